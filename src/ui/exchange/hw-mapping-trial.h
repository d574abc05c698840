/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a file by a mapping that is not saved yet: how many of its rows make sense, and why the
 * first others do not.
 */

#pragma once

#include "store/hw-store-thread.h"
#include "ui/widgets/hw-row-group.h"

G_BEGIN_DECLS

/* Reads @path by the mapping file @text, and shows in @rows what came of it, unless @cancellable
 * ends it before. */
void hw_mapping_trial_run (HwRowGroup *rows, HwStoreThread *thread, const char *path,
                           const char *text, GCancellable *cancellable);

G_END_DECLS

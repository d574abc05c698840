/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a *.homeward file takes as long as the stick does: on a thread of its own.
 */

#pragma once

#include "store/hw-copy.h"
#include "store/office/hw-way-back.h"

#include <libdex.h>

G_BEGIN_DECLS

/* Resolves to a HwCopy. Errors: those of hw_copy_look(). */
DexFuture *hw_copying_look (const char *path) G_GNUC_WARN_UNUSED_RESULT;

/* Copies it in as the office @folder, whole or not at all. Errors: those of hw_office_restore(). */
DexFuture *hw_copying_bring (const char *path, const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Resolves to the HwWayBack of the office @folder. */
DexFuture *hw_copying_find_way_back (const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/* Resolves to the folder that holds what was there before, a string. Errors: those of
 * hw_way_back_go(). */
DexFuture *hw_copying_go_back (const char *folder, const char *backup) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

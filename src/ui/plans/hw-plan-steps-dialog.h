/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way that a plan went, in sentences: begun, agreed, asked for, returned with which words,
 * approved, by whom and when; version by version.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @plan: the id of a version; those before it are told, too. */
void hw_plan_steps_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «Why is this due?» beside a due item: what set it off and its record, the arithmetic, the rule
 * with pack and source; and what closes it, one press away.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_DUE_WHY_POPOVER (hw_due_why_popover_get_type ())
G_DECLARE_FINAL_TYPE (HwDueWhyPopover, hw_due_why_popover, HW, DUE_WHY_POPOVER, GtkPopover)

/* Reads the item @id on @thread. Floating. */
GtkWidget *hw_due_why_popover_new (HwStoreThread *thread, const char *id);

G_END_DECLS

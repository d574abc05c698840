/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The saved filters of the person who is signed in: a menu of them, and the dialogs that save,
 * rename and delete them.
 */

#pragma once

#include "domain/placements/hw-children-filter-rules.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILDREN_SAVED (hw_children_saved_get_type ())
G_DECLARE_FINAL_TYPE (HwChildrenSaved, hw_children_saved, HW, CHILDREN_SAVED, GObject)

/* Keeps @menu filled: an item a filter, «page.use-filter» with its id. */
HwChildrenSaved *hw_children_saved_new (HwStoreThread *thread, GMenu *menu);

/* NULL: there is none, or none that this program can read. Owned. */
HwChildrenFilter *hw_children_saved_dup_filter (HwChildrenSaved *self, const char *id);

/* Asks for a name, then saves. */
void hw_children_saved_add (HwChildrenSaved *self, GtkWidget *parent,
                            const HwChildrenFilter *filter);

/* The list of them, to rename and to delete. */
void hw_children_saved_edit (HwChildrenSaved *self, GtkWidget *parent);

G_END_DECLS

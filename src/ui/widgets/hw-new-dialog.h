/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form for a new record of any type, made from its field table.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_NEW_DIALOG (hw_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwNewDialog, hw_new_dialog, HW, NEW_DIALOG, AdwDialog)

/* Shows the form above @parent. @begun (no id) is what is known from where one stands: its
 * references are shown and cannot be changed, its other values are proposals. What is saved is one
 * transaction, «record.add», told to «win.saved»; ::added (HwRecord) follows, with its id. The
 * dialog is @parent's window's; borrowed. */
HwNewDialog *hw_new_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwRecord *begun);

/* The new record's page is opened after it was saved («win.open»). */
void hw_new_dialog_set_opens (HwNewDialog *self, gboolean opens);

G_END_DECLS

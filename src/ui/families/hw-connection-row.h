/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody around a child: what the person is to the child, how to reach them, and both forms. The
 * person is the row's companion; without one it is only what somebody is to the child, below the
 * row of the person.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_CONNECTION_ROW (hw_connection_row_get_type ())
G_DECLARE_FINAL_TYPE (HwConnectionRow, hw_connection_row, HW, CONNECTION_ROW, HwRecordRow)

/* What it shares with the row of a person: a button behind the form, */
GtkWidget *hw_connection_row_add_act (HwRecordRow *row, const char *title, const char *action);

/* and the act that removes connections which never were. Takes @ids. */
void hw_connection_row_remove (HwRecordRow *row, char **ids);

G_END_DECLS

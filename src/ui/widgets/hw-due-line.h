/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to happen, for whom, and how near its day is; one press tells why that day. It looks the
 * same in a list, a group and a calendar.
 */

#pragma once

#include "ui/widgets/hw-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_DUE_LINE (hw_due_line_get_type ())
G_DECLARE_FINAL_TYPE (HwDueLine, hw_due_line, HW, DUE_LINE, GtkBox)

/* Properties: state (HwState), and four strings of which NULL or "" shows nothing: title (what),
 * subtitle (for whom), when («8 days late»), why (the rule and its arithmetic). */
GtkWidget *hw_due_line_new (void);

/* In the place of «why»: makes the pop-over each time that it is asked for, by
 * gtk_menu_button_set_popover(). @data is borrowed as long as the line is there. @about: the id of
 * what it explains: one that is open stays while that is the same. Both NULL: none. */
void hw_due_line_set_explain (HwDueLine *self, const char *about,
                              GtkMenuButtonCreatePopupFunc explain, gpointer data);

/* Names @row, which holds the line, by what it says. */
void hw_due_line_describe (HwDueLine *self, GtkAccessible *row);

/* The same in one sentence. Owned. */
char *hw_due_line_dup_summary (HwDueLine *self);

G_END_DECLS

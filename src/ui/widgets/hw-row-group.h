/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A short list of rows on a page that says what it would hold while it is empty. Rows are kept by a
 * key, so that news never takes the row away from under somebody's hands.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_ROW_GROUP (hw_row_group_get_type ())
G_DECLARE_FINAL_TYPE (HwRowGroup, hw_row_group, HW, ROW_GROUP, AdwPreferencesGroup)

/* Property: empty-text. Between begin and end each wanted row is taken in its order; those that
 * were not taken go. */
void hw_row_group_begin (HwRowGroup *self);

/* The row of @key: the one that is there, or a new AdwActionRow for which @is_new is TRUE.
 * Borrowed. */
AdwActionRow *hw_row_group_take (HwRowGroup *self, const char *key, gboolean *is_new);

/* The same with rows of another kind, which @make makes. Borrowed. */
AdwPreferencesRow *hw_row_group_take_made (HwRowGroup *self, const char *key,
                                           GtkWidget *(*make) (void), gboolean *is_new);

/* Takes the row of a number in a report: what it is of, more about it (or NULL), and @value.
 * Borrowed. */
AdwActionRow *hw_row_group_tell (HwRowGroup *self, const char *key, const char *title,
                                 const char *detail, const char *value);
void hw_row_group_end (HwRowGroup *self);

/* The heading of any group of rows goes on in a second line, also in the midst of a long word. */
void hw_row_group_wrap_heading (GtkWidget *group);

G_END_DECLS

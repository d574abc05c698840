/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some of many: a list of check boxes, with a search where there are more than a glance takes in.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CHOICE_LIST (hw_choice_list_get_type ())
G_DECLARE_FINAL_TYPE (HwChoiceList, hw_choice_list, HW, CHOICE_LIST, GtkBox)

/* Signal: ::changed, when a person checks or unchecks one. @label: what is chosen from, for a
 * screen reader. */
GtkWidget *hw_choice_list_new (const char *label);

/* From the top. */
void hw_choice_list_add (HwChoiceList *self, const char *key, const char *label,
                         gboolean is_chosen);

gboolean hw_choice_list_is_chosen (HwChoiceList *self, const char *key);

/* The keys of those chosen, from the top; NULL: none. */
GStrv hw_choice_list_dup_chosen (HwChoiceList *self);

G_END_DECLS

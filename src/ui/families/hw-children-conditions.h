/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The conditions that the list of children can be filtered by, one row each: their words, and the
 * widget that edits them.
 */

#pragma once

#include "domain/placements/hw-children-filter-rules.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  HW_CONDITION_WORKER,
  HW_CONDITION_REGION,
  HW_CONDITION_GOAL,
  HW_CONDITION_TIME,
  HW_CONDITION_SETTING,
  HW_CONDITION_MOVES,
  HW_CONDITION_SIBLINGS,
  HW_N_CONDITIONS,
} HwChildrenCondition;

/* «Worker», «Time in care». Translated, static. */
const char *hw_children_condition_title (guint condition);

/* «Goal: Adoption, Guardianship»; NULL where it is not set. @names: what people and regions are
 * called, by their ids. Owned. */
char *hw_children_condition_dup_words (guint condition, const HwChildrenFilter *filter,
                                       GHashTable *names);

void hw_children_condition_clear (guint condition, HwChildrenFilter *filter);

/* What a person may choose from: ids and names, as hw_children_choices_job() read them. */
typedef struct
{
  GVariant *staff;   /* a(ss), by name */
  GVariant *regions;
} HwChildrenChoices;

/* Resolves to (a(ss)a(ss)): staff and regions. */
gboolean hw_children_choices_job (HwStore *store, gpointer data, GCancellable *cancellable,
                                  GValue *result, GError **error);

/* Called when a person has changed the filter. */
typedef void (*HwConditionChanged) (gpointer data);

/* The editor of a condition of @filter, which it changes as it goes; floating. All must live as
 * long as the widget. */
GtkWidget *hw_children_condition_edit (guint condition, HwChildrenFilter *filter,
                                       const HwChildrenChoices *choices,
                                       HwConditionChanged changed, gpointer data);

G_END_DECLS

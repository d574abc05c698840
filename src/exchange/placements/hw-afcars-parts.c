/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working out what the nesting says: until when an arrangement and a plan last, which removal a
 * petition belongs to, and which group an element is about.
 */

#include "exchange/placements/hw-afcars-parts.h"

#include <string.h>

/* Behind the elements. */
enum
{
  REMOVAL,
  ARRANGEMENT,
  ARRANGEMENT_UNTIL,
  ARRANGEMENT_EXITS,
  PLAN,
  PLAN_UNTIL,
  PETITION,
  ABOUT,
  N_COMPUTED = ABOUT + HW_AFCARS_N_GROUPS,
};

static const char *const computed[] = {
  ".removal", ".arrangement", ".arrangement-until", ".arrangement-exits", ".plan", ".plan-until",
  ".tpr-petition", ".about-child", ".about-removal", ".about-placement", ".about-plan",
  ".about-review", ".about-hearing", ".about-visit",
};
G_STATIC_ASSERT (G_N_ELEMENTS (computed) == N_COMPUTED);

/* Of each group: the word that facts call it by, and the element with its day. */
static const struct
{
  const char *word;
  const char *date;
} about[HW_AFCARS_N_GROUPS] = {
  [HW_AFCARS_REMOVAL] = { "removal", "E69_removal_date" },
  [HW_AFCARS_PLACEMENT] = { "placement", "E112_date_living_arrangement" },
  [HW_AFCARS_PLAN] = { "goal", "E147_permanency_plan_date" },
  [HW_AFCARS_REVIEW] = { "review", "E149_periodic_review_date" },
  [HW_AFCARS_HEARING] = { "hearing", "E150_permanency_hearing_date" },
  [HW_AFCARS_VISIT] = { "visit", "E151_case_worker_visit_date" },
};

HwAfcarsNode *
hw_afcars_node_new (HwAfcarsGroup group)
{
  HwAfcarsNode *self = g_new0 (HwAfcarsNode, 1);

  self->group = group;
  self->cells = g_new0 (char *, hw_afcars_2020_n_fields + N_COMPUTED);
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_afcars_node_free);
  return self;
}

HwAfcarsNode *
hw_afcars_node_add (HwAfcarsNode *self, HwAfcarsGroup group)
{
  HwAfcarsNode *child = hw_afcars_node_new (group);

  g_ptr_array_add (self->children, child);
  return child;
}

void
hw_afcars_node_free (HwAfcarsNode *self)
{
  for (guint i = 0; i < hw_afcars_2020_n_fields + N_COMPUTED; i++)
    g_free (self->cells[i]);
  g_free (self->cells);
  g_ptr_array_unref (self->children);
  g_free (self);
}

void
hw_afcars_add_columns (HwRowSource *source)
{
  for (guint i = 0; i < hw_afcars_2020_n_fields; i++)
    {
      const HwAfcarsField *field = &hw_afcars_2020_fields[i];

      hw_row_source_add_column (source, field->name, field->title,
                                field->group == HW_AFCARS_CHILD
                                    ? -1
                                    : (int) (hw_afcars_2020_n_fields + ABOUT + field->group));
    }
  for (guint i = 0; i < N_COMPUTED; i++)
    hw_row_source_add_column (source, computed[i], NULL, -1);
}

static void
compute (HwAfcarsNode *node, guint which, const char *value)
{
  if (value && *value)
    g_set_str (&node->cells[hw_afcars_2020_n_fields + which], value);
}

static guint
find_column (const char *name)
{
  for (guint i = 0; i < hw_afcars_2020_n_fields; i++)
    if (g_str_equal (hw_afcars_2020_fields[i].name, name))
      return i;
  g_return_val_if_reached (0);
}

static const char *
element (HwAfcarsNode *node, const char *name)
{
  guint column = find_column (name);

  return node->cells[column] ? node->cells[column] : "";
}

/* The day that tells a node of its group; looked up once. */
static const char *
date_of (HwAfcarsNode *node)
{
  static gsize known = 0;
  static guint columns[HW_AFCARS_N_GROUPS];

  if (g_once_init_enter (&known))
    {
      for (guint i = HW_AFCARS_REMOVAL; i < HW_AFCARS_N_GROUPS; i++)
        columns[i] = find_column (about[i].date);
      g_once_init_leave (&known, 1);
    }
  return node->cells[columns[node->group]] ? node->cells[columns[node->group]] : "";
}

/* The day of the group's next node, or @exit. Days written YYYYMMDD compare as text. */
static const char *
find_until (HwAfcarsNode *removal, HwAfcarsNode *node, const char *exit)
{
  const char *from = date_of (node), *until = NULL;

  for (guint i = 0; i < removal->children->len; i++)
    {
      HwAfcarsNode *other = g_ptr_array_index (removal->children, i);
      const char *date = other->group == node->group ? date_of (other) : "";

      if (strcmp (date, from) > 0 && (!until || strcmp (date, until) < 0))
        until = date;
    }
  return until ? until : exit;
}

/* Two visits of one day are told apart by a number. */
static void
compute_about (HwAfcarsNode *above, HwAfcarsNode *node)
{
  const char *date = date_of (node);
  g_autofree char *text = hw_afcars_dup_about (about[node->group].word, date);
  guint nth = 1;

  for (guint i = 0; g_ptr_array_index (above->children, i) != node; i++)
    {
      HwAfcarsNode *other = g_ptr_array_index (above->children, i);

      nth += other->group == node->group
             && g_str_equal (date_of (other), date);
    }
  if (nth > 1)
    {
      g_autofree char *numbered = g_strdup_printf ("%s (%u)", text, nth);

      g_set_str (&text, numbered);
    }
  compute (node, ABOUT + node->group, text);
}

static void
compute_removal (HwAfcarsNode *record, HwAfcarsNode *removal)
{
  const char *exit = element (removal, "E153_exit_date");

  compute (removal, REMOVAL, "1");
  compute_about (record, removal);
  for (guint i = 0; i < removal->children->len; i++)
    {
      HwAfcarsNode *node = g_ptr_array_index (removal->children, i);
      const char *until = find_until (removal, node, exit);

      compute_about (removal, node);
      if (node->group == HW_AFCARS_PLACEMENT)
        {
          compute (node, ARRANGEMENT, "1");
          compute (node, ARRANGEMENT_UNTIL, until);
          compute (node, ARRANGEMENT_EXITS, until == exit && *exit ? "1" : NULL);
        }
      if (node->group == HW_AFCARS_PLAN)
        {
          compute (node, PLAN, "1");
          compute (node, PLAN_UNTIL, until);
        }
    }
}

/* 66666666 says that the parent has died: no petition. */
static const char *
petition (HwAfcarsNode *record)
{
  const char *first = element (record, "E65_tpr_petition_date_parent1");
  const char *second = element (record, "E66_tpr_petition_date_parent2");

  if (g_str_equal (first, "66666666"))
    first = "";
  if (g_str_equal (second, "66666666"))
    second = "";
  if (!*first || !*second)
    return *first ? first : second;
  return strcmp (first, second) < 0 ? first : second;
}

/* The petition, the earlier one of two, belongs to the latest removal. */
static void
compute_petition (HwAfcarsNode *record)
{
  HwAfcarsNode *latest = NULL;

  for (guint i = 0; i < record->children->len; i++)
    {
      HwAfcarsNode *removal = g_ptr_array_index (record->children, i);

      if (!latest || strcmp (date_of (removal), date_of (latest)) > 0)
        latest = removal;
    }
  if (latest)
    compute (latest, PETITION, petition (record));
}

/* One part: the nodes from the record down to @node, each with what it holds. */
static void
add_part (HwAfcarsNode *const *nodes, guint n_nodes, GPtrArray *cells)
{
  for (guint i = 0; i < hw_afcars_2020_n_fields + N_COMPUTED; i++)
    {
      const char *value = NULL;

      for (guint n = 0; n < n_nodes; n++)
        if (nodes[n]->cells[i])
          value = nodes[n]->cells[i];
      g_ptr_array_add (cells, g_strdup (value));
    }
}

guint
hw_afcars_parts (HwAfcarsNode *head, HwAfcarsNode *record, GPtrArray *cells)
{
  guint n = 1;

  g_ptr_array_set_size (cells, 0);
  compute_petition (record);
  add_part ((HwAfcarsNode *[]) { head, record }, 2, cells);
  for (guint i = 0; i < record->children->len; i++)
    {
      HwAfcarsNode *removal = g_ptr_array_index (record->children, i);

      compute_removal (record, removal);
      add_part ((HwAfcarsNode *[]) { head, record, removal }, 3, cells);
      n++;
      for (guint c = 0; c < removal->children->len; c++, n++)
        add_part ((HwAfcarsNode *[]) { head, record, removal,
                                       g_ptr_array_index (removal->children, c) }, 4, cells);
    }
  return n;
}

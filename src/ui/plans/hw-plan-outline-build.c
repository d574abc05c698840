/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading order: what the family wants, what it has and needs, goals with their objectives and
 * tasks, services, the prevention plan, who took part.
 */

#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-task-rules.h"
#include "ui/plans/hw-plan-outline-private.h"
#include "ui/plans/hw-plan-words.h"

#include <glib/gi18n-lib.h>

/* One pass over a view. */
typedef struct
{
  HwPlanOutline *outline;
  const HwPlanView *view;
  GPtrArray *lines;
  GHashTable *gaps;    /* id or heading → GString of what is missing */
  GHashTable *blocked; /* those of them that stand against approval */
  gboolean is_open;
} Build;

/* ------------------------------------------------------------------ gaps */

/* Where a gap of the plan as a whole is mended. */
static const struct
{
  const char *missing;
  const char *key;
} heads[] = {
  { "cqa", "words" },
  { "newer-cqa", "words" },
  { "strength", "finding:strength" },
  { "need", "finding:need" },
  { "resource", "finding:resource" },
  { "goal", "goals" },
  { "family-task", "goals" },
  { "no-partner-reason", "services" },
};

static const char *
head_of_gap (const HwPlanGap *gap)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_equal (heads[i].missing, gap->missing))
      return heads[i].key;
  if (g_str_equal (gap->element, "child") || g_str_equal (gap->element, "person"))
    return "participants";
  return g_str_equal (gap->element, "case-plan") ? "prevention" : NULL;
}

HwPlanLine *
hw_plan_outline_find_gap (HwPlanOutline *self, const HwPlanGap *gap)
{
  const char *head = head_of_gap (gap);
  HwPlanLine *line = hw_plan_outline_find (self, head ? head : gap->id);

  /* A service of the family that is not on the plan has no line of its own. */
  return line ? line : hw_plan_outline_find (self, "services");
}

static void
collect_gaps (Build *build)
{
  build->gaps = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  build->blocked = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < build->view->gaps->len; i++)
    {
      const HwPlanGap *gap = g_ptr_array_index (build->view->gaps, i);
      const char *head = head_of_gap (gap);
      const char *key = head ? head : gap->id;
      const char *before = key ? g_hash_table_lookup (build->gaps, key) : NULL;

      if (!key)
        continue;
      g_hash_table_insert (build->gaps, (char *) key,
                           before ? g_strjoin ("\n", before, gap->words, NULL)
                                  : g_strdup (gap->words));
      if (gap->blocks)
        g_hash_table_add (build->blocked, (char *) key);
    }
}

/* ------------------------------------------------------------------ lines */

/* The line with this key; a new one on its way is the element that it became. */
static HwPlanLine *
take_line (Build *build, HwPlanLineRole role, const char *key)
{
  HwPlanLine *known = g_hash_table_lookup (build->outline->by_key, key);
  HwPlanLine *line
      = known ? g_object_ref (known) : hw_plan_line_new (role, key, build->outline->thread);

  if (known && known->role == HW_PLAN_LINE_NEW)
    g_ptr_array_remove (build->outline->fresh, known);
  line->role = role;
  line->is_stored = FALSE;
  line->is_open = build->is_open;
  line->is_collapsed = g_hash_table_contains (build->outline->collapsed, key);
  line->is_expandable = FALSE;
  line->state = HW_STATE_PLAIN;
  line->start = line->due = 0;
  line->is_blocked = g_hash_table_contains (build->blocked, key);
  g_set_str (&line->gaps, g_hash_table_lookup (build->gaps, key));
  g_ptr_array_add (build->lines, line);
  return line;
}

static HwPlanLine *
add_head (Build *build, const char *key, const char *title, int level, const char *type,
          const char *kind_text)
{
  HwPlanLine *line = take_line (build, HW_PLAN_LINE_HEAD, key);

  g_set_str (&line->title, title);
  g_set_str (&line->kind_text, kind_text);
  line->kind = type ? hw_plan_kind_find (type) : NULL;
  line->level = level;
  line->is_expandable = TRUE;
  return line;
}

static void
add_note (Build *build, const char *field)
{
  HwCasePlan *plan = build->view->whole->plan;
  const HwField *row = hw_record_class_find (HW_RECORD_GET_CLASS (plan), field);
  g_autofree char *key = g_strconcat ("note:", field, NULL);
  HwPlanLine *line;

  if (!build->is_open && hw_record_is_absent (HW_RECORD (plan), row))
    return;
  line = take_line (build, HW_PLAN_LINE_NOTE, key);
  line->field = row;
  line->level = 1;
  hw_plan_line_take (line, HW_RECORD (plan));
}

static HwPlanLine *
add_element (Build *build, HwRecord *record, const char *number)
{
  HwPlanLine *line = take_line (build, HW_PLAN_LINE_ELEMENT, record->id);
  g_autofree char *facts = hw_plan_words_dup_facts (build->view, record);

  line->kind = hw_plan_kind_of (record);
  line->field = line->kind->field
                    ? hw_record_class_find (HW_RECORD_GET_CLASS (record), line->kind->field)
                    : NULL;
  line->level = line->kind->level;
  hw_plan_line_take (line, record);
  g_set_str (&line->number, number);
  g_set_str (&line->facts, facts);
  if (!line->field)
    {
      g_free (line->title);
      line->title = hw_plan_words_dup_title (build->view->whole, record);
    }
  return line;
}

/* ------------------------------------------------------------------ goals */

static void
add_task (Build *build, HwTask *task)
{
  const HwPlanWhole *whole = build->view->whole;
  HwDay from = whole->plan->from_date;
  HwPlanLine *line = add_element (build, HW_RECORD (task), NULL);

  line->start = hw_task_begins (task, from, whole->tasks);
  line->due = hw_task_due (task, from, whole->tasks);
  line->is_own_start = line->start && line->start == task->start_date;
  line->follows = hw_task_before (task, whole->tasks) != NULL;
  line->is_done = task->done_date != 0;
  line->state = hw_plan_words_task_state (build->view, task);
}

/* A bracket over the days of what lies below. */
static void
widen (HwPlanLine *over, const HwPlanLine *line)
{
  if (line->start && (!over->start || line->start < over->start))
    over->start = line->start;
  if (line->due > over->due)
    over->due = line->due;
  over->is_expandable = TRUE;
}

static HwPlanLine *
last (Build *build)
{
  return g_ptr_array_index (build->lines, build->lines->len - 1);
}

static gboolean
belongs_to (HwRecord *record, HwRecord *parent)
{
  return g_strcmp0 (hw_plan_kind_parent_of (hw_plan_kind_of (record), record), parent->id) == 0;
}

/* The lists are in reading order: each part goes on where the one before it ended. */
static void
add_goals (Build *build)
{
  const HwPlanWhole *whole = build->view->whole;
  guint o = 0, t = 0;

  for (guint g = 0; g < whole->goals->len; g++)
    {
      HwRecord *goal = g_ptr_array_index (whole->goals, g);
      g_autofree char *number = g_strdup_printf ("%u", g + 1);
      HwPlanLine *over = add_element (build, goal, number);

      for (guint n = 1; o < whole->objectives->len
                        && belongs_to (g_ptr_array_index (whole->objectives, o), goal);
           o++, n++)
        {
          HwRecord *objective = g_ptr_array_index (whole->objectives, o);
          g_autofree char *part = g_strdup_printf ("%u.%u", g + 1, n);
          HwPlanLine *line = add_element (build, objective, part);

          for (; t < whole->tasks->len
                 && belongs_to (g_ptr_array_index (whole->tasks, t), objective);
               t++)
            {
              add_task (build, g_ptr_array_index (whole->tasks, t));
              widen (line, last (build));
            }
          widen (over, line);
        }
    }
}

/* ------------------------------------------------------------------ sections */

static void
add_all (Build *build, GPtrArray *elements)
{
  for (guint i = 0; i < elements->len; i++)
    add_element (build, g_ptr_array_index (elements, i), NULL);
}

/* What stands above one of several lists. */
static const char *
title_of_list (const HwField *field, guint value)
{
  static const char *const titles[] = {
    [HW_FINDING_KIND_STRENGTH] = N_ ("Strengths"),
    [HW_FINDING_KIND_NEED] = N_ ("Needs"),
    [HW_FINDING_KIND_RESOURCE] = N_ ("Resources"),
  };

  return field->type == hw_finding_kind_get_type && value < G_N_ELEMENTS (titles)
             ? _ (titles[value])
             : hw_field_value_label (field, value);
}

/* One list for each value of the kind’s field. */
static void
add_lists (Build *build, const char *type)
{
  const HwPlanKind *kind = hw_plan_kind_find (type);
  GPtrArray *elements = hw_plan_kind_elements (kind, build->view->whole);
  g_autoptr (HwRecord) begun = hw_plan_kind_begin (kind, build->view->whole, NULL, NULL);
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (begun), kind->kind);

  for (guint value = 1; value < hw_field_n_values (field); value++)
    {
      const char *nick = hw_field_nick (field, value);
      g_autofree char *key = g_strconcat (type, ":", nick, NULL);

      add_head (build, key, title_of_list (field, value), 1, type, nick);
      for (guint i = 0; i < elements->len; i++)
        {
          g_autofree char *is = hw_plan_kind_dup_kind (kind, g_ptr_array_index (elements, i));

          if (g_strcmp0 (is, nick) == 0)
            add_element (build, g_ptr_array_index (elements, i), NULL);
        }
    }
}

static void
add_sections (Build *build)
{
  const HwPlanWhole *whole = build->view->whole;

  add_head (build, "words", _ ("What the Family Wants"), 0, NULL, NULL);
  add_note (build, "vision");
  add_note (build, "family-goals");
  add_head (build, "findings", _ ("Strengths, Needs and Resources"), 0, NULL, NULL);
  add_lists (build, "finding");
  add_head (build, "goals", _ ("Goals"), 0, "plan-goal", NULL);
  add_goals (build);
  add_head (build, "services", _ ("Services"), 0, "plan-service", NULL);
  add_all (build, whole->services);
  add_head (build, "prevention", _ ("Prevention Plan"), 0, NULL, NULL);
  add_lists (build, "prevention-line");
  add_head (build, "participants", _ ("Who Takes Part"), 0, "plan-participant", NULL);
  add_all (build, whole->participants);
}

/* ------------------------------------------------------------------ new lines */

static HwPlanLine *
line_at (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static gboolean
is_key (HwPlanLine *line, const char *key)
{
  return key && g_str_equal (line->key, key);
}

/* One that was stored, and that a later reading does not tell of, was taken back. */
static gboolean
is_gone (const Build *build, const HwPlanLine *fresh)
{
  return fresh->is_stored && build->view->reading > fresh->stored_at;
}

/* Behind what it follows and all that lies below that; FALSE: what it belongs to is gone. */
static gboolean
put_fresh (Build *build, HwPlanLine *fresh)
{
  GPtrArray *lines = build->lines;
  guint place = 0;
  gboolean is_behind;

  while (place < lines->len && !is_key (line_at (lines, place), fresh->after))
    place++;
  is_behind = place < lines->len;
  for (guint i = 0; place == lines->len && i < lines->len; i++)
    if (is_key (line_at (lines, i), fresh->parent))
      place = i;
  if (place == lines->len)
    return FALSE;
  for (place++; place < lines->len && line_at (lines, place)->level >= fresh->level;)
    {
      if (is_behind && line_at (lines, place)->level == fresh->level)
        break;
      place++;
    }
  fresh->is_open = build->is_open;
  g_ptr_array_insert (lines, (int) place, g_object_ref (fresh));
  return TRUE;
}

static void
put_all_fresh (Build *build)
{
  GPtrArray *fresh = build->outline->fresh;

  for (guint i = 0; i < fresh->len;)
    if (!is_gone (build, line_at (fresh, i)) && put_fresh (build, line_at (fresh, i)))
      i++;
    else
      g_ptr_array_remove_index (fresh, i);
}

void
hw_plan_outline_build (HwPlanOutline *self)
{
  Build build = { .outline = self, .view = self->view,
                  .lines = g_ptr_array_new_with_free_func (g_object_unref),
                  .is_open = hw_plan_view_is_open (self->view) };

  collect_gaps (&build);
  add_sections (&build);
  put_all_fresh (&build);

  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < build.lines->len; i++)
    g_hash_table_insert (self->by_key, line_at (build.lines, i)->key,
                         line_at (build.lines, i));
  g_ptr_array_unref (self->all);
  self->all = build.lines;
  g_hash_table_unref (build.gaps);
  g_hash_table_unref (build.blocked);
  for (guint i = 0; i < self->all->len; i++)
    hw_plan_line_settle (line_at (self->all, i));
}

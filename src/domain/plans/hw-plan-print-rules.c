/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy of the whole plan, in which ways to others are withheld from every text field, whatever
 * its name, and what this reader must not see is left out.
 */

#include "domain/plans/hw-plan-print-rules.h"

#include "domain/families/hw-withhold-rules.h"
#include "domain/placements/hw-home.h"
#include "domain/plans/hw-plan-rules.h"
#include "domain/plans/hw-task-rules.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwPlanPrint, hw_plan_print, hw_plan_print_ref, hw_plan_print_unref)

typedef struct
{
  HwPlanPrint *print;
  const HwPlanWhole *whole;
  const HwPlanAround *around;
  const char *parent; /* id; NULL: no family's copy */
  GArray *ways;       /* of HwWay */
  const char *instead;
} Making;

static void
task_clear (gpointer data)
{
  g_free (((HwPlanPrintTask *) data)->duration);
}

static void
print_clear (gpointer data)
{
  HwPlanPrint *self = data;

  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  g_clear_pointer (&self->tongue, hw_tongue_unref);
  g_clear_pointer (&self->tasks, g_array_unref);
  g_free (self->parent);
}

HwPlanPrint *
hw_plan_print_ref (HwPlanPrint *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_plan_print_unref (HwPlanPrint *self)
{
  g_atomic_rc_box_release_full (self, print_clear);
}

/* ------------------------------------------------------------------ ways to others */

static gboolean
is_parent (const Making *self, const HwPerson *person)
{
  for (guint i = 0; i < self->whole->parents->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (self->whole->parents, i))->id,
                   person->parent_instance.id)
        == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_reader (const Making *self, const char *id)
{
  return self->parent && g_strcmp0 (self->parent, id) == 0;
}

/* One's own address is no secret to oneself. */
static void
add_person (Making *self, const HwPerson *person)
{
  HwWay way = { person->phone, person->mail, person->address };

  if (!is_reader (self, person->parent_instance.id)
      && (person->address_confidential || (self->parent && is_parent (self, person))))
    g_array_append_val (self->ways, way);
}

static void
add_home (Making *self, const HwHome *home)
{
  HwWay way = { home->phone, NULL, home->address };

  if (home->address_confidential || self->parent)
    g_array_append_val (self->ways, way);
}

static void
find_ways (Making *self)
{
  for (guint i = 0; i < self->around->people->len; i++)
    add_person (self, g_ptr_array_index (self->around->people, i));
  for (guint i = 0; i < self->around->homes->len; i++)
    add_home (self, g_ptr_array_index (self->around->homes, i));
}

/* @text without them; NULL: it tells none. */
static char *
withhold (const Making *self, const char *text)
{
  char *kept = text && self->ways->len
                   ? hw_withhold (text, (const HwWay *) self->ways->data, self->ways->len,
                                  self->instead)
                   : NULL;

  if (kept)
    self->print->is_withheld = TRUE;
  return kept;
}

/* ------------------------------------------------------------------ copying */

static gpointer
copy_record (const Making *self, gpointer record)
{
  HwRecord *copy = hw_record_dup (record);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (copy);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      char *kept;

      if (field->kind != HW_KIND_TEXT && field->kind != HW_KIND_NOTE)
        continue;
      kept = withhold (self, HW_MEMBER (copy, field, char *));
      if (kept)
        {
          g_free (HW_MEMBER (copy, field, char *));
          HW_MEMBER (copy, field, char *) = kept;
        }
    }
  return copy;
}

typedef gboolean (*IsShown) (const Making *self, gpointer record);

static GPtrArray *
copy_list (const Making *self, GPtrArray *records, IsShown is_shown)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (!is_shown || is_shown (self, record))
        g_ptr_array_add (copies, copy_record (self, record));
      else
        self->print->n_left_out++;
    }
  return copies;
}

static GHashTable *
copy_titles (const Making *self)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer id, title;

  g_hash_table_iter_init (&iter, self->whole->titles);
  while (g_hash_table_iter_next (&iter, &id, &title))
    {
      char *kept = withhold (self, title);

      g_hash_table_insert (titles, g_strdup (id), kept ? kept : g_strdup (title));
    }
  return titles;
}

/* ------------------------------------------------------------------ who is kept from whom */

static const HwPerson *
find_person (const Making *self, const char *id)
{
  for (guint i = 0; id && i < self->around->people->len; i++)
    {
      const HwPerson *person = g_ptr_array_index (self->around->people, i);

      if (g_str_equal (person->parent_instance.id, id))
        return person;
    }
  return NULL;
}

/* Whether this parent must not learn where that person is. */
static gboolean
is_kept_from_reader (const Making *self, const char *id)
{
  const HwPerson *person = find_person (self, id);
  const HwPerson *reader = find_person (self, self->parent);

  if (!reader || !person || person == reader)
    return FALSE;
  return person->address_confidential || g_strcmp0 (person->no_contact_with, self->parent) == 0
         || g_strcmp0 (reader->no_contact_with, id) == 0;
}

static gboolean
is_child_kept_from_reader (const Making *self, const char *child)
{
  for (guint i = 0; self->parent && child && i < self->around->connections->len; i++)
    {
      const HwConnection *one = g_ptr_array_index (self->around->connections, i);

      if (one->meeting_rule == HW_MEETING_RULE_FORBIDDEN
          && g_strcmp0 (one->person, self->parent) == 0 && g_strcmp0 (one->child, child) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_task_shown (const Making *self, gpointer record)
{
  const HwTask *task = record;

  return !is_kept_from_reader (self, task->person)
         && !is_child_kept_from_reader (self, task->child);
}

/* The name of a child is no secret to its parent; why it was not there may be. */
static gboolean
is_participant_shown (const Making *self, gpointer record)
{
  const HwPlanParticipant *one = record;

  return !is_kept_from_reader (self, one->person)
         && !is_child_kept_from_reader (self, one->child);
}

/* ------------------------------------------------------------------ all of it */

static HwPlanWhole *
copy_whole (const Making *self)
{
  const HwPlanWhole *from = self->whole;
  HwPlanWhole *to = g_atomic_rc_box_new0 (HwPlanWhole);

  to->plan = copy_record (self, from->plan);
  to->family = copy_record (self, from->family);
  to->findings = copy_list (self, from->findings, NULL);
  to->lines = copy_list (self, from->lines, NULL);
  to->goals = copy_list (self, from->goals, NULL);
  to->objectives = copy_list (self, from->objectives, NULL);
  to->tasks = copy_list (self, from->tasks, is_task_shown);
  to->services = copy_list (self, from->services, NULL);
  to->other_services = copy_list (self, from->other_services, NULL);
  to->participants = copy_list (self, from->participants, is_participant_shown);
  to->children = copy_list (self, from->children, NULL);
  to->parents = g_ptr_array_new_with_free_func (g_object_unref);
  to->cqas = copy_list (self, from->cqas, NULL);
  to->ratings = copy_list (self, from->ratings, NULL);
  to->titles = copy_titles (self);
  return to;
}

/* @whole: as it is. What a task depends on counts for its days, also where this copy leaves it
 * out. */
static void
tell_tasks (HwPlanPrint *self, const HwPlanWhole *whole)
{
  self->tasks = g_array_new (FALSE, FALSE, sizeof (HwPlanPrintTask));
  g_array_set_clear_func (self->tasks, task_clear);
  for (guint i = 0; i < self->whole->tasks->len; i++)
    {
      const HwTask *task = g_ptr_array_index (self->whole->tasks, i);
      HwDuration duration = { task->duration, task->duration_unit, task->until_date };
      const HwTask *before = hw_task_before (task, self->whole->tasks);
      HwPlanPrintTask told = { hw_task_due (task, whole->plan->from_date, whole->tasks),
                               hw_duration_dup_words_in (&duration, self->tongue),
                               before ? before->what : NULL };

      g_array_append_val (self->tasks, told);
    }
}

HwPlanPrint *
hw_plan_print_new (const HwPlanWhole *whole, const HwPlanAround *around, HwPlanCopy copy,
                   const char *parent, HwTongue *tongue, HwDay today)
{
  HwPlanPrint *self = g_atomic_rc_box_new0 (HwPlanPrint);
  Making making = { self, whole, around, copy == HW_PLAN_COPY_FAMILY ? parent : NULL };

  self->copy = copy;
  self->tongue = tongue ? hw_tongue_ref (tongue) : NULL;
  self->today = today;
  self->n_familys = hw_plan_count_familys (whole, &self->n_tasks);
  making.instead = hw_tongue_say (tongue, N_ ("[not on this copy]"));
  making.ways = g_array_new (FALSE, FALSE, sizeof (HwWay));
  find_ways (&making);
  self->whole = copy_whole (&making);
  if (making.parent && find_person (&making, parent))
    self->parent = hw_record_dup_title (HW_RECORD (find_person (&making, parent)));
  tell_tasks (self, whole);
  g_array_unref (making.ways);
  return self;
}

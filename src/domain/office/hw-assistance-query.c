/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office has a handful of events: all of them are read at once.
 */

#include "domain/office/hw-assistance-query.h"

#include "domain/families/hw-staff.h"
#include "domain/office/assistance-sql.h"
#include "store/hw-statement.h"

static void
free_row (gpointer data)
{
  HwAssistanceLine *self = data;

  g_free (self->event);
  g_free (self->title);
  g_free (self->item);
  g_free (self->who);
  g_free (self);
}

static void
assistances_clear (gpointer data)
{
  HwAssistances *self = data;

  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->open, g_ptr_array_unref);
}

HwAssistances *
hw_assistances_ref (HwAssistances *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_assistances_unref (HwAssistances *self)
{
  g_atomic_rc_box_release_full (self, assistances_clear);
}

G_DEFINE_BOXED_TYPE (HwAssistances, hw_assistances, hw_assistances_ref, hw_assistances_unref)

static void
whole_clear (gpointer data)
{
  HwAssistanceWhole *self = data;

  g_clear_object (&self->event);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwAssistanceWhole *
hw_assistance_whole_ref (HwAssistanceWhole *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_assistance_whole_unref (HwAssistanceWhole *self)
{
  g_atomic_rc_box_release_full (self, whole_clear);
}

G_DEFINE_BOXED_TYPE (HwAssistanceWhole, hw_assistance_whole, hw_assistance_whole_ref,
                     hw_assistance_whole_unref)

/* ------------------------------------------------------------------ all events */

static GPtrArray *
read_rows (HwStore *store, const char *sql, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (free_row);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return NULL;
  while (hw_statement_step (statement, &failed))
    {
      HwAssistanceLine *row = g_new0 (HwAssistanceLine, 1);

      row->event = hw_statement_dup_id (statement, 0);
      row->title = hw_statement_dup_text (statement, 1);
      row->item = hw_statement_dup_text (statement, 2);
      row->who = hw_statement_dup_text (statement, 3);
      row->date = hw_statement_day (statement, 4);
      row->n_people = hw_statement_int (statement, 5);
      g_ptr_array_add (rows, row);
    }
  if (!failed)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* A group from a newer file is none of ours: its people are in the total. */
static gboolean
read_people (HwAssistances *self, HwStore *store, GError **error)
{
  HwRecordClass *klass = g_type_class_get (HW_TYPE_ASSISTANCE_GROUP);
  const HwField *audience = hw_record_class_find (klass, "audience");
  HwStatement *statement = hw_store_prepare (store, ASSISTANCE_PEOPLE, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failed))
    {
      int group = hw_field_value (audience, hw_statement_text (statement, 0));

      self->n_people += hw_statement_int (statement, 1);
      if (group <= 0)
        continue;
      self->people[group] = hw_statement_int (statement, 1);
      self->events_of[group] = hw_statement_int (statement, 2);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

HwAssistances *
hw_assistances_read (HwStore *store, GError **error)
{
  g_autoptr (HwAssistances) self = g_atomic_rc_box_new0 (HwAssistances);

  self->today = hw_store_today (store);
  if (!(self->events = read_rows (store, ASSISTANCE_EVENTS, error))
      || !(self->open = read_rows (store, ASSISTANCE_OPEN, error))
      || !read_people (self, store, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ------------------------------------------------------------------ one event */

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const HwAssistanceGroup *one = *(HwAssistanceGroup *const *) a;
  const HwAssistanceGroup *other = *(HwAssistanceGroup *const *) b;

  return (int) one->audience - (int) other->audience;
}

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const HwAssistanceDocument *one = *(HwAssistanceDocument *const *) a;
  const HwAssistanceDocument *other = *(HwAssistanceDocument *const *) b;

  return other->date - one->date;
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const HwAssistanceAction *one = *(HwAssistanceAction *const *) a;
  const HwAssistanceAction *other = *(HwAssistanceAction *const *) b;

  if (!one->done_date != !other->done_date)
    return one->done_date ? 1 : -1;
  return one->due_date - other->due_date;
}

static gboolean
read_points (HwAssistanceWhole *self, HwStore *store, GError **error)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->points->len; i++)
    {
      const char *point = HW_RECORD (g_ptr_array_index (self->points, i))->id;
      GPtrArray *actions
          = hw_store_list_by (store, HW_TYPE_ASSISTANCE_ACTION, "point", point, error);

      if (!actions)
        return FALSE;
      hw_store_add_title (store, self->titles, HW_TYPE_ASSISTANCE_POINT, point);
      for (guint a = 0; a < actions->len; a++)
        hw_store_add_title (store, self->titles, HW_TYPE_STAFF,
                            HW_ASSISTANCE_ACTION (g_ptr_array_index (actions, a))->staff);
      g_ptr_array_extend_and_steal (self->actions, actions);
    }
  g_ptr_array_sort (self->actions, compare_actions);
  return TRUE;
}

HwAssistanceWhole *
hw_assistance_read (HwStore *store, const char *event, GError **error)
{
  g_autoptr (HwAssistanceWhole) self = g_atomic_rc_box_new0 (HwAssistanceWhole);

  self->today = hw_store_today (store);
  if (!(self->event = hw_store_find (store, HW_TYPE_ASSISTANCE, event, error))
      || !(self->groups
           = hw_store_list_by (store, HW_TYPE_ASSISTANCE_GROUP, "event", event, error))
      || !(self->documents
           = hw_store_list_by (store, HW_TYPE_ASSISTANCE_DOCUMENT, "event", event, error))
      || !(self->points
           = hw_store_list_by (store, HW_TYPE_ASSISTANCE_POINT, "event", event, error))
      || !read_points (self, store, error))
    return NULL;
  g_ptr_array_sort (self->groups, compare_groups);
  g_ptr_array_sort (self->documents, compare_documents);
  return g_steal_pointer (&self);
}

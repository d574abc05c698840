/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The statements of office-lists.sql, and the way between their rows and HwOfficeRow.
 */

#include "domain/office/hw-office-lists-query.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/office/hw-home-approval.h"
#include "domain/office/hw-training.h"
#include "domain/office/office-lists-sql.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"

#include <string.h>

/* Where a page begins. */
typedef struct
{
  gint64 n;
  char text[];
} Key;

typedef struct
{
  const char *type;
  GType (*record) (void);
  const char *walk, *row, *n_of_id, *ties;
  HwOfficeRow *(*read) (HwStatement *statement);
} List;

G_DEFINE_BOXED_TYPE (HwOfficeEntry, hw_office_entry, hw_office_entry_ref, hw_office_entry_unref)

void
hw_office_row_free (HwOfficeRow *self)
{
  if (!self)
    return;

  g_free (self->id);
  g_free (self->name);
  g_free (self->external_id);
  g_free (self->region);
  g_free (self->unit);
  g_free (self->supervisor);
  g_free (self);
}

void
hw_office_tie_free (HwOfficeTie *self)
{
  g_free (self->type);
  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

static void
entry_clear (gpointer data)
{
  HwOfficeEntry *self = data;

  g_clear_object (&self->record);
  g_clear_pointer (&self->row, hw_office_row_free);
  g_clear_pointer (&self->ties, g_ptr_array_unref);
  g_clear_pointer (&self->trainings, g_ptr_array_unref);
  g_clear_pointer (&self->approvals, g_ptr_array_unref);
}

HwOfficeEntry *
hw_office_entry_ref (HwOfficeEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_office_entry_unref (HwOfficeEntry *self)
{
  g_atomic_rc_box_release_full (self, entry_clear);
}

/* ------------------------------------------------------------------ rows */

/* A nick from a newer file is none of ours: shown as absent in the list. */
static guint
enum_value (HwStatement *statement, int column, GType record, const char *field)
{
  HwRecordClass *klass = g_type_class_get (record);
  const char *nick = hw_statement_text (statement, column);

  return nick ? MAX (0, hw_field_value (hw_record_class_find (klass, field), nick)) : 0;
}

static HwOfficeRow *
read_staff (HwStatement *statement)
{
  HwOfficeRow *row = g_new0 (HwOfficeRow, 1);

  row->id = hw_statement_dup_id (statement, 0);
  row->name = hw_statement_dup_text (statement, 1);
  row->external_id = hw_statement_dup_text (statement, 2);
  row->role = enum_value (statement, 3, HW_TYPE_STAFF, "role");
  row->region = hw_statement_dup_text (statement, 4);
  row->unit = hw_statement_dup_text (statement, 5);
  row->supervisor = hw_statement_dup_text (statement, 6);
  row->left_date = hw_statement_day (statement, 7);
  row->n_children = hw_statement_int (statement, 8);
  return row;
}

static HwOfficeRow *
read_region (HwStatement *statement)
{
  HwOfficeRow *row = g_new0 (HwOfficeRow, 1);

  row->id = hw_statement_dup_id (statement, 0);
  row->name = hw_statement_dup_text (statement, 1);
  row->n_staff = hw_statement_int (statement, 2);
  row->n_homes = hw_statement_int (statement, 3);
  row->n_children = hw_statement_int (statement, 4);
  return row;
}

static HwOfficeRow *
read_home (HwStatement *statement)
{
  HwOfficeRow *row = g_new0 (HwOfficeRow, 1);

  row->id = hw_statement_dup_id (statement, 0);
  row->name = hw_statement_dup_text (statement, 1);
  row->external_id = hw_statement_dup_text (statement, 2);
  row->home_type = enum_value (statement, 3, HW_TYPE_HOME, "type");
  row->capacity = hw_statement_is_null (statement, 4) ? HW_INT_NONE
                                                      : hw_statement_int (statement, 4);
  row->works_with_birth_family
      = enum_value (statement, 5, HW_TYPE_HOME, "works-with-birth-family");
  row->region = hw_statement_dup_text (statement, 6);
  row->n_children = hw_statement_int (statement, 7);
  return row;
}

static const List lists[] = {
  [HW_OFFICE_STAFF] = { "staff", hw_staff_get_type, OFFICE_LISTS_STAFF, OFFICE_LISTS_STAFF_ROW,
                        OFFICE_LISTS_STAFF_N, OFFICE_LISTS_FAMILIES_OF_STAFF, read_staff },
  [HW_OFFICE_REGIONS] = { "region", hw_region_get_type, OFFICE_LISTS_REGIONS,
                          OFFICE_LISTS_REGION_ROW, OFFICE_LISTS_REGION_N,
                          OFFICE_LISTS_STAFF_OF_REGION, read_region },
  [HW_OFFICE_HOMES] = { "home", hw_home_get_type, OFFICE_LISTS_HOMES, OFFICE_LISTS_HOME_ROW,
                        OFFICE_LISTS_HOME_N, OFFICE_LISTS_CHILDREN_OF_HOME, read_home },
};

const char *
hw_office_list_type (HwOfficeList list)
{
  return lists[list].type;
}

/* NULL without an error where there is no such row. */
static HwOfficeRow *
read_row (HwStore *store, const List *list, gint64 n, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, list->row, error);
  HwOfficeRow *row = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_int (statement, 1, n);
  hw_statement_bind_day (statement, 2, hw_store_today (store));
  if (hw_statement_step (statement, error))
    row = list->read (statement);
  hw_statement_reset (statement);
  return row;
}

/* ------------------------------------------------------------------ the walk */

static GBytes *
key_new (gint64 n, const char *text)
{
  gsize length = strlen (text) + 1;
  g_autofree Key *key = g_malloc0 (sizeof (Key) + length);

  key->n = n;
  memcpy (key->text, text, length);
  return g_bytes_new (key, sizeof (Key) + length);
}

static HwStatement *
prepare_walk (HwStore *store, const HwOfficeQuery *query, const Key *key, guint limit,
              GError **error)
{
  HwStatement *statement = hw_store_prepare (store, lists[query->list].walk, error);

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, key ? key->text : "");
  hw_statement_bind_int (statement, 2, key ? key->n : 0);
  hw_statement_bind_int (statement, 3, query->filter);
  /* One row further: its key is the next page's. */
  hw_statement_bind_int (statement, 4, (gint64) limit + 1);
  hw_statement_bind_day (statement, 5, hw_store_today (store));
  return statement;
}

static gboolean
walk (HwStore *store, const HwOfficeQuery *query, const Key *key, guint limit, GArray *found,
      GBytes **next, GError **error)
{
  HwStatement *statement = prepare_walk (store, query, key, limit, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      gint64 n = hw_statement_int (statement, 0);

      if (found->len < limit)
        g_array_append_val (found, n);
      else
        *next = key_new (n, hw_statement_text (statement, 1));
    }
  hw_statement_reset (statement);
  if (!failure)
    return TRUE;
  g_clear_pointer (next, g_bytes_unref);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
hw_office_list_read (HwStore *store, const HwOfficeQuery *query, GBytes *from, guint limit,
                     GPtrArray *rows, guint *n, GBytes **next, GError **error)
{
  g_autoptr (GArray) found = g_array_sized_new (FALSE, FALSE, sizeof (gint64), limit);
  g_autoptr (GError) failure = NULL;

  *next = NULL;
  if (!walk (store, query, from ? g_bytes_get_data (from, NULL) : NULL, limit, found, next, error))
    return FALSE;
  *n = found->len;
  for (guint i = 0; rows && !failure && i < found->len; i++)
    {
      HwOfficeRow *row = read_row (store, &lists[query->list], g_array_index (found, gint64, i),
                                   &failure);

      if (row)
        g_ptr_array_add (rows, row);
    }
  if (!failure)
    return TRUE;
  g_clear_pointer (next, g_bytes_unref);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------ by id */

/* 0 without an error where there is none. */
static gint64
find_n (HwStore *store, const List *list, const char *id, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, list->n_of_id, error);
  gint64 n = 0;

  if (!statement)
    return 0;
  hw_statement_bind_id (statement, 1, id);
  if (hw_statement_step (statement, error))
    n = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return n;
}

GPtrArray *
hw_office_list_search (HwStore *store, HwOfficeList list, const char *text, guint limit,
                       GError **error)
{
  g_autoptr (GPtrArray) hits = hw_search (store, text, lists[list].type, limit, error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) failure = NULL;

  if (!hits)
    return NULL;
  rows = g_ptr_array_new_full (hits->len, (GDestroyNotify) hw_office_row_free);
  for (guint i = 0; !failure && i < hits->len; i++)
    {
      const HwHit *hit = g_ptr_array_index (hits, i);
      gint64 n = find_n (store, &lists[list], hit->id, &failure);
      HwOfficeRow *row = n ? read_row (store, &lists[list], n, &failure) : NULL;

      if (row)
        g_ptr_array_add (rows, row);
    }
  if (!failure)
    return g_steal_pointer (&rows);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static GPtrArray *
read_ties (HwStore *store, const List *list, const char *id, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, list->ties, error);
  g_autoptr (GPtrArray) ties = NULL;
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return NULL;
  ties = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_office_tie_free);
  hw_statement_bind_id (statement, 1, id);
  hw_statement_bind_day (statement, 2, hw_store_today (store));
  while (hw_statement_step (statement, &failure))
    {
      HwOfficeTie *tie = g_new0 (HwOfficeTie, 1);

      tie->type = hw_statement_dup_text (statement, 0);
      tie->id = hw_statement_dup_id (statement, 1);
      tie->title = hw_statement_dup_text (statement, 2);
      tie->since = hw_statement_day (statement, 3);
      tie->detail = hw_statement_dup_text (statement, 4);
      g_ptr_array_add (ties, tie);
    }
  if (!failure)
    return g_steal_pointer (&ties);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static int
compare_trainings (gconstpointer a, gconstpointer b)
{
  const HwTraining *one = *(HwTraining *const *) a, *other = *(HwTraining *const *) b;

  return (one->date < other->date) - (one->date > other->date);
}

static int
compare_approvals (gconstpointer a, gconstpointer b)
{
  const HwApproval *one = *(HwApproval *const *) a, *other = *(HwApproval *const *) b;

  return (one->from_date > other->from_date) - (one->from_date < other->from_date);
}

static gboolean
read_qualifications (HwStore *store, HwOfficeList list, const char *id, HwOfficeEntry *entry,
                     GError **error)
{
  if (list == HW_OFFICE_REGIONS)
    return TRUE;
  entry->trainings = hw_store_list_by (store, HW_TYPE_TRAINING, lists[list].type, id, error);
  if (!entry->trainings)
    return FALSE;
  g_ptr_array_sort (entry->trainings, compare_trainings);
  if (list != HW_OFFICE_HOMES)
    return TRUE;
  entry->approvals = hw_store_list_by (store, HW_TYPE_APPROVAL, "home", id, error);
  if (!entry->approvals)
    return FALSE;
  g_ptr_array_sort (entry->approvals, compare_approvals);
  return TRUE;
}

gboolean
hw_office_list_may_add (HwStore *store, HwOfficeList list)
{
  return !hw_store_is_read_only (store)
         && (list == HW_OFFICE_HOMES
             || hw_staff_has_right (hw_store_look_up (store), hw_store_actor (store),
                                    HW_RIGHT_STAFF));
}

HwOfficeEntry *
hw_office_entry_read (HwStore *store, HwOfficeList list, const char *id, GError **error)
{
  g_autoptr (HwOfficeEntry) entry = g_atomic_rc_box_new0 (HwOfficeEntry);
  g_autoptr (GError) failure = NULL;
  gint64 n;

  entry->record = hw_store_find (store, lists[list].record (), id, error);
  if (!entry->record || !(entry->ties = read_ties (store, &lists[list], id, error))
      || !read_qualifications (store, list, id, entry, error))
    return NULL;
  n = find_n (store, &lists[list], id, &failure);
  entry->row = failure ? NULL : read_row (store, &lists[list], n, &failure);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  entry->today = hw_store_today (store);
  entry->may_change = hw_office_list_may_add (store, list);
  return g_steal_pointer (&entry);
}

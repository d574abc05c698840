/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts, the journal's ends, the last imports, the rights of who is signed in.
 */

#include "domain/office/hw-office-facts-query.h"

#include "domain/families/hw-staff-rules.h"
#include "domain/office/office-facts-sql.h"
#include "store/hw-journal.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwOfficeFacts, hw_office_facts, hw_office_facts_ref, hw_office_facts_unref)

static void
import_free (gpointer data)
{
  HwOfficeImport *self = data;

  g_free (self->who);
  g_free (self);
}

static void
facts_clear (gpointer data)
{
  HwOfficeFacts *self = data;

  g_free (self->me);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->imports, g_ptr_array_unref);
}

HwOfficeFacts *
hw_office_facts_ref (HwOfficeFacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_office_facts_unref (HwOfficeFacts *self)
{
  g_atomic_rc_box_release_full (self, facts_clear);
}

gint64
hw_office_facts_count (const HwOfficeFacts *self, const char *type)
{
  for (guint i = 0; i < self->counts->len; i++)
    {
      const HwOfficeCount *count = &g_array_index (self->counts, HwOfficeCount, i);

      if (g_str_equal (count->type, type))
        return count->n;
    }
  return 0;
}

static gboolean
count (HwStore *store, HwOfficeFacts *facts, GError **error)
{
  const HwRegistry *registry = hw_store_registry (store);

  facts->counts = g_array_new (FALSE, FALSE, sizeof (HwOfficeCount));
  for (guint i = 0; i < hw_registry_n_types (registry); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (registry, i);
      gint64 n = hw_store_count (store, hw_registry_type_at (registry, i), error);
      HwOfficeCount counted = { klass->type, _ (klass->label), n };

      if (n < 0)
        return FALSE;
      g_array_append_val (facts->counts, counted);
    }
  return TRUE;
}

static gint64
read_number (HwStore *store, const char *sql, HwDay day, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, sql, error);
  gint64 number = 0;

  if (!statement)
    return 0;
  if (day)
    hw_statement_bind_day (statement, 1, day);
  if (hw_statement_step (statement, error))
    number = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return number;
}

static gboolean
read_imports (HwStore *store, HwOfficeFacts *facts, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, OFFICE_FACTS_IMPORTS, error);
  g_autoptr (GError) failure = NULL;

  facts->imports = g_ptr_array_new_with_free_func (import_free);
  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failure))
    {
      HwOfficeImport *import = g_new0 (HwOfficeImport, 1);

      import->at = hw_statement_int (statement, 0);
      import->who = hw_statement_dup_text (statement, 1);
      import->entries = hw_statement_int (statement, 2);
      import->stands = hw_statement_int (statement, 3);
      g_ptr_array_add (facts->imports, import);
    }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
read_rights (HwStore *store, HwOfficeFacts *facts)
{
  const char *actor = hw_store_actor (store);
  HwLookUp *look_up = hw_store_look_up (store);
  g_autoptr (HwStaff) me = hw_look_up_find (look_up, HW_TYPE_STAFF, actor);

  facts->me = g_strdup (me ? me->name : NULL);
  facts->is_read_only = hw_store_is_read_only (store);
  if (facts->is_read_only)
    return;
  facts->may_staff = hw_staff_has_right (look_up, actor, HW_RIGHT_STAFF);
  facts->may_keys = hw_staff_has_right (look_up, actor, HW_RIGHT_KEYS);
  facts->may_prints = hw_staff_has_right (look_up, actor, HW_RIGHT_PRINTS);
}

HwOfficeFacts *
hw_office_facts_read (HwStore *store, GError **error)
{
  g_autoptr (HwOfficeFacts) facts = g_atomic_rc_box_new0 (HwOfficeFacts);
  g_autoptr (GError) failure = NULL;
  HwHead head = hw_journal_head (store);

  if (!count (store, facts, error) || !read_imports (store, facts, error))
    return NULL;
  facts->n_left = read_number (store, OFFICE_FACTS_LEFT, hw_store_today (store), &failure);
  if (!failure)
    facts->founded = read_number (store, OFFICE_FACTS_FOUNDED, 0, &failure);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  facts->last_change = head.at;
  facts->transactions = head.transactions;
  facts->schema = hw_store_schema_version ();
  read_rights (store, facts);
  return g_steal_pointer (&facts);
}

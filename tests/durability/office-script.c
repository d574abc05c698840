/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The script and the office it runs on.
 */

#include "office-script.h"

#include "base/hw-id.h"
#include "domain/hw-records.h"
#include "store/hw-verify.h"
#include "support/test-records.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <string.h>

#define IMPORTED 150

static GType
type_named (const char *type)
{
  return hw_registry_type (&hw_records, type);
}

static gboolean
save_new (HwStore *store, HwRecord *record, GError **error)
{
  g_autoptr (HwRecord) owned = record;

  return hw_store_save (store, owned, NULL, error);
}

/* ------------------------------------------------------------------ the steps */

static gboolean
add_region (HwStore *store, const char *name, GError **error)
{
  return save_new (store, test_record_new (type_named ("region"), "name", name, NULL), error);
}

static gboolean
move_family (HwStore *store, const char *county, GError **error)
{
  g_autoptr (GPtrArray) families = hw_store_list (store, type_named ("family"), NULL, error);
  HwRecord *family;

  if (!families)
    return FALSE;
  if (families->len == 0)
    return save_new (store,
                     test_record_new (type_named ("family"), "name", "Combs", "county", county,
                                      NULL),
                     error);
  family = g_ptr_array_index (families, 0);
  g_object_set (family, "county", county, NULL);
  return hw_store_save (store, family, NULL, error);
}

static gboolean
add_child_with_stay (HwStore *store, const char *number, GError **error)
{
  g_autoptr (HwRecord) child
      = test_record_new (type_named ("child"), "external-id", number, "given-name", "Maya",
                         "birth-date", "2005-06-15", NULL);

  return hw_store_save (store, child, NULL, error)
         && save_new (store,
                      test_record_new (type_named ("stay"), "child", child->id, "removal-date",
                                       "2008-01-10", NULL),
                      error);
}

static gboolean
import (HwStore *store, const char *number, GError **error)
{
  if (!hw_store_begin_bulk (store, error))
    return FALSE;
  for (guint i = 0; i < IMPORTED; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", number, i);
      g_autoptr (HwRecord) person = test_record_new (type_named ("person"), "name", name, NULL);

      if (!hw_store_insert (store, person, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
remove_region (HwStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) regions
      = hw_store_list_by (store, type_named ("region"), "name", name, error);

  return regions && regions->len == 1
         && hw_store_delete (store, type_named ("region"),
                             HW_RECORD (g_ptr_array_index (regions, 0))->id, error);
}

gboolean
script_step (HwStore *store, guint number, GError **error)
{
  guint what = number % 8;
  g_autofree char *name = g_strdup_printf ("step %u", what == 7 ? number - 7 : number);
  g_autoptr (HwStoreAct) act = NULL;
  gboolean done;

  if (what == 6)
    return hw_journal_undo (store, NULL, error) > 0;

  act = hw_store_act (store, what == 5 ? "import" : "test.edit", error);
  if (!act)
    return FALSE;
  done = what == 3   ? move_family (store, name, error)
         : what == 4 ? add_child_with_stay (store, name, error)
         : what == 5 ? import (store, name, error)
         : what == 7 ? remove_region (store, name, error)
                     : add_region (store, name, error);
  return done && hw_store_act_commit (&act, error);
}

/* ------------------------------------------------------------------ the office */

static gboolean
add_staff (HwOffice *office, const char *id, GError **error)
{
  HwStore *store = hw_office_store (office);
  g_autoptr (HwStoreAct) act = hw_store_act (store, "office.new", error);

  return act
         && save_new (store,
                      test_record_new (type_named ("staff"), "id", id, "name", "Maria Lopez",
                                       "role", "administrator", NULL),
                      error)
         && hw_store_act_commit (&act, error);
}

ScriptOffice *
script_office_new (const char *parent, GError **error)
{
  g_autoptr (ScriptOffice) self = g_new0 (ScriptOffice, 1);
  g_autofree char *recovery = NULL;
  HwOffice *office;

  self->place = g_build_filename (parent ? parent : g_get_tmp_dir (), "homeward-XXXXXX", NULL);
  if (!g_mkdtemp (self->place))
    g_error ("%s: %s", self->place, g_strerror (errno));
  self->folder = g_build_filename (self->place, "office", NULL);
  self->staff = hw_id_dup_new ();
  office = hw_office_create (self->folder, "maple river candle seven", "ML", self->staff,
                             &hw_records, &recovery, error);
  if (office && !add_staff (office, self->staff, error))
    {
      hw_office_discard (office);
      office = NULL;
    }
  if (!office)
    {
      /* A creation that failed leaves nothing behind. */
      g_assert_false (g_file_test (self->folder, G_FILE_TEST_EXISTS));
      return NULL;
    }
  self->key = hw_key_new_from_bytes (hw_key_bytes (hw_office_key (office)));
  hw_office_close (office);
  return g_steal_pointer (&self);
}

static int
remove_entry (const char *path, const struct stat *about, int kind, struct FTW *where)
{
  return remove (path);
}

void
script_remove (const char *path)
{
  nftw (path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

void
script_office_free (ScriptOffice *self)
{
  script_remove (self->place);
  g_clear_pointer (&self->key, hw_key_free);
  g_free (self->place);
  g_free (self->folder);
  g_free (self->staff);
  g_free (self);
}

HwOffice *
script_office_open (ScriptOffice *self)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office
      = hw_office_open_with_key (self->folder, self->key, self->staff, &hw_records, &error);

  g_assert_no_error (error);
  return office;
}

/* ------------------------------------------------------------------ states */

static void
add_line (HwRecord *record, GPtrArray *lines)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  GString *line = g_string_new (klass->type);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!hw_field_is_reference (&klass->fields[i]))
      {
        g_autofree char *text = hw_record_print (record, &klass->fields[i]);

        g_string_append_printf (line, "|%s", text ? text : "");
      }
  g_ptr_array_add (lines, g_string_free (line, FALSE));
}

char *
script_state (HwStore *store)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) records
          = hw_store_list (store, hw_registry_type_at (&hw_records, t), NULL, &error);

      g_assert_no_error (error);
      for (guint i = 0; i < records->len; i++)
        add_line (g_ptr_array_index (records, i), lines);
    }
  g_ptr_array_sort_values (lines, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

GStrv
script_states (guint steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (NULL, &error);
  g_autoptr (HwOffice) office = script_office_open (self);
  GStrv states = g_new0 (char *, steps + 2);

  states[0] = script_state (hw_office_store (office));
  for (guint i = 0; i < steps; i++)
    {
      script_step (hw_office_store (office), i, &error);
      g_assert_no_error (error);
      states[i + 1] = script_state (hw_office_store (office));
    }
  return states;
}

void
script_assert_clean (HwOffice *office)
{
  g_autoptr (GError) error = NULL;
  HwHead mark;
  gboolean marked = hw_office_mark (office, &mark);
  g_autoptr (GPtrArray) faults
      = hw_verify (hw_office_store (office), marked ? &mark : NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    {
      HwFault *fault = g_ptr_array_index (faults, i);

      g_test_message ("%s: %s", fault->where, fault->message);
    }
  g_assert_cmpuint (faults->len, ==, 0);
}

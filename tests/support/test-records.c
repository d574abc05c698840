/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records for tests.
 */

#include "support/test-records.h"

#include "base/hw-id.h"

static void
set_field (HwRecord *record, const char *name, const char *text)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
  g_autoptr (GError) error = NULL;

  if (!field)
    g_error ("%s has no field «%s»", G_OBJECT_TYPE_NAME (record), name);
  if (!hw_record_parse (record, field, text, &error))
    g_error ("%s: %s", name, error->message);
}

gpointer
test_record_new (GType type, ...)
{
  HwRecord *record = g_object_new (type, NULL);
  const char *name;
  va_list pairs;

  va_start (pairs, type);
  while ((name = va_arg (pairs, const char *)))
    {
      const char *text = va_arg (pairs, const char *);

      if (g_str_equal (name, "id"))
        g_set_str (&record->id, text);
      else
        set_field (record, name, text);
    }
  va_end (pairs);
  return record;
}

const char *
test_id (guint number)
{
  char text[HW_ID_LENGTH];

  g_snprintf (text, sizeof text, "00000000-0000-7000-8000-%012u", number);
  return g_intern_string (text);
}

static gpointer
table_find (HwLookUp *look_up, GType type, const char *id)
{
  TestTable *self = (TestTable *) look_up;

  for (guint i = 0; i < self->records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (self->records, i);

      if (G_OBJECT_TYPE (record) == type && g_strcmp0 (record->id, id) == 0)
        return g_object_ref (record);
    }
  return NULL;
}

static GPtrArray *
table_list (HwLookUp *look_up, GType type, const char *field, const char *id)
{
  TestTable *self = (TestTable *) look_up;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (self->records, i);
      const HwField *known;

      if (G_OBJECT_TYPE (record) != type)
        continue;
      known = hw_record_class_find (HW_RECORD_GET_CLASS (record), field);
      if (g_strcmp0 (HW_MEMBER (record, known, char *), id) == 0)
        g_ptr_array_add (found, g_object_ref (record));
    }
  return found;
}

TestTable *
test_table_new (void)
{
  TestTable *self = g_new (TestTable, 1);

  *self = (TestTable) {
    { table_find, table_list },
    g_ptr_array_new_with_free_func (g_object_unref),
  };
  return self;
}

void
test_table_free (TestTable *self)
{
  g_ptr_array_unref (self->records);
  g_free (self);
}

gpointer
test_table_add (TestTable *self, gpointer record)
{
  g_ptr_array_add (self->records, record);
  return record;
}

char *
test_findings (gpointer record, TestTable *table, HwDay today)
{
  g_autoptr (GPtrArray) findings = hw_findings_new ();
  GString *text = g_string_new (NULL);
  gboolean good;

  good = hw_record_check (record, table ? &table->look_up : NULL, today, findings);
  g_assert_true (good == (hw_findings_first_error (findings) == NULL));
  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);

      g_assert_cmpstr (finding->message, !=, "");
      g_string_append_printf (text, "%s%s%s", i == 0 ? "" : " ", finding->field,
                              finding->is_warning ? "?" : "!");
    }
  return g_string_free (text, FALSE);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A statement a kind, all with the same columns.
 */

#include "domain/office/hw-counted-query.h"

#include "base/hw-day.h"
#include "base/hw-id.h"
#include "domain/office/counted-sql.h"
#include "record/hw-registry.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>

/**
 * Kind:
 * @opens: the type of what is opened
 * @type, @field: whose value the nick is
 */
static const struct
{
  const char *sql, *opens, *type, *field;
} kinds[] = {
  [HW_COUNTED_CHILDREN] = { COUNTED_CHILDREN, "child" },
  [HW_COUNTED_MEETINGS] = { COUNTED_MEETINGS, "meeting", "meeting", "kind" },
  [HW_COUNTED_INVITATIONS] = { COUNTED_INVITATIONS, "meeting", "meeting", "kind" },
  [HW_COUNTED_PLACEMENTS] = { COUNTED_PLACEMENTS, "child" },
  [HW_COUNTED_FACILITATIONS] = { COUNTED_FACILITATIONS, "family" },
  [HW_COUNTED_FAMILIES] = { COUNTED_FAMILIES, "family" },
  [HW_COUNTED_HOMES] = { COUNTED_HOMES, "home", "home", "type" },
};

enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_NICK,
  COLUMN_WORDS,
  COLUMN_MORE_WORDS,
  COLUMN_DAY,
  COLUMN_UNTIL,
};

void
hw_counted_row_free (HwCountedRow *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->detail);
  g_free (self);
}

/* NULL for a nick from a newer file. */
static const char *
label_of (HwStore *store, HwCountedKind kind, const char *nick)
{
  HwRecordClass *klass;
  const HwField *field;
  int value;

  if (!nick || !kinds[kind].type)
    return NULL;
  klass = g_type_class_get (hw_registry_type (hw_store_registry (store), kinds[kind].type));
  field = hw_record_class_find (klass, kinds[kind].field);
  value = hw_field_value (field, nick);
  return value > 0 ? hw_field_value_label (field, value) : NULL;
}

static char *
dup_days (HwDay day, HwDay until)
{
  g_autofree char *first = day ? hw_day_dup_words (day) : NULL;
  g_autofree char *last = until ? hw_day_dup_words (until) : NULL;

  if (!last)
    return g_steal_pointer (&first);
  /* Translators: from the first day to the last one: «May 4, 2026 – June 1, 2026» */
  return g_strdup_printf (_ ("%s – %s"), first, last);
}

static void
append (GString *line, const char *words)
{
  if (words && *words)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static HwCountedRow *
read_row (HwStore *store, HwCountedKind kind, HwStatement *statement)
{
  HwCountedRow *row = g_new (HwCountedRow, 1);
  GString *detail = g_string_new (NULL);
  g_autofree char *days = dup_days (hw_statement_day (statement, COLUMN_DAY),
                                    hw_statement_day (statement, COLUMN_UNTIL));

  append (detail, label_of (store, kind, hw_statement_text (statement, COLUMN_NICK)));
  append (detail, hw_statement_text (statement, COLUMN_WORDS));
  append (detail, hw_statement_text (statement, COLUMN_MORE_WORDS));
  append (detail, days);
  *row = (HwCountedRow) { kinds[kind].opens, hw_statement_dup_id (statement, COLUMN_ID),
                          hw_statement_dup_text (statement, COLUMN_NAME),
                          g_string_free (detail, FALSE) };
  if (!row->name)
    row->name = g_strdup ("");
  return row;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const HwCountedRow *one = *(HwCountedRow *const *) a, *other = *(HwCountedRow *const *) b;

  return g_utf8_collate (one->name, other->name);
}

GPtrArray *
hw_counted_read (HwStore *store, HwCountedKind kind, const GPtrArray *ids, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, kinds[kind].sql, error);
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_counted_row_free);
  g_autofree char *json = hw_ids_dup_json (ids);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_text (statement, 1, json);
  while (hw_statement_step (statement, &failed))
    g_ptr_array_add (rows, read_row (store, kind, statement));
  if (failed)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  g_ptr_array_sort (rows, compare);
  return g_steal_pointer (&rows);
}

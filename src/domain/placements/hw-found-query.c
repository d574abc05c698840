/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hits of the search index, and the statements of found.sql for what is told beside them.
 */

#include "domain/placements/hw-found-query.h"

#include "domain/families/hw-connection.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/found-sql.h"
#include "domain/placements/hw-children-query.h"
#include "domain/placements/hw-home.h"
#include "store/hw-search.h"
#include "store/hw-statement.h"

void
hw_found_free (HwFound *self)
{
  if (!self)
    return;

  g_free (self->id);
  g_free (self->title);
  g_clear_pointer (&self->child, hw_child_row_free);
  g_free (self->around);
  g_free (self->detail);
  g_free (self);
}

static void
append (GString *words, const char *part)
{
  if (part && *part)
    g_string_append_printf (words, "%s%s", words->len ? " · " : "", part);
}

/* The word for a stored nick; one from a newer file is not told. */
static const char *
word_of (HwStatement *statement, int column, GType record, const char *name)
{
  const HwField *field = hw_record_class_find (g_type_class_peek (record), name);
  const char *nick = hw_statement_text (statement, column);

  return nick ? hw_field_value_label (field, MAX (0, hw_field_value (field, nick))) : NULL;
}

static void
read_family (HwFound *self, HwStatement *row, GString *words)
{
  append (words, hw_statement_text (row, 0));
  append (words, hw_statement_text (row, 1));
}

static void
read_staff (HwFound *self, HwStatement *row, GString *words)
{
  append (words, word_of (row, 0, HW_TYPE_STAFF, "role"));
  append (words, hw_statement_text (row, 1));
}

static void
read_home (HwFound *self, HwStatement *row, GString *words)
{
  append (words, word_of (row, 0, HW_TYPE_HOME, "type"));
  append (words, hw_statement_text (row, 1));
}

/* The child whose two names begin at @column. */
static void
append_child (GString *words, HwStatement *row, int column)
{
  g_autoptr (GString) child = g_string_new (hw_statement_text (row, column));
  const char *family = hw_statement_text (row, column + 1);

  if (family)
    g_string_append_printf (child, "%s%s", child->len ? " " : "", family);
  append (words, child->str);
}

static void
read_person (HwFound *self, HwStatement *row, GString *words)
{
  append (words, word_of (row, 0, HW_TYPE_CONNECTION, "kind"));
  append_child (words, row, 2);
  self->around = hw_statement_dup_id (row, 1);
  self->around_type = "child";
}

static void
read_contact (HwFound *self, HwStatement *row, GString *words)
{
  self->around = hw_statement_dup_id (row, 0);
  self->around_type = self->around ? "child" : "family";
  if (self->around)
    append_child (words, row, 1);
  else
    {
      self->around = hw_statement_dup_id (row, 3);
      append (words, hw_statement_text (row, 4));
    }
}

static const struct
{
  const char *type;
  const char *sql;
  void (*read) (HwFound *self, HwStatement *row, GString *words);
} tellers[] = {
  { "family", FOUND_FAMILY, read_family },
  { "staff", FOUND_STAFF, read_staff },
  { "home", FOUND_HOME, read_home },
  { "person", FOUND_PERSON, read_person },
  { "contact", FOUND_CONTACT, read_contact },
};

static gboolean
tell (HwFound *self, HwStore *store, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tellers); i++)
    {
      HwStatement *row;

      if (g_strcmp0 (tellers[i].type, self->type) != 0)
        continue;
      row = hw_store_prepare (store, tellers[i].sql, error);
      if (!row)
        return FALSE;
      hw_statement_bind_id (row, 1, self->id);
      if (hw_statement_step (row, &local_error))
        tellers[i].read (self, row, words);
      hw_statement_reset (row);
    }

  self->detail = g_string_free (g_steal_pointer (&words), FALSE);
  if (!local_error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static HwFound *
make_found (HwStore *store, HwHit *hit, GError **error)
{
  g_autoptr (HwFound) self = g_new0 (HwFound, 1);
  gboolean is_told;

  self->type = hit->type;
  self->id = g_strdup (hit->id);
  self->title = g_strdup (hit->title);
  self->is_near = hit->is_near;
  if (g_str_equal (self->type, "child"))
    is_told = (self->child = hw_children_find (store, self->id, error)) != NULL;
  else
    is_told = tell (self, store, error);
  return is_told ? g_steal_pointer (&self) : NULL;
}

GPtrArray *
hw_found_read (HwStore *store, const char *text, const char *const *types, guint limit,
                 GError **error)
{
  g_autoptr (GPtrArray) hits = hw_search_types (store, text, types, limit, error);
  g_autoptr (GPtrArray) findings = NULL;

  if (!hits)
    return NULL;

  findings = g_ptr_array_new_full (hits->len, (GDestroyNotify) hw_found_free);
  for (guint i = 0; i < hits->len; i++)
    {
      HwFound *finding = make_found (store, hits->pdata[i], error);

      if (!finding)
        return NULL;
      g_ptr_array_add (findings, finding);
    }
  return g_steal_pointer (&findings);
}

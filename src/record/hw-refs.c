/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading, asking and changing the ids of several references.
 */

#include "record/hw-refs.h"

#include "base/hw-id.h"

#include <string.h>

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (a, b);
}

/* The ids of @text in the form of the office, as they stand there; NULL: something is no id. */
static GPtrArray *
split (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text ? text : "", "[]\", \t\n", -1);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (char **word = words; *word; word++)
    {
      guint8 id[HW_ID_BYTES];
      char form[HW_ID_LENGTH];

      if (!**word)
        continue;
      if (!hw_id_parse (*word, id))
        return NULL;
      g_ptr_array_add (ids, g_strdup (hw_id_format (id, form)));
    }
  return g_steal_pointer (&ids);
}

/* Sorted, each once. */
static char *
join (GPtrArray *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_sort_values (ids, compare_ids);
  for (guint i = 0; i < ids->len; i++)
    if (i == 0 || !g_str_equal (ids->pdata[i], ids->pdata[i - 1]))
      g_string_append_printf (text, "%c\"%s\"", text->len ? ',' : '[', (char *) ids->pdata[i]);
  if (!text->len)
    return NULL;
  g_string_append_c (text, ']');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
hw_refs_read (const char *text, char **refs)
{
  g_autoptr (GPtrArray) ids = split (text);
  g_autofree char *joined = ids ? join (ids) : NULL;
  /* «"id",» each, and two brackets less one comma. */
  gsize most = HW_REFS_MOST * (HW_ID_LENGTH - 1 + strlen ("\"\",")) + 1;

  *refs = NULL;
  if (!ids || (joined && strlen (joined) > most))
    return FALSE;
  *refs = g_steal_pointer (&joined);
  return TRUE;
}

GStrv
hw_refs_dup_ids (const HwRefs *self)
{
  g_autoptr (GPtrArray) ids = split (self->text);

  /* A row that was changed behind the journal's back may hold anything. */
  if (!ids)
    return g_new0 (char *, 1);
  g_ptr_array_add (ids, NULL);
  g_ptr_array_set_free_func (ids, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

gboolean
hw_refs_contains (const HwRefs *self, const char *id)
{
  return self->text && id && strlen (id) == HW_ID_LENGTH - 1 && strstr (self->text, id);
}

gboolean
hw_refs_set (HwRefs *self, const char *text)
{
  g_autofree char *refs = NULL;

  if (!hw_refs_read (text, &refs))
    g_return_val_if_reached (FALSE);
  return g_set_str (&self->text, refs);
}

gboolean
hw_refs_replace (HwRefs *self, const char *from, const char *to)
{
  g_autoptr (GPtrArray) ids = split (self->text);

  if (!ids || !hw_refs_contains (self, from))
    return FALSE;
  for (guint i = ids->len; i-- > 0;)
    if (g_str_equal (ids->pdata[i], from))
      g_ptr_array_remove_index (ids, i);
  if (to)
    g_ptr_array_add (ids, g_strdup (to));
  g_free (self->text);
  self->text = join (ids);
  return TRUE;
}

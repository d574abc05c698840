/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers of a report as people say them.
 */

#include "ui/exchange/hw-import-words.h"

#include <glib/gi18n-lib.h>

static void
add (GString *words, const char *part)
{
  g_string_append_printf (words, "%s%s", words->len ? ", " : "", part);
}

/* @format: of the number, in its singular or plural. */
static void
add_number (GString *words, guint n, const char *format)
{
  g_autofree char *part = n ? g_strdup_printf (format, n) : NULL;

  if (part)
    add (words, part);
}

char *
hw_import_dup_rows_words (const HwImportReport *report)
{
  g_autoptr (GString) rest = g_string_new (NULL);
  g_autofree char *rows
      = g_strdup_printf (ngettext ("%'u row", "%'u rows", report->rows), report->rows);

  add_number (rest, report->rejects->len,
              ngettext ("%'u is left out", "%'u are left out", report->rejects->len));
  add_number (rest, report->conflicts->len,
              ngettext ("%'u contradiction", "%'u contradictions", report->conflicts->len));
  if (rest->len == 0)
    add (rest, _ ("all can be read, none contradicts the office"));
  return g_strdup_printf ("%s: %s.", rows, rest->str);
}

static char *
dup_words (guint n_new, guint n_changed, guint n_same)
{
  g_autoptr (GString) words = g_string_new (NULL);

  add_number (words, n_new, ngettext ("%'u is new", "%'u are new", n_new));
  add_number (words, n_changed, ngettext ("%'u changes", "%'u change", n_changed));
  add_number (words, n_same, ngettext ("%'u as it is", "%'u as they are", n_same));
  if (words->len == 0)
    add (words, _ ("none"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
hw_import_dup_count_words (const HwImportCount *count)
{
  return dup_words (count->created, count->updated, count->unchanged);
}

static HwImportCount
sum_up (const HwImportReport *report)
{
  HwImportCount sum = { NULL };

  for (guint i = 0; i < report->counts->len; i++)
    {
      const HwImportCount *count = &g_array_index (report->counts, HwImportCount, i);

      sum.created += count->created;
      sum.updated += count->updated;
      sum.unchanged += count->unchanged;
    }
  return sum;
}

char *
hw_import_dup_records_words (const HwImportReport *report)
{
  HwImportCount sum = sum_up (report);
  g_autofree char *words = dup_words (sum.created, sum.updated, sum.unchanged);

  return g_strdup_printf (_ ("Records: %s."), words);
}

gboolean
hw_import_changes_something (const HwImportReport *report)
{
  HwImportCount sum = sum_up (report);

  return sum.created + sum.updated > 0;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quoting and the formula guard (reliability I5).
 */

#include "base/hw-csv-writer.h"

#include <string.h>

/* «-1250.5» stays a number: a guard would make it text in every spreadsheet. */
static gboolean
is_number (const char *text)
{
  gsize digits;

  text += *text == '-' || *text == '+';
  digits = strspn (text, "0123456789");
  text += digits;
  if (*text == '.')
    {
      gsize decimals = strspn (text + 1, "0123456789");

      text += 1 + decimals;
      digits += decimals;
    }
  return digits > 0 && *text == 0;
}

static gboolean
is_formula (const char *text)
{
  static const char *const wide[] = { "＝", "＋", "－", "＠" };

  if (is_number (text))
    return FALSE;
  /* Tab and line ends are looked for before they could pass for space. */
  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (strchr ("=+-@\t\r\n", *text))
        return TRUE;
      if (*text != '\'' && *text != '"' && !g_unichar_isspace (character)
          && !g_unichar_iszerowidth (character))
        break;
    }
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    if (g_str_has_prefix (text, wide[i]))
      return TRUE;
  return FALSE;
}

char *
hw_csv_guard (const char *text)
{
  return is_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

const char *
hw_csv_unguard (const char *cell)
{
  return *cell == '\'' && is_formula (cell + 1) ? cell + 1 : cell;
}

void
hw_csv_append_cell (GString *line, const char *text)
{
  if (!text)
    return;
  /* A space at either end is part of the cell, but some readers trim it outside quotes. */
  if (!strpbrk (text, ",;\t\"\r\n") && *text != ' ' && !g_str_has_suffix (text, " "))
    {
      g_string_append (line, text);
      return;
    }

  g_string_append_c (line, '"');
  for (; *text; text++)
    {
      if (*text == '"')
        g_string_append_c (line, '"');
      g_string_append_c (line, *text);
    }
  g_string_append_c (line, '"');
}

void
hw_csv_append_row (GString *table, const char *const *cells)
{
  gboolean is_blank = *cells && !**cells && !cells[1];

  for (guint i = 0; cells[i]; i++)
    {
      g_autofree char *guarded = hw_csv_guard (cells[i]);

      if (i > 0)
        g_string_append_c (table, ',');
      hw_csv_append_cell (table, guarded);
    }
  /* A row of one empty cell would be a blank line, which is no row. */
  g_string_append (table, is_blank ? "\"\"\r\n" : "\r\n");
}

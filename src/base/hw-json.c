/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quoting for JSON (RFC 8259, section 7).
 */

#include "base/hw-json.h"

#include <string.h>

static void
append_escaped (GString *out, char c)
{
  static const char plain[] = "\"\\\b\f\n\r\t";
  static const char escaped[] = "\"\\bfnrt";
  const char *found = strchr (plain, c);

  if (found)
    g_string_append_printf (out, "\\%c", escaped[found - plain]);
  else
    g_string_append_printf (out, "\\u%04x", (guint) (guchar) c);
}

static gboolean
stands_as_it_is (char c)
{
  return (guchar) c >= ' ' && c != '"' && c != '\\' && c != 0x7f;
}

void
hw_json_append_string (GString *out, const char *text)
{
  g_autofree char *mended = NULL;
  const char *p, *end;

  if (!text)
    {
      g_string_append (out, "null");
      return;
    }
  if (!g_utf8_validate (text, -1, NULL))
    text = mended = g_utf8_make_valid (text, -1);
  g_string_append_c (out, '"');
  for (p = text; *p; p = end)
    {
      for (end = p; stands_as_it_is (*end); end++)
        ;
      g_string_append_len (out, p, end - p);
      if (*end)
        append_escaped (out, *end++);
    }
  g_string_append_c (out, '"');
}

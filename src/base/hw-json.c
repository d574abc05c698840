/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quoting for JSON (RFC 8259, section 7).
 */

#include "base/hw-json.h"

#include <string.h>

static void
append_char (GString *out, char c)
{
  static const char plain[] = "\"\\\b\f\n\r\t";
  static const char escaped[] = "\"\\bfnrt";
  const char *found = c ? strchr (plain, c) : NULL;

  if (found)
    g_string_append_printf (out, "\\%c", escaped[found - plain]);
  else if ((guchar) c < ' ' || c == 0x7f)
    g_string_append_printf (out, "\\u%04x", (guint) (guchar) c);
  else
    g_string_append_c (out, c);
}

void
hw_json_append_string (GString *out, const char *text)
{
  g_autofree char *valid = text ? g_utf8_make_valid (text, -1) : NULL;

  if (!text)
    {
      g_string_append (out, "null");
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = valid; *p; p++)
    append_char (out, *p);
  g_string_append_c (out, '"');
}

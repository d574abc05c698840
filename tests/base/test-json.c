/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON strings: every character that must be escaped, and bytes that are no text.
 */

#include "base/hw-json.h"

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    const char *json;
  } cases[] = {
    { NULL, "null" },
    { "", "\"\"" },
    { "Maya Núñez", "\"Maya Núñez\"" },
    { "a \"b\" \\c", "\"a \\\"b\\\" \\\\c\"" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
    { "\x01\x1b\x7f", "\"\\u0001\\u001b\\u007f\"" },
    { "</script>", "\"</script>\"" },
    { "\xff!", "\"\xef\xbf\xbd!\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      hw_json_append_string (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].json);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/strings", test_strings);
  return g_test_run ();
}

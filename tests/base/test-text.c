/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What names are sorted by.
 */

#include "base/hw-text.h"

static void
test_sort_keys (void)
{
  static const struct
  {
    const char *name, *key;
  } cases[] = {
    { "Álvarez", "alvarez" },
    { "A\xcc\x81lvarez", "alvarez" }, /* the accent as a mark of its own */
    { "PEÑA", "pena" },
    { "Łukasz", "lukasz" },
    { "Øster", "oester" },
    { "Weiß", "weiss" },
    { "O’Brien", "obrien" },
    { "O'Brien", "obrien" },
    { "Smith-Jones", "smith jones" },
    { "  De  la Cruz ", "de la cruz" },
    { "山田", "山田" },
    { "", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *key = hw_text_dup_sort_key (cases[i].name);

      g_assert_cmpstr (key, ==, cases[i].key);
    }
}

/* In the order in which a person looks for them; not one after «Z» because of an accent. */
static void
test_order (void)
{
  static const char *const names[]
      = { "Adams", "Álvarez", "Alvord", "Núñez", "Nunn", "O’Brien", "Öhman", "Zane" };

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *before = hw_text_dup_sort_key (names[i - 1]);
      g_autofree char *key = hw_text_dup_sort_key (names[i]);

      g_assert_cmpstr (before, <, key);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/sort-keys", test_sort_keys);
  g_test_add_func ("/text/order", test_order);
  return g_test_run ();
}

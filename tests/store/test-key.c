/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data key: its page, its recovery sheet, and the letters a person misreads (S7, K4).
 */

#include "base/hw-error.h"
#include "store/hw-key.h"

#include <stdio.h>
#include <string.h>

static void
test_random (void)
{
  g_autoptr (HwKey) one = hw_key_new ();
  g_autoptr (HwKey) other = hw_key_new ();
  g_autoptr (HwKey) copy = hw_key_new_from_bytes (hw_key_bytes (one));

  g_assert_cmpint (memcmp (hw_key_bytes (one), hw_key_bytes (other), HW_KEY_BYTES), !=, 0);
  g_assert_cmpmem (hw_key_bytes (one), HW_KEY_BYTES, hw_key_bytes (copy), HW_KEY_BYTES);
  g_assert_true (hw_key_bytes (one) != hw_key_bytes (copy));
}

/* The kernel says of the page that holds the key: locked («lo»), not dumped («dd»). */
static void
test_page (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  FILE *maps = fopen ("/proc/self/smaps", "r");
  guintptr at = (guintptr) hw_key_bytes (key);
  gboolean inside = FALSE, seen = FALSE;
  char line[512];

  g_assert_nonnull (maps);
  while (fgets (line, sizeof line, maps))
    {
      unsigned long from, to;

      if (sscanf (line, "%lx-%lx ", &from, &to) == 2)
        inside = at >= from && at < to;
      if (!inside || !g_str_has_prefix (line, "VmFlags:"))
        continue;
      seen = TRUE;
#ifndef __SANITIZE_ADDRESS__ /* which makes mlock() do nothing */
      g_assert_nonnull (strstr (line, " lo"));
#endif
      g_assert_nonnull (strstr (line, " dd"));
    }
  fclose (maps);
  g_assert_true (seen);
}

static void
assert_reads (const char *text, const HwKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwKey) back = hw_key_new_from_recovery (text, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (hw_key_bytes (back), HW_KEY_BYTES, hw_key_bytes (key), HW_KEY_BYTES);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (HwKey) key = hw_key_new ();
      g_autofree char *text = hw_key_dup_recovery (key);
      g_autofree char *small = g_ascii_strdown (text, -1);
      g_auto (GStrv) groups = g_strsplit (text, "-", -1);
      g_autofree char *spaced = g_strjoinv (" \t\n", groups);
      g_autofree char *joined = g_strjoinv ("", groups);

      g_assert_cmpuint (g_strv_length (groups), ==, 18);
      for (guint group = 0; group < 18; group++)
        g_assert_cmpuint (strlen (groups[group]), ==, 4);
      assert_reads (text, key);
      assert_reads (small, key);
      assert_reads (spaced, key);
      assert_reads (joined, key);
    }
}

/* Every letter replaced by every other one: never another key, and the group is named. */
static void
test_one_wrong_letter (void)
{
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  g_autoptr (HwKey) key = hw_key_new ();
  g_autofree char *text = hw_key_dup_recovery (key);

  for (guint at = 0; text[at]; at++)
    {
      g_autofree char *group = g_strdup_printf ("group %u ", at / 5 + 1);

      if (text[at] == '-')
        continue;
      for (const char *letter = alphabet; *letter; letter++)
        {
          g_autofree char *wrong = g_strdup (text);
          g_autoptr (GError) error = NULL;

          if (*letter == text[at])
            continue;
          wrong[at] = *letter;
          g_assert_null (hw_key_new_from_recovery (wrong, &error));
          g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
          g_assert_nonnull (strstr (error->message, group));
        }
    }
}

static void
test_swapped (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autofree char *text = hw_key_dup_recovery (key);
  g_autofree char *swapped = g_strdup (text);
  g_autoptr (GError) error = NULL;

  memcpy (swapped + 5, text + 20, 4);
  memcpy (swapped + 20, text + 5, 4);
  if (strcmp (swapped, text) != 0)
    {
      g_assert_null (hw_key_new_from_recovery (swapped, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
      g_assert_nonnull (strstr (error->message, "groups 2, 5 "));
    }
}

static void
test_strangers (void)
{
  static const char *const strangers[] = { "", "ABCD", "ä", "----", "ABC!" };
  g_autoptr (HwKey) key = hw_key_new ();
  g_autofree char *text = hw_key_dup_recovery (key);
  g_autofree char *longer = g_strconcat (text, "A", NULL);

  text[strlen (text) - 1] = 0;
  for (guint i = 0; i < G_N_ELEMENTS (strangers) + 2; i++)
    {
      g_autoptr (GError) error = NULL;
      const char *stranger = i < G_N_ELEMENTS (strangers)    ? strangers[i]
                             : i == G_N_ELEMENTS (strangers) ? text
                                                             : longer;

      g_assert_null (hw_key_new_from_recovery (stranger, &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key/random", test_random);
  g_test_add_func ("/key/S7/page", test_page);
  g_test_add_func ("/key/K4/round-trip", test_round_trip);
  g_test_add_func ("/key/K4/one-wrong-letter", test_one_wrong_letter);
  g_test_add_func ("/key/K4/swapped-groups", test_swapped);
  g_test_add_func ("/key/K4/strangers", test_strangers);
  return g_test_run ();
}

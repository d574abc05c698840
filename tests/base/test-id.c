/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids: version, order, round trip, strangers.
 */

#include "base/hw-id.h"

#include <string.h>

static void
test_make (void)
{
  guint8 last[HW_ID_BYTES] = { 0 };

  for (guint i = 0; i < 20000; i++)
    {
      guint8 id[HW_ID_BYTES];

      hw_id_make (id);
      g_assert_cmpint (memcmp (last, id, HW_ID_BYTES), <, 0);
      g_assert_cmpint (id[6] >> 4, ==, 7);
      g_assert_cmpint (id[8] >> 6, ==, 2);
      memcpy (last, id, HW_ID_BYTES);
    }
}

static void
test_round_trip (void)
{
  static const char *const strangers[] = {
    "", "x", "019aab3c-0000-7000-8000-00000000000", "019aab3c-0000-7000-8000-00000000000g",
    "019aab3c00000-7000-8000-000000000000",
  };
  guint8 id[HW_ID_BYTES], back[HW_ID_BYTES];
  char text[HW_ID_LENGTH];

  hw_id_make (id);
  g_assert_true (hw_id_parse (hw_id_format (id, text), back));
  g_assert_cmpmem (id, HW_ID_BYTES, back, HW_ID_BYTES);
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    g_assert_false (hw_id_parse (strangers[i], back));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/make", test_make);
  g_test_add_func ("/id/round-trip", test_round_trip);
  return g_test_run ();
}

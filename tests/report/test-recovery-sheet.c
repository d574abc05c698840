/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet that opens the office when nothing else does (K4): every group is on it, in order, with
 * its number, and what to do with it.
 */

#include "report/hw-recovery-sheet.h"

#include "pdf-text.h"

#include <locale.h>

#define KEY \
  "RFF7-2QMW-TSSG-FSP3-FZGR-XAL7-THS4-TVFY-QKJD-EFJU-OVQ5-IEBE-KKOL-7PBE-BU4M-YGVE-AIZC-M5PG"

static void
test_sheet (void)
{
  g_autoptr (HwPrintFrame) frame
      = hw_recovery_sheet_new ("Salt River unit", KEY, hw_day_new (2026, 11, 22));
  g_autoptr (GBytes) pdf = hw_print_frame_to_pdf (frame, 612, 792, NULL);
  g_autofree char *text = read_pdf (pdf);
  g_auto (GStrv) groups = g_strsplit (KEY, "-", -1);
  const char *at = text;

  g_assert_cmpuint (g_strv_length (groups), ==, 18);
  for (guint i = 0; groups[i]; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      at = strstr (at, number);
      g_assert_nonnull (at);
      at = strstr (at, groups[i]);
      g_assert_nonnull (at);
    }
  g_assert_nonnull (strstr (text, "Salt River unit"));
  g_assert_nonnull (strstr (text, "22 November 2026"));
  g_assert_nonnull (strstr (at, "What it is for"));
  g_assert_nonnull (strstr (at, "Where it belongs"));
  g_assert_nonnull (strstr (at, "Page 1 of 1"));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery-sheet/sheet", test_sheet);
  return g_test_run ();
}

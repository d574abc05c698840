/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The days on which an office is closed: the holidays of its packs and the days that it added,
 * by name (domain 1.1.5).
 */

#include "hw-test-store.h"

#include "domain/calendar/hw-calendar-rules.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-holiday.h"

static char *
dup_closed (HwStore *store, const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRuleBook) book = hw_rule_book_read (store, NULL, &error);
  g_autoptr (GPtrArray) own = hw_store_list (store, HW_TYPE_HOLIDAY, NULL, &error);
  g_autoptr (GArray) closed = NULL;
  GString *words = g_string_new (NULL);

  g_assert_no_error (error);
  closed = hw_calendar_find_closed (book, own, hw_day_parse (from), hw_day_parse (to));
  for (guint i = 0; i < closed->len; i++)
    {
      const HwCalendarClosed *one = &g_array_index (closed, HwCalendarClosed, i);
      g_autofree char *iso = hw_day_dup_iso (one->day);

      g_string_append_printf (words, "%s %s, ", iso, one->name ? one->name : "-");
    }
  return g_string_free_and_steal (words);
}

static void
test_closed (void)
{
  HwTestStore *test = hw_test_store_new ();
  g_autofree char *own = NULL, *saturday = NULL;
  g_autofree char *usual = dup_closed (test->store, "2026-12-20", "2026-12-31");
  g_autofree char *with_own = NULL;

  g_assert_nonnull (strstr (usual, "2026-12-25 -, "));
  own = hw_test_add (test->store, "holiday", "date", "2026-12-22", "name", "Moving day", NULL);
  saturday = hw_test_add (test->store, "holiday", "date", "2026-12-26", "name", "Boxes", NULL);
  with_own = dup_closed (test->store, "2026-12-20", "2026-12-31");
  g_assert_true (g_str_has_prefix (with_own, "2026-12-22 Moving day, "));
  /* The packs' days are still there; a Saturday is free without being said. */
  g_assert_nonnull (strstr (with_own, usual));
  g_assert_null (strstr (with_own, "2026-12-26"));
  hw_test_store_free (test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/closed", test_closed);
  return g_test_run ();
}

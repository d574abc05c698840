/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and logo of the print-outs go in, come out and can be taken back (S2-29).
 */

#include "hw-test-store.h"

#include "base/hw-error.h"
#include "domain/office/hw-print-act.h"
#include "domain/office/hw-print-query.h"

#include <string.h>

static void
test_words_and_logo (void)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg'/>";
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GBytes) logo = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (HwPrintHead) head = NULL;
  g_autoptr (GError) error = NULL;
  gint64 first, second;

  head = hw_print_head_read (test->store, &error);
  g_assert_no_error (error);
  g_assert_null (head->heading);
  g_assert_null (head->logo);
  g_clear_pointer (&head, hw_print_head_unref);

  first = hw_print_act_set_words (test->store, "Salt River Permanency", "A home for each", &error);
  second = hw_print_act_set_logo (test->store, logo, &error);
  g_assert_no_error (error);
  g_assert_cmpint (second, ==, first + 1);
  /* The same again changes nothing. */
  g_assert_cmpint (hw_print_act_set_words (test->store, "Salt River Permanency", "A home for each",
                                           &error),
                   ==, 0);
  g_assert_no_error (error);

  hw_test_store_reopen (test);
  head = hw_print_head_read (test->store, &error);
  g_assert_cmpstr (head->heading, ==, "Salt River Permanency");
  g_assert_cmpstr (head->mission, ==, "A home for each");
  g_assert_true (g_bytes_equal (head->logo, logo));
  g_clear_pointer (&head, hw_print_head_unref);

  g_assert_cmpint (hw_journal_undo_transaction (test->store, second, &error), >, 0);
  head = hw_print_head_read (test->store, &error);
  g_assert_null (head->logo);
  g_assert_cmpstr (head->heading, ==, "Salt River Permanency");
}

static void
test_no_picture (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autoptr (GBytes) text = g_bytes_new_static ("a letter", 8);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_print_act_set_logo (test->store, text, &error), ==, 0);
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_assert_cmpint (hw_journal_head (test->store).transactions, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prints/S2-29/words-and-logo", test_words_and_logo);
  g_test_add_func ("/prints/no-picture", test_no_picture);
  return g_test_run ();
}

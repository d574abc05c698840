/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a row of the list of children: with and without a name, in care and not.
 */

#include "domain/hw-records.h"
#include "ui/families/hw-child-item.h"

static char *
dup_word (HwChildItem *item, const char *name)
{
  char *word = NULL;

  g_object_get (item, name, &word, NULL);
  return word;
}

static void
check_word (HwChildItem *item, const char *name, const char *expected)
{
  g_autofree char *word = dup_word (item, name);

  g_assert_cmpstr (word, ==, expected);
}

static HwChildRow *
row_new (const char *given, const char *family, const char *external)
{
  HwChildRow *row = g_new0 (HwChildRow, 1);

  row->id = g_strdup ("01890000-0000-7000-8000-000000000001");
  row->given_name = g_strdup (given);
  row->family_name = g_strdup (family);
  row->external_id = g_strdup (external);
  row->birth_date = hw_day_add_months (hw_day_today (), -9 * 12 - 4);
  return row;
}

static void
test_names (void)
{
  static const struct
  {
    const char *given, *family, *external, *name;
  } cases[] = {
    { "Maya", "Combs", "C-1", "Combs, Maya" },
    { "Maya", NULL, "C-1", "Maya" },
    { NULL, "Combs", NULL, "Combs" },
    { NULL, NULL, "C-1", "C-1" },
    { NULL, NULL, NULL, "No name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwChildItem) item = g_object_new (HW_TYPE_CHILD_ITEM, NULL);

      hw_child_item_take_row (item, row_new (cases[i].given, cases[i].family, cases[i].external));
      check_word (item, "name", cases[i].name);
    }
}

static void
test_spans (void)
{
  static const struct
  {
    int months;
    const char *span;
  } cases[] = { { 0, "0 d" }, { 11, "11 m" }, { 12, "1 y" }, { 27, "2 y 3 m" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwChildItem) item = g_object_new (HW_TYPE_CHILD_ITEM, NULL);
      HwChildRow *row = row_new ("Maya", "Combs", NULL);

      row->in_care_since = hw_day_add_months (hw_day_today (), -cases[i].months);
      /* The end of a month may be a day that the other month lacks. */
      if (cases[i].months
          && hw_day_of_month (row->in_care_since) != hw_day_of_month (hw_day_today ()))
        row->in_care_since -= 3;
      hw_child_item_take_row (item, row);
      check_word (item, "time-in-care", cases[i].span);
    }
}

static void
test_care (void)
{
  g_autoptr (HwChildItem) item = g_object_new (HW_TYPE_CHILD_ITEM, NULL);
  HwChildRow *row = row_new ("Maya", "Combs", NULL);
  g_autofree char *days = NULL;

  /* A placeholder says nothing. */
  g_assert_null (hw_child_item_id (item));
  check_word (item, "summary", NULL);

  /* Not in care: no time, no goal to miss. */
  hw_child_item_take_row (item, row_new ("Maya", "Combs", NULL));
  check_word (item, "time-in-care", NULL);
  check_word (item, "goal", "");
  check_word (item, "summary", "Combs, Maya · 9 y 4 m");

  /* In care without a goal: that is said. The setting stands in for a home without a name. */
  row->in_care_since = hw_day_today () - 1;
  row->setting = HW_SETTING_SHELTER;
  hw_child_item_take_row (item, row);
  check_word (item, "goal", "no goal yet");
  check_word (item, "lives-with", "Shelter");
  check_word (item, "detail", "9 y 4 m · in care 1 d · Shelter · no goal yet");
  days = dup_word (item, "days-in-care");
  g_assert_true (g_str_has_prefix (days, "1 day, since "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/child-item/names", test_names);
  g_test_add_func ("/child-item/spans", test_spans);
  g_test_add_func ("/child-item/care", test_care);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Offices and fibers for tests.
 */

#include "hw-test-office.h"

#include "domain/hw-records.h"

HwOffice *
hw_test_office_new (const char *folder)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  hw_test_ready_put_office (folder);
  office = hw_office_open (folder, NULL, HW_TEST_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  hw_store_set_today (hw_office_store (office), hw_day_new (2026, 11, 22));
  return office;
}

static HwRecord *
insert (HwStore *store, const char *type, const char *const *pairs)
{
  g_autoptr (GError) error = NULL;
  HwRecord *record = g_object_new (hw_registry_type (&hw_records, type), NULL);

  for (guint i = 0; pairs[i]; i += 2)
    {
      hw_record_parse (record,
                       hw_record_class_find (HW_RECORD_GET_CLASS (record), pairs[i]),
                       pairs[i + 1], &error);
      g_assert_no_error (error);
    }
  hw_store_insert (store, record, &error);
  g_assert_no_error (error);
  return record;
}

static void
add_child (HwStore *store, const char *family, guint i)
{
  g_autofree char *given = g_strdup_printf ("Given %u", i);
  g_autofree char *name = g_strdup_printf ("Family %03u", (i * 37) % 1000);
  g_autofree char *birth = hw_day_dup_iso (hw_day_new (2010, 1, 1) + i);
  g_autofree char *removal = hw_day_dup_iso (hw_day_new (2020, 1, 1) + i % 2000);
  g_autoptr (HwRecord) child = NULL;
  g_autoptr (HwRecord) stay = NULL;
  g_autoptr (HwRecord) placement = NULL;
  g_autoptr (HwRecord) goal = NULL;

  child = insert (store, "child", (const char *[]) { "given-name", given, "family-name", name,
                                                     "birth-date", birth, "family", family, NULL });
  if (i % 2 == 0)
    return;
  stay = insert (store, "stay", (const char *[]) { "child", child->id, "removal-date", removal,
                                                   NULL });
  placement = insert (store, "placement",
                      (const char *[]) { "stay", stay->id, "start-date", removal, "setting",
                                         "foster-home", NULL });
  goal = insert (store, "goal", (const char *[]) { "child", child->id, "kind", "return-to-parent",
                                                   "role", "primary", "status", "approved", NULL });
}

void
hw_test_add_children (HwStore *store, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwRecord) family = NULL;

  hw_store_begin (store, "test.children", &error);
  g_assert_no_error (error);
  family = insert (store, "family", (const char *[]) { "name", "Combs", "county", "Jefferson",
                                                       NULL });
  for (guint i = 0; i < n; i++)
    add_child (store, family->id, i);
  hw_store_commit (store, &error);
  g_assert_no_error (error);
}

void
hw_test_fiber (DexFiberFunc func, gpointer data)
{
  g_autoptr (DexFuture) future = dex_scheduler_spawn (NULL, 0, func, data, NULL);
  g_autoptr (GError) error = NULL;

  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
}

void
hw_test_await (gpointer object, HwTestState is_so)
{
  gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_so (object))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      dex_await (dex_timeout_new_msec (1), NULL);
    }
}

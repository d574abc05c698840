/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One office, two processes (D8, design 6): while one holds the store for a write the other reads,
 * and its own write waits five seconds and then says so.
 */

#include "cli-fixture.h"

#include "domain/families/hw-region.h"
#include "domain/hw-records.h"
#include "store/hw-office.h"

static void
save_region (HwStore *store, const char *name)
{
  g_autoptr (HwRegion) region = g_object_new (HW_TYPE_REGION, "name", name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_store_save (store, HW_RECORD (region), NULL, &error));
  g_assert_no_error (error);
}

static void
test_write_is_held (CliFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOffice) office
      = hw_office_open (self->office, NULL, CLI_PASSPHRASE, &hw_records, &error);
  HwStore *store = hw_office_store (office);
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (JsonNode) added = NULL;
  gint64 begun;

  g_assert_no_error (error);
  g_assert_true (hw_store_begin (store, "record.add", &error));
  save_region (store, "Bluegrass");

  before = cli_json (self, 0, "@ record list region");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (before)), ==, 0);
  begun = g_get_monotonic_time ();
  cli_assert_refused (self, 3, "open in a window", "@ record add region name=Jefferson");
  g_assert_cmpint (g_get_monotonic_time () - begun, >, 4 * G_USEC_PER_SEC);

  g_assert_true (hw_store_commit (store, &error));
  g_assert_no_error (error);
  added = cli_json (self, 0, "@ record add region name=Jefferson");
  after = cli_json (self, 0, "@ record list region");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (after)), ==, 2);
}

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  hw_registry_ensure (&hw_records);
  g_test_add ("/shared-office/write-is-held", CliFixture, NULL, cli_fixture_set_up,
              test_write_is_held, cli_fixture_tear_down);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «office» from end to end: made, proved, copied, restored, its people and the ways in.
 */

#include "cli-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

static JsonObject *
row_at (JsonNode *node, guint index)
{
  return json_array_get_object_element (json_node_get_array (node), index);
}

static guint
length_of (JsonNode *node)
{
  return json_array_get_length (json_node_get_array (node));
}

static const char *
text_of (JsonNode *object, const char *member)
{
  return json_object_get_string_member (json_node_get_object (object), member);
}

static gboolean
opens_with (CliFixture *self, const char *options)
{
  g_autoptr (CliResult) result = cli_run (self, "%s record list region", options);

  g_assert_true (result->status == 0 || result->status == 3);
  return result->status == 0;
}

static void
test_new (CliFixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) made = cli_json (self, 0, "@ office new --me 'Ann Clark'");
  g_autoptr (JsonNode) staff = cli_json (self, 0, "@ --me AC record list staff");
  g_autoptr (JsonNode) by_name = cli_json (self, 0, "@ --me 'ann clark' record list staff");
  GStatBuf status;

  g_assert_cmpuint (json_object_get_size (json_node_get_object (made)), ==, 2);
  g_assert_cmpstr (text_of (made, "office"), ==, self->office);
  g_assert_cmpuint (strlen (text_of (made, "recovery-key")), >, 52);
  g_assert_cmpuint (length_of (staff), ==, 1);
  g_assert_cmpuint (length_of (by_name), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (row_at (staff, 0), "name"), ==, "Ann Clark");
  g_assert_cmpstr (json_object_get_string_member (row_at (staff, 0), "role"), ==, "administrator");
  g_assert_cmpint (g_stat (self->office, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_demo (CliFixture *self, gconstpointer data)
{
  g_autofree char *folder = g_strdup (self->office);
  g_autoptr (JsonNode) made
      = cli_json (self, 0, "@ --on 2026-03-01 office demo --children 30 --seed 7");
  g_autoptr (CliResult) first = cli_run (self, "@ record list child --csv");
  g_autoptr (CliResult) staff = cli_run (self, "@ record list staff --csv");
  g_autoptr (JsonNode) children = cli_json (self, 0, "@ record list child");
  g_autoptr (JsonNode) faults = cli_json (self, 0, "@ office verify");
  g_autoptr (JsonNode) again = NULL;
  g_autoptr (CliResult) second = NULL;
  g_autoptr (CliResult) second_staff = NULL;

  g_assert_nonnull (text_of (made, "recovery-key"));
  g_assert_cmpuint (length_of (children), ==, 30);
  g_assert_cmpuint (length_of (faults), ==, 0);

  g_free (self->office);
  self->office = g_strconcat (folder, "-again", NULL);
  again = cli_json (self, 0, "@ --on 2026-03-01 office demo --children 30 --seed 7");
  second = cli_run (self, "@ record list child --csv");
  second_staff = cli_run (self, "@ record list staff --csv");
  g_assert_cmpstr (first->out, ==, second->out);
  g_assert_cmpstr (staff->out, ==, second_staff->out);
  g_assert_cmpstr (text_of (made, "recovery-key"), !=, text_of (again, "recovery-key"));
}

static void
test_info (CliFixture *self, gconstpointer data)
{
  g_autofree char *region = cli_member (self, "id", "@ record add region name=Bluegrass");
  g_autofree char *backup = cli_member (self, "file", "@ office backup");
  g_autoptr (JsonNode) info = cli_json (self, 0, "@ office info");
  g_autoptr (CliResult) text = cli_run (self, "@ office info");
  JsonObject *object = json_node_get_object (info);
  JsonObject *records = json_object_get_object_member (object, "records");
  g_autofree char *name = g_path_get_basename (backup);
  JsonArray *backups = json_object_get_array_member (object, "backups");

  g_assert_cmpstr (text_of (info, "office"), ==, self->office);
  g_assert_cmpint (json_object_get_int_member (object, "schema"), >, 0);
  g_assert_cmpint (json_object_get_int_member (object, "transactions"), ==, 2);
  g_assert_false (json_object_get_boolean_member (object, "read-only"));
  g_assert_nonnull (text_of (info, "last-change"));
  g_assert_cmpint (json_object_get_int_member (records, "region"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (records, "staff"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (records, "child"), ==, 0);
  g_assert_cmpuint (json_array_get_length (backups), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (backups, 0),
                                                  "file"), ==, name);
  g_assert_true (g_regex_match_simple ("^ *region +1$", text->out, G_REGEX_MULTILINE, 0));
}

static void
test_verify (CliFixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) clean = cli_json (self, 0, "@ office verify");
  g_autoptr (JsonNode) rebuilt = cli_json (self, 0, "@ office verify --rebuild");
  g_autoptr (CliResult) text = cli_run (self, "@ office verify");
  g_autofree char *store = g_build_filename (self->office, "office.db", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *region = NULL;
  g_autoptr (GError) error = NULL;
  gsize n;

  g_assert_cmpuint (length_of (clean), ==, 0);
  g_assert_cmpuint (length_of (rebuilt), ==, 0);
  g_assert_cmpint (text->status, ==, 0);
  g_assert_cmpstr (text->out, ==, "");

  /* A byte of the last page changed: whatever notices it first says so, by name. */
  g_file_get_contents (store, &bytes, &n, &error);
  g_assert_no_error (error);
  bytes[n - 100] ^= 1;
  g_file_set_contents (store, bytes, n, &error);
  g_assert_no_error (error);
  g_clear_pointer (&text, cli_result_free);
  text = cli_run (self, "@ office verify --json");
  if (text->status == 1)
    {
      g_autoptr (JsonNode) faults = json_from_string (text->out, NULL);

      g_assert_cmpuint (length_of (faults), >, 0);
      g_assert_nonnull (json_object_get_string_member (row_at (faults, 0), "where"));
      g_assert_nonnull (json_object_get_string_member (row_at (faults, 0), "message"));
    }
  else
    {
      g_assert_cmpint (text->status, ==, 3);
      g_assert_cmpstr (text->out, ==, "");
      g_assert_cmpstr (text->err, !=, "");
    }
}

static void
test_backup (CliFixture *self, gconstpointer data)
{
  g_autofree char *region = cli_member (self, "id", "@ record add region name=Bluegrass");
  g_autofree char *written = cli_member (self, "file", "@ office backup ~/copy.homeward");
  g_autofree char *expected = g_build_filename (self->folder, "copy.homeward", NULL);
  g_autofree char *restored = NULL;
  g_autofree char *name = NULL;
  GStatBuf status;

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpint (g_stat (written, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  cli_assert_refused (self, 2, "copy.homeward", "@ office backup ~/copy.homeward");
  cli_assert_refused (self, 2, "exists", "@ office restore ~/copy.homeward");

  restored = cli_member (self, "office", "--office ~/restored office restore ~/copy.homeward");
  g_assert_true (g_str_has_suffix (restored, "/restored"));
  name = cli_member (self, "name",
                     "--office ~/restored --passphrase-file ~/passphrase record show %s", region);
  g_assert_cmpstr (name, ==, "Bluegrass");
}

static void
test_passphrase (CliFixture *self, gconstpointer data)
{
  g_autofree char *file
      = cli_fixture_write (self, "new", "seventeen miles under copper lanterns\n");
  g_autofree char *weak = cli_fixture_write (self, "weak", "password");
  g_autoptr (CliResult) changed = NULL;

  cli_assert_refused (self, 2, "", "@ office passphrase --new-passphrase-file ~/weak");
  changed = cli_run (self, "@ office passphrase --new-passphrase-file ~/new");
  g_assert_cmpint (changed->status, ==, 0);
  g_assert_true (opens_with (self, "--office ~/office --passphrase-file ~/new"));
  g_assert_false (opens_with (self, "@"));
}

static void
test_people (CliFixture *self, gconstpointer data)
{
  g_autofree char *file = cli_fixture_write (self, "new", "seventeen miles under copper lanterns");
  g_autofree char *bo
      = cli_member (self, "id", "@ record add staff name='Bo Combs' role=supervisor");
  g_autoptr (JsonNode) added
      = cli_json (self, 0, "@ office person add %s --new-passphrase-file ~/new", bo);
  g_autoptr (JsonNode) people = cli_json (self, 0, "@ --me AC office person list");
  g_autofree char *line = g_strdup_printf ("@ --me AC office person add %s "
                                           "--new-passphrase-file ~/new", bo);
  g_autofree char *last = NULL;
  g_autoptr (JsonNode) removed = NULL;
  g_autoptr (JsonNode) history = NULL;

  g_assert_cmpstr (text_of (added, "label"), ==, "BC");
  g_assert_cmpstr (text_of (added, "role"), ==, "supervisor");
  g_assert_cmpuint (length_of (people), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (row_at (people, 0), "name"), ==, "Ann Clark");
  g_assert_cmpstr (json_object_get_string_member (row_at (people, 1), "staff"), ==, bo);
  cli_assert_refused (self, 2, "BC", line);

  /* Whoever signs in is the actor of what they do. */
  g_clear_pointer (&people, json_node_unref);
  people = cli_json (self, 0, "--office ~/office --passphrase-file ~/new --me BC "
                              "record add region name=Jefferson");
  history = cli_json (self, 0, "@ --me AC office history");
  g_assert_cmpstr (json_object_get_string_member (row_at (history, 0), "actor"), ==, bo);
  g_assert_cmpstr (json_object_get_string_member (row_at (history, 0), "actor-name"), ==,
                   "Bo Combs");

  g_clear_pointer (&people, json_node_unref);
  people = cli_json (self, 0, "@ --me AC office person list");
  last = g_strdup_printf ("@ --me AC office person remove %s",
                          json_object_get_string_member (row_at (people, 0), "staff"));
  cli_assert_refused (self, 2, "administrator", last);
  removed = cli_json (self, 0, "@ --me AC office person remove %s", bo);
  g_assert_cmpstr (text_of (removed, "staff"), ==, bo);
  g_assert_false (opens_with (self, "--office ~/office --passphrase-file ~/new"));
}

static void
test_recovery (CliFixture *self, gconstpointer data)
{
  g_autofree char *key = cli_member (self, "recovery-key", "@ office new --me 'Ann Clark'");
  g_autofree char *sheet = cli_fixture_write (self, "sheet", key);
  g_autofree char *file = cli_fixture_write (self, "new", "seventeen miles under copper lanterns");
  g_autofree char *keys = g_build_filename (self->office, "office.keys", NULL);
  g_autoptr (CliResult) looked = NULL;
  g_autoptr (CliResult) set = NULL;

  key[0] = key[0] == 'A' ? 'B' : 'A';
  g_free (cli_fixture_write (self, "wrong-sheet", key));
  cli_assert_refused (self, 3, "", "--office ~/office --passphrase-file ~/wrong-sheet "
                                   "office open-with-recovery");
  cli_assert_refused (self, 2, "--me", "--office ~/office --passphrase-file ~/sheet --me ZZ "
                                       "office open-with-recovery --new-passphrase-file ~/new");
  looked = cli_run (self, "--office ~/office --passphrase-file ~/sheet office open-with-recovery");
  g_assert_cmpint (looked->status, ==, 0);
  g_assert_true (opens_with (self, "@"));

  set = cli_run (self, "--office ~/office --passphrase-file ~/sheet office open-with-recovery "
                       "--me AC --new-passphrase-file ~/new");
  g_assert_cmpstr (set->err, ==, "");
  g_assert_cmpint (set->status, ==, 0);
  g_assert_true (opens_with (self, "--office ~/office --passphrase-file ~/new"));

  /* Store and sheet are enough. */
  g_assert_cmpint (g_remove (keys), ==, 0);
  g_assert_false (opens_with (self, "@"));
  g_clear_pointer (&set, cli_result_free);
  set = cli_run (self, "--office ~/office --passphrase-file ~/sheet office open-with-recovery "
                       "--new-passphrase-file ~/passphrase");
  g_assert_cmpstr (set->err, ==, "");
  g_assert_true (opens_with (self, "@"));
}

static void
test_history (CliFixture *self, gconstpointer data)
{
  g_autofree char *child
      = cli_member (self, "id", "@ record add child given-name=Maya birth-date=2016-02-29");
  g_autofree char *region = cli_member (self, "id", "@ record add region name=Bluegrass");
  g_autoptr (JsonNode) before = cli_json (self, 0, "@ office history --access");
  g_autofree char *seen = cli_member (self, "id", "@ record show %s", child);
  g_autofree char *unnoted = cli_member (self, "id", "@ record show %s", region);
  g_autoptr (JsonNode) access = cli_json (self, 0, "@ office history --access");
  g_autoptr (JsonNode) undone = cli_json (self, 0, "@ record undo");
  g_autoptr (JsonNode) history = cli_json (self, 0, "@ office history");

  g_assert_cmpuint (length_of (before), ==, 0);
  g_assert_cmpuint (length_of (access), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (row_at (access, 0), "id"), ==, child);
  g_assert_cmpstr (json_object_get_string_member (row_at (access, 0), "type"), ==, "child");
  g_assert_cmpstr (json_object_get_string_member (row_at (access, 0), "actor-name"), ==,
                   "Ann Clark");

  g_assert_cmpuint (length_of (history), ==, 4);
  g_assert_cmpint (json_object_get_int_member (row_at (history, 0), "undoes"), ==,
                   json_object_get_int_member (row_at (history, 1), "transaction"));
  g_assert_true (json_object_get_null_member (row_at (history, 1), "undoes"));
  g_assert_cmpstr (json_object_get_string_member (row_at (history, 3), "act"), ==, "office.new");
}

/* A byte changed in some page is told with the page's number, and nothing is opened (F1). The first
 * bytes are the salt, on which all proofs hang. */
static void
test_verify_damage (CliFixture *self, gconstpointer data)
{
  static const struct { gsize at; const char *page; } cases[] = {
    { 0, "page 1 " }, { 15, "page 1 " }, { 16, "page 1 " }, { 4095, "page 1 " },
    { 4096, "page 2 " }, { 8191, "page 2 " }, { 5 * 4096 + 4033, "page 6 " },
  };
  g_autofree char *path = g_build_filename (self->office, "office.db", NULL);
  g_autofree char *sound = NULL;
  gsize n;

  g_assert_true (g_file_get_contents (path, &sound, &n, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *damaged = g_memdup2 (sound, n);
      g_autofree char *after = NULL;
      g_autoptr (JsonNode) faults = NULL;
      JsonObject *fault;

      damaged[cases[i].at] ^= 4;
      g_assert_true (g_file_set_contents (path, damaged, n, NULL));
      faults = cli_json (self, 1, "@ office verify");
      g_assert_cmpuint (json_array_get_length (json_node_get_array (faults)), ==, 1);
      fault = json_array_get_object_element (json_node_get_array (faults), 0);
      g_assert_cmpstr (json_object_get_string_member (fault, "where"), ==, "page");
      g_assert_true (g_str_has_prefix (json_object_get_string_member (fault, "message"),
                                       cases[i].page));
      cli_assert_refused (self, 3, "damaged", "@ office info");
      g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
      g_assert_cmpmem (after, n, damaged, n);
    }
}

/* S2-2: by hand, 120 and 14 of the field at two events, and 22 partners at one. */
static void
test_assistance (CliFixture *self, gconstpointer data)
{
  g_autofree char *one = cli_member (self, "id", "@ record add assistance item=2A.1.1 "
                                                 "name=Concurrent date=2010-03-24");
  g_autofree char *two
      = cli_member (self, "id", "@ record add assistance name=Planning date=2010-04-20");
  g_autoptr (JsonNode) groups = NULL;
  static const struct
  {
    const char *group;
    int events, people;
  } expected[] = {
    { "field", 2, 134 },  { "central-office", 0, 0 }, { "private-agency", 0, 0 },
    { "partner", 1, 22 }, { "other", 0, 0 },          { "all", 2, 156 },
  };

  g_free (cli_member (self, "id",
                      "@ record add assistance-group event=%s audience=field count=120", one));
  g_free (cli_member (self, "id",
                      "@ record add assistance-group event=%s audience=partner count=22", one));
  g_free (cli_member (self, "id",
                      "@ record add assistance-group event=%s audience=field count=14", two));
  groups = cli_json (self, 0, "@ office assistance");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (groups)), ==,
                    G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      JsonObject *row = json_array_get_object_element (json_node_get_array (groups), i);

      g_assert_cmpstr (json_object_get_string_member (row, "group"), ==, expected[i].group);
      g_assert_cmpint (json_object_get_int_member (row, "events"), ==, expected[i].events);
      g_assert_cmpint (json_object_get_int_member (row, "people"), ==, expected[i].people);
    }
}

#define ADD(name, set_up, function)                                                             \
  g_test_add ("/office-command/" name, CliFixture, NULL, set_up, function, cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("new", cli_fixture_set_up_bare, test_new);
  ADD ("demo", cli_fixture_set_up_bare, test_demo);
  ADD ("recovery", cli_fixture_set_up_bare, test_recovery);
  ADD ("info", cli_fixture_set_up, test_info);
  ADD ("verify", cli_fixture_set_up, test_verify);
  ADD ("backup", cli_fixture_set_up, test_backup);
  ADD ("passphrase", cli_fixture_set_up, test_passphrase);
  ADD ("people", cli_fixture_set_up, test_people);
  ADD ("history", cli_fixture_set_up, test_history);
  ADD ("S2-2-assistance", cli_fixture_set_up, test_assistance);
  ADD ("verify-damage", cli_fixture_set_up, test_verify_damage);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «record» and «search» from end to end: what is written comes back, in every form.
 */

#include "cli-fixture.h"

#include <gio/gio.h>
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

static guint
count_children (CliFixture *self)
{
  g_autoptr (JsonNode) children = cli_json (self, 0, "@ record list child");

  return length_of (children);
}

/* The row whose member @name is @value. */
static JsonObject *
find_row (JsonNode *node, const char *name, const char *value)
{
  for (guint i = 0; i < length_of (node); i++)
    if (g_strcmp0 (json_object_get_string_member (row_at (node, i), name), value) == 0)
      return row_at (node, i);
  g_error ("no row has %s = %s", name, value);
}

static void
test_tables (CliFixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) types = cli_json (self, 0, "record types");
  g_autoptr (JsonNode) fields = cli_json (self, 0, "record fields child");
  JsonObject *row = find_row (types, "name", "placement");
  JsonArray *values;

  g_assert_cmpstr (json_object_get_string_member (row, "label"), ==, "Placement");

  row = find_row (fields, "name", "birth-date");
  g_assert_cmpstr (json_object_get_string_member (row, "kind"), ==, "day");
  g_assert_true (json_object_get_boolean_member (row, "required"));
  g_assert_true (json_object_get_null_member (row, "values"));
  row = find_row (fields, "name", "sex");
  g_assert_cmpstr (json_object_get_string_member (row, "kind"), ==, "enum");
  g_assert_false (json_object_get_boolean_member (row, "required"));
  values = json_object_get_array_member (row, "values");
  g_assert_cmpstr (json_array_get_string_element (values, 0), ==, "female");
  g_assert_cmpuint (json_array_get_length (values), ==, 4);
  row = find_row (fields, "name", "family");
  g_assert_cmpstr (json_object_get_string_member (row, "kind"), ==, "ref");
  g_assert_cmpstr (json_object_get_string_member (row, "refers-to"), ==, "family");
}

static void
test_add (CliFixture *self, gconstpointer data)
{
  g_autofree char *family = cli_member (self, "id", "@ record add family name=Núñez county=Kenton");
  g_autoptr (JsonNode) added = cli_json (self, 0,
                                         "@ record add child given-name=Maya family-name=Núñez "
                                         "birth-date=2016-02-29 sex=female races=white,black "
                                         "tribe= family=%s", family);
  JsonObject *object = json_node_get_object (added);
  g_autoptr (JsonNode) shown = cli_json (self, 0, "@ record show %s",
                                         json_object_get_string_member (object, "id"));
  g_autoptr (CliResult) text = cli_run (self, "@ record show %s",
                                        json_object_get_string_member (object, "id"));
  JsonArray *races = json_object_get_array_member (object, "races");

  g_assert_cmpstr (json_object_get_string_member (object, "birth-date"), ==, "2016-02-29");
  g_assert_cmpstr (json_object_get_string_member (object, "family"), ==, family);
  g_assert_true (json_object_get_null_member (object, "tribe"));
  g_assert_cmpuint (json_array_get_length (races), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (races, 0), ==, "black");
  g_assert_true (json_node_equal (added, shown));
  g_assert_nonnull (strstr (text->out, "birth-date"));
  g_assert_nonnull (strstr (text->out, "Núñez"));
  g_assert_null (strstr (text->out, "tribe"));
}

static void
test_set (CliFixture *self, gconstpointer data)
{
  g_autofree char *home = cli_member (self, "id", "@ record add home name=Hill capacity=3");
  g_autoptr (JsonNode) set
      = cli_json (self, 0, "@ record set %s name='Hill, house' capacity=", home);
  JsonObject *object = json_node_get_object (set);

  g_assert_cmpstr (json_object_get_string_member (object, "name"), ==, "Hill, house");
  g_assert_true (json_object_get_null_member (object, "capacity"));
  g_assert_cmpstr (json_object_get_string_member (object, "id"), ==, home);
}

/* Found by the equality of a value's text form; ordered by id; nothing matched is 1. */
static void
test_list (CliFixture *self, gconstpointer data)
{
  g_autoptr (JsonNode) all = NULL;
  g_autoptr (JsonNode) male = NULL;
  g_autoptr (JsonNode) without = NULL;
  g_autoptr (JsonNode) none = NULL;
  g_autoptr (JsonNode) empty = cli_json (self, 0, "@ record list child");
  g_autoptr (CliResult) csv = NULL;
  const char *before = "";

  g_assert_cmpuint (length_of (empty), ==, 0);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *id = cli_member (
          self, "id", "@ record add child given-name=C%u birth-date=2015-0%u-01 %s", i, i + 1,
          i % 2 ? "sex=male" : "races=black,white");
    }
  all = cli_json (self, 0, "@ record list child");
  male = cli_json (self, 0, "@ record list child sex=male birth-date=2015-04-01");
  without = cli_json (self, 0, "@ record list child sex= races=white,black");
  none = cli_json (self, 1, "@ record list child sex=male given-name=C0");
  csv = cli_run (self, "@ record list child sex=male --csv");

  g_assert_cmpuint (length_of (all), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpstr (before, <, json_object_get_string_member (row_at (all, i), "id"));
      before = json_object_get_string_member (row_at (all, i), "id");
    }
  g_assert_cmpuint (length_of (male), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (row_at (male, 0), "given-name"), ==, "C3");
  g_assert_cmpuint (length_of (without), ==, 2);
  g_assert_cmpuint (length_of (none), ==, 0);
  g_assert_true (g_str_has_prefix (csv->out, "id,external-id,family,given-name,"));
  g_assert_nonnull (strstr (csv->out, ",C1,,2015-02-01,male,"));
}

/* A family with two children, and a referral that names both, the second first. */
typedef struct
{
  char *family, *first, *second;
  JsonNode *added;
} Referred;

static Referred
add_referral (CliFixture *self)
{
  Referred made = { cli_member (self, "id", "@ record add family name=Combs") };
  g_autofree char *line = NULL;
  g_autofree char *file = NULL;

  made.first = cli_member (
      self, "id", "@ record add child given-name=A birth-date=2015-01-01 family=%s", made.family);
  made.second = cli_member (
      self, "id", "@ record add child given-name=B birth-date=2016-01-01 family=%s", made.family);
  line = g_strdup_printf ("{\"family\": \"%s\", \"children\": [\"%s\", \"%s\"],"
                          " \"received-date\": \"2026-02-01\"}\n",
                          made.family, made.second, made.first);
  file = cli_fixture_write (self, "referrals.jsonl", line);
  made.added = cli_json (self, 0, "@ record add referral --from ~/referrals.jsonl");
  return made;
}

static void
referred_clear (Referred *self)
{
  g_free (self->family);
  g_free (self->first);
  g_free (self->second);
  json_node_unref (self->added);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Referred, referred_clear)

/* Several references go in and come out as an array of sorted ids. */
static void
test_refs (CliFixture *self, gconstpointer data)
{
  g_auto (Referred) made = add_referral (self);
  g_autoptr (JsonNode) fields = cli_json (self, 0, "record fields referral");
  JsonObject *field = find_row (fields, "name", "children");
  JsonArray *children = json_object_get_array_member (row_at (made.added, 0), "children");
  const char *id = json_object_get_string_member (row_at (made.added, 0), "id");
  g_autoptr (JsonNode) set = NULL;
  g_autoptr (JsonNode) history = NULL;
  g_autoptr (CliResult) csv = NULL;
  g_autofree char *cell = g_strdup_printf (",\"[\"\"%s\"\"]\",2026-02-01,", made.first);
  JsonObject *last;

  g_assert_cmpstr (json_object_get_string_member (field, "kind"), ==, "refs");
  g_assert_cmpstr (json_object_get_string_member (field, "refers-to"), ==, "child");
  g_assert_cmpuint (json_array_get_length (children), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (children, 0), ==, made.first);
  g_assert_cmpstr (json_array_get_string_element (children, 1), ==, made.second);

  set = cli_json (self, 0, "@ record set %s children=%s", id, made.first);
  csv = cli_run (self, "@ record list referral --csv");
  history = cli_json (self, 0, "@ record history %s", id);
  last = row_at (history, length_of (history) - 1);
  g_assert_nonnull (strstr (csv->out, cell));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (last, "before")), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (last, "after")), ==, 1);
}

static guint
count_referrals (CliFixture *self, const char *children)
{
  g_autofree char *line = g_strdup_printf ("@ record list referral children=%s --json", children);
  g_autoptr (CliResult) result = cli_run_with_input (self, NULL, line);
  g_autoptr (JsonNode) rows = json_from_string (result->out, NULL);

  return length_of (rows);
}

/* They are found by what they hold, follow undo, and lead somewhere. */
static void
test_refs_led (CliFixture *self, gconstpointer data)
{
  g_auto (Referred) made = add_referral (self);
  const char *id = json_object_get_string_member (row_at (made.added, 0), "id");
  g_autofree char *both = g_strdup_printf ("%s,%s", made.second, made.first);
  g_autofree char *nowhere = g_strdup_printf ("@ record set %s children=%s", id, made.family);
  g_autofree char *name = g_strdup_printf ("@ record set %s children=Maya", id);
  g_autoptr (JsonNode) set = NULL;
  g_autoptr (JsonNode) undone = NULL;

  g_assert_cmpuint (count_referrals (self, both), ==, 1);
  set = cli_json (self, 0, "@ record set %s children=%s", id, made.first);
  g_assert_cmpuint (count_referrals (self, made.first), ==, 1);
  g_assert_cmpuint (count_referrals (self, made.second), ==, 0);
  g_assert_cmpuint (count_referrals (self, both), ==, 0);
  undone = cli_json (self, 0, "@ record undo");
  g_assert_cmpuint (count_referrals (self, made.second), ==, 1);

  cli_assert_refused (self, 2, "referral.children: there is no child with this id", nowhere);
  cli_assert_refused (self, 2, "referral.children: «Maya» is not a list of ids", name);
}

/* A warning is told, and the record saved all the same (S2-11). */
static void
test_warning (CliFixture *self, gconstpointer data)
{
  g_autofree char *child
      = cli_member (self, "id", "@ record add child given-name=Maya birth-date=2015-01-01");
  g_autofree char *stay
      = cli_member (self, "id", "@ record add stay child=%s removal-date=2026-01-02", child);
  g_autoptr (CliResult) early = cli_run (
      self, "@ record add placement stay=%s start-date=2026-01-01 setting=shelter --json", stay);
  g_autoptr (JsonNode) placements = cli_json (self, 0, "@ record list placement stay=%s", stay);

  g_assert_cmpint (early->status, ==, 0);
  g_assert_true (g_str_has_prefix (early->err, "warning: placement.start-date: "));
  g_assert_true (g_str_has_prefix (early->out, "{\"id\": "));
  g_assert_cmpuint (length_of (placements), ==, 1);
}

/* --on is today for every rule. */
static void
test_on (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) future
      = cli_run (self, "@ --on 2015-01-01 record add child given-name=A birth-date=2015-01-02");
  g_autoptr (CliResult) past
      = cli_run (self, "@ --on 2015-01-03 record add child given-name=A birth-date=2015-01-02");

  g_assert_cmpint (future->status, ==, 0);
  g_assert_nonnull (strstr (future->err, "child.birth-date: lies in the future"));
  g_assert_cmpstr (past->err, ==, "");
}

static void
test_lines (CliFixture *self, gconstpointer data)
{
  g_autofree char *file = cli_fixture_write (
      self, "children.jsonl",
      "\xef\xbb\xbf{\"given-name\": \"A\", \"birth-date\": \"2015-01-02\", \"races\": [\"white\", "
      "\"black\"], \"tribe\": null}\r\n"
      "\n"
      "{\"given-name\": \"B\", \"birth-date\": \"2016-01-02\", "
      "\"id\": \"019aab3c-0000-7000-8000-000000000001\"}");
  g_autoptr (JsonNode) added = cli_json (self, 0, "@ record add child --from ~/children.jsonl");
  g_autoptr (JsonNode) shown = cli_json (self, 0,
                                         "@ record show 019aab3c-0000-7000-8000-000000000001");
  g_autoptr (JsonNode) history = cli_json (self, 0, "@ office history");

  g_assert_cmpuint (length_of (added), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (row_at (added, 0), "given-name"), ==, "A");
  g_assert_cmpuint (json_array_get_length (
                        json_object_get_array_member (row_at (added, 0), "races")), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (shown), "given-name"), ==,
                   "B");
  /* One transaction. */
  g_assert_cmpstr (json_object_get_string_member (row_at (history, 0), "act"), ==, "record.add");
  g_assert_cmpint (json_object_get_int_member (row_at (history, 0), "records"), ==, 2);
}

/* A bad line names itself and keeps the good ones before it from being written. */
static void
test_bad_lines (CliFixture *self, gconstpointer data)
{
#define GOOD "{\"given-name\": \"A\", \"birth-date\": \"2015-01-02\"}\n"
  static const struct
  {
    const char *text;
    const char *word;
  } cases[] = {
    { GOOD GOOD "{\"given-name\": \"B\", \"birth-date\": \"2015-02-29\"}\n",
      "bad.jsonl:3: child.birth-date: «2015-02-29»" },
    { GOOD "{\"given-name\": \"B\"}\n", "bad.jsonl:2: child.birth-date: " },
    { GOOD "\n{\"given-name\": \"B\", \"colour\": \"red\"}\n", "bad.jsonl:3: child.colour: " },
    { GOOD "{\"given-name\": 5, \"birth-date\": \"2015-01-02\"}\n",
      "bad.jsonl:2: child.given-name" },
    { GOOD "{\"given-name\": {}, \"birth-date\": \"2015-01-02\"}\n",
      "bad.jsonl:2: child.given-name" },
    { GOOD "{\"races\": [1], \"birth-date\": \"2015-01-02\"}\n", "bad.jsonl:2: child.races" },
    { GOOD "{\"given-name\": \"B\"", "bad.jsonl:2: is not a JSON object" },
    { GOOD "{} {}\n", "bad.jsonl:2: " },
    { GOOD "[]\n", "bad.jsonl:2: is not a JSON object" },
    { GOOD "{\"given-name\": \"\xff\"}\n", "bad.jsonl:2: is not readable text" },
    { GOOD "{\"id\": \"7\", \"given-name\": \"B\", \"birth-date\": \"2015-01-02\"}\n",
      "bad.jsonl:2: child.id: «7»" },
    { "{\"id\": \"019aab3c-0000-7000-8000-000000000001\", \"given-name\": \"B\", "
      "\"birth-date\": \"2015-01-02\"}\n"
      "{\"id\": \"019aab3c-0000-7000-8000-000000000001\", \"given-name\": \"C\", "
      "\"birth-date\": \"2015-01-02\"}\n", "bad.jsonl:2: child.id: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = cli_fixture_write (self, "bad.jsonl", cases[i].text);

      cli_assert_refused (self, 2, cases[i].word, "@ record add child --from ~/bad.jsonl");
      g_assert_cmpuint (count_children (self), ==, 0);
    }
  cli_assert_refused (self, 2, "not both", "@ record add child given-name=A --from ~/bad.jsonl");
}

static void
test_history_and_undo (CliFixture *self, gconstpointer data)
{
  g_autofree char *region = cli_member (self, "id", "@ record add region name=Bluegrass");
  g_autoptr (JsonNode) set = cli_json (self, 0, "@ record set %s name=Jefferson", region);
  g_autoptr (JsonNode) history = cli_json (self, 0, "@ record history %s", region);
  JsonObject *last = row_at (history, length_of (history) - 1);
  g_autoptr (JsonNode) undone = cli_json (self, 0, "@ record undo");
  g_autofree char *after_undo = cli_member (self, "name", "@ record show %s", region);
  g_autoptr (JsonNode) redone = cli_json (self, 0, "@ record redo");
  g_autofree char *after_redo = cli_member (self, "name", "@ record show %s", region);
  g_autoptr (JsonNode) twice = NULL;
  g_autoptr (CliResult) gone = NULL;
  g_autoptr (JsonNode) whole = NULL;

  g_assert_cmpstr (json_object_get_string_member (last, "field"), ==, "name");
  g_assert_cmpstr (json_object_get_string_member (last, "before"), ==, "Bluegrass");
  g_assert_cmpstr (json_object_get_string_member (last, "after"), ==, "Jefferson");
  g_assert_cmpstr (json_object_get_string_member (last, "act"), ==, "record.set");
  g_assert_cmpstr (json_object_get_string_member (last, "actor-name"), ==, "Ann Clark");
  g_assert_cmpint (json_object_get_int_member (last, "transaction"), >, 0);
  g_assert_nonnull (json_object_get_string_member (last, "at"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (undone), "act"), ==,
                   "record.set");
  g_assert_cmpstr (after_undo, ==, "Bluegrass");
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (redone), "act"), ==,
                   "record.set");
  g_assert_cmpstr (after_redo, ==, "Jefferson");

  /* Back before its creation: it is gone, but its history is not. */
  twice = cli_json (self, 0, "@ record undo");
  g_clear_pointer (&twice, json_node_unref);
  twice = cli_json (self, 0, "@ record undo");
  gone = cli_run (self, "@ record show %s", region);
  g_assert_cmpint (gone->status, ==, 2);
  whole = cli_json (self, 0, "@ record history %s", region);
  g_assert_cmpuint (length_of (whole), >, length_of (history));
}

/* The history is told in the fields of its own type, with the JSON types of their values. */
static void
test_history_of_values (CliFixture *self, gconstpointer data)
{
  g_autofree char *home = cli_member (self, "id", "@ record add home name=Hill capacity=3");
  g_autoptr (JsonNode) set = cli_json (self, 0, "@ record set %s capacity=4", home);
  g_autoptr (JsonNode) history = cli_json (self, 0, "@ record history %s", home);
  JsonObject *last = row_at (history, length_of (history) - 1);

  g_assert_cmpstr (json_object_get_string_member (find_row (history, "field", "name"), "after"),
                   ==, "Hill");
  g_assert_cmpstr (json_object_get_string_member (last, "field"), ==, "capacity");
  g_assert_cmpint (json_object_get_int_member (last, "before"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (last, "after"), ==, 4);
}

static void
test_nothing_to_redo (CliFixture *self, gconstpointer data)
{
  g_autoptr (CliResult) redone = cli_run (self, "@ record redo");

  g_assert_cmpint (redone->status, ==, 1);
  g_assert_cmpstr (redone->out, ==, "");
  g_assert_cmpstr (redone->err, !=, "");
}

static void
test_search (CliFixture *self, gconstpointer data)
{
  g_autofree char *child = cli_member (
      self, "id", "@ record add child given-name=María family-name=Núñez birth-date=2015-01-02");
  g_autoptr (JsonNode) found = cli_json (self, 0, "@ search nunez maria");
  g_autoptr (JsonNode) none = cli_json (self, 1, "@ search xyzzy");

  g_assert_cmpuint (length_of (found), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (row_at (found, 0), "id"), ==, child);
  g_assert_cmpstr (json_object_get_string_member (row_at (found, 0), "type"), ==, "child");
  g_assert_cmpstr (json_object_get_string_member (row_at (found, 0), "title"), ==, "María Núñez");
  g_assert_cmpuint (length_of (none), ==, 0);
}

#define WRITERS 8
#define ADDS 20

static gpointer
write_regions (gpointer data)
{
  CliFixture *self = data;
  guint n = 0;

  for (guint i = 0; i < ADDS; i++)
    {
      g_autoptr (CliResult) added = cli_run (self, "@ record add region name=R%u", i);

      /* Who waits too long for the others is told so, and says it again. */
      if (added->status == 0)
        n++;
      else if (added->status != 3)
        g_error ("%s", added->err);
      else
        i--;
    }
  return GUINT_TO_POINTER (n);
}

/* D8: several processes write at once, nothing is lost and the chain is whole. */
static void
test_writers (CliFixture *self, gconstpointer data)
{
  GThread *writers[WRITERS];
  g_autoptr (JsonNode) regions = NULL;
  g_autoptr (JsonNode) faults = NULL;

  for (guint i = 0; i < WRITERS; i++)
    writers[i] = g_thread_new ("writer", write_regions, self);
  for (guint i = 0; i < WRITERS; i++)
    g_assert_cmpuint (GPOINTER_TO_UINT (g_thread_join (writers[i])), ==, ADDS);

  regions = cli_json (self, 0, "@ record list region");
  faults = cli_json (self, 0, "@ office verify");
  g_assert_cmpuint (length_of (regions), ==, WRITERS * ADDS);
  g_assert_cmpuint (length_of (faults), ==, 0);
}

#define ADD(name, function)                                                                       \
  g_test_add ("/record-command/" name, CliFixture, NULL, cli_fixture_set_up, function, \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("tables", test_tables);
  ADD ("add", test_add);
  ADD ("set", test_set);
  ADD ("list", test_list);
  ADD ("refs", test_refs);
  ADD ("refs-led", test_refs_led);
  ADD ("warning", test_warning);
  ADD ("on", test_on);
  ADD ("lines", test_lines);
  ADD ("bad-lines", test_bad_lines);
  ADD ("history-and-undo", test_history_and_undo);
  ADD ("history-of-values", test_history_of_values);
  ADD ("nothing-to-redo", test_nothing_to_redo);
  ADD ("search", test_search);
  ADD ("writers", test_writers);
  return g_test_run ();
}

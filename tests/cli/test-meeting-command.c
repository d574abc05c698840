/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting from the command line: what it lacks, and the way to its minutes.
 */

#include "cli-fixture.h"

#include <string.h>

#define ADD_RECORD(self, ...) cli_member (self, "id", "@ record add " __VA_ARGS__)

typedef struct
{
  char *staff, *family, *child, *mother, *meeting;
} Case;

static Case
make_case (CliFixture *self)
{
  Case one = { 0 };

  one.staff = ADD_RECORD (self, "staff name=Ison role=worker");
  one.family = ADD_RECORD (self, "family name=Combs worker=%s", one.staff);
  one.child
      = ADD_RECORD (self, "child given-name=Eli birth-date=2012-05-05 family=%s", one.family);
  one.mother = ADD_RECORD (self, "person name=Dana");
  g_free (ADD_RECORD (self, "connection kind=mother child=%s person=%s", one.child, one.mother));
  one.meeting = cli_member (self, "id",
                            "--on 2026-11-20 @ meeting schedule family=%s "
                            "kind=case-planning date=2026-11-22 time=10:00",
                            one.family);
  return one;
}

static void
case_clear (Case *self)
{
  g_free (self->staff);
  g_free (self->family);
  g_free (self->child);
  g_free (self->mother);
  g_free (self->meeting);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static guint
length (JsonNode *check, const char *name)
{
  return json_array_get_length (
      json_object_get_array_member (json_node_get_object (check), name));
}

static gboolean
counts (JsonNode *check)
{
  return json_object_get_boolean_member (json_node_get_object (check), "counts-as-ftm");
}

static gboolean
holds (JsonNode *check, const char *part)
{
  JsonArray *reasons
      = json_object_get_array_member (json_node_get_object (check), "reasons");

  for (guint i = 0; i < json_array_get_length (reasons); i++)
    {
      JsonObject *one = json_array_get_object_element (reasons, i);

      if (g_str_equal (json_object_get_string_member (one, "part"), part))
        return json_object_get_boolean_member (one, "holds");
    }
  g_assert_not_reached ();
}

/* The ids of the meeting's invitations, a space between. Owned. */
static char *
dup_invitations (CliFixture *self, const char *meeting)
{
  g_autoptr (JsonNode) list = cli_json (self, 0, "@ record list invitation meeting=%s", meeting);
  JsonArray *rows = json_node_get_array (list);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    g_string_append_printf (
        ids, "%s%s", i ? " " : "",
        json_object_get_string_member (json_array_get_object_element (rows, i), "id"));
  return g_string_free (ids, FALSE);
}

/* S4-19: caseworker, parents and child each with its day; there are no caregivers. */
static void
assert_slots (JsonNode *check, const char *date, gint64 percent)
{
  JsonObject *object = json_node_get_object (check);
  JsonArray *slots = json_object_get_array_member (object, "preliminary-contacts");
  static const gint64 people[] = { 1, 1, 0, 1 };

  g_assert_cmpuint (json_array_get_length (slots), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      JsonObject *one = json_array_get_object_element (slots, i);

      g_assert_cmpint (json_object_get_int_member (one, "people"), ==, people[i]);
      g_assert_cmpint (json_object_get_int_member (one, "spoken-to"), ==, date ? people[i] : 0);
      g_assert_cmpstr (json_object_get_string_member_with_default (one, "date", NULL), ==,
                       people[i] ? date : NULL);
    }
  g_assert_cmpint (json_object_get_int_member (object, "preliminary-percent"), ==, percent);
  g_assert_cmpuint (length (check, "may-not-meet"), ==, 0);
}

static void
test_check (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autoptr (JsonNode) before = cli_json (self, 1, "@ meeting check %s", one.meeting);
  g_autofree char *ids = dup_invitations (self, one.meeting);
  g_auto (GStrv) each = g_strsplit (ids, " ", -1);
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (JsonNode) held = NULL;

  g_assert_cmpuint (json_object_get_size (json_node_get_object (before)), ==, 7);
  g_assert_false (counts (before));
  g_assert_cmpuint (length (before, "reasons"), ==, 5);
  g_assert_true (holds (before, "kind"));
  g_assert_false (holds (before, "held"));
  g_assert_false (holds (before, "family-member"));
  g_assert_false (holds (before, "worker"));
  g_assert_true (holds (before, "partner"));
  /* The child is fourteen; the mother; the worker. */
  g_assert_cmpuint (length (before, "missing-invitations"), ==, 3);
  g_assert_cmpuint (length (before, "missing-precontacts"), ==, 3);

  json_node_unref (cli_json (self, 0, "--on 2026-11-21 @ meeting invited %s", ids));
  for (char **id = each; *id; id++)
    json_node_unref (cli_json (self, 0,
                               "--on 2026-11-21 @ record set %s precontact=done "
                               "precontact-date=2026-11-21",
                               *id));
  after = cli_json (self, 0, "@ meeting check %s", one.meeting);
  g_assert_cmpuint (length (after, "missing-invitations"), ==, 0);
  g_assert_cmpuint (length (after, "missing-precontacts"), ==, 0);
  g_assert_false (counts (after));
  assert_slots (before, NULL, 0);
  assert_slots (after, "2026-11-21", 100);

  json_node_unref (cli_json (self, 0, "--on 2026-11-22 @ meeting hold %s %s", one.meeting, ids));
  held = cli_json (self, 0, "@ meeting check %s", one.meeting);
  g_assert_true (counts (held));
}

/* Held without the family: bad news, though nobody is missing from the list. */
static void
test_does_not_count (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *ids = dup_invitations (self, one.meeting);
  g_autoptr (JsonNode) check = NULL;

  json_node_unref (cli_json (self, 0, "--on 2026-11-21 @ meeting invited %s", ids));
  json_node_unref (cli_json (self, 0, "--on 2026-11-22 @ meeting hold %s", one.meeting));
  check = cli_json (self, 1, "@ meeting check %s", one.meeting);
  g_assert_false (counts (check));
  g_assert_true (holds (check, "held"));
}

static void
test_list (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autoptr (JsonNode) list = cli_json (self, 0, "--on 2026-11-20 @ meeting list");
  g_autoptr (JsonNode) family = NULL;
  JsonObject *row = json_array_get_object_element (json_node_get_array (list), 0);

  g_assert_cmpstr (json_object_get_string_member (row, "id"), ==, one.meeting);
  g_assert_cmpstr (json_object_get_string_member (row, "stage"), ==, "to-invite");
  g_assert_cmpint (json_object_get_int_member (row, "people"), ==, 3);
  json_node_unref (cli_json (self, 0, "@ meeting cancel %s --reason Snow", one.meeting));
  family = cli_json (self, 0, "@ meeting list %s", one.family);
  row = json_array_get_object_element (json_node_get_array (family), 0);
  g_assert_cmpstr (json_object_get_string_member (row, "stage"), ==, "cancelled");
}

static void
test_refused (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *close = g_strdup_printf ("@ meeting close %s", one.meeting);
  g_autofree char *cancel = g_strdup_printf ("@ meeting cancel %s", one.meeting);

  cli_assert_refused (self, 2, "meeting.minuted-date", close);
  cli_assert_refused (self, 2, "meeting.cancelled-because", cancel);
  cli_assert_refused (self, 2, "no meeting", "@ meeting check nobody");
}

static void
test_facilitators (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *joy = ADD_RECORD (self, "staff name=Joy role=facilitator");
  g_autoptr (JsonNode) before = NULL;

  g_free (ADD_RECORD (self, "meeting family=%s kind=permanency-planning status=planned",
                      one.family));
  before = cli_json (self, 1, "@ meeting facilitators");
  g_assert_cmpuint (length (before, "without"), ==, 1);
  json_node_unref (cli_json (self, 0, "@ meeting facilitate %s %s", joy, one.family));
  json_node_unref (cli_json (self, 0, "@ meeting facilitators"));
}

/* S4-11, S4-12, S4-13: the shares, of three held: one in the evening, two with the family's own
 * time, which is 0.5 changes for each of two families. */
static void
test_facilitator_shares (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  static const char *const held[] = {
    "time=10:00 family-time-start=10:10 family-time-end=10:20",
    "time=18:00 family-time-start=18:10 family-time-end=18:20",
    "time=11:00",
  };
  g_autofree char *joy = ADD_RECORD (self, "staff name=Joy role=facilitator");
  g_autofree char *ron = ADD_RECORD (self, "staff name=Ron role=facilitator");
  g_autofree char *other = ADD_RECORD (self, "family name=Abell");
  g_autoptr (JsonNode) told = NULL;
  JsonObject *row;

  for (guint i = 0; i < G_N_ELEMENTS (held); i++)
    g_free (ADD_RECORD (self,
                        "meeting family=%s kind=permanency-planning status=held"
                        " held-date=2026-11-1%u date=2026-11-1%u %s",
                        one.family, i, i, held[i]));
  json_node_unref (cli_json (self, 0, "--on 2026-11-02 @ meeting facilitate %s %s %s", joy,
                             one.family, other));
  json_node_unref (cli_json (self, 0, "--on 2026-11-05 @ meeting facilitate %s %s --reason left",
                             ron, other));
  told = cli_json (self, 0, "--on 2026-11-22 @ meeting facilitators");
  row = json_node_get_object (told);
  g_assert_cmpint (json_object_get_int_member (row, "planning"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (row, "with-family-time"), ==, 2);
  g_assert_cmpfloat (json_object_get_double_member (row, "family-time-percent"), ==, 66.7);
  g_assert_cmpfloat (json_object_get_double_member (row, "after-hours-percent"), ==, 33.3);
  g_assert_cmpfloat (json_object_get_double_member (row, "changes-per-family"), ==, 0.5);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (row, "planning-ids")),
                    ==, 3);
}

static const char *
only_id (JsonObject *row, const char *name)
{
  JsonArray *ids = json_object_get_array_member (row, name);

  g_assert_cmpuint (json_array_get_length (ids), ==, 1);
  return json_array_get_string_element (ids, 0);
}

/* S3-13, S4-14: what was held stands in its quarter; the few who were asked are not told. */
static void
test_reports (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *ids = dup_invitations (self, one.meeting);
  g_autoptr (JsonNode) who = NULL;
  g_autoptr (JsonNode) quarters = NULL;
  JsonObject *last;

  json_node_unref (
      cli_json (self, 0, "--on 2026-11-22 @ meeting hold %s %s", one.meeting, ids));
  quarters = cli_json (self, 0, "--on 2026-11-22 @ meeting by-quarter");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (quarters)), ==, 8);
  last = json_array_get_object_element (json_node_get_array (quarters), 7);
  g_assert_cmpstr (json_object_get_string_member (last, "quarter"), ==, "2026-Q4");
  g_assert_cmpint (json_object_get_int_member (last, "held"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (last, "ftm"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (last, "percent"), ==, 100);
  g_assert_cmpstr (only_id (last, "held-ids"), ==, one.meeting);
  g_assert_cmpstr (only_id (last, "ftm-ids"), ==, one.meeting);
  who = cli_json (self, 0, "--on 2026-11-22 @ meeting who-came");
  for (guint i = 0; i < json_array_get_length (json_node_get_array (who)); i++)
    {
      JsonObject *row = json_array_get_object_element (json_node_get_array (who), i);

      g_assert_true (json_object_get_boolean_member (row, "hidden"));
      g_assert_true (json_object_get_null_member (row, "came"));
      g_assert_true (json_object_get_null_member (row, "asked-ids"));
      g_assert_true (json_object_get_null_member (row, "came-ids"));
    }
}

/* S4-16: whoever is named where the contact before is written down is a person with an invitation,
 * and one undo takes all of it back. */
static void
test_also_invite (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *ids = dup_invitations (self, one.meeting);
  g_auto (GStrv) invitations = g_strsplit (ids, " ", -1);
  g_autoptr (JsonNode) before = cli_json (self, 0, "@ record list person");
  g_autoptr (JsonNode) after = NULL;
  g_autoptr (JsonNode) undone = NULL;
  guint n = json_array_get_length (json_node_get_array (before));

  json_node_unref (cli_json (self, 0,
                             "--on 2026-11-21 @ record set %s precontact=done "
                             "precontact-date=2026-11-21 precontact-mode=phone "
                             "also-invite='Rose Lee'", invitations[0]));
  after = cli_json (self, 0, "@ record list person");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (after)), ==, n + 1);
  json_node_unref (cli_json (self, 0, "@ record undo"));
  undone = cli_json (self, 0, "@ record list person");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (undone)), ==, n);
}

static guint
count_listed (CliFixture *self, const char *what)
{
  g_autoptr (JsonNode) list = cli_json (self, 0, "@ record list %s", what);

  return json_array_get_length (json_node_get_array (list));
}

/* S4-16: the same where the invitation is made with the name in it, by itself or in a file of
 * lines, of which a later one may be the invitation of whoever an earlier one names. */
static void
test_also_invite_from_start (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *aunt = ADD_RECORD (self, "person name='May Combs'");
  g_autofree char *pastor = ADD_RECORD (self, "person name='Pastor Lee'");
  g_autofree char *lines = g_strdup_printf (
      "{\"meeting\": \"%s\", \"role\": \"support\", \"person\": \"%s\", "
      "\"also-invite\": \"Pastor Lee\\nRose Lee\"}\n"
      "{\"meeting\": \"%s\", \"role\": \"faith\", \"person\": \"%s\"}\n",
      one.meeting, aunt, one.meeting, pastor);
  g_autofree char *file = cli_fixture_write (self, "asked.jsonl", lines);
  guint n_people = count_listed (self, "person"), n_asked = count_listed (self, "invitation");

  g_free (ADD_RECORD (self, "invitation meeting=%s role=support person=%s also-invite='Rose Lee'",
                      one.meeting, aunt));
  g_assert_cmpuint (count_listed (self, "person"), ==, n_people + 1);
  g_assert_cmpuint (count_listed (self, "invitation"), ==, n_asked + 2);
  json_node_unref (cli_json (self, 0, "@ record undo"));
  g_assert_cmpuint (count_listed (self, "person"), ==, n_people);
  g_assert_cmpuint (count_listed (self, "invitation"), ==, n_asked);

  json_node_unref (cli_json (self, 0, "@ record add invitation --from ~/asked.jsonl"));
  g_assert_cmpuint (count_listed (self, "person"), ==, n_people + 1);
  g_assert_cmpuint (count_listed (self, "invitation"), ==, n_asked + 3);
  json_node_unref (cli_json (self, 0, "@ record undo"));
  g_assert_cmpuint (count_listed (self, "invitation"), ==, n_asked);
}

/* S2-5: the kind of a meeting that was held, and whether kinship care was an option. */
static void
test_by_kind (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *ids = dup_invitations (self, one.meeting);
  g_autoptr (JsonNode) none = cli_json (self, 0, "--on 2026-11-22 @ meeting by-kind");
  g_autoptr (JsonNode) kinds = NULL;
  JsonObject *all;

  g_assert_cmpuint (json_array_get_length (json_node_get_array (none)), ==, 1);
  json_node_unref (
      cli_json (self, 0, "--on 2026-11-22 @ meeting hold %s %s", one.meeting, ids));
  json_node_unref (cli_json (self, 0, "@ record set %s kin-option=chosen", one.meeting));
  kinds = cli_json (self, 0, "--on 2026-11-22 @ meeting by-kind");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (kinds)), ==, 2);
  all = json_array_get_object_element (json_node_get_array (kinds), 1);
  g_assert_cmpstr (json_object_get_string_member (all, "kind"), ==, "family-conferences");
  g_assert_cmpint (json_object_get_int_member (all, "held"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (all, "kin-option"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (all, "kin-chosen"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (all, "percent"), ==, 100);
  g_assert_cmpstr (only_id (all, "held-ids"), ==, one.meeting);
  g_assert_cmpstr (only_id (all, "kin-chosen-ids"), ==, one.meeting);
}

static gboolean
flag (JsonNode *list, guint row, const char *name)
{
  return json_object_get_boolean_member (
      json_array_get_object_element (json_node_get_array (list), row), name);
}

static const char *
text (JsonNode *list, guint row, const char *name)
{
  return json_object_get_string_member (
      json_array_get_object_element (json_node_get_array (list), row), name);
}

/* The mother can come on a Tuesday evening. Then she and the father must not meet. */
static void
test_slots (CliFixture *self, gconstpointer data)
{
  g_auto (Case) one = make_case (self);
  g_autofree char *father = ADD_RECORD (self, "person name=Ray no-contact-with=%s", one.mother);
  g_autoptr (JsonNode) slots = NULL;
  g_autoptr (JsonNode) two = NULL;
  gboolean has_second = FALSE;

  g_free (ADD_RECORD (self, "availability person=%s kind=free weekday=tuesday from-time=17:30 "
                            "until-time=19:30",
                      one.mother));
  slots = cli_json (self, 0, "--on 2026-11-20 @ meeting slots %s", one.meeting);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (slots)), ==, 20);
  g_assert_cmpstr (text (slots, 0, "day"), ==, "2026-11-24");
  g_assert_cmpstr (text (slots, 0, "from"), ==, "17:30");
  g_assert_true (flag (slots, 0, "after-hours"));
  g_assert_false (flag (slots, 0, "conflict"));

  g_free (ADD_RECORD (self, "invitation meeting=%s person=%s role=father", one.meeting, father));
  two = cli_json (self, 0, "--on 2026-11-20 @ meeting slots %s", one.meeting);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (two)); i++)
    {
      JsonObject *row = json_array_get_object_element (json_node_get_array (two), i);
      gint64 sitting = json_object_get_int_member (row, "sitting");

      g_assert_cmpint (sitting, >, 0);
      has_second = has_second || sitting == 2;
    }
  g_assert_true (has_second);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/meeting-command/" name, CliFixture, NULL, cli_fixture_set_up, test,               \
              cli_fixture_tear_down)

int
main (int argc, char **argv)
{
  cli_test_init (&argc, &argv);
  ADD ("S3-14/S4-14/S4-15/check", test_check);
  ADD ("S3-14/does-not-count", test_does_not_count);
  ADD ("list", test_list);
  ADD ("refused", test_refused);
  ADD ("S4-13/slots", test_slots);
  ADD ("S4-9/facilitators", test_facilitators);
  ADD ("S4-11/facilitator-shares", test_facilitator_shares);
  ADD ("S3-13/S4-14/reports", test_reports);
  ADD ("S2-5/by-kind", test_by_kind);
  ADD ("S4-16/also-invite", test_also_invite);
  ADD ("S4-16/also-invite-from-start", test_also_invite_from_start);
  return g_test_run ();
}

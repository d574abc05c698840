/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Technical assistance: the event of 24 March 2010 as seed 002 tells it (S2-1), who came (S2-2),
 * and what was read before (S2-3).
 */

#include "hw-test-store.h"

#include "domain/office/hw-assistance-query.h"

#define TODAY "2010-06-01"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *event;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->store = self->test->store;
  hw_store_set_today (self->store, hw_day_parse (TODAY));
  self->event
      = hw_test_add (self->store, "assistance", "item", "2A.1.1", "name",
                     "Enhancing the Implementation of Concurrent Planning", "date", "2010-03-24",
                     "presenter", "Joyce Fenton", "provider",
                     "National Resource Center for Permanency and Family Connections", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->event);
  hw_test_store_free (self->test);
}

static void
add_group (Fixture *self, const char *event, const char *audience, const char *count)
{
  g_free (hw_test_add (self->store, "assistance-group", "event", event, "audience", audience,
                       "count", count, NULL));
}

static void
assert_says (const char *text, const char *part)
{
  if (!strstr (text, part))
    g_error ("«%s» does not say «%s»", text, part);
}

/* Whether a record can be saved, or which field is told. */
static char *
dup_fault (Fixture *self, HwRecord *record)
{
  g_autoptr (GError) error = NULL;

  if (hw_store_begin (self->store, "test.save", &error)
      && hw_store_save (self->store, record, NULL, &error)
      && hw_store_commit (self->store, &error))
    return g_strdup ("saved");
  hw_store_rollback (self->store);
  return g_strdup (error->message);
}

static HwAssistances *
read_all (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwAssistances *all = hw_assistances_read (self->store, &error);

  g_assert_no_error (error);
  return all;
}

/* ------------------------------------------------------------------ tests */

/* A key point spawns an action: what, who, by when. What is done stays with its event, and is open
 * no longer. */
static void
test_event (Fixture *self, gconstpointer data)
{
  g_autofree char *staff = hw_test_add (self->store, "staff", "name", "Ana Ruiz", NULL);
  g_autofree char *point
      = hw_test_add (self->store, "assistance-point", "event", self->event, "what",
                     "Full Disclosure/Parenting Options counseling", NULL);
  g_autofree char *other = hw_test_add (self->store, "assistance-point", "event", self->event,
                                        "what", "Team decision making protocols", NULL);
  g_autofree char *action = hw_test_add (self->store, "assistance-action", "point", point,
                                         "action", "Recommend changes to the SOP", "staff", staff,
                                         "due-date", "2010-05-31", NULL);
  g_autofree char *done = hw_test_add (self->store, "assistance-action", "point", other, "action",
                                       "Attend case planning training", "who",
                                       "Permanency planning workgroup", "due-date", "2010-05-01",
                                       "done-date", "2010-04-20", NULL);
  g_autoptr (HwAssistanceWhole) whole
      = hw_assistance_read (self->store, self->event, NULL);
  g_autoptr (HwAssistances) all = read_all (self);
  const HwAssistanceLine *row = g_ptr_array_index (all->open, 0);

  g_assert_cmpstr (whole->event->item, ==, "2A.1.1");
  g_assert_cmpint (whole->event->date, ==, hw_day_new (2010, 3, 24));
  g_assert_cmpstr (whole->event->presenter, ==, "Joyce Fenton");
  g_assert_cmpuint (whole->points->len, ==, 2);
  g_assert_cmpuint (whole->actions->len, ==, 2);
  /* What is open stands first. */
  g_assert_cmpstr (HW_RECORD (whole->actions->pdata[0])->id, ==, action);
  g_assert_cmpstr (HW_RECORD (whole->actions->pdata[1])->id, ==, done);
  g_assert_cmpstr (g_hash_table_lookup (whole->titles, staff), ==, "Ana Ruiz");
  g_assert_cmpuint (all->open->len, ==, 1);
  g_assert_cmpstr (row->event, ==, self->event);
  g_assert_cmpstr (row->title, ==, "Recommend changes to the SOP");
  g_assert_cmpstr (row->who, ==, "Ana Ruiz");
  g_assert_cmpint (row->date, ==, hw_day_new (2010, 5, 31));
}

/* An action is somebody's, once, and has its day. */
static void
test_action (Fixture *self, gconstpointer data)
{
  g_autofree char *point = hw_test_add (self->store, "assistance-point", "event", self->event,
                                        "what", "Availability of Resource Families", NULL);
  static const struct
  {
    const char *who, *due, *said;
  } cases[] = {
    { NULL, "2010-05-31", "staff" },
    { "The workgroup", NULL, "due-date" },
    { "The workgroup", "2010-05-31", "saved" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) action
          = hw_test_record ("assistance-action", "point", point, "action", "Count the homes",
                            cases[i].who ? "who" : NULL, cases[i].who, NULL);
      g_autofree char *said = NULL;

      HW_ASSISTANCE_ACTION (action)->due_date = cases[i].due ? hw_day_parse (cases[i].due) : 0;
      said = dup_fault (self, action);
      assert_says (said, cases[i].said);
    }
}

/* By hand: 120 and 14 of the field, 9 of the central office, 31 of private agencies, 22 partners:
 * 196 at two events. A group counts once an event. */
static void
test_attendance (Fixture *self, gconstpointer data)
{
  g_autofree char *second = hw_test_add (self->store, "assistance", "name", "Case planning",
                                         "date", "2010-04-20", NULL);
  g_autoptr (HwRecord) twice
      = hw_test_record ("assistance-group", "event", self->event, "audience", "field", "count",
                        "5", NULL);
  g_autoptr (HwAssistances) all = NULL;
  g_autofree char *said = NULL;

  add_group (self, self->event, "field", "120");
  add_group (self, self->event, "central-office", "9");
  add_group (self, self->event, "private-agency", "31");
  add_group (self, self->event, "partner", "22");
  add_group (self, second, "field", "14");
  add_group (self, second, "partner", "0");
  said = dup_fault (self, twice);
  assert_says (said, "audience");

  all = read_all (self);
  g_assert_cmpint (all->people[HW_AUDIENCE_GROUP_FIELD], ==, 134);
  g_assert_cmpint (all->people[HW_AUDIENCE_GROUP_CENTRAL_OFFICE], ==, 9);
  g_assert_cmpint (all->people[HW_AUDIENCE_GROUP_PRIVATE_AGENCY], ==, 31);
  g_assert_cmpint (all->people[HW_AUDIENCE_GROUP_PARTNER], ==, 22);
  g_assert_cmpint (all->people[HW_AUDIENCE_GROUP_OTHER], ==, 0);
  g_assert_cmpint (all->n_people, ==, 196);
  /* Nobody of the partners came to the second. */
  g_assert_cmpuint (all->events_of[HW_AUDIENCE_GROUP_FIELD], ==, 2);
  g_assert_cmpuint (all->events_of[HW_AUDIENCE_GROUP_PARTNER], ==, 1);
  /* The latest first. */
  g_assert_cmpuint (all->events->len, ==, 2);
  g_assert_cmpstr (((HwAssistanceLine *) all->events->pdata[0])->event, ==, second);
  g_assert_cmpint (((HwAssistanceLine *) all->events->pdata[0])->n_people, ==, 14);
  g_assert_cmpint (((HwAssistanceLine *) all->events->pdata[1])->n_people, ==, 182);
}

/* «Prior to the training»: the day before is in time, the day itself is not; nor is the event moved
 * before what was read for it. */
static void
test_documents (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *date, *said;
  } cases[] = {
    { "2010-03-24", "document-date" },
    { "2010-03-25", "document-date" },
    { "2010-03-23", "saved" },
    { "2009-01-01", "saved" },
  };
  g_autoptr (HwAssistanceWhole) whole = NULL;
  g_autofree char *moved = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) document
          = hw_test_record ("assistance-document", "event", self->event, "title",
                            "CFSR outcomes", "document-date", cases[i].date, "source", "Shelf 3",
                            NULL);
      g_autofree char *said = dup_fault (self, document);

      assert_says (said, cases[i].said);
    }
  whole = hw_assistance_read (self->store, self->event, NULL);
  g_assert_cmpuint (whole->documents->len, ==, 2);
  g_assert_cmpint (HW_ASSISTANCE_DOCUMENT (whole->documents->pdata[0])->date, ==,
                   hw_day_new (2010, 3, 23));

  whole->event->date = hw_day_new (2010, 3, 23);
  moved = dup_fault (self, HW_RECORD (whole->event));
  assert_says (moved, "date");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/assistance/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S2-1/event", test_event);
  ADD ("S2-1/action", test_action);
  ADD ("S2-2/attendance", test_attendance);
  ADD ("S2-3/documents", test_documents);
#undef ADD
  return g_test_run ();
}

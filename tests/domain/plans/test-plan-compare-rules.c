/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A version and the one that it was copied from, side by side (S3-33): each kind of difference, and
 * a plan that was copied whole.
 */

#include "hw-test-store.h"

#include "domain/plans/hw-case-plan-act.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-compare-rules.h"
#include "domain/plans/hw-plan-rules.h"

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *family, *mother, *plan, *next;
  HwPlanWhole *before;
} Fixture;

/* An approved plan with two goals, and its next version, in which nothing was done yet. */
static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  g_autofree char *school = NULL;
  g_autofree char *sober = NULL;
  g_autofree char *group = NULL;
  g_autofree char *reads = NULL;
  g_autoptr (HwCasePlan) plan = NULL;

  self->store = store;
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", NULL);
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", "kind", "adult", NULL);
  self->plan = hw_test_add (store, "case-plan", "family", self->family, "version", "1", "status",
                            "draft", "from-date", "2026-05-01", "vision", "Home", NULL);
  g_free (hw_test_add (store, "finding", "plan", self->plan, "kind", "strength", "what", "Humour",
                       NULL));
  line = hw_test_add (store, "prevention-line", "plan", self->plan, "part", "prevent", "what",
                      "Saturday at church", NULL);
  sober = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "Sober", "outcome", "Home",
                       "position", "0", NULL);
  school = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "School", "outcome",
                        "Passes", "position", "1", NULL);
  group = hw_test_add (store, "objective", "goal", sober, "what", "Group", "prevention-line", line,
                       "position", "0", NULL);
  reads = hw_test_add (store, "objective", "goal", school, "what", "Reads", NULL);
  g_free (hw_test_add (store, "task", "objective", group, "what", "Go", "owner", "family",
                       "duration", "12", "duration-unit", "weeks", "position", "0", NULL));
  g_free (hw_test_add (store, "task", "objective", group, "what", "Ride", "owner", "worker",
                       "position", "1", NULL));
  g_free (hw_test_add (store, "task", "objective", reads, "what", "Library", NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", self->plan, "person", self->mother,
                       "took-part", "yes", NULL));
  plan = hw_store_find (store, HW_TYPE_CASE_PLAN, self->plan, NULL);
  plan->status = HW_PLAN_STATUS_APPROVED;
  plan->approved_date = hw_store_today (store);
  hw_test_save (store, HW_RECORD (plan));
  g_assert_cmpint (hw_case_plan_revise (store, self->plan, &self->next, &error), >, 0);
  g_assert_no_error (error);
  self->before = hw_case_plan_read (store, self->plan, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->family);
  g_free (self->mother);
  g_free (self->plan);
  g_free (self->next);
  hw_plan_whole_unref (self->before);
  hw_test_store_free (self->test);
}

static HwPlanWhole *
read_next (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwPlanWhole *whole = hw_case_plan_read (self->store, self->next, &error);

  g_assert_no_error (error);
  return whole;
}

static const char *
id_at (GPtrArray *records, guint index)
{
  return HW_RECORD (g_ptr_array_index (records, index))->id;
}

/* «=Humour, ~Go (scope: → All), +New, -Ride» for each element but the plan, in their order. */
static char *
print (const HwPlanWhole *whole, const HwPlanWhole *before)
{
  static const char marks[] = { '=', '~', '+', '-' };
  g_autoptr (GPtrArray) all = hw_plan_compare (whole, before);
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < all->len; i++)
    {
      const HwPlanDifference *one = g_ptr_array_index (all, i);
      g_autofree char *title = hw_record_dup_title (one->now ? one->now : one->before);

      g_string_append_printf (text, "%s%c%s", i > 1 ? ", " : "", marks[one->change], title);
      for (guint f = 0; f < one->fields->len; f++)
        {
          const HwPlanFieldDifference *field = g_ptr_array_index (one->fields, f);

          g_string_append_printf (text, " (%s: %s → %s)", field->field->name, field->old_words,
                                  field->new_words);
        }
    }
  return g_string_free (text, FALSE);
}

static void
assert_print (Fixture *self, const char *expected)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);
  g_autofree char *found = print (whole, self->before);

  g_assert_cmpstr (found, ==, expected);
}

#define FIRST "=Humour, =Saturday at church, "

/* A copy is untouched, though each ref in it leads to another record; and it is flagged. */
static void
test_copied_whole (Fixture *self, gconstpointer data)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);
  guint untouched;

  assert_print (self, FIRST "=Sober, =Group, =Go, =Ride, =School, =Reads, =Library, "
                            "=Participant");
  g_assert_cmpuint (hw_plan_count_copied (whole, self->before, &untouched), ==, 9);
  g_assert_cmpuint (untouched, ==, 9);
  g_assert_true (hw_plan_is_copied_whole (whole, self->before));
}

/* Who took part is asked anew; it does not make a plan one that was looked at. */
static void
test_participants (Fixture *self, gconstpointer data)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);
  g_autoptr (HwPlanWhole) after = NULL;

  hw_test_set (self->store, "plan-participant", id_at (whole->participants, 0), "took-part",
               "yes");
  after = read_next (self);
  g_assert_true (hw_plan_is_copied_whole (after, self->before));
}

static void
test_changed (Fixture *self, gconstpointer data)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);
  g_autoptr (HwPlanWhole) after = NULL;
  guint untouched;

  hw_test_set (self->store, "task", id_at (whole->tasks, 0), "scope", "Each Monday");
  hw_test_set (self->store, "task", id_at (whole->tasks, 0), "duration", "10");
  hw_test_set (self->store, "task", id_at (whole->tasks, 1), "owner", "partner");
  hw_test_set (self->store, "task", id_at (whole->tasks, 2), "person", self->mother);
  assert_print (self, FIRST "=Sober, =Group, ~Go (scope:  → Each Monday) (duration: 12 → 10), "
                            "~Ride (owner: Worker → Community partner), =School, =Reads, "
                            "~Library (person:  → Dana Combs), =Participant");
  after = read_next (self);
  g_assert_cmpuint (hw_plan_count_copied (after, self->before, &untouched), ==, 9);
  g_assert_cmpuint (untouched, ==, 6);
  g_assert_false (hw_plan_is_copied_whole (after, self->before));
}

/* Moved to another objective it says something else; at another place in its list it does not. */
static void
test_moved (Fixture *self, gconstpointer data)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);

  hw_test_set (self->store, "task", id_at (whole->tasks, 0), "position", "7");
  assert_print (self, FIRST "=Sober, =Group, =Ride, =Go, =School, =Reads, =Library, "
                            "=Participant");
  hw_test_set (self->store, "task", id_at (whole->tasks, 0), "objective",
               id_at (whole->objectives, 1));
  assert_print (self, FIRST "=Sober, =Group, =Ride, =School, =Reads, "
                            "~Go (objective: Group → Reads), =Library, =Participant");
}

static void
test_added (Fixture *self, gconstpointer data)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);
  g_autoptr (HwPlanWhole) after = NULL;
  g_autofree char *objective
      = hw_test_add (self->store, "objective", "goal", id_at (whole->goals, 0), "what", "Sponsor",
                     "position", "9", NULL);

  g_free (hw_test_add (self->store, "task", "objective", objective, "what", "Call", NULL));
  assert_print (self, FIRST "=Sober, =Group, =Go, =Ride, +Sponsor, +Call, =School, =Reads, "
                            "=Library, =Participant");
  after = read_next (self);
  g_assert_cmpuint (hw_plan_count_copied (after, self->before, NULL), ==, 9);
  g_assert_false (hw_plan_is_copied_whole (after, self->before));
}

static void
delete_at (Fixture *self, GPtrArray *records, guint index)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "record.remove", NULL);
  HwRecord *record = g_ptr_array_index (records, index);

  g_assert_true (hw_store_delete (self->store, G_OBJECT_TYPE (record), record->id, &error));
  g_assert_true (hw_store_act_commit (&act, &error));
  g_assert_no_error (error);
}

/* What is gone stands where it stood, with all that was below it. */
static void
test_removed (Fixture *self, gconstpointer data)
{
  g_autoptr (HwPlanWhole) whole = read_next (self);
  g_autoptr (HwPlanWhole) after = NULL;

  delete_at (self, whole->tasks, 0);
  assert_print (self, FIRST "=Sober, =Group, =Ride, -Go, =School, =Reads, =Library, "
                            "=Participant");
  delete_at (self, whole->tasks, 2);
  delete_at (self, whole->objectives, 1);
  delete_at (self, whole->goals, 1);
  assert_print (self, FIRST "=Sober, =Group, =Ride, -Go, -School, -Reads, -Library, "
                            "=Participant");
  after = read_next (self);
  g_assert_false (hw_plan_is_copied_whole (after, self->before));
}

/* The plan's own words, its first line. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  g_autofree char *cqa
      = hw_test_add (self->store, "cqa", "family", self->family, "date", "2026-11-01", NULL);
  g_autofree char *day = hw_day_dup_words (hw_day_new (2026, 11, 1));
  g_autoptr (HwPlanWhole) whole = NULL;
  g_autoptr (GPtrArray) all = NULL;
  const HwPlanDifference *plan;
  const HwPlanFieldDifference *from, *until, *vision, *used;

  hw_test_set (self->store, "case-plan", self->next, "vision", "Home by summer");
  hw_test_set (self->store, "case-plan", self->next, "cqa", cqa);
  whole = read_next (self);
  all = hw_plan_compare (whole, self->before);
  plan = g_ptr_array_index (all, 0);
  g_assert_cmpstr (plan->element, ==, "case-plan");
  g_assert_cmpint (plan->change, ==, HW_PLAN_CHANGE_CHANGED);
  g_assert_cmpuint (plan->fields->len, ==, 4);
  from = g_ptr_array_index (plan->fields, 0);
  g_assert_cmpstr (from->field->name, ==, "from-date");
  until = g_ptr_array_index (plan->fields, 1);
  g_assert_cmpstr (until->field->name, ==, "until-date");
  vision = g_ptr_array_index (plan->fields, 2);
  g_assert_cmpstr (vision->old_words, ==, "Home");
  g_assert_cmpstr (vision->new_words, ==, "Home by summer");
  used = g_ptr_array_index (plan->fields, 3);
  g_assert_cmpstr (used->old_words, ==, "");
  g_assert_cmpstr (used->new_words, ==, day);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/plan-compare-rules/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("S3-33-copied-whole", test_copied_whole);
  ADD ("S3-33-participants", test_participants);
  ADD ("S3-33-changed", test_changed);
  ADD ("S3-33-moved", test_moved);
  ADD ("S3-33-added", test_added);
  ADD ("S3-33-removed", test_removed);
  ADD ("S3-33-plan", test_plan);
#undef ADD
  return g_test_run ();
}

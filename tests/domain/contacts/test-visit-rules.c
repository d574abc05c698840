/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Visits held and planned for each parent (S2-28), and contacts with the birth family (S2-10),
 * counted by hand.
 */

#include "support/test-records.h"

#include "domain/contacts/hw-visit-rules.h"

enum
{
  MOTHER = 1,
  FATHER,
  AUNT,
  TEACHER,
  CHILD,
  SIBLING,
};

static void
free_line (gpointer data)
{
  HwContactLine *line = data;

  g_object_unref (line->contact);
  g_ptr_array_unref (line->people);
  g_free (line);
}

static GPtrArray *
lines_new (void)
{
  return g_ptr_array_new_with_free_func (free_line);
}

/* @who: numbers of the enum above. */
static void
add (GPtrArray *lines, const char *kind, const char *date, const char *status, guint a, guint b)
{
  HwContactLine *line = g_new0 (HwContactLine, 1);
  const guint who[] = { a, b };

  line->contact = test_record_new (HW_TYPE_CONTACT, "kind", kind, "date", date, "status", status,
                                   NULL);
  line->people = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 2 && who[i]; i++)
    g_ptr_array_add (line->people,
                     test_record_new (HW_TYPE_CONTACT_PERSON,
                                      who[i] >= CHILD ? "child" : "person", test_id (who[i]),
                                      NULL));
  g_ptr_array_add (lines, line);
}

static GPtrArray *
connections_new (void)
{
  static const struct
  {
    guint child, person;
    const char *kind, *until;
  } all[] = {
    { CHILD, FATHER, "father", NULL },   { CHILD, MOTHER, "mother", NULL },
    { CHILD, AUNT, "aunt-uncle", NULL }, { CHILD, TEACHER, "teacher", NULL },
    { SIBLING, MOTHER, "mother", NULL },
  };
  GPtrArray *connections = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_ptr_array_add (connections,
                     test_record_new (HW_TYPE_CONNECTION, "child", test_id (all[i].child),
                                      "person", test_id (all[i].person), "kind", all[i].kind,
                                      "until", all[i].until, NULL));
  return connections;
}

static void
assert_visits (GPtrArray *parents, guint i, guint person, guint planned, guint held, guint missed,
               HwDay last, HwDay next)
{
  const HwParentVisits *one = g_ptr_array_index (parents, i);

  g_assert_cmpstr (one->person, ==, test_id (person));
  g_assert_cmpuint (one->planned, ==, planned);
  g_assert_cmpuint (one->held, ==, held);
  g_assert_cmpuint (one->missed, ==, missed);
  g_assert_cmpint (one->last, ==, last);
  g_assert_cmpint (one->next, ==, next);
}

static void
test_per_parent (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (GPtrArray) connections = connections_new ();
  g_autoptr (GPtrArray) parents = NULL;
  HwDay from = hw_day_new (2026, 9, 1), today = hw_day_new (2026, 11, 22);

  add (lines, "family-visit", "2026-08-31", "held", MOTHER, CHILD);   /* before */
  add (lines, "family-visit", "2026-09-01", "held", MOTHER, CHILD);   /* the first day */
  add (lines, "family-visit", "2026-10-01", "missed", MOTHER, CHILD);
  add (lines, "family-visit", "2026-10-15", "planned", MOTHER, CHILD); /* nobody has told */
  add (lines, "family-visit", "2026-11-22", "held", MOTHER, CHILD);   /* today */
  add (lines, "family-visit", "2026-12-06", "planned", MOTHER, CHILD);
  add (lines, "family-visit", "2026-11-29", "planned", MOTHER, CHILD); /* the next one */
  add (lines, "home-visit", "2026-10-02", "held", MOTHER, CHILD);     /* the worker’s */
  add (lines, "family-visit", "2026-10-03", "held", MOTHER, SIBLING); /* another child */
  add (lines, "family-visit", "2026-10-04", "held", AUNT, CHILD);     /* no parent */

  parents = hw_visits_count (lines, connections, test_id (CHILD), from, today);
  g_assert_cmpuint (parents->len, ==, 2);
  assert_visits (parents, 0, MOTHER, 4, 2, 1, today, hw_day_new (2026, 11, 29));
  assert_visits (parents, 1, FATHER, 0, 0, 0, 0, 0);
}

/* Both parents at one visit: it counts for each. One who is no parent any more is not told. */
static void
test_both (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (GPtrArray) connections = connections_new ();
  g_autoptr (GPtrArray) parents = NULL;
  HwContactLine *line;
  HwDay from = hw_day_new (2026, 9, 1), today = hw_day_new (2026, 11, 22);

  add (lines, "family-visit", "2026-10-01", "held", MOTHER, CHILD);
  line = g_ptr_array_index (lines, 0);
  g_ptr_array_add (line->people, test_record_new (HW_TYPE_CONTACT_PERSON, "person",
                                                  test_id (FATHER), NULL));
  parents = hw_visits_count (lines, connections, test_id (CHILD), from, today);
  assert_visits (parents, 0, MOTHER, 1, 1, 0, hw_day_new (2026, 10, 1), 0);
  assert_visits (parents, 1, FATHER, 1, 1, 0, hw_day_new (2026, 10, 1), 0);

  g_object_set (g_ptr_array_index (connections, 0), "until", (int) today, NULL);
  g_clear_pointer (&parents, g_ptr_array_unref);
  parents = hw_visits_count (lines, connections, test_id (CHILD), from, today);
  g_assert_cmpuint (parents->len, ==, 1);
}

static void
test_birth_family (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (GPtrArray) connections = connections_new ();
  HwDay from = hw_day_new (2026, 9, 1), today = hw_day_new (2026, 11, 22), last;

  g_assert_cmpuint (hw_visits_count_family (lines, connections, from, today, &last), ==, 0);
  g_assert_cmpint (last, ==, 0);
  add (lines, "phone", "2026-09-01", "held", FATHER, 0);
  add (lines, "home-visit", "2026-10-01", "held", AUNT, CHILD);
  add (lines, "family-visit", "2026-10-09", "missed", MOTHER, CHILD);
  add (lines, "phone", "2026-11-01", "held", TEACHER, 0);
  add (lines, "home-visit", "2026-11-02", "held", CHILD, SIBLING);
  add (lines, "phone", "2026-08-31", "held", MOTHER, 0);
  g_assert_cmpuint (hw_visits_count_family (lines, connections, from, today, &last), ==, 2);
  g_assert_cmpint (last, ==, hw_day_new (2026, 10, 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/visits/per-parent-S2-28", test_per_parent);
  g_test_add_func ("/visits/both-S2-28", test_both);
  g_test_add_func ("/visits/birth-family-S2-10", test_birth_family);
  return g_test_run ();
}

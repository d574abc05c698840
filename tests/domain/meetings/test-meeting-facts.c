/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * S3-14: all meetings of an office are counted at once, and come out as each of them read whole.
 * The meetings are thrown together: who came and as what, where the children lived, which plan
 * there was.
 */

#include "hw-test-store.h"

#include "domain/deadlines/hw-due-query.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-rules.h"

#define SEED 20091
#define N_FAMILIES 4
#define N_MEETINGS 30 /* of each */
#define FIRST 2026, 1, 1
#define DAYS 300

/* Who may be asked: of each the field that names it, and the id. */
typedef struct
{
  char *id[7];
} People;

static const char *const fields[]
    = { "person", "person", "person", "person", "child", "home", "home" };
static const char *const roles[] = { "mother", "kin",   "friend", "provider", "worker",
                                     "child",  "other", "caregiver", "support" };

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  GRand *random;
  char *worker;
  char *other;
  char *own[3]; /* kinds of the office */
} Fixture;

static const char *
pick (Fixture *self, const char *const *words, guint n)
{
  return words[g_rand_int_range (self->random, 0, n)];
}

static char *
dup_day (Fixture *self)
{
  return hw_day_dup_iso (hw_day_new (FIRST) + g_rand_int_range (self->random, 0, DAYS));
}

static void
add_home (Fixture *self, People *people, guint place, const char *type, const char *stay,
          const char *from, const char *until)
{
  people->id[place] = hw_test_add (self->store, "home", "name", type, "type", type, NULL);
  g_free (hw_test_add (self->store, "placement", "stay", stay, "setting", "foster-home", "home",
                       people->id[place], "start-date", from, until ? "end-date" : NULL, until,
                       NULL));
}

static void
add_plan (Fixture *self, const char *family, const char *version, const char *from,
          const char *provider, const char *until)
{
  g_autofree char *plan
      = hw_test_add (self->store, "case-plan", "family", family, "version", version, "status",
                     "draft", "from-date", from, NULL);

  if (provider)
    g_free (hw_test_add (self->store, "plan-service", "family", family, "plan", plan, "what",
                         "Weekly group", "provider", provider, "status",
                         until ? "ended" : "open", until ? "until-date" : NULL, until, NULL));
  hw_test_set (self->store, "case-plan", plan, "agreed-date", from);
}

/* A family of two children, one of whom lived with two homes; in summer its plan names a house. */
static char *
add_family (Fixture *self, People *people, char *children[2])
{
  HwStore *store = self->store;
  char *family = hw_test_add (store, "family", "name", "Combs", "worker", self->worker, NULL);
  g_autofree char *stay = NULL;

  for (guint i = 0; i < 2; i++)
    children[i] = hw_test_add (store, "child", "given-name", "Eli", "family", family,
                               "birth-date", "2015-02-03", NULL);
  stay = hw_test_add (store, "stay", "child", children[0], "removal-date", "2026-01-05", NULL);
  people->id[0] = hw_test_add (store, "person", "name", "Ann Combs", NULL);
  people->id[1] = hw_test_add (store, "person", "name", "Aunt May", NULL);
  people->id[2] = hw_test_add (store, "person", "name", "Bo", "organisation", "Seven Hills", NULL);
  people->id[3] = hw_test_add (store, "person", "name", "Seven Hills", NULL);
  people->id[4] = g_strdup (children[1]);
  g_free (hw_test_add (store, "connection", "child", children[0], "person", people->id[0], "kind",
                       "mother", NULL));
  g_free (hw_test_add (store, "connection", "child", children[1], "person", people->id[1], "kind",
                       "aunt-uncle", NULL));
  add_home (self, people, 5, "relative", stay, "2026-01-05", "2026-06-01");
  add_home (self, people, 6, "foster", stay, "2026-06-01", NULL);
  add_plan (self, family, "1", "2026-01-20", NULL, NULL);
  add_plan (self, family, "2", "2026-05-01", people->id[3], NULL);
  add_plan (self, family, "3", "2026-08-01", people->id[3], "2026-09-15");
  return family;
}

static void
invite (Fixture *self, const char *meeting, const People *people)
{
  guint n = g_rand_int_range (self->random, 0, 4);

  /* The worker came to two of three. */
  if (g_rand_int_range (self->random, 0, 3))
    g_free (hw_test_add (self->store, "invitation", "meeting", meeting, "role",
                         g_rand_boolean (self->random) ? "worker" : "other", "staff",
                         g_rand_boolean (self->random) ? self->worker : self->other, "came", "yes",
                         NULL));
  for (guint i = 0; i < n; i++)
    {
      guint who = g_rand_int_range (self->random, 0, G_N_ELEMENTS (fields));

      g_free (hw_test_add (self->store, "invitation", "meeting", meeting, "role",
                           who == 4 ? "child" : pick (self, roles, G_N_ELEMENTS (roles)),
                           fields[who], people->id[who], "came",
                           g_rand_boolean (self->random) ? "yes" : "no", NULL));
    }
}

static void
add_meeting (Fixture *self, const char *family, char *children[2], const People *people,
             char **sitting)
{
  static const char *const kinds[] = { "case-planning", "five-day", "permanency-planning" };
  guint own = g_rand_int_range (self->random, 0, 6);
  gboolean declined = g_rand_int_range (self->random, 0, 3) == 0;
  g_autofree char *day = dup_day (self);
  char *id = hw_test_add (self->store, "meeting", "family", family, "kind",
                          own < 3 ? kinds[0] : pick (self, kinds, G_N_ELEMENTS (kinds)),
                          "status", "held", "date", day,
                          "held-date", day, "partners", declined ? "declined" : "agreed",
                          "partners-reason", "They feel watched", "partners-strategy",
                          "One by one", own < 3 ? "own-kind" : NULL,
                          own < 3 ? self->own[own] : NULL, NULL);

  if (g_rand_int_range (self->random, 0, 4) == 0)
    g_free (hw_test_add (self->store, "meeting-child", "meeting", id, "child",
                         children[g_rand_int_range (self->random, 0, 2)], NULL));
  /* Now and then two are one sitting. */
  if (*sitting && g_rand_int_range (self->random, 0, 5) == 0)
    {
      hw_test_set (self->store, "meeting", id, "sitting", *sitting);
      g_clear_pointer (sitting, g_free);
      g_free (id);
      return;
    }
  invite (self, id, people);
  g_free (*sitting);
  *sitting = id;
}

static void
fill (Fixture *self)
{
  static const char *const ftm[] = { "yes", "no", NULL };

  self->test = hw_test_store_new ();
  self->store = self->test->store;
  self->random = g_rand_new_with_seed (SEED);
  hw_store_set_today (self->store, hw_day_new (2026, 11, 1));
  self->worker = hw_test_add (self->store, "staff", "name", "Ben Ward", NULL);
  self->other = hw_test_add (self->store, "staff", "name", "Cleo Reed", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (ftm); i++)
    self->own[i] = hw_test_add (self->store, "meeting-kind", "name", ftm[i] ? ftm[i] : "unsaid",
                                "counts-as", "case-planning",
                                ftm[i] ? "ftm" : NULL, ftm[i], NULL);
  for (guint f = 0; f < N_FAMILIES; f++)
    {
      People people;
      char *children[2];
      g_autofree char *sitting = NULL;
      g_autofree char *family = add_family (self, &people, children);

      for (guint i = 0; i < N_MEETINGS; i++)
        add_meeting (self, family, children, &people, &sitting);
      for (guint i = 0; i < G_N_ELEMENTS (people.id); i++)
        g_free (people.id[i]);
      for (guint i = 0; i < G_N_ELEMENTS (children); i++)
        g_free (children[i]);
    }
}

static void
empty (Fixture *self)
{
  g_rand_free (self->random);
  g_free (self->worker);
  g_free (self->other);
  for (guint i = 0; i < G_N_ELEMENTS (self->own); i++)
    g_free (self->own[i]);
  hw_test_store_free (self->test);
}

/* One for both: they only read it. */
static Fixture filled;

static void
set_up (Fixture *self, gconstpointer data)
{
  if (!filled.test)
    fill (&filled);
  *self = filled;
}

/* «MEETING CHILD», as the engine knows it. */
static GHashTable *
find_known (const HwDueList *list)
{
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint c = 0; c < list->cases->len; c++)
    {
      const HwDueCase *of = g_ptr_array_index (list->cases, c);

      for (guint i = 0; i < of->facts->len; i++)
        {
          const HwDueFact *fact = &g_array_index (of->facts, HwDueFact, i);
          g_autofree char *meeting = hw_due_id_dup_text (&fact->record);
          g_autofree char *child = hw_due_id_dup_text (&of->child);

          if (fact->kind == g_quark_from_string ("meeting ftm"))
            g_hash_table_add (known, g_strconcat (meeting, " ", child, NULL));
        }
    }
  return known;
}

/* The same from each meeting read whole; @child: NULL: of all. */
static GHashTable *
find_expected (Fixture *self, const char *child, guint lacking[HW_N_FTM_PARTS])
{
  GHashTable *expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) meetings = hw_store_list (self->store, HW_TYPE_MEETING, NULL, NULL);

  for (guint m = 0; m < meetings->len; m++)
    {
      const char *id = HW_RECORD (g_ptr_array_index (meetings, m))->id;
      g_autoptr (HwMeetingWhole) whole = hw_meeting_read (self->store, id, NULL);
      HwFtm ftm = hw_meeting_count_ftm (whole);

      for (guint p = 0; p < HW_N_FTM_PARTS; p++)
        lacking[p] += !ftm.holds[p];
      for (guint c = 0; ftm.counts && c < whole->children->len; c++)
        {
          const char *of = HW_RECORD (g_ptr_array_index (whole->children, c))->id;

          if (!child || g_str_equal (of, child))
            g_hash_table_add (expected, g_strconcat (id, " ", of, NULL));
        }
    }
  return expected;
}

static void
assert_same (GHashTable *known, GHashTable *expected)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (known, key))
      g_error ("%s is not known", (char *) key);
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (expected, key))
      g_error ("%s is too much", (char *) key);
}

static void
test_same (Fixture *self, gconstpointer data)
{
  static const HwDueScope scopes[] = { HW_DUE_SCOPE_ALL, HW_DUE_SCOPE_CHILD };
  guint lacking[HW_N_FTM_PARTS] = { 0 };
  g_autoptr (GPtrArray) children = hw_store_list (self->store, HW_TYPE_CHILD, NULL, NULL);

  for (guint s = 0; s < G_N_ELEMENTS (scopes); s++)
    for (guint c = 0; c < (scopes[s] == HW_DUE_SCOPE_ALL ? 1 : children->len); c++)
      {
        const char *child = scopes[s] == HW_DUE_SCOPE_ALL
                                ? NULL
                                : HW_RECORD (g_ptr_array_index (children, c))->id;
        g_autoptr (HwDueList) list = hw_due_read (self->store, scopes[s], child, NULL);
        g_autoptr (GHashTable) known = find_known (list);
        g_autoptr (GHashTable) expected = find_expected (self, child, lacking);

        assert_same (known, expected);
        g_assert_cmpuint (g_hash_table_size (expected), >, 0);
      }
  /* The throw holds meetings that lack each part but that of being held. */
  for (guint p = 0; p < HW_N_FTM_PARTS; p++)
    g_assert_cmpint (lacking[p] > 0, ==, p != HW_FTM_HELD);
}

/* Those in care alone. */
static void
test_open (Fixture *self, gconstpointer data)
{
  g_autoptr (HwDueList) all = hw_due_read (self->store, HW_DUE_SCOPE_ALL, NULL, NULL);
  g_autoptr (HwDueList) open = hw_due_read (self->store, HW_DUE_SCOPE_OPEN, NULL, NULL);
  g_autoptr (GHashTable) known = find_known (open);
  g_autoptr (GHashTable) every = find_known (all);
  GHashTableIter iter;
  gpointer key;

  g_assert_cmpuint (open->cases->len, ==, N_FAMILIES);
  for (guint c = 0; c < open->cases->len; c++)
    {
      g_autofree char *child
          = hw_due_id_dup_text (&((HwDueCase *) g_ptr_array_index (open->cases, c))->child);

      g_hash_table_iter_init (&iter, every);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        if (g_str_has_suffix (key, child))
          g_assert_true (g_hash_table_remove (known, key));
    }
  g_assert_cmpuint (g_hash_table_size (known), ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/meeting-facts/S3-14/as-each-alone", Fixture, NULL, set_up, test_same, NULL);
  g_test_add ("/meeting-facts/S3-14/in-care", Fixture, NULL, set_up, test_open, NULL);
  status = g_test_run ();
  if (filled.test)
    empty (&filled);
  return status;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's story as people hear it: the words, lanes and looks of each record.
 */

#include "domain/placements/hw-child-story-query.h"
#include "hw-test-store.h"
#include "report/hw-child-path.h"

static const struct
{
  const char *words;
  HwPathLane lane;
  HwPathLook look;
} expected[] = {
  { "Stay in care, since 3 April 2025", HW_PATH_LANE_STAY, HW_PATH_LOOK_QUIET },
  { "Shelter, since 12 April 2026", HW_PATH_LANE_PLACEMENT, HW_PATH_LOOK_HATCHED },
  { "Foster home, Ruth Noble, 3 April 2025 to 12 April 2026, Disruption",
    HW_PATH_LANE_PLACEMENT, HW_PATH_LOOK_PLAIN },
  { "Plan A, Return to parent, since 1 May 2025, Approved", HW_PATH_LANE_PRIMARY,
    HW_PATH_LOOK_PLAIN },
  { "Plan B, Guardianship, no dates yet, Proposed", HW_PATH_LANE_CONCURRENT,
    HW_PATH_LOOK_DASHED },
  { "Hearing, Review, due on 1 December 2026", HW_PATH_LANE_HEARING, HW_PATH_LOOK_DUE },
  { "Hearing, Permanency, due on 14 November 2026, 8 days late", HW_PATH_LANE_HEARING,
    HW_PATH_LOOK_LATE },
  { "Hearing, Shelter care, held on 5 April 2025", HW_PATH_LANE_HEARING, HW_PATH_LOOK_HELD },
};

static char *
add_child (HwStore *store)
{
  g_autofree char *home = hw_test_add (store, "home", "name", "Ruth Noble", "type", "foster", NULL);
  char *child = hw_test_add (store, "child", "given-name", "Maya", "birth-date",
                             "2017-07-04", NULL);
  g_autofree char *stay
      = hw_test_add (store, "stay", "child", child, "removal-date", "2025-04-03", NULL);

  g_free (hw_test_add (store, "placement", "stay", stay, "start-date", "2025-04-03", "end-date",
                       "2026-04-12", "setting", "foster-home", "home", home, "end-reason",
                       "disruption", NULL));
  g_free (hw_test_add (store, "placement", "stay", stay, "start-date", "2026-04-12", "setting",
                       "shelter", NULL));
  g_free (hw_test_add (store, "goal", "child", child, "kind", "return-to-parent", "role", "primary",
                       "status", "approved", "from-date", "2025-05-01", NULL));
  g_free (hw_test_add (store, "goal", "child", child, "kind", "guardianship", "role", "concurrent",
                       "status", "proposed", NULL));
  g_free (hw_test_add (store, "hearing", "child", child, "kind", "shelter-care", "due-date",
                       "2025-04-06", "held-date", "2025-04-05", NULL));
  g_free (hw_test_add (store, "hearing", "child", child, "kind", "permanency", "due-date",
                       "2026-11-14", NULL));
  g_free (hw_test_add (store, "hearing", "child", child, "kind", "review", "due-date",
                       "2026-12-01", NULL));
  return child;
}

static void
test_words (void)
{
  g_autoptr (HwTestStore) test = hw_test_store_new ();
  g_autofree char *child = NULL;
  g_autoptr (HwChildStory) story = NULL;
  g_autoptr (HwPath) path = NULL;
  g_autoptr (GError) error = NULL;

  hw_store_set_today (test->store, hw_day_new (2026, 11, 22));
  child = add_child (test->store);
  story = hw_child_story_read (test->store, child, &error);
  g_assert_no_error (error);
  path = hw_child_path_new (story);
  g_assert_cmpuint (path->facts->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < path->facts->len; i++)
    {
      const HwPathFact *fact = hw_path_fact (path, i);

      g_assert_cmpstr (fact->words, ==, expected[i].words);
      g_assert_cmpint (fact->lane, ==, expected[i].lane);
      g_assert_cmpint (fact->look, ==, expected[i].look);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/child-path/words", test_words);
  return g_test_run ();
}

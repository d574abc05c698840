/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each record becomes one fact, named by its own field labels.
 */

#include "report/hw-child-path.h"

#include <glib/gi18n-lib.h>

static const HwPathLook setting_looks[] = {
  [HW_SETTING_NONE] = HW_PATH_LOOK_HOLLOW,
  [HW_SETTING_FOSTER_HOME] = HW_PATH_LOOK_PLAIN,
  [HW_SETTING_RELATIVE_HOME] = HW_PATH_LOOK_KIN,
  [HW_SETTING_PRIVATE_AGENCY_HOME] = HW_PATH_LOOK_PLAIN,
  [HW_SETTING_PRE_ADOPTIVE_HOME] = HW_PATH_LOOK_KIN,
  [HW_SETTING_GROUP_HOME] = HW_PATH_LOOK_HATCHED,
  [HW_SETTING_INSTITUTION] = HW_PATH_LOOK_HATCHED,
  [HW_SETTING_SHELTER] = HW_PATH_LOOK_HATCHED,
  [HW_SETTING_HOSPITAL] = HW_PATH_LOOK_HATCHED,
  [HW_SETTING_SUPERVISED_INDEPENDENT_LIVING] = HW_PATH_LOOK_HOLLOW,
  [HW_SETTING_TRIAL_HOME_VISIT] = HW_PATH_LOOK_HOLLOW,
  [HW_SETTING_RUNAWAY] = HW_PATH_LOOK_DASHED,
  [HW_SETTING_OTHER] = HW_PATH_LOOK_PLAIN,
};

/* The value of a field as people read it; owned, "" where there is none. */
static char *
show (gpointer record, const char *field)
{
  return hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));
}

static char *
dup_period (HwDay from, HwDay to)
{
  g_autofree char *first = from ? hw_day_dup_words (from) : NULL;
  g_autofree char *last = to ? hw_day_dup_words (to) : NULL;

  /* Translators: two days, as in «3 April 2025 to 12 April 2026». */
  if (first && last)
    return g_strdup_printf (_ ("%s to %s"), first, last);
  if (first)
    return g_strdup_printf (_ ("since %s"), first);
  if (last)
    return g_strdup_printf (_ ("until %s"), last);
  return g_strdup (_ ("no dates yet"));
}

/* The parts that say something, with @between; owned, never NULL. The last argument is NULL. */
static char *
join (const char *between, const char *const *parts, guint n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] && *parts[i])
      g_string_append_printf (line, "%s%s", line->len ? between : "", parts[i]);
  return g_string_free_and_steal (g_steal_pointer (&line));
}

#define JOIN(between, ...)                                                                      \
  join (between, (const char *const[]) { __VA_ARGS__ },                                         \
        G_N_ELEMENTS (((const char *const[]) { __VA_ARGS__ })))

static void
add_stay (HwPath *path, HwStay *stay)
{
  g_autofree char *exit = show (stay, "exit-kind");
  g_autofree char *period = dup_period (stay->removal_date, stay->exit_date);

  hw_path_take (path, (HwPathFact) {
                          .lane = HW_PATH_LANE_STAY,
                          .look = HW_PATH_LOOK_QUIET,
                          .from = stay->removal_date,
                          .to = stay->exit_date,
                          .type = "stay",
                          .id = g_strdup (stay->parent_instance.id),
                          .label = JOIN (" · ", _ ("In care"), exit),
                          .note = g_strdup (exit),
                          .words = JOIN (", ", _ ("Stay in care"), period, exit),
                      });
}

static void
add_placement (HwPath *path, HwPlacement *placement, const char *home)
{
  g_autofree char *setting = show (placement, "setting");
  g_autofree char *reason = show (placement, "end-reason");
  g_autofree char *period = dup_period (placement->start_date, placement->end_date);
  const char *what = *setting ? setting : _ ("Placement");
  gboolean is_known = placement->setting < G_N_ELEMENTS (setting_looks);

  hw_path_take (path, (HwPathFact) {
                          .lane = HW_PATH_LANE_PLACEMENT,
                          .look = is_known ? setting_looks[placement->setting]
                                           : HW_PATH_LOOK_PLAIN,
                          .from = placement->start_date,
                          .to = placement->end_date,
                          .type = "placement",
                          .id = g_strdup (placement->parent_instance.id),
                          .label = JOIN (" · ", what, home),
                          .note = g_strdup (reason),
                          .words = JOIN (", ", what, home, period, reason),
                      });
}

static void
add_goal (HwPath *path, HwGoal *goal)
{
  gboolean is_plan_b = goal->role == HW_GOAL_ROLE_CONCURRENT;
  gboolean is_settled = goal->status == HW_GOAL_STATUS_APPROVED
                        || goal->status == HW_GOAL_STATUS_ENDED;
  g_autofree char *kind = show (goal, "kind");
  g_autofree char *status = show (goal, "status");
  g_autofree char *period = dup_period (goal->from_date, goal->to_date);
  const char *what = *kind ? kind : _ ("Goal");
  const char *open = is_settled ? NULL : status;

  hw_path_take (path, (HwPathFact) {
                          .lane = is_plan_b ? HW_PATH_LANE_CONCURRENT : HW_PATH_LANE_PRIMARY,
                          .look = is_settled && !is_plan_b ? HW_PATH_LOOK_PLAIN
                                                           : HW_PATH_LOOK_DASHED,
                          .from = goal->from_date,
                          .to = goal->to_date,
                          .type = "goal",
                          .id = g_strdup (goal->parent_instance.id),
                          .label = JOIN (" · ", what, open),
                          .note = g_strdup (status),
                          .words = JOIN (", ", is_plan_b ? _ ("Plan B") : _ ("Plan A"), what,
                                         period, status),
                      });
}

static char *
dup_hearing_state (const HwHearing *hearing, HwDay today)
{
  HwDay day = hearing->held_date ? hearing->held_date : hearing->due_date;
  g_autofree char *words = day ? hw_day_dup_words (day) : NULL;
  int late = today - day;

  if (!day)
    return g_strdup (_ ("no dates yet"));
  if (hearing->held_date)
    return g_strdup_printf (_ ("held on %s"), words);
  if (late <= 0)
    return g_strdup_printf (_ ("due on %s"), words);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "due on %s, %d day late",
                                       "due on %s, %d days late", late),
                          words, late);
}

static void
add_hearing (HwPath *path, HwHearing *hearing)
{
  HwPathLook open = hearing->due_date && hearing->due_date < path->today ? HW_PATH_LOOK_LATE
                                                                         : HW_PATH_LOOK_DUE;
  HwDay day = hearing->held_date ? hearing->held_date : hearing->due_date;
  g_autofree char *kind = show (hearing, "kind");
  g_autofree char *state = dup_hearing_state (hearing, path->today);

  hw_path_take (path, (HwPathFact) {
                          .lane = HW_PATH_LANE_HEARING,
                          .look = hearing->held_date ? HW_PATH_LOOK_HELD : open,
                          .from = day,
                          .type = "hearing",
                          .id = g_strdup (hearing->parent_instance.id),
                          .label = *kind ? g_strdup (kind) : g_strdup (_ ("Hearing")),
                          .note = g_strdup (state),
                          .words = JOIN (", ", _ ("Hearing"), kind, state),
                      });
}

HwPath *
hw_child_path_new (const HwChildStory *story)
{
  HwPath *self = hw_path_new (story->today);

  for (guint i = 0; i < story->stays->len; i++)
    add_stay (self, g_ptr_array_index (story->stays, i));
  for (guint i = 0; i < story->placements->len; i++)
    {
      HwPlacement *placement = g_ptr_array_index (story->placements, i);
      const char *home
          = placement->home ? g_hash_table_lookup (story->titles, placement->home) : NULL;

      add_placement (self, placement, home);
    }
  for (guint i = 0; i < story->goals->len; i++)
    add_goal (self, g_ptr_array_index (story->goals, i));
  for (guint i = 0; i < story->hearings->len; i++)
    add_hearing (self, g_ptr_array_index (story->hearings, i));
  return self;
}

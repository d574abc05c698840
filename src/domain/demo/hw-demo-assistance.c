/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two events; the words of their points are those that seed 002 tells of concurrent planning.
 */

#include "domain/demo/hw-demo-assistance.h"

#include "domain/demo/hw-demo-names.h"
#include "domain/office/hw-assistance-action.h"
#include "domain/office/hw-assistance-document.h"
#include "domain/office/hw-assistance-group.h"
#include "domain/office/hw-assistance-point.h"
#include "domain/office/hw-assistance.h"

#define MOST_POINTS 4

/* @days_ago: of the event; @due: of an action, days from today; @done: days ago, 0: not yet. */
static const struct
{
  const char *item, *name, *provider;
  int days_ago;
  guint people[HW_N_AUDIENCE_GROUPS];
  struct
  {
    const char *what, *action, *who;
    int due, done;
  } points[MOST_POINTS];
  const char *document;
} events[] = {
  { "2A.1.1",
    "Putting concurrent planning into practice",
    "Resource center for permanency",
    120,
    { 0, 46, 9, 17, 12, 0 },
    { { "Parents are told early and fully what concurrent planning is",
        "Write a one-page handout for parents", "Permanency workgroup", -40, 52 },
      { "It is done with the birth family or not at all",
        "Add family engagement to case planning training", "Training branch", -5, 0 },
      { "The case plan tells what was done apart from what changed", NULL },
      { "Courts and attorneys belong to it from the beginning",
        "Meet with the family court judges", "Central office", 25, 0 } },
    "State policy on concurrent planning" },
  { "2A.3",
    "Bringing fathers and their kin to the table",
    "Regional training academy",
    33,
    { 0, 28, 3, 6, 8, 2 },
    { { "The father’s side is searched as long as the mother’s",
        "Look through all open searches", "Supervisors", 12, 0 },
      { "Evenings bring more people than letters do", NULL } },
    "Report: who comes to meetings" },
};

static void
add_groups (HwDemoOffice *office, guint event, const char *id, HwDay known)
{
  for (guint i = 1; i < HW_N_AUDIENCE_GROUPS; i++)
    {
      HwAssistanceGroup *group;

      if (events[event].people[i] == 0)
        continue;
      group = g_object_new (HW_TYPE_ASSISTANCE_GROUP, "event", id, NULL);
      group->audience = i;
      group->count = events[event].people[i];
      hw_demo_office_add (office, group, known);
    }
}

static void
add_points (HwDemoOffice *office, guint event, const char *id, HwDay known)
{
  for (guint i = 0; i < MOST_POINTS && events[event].points[i].what; i++)
    {
      HwAssistancePoint *point
          = g_object_new (HW_TYPE_ASSISTANCE_POINT, "event", id, "what",
                          events[event].points[i].what, NULL);
      int done = events[event].points[i].done;
      HwAssistanceAction *action;

      hw_demo_office_add (office, point, known);
      if (!events[event].points[i].action)
        continue;
      action = g_object_new (HW_TYPE_ASSISTANCE_ACTION, "point", HW_RECORD (point)->id, "action",
                             events[event].points[i].action, "who", events[event].points[i].who,
                             NULL);
      action->due_date = office->today + events[event].points[i].due;
      action->done_date = done ? office->today - done : 0;
      hw_demo_office_add (office, action, MAX (known, action->done_date));
    }
}

static void
add_event (HwDemoOffice *office, guint event)
{
  HwDay date = office->today - events[event].days_ago, known = date + 1;
  g_autofree char *presenter = hw_demo_dup_name (&office->random, HW_DEMO_CUSTOM_PLAIN, TRUE);
  HwAssistance *one
      = g_object_new (HW_TYPE_ASSISTANCE, "item", events[event].item, "name", events[event].name,
                      "provider", events[event].provider, "presenter", presenter, NULL);
  HwAssistanceDocument *document;

  one->date = date;
  hw_demo_office_add (office, one, known);
  document = g_object_new (HW_TYPE_ASSISTANCE_DOCUMENT, "event", HW_RECORD (one)->id, "title",
                           events[event].document, NULL);
  document->date = date - 45;
  hw_demo_office_add (office, document, known);
  add_groups (office, event, HW_RECORD (one)->id, known);
  add_points (office, event, HW_RECORD (one)->id, known);
}

void
hw_demo_add_assistance (HwDemoOffice *office)
{
  office->staff = NULL;
  office->is_keyed = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    add_event (office, i);
}

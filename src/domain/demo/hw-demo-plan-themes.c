/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words.
 */

#include "domain/demo/hw-demo-plan-themes.h"

#define FAMILY HW_TASK_OWNER_FAMILY
#define WORKER HW_TASK_OWNER_WORKER
#define PARTNER HW_TASK_OWNER_PARTNER
#define DAYS HW_DURATION_UNIT_DAYS
#define WEEKS HW_DURATION_UNIT_WEEKS
#define MONTHS HW_DURATION_UNIT_MONTHS

/* The parts of a Kentucky CQA, as its form heads them. */
const char *const hw_demo_anchors[HW_DEMO_ANCHORS] = {
  "maltreatment",       "sequence-of-events", "developmental-stages", "discipline",
  "individual-pattern", "child-development",  "family-support",
};

const char *const hw_demo_visions[HW_DEMO_VISIONS] = {
  "The children home before school starts, and nobody afraid in the house.",
  "We eat together, everyone sleeps in a bed of their own, and Grandma comes on Sundays.",
  "That my kids can call me any time and I am the one who picks up.",
  "A house that is ours, a job that lasts, and the caseworker only calls to say hello.",
};

const char *const hw_demo_prevention[HW_PREVENTION_PART_ESCAPE + 1] = {
  [HW_PREVENTION_PART_STRENGTHS] = "We ask for help when we trust the person.",
  [HW_PREVENTION_PART_HIGH_RISK_PATTERNS] = "Payday weekends with the old friends.",
  [HW_PREVENTION_PART_EARLY_SIGNALS] = "Calls not answered, sleeping through the morning.",
  [HW_PREVENTION_PART_PREVENT] = "Money goes to the aunt on Friday; Saturday is at church.",
  [HW_PREVENTION_PART_INTERRUPT] = "Call the sponsor; the aunt takes the children.",
  [HW_PREVENTION_PART_ESCAPE] = "The children know the neighbor’s door and the number to call.",
};

const HwDemoTheme hw_demo_themes[HW_DEMO_THEMES] = {
  { "Mother stays sober at home", "The children live with a mother who is sober",
    "Has been sober before, for two years", "Drinks when she is alone on weekends",
    "Her sister lives two streets away", "individual-pattern", "Outpatient treatment",
    "Twice a week in the evening, a ride is given",
    { { "Goes to her group every week", "Signed attendance sheets", "12 weeks in a row",
        { { "Go to the group at Seven Hills", FAMILY, "Each Monday, the whole evening",
            "Mondays at 18:00", 12, WEEKS },
          { "Give a ride on Mondays", FAMILY, "There and back", "Mondays at 17:30", 12, WEEKS },
          { "Send the attendance sheet", PARTNER, "One sheet a month", "By the 5th", 3,
            MONTHS } } },
      { "Clean tests", "Tests of the clinic", "Every test for 90 days",
        { { "Take the test when called", FAMILY, "Within 24 hours of the call", "When called", 90,
            DAYS },
          { "Arrange the testing", WORKER, "Referral and payment", "In the first week", 7,
            DAYS } } } } },
  { "A home in which the children are safe",
    "The children sleep and play where nothing hurts them",
    "Both parents work hard on the house", "No heat upstairs, wiring open",
    "The church repairs houses on Saturdays", "maltreatment", "Home repair",
    "Volunteers of the church, material paid by the county",
    { { "The house passes the inspection", "The inspector’s form", "No open item",
        { { "Clear the upstairs rooms", FAMILY, "Both bedrooms", "Weekends", 3, WEEKS },
          { "Repair wiring and heat", PARTNER, "Upstairs and the hall", "Saturdays", 6, WEEKS },
          { "Ask the county for the material", WORKER, "Up to 900 dollars", "This week", 10,
            DAYS } } } } },
  { "Parents guide without hitting", "No child is struck, and the children do as they are asked",
    "The children want to please their father", "Father knows no other way than the belt",
    "Father’s uncle raised five without hitting", "discipline", "Parenting class",
    "In the home, one hour a week with both parents",
    { { "Uses three other ways", "The home visitor’s notes", "In 8 of 10 visits",
        { { "Take part in the class", FAMILY, "All ten lessons", "Wednesdays at 17:00", 10,
            WEEKS },
          { "Teach in the home", PARTNER, "One hour a visit", "Wednesdays at 17:00", 10, WEEKS },
          { "Sit in on one lesson", WORKER, "One lesson, with feedback", "In the second month", 2,
            MONTHS } } },
      { "Time with the uncle", "Father’s calendar", "Two Sundays a month",
        { { "Invite the uncle", FAMILY, "With the children there", "Every second Sunday", 4,
            MONTHS } } } } },
  { "The children keep up in school", "Each child passes to the next grade",
    "The eldest reads to the younger ones", "Missed 31 days last year",
    "The school’s resource center opens at 7", "child-development", "Tutoring",
    "At the school’s resource center, twice a week",
    { { "At school on every day", "The school’s list", "No more than 2 days a month",
        { { "Wake up and walk to the bus", FAMILY, "All school days", "6:45", 5, MONTHS },
          { "Call when a child is missing", PARTNER, "The same morning", "Each day", 5, MONTHS },
          { "Meet the teachers", WORKER, "Both teachers", "Once a month", 5, MONTHS } } } } },
};

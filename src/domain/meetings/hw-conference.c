/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The enum and its words.
 */

#include "domain/meetings/hw-conference.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwConference, hw_conference,
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_CASE_PLANNING, "case-planning"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FIVE_DAY, "five-day"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_TEN_DAY, "ten-day"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FAMILY_CASE_PLAN, "family-case-plan"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FAMILY_UNITY, "family-unity"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_FAMILY_GROUP_DECISION,
                                         "family-group-decision"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_CASE_REVIEW, "case-review"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_PERIODIC_REVIEW, "periodic-review"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_PERMANENCY_PLANNING,
                                         "permanency-planning"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_TEAM_DECISION, "team-decision"),
                    G_DEFINE_ENUM_VALUE (HW_CONFERENCE_OTHER, "other"))

const char *const hw_conference_labels[] = {
  "",
  N_ ("Case planning conference"),
  N_ ("Five-day conference"),
  N_ ("Ten-day conference"),
  N_ ("Family case plan conference"),
  N_ ("Family unity meeting"),
  N_ ("Family group decision making"),
  N_ ("Case review conference"),
  N_ ("Periodic review"),
  N_ ("Permanency planning meeting"),
  N_ ("Team decision making"),
  N_ ("Other meeting"),
  NULL,
};

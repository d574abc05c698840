/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of somebody who was to take part in a plan.
 */

#include "domain/plans/hw-plan-participant.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/plans/hw-case-plan-rules.h"
#include "domain/plans/hw-case-plan.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwSignedHow, hw_signed_how,
                    G_DEFINE_ENUM_VALUE (HW_SIGNED_HOW_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SIGNED_HOW_PAPER, "paper"),
                    G_DEFINE_ENUM_VALUE (HW_SIGNED_HOW_ELECTRONIC, "electronic"),
                    G_DEFINE_ENUM_VALUE (HW_SIGNED_HOW_REFUSED, "refused"))

static const char *const signed_how_labels[] = {
  "",
  N_ ("On paper"),
  N_ ("Electronically"),
  N_ ("Refused to sign"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPlanParticipant, plan, hw_case_plan_get_type, "plan", N_ ("Plan"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwPlanParticipant, person, hw_person_get_type, "person", N_ ("Person"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwPlanParticipant, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwPlanParticipant, staff, hw_staff_get_type, "staff", N_ ("Worker"),
          .flags = HW_FIELD_MAIN),
  HW_DAY (HwPlanParticipant, invited_date, "invited-date", N_ ("Invited"),
          .flags = HW_FIELD_MAIN),
  HW_ENUM (HwPlanParticipant, took_part, hw_answer_get_type, "took-part", N_ ("Took part"),
           .labels = hw_answer_labels, .flags = HW_FIELD_MAIN),
  HW_TEXT (HwPlanParticipant, reason, "reason", N_ ("Why not"), .flags = HW_FIELD_MAIN,
           .help = N_ ("Why this person was left out or did not take part")),
  HW_DAY (HwPlanParticipant, signed_date, "signed-date", N_ ("Signed"), .group = "signed"),
  HW_ENUM (HwPlanParticipant, signed_how, hw_signed_how_get_type, "signed-how",
           N_ ("How it was signed"), .labels = signed_how_labels, .group = "signed"),
  HW_REF (HwPlanParticipant, copied_from, hw_plan_participant_get_type, "copied-from",
          N_ ("Copied from")),
};

static void
hw_plan_participant_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwPlanParticipant *self = HW_PLAN_PARTICIPANT (record);
  guint n = (self->person != NULL) + (self->child != NULL) + (self->staff != NULL);

  if (n == 0)
    hw_findings_error (findings, "person", _ ("say who it is: a person, a child or a worker"));
  else if (n > 1)
    hw_findings_error (findings, "person", _ ("one of a person, a child and a worker"));
  if (self->signed_date > today)
    hw_findings_error (findings, "signed-date", _ ("lies in the future"));
}

HW_DEFINE_RECORD (HwPlanParticipant, hw_plan_participant, "plan-participant", N_ ("Participant"),
                  .root = "plan", .check = hw_plan_participant_check,
                  .guard = hw_case_plan_guard,
                  .new_title = N_ ("New Participant"))

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line a record type; each stands after those that it refers to.
 */

#include "domain/hw-records.h"

#include "domain/concurrent/hw-disclosure.h"
#include "domain/concurrent/hw-goal-step.h"
#include "domain/concurrent/hw-relative-search.h"
#include "domain/contacts/hw-contact-person.h"
#include "domain/contacts/hw-contact.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/deadlines/hw-determination.h"
#include "domain/deadlines/hw-due-done.h"
#include "domain/deadlines/hw-due-exception.h"
#include "domain/deadlines/hw-due-outcome.h"
#include "domain/deadlines/hw-due-result.h"
#include "domain/deadlines/hw-due-settle-act.h"
#include "domain/deadlines/hw-holiday.h"
#include "domain/deadlines/hw-planned-event.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "domain/deadlines/hw-referral.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-connection.h"
#include "domain/families/hw-cover.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-imported-fact.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-region.h"
#include "domain/families/hw-sealed-child.h"
#include "domain/families/hw-staff.h"
#include "domain/inhome/hw-meeting-offer.h"
#include "domain/meetings/hw-agenda-item.h"
#include "domain/meetings/hw-availability.h"
#include "domain/meetings/hw-closed-rule.h"
#include "domain/meetings/hw-facilitation.h"
#include "domain/meetings/hw-invitation.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-child.h"
#include "domain/meetings/hw-meeting-decision.h"
#include "domain/meetings/hw-meeting-effort.h"
#include "domain/meetings/hw-meeting-facts-query.h"
#include "domain/meetings/hw-meeting-kind.h"
#include "domain/meetings/hw-meeting.h"
#include "domain/meetings/hw-possible-partner.h"
#include "domain/office/hw-assistance-action.h"
#include "domain/office/hw-assistance-document.h"
#include "domain/office/hw-assistance-group.h"
#include "domain/office/hw-assistance-point.h"
#include "domain/office/hw-assistance.h"
#include "domain/office/hw-home-approval.h"
#include "domain/office/hw-print-text.h"
#include "domain/office/hw-training.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-saved-filter.h"
#include "domain/placements/hw-stay.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-cqa-rating.h"
#include "domain/plans/hw-cqa.h"
#include "domain/plans/hw-objective.h"
#include "domain/plans/hw-plan-change.h"
#include "domain/plans/hw-plan-finding.h"
#include "domain/plans/hw-plan-goal.h"
#include "domain/plans/hw-plan-participant.h"
#include "domain/plans/hw-plan-service.h"
#include "domain/plans/hw-prevention-line.h"
#include "domain/plans/hw-task.h"
#include "domain/reviews/hw-concurrent-review.h"
#include "record/hw-merged.h"

static GType (*const types[]) (void) = {
  hw_region_get_type,
  hw_staff_get_type,
  hw_cover_get_type,
  hw_family_get_type,
  hw_child_get_type,
  hw_sealed_child_get_type,
  hw_person_get_type,
  hw_connection_get_type,
  hw_imported_fact_get_type,
  hw_home_get_type,
  hw_approval_get_type,
  hw_training_get_type,
  hw_assistance_get_type,
  hw_assistance_group_get_type,
  hw_assistance_document_get_type,
  hw_assistance_point_get_type,
  hw_assistance_action_get_type,
  hw_stay_get_type,
  hw_placement_get_type,
  hw_goal_get_type,
  hw_goal_step_get_type,
  hw_disclosure_get_type,
  hw_relative_search_get_type,
  hw_hearing_get_type,
  hw_cqa_get_type,
  hw_cqa_rating_get_type,
  hw_case_plan_get_type,
  hw_plan_finding_get_type,
  hw_prevention_line_get_type,
  hw_plan_goal_get_type,
  hw_objective_get_type,
  hw_task_get_type,
  hw_plan_service_get_type,
  hw_plan_participant_get_type,
  hw_running_record_get_type,
  hw_contact_get_type,
  hw_contact_person_get_type,
  hw_concurrent_review_get_type,
  hw_referral_get_type,
  hw_plan_change_get_type,
  hw_meeting_kind_get_type,
  hw_facilitation_get_type,
  hw_availability_get_type,
  hw_meeting_get_type,
  hw_meeting_child_get_type,
  hw_closed_rule_get_type,
  hw_invitation_get_type,
  hw_meeting_effort_get_type,
  hw_meeting_offer_get_type,
  hw_possible_partner_get_type,
  hw_agenda_item_get_type,
  hw_meeting_decision_get_type,
  hw_determination_get_type,
  hw_planned_event_get_type,
  hw_due_done_get_type,
  hw_due_exception_get_type,
  hw_due_outcome_get_type,
  hw_policy_pack_get_type,
  hw_holiday_get_type,
  hw_print_text_get_type,
  hw_merged_get_type,
  hw_saved_filter_get_type,
  NULL,
};

const HwDueCompute hw_due_computed[] = { hw_meeting_compute_facts, NULL };

static gboolean
follow (HwStore *store, HwRecord *record, HwRecord *before, gboolean is_written, GError **error)
{
  return hw_due_settle (store, record, before, is_written, error)
         && hw_meeting_follow (store, record, before, is_written, error);
}

const HwRegistry hw_records = { types, follow };

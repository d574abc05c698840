/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line a widget that a template names.
 */

#include "ui/shell/hw-types.h"

#include "domain/hw-records.h"
#include "ui/concurrent/hw-disclosure-row.h"
#include "ui/concurrent/hw-goal-step-row.h"
#include "ui/concurrent/hw-permanency-group.h"
#include "ui/concurrent/hw-search-row.h"
#include "ui/contacts/hw-contact-row.h"
#include "ui/contacts/hw-contacts-section.h"
#include "ui/contacts/hw-plan-change-row.h"
#include "ui/contacts/hw-visits-group.h"
#include "ui/deadlines/hw-due-group.h"
#include "ui/deadlines/hw-met-group.h"
#include "ui/deadlines/hw-today-page.h"
#include "ui/families/hw-child-header.h"
#include "ui/families/hw-child-item.h"
#include "ui/families/hw-child-page.h"
#include "ui/families/hw-children-page.h"
#include "ui/families/hw-connection-row.h"
#include "ui/families/hw-cover-row.h"
#include "ui/families/hw-families-page.h"
#include "ui/families/hw-family-item.h"
#include "ui/families/hw-family-page.h"
#include "ui/families/hw-family-person-row.h"
#include "ui/forms/hw-field-row.h"
#include "ui/forms/hw-form-group.h"
#include "ui/forms/hw-form.h"
#include "ui/inhome/hw-offer-group.h"
#include "ui/meetings/hw-agenda-row.h"
#include "ui/meetings/hw-availability-row.h"
#include "ui/meetings/hw-decision-row.h"
#include "ui/meetings/hw-effort-row.h"
#include "ui/meetings/hw-invitation-row.h"
#include "ui/meetings/hw-meeting-group.h"
#include "ui/meetings/hw-meeting-item.h"
#include "ui/meetings/hw-partner-row.h"
#include "ui/office/hw-approval-row.h"
#include "ui/office/hw-assistance-row.h"
#include "ui/office/hw-training-row.h"
#include "ui/placements/hw-child-section.h"
#include "ui/placements/hw-goal-row.h"
#include "ui/placements/hw-hearing-row.h"
#include "ui/placements/hw-path-section.h"
#include "ui/placements/hw-path-table.h"
#include "ui/placements/hw-placement-row.h"
#include "ui/placements/hw-stay-row.h"
#include "ui/plans/hw-plan-bar.h"
#include "ui/plans/hw-plan-due-section.h"
#include "ui/plans/hw-plan-gaps.h"
#include "ui/plans/hw-plan-group.h"
#include "ui/plans/hw-plan-inspector.h"
#include "ui/plans/hw-plan-page.h"
#include "ui/plans/hw-plan-scale-header.h"
#include "ui/shell/hw-offices-page.h"
#include "ui/timeline/hw-timeline.h"
#include "ui/widgets/hw-chip.h"
#include "ui/widgets/hw-due-line.h"
#include "ui/widgets/hw-past-item.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-still-text.h"

void
hw_types_ensure (void)
{
  static GType (*const types[]) (void) = {
    hw_agenda_row_get_type, hw_decision_row_get_type, hw_effort_row_get_type,
    hw_availability_row_get_type,
    hw_invitation_row_get_type, hw_meeting_group_get_type, hw_meeting_item_get_type,
    hw_assistance_row_get_type, hw_offer_group_get_type,
    hw_partner_row_get_type, hw_approval_row_get_type, hw_training_row_get_type,
    hw_child_header_get_type, hw_child_item_get_type, hw_child_page_get_type,
    hw_child_section_get_type, hw_children_page_get_type, hw_chip_get_type,
    hw_connection_row_get_type, hw_contact_row_get_type, hw_contacts_section_get_type,
    hw_cover_row_get_type,
    hw_disclosure_row_get_type, hw_due_group_get_type, hw_due_line_get_type,
    hw_families_page_get_type, hw_family_item_get_type, hw_family_page_get_type,
    hw_family_person_row_get_type, hw_field_row_get_type, hw_form_get_type,
    hw_form_group_get_type, hw_goal_row_get_type, hw_goal_step_row_get_type,
    hw_hearing_row_get_type, hw_met_group_get_type, hw_offices_page_get_type, hw_past_item_get_type,
    hw_path_section_get_type, hw_path_table_get_type, hw_permanency_group_get_type,
    hw_placement_row_get_type, hw_plan_bar_get_type, hw_plan_change_row_get_type,
    hw_plan_due_section_get_type, hw_plan_gaps_get_type, hw_plan_group_get_type,
    hw_plan_inspector_get_type, hw_plan_page_get_type, hw_plan_scale_header_get_type,
    hw_record_group_get_type, hw_row_group_get_type, hw_search_row_get_type, hw_stay_row_get_type,
    hw_still_text_get_type, hw_timeline_get_type, hw_today_page_get_type,
    hw_visits_group_get_type,
  };

  hw_registry_ensure (&hw_records);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_type_ensure (types[i]());
}

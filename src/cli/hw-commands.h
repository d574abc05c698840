/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The commands, each in the file of its noun, for the table.
 */

#pragma once

#include "cli/hw-command.h"

G_BEGIN_DECLS

/* hw-office-new-command.c, hw-office-command.c, hw-office-person-command.c */
gboolean hw_office_command_assistance (HwCall *call, GError **error);
gboolean hw_office_command_new (HwCall *call, GError **error);
gboolean hw_office_command_demo (HwCall *call, GError **error);
gboolean hw_office_command_info (HwCall *call, GError **error);
gboolean hw_office_command_verify (HwCall *call, GError **error);
gboolean hw_office_command_backup (HwCall *call, GError **error);
gboolean hw_office_command_restore (HwCall *call, GError **error);
gboolean hw_office_command_history (HwCall *call, GError **error);
gboolean hw_office_command_person_list (HwCall *call, GError **error);
gboolean hw_office_command_person_add (HwCall *call, GError **error);
gboolean hw_office_command_person_remove (HwCall *call, GError **error);
gboolean hw_office_command_open_with_recovery (HwCall *call, GError **error);
gboolean hw_office_command_passphrase (HwCall *call, GError **error);

/* hw-record-command.c */
gboolean hw_record_command_types (HwCall *call, GError **error);
gboolean hw_record_command_fields (HwCall *call, GError **error);
gboolean hw_record_command_list (HwCall *call, GError **error);
gboolean hw_record_command_show (HwCall *call, GError **error);
gboolean hw_record_command_add (HwCall *call, GError **error);
gboolean hw_record_command_set (HwCall *call, GError **error);
gboolean hw_record_command_history (HwCall *call, GError **error);
gboolean hw_record_command_undo (HwCall *call, GError **error);
gboolean hw_record_command_redo (HwCall *call, GError **error);

/* hw-meeting-command.c, hw-meeting-act-command.c, hw-meeting-invite-command.c,
 * hw-meeting-slots-command.c */
gboolean hw_meeting_command_by_kind (HwCall *call, GError **error);
gboolean hw_meeting_command_by_quarter (HwCall *call, GError **error);
gboolean hw_meeting_command_cancel (HwCall *call, GError **error);
gboolean hw_meeting_command_check (HwCall *call, GError **error);
/* Says of a meeting who is asked to it and must not meet. */
gboolean hw_meeting_warn_apart (HwCall *call, const char *meeting, GError **error);
gboolean hw_meeting_command_close (HwCall *call, GError **error);
gboolean hw_meeting_command_facilitate (HwCall *call, GError **error);
gboolean hw_meeting_command_facilitators (HwCall *call, GError **error);
gboolean hw_meeting_command_hold (HwCall *call, GError **error);
gboolean hw_meeting_command_invite (HwCall *call, GError **error);
gboolean hw_meeting_command_invited (HwCall *call, GError **error);
gboolean hw_meeting_command_list (HwCall *call, GError **error);
gboolean hw_meeting_command_merge (HwCall *call, GError **error);
gboolean hw_meeting_command_reply (HwCall *call, GError **error);
gboolean hw_meeting_command_schedule (HwCall *call, GError **error);
gboolean hw_meeting_command_slots (HwCall *call, GError **error);
gboolean hw_meeting_command_who_came (HwCall *call, GError **error);

/* hw-child-command.c */
gboolean hw_plan_command_agree (HwCall *call, GError **error);
gboolean hw_plan_command_approve (HwCall *call, GError **error);
gboolean hw_plan_command_ask (HwCall *call, GError **error);
gboolean hw_plan_command_due (HwCall *call, GError **error);
gboolean hw_plan_command_steps (HwCall *call, GError **error);
gboolean hw_plan_command_unchanged (HwCall *call, GError **error);
gboolean hw_plan_command_begin (HwCall *call, GError **error);
gboolean hw_concurrent_command_check (HwCall *call, GError **error);
gboolean hw_concurrent_command_drop (HwCall *call, GError **error);
gboolean hw_concurrent_command_take_up (HwCall *call, GError **error);
gboolean hw_concurrent_command_first_decision (HwCall *call, GError **error);
gboolean hw_concurrent_command_by_race (HwCall *call, GError **error);
gboolean hw_concurrent_command_print_search (HwCall *call, GError **error);

gboolean hw_plan_command_check (HwCall *call, GError **error);
gboolean hw_plan_command_close (HwCall *call, GError **error);
gboolean hw_plan_command_return (HwCall *call, GError **error);
gboolean hw_plan_command_revise (HwCall *call, GError **error);

/* hw-plan-print-command.c */
gboolean hw_plan_command_print (HwCall *call, GError **error);

gboolean hw_child_command_move (HwCall *call, GError **error);
gboolean hw_child_command_seal (HwCall *call, GError **error);
gboolean hw_child_command_unseal (HwCall *call, GError **error);
gboolean hw_child_command_look (HwCall *call, GError **error);

/* hw-rules-command.c, hw-due-command.c */
gboolean hw_rules_command_list (HwCall *call, GError **error);
gboolean hw_rules_command_show (HwCall *call, GError **error);
gboolean hw_rules_command_check (HwCall *call, GError **error);
gboolean hw_due_command_list (HwCall *call, GError **error);
gboolean hw_due_command_why (HwCall *call, GError **error);
gboolean hw_due_command_done (HwCall *call, GError **error);
gboolean hw_due_command_except (HwCall *call, GError **error);
gboolean hw_due_command_approve (HwCall *call, GError **error);
gboolean hw_rules_command_choose (HwCall *call, GError **error);

/* hw-home-command.c */
gboolean hw_home_command_by_type (HwCall *call, GError **error);
gboolean hw_home_command_moves (HwCall *call, GError **error);

/* hw-search-command.c */
gboolean hw_search_command_run (HwCall *call, GError **error);

/* hw-extract-command.c */
gboolean hw_extract_command_import (HwCall *call, GError **error);
gboolean hw_extract_command_export_fhir (HwCall *call, GError **error);
gboolean hw_extract_command_formats (HwCall *call, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of commands. A noun stands here from the day that something behind it works.
 */

#include "cli/hw-commands.h"

#include <glib/gi18n-lib.h>

#define ANY G_MAXUINT
#define NONE HW_OPENING_NONE
#define PASSPHRASE HW_OPENING_PASSPHRASE
#define DAMAGED HW_OPENING_DAMAGED
#define RECOVERY HW_OPENING_RECOVERY

const HwCommand hw_commands[] = {
  { "office", "new", NULL, N_ ("make an empty office; --me is the name of its first person"), 0, 0,
    HW_TAKES (PACKS), NONE, hw_office_command_new },
  { "office", "demo", NULL, N_ ("make an office of invented families"), 0, 0,
    HW_TAKES (CHILDREN) | HW_TAKES (SEED), NONE, hw_office_command_demo },
  { "office", "info", NULL, N_ ("what the office holds, and its backups"), 0, 0, 0, PASSPHRASE,
    hw_office_command_info },
  { "office", "verify", NULL, N_ ("prove that nothing was lost or touched"), 0, 0,
    HW_TAKES (REBUILD), DAMAGED, hw_office_command_verify },
  { "office", "backup", "[FILE]", N_ ("write a verified copy of everything, sealed as it is"), 0, 1,
    0, PASSPHRASE, hw_office_command_backup },
  { "office", "restore", "FILE", N_ ("make an office from a backup"), 1, 1, 0, NONE,
    hw_office_command_restore },
  { "office", "open-with-recovery", NULL,
    N_ ("open with the recovery key in the passphrase's place; set a new passphrase for --me"),
    0, 0, HW_TAKES (NEW_PASSPHRASE_FILE), RECOVERY, hw_office_command_open_with_recovery },
  { "office", "passphrase", NULL, N_ ("change one's own passphrase"), 0, 0,
    HW_TAKES (NEW_PASSPHRASE_FILE), PASSPHRASE, hw_office_command_passphrase },
  { "office", "person list", NULL, N_ ("who can sign in"), 0, 0, 0, PASSPHRASE,
    hw_office_command_person_list },
  { "office", "person add", "STAFF", N_ ("let a member of the staff sign in"), 1, 1,
    HW_TAKES (NEW_PASSPHRASE_FILE), PASSPHRASE, hw_office_command_person_add },
  { "office", "person remove", "STAFF", N_ ("let someone sign in no longer"), 1, 1, 0, PASSPHRASE,
    hw_office_command_person_remove },
  { "office", "history", NULL, N_ ("what was done, the newest first"), 0, 0, HW_TAKES (ACCESS),
    PASSPHRASE, hw_office_command_history },

  { "office", "assistance", NULL,
    N_ ("who came to events of technical assistance, by group"), 0, 0, 0, PASSPHRASE,
    hw_office_command_assistance },

  { "record", "types", NULL, N_ ("list the record types"), 0, 0, 0, NONE,
    hw_record_command_types },
  { "record", "fields", "TYPE", N_ ("list the fields of a type"), 1, 1, 0, NONE,
    hw_record_command_fields },
  { "record", "list", "TYPE [FIELD=VALUE …]",
    N_ ("list the records whose fields hold these values"), 1, ANY, 0, PASSPHRASE,
    hw_record_command_list },
  { "record", "show", "ID", N_ ("show a record"), 1, 1, 0, PASSPHRASE, hw_record_command_show },
  { "record", "add", "TYPE [FIELD=VALUE …]", N_ ("add a record, or all records of a file"), 1, ANY,
    HW_TAKES (FROM), PASSPHRASE, hw_record_command_add },
  { "record", "set", "ID FIELD=VALUE …", N_ ("change fields of a record"), 2, ANY, 0, PASSPHRASE,
    hw_record_command_set },
  { "record", "history", "ID", N_ ("who changed what of a record, and when"), 1, 1, 0, PASSPHRASE,
    hw_record_command_history },
  { "record", "undo", NULL, N_ ("take back one's own last act"), 0, 0, 0, PASSPHRASE,
    hw_record_command_undo },
  { "record", "redo", NULL, N_ ("do again what was taken back"), 0, 0, 0, PASSPHRASE,
    hw_record_command_redo },

  { "child", "move", "CHILD FAMILY", N_ ("move a child, with all that belongs to it, to a family"),
    2, 2, 0, PASSPHRASE, hw_child_command_move },
  { "child", "seal", "CHILD", N_ ("close the record of an adopted child to everyone"), 1, 1,
    HW_TAKES (REASON), PASSPHRASE, hw_child_command_seal },
  { "child", "look", "SEALED", N_ ("read what is sealed, without opening it"), 1, 1,
    HW_TAKES (REASON), PASSPHRASE, hw_child_command_look },
  { "child", "unseal", "SEALED", N_ ("open a sealed record again"), 1, 1, HW_TAKES (REASON),
    PASSPHRASE, hw_child_command_unseal },

  { "concurrent", "check", "CHILD",
    N_ ("name what Plan A and Plan B of a child lack, and what is late"), 1, 1, 0, PASSPHRASE,
    hw_concurrent_command_check },
  { "concurrent", "drop", "CHILD", N_ ("end Plan B, with a reason"), 1, 1, HW_TAKES (REASON),
    PASSPHRASE, hw_concurrent_command_drop },
  { "concurrent", "take-up", "CHILD", N_ ("make Plan B Plan A, with a reason"), 1, 1,
    HW_TAKES (REASON), PASSPHRASE, hw_concurrent_command_take_up },
  { "concurrent", "by-race", NULL,
    N_ ("how the search for relatives goes for children in care, by race; small numbers hidden"),
    0, 0, 0, PASSPHRASE, hw_concurrent_command_by_race },
  { "concurrent", "first-decision", NULL,
    N_ ("for whom the first decision came after day 90, and by how long"), 0, 0, 0, PASSPHRASE,
    hw_concurrent_command_first_decision },
  { "concurrent", "print-search", "CHILD FILE.pdf",
    N_ ("print the diligent-search statement into a PDF that is not encrypted"), 2, 2,
    HW_TAKES (LANGUAGE), PASSPHRASE, hw_concurrent_command_print_search },

  { "plan", "check", "FAMILY", N_ ("name every gap of a family’s latest case plan"), 1, 1, 0,
    PASSPHRASE, hw_plan_command_check },
  { "plan", "due", "FAMILY", N_ ("list the open tasks of a family’s plan by their days"), 1, 1, 0,
    PASSPHRASE, hw_plan_command_due },
  { "plan", "steps", NULL,
    N_ ("how many children have an approved plan, and whose waits for its first step"), 0, 0, 0,
    PASSPHRASE, hw_plan_command_steps },
  { "plan", "unchanged", NULL, N_ ("list the objectives that were done and changed nothing"), 0, 0,
    0, PASSPHRASE, hw_plan_command_unchanged },
  { "plan", "begin", "FAMILY", N_ ("begin the first case plan of a family"), 1, 1, 0, PASSPHRASE,
    hw_plan_command_begin },
  { "plan", "revise", "PLAN", N_ ("begin the next version of an approved plan"), 1, 1, 0,
    PASSPHRASE, hw_plan_command_revise },
  { "plan", "agree", "PLAN", N_ ("write down that the family agrees"), 1, 1, 0, PASSPHRASE,
    hw_plan_command_agree },
  { "plan", "ask", "PLAN", N_ ("ask a supervisor for approval"), 1, 1, 0, PASSPHRASE,
    hw_plan_command_ask },
  { "plan", "return", "PLAN", N_ ("give a plan back, with a reason"), 1, 1, HW_TAKES (REASON),
    PASSPHRASE, hw_plan_command_return },
  { "plan", "approve", "PLAN", N_ ("approve a plan without gaps"), 1, 1, 0, PASSPHRASE,
    hw_plan_command_approve },
  { "plan", "close", "PLAN", N_ ("close an approved plan whose goals say how they came out"), 1, 1,
    0, PASSPHRASE,
    hw_plan_command_close },

  { "plan", "print", "FAMILY FILE.pdf",
    N_ ("print a family’s latest case plan into a PDF that is not encrypted"), 2, 2,
    HW_TAKES (COPY) | HW_TAKES (PARENT) | HW_TAKES (PAPER) | HW_TAKES (LANGUAGE)
        | HW_TAKES (LARGE),
    PASSPHRASE, hw_plan_command_print },

  { "rules", "list", NULL, N_ ("list the rules that the office goes by"), 0, 0, 0, PASSPHRASE,
    hw_rules_command_list },
  { "rules", "show", "RULE", N_ ("show one rule, in each of its times"), 1, 1, 0, PASSPHRASE,
    hw_rules_command_show },
  { "rules", "choose", "P,…", N_ ("choose the policy packs that the office goes by"), 1, 1, 0,
    PASSPHRASE, hw_rules_command_choose },
  { "rules", "check", "FILE", N_ ("tell what is wrong in a policy pack, line by line"), 1, 1, 0,
    NONE, hw_rules_command_check },

  { "due", "list", NULL, N_ ("list what is due, was done, and is to come"), 0, 0,
    HW_TAKES (CHILD) | HW_TAKES (FAMILY) | HW_TAKES (STAFF), PASSPHRASE, hw_due_command_list },
  { "due", "why", "ITEM", N_ ("tell why something is due: trigger, rule, arithmetic, source"), 1,
    1, 0, PASSPHRASE, hw_due_command_why },

  { "due", "done", "ITEM DAY", N_ ("say that a duty was done, for which nothing else is recorded"),
    2, 2, HW_TAKES (REASON), PASSPHRASE, hw_due_command_done },
  { "due", "except", "ITEM", N_ ("ask for an exception from a duty, with a reason"), 1, 1,
    HW_TAKES (REASON), PASSPHRASE, hw_due_command_except },
  { "due", "approve", "EXCEPTION", N_ ("approve an exception that somebody else asked for"), 1, 1,
    0, PASSPHRASE, hw_due_command_approve },

  { "meeting", "list", "[FAMILY]",
    N_ ("list the meetings that something is to be done about, or all of a family"), 0, 1, 0,
    PASSPHRASE, hw_meeting_command_list },
  { "meeting", "check", "MEETING",
    N_ ("whether it counts as a family team meeting, and whom nobody asked or spoke to"), 1, 1, 0,
    PASSPHRASE, hw_meeting_command_check },
  { "meeting", "schedule", "FIELD=VALUE …",
    N_ ("add a meeting, or give MEETING=ID a day, with everyone who should be asked"), 1, ANY, 0,
    PASSPHRASE, hw_meeting_command_schedule },
  { "meeting", "invite", "MEETING DIR",
    N_ ("write a letter and a calendar file for each invitee, and write down that they went out"),
    2, 2, 0, PASSPHRASE, hw_meeting_command_invite },
  { "meeting", "reply", "[MEETING] FILE.ics", N_ ("take the answer that a calendar sent"), 1, 2, 0,
    PASSPHRASE, hw_meeting_command_reply },
  { "meeting", "invited", "INVITATION …", N_ ("write down that these were invited today"), 1, ANY,
    0, PASSPHRASE, hw_meeting_command_invited },
  { "meeting", "hold", "MEETING [INVITATION …]",
    N_ ("write down that it was held today, and who came"), 1, ANY, 0, PASSPHRASE,
    hw_meeting_command_hold },
  { "meeting", "close", "MEETING", N_ ("close the minutes"), 1, 1, 0, PASSPHRASE,
    hw_meeting_command_close },
  { "meeting", "cancel", "MEETING", N_ ("cancel a meeting, with a reason"), 1, 1,
    HW_TAKES (REASON), PASSPHRASE, hw_meeting_command_cancel },
  { "meeting", "merge", "MEETING INTO", N_ ("hold a meeting in the sitting of another one"), 2, 2,
    0, PASSPHRASE, hw_meeting_command_merge },
  { "meeting", "slots", "MEETING",
    N_ ("when those who should come can, the best times first"), 1, 1, 0, PASSPHRASE,
    hw_meeting_command_slots },
  { "meeting", "facilitators", NULL,
    N_ ("how many families each facilitator has, which have none; meetings after hours"), 0, 0,
    0, PASSPHRASE, hw_meeting_command_facilitators },
  { "meeting", "who-came", NULL,
    N_ ("who was asked to the meetings of a year, and came; small numbers hidden"), 0, 0, 0,
    PASSPHRASE, hw_meeting_command_who_came },
  { "meeting", "by-quarter", NULL,
    N_ ("how many conferences counted as family team meetings, by quarter"), 0, 0, 0, PASSPHRASE,
    hw_meeting_command_by_quarter },
  { "meeting", "by-kind", NULL,
    N_ ("how many meetings of each kind were held in a year, and kinship care an option"), 0, 0, 0,
    PASSPHRASE, hw_meeting_command_by_kind },
  { "meeting", "facilitate", "STAFF FAMILY …", N_ ("give families a facilitator"), 2, ANY,
    HW_TAKES (REASON), PASSPHRASE, hw_meeting_command_facilitate },

  { "home", "by-type", NULL, N_ ("for what resource homes are approved, in percent"), 0, 0, 0,
    PASSPHRASE, hw_home_command_by_type },
  { "home", "moves", NULL,
    N_ ("how often children moved on, per 1,000 days, by home; small numbers hidden"), 0, 0, 0,
    PASSPHRASE, hw_home_command_moves },

  { "search", NULL, "TEXT", N_ ("find anyone by any part of the name"), 1, ANY, 0, PASSPHRASE,
    hw_search_command_run },

  { "extract", "import", "FILE", N_ ("bring in a file of a state system, or a case plan"), 1, 1,
    HW_TAKES (FORMAT) | HW_TAKES (MAPPING) | HW_TAKES (DRY_RUN), PASSPHRASE,
    hw_extract_command_import },
  { "extract", "export fhir", "FAMILY FILE",
    N_ ("write a family’s case plan, in all versions, as a FHIR R4 bundle"), 2, 2, 0, PASSPHRASE,
    hw_extract_command_export_fhir },
  { "extract", "formats", NULL, N_ ("list the formats that can be read"), 0, 0, 0, NONE,
    hw_extract_command_formats },
  { NULL },
};

static const struct
{
  const char *noun;
  const char *help;
} nouns[] = {
  { "office", N_ ("making, proving, copying and entering an office") },
  { "record", N_ ("reading and writing any record by its fields") },
  { "child", N_ ("moving a child, and the seal after an adoption") },
  { "concurrent", N_ ("Plan A and Plan B of a child, and the search for relatives") },
  { "plan", N_ ("case plans: what is missing, approval, the next version, on paper") },
  { "rules", N_ ("policy packs: which duties follow from what was recorded") },
  { "due", N_ ("what is due, and why") },
  { "meeting", N_ ("meetings with a family: who is asked, what is missing, what became of it") },
  { "home", N_ ("resource homes: what they are approved for, and moves from them") },
  { "search", N_ ("finding people and families") },
  { "extract", N_ ("files of a state system, and case plans for other programs") },
};

const char *
hw_commands_noun_help (const char *noun)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    if (g_str_equal (nouns[i].noun, noun))
      return nouns[i].help;
  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of what a person is to a child, and whether it will last (S1-9).
 */

#include "domain/families/hw-connection.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwConnectionKind, hw_connection_kind,
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_MOTHER, "mother"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_FATHER, "father"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_PUTATIVE_FATHER, "putative-father"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_SIBLING, "sibling"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_GRANDPARENT, "grandparent"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_AUNT_UNCLE, "aunt-uncle"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_OTHER_KIN, "other-kin"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_GODPARENT, "godparent"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_FORMER_CAREGIVER, "former-caregiver"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_FRIEND, "friend"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_MENTOR, "mentor"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_TEACHER, "teacher"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_TRIBE, "tribe"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_CASA, "casa"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_GAL, "gal"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_ATTORNEY, "attorney"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_THERAPIST, "therapist"),
                    G_DEFINE_ENUM_VALUE (HW_CONNECTION_KIND_OTHER, "other"))

static const char *const connection_kind_labels[] = {
  "",
  N_ ("Mother"),
  N_ ("Father"),
  N_ ("Putative father"),
  N_ ("Sibling"),
  N_ ("Grandparent"),
  N_ ("Aunt or uncle"),
  N_ ("Other kin"),
  N_ ("Godparent"),
  N_ ("Former caregiver"),
  N_ ("Friend"),
  N_ ("Mentor"),
  N_ ("Teacher"),
  N_ ("Tribe"),
  N_ ("CASA volunteer"),
  N_ ("Guardian ad litem"),
  N_ ("Attorney"),
  N_ ("Therapist"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwFamilySide, hw_family_side,
                    G_DEFINE_ENUM_VALUE (HW_FAMILY_SIDE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_FAMILY_SIDE_MATERNAL, "maternal"),
                    G_DEFINE_ENUM_VALUE (HW_FAMILY_SIDE_PATERNAL, "paternal"),
                    G_DEFINE_ENUM_VALUE (HW_FAMILY_SIDE_BOTH, "both"))

static const char *const family_side_labels[] = {
  "",
  N_ ("Mother’s side"),
  N_ ("Father’s side"),
  N_ ("Both sides"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwMeetingRule, hw_meeting_rule,
                    G_DEFINE_ENUM_VALUE (HW_MEETING_RULE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_MEETING_RULE_FREE, "free"),
                    G_DEFINE_ENUM_VALUE (HW_MEETING_RULE_SUPERVISED, "supervised"),
                    G_DEFINE_ENUM_VALUE (HW_MEETING_RULE_FORBIDDEN, "forbidden"))

static const char *const meeting_rule_labels[] = {
  "",
  N_ ("Free"),
  N_ ("Supervised only"),
  N_ ("Not allowed"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwConnection, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwConnection, person, hw_person_get_type, "person", N_ ("Person"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwConnection, kind, hw_connection_kind_get_type, "kind", N_ ("Kind"),
           .labels = connection_kind_labels, .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwConnection, side, hw_family_side_get_type, "side", N_ ("Side of the family"),
           .labels = family_side_labels, .flags = HW_FIELD_MAIN),
  HW_ENUM (HwConnection, lifelong, hw_answer_get_type, "lifelong", N_ ("Lifelong"),
           .labels = hw_answer_labels, .help = N_ ("Both see it as lasting for life")),
  HW_ENUM (HwConnection, independent, hw_answer_get_type, "independent",
           N_ ("Independent of the agency"),
           .labels = hw_answer_labels),
  HW_DAY (HwConnection, since, "since", N_ ("Since")),
  HW_DAY (HwConnection, until, "until", N_ ("Until")),
  HW_ENUM (HwConnection, meeting_rule, hw_meeting_rule_get_type, "meeting-rule",
           N_ ("Meetings with the child"), .labels = meeting_rule_labels),
};

static void
hw_connection_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwConnection *self = HW_CONNECTION (record);

  if (self->until && self->since && self->until < self->since)
    hw_findings_error (findings, "until", _ ("lies before the start"));
}

static const char *const known_by[] = { "child person kind", NULL };

HW_DEFINE_RECORD (HwConnection, hw_connection, "connection", N_ ("Connection"),
                  .root = "child", .check = hw_connection_check,
                  .new_title = N_ ("New Connection"),
                  .known_by = known_by)

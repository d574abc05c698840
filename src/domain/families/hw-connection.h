/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person is to a child, and whether it will last (S1-9)
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_CONNECTION_KIND_NONE,
  HW_CONNECTION_KIND_MOTHER,
  HW_CONNECTION_KIND_FATHER,
  HW_CONNECTION_KIND_PUTATIVE_FATHER,
  HW_CONNECTION_KIND_SIBLING,
  HW_CONNECTION_KIND_GRANDPARENT,
  HW_CONNECTION_KIND_AUNT_UNCLE,
  HW_CONNECTION_KIND_OTHER_KIN,
  HW_CONNECTION_KIND_GODPARENT,
  HW_CONNECTION_KIND_FORMER_CAREGIVER,
  HW_CONNECTION_KIND_FRIEND,
  HW_CONNECTION_KIND_MENTOR,
  HW_CONNECTION_KIND_TEACHER,
  HW_CONNECTION_KIND_TRIBE,
  HW_CONNECTION_KIND_CASA,
  HW_CONNECTION_KIND_GAL,
  HW_CONNECTION_KIND_ATTORNEY,
  HW_CONNECTION_KIND_THERAPIST,
  HW_CONNECTION_KIND_OTHER,
} HwConnectionKind;

#define HW_TYPE_CONNECTION_KIND (hw_connection_kind_get_type ())
GType hw_connection_kind_get_type (void);

typedef enum
{
  HW_FAMILY_SIDE_NONE,
  HW_FAMILY_SIDE_MATERNAL,
  HW_FAMILY_SIDE_PATERNAL,
  HW_FAMILY_SIDE_BOTH,
} HwFamilySide;

#define HW_TYPE_FAMILY_SIDE (hw_family_side_get_type ())
GType hw_family_side_get_type (void);

/* What a court or the agency decided about their meeting. */
typedef enum
{
  HW_MEETING_RULE_NONE,
  HW_MEETING_RULE_FREE,
  HW_MEETING_RULE_SUPERVISED,
  HW_MEETING_RULE_FORBIDDEN,
} HwMeetingRule;

#define HW_TYPE_MEETING_RULE (hw_meeting_rule_get_type ())
GType hw_meeting_rule_get_type (void);

#define HW_TYPE_CONNECTION (hw_connection_get_type ())
G_DECLARE_FINAL_TYPE (HwConnection, hw_connection, HW, CONNECTION, HwRecord)

struct _HwConnection
{
  HwRecord parent_instance;

  char *child;
  char *person;
  HwConnectionKind kind;
  HwFamilySide side;
  HwAnswer lifelong;
  HwAnswer independent;
  HwDay since;
  HwDay until;
  HwMeetingRule meeting_rule;
};

G_END_DECLS

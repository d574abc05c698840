/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who was to take part in a plan: asked, came or why not, and how the plan was signed
 * (S3-2).
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_SIGNED_HOW_NONE,
  HW_SIGNED_HOW_PAPER,
  HW_SIGNED_HOW_ELECTRONIC,
  HW_SIGNED_HOW_REFUSED,
} HwSignedHow;

#define HW_TYPE_SIGNED_HOW (hw_signed_how_get_type ())
GType hw_signed_how_get_type (void);

#define HW_TYPE_PLAN_PARTICIPANT (hw_plan_participant_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanParticipant, hw_plan_participant, HW, PLAN_PARTICIPANT, HwRecord)

struct _HwPlanParticipant
{
  HwRecord parent_instance;

  char *plan;
  char *person;
  char *child;
  char *staff;
  HwDay invited_date;
  HwAnswer took_part;
  char *reason;
  HwDay signed_date;
  HwSignedHow signed_how;
  char *copied_from; /* the same element of the version before */
};

G_END_DECLS

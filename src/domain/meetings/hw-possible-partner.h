/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A possible partner that the family and the worker found together when the family declined others
 * (S3-35)
 */

#pragma once

#include "domain/meetings/hw-meeting-role.h"
#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_POSSIBLE_PARTNER (hw_possible_partner_get_type ())
G_DECLARE_FINAL_TYPE (HwPossiblePartner, hw_possible_partner, HW, POSSIBLE_PARTNER, HwRecord)

struct _HwPossiblePartner
{
  HwRecord parent_instance;

  char *meeting;
  char *name;
  HwMeetingRole role;
  char *person;
};

G_END_DECLS

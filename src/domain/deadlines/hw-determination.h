/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a court found about a child, on a day from which federal duties run (domain 1.2: F04 to F06,
 * F09, F10, F12, F13, F17, F20, F25).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_DETERMINATION_KIND_NONE,
  HW_DETERMINATION_KIND_CONTRARY_TO_WELFARE,
  HW_DETERMINATION_KIND_EFFORTS_TO_PREVENT,
  HW_DETERMINATION_KIND_EFFORTS_NOT_REQUIRED,
  HW_DETERMINATION_KIND_EFFORTS_TO_FINALIZE,
  HW_DETERMINATION_KIND_BEST_INTEREST,
  HW_DETERMINATION_KIND_ABANDONED_INFANT,
  HW_DETERMINATION_KIND_PARENT_FELONY,
  HW_DETERMINATION_KIND_AGGRAVATED_CIRCUMSTANCES,
  HW_DETERMINATION_KIND_APPLA_STEPS,
  HW_DETERMINATION_KIND_QRTP_APPROVED,
  HW_DETERMINATION_KIND_TRIAL_VISIT_EXTENDED,
} HwDeterminationKind;

#define HW_TYPE_DETERMINATION_KIND (hw_determination_kind_get_type ())
GType hw_determination_kind_get_type (void);

#define HW_TYPE_DETERMINATION (hw_determination_get_type ())
G_DECLARE_FINAL_TYPE (HwDetermination, hw_determination, HW, DETERMINATION, HwRecord)

struct _HwDetermination
{
  HwRecord parent_instance;

  char *child;
  HwDeterminationKind kind;
  HwDay date;
  HwDay until; /* a time that the court set */
  char *hearing;
  char *notes;
};

G_END_DECLS

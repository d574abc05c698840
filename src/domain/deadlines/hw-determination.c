/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a court’s determination.
 */

#include "domain/deadlines/hw-determination.h"

#include "domain/families/hw-child.h"
#include "domain/placements/hw-hearing.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwDeterminationKind, hw_determination_kind,
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_CONTRARY_TO_WELFARE,
                                         "contrary-to-welfare"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_EFFORTS_TO_PREVENT,
                                         "efforts-to-prevent"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_EFFORTS_NOT_REQUIRED,
                                         "efforts-not-required"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_EFFORTS_TO_FINALIZE,
                                         "efforts-to-finalize"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_BEST_INTEREST, "best-interest"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_ABANDONED_INFANT,
                                         "abandoned-infant"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_PARENT_FELONY, "parent-felony"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_AGGRAVATED_CIRCUMSTANCES,
                                         "aggravated-circumstances"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_APPLA_STEPS, "appla-steps"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_QRTP_APPROVED, "qrtp-approved"),
                    G_DEFINE_ENUM_VALUE (HW_DETERMINATION_KIND_TRIAL_VISIT_EXTENDED,
                                         "trial-visit-extended"))

static const char *const determination_labels[] = {
  "",
  N_ ("Staying at home is contrary to welfare"),
  N_ ("Reasonable efforts to prevent removal"),
  N_ ("Reasonable efforts are not required"),
  N_ ("Reasonable efforts to finalize the plan"),
  N_ ("Voluntary placement is in the best interest"),
  N_ ("Abandoned infant"),
  N_ ("Felony of a parent"),
  N_ ("Aggravated circumstances"),
  N_ ("Steps for another planned living arrangement"),
  N_ ("Residential treatment program approved"),
  N_ ("Trial home visit may last longer"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwDetermination, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwDetermination, kind, hw_determination_kind_get_type, "kind", N_ ("Determination"),
           .labels = determination_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwDetermination, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwDetermination, until, "until", N_ ("Until"),
          .help = N_ ("The time that the court set, where it set one")),
  HW_REF (HwDetermination, hearing, hw_hearing_get_type, "hearing", N_ ("Hearing")),
  HW_NOTE (HwDetermination, notes, "notes", N_ ("Notes")),
};

static void
hw_determination_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwDetermination *self = HW_DETERMINATION (record);
  g_autoptr (HwHearing) hearing = hw_look_up_find (look_up, HW_TYPE_HEARING, self->hearing);

  if (self->until && self->date && self->until < self->date)
    hw_findings_error (findings, "until", _ ("lies before the determination"));
  if (hearing && g_strcmp0 (hearing->child, self->child) != 0)
    hw_findings_error (findings, "hearing", _ ("is a hearing of another child"));
}

HW_DEFINE_RECORD (HwDetermination, hw_determination, "determination", N_ ("Determination"),
                  .root = "child", .check = hw_determination_check,
                  .new_title = N_ ("New Determination"))

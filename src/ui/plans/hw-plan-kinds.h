/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kinds of element that a plan is made of, and how each stands in the outline.
 */

#pragma once

#include "domain/plans/hw-case-plan-result.h"

G_BEGIN_DECLS

#define HW_PLAN_N_KINDS 7

/**
 * HwPlanKind:
 * @type: the record type, «task»
 * @get_type: of its records
 * @parent: the reference to what it belongs to
 * @field: what is written in its line; NULL: the line only shows it
 * @kind: the field that tells which list it stands in; NULL: there is one
 * @section: the section of the outline
 * @above, @below: the types one level higher and deeper in it; NULL: none
 * @level: how deep it stands below its section’s heading
 * @hint: what to type, to be translated
 */
typedef struct
{
  const char *type;
  GType (*get_type) (void);
  const char *parent;
  const char *field;
  const char *kind;
  const char *section;
  const char *above;
  const char *below;
  int level;
  const char *hint;
} HwPlanKind;

/* By number, in reading order; and by type, NULL for what is no element. */
const HwPlanKind *hw_plan_kind_get (guint i);
const HwPlanKind *hw_plan_kind_find (const char *type);
const HwPlanKind *hw_plan_kind_of (HwRecord *record);

/* The elements of this kind in reading order; borrowed. */
GPtrArray *hw_plan_kind_elements (const HwPlanKind *self, const HwPlanWhole *whole);

/* What they belong to: of records; NULL: to the plan itself. Borrowed. */
GPtrArray *hw_plan_kind_parents (const HwPlanKind *self, const HwPlanWhole *whole);

/* The id of what @record belongs to; borrowed. */
const char *hw_plan_kind_parent_of (const HwPlanKind *self, HwRecord *record);

/* The text form of its kind; NULL: there is one list only. Owned. */
char *hw_plan_kind_dup_kind (const HwPlanKind *self, HwRecord *record);

/* A new element of @parent, without an id. @kind: which list, in text form; may be NULL. Owned. */
HwRecord *hw_plan_kind_begin (const HwPlanKind *self, const HwPlanWhole *whole,
                              const char *parent, const char *kind);

G_END_DECLS

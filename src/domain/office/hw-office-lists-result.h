/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the lists of staff, regions and homes; and what hangs on one of them.
 */

#pragma once

#include "domain/families/hw-answer.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-home.h"

G_BEGIN_DECLS

/**
 * HwOfficeRow:
 * @role, @unit, @supervisor, @left_date: of a person of the staff; @supervisor is a name
 * @home_type, @capacity (or HW_INT_NONE), @works_with_birth_family: of a home
 * @region: the name of a person's or a home's
 * @n_children: in care today: whom a person works for, who live in a home, who belong to a region
 * @n_staff, @n_homes: of a region
 *
 * Strings are owned and may be NULL.
 */
typedef struct
{
  char *id;
  char *name;
  char *external_id;
  char *region;
  HwStaffRole role;
  char *unit;
  char *supervisor;
  HwDay left_date;
  HwHomeType home_type;
  gint64 capacity;
  HwAnswer works_with_birth_family;
  gint64 n_children;
  gint64 n_staff;
  gint64 n_homes;
} HwOfficeRow;

void hw_office_row_free (HwOfficeRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOfficeRow, hw_office_row_free)

/**
 * HwOfficeTie:
 * @type, @id, @title: a record
 * @since: the day it began, 0 for none
 * @detail: what else is told of it: the children of a family, the unit of a person; may be NULL
 */
typedef struct
{
  char *type;
  char *id;
  char *title;
  HwDay since;
  char *detail;
} HwOfficeTie;

void hw_office_tie_free (HwOfficeTie *self);

/**
 * HwOfficeEntry:
 * @record: a person of the staff, a region or a home
 * @row: what is said of it in the list
 * @ties: of HwOfficeTie: a person's families, a region's staff, the children who live in a home
 * @trainings: of HwTraining, of a person of the staff or a home, the latest first; NULL for a
 *   region
 * @approvals: of HwApproval, of a home, the first one first; NULL for the others
 * @may_change: whether who is signed in may
 */
typedef struct
{
  HwRecord *record;
  HwOfficeRow *row;
  GPtrArray *ties;
  GPtrArray *trainings;
  GPtrArray *approvals;
  gboolean may_change;
  HwDay today;
} HwOfficeEntry;

#define HW_TYPE_OFFICE_ENTRY (hw_office_entry_get_type ())
GType hw_office_entry_get_type (void);
HwOfficeEntry *hw_office_entry_ref (HwOfficeEntry *self);
void hw_office_entry_unref (HwOfficeEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOfficeEntry, hw_office_entry_unref)

G_END_DECLS

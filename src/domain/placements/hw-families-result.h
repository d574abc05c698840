/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the list of families: the case and what is true of its children today.
 */

#pragma once

#include "domain/placements/hw-sibling-rules.h"

G_BEGIN_DECLS

/**
 * HwFamilyRow:
 * @id: the family's
 * @external_id: the case number
 * @region, @worker: names; NULL where there is none
 * @n_children, @n_in_care: all of its children, and those of them in care
 * @siblings: how those in care live
 *
 * Strings are owned and may be NULL.
 */
typedef struct
{
  char *id;
  char *external_id;
  char *name;
  char *county;
  char *region;
  char *worker;
  HwDay opened;
  HwDay closed;
  guint n_children;
  guint n_in_care;
  HwSiblings siblings;
} HwFamilyRow;

void hw_family_row_free (HwFamilyRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFamilyRow, hw_family_row_free)

G_END_DECLS

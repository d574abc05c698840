/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind a number of a report: one of what was counted, as a row that can be opened.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the ids behind a number are of. */
typedef enum
{
  HW_COUNTED_CHILDREN,
  HW_COUNTED_MEETINGS,
  HW_COUNTED_INVITATIONS,
  HW_COUNTED_PLACEMENTS,
  HW_COUNTED_FACILITATIONS,
  HW_COUNTED_FAMILIES,
  HW_COUNTED_HOMES,
} HwCountedKind;

/**
 * HwCountedRow:
 * @type, @id: the record that is opened: of an invitation the meeting, of a placement the child;
 *   @type is static
 * @name: what stands there, @detail: more about it, in words, or ""
 */
typedef struct
{
  const char *type;
  char *id;
  char *name;
  char *detail;
} HwCountedRow;

void hw_counted_row_free (HwCountedRow *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody around the children of a family: how to reach the person, and below it what the person
 * is to each child.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_FAMILY_PERSON_ROW (hw_family_person_row_get_type ())
G_DECLARE_FINAL_TYPE (HwFamilyPersonRow, hw_family_person_row, HW, FAMILY_PERSON_ROW, HwRecordRow)

/* What the person is to the children: of HwConnection; after hw_record_row_set(). */
void hw_family_person_row_set_connections (HwFamilyPersonRow *self, GPtrArray *connections,
                                           GHashTable *titles, HwDay today);

/* The same in short; @warns: it says that somebody must not meet somebody. */
void hw_family_person_row_set_line (HwFamilyPersonRow *self, const char *line, gboolean warns);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every count opens the list behind it: a row of a report is told what it counted, and shows it on
 * a page of its own, from which each child, meeting or home is opened.
 */

#pragma once

#include "domain/office/hw-counted-result.h"
#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_COUNTED_PAGE (hw_counted_page_get_type ())
G_DECLARE_FINAL_TYPE (HwCountedPage, hw_counted_page, HW, COUNTED_PAGE, HwOfficePart)

/**
 * HwCountedPart:
 * @label: what the ids have in common: «Came»; translated
 * @ids: NULL: the number is not told
 */
typedef struct
{
  const char *label;
  HwCountedKind kind;
  GPtrArray *ids;
} HwCountedPart;

/* What stands behind @row's number, again with each reading: a page that shows it follows. Without
 * any id the row opens nothing. @row stands on an HwOfficePart. */
void hw_counted_page_offer (AdwActionRow *row, const HwCountedPart *parts, guint n);

/* The usual case: @part of @all, and the others of @all. Where @part is not told (NULL), @all are
 * listed together, under @all_label. */
void hw_counted_page_offer_share (AdwActionRow *row, HwCountedKind kind, const char *label,
                                  GPtrArray *part, const char *all_label, GPtrArray *all);

G_END_DECLS

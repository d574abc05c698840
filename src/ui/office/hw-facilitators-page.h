/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who facilitates how many families, and which families have nobody (S4-9, S4-12, S4-17).
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_FACILITATORS_PAGE (hw_facilitators_page_get_type ())
G_DECLARE_FINAL_TYPE (HwFacilitatorsPage, hw_facilitators_page, HW, FACILITATORS_PAGE, HwOfficePart)

/* What stands behind a number of changes (S4-12): those, and the families. */
void hw_facilitators_page_offer_changes (AdwActionRow *row, GPtrArray *families,
                                         GPtrArray *changes);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a family's page: children, people around them, workers.
 */

#pragma once

#include "domain/placements/hw-family-story-result.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-row-group.h"

G_BEGIN_DECLS

/* Above the children stands whether those in care live together. A row opens the child's page. */
void hw_family_rows_show_children (HwRowGroup *group, const HwFamilyStory *story);

/* Each is an HwFamilyPersonRow, with its forms. */
void hw_family_rows_show_people (HwRecordGroup *group, HwStoreThread *thread,
                                 const HwFamilyStory *story);

/* Adding somebody around one of the children. Owned. */
GMenuModel *hw_family_rows_make_people_menu (const HwFamilyStory *story);

void hw_family_rows_show_workers (HwRowGroup *group, const HwFamilyStory *story);

G_END_DECLS

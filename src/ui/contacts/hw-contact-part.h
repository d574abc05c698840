/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is asked together with a new contact: who was there, and between day 60 and day 90 in care
 * the review of concurrent planning in five answers, of which the plan knows some already (S2-26,
 * S2-27).
 */

#pragma once

#include "domain/placements/hw-family-story-result.h"
#include "domain/reviews/hw-review-result.h"
#include "ui/widgets/hw-new-dialog.h"

G_BEGIN_DECLS

#define HW_TYPE_CONTACT_PART (hw_contact_part_get_type ())
G_DECLARE_FINAL_TYPE (HwContactPart, hw_contact_part, HW, CONTACT_PART, GtkBox)

/* @child: the id of the one from whose page it was begun, who is down as there; NULL: nobody. */
GtkWidget *hw_contact_part_new (HwStoreThread *thread, const HwFamilyStory *story,
                                HwReviews *reviews, const char *child);

extern const HwNewPart hw_contact_part_kind;

G_END_DECLS

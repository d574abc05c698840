/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The suggestion of a family team meeting to a family whose children are at home, with what can be
 * done about it, and what the family answered (S3-21). Not there where there is nothing to say.
 */

#pragma once

#include "ui/widgets/hw-read-group.h"

G_BEGIN_DECLS

#define HW_TYPE_OFFER_GROUP (hw_offer_group_get_type ())
G_DECLARE_FINAL_TYPE (HwOfferGroup, hw_offer_group, HW, OFFER_GROUP, HwReadGroup)

G_END_DECLS

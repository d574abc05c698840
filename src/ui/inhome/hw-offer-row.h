/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a family answered when a family team meeting was offered (S3-21).
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_OFFER_ROW (hw_offer_row_get_type ())
G_DECLARE_FINAL_TYPE (HwOfferRow, hw_offer_row, HW, OFFER_ROW, HwRecordRow)

G_END_DECLS

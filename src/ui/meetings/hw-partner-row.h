/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who could be won as a partner, and the form (S3-35).
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_PARTNER_ROW (hw_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (HwPartnerRow, hw_partner_row, HW, PARTNER_ROW, HwRecordRow)

G_END_DECLS

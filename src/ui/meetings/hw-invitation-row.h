/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Somebody who should be at a meeting: what became of it, what can be done, and the form.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_INVITATION_ROW (hw_invitation_row_get_type ())
G_DECLARE_FINAL_TYPE (HwInvitationRow, hw_invitation_row, HW, INVITATION_ROW, HwRecordRow)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A contact on the page of a family or a child. Who was there is what the titles call the contact.
 */

#pragma once

#include "ui/widgets/hw-record-row.h"

G_BEGIN_DECLS

#define HW_TYPE_CONTACT_ROW (hw_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (HwContactRow, hw_contact_row, HW, CONTACT_ROW, HwRecordRow)

G_END_DECLS

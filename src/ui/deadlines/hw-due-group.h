/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is due of one child, one family or one person of the staff, on that record’s page.
 */

#pragma once

#include "ui/widgets/hw-read-group.h"

G_BEGIN_DECLS

#define HW_TYPE_DUE_GROUP (hw_due_group_get_type ())
G_DECLARE_FINAL_TYPE (HwDueGroup, hw_due_group, HW, DUE_GROUP, HwReadGroup)

/* Hidden while nothing is due. */

G_END_DECLS

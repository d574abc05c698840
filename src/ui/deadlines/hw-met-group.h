/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On the page of a meeting that was held: the duties that it met (S3-20, S4-18).
 */

#pragma once

#include "ui/widgets/hw-read-group.h"

G_BEGIN_DECLS

#define HW_TYPE_MET_GROUP (hw_met_group_get_type ())
G_DECLARE_FINAL_TYPE (HwMetGroup, hw_met_group, HW, MET_GROUP, HwReadGroup)

/* The record-id is the meeting's. Nothing met, nothing shown. */

G_END_DECLS

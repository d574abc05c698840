/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plan A and Plan B of each child of a family that is in care, a row each that opens the child.
 */

#pragma once

#include "ui/widgets/hw-read-group.h"

G_BEGIN_DECLS

/* Its record is the family. Hidden while no child of the family is in care. */
#define HW_TYPE_PERMANENCY_GROUP (hw_permanency_group_get_type ())
G_DECLARE_FINAL_TYPE (HwPermanencyGroup, hw_permanency_group, HW, PERMANENCY_GROUP, HwReadGroup)

G_END_DECLS

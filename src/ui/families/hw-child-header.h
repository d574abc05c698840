/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The top of a child's page: face, name, and how it stands today.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILD_HEADER (hw_child_header_get_type ())
G_DECLARE_FINAL_TYPE (HwChildHeader, hw_child_header, HW, CHILD_HEADER, AdwBin)

/* Property: compact (boolean), the name alone. */
void hw_child_header_show (HwChildHeader *self, const HwChildStory *story);

G_END_DECLS

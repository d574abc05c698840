/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The top of a child's page.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILD_HEADER (hw_child_header_get_type ())
G_DECLARE_FINAL_TYPE (HwChildHeader, hw_child_header, HW, CHILD_HEADER, GtkBox)

void hw_child_header_show (HwChildHeader *self, const HwChildStory *story);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reading of a child's page, in one go.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Transfer full. HW_ERROR_NOT_FOUND: no such child. */
HwChildStory *hw_child_story_read (HwStore *store, const char *child, GError **error);

G_END_DECLS

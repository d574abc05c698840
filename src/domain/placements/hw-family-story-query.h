/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a family's story.
 */

#pragma once

#include "domain/placements/hw-family-story-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* As of the store's today. HW_ERROR_NOT_FOUND: there is no such family. */
HwFamilyStory *hw_family_story_read (HwStore *store, const char *family, GError **error);

G_END_DECLS

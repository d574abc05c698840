/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's story told as a path: stays, placements, goals and hearings with their words.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"
#include "report/hw-path.h"

G_BEGIN_DECLS

/* Transfer full. */
HwPath *hw_child_path_new (const HwChildStory *story);

G_END_DECLS

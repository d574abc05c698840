/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * New records begun from a child's page.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"

G_BEGIN_DECLS

/* What is known of a new record of @type; NULL: none of that type can be added here. Owned. */
HwRecord *hw_child_begin (const HwChildStory *story, const char *type);

G_END_DECLS

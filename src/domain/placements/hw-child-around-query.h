/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of a child's story that tells of others: brothers and sisters, and the people around.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Fills in siblings, connections and people of a story whose child, family, stays and placements
 * are read. */
gboolean hw_child_around_read (HwStore *store, HwChildStory *story, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeping, renaming and dropping a filter of the list of children.
 */

#pragma once

#include "domain/placements/hw-children-filter-rules.h"
#include "domain/placements/hw-saved-filter.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Those of the person who is signed in, by name. An array that owns its HwSavedFilters. */
GPtrArray *hw_saved_filter_list (HwStore *store, GError **error);

/* Each is one transaction, whose number it returns; 0 after an error. A filter that this person has
 * saved by this name is replaced. HW_ERROR_INVALID: no name. */
gint64 hw_saved_filter_save (HwStore *store, const char *name, const HwChildrenFilter *filter,
                             GError **error);
gint64 hw_saved_filter_rename (HwStore *store, const char *id, const char *name, GError **error);
gint64 hw_saved_filter_delete (HwStore *store, const char *id, GError **error);

G_END_DECLS

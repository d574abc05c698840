/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fields that a column can fill, below the record that they belong to; a column can be dropped
 * on one.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const HwDraftSlot *slot;
  const HwField *field;
} HwMappingPlace;

/* Of HwMappingPlace: all that a column can fill, those of a family first. Owned. */
GArray *hw_mapping_list_places (HwMappingDraft *draft);

#define HW_TYPE_MAPPING_FIELDS (hw_mapping_fields_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingFields, hw_mapping_fields, HW, MAPPING_FIELDS, GtkBox)

/* Signals: ::dropped (guint place, guint column); ::asked (guint place), to choose a column for it.
 * @draft: outlives what is shown; NULL: nothing is. */
void hw_mapping_fields_show (HwMappingFields *self, HwMappingDraft *draft);
void hw_mapping_fields_refresh (HwMappingFields *self);

G_END_DECLS

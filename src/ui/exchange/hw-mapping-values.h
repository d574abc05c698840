/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The codes that a column holds, one by one with their numbers, most frequent first.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"

G_BEGIN_DECLS

typedef struct
{
  char *code;
  guint n; /* rows; 0: only the mapping knows it */
} HwMappingValue;

/* Of HwMappingValue: what the file holds, cut into codes where a cell holds several, and what the
 * column has a meaning for. @found: may be NULL. Owned. */
GPtrArray *hw_mapping_list_values (const HwDraftColumn *column, const HwSurveyColumn *found);

/* How many of them mean nothing yet, in words; NULL: none, or their meanings are not asked for.
 * Owned. */
char *hw_mapping_dup_open_words (const HwDraftColumn *column, const HwSurveyColumn *found);

G_END_DECLS

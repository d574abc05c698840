/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How brothers and sisters in care live, in words.
 */

#pragma once

#include "domain/placements/hw-sibling-rules.h"

G_BEGIN_DECLS

/* «together», «partly together», «apart», «cannot be told»; "" where there are no two in care. */
const char *hw_sibling_words (HwSiblings siblings);

/* The same where no heading says whose: «siblings together». */
const char *hw_sibling_words_in_line (HwSiblings siblings);

/* A sentence for a family's page: «The siblings are placed together since 3 Mar 2025.» NULL where
 * there are no two in care. Owned. */
char *hw_sibling_dup_sentence (HwSiblings siblings, HwDay since, HwDay today);

G_END_DECLS

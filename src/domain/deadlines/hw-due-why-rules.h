/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why something is due, in words: what set it off, the arithmetic, the rule and its source
 * (requirements, «Why is this due?»).
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"

G_BEGIN_DECLS

/* What set it off, as packs write it: «removal», «hearing fact-finding». Owned. */
char *hw_due_item_dup_trigger (const HwDueItem *self);

/* The same for people: «Removal», «Hearing: Fact-finding». Owned. */
char *hw_due_item_dup_trigger_words (const HwDueItem *self);

/* «14 of 22 counted months», from the month on of which is warned before so many are full (domain
 * 1.3.5). Owned; NULL: there is nothing to warn of. */
char *hw_due_item_dup_warning (const HwDueItem *self, HwDay today);

/* «14 November 2025 + 12 months = 14 November 2026»; where it cannot be computed, what is missing;
 * where it does not apply, that. Owned. */
char *hw_due_item_dup_arithmetic (const HwDueItem *self, HwDay today);

/* «42 USC 675(5)(C) · Federal law · checked 22 November 2026», or «to confirm». Owned. */
char *hw_rule_dup_source_words (const HwRule *self);

G_END_DECLS

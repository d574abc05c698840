/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind the «=» of a pack's line. Each fails with HW_ERROR_INVALID and a sentence
 * that says how the value is written; what of @rule was set is then as it was or not to be used.
 */

#pragma once

#include "domain/deadlines/hw-rule.h"

G_BEGIN_DECLS

/* «60 days», «10 working days», «6 months», «72 hours». */
gboolean hw_rule_read_span (const char *text, HwSpan *span, GError **error);

/* Sets the field of @key; a key that no rule has is an error too. */
gboolean hw_rule_read_key (HwRule *rule, const char *key, const char *value, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The right side of a mapping line: terms, codes and condition.
 */

#pragma once

#include "exchange/hw-mapping.h"

G_BEGIN_DECLS

/* Sets HW_ERROR_INVALID and returns FALSE; the caller adds path and line. */
gboolean hw_mapping_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The text between double quotes; NULL when @text is not written so. Owned. */
char *hw_mapping_unquote (const char *text);

/* Where @word first stands in @text outside quotes and braces; NULL. */
char *hw_mapping_find_outside (char *text, const char *word);

/* A column's name, with or without braces. Owned. */
char *hw_mapping_dup_column (const char *text);

HwMappingTerm *hw_mapping_term_new (HwTermKind kind, const char *text);
void hw_mapping_term_free (HwMappingTerm *self);

HwCodeList *hw_code_list_new (void);

/* «W = white», «"A = B" = white», «9 =», «* = other». */
gboolean hw_code_list_add (HwCodeList *self, const char *line, GError **error);

/* «terms : codes if condition» for @field of @record. */
HwMappingRule *hw_mapping_rule_parse (HwMapping *mapping, HwMappingRecord *record,
                                      const char *field, const char *text, GError **error);
void hw_mapping_rule_free (HwMappingRule *self);

G_END_DECLS

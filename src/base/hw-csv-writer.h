/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing tables of text (RFC 4180, CRLF) that a spreadsheet cannot take for formulas.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Adds one cell as it stands, quoted where it must be; NULL is an empty cell. */
void hw_csv_append_cell (GString *line, const char *text);

/* Adds a whole row with its line end; @cells ends with NULL, so absent values are "". Each cell is
 * guarded. */
void hw_csv_append_row (GString *table, const char *const *cells);

/* A text that a spreadsheet would calculate (it begins with = + - @ tab or a line end, perhaps
 * behind quotes or spaces, in full-width forms too, and is no plain number) comes back with an
 * apostrophe before it; any other as it is. Owned. */
char *hw_csv_guard (const char *text);

/* The exact text again, within @cell: steps over the apostrophe of hw_csv_guard(). */
const char *hw_csv_unguard (const char *cell);

G_END_DECLS

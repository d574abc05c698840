/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A report in sentences.
 */

#pragma once

#include "exchange/hw-import.h"

G_BEGIN_DECLS

/* «1,065 rows: 12 are left out, 3 contradict what was keyed.» Owned. */
char *hw_import_dup_rows_words (const HwImportReport *report);

/* «300 new, 2 changed, 10 as they are». Owned. */
char *hw_import_dup_count_words (const HwImportCount *count);

/* What all records together came to, after it was written. Owned. */
char *hw_import_dup_records_words (const HwImportReport *report);

/* Whether writing would change anything. */
gboolean hw_import_changes_something (const HwImportReport *report);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FIELD=VALUE, applied to a record.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/* Sets one field by its name, and returns it. NULL: HW_ERROR_INVALID, «TYPE.FIELD: reason». */
const HwField *hw_assignment_put (HwRecord *record, const char *name, const char *text,
                                  GError **error);

/* The same for a word «FIELD=VALUE»; an empty value empties the field. */
const HwField *hw_assignment_apply (HwRecord *record, const char *word, GError **error);

/* For all @words, NULL at the end; a field may stand there once. */
gboolean hw_assignments_apply (HwRecord *record, char **words, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Several references to records of one type. The text form is a JSON array of ids, sorted and each
 * once, so that equal values have equal texts: `["018f…","018f…"]`; none is NULL, not `[]`.
 */

#pragma once

#include "record/hw-field.h"

G_BEGIN_DECLS

/* More belong into records of their own. */
#define HW_REFS_MOST 100

/* Reads a JSON array of ids, or ids with commas or blanks between them. @refs: the text form,
 * owned; NULL for none. FALSE: something in it is no id, or they are more than HW_REFS_MOST; @refs
 * is then NULL. */
gboolean hw_refs_read (const char *text, char **refs);

/* The ids in their order; never NULL. Owned. */
GStrv hw_refs_dup_ids (const HwRefs *self);

gboolean hw_refs_contains (const HwRefs *self, const char *id);

/* Takes over what hw_refs_read() accepts, NULL for none. TRUE: it is another value than before. */
gboolean hw_refs_set (HwRefs *self, const char *text);

/* @from goes and @to, unless it is NULL, is among them. FALSE: @from was not; nothing changes. */
gboolean hw_refs_replace (HwRefs *self, const char *from, const char *to);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mappings that come with the program, compiled in, those that an office put beside the
 * installed ones, and those of one office.
 */

#pragma once

#include "exchange/hw-mapping.h"
#include "exchange/hw-row-source.h"

G_BEGIN_DECLS

/* Of HwMapping, owned; one from a folder takes the place of a compiled-in one of its name. @folder:
 * an office's own mappings, or NULL. Files with mistakes are left out: naming one as a person's own
 * mapping tells what is wrong. */
GPtrArray *hw_mappings_load (const HwRegistry *registry, const char *folder);

/* Borrowed; NULL. */
const HwMapping *hw_mappings_find (GPtrArray *self, const char *name);

/* The mapping of a source: a fixed form's own one, or the one whose columns are all there and that
 * knows most of them; of two that know the same, the office's own. Borrowed; NULL. */
const HwMapping *hw_mappings_recognise (GPtrArray *self, HwRowSource *source, const char *form);

/* The first column that the most similar mapping needs and @source has not; borrowed. NULL: none
 * has half of its columns there. */
const char *hw_mappings_find_gap (GPtrArray *self, HwRowSource *source,
                                  const HwMapping **nearest);

/* Writes @text as NAME.map into an office's folder, made if need be. @replaces: one of that name is
 * written over. HW_ERROR_EXISTS; HW_ERROR_FULL; HW_ERROR_FAILED: the folder cannot be written. */
gboolean hw_mappings_save (const char *folder, const char *name, const char *text,
                           gboolean replaces, GError **error);

/* Deletes the file that @mapping, an office's own one, was read from. */
gboolean hw_mappings_remove (const HwMapping *mapping, GError **error);

G_END_DECLS

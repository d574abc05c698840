/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of a table mean: said by a person column by column, tried on the file, and kept
 * as a mapping file of the office. A step of the import assistant.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_MAPPING_PAGE (hw_mapping_page_get_type ())
G_DECLARE_FINAL_TYPE (HwMappingPage, hw_mapping_page, HW, MAPPING_PAGE, AdwNavigationPage)

/* Signals: ::saved (const char *path, const char *name): the mapping of that name is kept; @path is
 * NULL when no file was looked at. ::refused (const char *why): the file cannot be read, or the
 * mapping says more than can be shown here. */

/* @path: a table, or NULL: only the mapping; @name: the office's own mapping that is to be changed,
 * or NULL: a new one. What was said before about a table of the same columns is still there. */
void hw_mapping_page_open (HwMappingPage *self, HwStoreThread *thread, const char *path,
                           const char *name);

/* What was said is done with: the next table begins anew. */
void hw_mapping_page_forget (HwMappingPage *self);

G_END_DECLS

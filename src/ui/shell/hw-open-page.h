/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is there before an office is open: the offices known, a passphrase, a new office.
 */

#pragma once

#include "ui/shell/hw-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_OPEN_PAGE (hw_open_page_get_type ())
G_DECLARE_FINAL_TYPE (HwOpenPage, hw_open_page, HW, OPEN_PAGE, AdwBin)

/* ::opened (HwOpened): an office is open.
 * Actions: open.unlock (s: a folder), open.create, open.browse, open.file, open.demo. */
HwOpenPage *hw_open_page_new (void);

/* Goes to the passphrase of the office in @folder. @label: who, or NULL; @error: why it was not
 * opened, or NULL. What cannot be answered with a passphrase is explained instead. */
void hw_open_page_ask (HwOpenPage *self, const char *folder, const char *label,
                       const GError *error);

/* The same, in place of the pages that led there; and for the recovery key of the office. */
void hw_open_page_ask_instead (HwOpenPage *self, const char *folder);
void hw_open_page_ask_recovery (HwOpenPage *self, const char *folder);

/* Back to the offices of this computer. */
void hw_open_page_offices (HwOpenPage *self);

/* Goes to a *.homeward file: what it is, and copying it in. */
void hw_open_page_copy (HwOpenPage *self, const char *path);

/* The same for the office that the window was locked with. */
void hw_open_page_lock (HwOpenPage *self, const char *folder);

/* The name of the help page of what is shown. */
const char *hw_open_page_help (HwOpenPage *self);

/* The help page of the start page with this tag; NULL: there is no such page. */
const char *hw_open_page_find_help (const char *tag);

/* For the pages in it: an office was opened, or founded: then its recovery key is shown first. */
void hw_open_page_take_opened (HwOpenPage *self, HwOpened *opened);
void hw_open_page_finish (HwOpenPage *self, HwOpened *opened);

G_END_DECLS

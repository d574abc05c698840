/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The last step: what came in, the way back as one step, and the children in care whom the file
 * does not tell.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_IMPORT_DONE_PAGE (hw_import_done_page_get_type ())
G_DECLARE_FINAL_TYPE (HwImportDonePage, hw_import_done_page, HW, IMPORT_DONE_PAGE,
                      AdwNavigationPage)

/* Signals: ::another, the person has one more file; ::absent, wants to see who is not in this one.
 * @report: of what was written by @transaction (0: there was nothing to change); NULL: no more. */
void hw_import_done_page_show (HwImportDonePage *self, HwStoreThread *thread,
                               const HwImportReport *report, gint64 transaction);

/* How many children are in care and not in the file. */
void hw_import_done_page_tell_absent (HwImportDonePage *self, guint n);

G_END_DECLS

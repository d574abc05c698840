/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeping copies of the office, and proving that it is whole.
 */

#pragma once

#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_BACKUPS_PAGE (hw_backups_page_get_type ())
G_DECLARE_FINAL_TYPE (HwBackupsPage, hw_backups_page, HW, BACKUPS_PAGE, HwOfficePart)

/* As if the place had been chosen in the file dialog; NULL: where backups are kept. */
void hw_backups_page_back_up (HwBackupsPage *self, const char *path);

/* Actions: backups.now, backups.elsewhere, backups.check, backups.cancel, backups.save-list. */

G_END_DECLS

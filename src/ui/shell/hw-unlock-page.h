/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that asks for the passphrase of one office.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_UNLOCK_PAGE (hw_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (HwUnlockPage, hw_unlock_page, HW, UNLOCK_PAGE, AdwNavigationPage)

/* @label: who is chosen, or NULL; @message: what went wrong before, or NULL. */
HwUnlockPage *hw_unlock_page_new (const char *folder, const char *label, const char *message);

/* The page of an office that was locked, not chosen. */
void hw_unlock_page_set_locked (HwUnlockPage *self);

/* Asks for the recovery key at once: the office's keys cannot be used. */
void hw_unlock_page_set_recovery (HwUnlockPage *self);

G_END_DECLS

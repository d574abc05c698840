/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one form of a passphrase, however the keyboard composed it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_PASSPHRASE_FEWEST 15
#define HW_PASSPHRASE_MOST 128
#define HW_PASSPHRASE_BITS 27.0

/* Unicode NFC; NULL: not UTF-8. Free it with hw_passphrase_free(), which wipes it. */
char *hw_passphrase_dup_normal (const char *passphrase);
void hw_passphrase_free (char *passphrase);

G_END_DECLS

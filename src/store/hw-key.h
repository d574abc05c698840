/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data key: 256 random bits that open a store. It lives in one locked page that no core dump
 * holds (reliability S7), and on the recovery sheet as groups of letters with check digits.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_KEY_BYTES 32

typedef struct _HwKey HwKey;

/* A random key, or a copy of HW_KEY_BYTES bytes. Freed (and wiped) by hw_key_free(). */
HwKey *hw_key_new (void);
HwKey *hw_key_new_from_bytes (const guint8 *bytes);
const guint8 *hw_key_bytes (const HwKey *self);
void hw_key_free (HwKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwKey, hw_key_free)

/* The recovery key: base32 in groups of four with check digits. Owned; wipe it after showing. */
char *hw_key_dup_recovery (const HwKey *self);

/* Reads a recovery key; case, spaces and dashes do not matter. HW_ERROR_PASSPHRASE: the check
 * digits say that a letter is wrong, with the group that holds it where that can be told. */
HwKey *hw_key_new_from_recovery (const char *text, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Argon2id: from a passphrase to the key that a slot is wrapped with (reliability K1).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_KDF_SALT_BYTES 16
#define HW_KDF_KEY_BYTES 32

/**
 * HwKdfCost:
 * @memory: KiB
 * @passes: Argon2's t
 *
 * One lane, so that equal costs take equal time on every machine.
 */
typedef struct
{
  guint32 memory;
  guint32 passes;
} HwKdfCost;

/* The least that a slot may cost, and what a slot costs where nothing was measured. They stand in a
 * file of their own, hw-kdf-floor.c, which is built twice: the tests link the cheap one. */
extern const HwKdfCost hw_kdf_floor;
extern const HwKdfCost hw_kdf_default;

/* Whether @cost is at least the floor, and not so high that it is nonsense. */
gboolean hw_kdf_is_allowed (HwKdfCost cost);

/* A cost that takes 0.5 to 1.0 s on this machine, never below the floor. */
HwKdfCost hw_kdf_calibrate (void);

/* HW_ERROR_FAILED: not enough memory. */
gboolean hw_kdf_derive (const char *passphrase, const guint8 *salt, HwKdfCost cost,
                        guint8 key[HW_KDF_KEY_BYTES], GError **error);

G_END_DECLS

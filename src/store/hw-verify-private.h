/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two halves of the proof, for each other.
 */

#pragma once

#include "store/hw-store-private.h"
#include "store/hw-verify.h"

G_BEGIN_DECLS

void hw_verify_add (GPtrArray *faults, const char *where, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* Whether the tables have the columns that the field tables name, both ways. */
gboolean hw_verify_schema (HwStore *store, GPtrArray *faults, GError **error);

/* Every record against its check, its references and its last entries in the journal. */
gboolean hw_verify_records (HwStore *store, GPtrArray *faults, GError **error);

/* hw-access.c: the hash of one line of the access log. */
void hw_access_hash (const guint8 before[HW_HASH_BYTES], gint64 no, HwTime at, const char *actor,
                     const char *type, const char *id, const char *reason,
                     guint8 hash[HW_HASH_BYTES]);

G_END_DECLS

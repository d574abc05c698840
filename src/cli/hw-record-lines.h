/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file of records, one JSON object a line (JSON Lines), as «record list --json» prints them.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* A record and the number of its line, from 1; what its check says is added when it is saved. */
typedef struct
{
  guint number;
  HwRecord *record;
  GPtrArray *findings;
} HwRecordLine;

/* Reads all lines of @path («-»: standard input). HW_ERROR_INVALID: «FILE:LINE: TYPE.FIELD:
 * reason». An array that owns its HwRecordLines. */
GPtrArray *hw_record_lines_read (const char *path, HwRecordClass *klass, GError **error);

/* Saves them in the running transaction, each of them new. */
gboolean hw_record_lines_save (HwStore *store, const char *path, GPtrArray *lines, GError **error);

G_END_DECLS

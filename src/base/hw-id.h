/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The identity of a record: a UUID of version 7 (RFC 9562), 16 bytes in the store, 36
 * characters everywhere else. Ids made by one process are strictly increasing.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_ID_BYTES 16
#define HW_ID_LENGTH 37 /* with the terminator */

void hw_id_make (guint8 id[HW_ID_BYTES]);
char *hw_id_dup_new (void);

/* FALSE: @text is not a UUID; @id is then untouched. */
gboolean hw_id_parse (const char *text, guint8 id[HW_ID_BYTES]);

/* Writes the text form into @buffer (HW_ID_LENGTH bytes) and returns it. */
const char *hw_id_format (const guint8 id[HW_ID_BYTES], char *buffer);

/* A list of ids, each owned; and as JSON, NULL for NULL. */
GPtrArray *hw_ids_new (void);
char *hw_ids_dup_json (const GPtrArray *ids);

/* Those of @all that are not of @part. */
GPtrArray *hw_ids_without (const GPtrArray *all, const GPtrArray *part);

G_END_DECLS

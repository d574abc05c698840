/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store file looked at from outside, before it is used or after it was copied: its size and first
 * bytes, its pages, its journal's head. Nothing here writes.
 */

#pragma once

#include "store/hw-journal.h"

#include <sqlcipher/sqlite3.h>

G_BEGIN_DECLS

typedef sqlite3 HwPages;

/* What can be told without a key. HW_ERROR_INCOMPLETE: no such file; HW_ERROR_DAMAGED: empty, cut,
 * or plain. */
gboolean hw_pages_check_file (const char *path, GError **error);

/* A bare connection. @can_roll_back: a journal beside the file is first played back. @create: a new
 * file. HW_ERROR_DAMAGED: @key does not open its first page; HW_ERROR_LOCKED. */
HwPages *hw_pages_open (const char *path, const HwKey *key, gboolean can_roll_back, GError **error);
HwPages *hw_pages_create (const char *path, const HwKey *key, GError **error);
void hw_pages_close (HwPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPages, hw_pages_close)

/* hw_store_open() over @pages, which it takes: for who has looked at them already, and need not
 * read their schema once more. @path is their file, and @flags say what they were opened with. */
HwStore *hw_store_open_pages (HwPages *pages, const char *path, const HwRegistry *registry,
                              HwStoreFlags flags, GError **error);

/* Another process is inside a transaction. A connection that cannot write never sees that. */
gboolean hw_pages_is_being_written (HwPages *self);

/* What SQLite answered, as an error for a person. Always FALSE. */
gboolean hw_pages_fail (HwPages *self, int rc, GError **error);

/* Every page's authentication, then every row and index. HW_ERROR_DAMAGED, with the first fault. */
gboolean hw_pages_check (HwPages *self, GError **error);

/* The journal's head; and the hash of one transaction, FALSE without an error where there is none.
 * A file without a journal has a head of 0 transactions. */
gboolean hw_pages_head (HwPages *self, HwHead *head, GError **error);
gboolean hw_pages_hash_at (HwPages *self, gint64 transaction, guint8 hash[32], GError **error);

/* The number of the last migration that the file has seen; -1 when it cannot be read. */
int hw_pages_schema_version (HwPages *self);

/* Rows of every table, as text to compare. Owned. */
char *hw_pages_dup_counts (HwPages *self, GError **error);

G_END_DECLS

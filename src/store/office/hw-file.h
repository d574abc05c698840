/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Small files read and replaced as a whole: after a crash the old one or the new one is there.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* NULL with HW_ERROR_NOT_FOUND: no such file; HW_ERROR_DAMAGED: more than @most bytes. */
GBytes *hw_file_read (const char *path, gsize most, GError **error);

/* Write, sync, rename, sync folder; mode 0600. HW_ERROR_READ_ONLY, HW_ERROR_FULL. */
gboolean hw_file_replace (const char *path, GBytes *bytes, GError **error);

gboolean hw_file_write_all (int fd, const void *bytes, gsize n);
gboolean hw_file_sync_folder (const char *folder);

/* Sets @error from errno, with HW_ERROR_READ_ONLY and HW_ERROR_FULL told apart. @what: «office.keys
 * could not be written». */
void hw_file_set_error (GError **error, int saved_errno, const char *what);

/* For tests: called before each step of a replacement, to end the process just there. */
void hw_file_set_step (void (*step) (const char *name));

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passphrases: from a file, from standard input or typed with the echo off, never from an argument.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @path: a file, «-» for standard input, or NULL to ask for it on the terminal with @prompt (typed
 * twice when @is_new). One trailing line end is dropped. HW_ERROR_INVALID: none was given. The
 * caller wipes it with hw_secret_free(). */
char *hw_secret_read (const char *path, const char *prompt, gboolean is_new, GError **error);
void hw_secret_free (char *secret);

typedef char HwSecret;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSecret, hw_secret_free)

G_END_DECLS

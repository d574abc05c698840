/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Help, man page and shell completion, all printed from the tables of commands and options.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @noun: NULL for an overview of all. HW_ERROR_NOT_FOUND: no such noun. */
gboolean hw_help_write (const char *noun, GString *out, GError **error);

/* homeward.1, in roff; and the completion for bash. Never translated. */
void hw_help_write_man (GString *out);
void hw_help_write_completion (GString *out);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing JSON as text.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text as a JSON string; bytes that are no UTF-8 become U+FFFD. NULL: null. */
void hw_json_append_string (GString *out, const char *text);

G_END_DECLS

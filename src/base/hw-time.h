/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An instant: microseconds since 1970 in UTC, 0 = none. Unsigned, so that a field table cannot
 * take it for a number.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef guint64 HwTime;

#define HW_TYPE_TIME (hw_time_get_type ())
GType hw_time_get_type (void);

HwTime hw_time_now (void);

/* «2026-11-22T09:30:00.000000Z»; NULL for none. Owned. */
char *hw_time_dup_iso (HwTime time);
HwTime hw_time_parse (const char *text);

/* By the locale and the local zone: «22 Nov 2026 09:30». Owned. */
char *hw_time_dup_words (HwTime time);

G_END_DECLS

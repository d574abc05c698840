/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A time of the day as people write it: «14:30». It belongs to no day and to no time zone.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_CLOCK_DAY (24 * 60)

/* Minutes since midnight of «9:05» or «14:30»; -1: no time of the day. NULL is none. */
int hw_clock_parse (const char *text);

/* «09:05», as it is kept: two figures each, so that texts sort as times do. Owned; NULL for what
 * lies outside of a day. */
char *hw_clock_dup (int minutes);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How it is said that somebody is away and who stands in.
 */

#pragma once

#include "domain/deadlines/hw-today-result.h"

G_BEGIN_DECLS

/* To whoever is signed in: «You stand in for Nia Combs until 4 Dec.», who stands in meanwhile for
 * oneself; NULL: neither. Owned. */
char *hw_cover_words_dup_own (const HwToday *today);

/* Behind the name of a worker: «you stand in», «Ruth Noble stands in»; NULL: not away. Owned. */
char *hw_cover_words_dup_of (const HwToday *today, const HwDueId *staff);

/* Whether both say the same of everybody. */
gboolean hw_cover_words_are_same (const HwToday *a, const HwToday *b);

G_END_DECLS

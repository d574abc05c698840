/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The empty store and the new office that make-ready.c made once for all programs: a copy of either
 * is there in a moment, where making it takes a thousand statements.
 */

#pragma once

#include "store/hw-office.h"

G_BEGIN_DECLS

#define HW_TEST_PASSPHRASE "maple river candle seven"

/* A store of the program's registry, and its key. Owned. */
GBytes *hw_test_ready_store (void);
HwKey *hw_test_ready_key (void);

/* Puts the office at @folder, which must not exist: one administrator, Maria Lopez, «ML», whose
 * passphrase is HW_TEST_PASSPHRASE; founded on 2026-11-22. */
void hw_test_ready_put_office (const char *folder);

/* For make-ready.c: an office's files, ended by NULL; and the time of its store, by which the mark
 * knows that nobody touched it. */
extern const char *const hw_test_ready_names[];
void hw_test_ready_set_time (const char *folder);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random records of any type of the registry, with texts that break careless code.
 */

#pragma once

#include "record/hw-registry.h"

G_BEGIN_DECLS

/* Gives the id of some record of @type, or NULL when there is none. */
typedef const char *(*TestPick) (GType type, gpointer data);

/* A value for one field: absent one time in five where it may be. A ref gets what @pick gives. */
void test_random_field (GRand *rand, HwRecord *record, const HwField *field, TestPick pick,
                        gpointer data);

/* The same for every stored field of a new record. */
HwRecord *test_random_record (GRand *rand, GType type, TestPick pick, gpointer data);

G_END_DECLS

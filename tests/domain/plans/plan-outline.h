/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan of two goals, three objectives and four tasks, to be rearranged and read as one line.
 */

#pragma once

#include "hw-test-store.h"

G_BEGIN_DECLS

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *family, *plan;
  char *goal[2];      /* A, B */
  char *objective[3]; /* A1, A2, A3 of A */
  char *task[4];      /* w, x, y, z of A1 */
} PlanOutline;

void plan_outline_set_up (PlanOutline *self, gconstpointer data);
void plan_outline_tear_down (PlanOutline *self, gconstpointer data);

/* One more element, at a place; its id, owned. */
char *plan_outline_add (PlanOutline *self, const char *type, const char *parent, const char *of,
                        const char *what, int place);

/* The plan reads «A: A1(wx) A2(), B:». */
void plan_outline_assert (PlanOutline *self, const char *expected);

/* It was one transaction, with that many entries, whose undoing gives the store as it was; and then
 * it stands again. */
void plan_outline_assert_act (PlanOutline *self, gint64 transaction, GError *error,
                              const char *before, guint written);

/* It was refused with these words, and nothing was written. */
void plan_outline_assert_error (PlanOutline *self, gint64 transaction, GError **error, int code,
                                const char *part, const char *before);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office with one family and a child in care, and what is due for that child.
 */

#pragma once

#include "hw-test-store.h"

G_BEGIN_DECLS

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *worker, *sra, *family, *child, *stay;
} Fixture;

/* Today is 2026-11-22; the child was removed on 2026-01-15. */
void due_set_up (Fixture *self, gconstpointer data);
void due_tear_down (Fixture *self, gconstpointer data);

/* «2026-03-16 done» of the @n th item of the rule; «none». Owned. */
char *due_dup_item (Fixture *self, const char *rule, guint n);

#define ASSERT_ITEM(rule, n, expected)                \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *is = due_dup_item (self, rule, n);   \
    g_assert_cmpstr (is, ==, expected);               \
  }                                                   \
  G_STMT_END

/* Of the stay's first item of the rule. Owned. */
char *due_dup_id (Fixture *self, const char *rule);

/* The last act of all. */
void due_undo (Fixture *self);

G_END_DECLS

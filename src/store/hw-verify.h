/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The proof that nothing was lost or touched: pages, references, chain, high-water mark, search
 * index, and every record against its field table and check.
 */

#pragma once

#include "store/hw-journal.h"

G_BEGIN_DECLS

/**
 * HwFault:
 * @where: «page», «reference», «chain», «mark», «schema», «record», «search», static
 * @message: what is wrong, with table and row or transaction where there is one
 */
typedef struct
{
  const char *where;
  char *message;
} HwFault;

void hw_fault_free (HwFault *self);

/* Everything that is wrong, in an array of HwFault; empty means clean. Only a failure to look at
 * all
 * is an error. @mark: the head that the high-water mark saw, or NULL. */
GPtrArray *hw_verify (HwStore *store, const HwHead *mark, GError **error);

/* The same while somebody looks on: @progress is told after each of its steps. */
GPtrArray *hw_verify_watched (HwStore *store, const HwHead *mark,
                              void (*progress) (double part, gpointer data), gpointer data,
                              GError **error);

/* Makes the search index and the triggers again from the records. */
gboolean hw_verify_rebuild (HwStore *store, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one statement of counts.sql.
 */

#include "domain/placements/hw-counts-query.h"

#include "domain/placements/counts-sql.h"
#include "store/hw-statement.h"

GVariant *
hw_counts_read (HwStore *store, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, COUNTS_ALL, error);
  g_autoptr (GError) local_error = NULL;
  g_auto (GVariantDict) counts = G_VARIANT_DICT_INIT (NULL);

  if (!statement)
    return NULL;

  hw_statement_bind_day (statement, 1, hw_store_today (store));
  while (hw_statement_step (statement, &local_error))
    g_variant_dict_insert (&counts, hw_statement_text (statement, 0), "x",
                           hw_statement_int (statement, 1));
  hw_statement_reset (statement);

  if (!local_error)
    return g_variant_ref_sink (g_variant_dict_end (&counts));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

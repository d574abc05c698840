/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All of them or none.
 */

#include "domain/families/hw-connection-act.h"

#include "store/hw-journal.h"

gint64
hw_connection_remove (HwStore *store, const char *const *ids, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "connection.remove", error);

  for (guint i = 0; act && ids[i]; i++)
    if (!hw_store_delete (store, HW_TYPE_CONNECTION, ids[i], error))
      return 0;
  return act ? hw_journal_commit (&act, error) : 0;
}

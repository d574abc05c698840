/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Removing is not saving, so that no guard is asked: the act asks itself.
 */

#include "domain/families/hw-cover-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-cover-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

gint64
hw_cover_remove (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "cover.remove", error);
  g_autoptr (HwCover) cover = act ? hw_store_find (store, HW_TYPE_COVER, id, error) : NULL;

  if (!cover)
    return 0;
  if (!hw_cover_may_write (cover->staff, hw_store_actor (store), hw_store_look_up (store)))
    return hw_refuse (error, _ ("Only the person, a supervisor or an administrator can do this."));
  return hw_store_delete (store, HW_TYPE_COVER, id, error) ? hw_journal_commit (&act, error) : 0;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who, why, and then the store's part.
 */

#include "domain/placements/hw-seal-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/placements/hw-seal-rules.h"
#include "store/hw-journal.h"
#include "store/hw-seal.h"

#include <glib/gi18n-lib.h>

gboolean
hw_child_may_seal (HwStore *store)
{
  const char *actor = hw_store_actor (store);

  /* The recovery key has no name that the log could tell. */
  return actor && hw_staff_has_right (hw_store_look_up (store), actor, HW_RIGHT_SEALS);
}

static gboolean
check_asker (HwStore *store, const char *reason, GError **error)
{
  g_autofree char *said = g_strstrip (g_strdup (reason ? reason : ""));

  if (!hw_child_may_seal (store))
    return hw_refuse (error, _ ("Only an administrator who is signed in by name seals a record and "
                                "opens a sealed one."));
  if (!*said)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("A reason is needed: it is written into the access log."));
      return FALSE;
    }
  return TRUE;
}

static HwSealedChild *
make_line (HwStore *store, HwChild *child, GPtrArray *stays)
{
  HwSealedChild *line = g_object_new (HW_TYPE_SEALED_CHILD, NULL);
  HwStay *last = hw_seal_last_stay (stays, hw_store_today (store));

  g_set_str (&line->family, child->family);
  g_set_str (&line->sealed_id, HW_RECORD (child)->id);
  line->sealed_date = hw_store_today (store);
  line->removal_date = last->removal_date;
  line->exit_date = last->exit_date;
  return line;
}

gboolean
hw_child_seal (HwStore *store, const char *id, const char *reason, GError **error)
{
  g_autoptr (HwChild) child = NULL;
  g_autoptr (GPtrArray) stays = NULL;
  g_autoptr (HwRecord) line = NULL;
  g_autoptr (HwStoreAct) act = NULL;
  const char *refusal;

  if (!check_asker (store, reason, error)
      || !(child = hw_store_find (store, HW_TYPE_CHILD, id, error))
      || !(stays = hw_store_list_by (store, HW_TYPE_STAY, "child", id, error)))
    return FALSE;
  if ((refusal = hw_seal_refusal (stays, hw_store_today (store))))
    return hw_refuse (error, refusal);

  line = HW_RECORD (make_line (store, child, stays));
  if (!hw_access_note (store, "child", id, reason, error)
      || !(act = hw_store_act (store, "child.seal", error)))
    return FALSE;
  return hw_seal_close (store, HW_RECORD (child), error)
         && hw_store_save (store, line, NULL, error) && hw_store_act_commit (&act, error);
}

gboolean
hw_child_unseal (HwStore *store, const char *sealed, const char *reason, GError **error)
{
  g_autoptr (HwSealedChild) line = NULL;
  g_autoptr (HwStoreAct) act = NULL;

  if (!check_asker (store, reason, error)
      || !(line = hw_store_find (store, HW_TYPE_SEALED_CHILD, sealed, error))
      || !hw_access_note (store, "child", line->sealed_id, reason, error)
      || !(act = hw_store_act (store, "child.unseal", error)))
    return FALSE;
  return hw_seal_open (store, "child", line->sealed_id, error)
         && hw_store_act_commit (&act, error);
}

GPtrArray *
hw_child_read_sealed (HwStore *store, const char *sealed, const char *reason, GError **error)
{
  g_autoptr (HwSealedChild) line = NULL;

  if (!check_asker (store, reason, error)
      || !(line = hw_store_find (store, HW_TYPE_SEALED_CHILD, sealed, error)))
    return NULL;
  return hw_seal_read (store, "child", line->sealed_id, reason, error);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The item is read again in the act: another may have closed it meanwhile.
 */

#include "domain/deadlines/hw-due-act.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-due-done.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

gboolean
hw_due_check_open (const HwDueItem *item, GError **error)
{
  switch (item->state)
    {
    case HW_DUE_STATE_NOT_OPEN:
    case HW_DUE_STATE_OPEN:
    case HW_DUE_STATE_DUE_SOON:
    case HW_DUE_STATE_DUE:
    case HW_DUE_STATE_OVERDUE:
      return TRUE;
    case HW_DUE_STATE_EXCEPTED:
      return hw_refuse (error, _ ("An exception was approved already."));
    case HW_DUE_STATE_NOT_APPLICABLE:
      return hw_refuse (error, _ ("The rule does not apply."));
    case HW_DUE_STATE_CANNOT_COMPUTE:
      return hw_refuse (error, _ ("It cannot be computed yet. Enter what is missing."));
    default:
      return hw_refuse (error, _ ("It is done already."));
    }
}

/* ------------------------------------------------------------------ done */

gint64
hw_due_mark_done (HwStore *store, const char *item, HwDay day, const char *notes, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "due.done", error);
  g_autoptr (HwDueList) list = act ? hw_due_read_item (store, item, error) : NULL;
  g_autoptr (HwDueDone) done = g_object_new (HW_TYPE_DUE_DONE, NULL);
  const HwDueItem *found;

  if (!list)
    return 0;
  found = &g_array_index (list->items, HwDueItem, 0);
  if (!hw_due_check_open (found, error))
    return 0;
  if (found->rule->done->len > 0)
    return hw_refuse (error, _ ("What closes it is recorded: enter the hearing, meeting, contact, "
                                "goal or plan."));
  done->child = hw_due_id_dup_text (&found->of->child);
  g_set_str (&done->item, item);
  g_set_str (&done->staff, hw_store_actor (store));
  g_set_str (&done->notes, notes);
  done->date = day;
  return hw_store_save (store, HW_RECORD (done), NULL, error) ? hw_journal_commit (&act, error)
                                                              : 0;
}

/* ------------------------------------------------------------------ packs */

gboolean
hw_policy_packs_check (const char *names, GError **error)
{
  g_autoptr (GPtrArray) packs = hw_rule_packs_load ();
  g_auto (GStrv) words = g_strsplit (names, ",", -1);

  for (char **word = words; *word; word++)
    if (!hw_rule_packs_find (packs, g_strstrip (*word)))
      {
        g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("there is no policy pack «%s»"),
                     *word);
        return FALSE;
      }
  return TRUE;
}

static gboolean
forget_packs (HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) chosen = hw_store_list (store, HW_TYPE_POLICY_PACK, NULL, error);

  for (guint i = 0; chosen && i < chosen->len; i++)
    if (!hw_store_delete (store, HW_TYPE_POLICY_PACK,
                          HW_RECORD (g_ptr_array_index (chosen, i))->id, error))
      return FALSE;
  return chosen != NULL;
}

gint64
hw_policy_packs_choose (HwStore *store, const char *names, GError **error)
{
  g_auto (GStrv) words = g_strsplit (names, ",", -1);
  g_autoptr (GHashTable) chosen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (HwStoreAct) act = NULL;

  if (!hw_policy_packs_check (names, error))
    return 0;
  act = hw_store_act (store, "policy-packs.choose", error);
  if (!act || !forget_packs (store, error))
    return 0;
  for (char **word = words; *word; word++)
    {
      const char *name = g_strstrip (*word);
      g_autoptr (HwRecord) pack = g_object_new (HW_TYPE_POLICY_PACK, "name", name, NULL);

      /* Named twice, it is chosen once. */
      if (g_hash_table_add (chosen, (gpointer) name) && !hw_store_save (store, pack, NULL, error))
        return 0;
    }
  return hw_journal_commit (&act, error);
}

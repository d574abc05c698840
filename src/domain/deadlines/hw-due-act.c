/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The item is read again in the act: another may have closed it meanwhile.
 */

#include "domain/deadlines/hw-due-act.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/deadlines/hw-due-done.h"
#include "domain/deadlines/hw-due-exception.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-plan-change-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, reason);
  return FALSE;
}

static char *
dup_id (const HwDueId *id)
{
  char text[HW_ID_LENGTH];

  return hw_due_id_is_none (id) ? NULL : g_strdup (hw_id_format (id->bytes, text));
}

/* What nobody did yet. */
static gboolean
check_open (const HwDueItem *item, GError **error)
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
      return refuse (error, _ ("An exception was approved already."));
    case HW_DUE_STATE_NOT_APPLICABLE:
      return refuse (error, _ ("The rule does not apply."));
    case HW_DUE_STATE_CANNOT_COMPUTE:
      return refuse (error, _ ("It cannot be computed yet. Enter what is missing."));
    default:
      return refuse (error, _ ("It is done already."));
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
  if (!check_open (found, error))
    return 0;
  if (found->rule->done->len > 0)
    return refuse (error, _ ("What closes it is recorded: enter the hearing, meeting, contact, "
                             "goal or plan."));
  done->child = dup_id (&found->of->child);
  g_set_str (&done->item, item);
  g_set_str (&done->staff, hw_store_actor (store));
  g_set_str (&done->notes, notes);
  done->date = day;
  return hw_store_save (store, HW_RECORD (done), NULL, error) ? hw_journal_commit (&act, error)
                                                              : 0;
}

/* ------------------------------------------------------------------ exceptions (S3-24) */

static gboolean
check_none_open (HwStore *store, const char *item, GError **error)
{
  g_autoptr (GPtrArray) others
      = hw_store_list_by (store, HW_TYPE_DUE_EXCEPTION, "item", item, error);

  return others
         && (others->len == 0
             || refuse (error, _ ("An exception was asked for already. It waits for approval.")));
}

gint64
hw_due_ask_exception (HwStore *store, const char *item, const char *reason, char **id,
                      GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "due.ask-exception", error);
  g_autoptr (HwDueList) list = act ? hw_due_read_item (store, item, error) : NULL;
  g_autoptr (HwDueException) exception = g_object_new (HW_TYPE_DUE_EXCEPTION, NULL);
  const HwDueItem *found;
  gint64 done;

  if (!list)
    return 0;
  found = &g_array_index (list->items, HwDueItem, 0);
  if (!check_open (found, error) || !check_none_open (store, item, error))
    return 0;
  exception->child = dup_id (&found->of->child);
  g_set_str (&exception->item, item);
  g_set_str (&exception->reason, reason);
  g_set_str (&exception->requested_by, hw_store_actor (store));
  exception->requested_date = hw_store_today (store);
  if (!hw_store_save (store, HW_RECORD (exception), NULL, error))
    return 0;
  done = hw_journal_commit (&act, error);
  if (done && id)
    *id = g_strdup (HW_RECORD (exception)->id);
  return done;
}

/* «Exception from «Ten-day conference» approved: no interpreter was to be had.» */
static char *
dup_words (const HwDueItem *item, const char *reason)
{
  g_autoptr (GString) text = g_string_new (_ ("Exception from «{duty}» approved: {reason}"));

  g_string_replace (text, "{duty}", item->rule->duty, 0);
  g_string_replace (text, "{reason}", reason, 0);
  return g_strdup (text->str);
}

static gboolean
write_record (HwStore *store, const char *family, const char *words, GError **error)
{
  g_autoptr (HwRunningRecord) entry = g_object_new (HW_TYPE_RUNNING_RECORD, NULL);

  g_set_str (&entry->family, family);
  g_set_str (&entry->staff, hw_store_actor (store));
  g_set_str (&entry->text, words);
  entry->date = hw_store_today (store);
  return hw_store_save (store, HW_RECORD (entry), NULL, error);
}

/* A change of the plan that is settled: it stands with the version that is in force or written. */
static gboolean
write_plan (HwStore *store, const char *family, const char *child, const char *words,
            GError **error)
{
  g_autoptr (GPtrArray) plans
      = hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", family, error);
  g_autoptr (HwPlanChange) change = g_object_new (HW_TYPE_PLAN_CHANGE, NULL);

  if (!plans || plans->len == 0)
    return plans != NULL;
  g_set_str (&change->family, family);
  g_set_str (&change->child, child);
  g_set_str (&change->what, words);
  g_set_str (&change->staff, hw_store_actor (store));
  g_set_str (&change->answer, _ ("Documented"));
  change->asked_date = change->done_date = hw_store_today (store);
  change->version = hw_plan_change_version (plans);
  return hw_store_save (store, HW_RECORD (change), NULL, error);
}

static gboolean
approve (HwStore *store, HwDueException *exception, const HwDueItem *item, GError **error)
{
  g_autofree char *family = dup_id (&item->of->family);
  g_autofree char *words = dup_words (item, exception->reason);

  exception->approved_date = hw_store_today (store);
  g_set_str (&exception->approved_by, hw_store_actor (store));
  if (!hw_store_save (store, HW_RECORD (exception), NULL, error))
    return FALSE;
  return !family
         || (write_record (store, family, words, error)
             && write_plan (store, family, exception->child, words, error));
}

gint64
hw_due_approve_exception (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "due.approve-exception", error);
  g_autoptr (HwDueException) exception
      = act ? hw_store_find (store, HW_TYPE_DUE_EXCEPTION, id, error) : NULL;
  g_autoptr (HwDueList) list
      = exception ? hw_due_read_item (store, exception->item, error) : NULL;

  if (!list)
    return 0;
  if (!hw_store_actor (store)
      || !hw_staff_has_right (hw_store_look_up (store), hw_store_actor (store),
                              HW_RIGHT_EXCEPTIONS))
    return refuse (error, _ ("Only a service region administrator or a designee can do this."));
  if (exception->approved_date)
    return refuse (error, _ ("An exception was approved already."));
  return approve (store, exception, &g_array_index (list->items, HwDueItem, 0), error)
             ? hw_journal_commit (&act, error)
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
  g_autoptr (HwStoreAct) act = NULL;

  if (!hw_policy_packs_check (names, error))
    return 0;
  act = hw_store_act (store, "policy-packs.choose", error);
  if (!act || !forget_packs (store, error))
    return 0;
  for (char **word = words; *word; word++)
    {
      g_autoptr (HwRecord) pack
          = g_object_new (HW_TYPE_POLICY_PACK, "name", g_strstrip (*word), NULL);

      if (!hw_store_save (store, pack, NULL, error))
        return 0;
    }
  return hw_journal_commit (&act, error);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An exception is asked for by one and approved by another; whoever approves it, in whatever way,
 * documents it in the same transaction: the store asks for that.
 */

#include "domain/deadlines/hw-due-exception-act.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-plan-change-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ asking */

static gboolean
check_none_open (HwStore *store, const char *item, GError **error)
{
  g_autoptr (GPtrArray) others
      = hw_store_list_by (store, HW_TYPE_DUE_EXCEPTION, "item", item, error);

  return others
         && (others->len == 0
             || hw_refuse (error,
                           _ ("An exception was asked for already. It waits for approval.")));
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
  if (!hw_due_check_open (found, error) || !check_none_open (store, item, error))
    return 0;
  exception->child = hw_due_id_dup_text (&found->of->child);
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

/* ------------------------------------------------------------------ approving */

/* «Exception from «Ten-day conference» approved: no interpreter was to be had.» */
static char *
dup_words (const HwDueItem *item, const char *reason)
{
  g_autoptr (GString) text = g_string_new (_ ("Exception from «{duty}» approved: {reason}"));

  g_string_replace (text, "{duty}", hw_rule_tell (item->rule->duty), 0);
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

gboolean
hw_due_document_exception (HwStore *store, HwDueException *exception, GError **error)
{
  g_autoptr (HwDueList) list = hw_due_read_item (store, exception->item, NULL);
  const HwDueItem *item = list ? &g_array_index (list->items, HwDueItem, 0) : NULL;
  g_autofree char *family = item ? hw_due_id_dup_text (&item->of->family) : NULL;
  g_autofree char *words = item ? dup_words (item, exception->reason) : NULL;

  /* Of a duty that no rule makes any more there is nothing to document. */
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
    return hw_refuse (error, _ ("Only a service region administrator or a designee can do this."));
  if (exception->approved_date)
    return hw_refuse (error, _ ("An exception was approved already."));
  exception->approved_date = hw_store_today (store);
  g_set_str (&exception->approved_by, hw_store_actor (store));
  return hw_store_save (store, HW_RECORD (exception), NULL, error)
             ? hw_journal_commit (&act, error)
             : 0;
}

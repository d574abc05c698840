/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Outcomes are written in the transaction of the change itself, so that undoing it takes them back.
 */

#include "domain/deadlines/hw-due-settle-act.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-determination.h"
#include "domain/deadlines/hw-due-exception-act.h"
#include "domain/deadlines/hw-due-outcome.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-rules.h"
#include "domain/deadlines/hw-planned-event.h"
#include "domain/deadlines/hw-referral.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What duties are counted from: a change of one of these fields moves them. */
static const struct
{
  GType (*type) (void);
  const char *fields[6];
} triggers[] = {
  { hw_stay_get_type,
    { "removal-date", "custody-finding-date", "custody-order-date", "voluntary-agreement-date",
      "dependency-petition-date", NULL } },
  { hw_hearing_get_type, { "kind", "held-date", "due-date", NULL } },
  { hw_placement_get_type, { "setting", "start-date", "out-of-state", "qrtp", NULL } },
  { hw_child_get_type, { "birth-date", NULL } },
  { hw_determination_get_type, { "kind", "date", "until", NULL } },
  { hw_planned_event_get_type, { "kind", "date", NULL } },
  { hw_referral_get_type, { "children", "received-date", "finding", "finding-date", NULL } },
};

static gboolean
differs (HwRecord *a, HwRecord *b, const char *name)
{
  return !hw_record_equal_field (a, b, hw_record_class_find (HW_RECORD_GET_CLASS (a), name));
}

/* An end or a petition that is told for the first time has set nothing off yet. */
static gboolean
corrects (HwRecord *record, HwRecord *before)
{
  if (HW_IS_PLACEMENT (record))
    return HW_PLACEMENT (before)->end_date
           && (differs (record, before, "end-date") || differs (record, before, "end-reason"));
  return HW_IS_STAY (record) && HW_STAY (before)->tpr_petition_date
         && differs (record, before, "tpr-petition-date");
}

static gboolean
moves_duties (HwRecord *record, HwRecord *before)
{
  for (guint i = 0; i < G_N_ELEMENTS (triggers); i++)
    for (const char *const *field = triggers[i].fields;
         G_OBJECT_TYPE (record) == triggers[i].type () && *field; field++)
      if (differs (record, before, *field))
        return TRUE;
  return corrects (record, before);
}

/* ------------------------------------------------------------------ writing */

static gboolean
keep (HwStore *store, const HwDueList *list, const HwDueItem *item, GError **error)
{
  g_autoptr (HwDueOutcome) outcome = g_object_new (HW_TYPE_DUE_OUTCOME, NULL);
  const HwRulePack *pack = hw_rule_packs_find (list->book->packs, item->rule->pack);

  /* What closes by itself on its day is nobody's doing, and always reckoned. */
  if (item->is_kept || item->rule->done_by_itself)
    return TRUE;
  outcome->item = hw_due_item_dup_id (item);
  outcome->child = hw_due_id_dup_text (&item->of->child);
  if (item->stay >= 0)
    outcome->stay = hw_due_id_dup_text (&g_array_index (item->of->stays, HwDueStay, item->stay).id);
  g_set_str (&outcome->rule, item->rule->id);
  g_set_str (&outcome->pack, item->rule->pack);
  g_set_str (&outcome->version, pack ? pack->version : NULL);
  g_set_str (&outcome->duty, item->rule->duty);
  g_set_str (&outcome->source, item->rule->source);
  outcome->set_off = hw_due_item_dup_trigger (item);
  outcome->trigger_date = item->trigger;
  outcome->open_date = item->opens;
  outcome->due_date = item->due;
  outcome->working_date = item->working;
  outcome->done_date = item->done;
  outcome->state = item->state;
  return hw_store_save (store, HW_RECORD (outcome), NULL, error);
}

/* What has to come before the case closes is not missed for good when only a stay ends: until the
 * closing it can still be held, or excepted. */
static gboolean
waits_for_closing (const HwDueItem *item)
{
  return item->rule->before_closing && item->state == HW_DUE_STATE_OVERDUE;
}

static gboolean
is_settled (const HwDueItem *item, gboolean only_done)
{
  if (item->state == HW_DUE_STATE_DONE || item->state == HW_DUE_STATE_DONE_LATE
      || item->state == HW_DUE_STATE_EXCEPTED)
    return TRUE;
  return !only_done && item->state == HW_DUE_STATE_OVERDUE;
}

/* @stay: only that one’s; NULL: all. */
static gboolean
keep_all (HwStore *store, HwDueScope scope, const char *id, const char *stay, gboolean only_done,
          GError **error)
{
  g_autoptr (HwDueList) list = hw_due_read (store, scope, id, error);
  HwDueId wanted = { 0 };

  if (!list)
    return FALSE;
  if (stay)
    hw_id_parse (stay, wanted.bytes);
  for (guint i = 0; i < list->items->len; i++)
    {
      const HwDueItem *item = &g_array_index (list->items, HwDueItem, i);
      const HwDueStay *in = item->stay >= 0
                                ? &g_array_index (item->of->stays, HwDueStay, item->stay)
                                : NULL;

      if (is_settled (item, only_done)
          && (!stay
              || (in && !waits_for_closing (item)
                  && memcmp (&in->id, &wanted, sizeof wanted) == 0))
          && !keep (store, list, item, error))
        return FALSE;
    }
  return TRUE;
}

/* The stay did not end on that day: what was missed then is computed again; done stays done.
 * @stay: NULL: what is in no stay. */
static gboolean
forget (HwStore *store, const char *child, const char *stay, GError **error)
{
  g_autoptr (GPtrArray) kept
      = hw_store_list_by (store, HW_TYPE_DUE_OUTCOME, "child", child, error);

  for (guint i = 0; kept && i < kept->len; i++)
    {
      HwDueOutcome *one = g_ptr_array_index (kept, i);

      if (one->state == HW_DUE_STATE_OVERDUE && g_strcmp0 (one->stay, stay) == 0
          && !hw_store_delete (store, HW_TYPE_DUE_OUTCOME, HW_RECORD (one)->id, error))
        return FALSE;
    }
  return kept != NULL;
}

/* The case did not close on that day. What a stay's own end kept stays. */
static gboolean
forget_case (HwStore *store, const char *family, GError **error)
{
  g_autoptr (GPtrArray) children = hw_store_list_by (store, HW_TYPE_CHILD, "family", family, error);

  for (guint i = 0; children && i < children->len; i++)
    {
      const char *child = HW_RECORD (g_ptr_array_index (children, i))->id;
      g_autoptr (GPtrArray) stays = hw_store_list_by (store, HW_TYPE_STAY, "child", child, error);

      if (!stays || !forget (store, child, NULL, error))
        return FALSE;
      for (guint s = 0; s < stays->len; s++)
        if (!HW_STAY (g_ptr_array_index (stays, s))->exit_date
            && !forget (store, child, HW_RECORD (g_ptr_array_index (stays, s))->id, error))
          return FALSE;
    }
  return children != NULL;
}

/* ------------------------------------------------------------------ closing a case */

/* Whether what @rule wants before a closing on @day is there: something that closes it, for any of
 * the children, or, of the last stay of one, the duty done by then or excepted; what an earlier
 * stay had was for its own closing. TRUE where no child was ever in care. */
static gboolean
may_close (const HwDueList *list, const HwRule *rule, HwDay day)
{
  gboolean has_stay = FALSE;

  for (guint c = 0; c < list->cases->len; c++)
    {
      const HwDueCase *of = g_ptr_array_index (list->cases, c);
      HwDay from = rule->has_done_span
                       ? hw_span_add (&rule->done_span, day, rule->holidays)
                       : day;

      has_stay |= of->stays->len > 0;
      for (guint i = 0; i < rule->done->len; i++)
        if (hw_due_case_find (of, g_array_index (rule->done, GQuark, i), from, day))
          return TRUE;
    }
  for (guint i = 0; i < list->items->len; i++)
    {
      const HwDueItem *item = &g_array_index (list->items, HwDueItem, i);

      if (item->rule == rule && is_settled (item, TRUE) && item->done <= day
          && (item->stay < 0 || item->stay + 1 == (int) item->of->stays->len))
        return TRUE;
    }
  return !has_stay;
}

static gboolean
check_close (HwStore *store, HwFamily *family, GError **error)
{
  g_autoptr (HwDueList) list
      = hw_due_read (store, HW_DUE_SCOPE_FAMILY, HW_RECORD (family)->id, error);

  if (!list)
    return FALSE;
  for (guint i = 0; i < list->book->rules->len; i++)
    {
      const HwRule *rule = g_ptr_array_index (list->book->rules, i);

      if (!rule->before_closing || !hw_rule_is_valid_on (rule, family->closed)
          || may_close (list, rule, family->closed))
        continue;
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("family.closed: before the case closes: %s. Record that it was held, or "
                      "plan the closing and ask for an exception."),
                   hw_rule_tell (rule->duty));
      return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------ what the store calls */

/* Of which child or family the duties are that @record sets off. */
static gboolean
settle_before (HwStore *store, HwRecord *record, HwRecord *before, GError **error)
{
  g_autofree char *child = NULL;

  if (HW_IS_FAMILY (record))
    return HW_FAMILY (record)->closed == 0
           || HW_FAMILY (record)->closed == HW_FAMILY (before)->closed
           || check_close (store, HW_FAMILY (record), error);
  if (!moves_duties (record, before))
    return TRUE;
  if (HW_IS_REFERRAL (record))
    return keep_all (store, HW_DUE_SCOPE_FAMILY, HW_REFERRAL (before)->family, NULL, TRUE, error);
  if (HW_IS_CHILD (record))
    child = g_strdup (record->id);
  else if (HW_IS_PLACEMENT (record))
    {
      g_autoptr (HwStay) stay
          = hw_store_find (store, HW_TYPE_STAY, HW_PLACEMENT (before)->stay, error);

      child = stay ? g_strdup (stay->child) : NULL;
    }
  else
    g_object_get (before, "child", &child, NULL);
  return child && keep_all (store, HW_DUE_SCOPE_CHILD, child, NULL, TRUE, error);
}

static gboolean
settle_after (HwStore *store, HwRecord *record, HwRecord *before, GError **error)
{
  if (HW_IS_DUE_EXCEPTION (record))
    return HW_DUE_EXCEPTION (before)->approved_date || !HW_DUE_EXCEPTION (record)->approved_date
           || hw_due_document_exception (store, HW_DUE_EXCEPTION (record), error);
  if (HW_IS_STAY (record) && HW_STAY (record)->exit_date != HW_STAY (before)->exit_date)
    return (!HW_STAY (before)->exit_date
            || forget (store, HW_STAY (before)->child, record->id, error))
           && (!HW_STAY (record)->exit_date
               || keep_all (store, HW_DUE_SCOPE_CHILD, HW_STAY (record)->child, record->id, FALSE,
                            error));
  if (HW_IS_FAMILY (record) && HW_FAMILY (record)->closed != HW_FAMILY (before)->closed)
    return (!HW_FAMILY (before)->closed || forget_case (store, record->id, error))
           && (!HW_FAMILY (record)->closed
               || keep_all (store, HW_DUE_SCOPE_FAMILY, record->id, NULL, FALSE, error));
  return TRUE;
}

gboolean
hw_due_settle (HwStore *store, HwRecord *record, HwRecord *before, gboolean is_written,
               GError **error)
{
  if (!before)
    return TRUE;
  return is_written ? settle_after (store, record, before, error)
                    : settle_before (store, record, before, error);
}

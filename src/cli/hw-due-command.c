/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «due» does: what is due, and why.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-exception-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-rules.h"
#include "domain/deadlines/hw-fact-names.h"
#include "domain/deadlines/hw-today-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const HwColumn list_columns[] = {
  { "id", N_ ("Id") },
  { "rule", N_ ("Rule") },
  { "pack", N_ ("Pack"), TRUE },
  { "state", N_ ("State") },
  { "child", N_ ("Child"), TRUE },
  { "family", N_ ("Family"), TRUE },
  { "staff", N_ ("Staff"), TRUE },
  { "trigger", N_ ("Counted from"), TRUE },
  { "trigger-date", N_ ("Day"), TRUE },
  { "open-date", N_ ("Open"), TRUE },
  { "due-date", N_ ("Due") },
  { "working-date", N_ ("Working day") },
  { "done-date", N_ ("Done") },
  { "missing", N_ ("Missing") },
  { "source", N_ ("Source"), TRUE },
  { "duty", N_ ("Duty"), FALSE, TRUE },
  { NULL },
};

static void
add_id (HwRows *rows, const HwDueId *id)
{
  char text[HW_ID_LENGTH];

  hw_rows_add (rows, HW_KIND_REF,
               hw_due_id_is_none (id) ? NULL : hw_id_format (id->bytes, text));
}

static void
add_day (HwRows *rows, HwDay day)
{
  char text[HW_DAY_LENGTH];

  hw_rows_add (rows, HW_KIND_DAY, day ? hw_day_format (day, text) : NULL);
}

static void
add_item (HwRows *rows, const HwDueItem *item)
{
  g_autofree char *id = hw_due_item_dup_id (item);
  g_autofree char *trigger = hw_due_item_dup_trigger (item);
  g_autofree char *missing = hw_due_item_dup_missing (item);

  hw_rows_add_text (rows, id);
  hw_rows_add_text (rows, item->rule->id);
  hw_rows_add_text (rows, item->rule->pack);
  hw_rows_add_text (rows, hw_due_state_nick (item->state));
  add_id (rows, &item->of->child);
  add_id (rows, &item->of->family);
  add_id (rows, &item->of->staff);
  hw_rows_add_text (rows, trigger);
  add_day (rows, item->trigger);
  add_day (rows, item->opens);
  add_day (rows, item->due);
  add_day (rows, item->working);
  add_day (rows, item->done);
  hw_rows_add_text (rows, missing);
  hw_rows_add_text (rows, item->rule->source);
  hw_rows_add_text (rows, hw_rule_tell (item->rule->duty));
}

/* By the due day; what has none comes last. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  const HwDueItem *left = a, *right = b;
  guint first = left->due ? left->due : G_MAXINT32, second = right->due ? right->due : G_MAXINT32;
  int order = (first > second) - (first < second);

  return order ? order : strcmp (left->rule->id, right->rule->id);
}

/* Which children, and NULL or the one id. FALSE: more than one option. */
static gboolean
choose_scope (HwCall *call, HwDueScope *scope, const char **id, GError **error)
{
  const char *child = call->options[HW_OPTION_CHILD], *family = call->options[HW_OPTION_FAMILY];
  const char *staff = call->options[HW_OPTION_STAFF];

  if ((child != NULL) + (family != NULL) + (staff != NULL) > 1)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("--child, --family and --staff exclude each other"));
      return FALSE;
    }
  *id = child ? child : family;
  *scope = child ? HW_DUE_SCOPE_CHILD : family ? HW_DUE_SCOPE_FAMILY : HW_DUE_SCOPE_ALL;
  return TRUE;
}

/* HW_ERROR_NOT_FOUND where an option names nobody. */
static gboolean
check_named (HwCall *call, GError **error)
{
  static const struct
  {
    HwOption option;
    const char *type;
  } named[] = {
    { HW_OPTION_CHILD, "child" },
    { HW_OPTION_FAMILY, "family" },
    { HW_OPTION_STAFF, "staff" },
  };
  HwStore *store = hw_call_store (call);

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    {
      const char *id = call->options[named[i].option];
      GType type = hw_registry_type (hw_store_registry (store), named[i].type);
      g_autoptr (HwRecord) record = id ? hw_store_find (store, type, id, error) : NULL;

      if (id && !record)
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_due_command_list (HwCall *call, GError **error)
{
  const char *staff = call->options[HW_OPTION_STAFF], *id;
  HwDueScope scope;
  g_autoptr (HwDueList) list = NULL;

  if (!choose_scope (call, &scope, &id, error) || !check_named (call, error)
      || !(list = hw_due_read (hw_call_store (call), scope, id, error)))
    return FALSE;
  if (staff && !hw_today_keep_owed (hw_call_store (call), staff, list, error))
    return FALSE;
  g_array_sort (list->items, compare_items);
  call->answer = hw_rows_new (TRUE, list_columns);
  for (guint i = 0; i < list->items->len; i++)
    add_item (call->answer, &g_array_index (list->items, HwDueItem, i));
  return TRUE;
}

/* ------------------------------------------------------------------ why */

static const HwColumn why_columns[] = {
  { "id", N_ ("Id") },
  { "rule", N_ ("Rule") },
  { "duty", N_ ("Duty") },
  { "state", N_ ("State") },
  { "trigger", N_ ("Counted from") },
  { "trigger-date", N_ ("Day") },
  { "fact", N_ ("Recorded in") },
  { "arithmetic", N_ ("Arithmetic") },
  { "due-date", N_ ("Due") },
  { "working-date", N_ ("Working day") },
  { "done-date", N_ ("Done") },
  { "who", N_ ("Who owes it") },
  { "text", N_ ("Rule text") },
  { "exception", N_ ("Exception") },
  { "pack", N_ ("Pack") },
  { "version", N_ ("Version") },
  { "source", N_ ("Source") },
  { "checked", N_ ("Checked") },
  { "missing", N_ ("Missing") },
  { "done-fact", N_ ("Done by") },
  { "done-record", N_ ("Its record") },
  { NULL },
};

gboolean
hw_due_command_why (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (HwDueList) list = hw_due_read_item (store, call->arguments[0], error);
  const HwDueItem *item;
  const HwRulePack *pack;
  g_autofree char *trigger = NULL, *arithmetic = NULL, *missing = NULL, *text = NULL;
  g_autofree char *done = NULL;
  HwDueId origin, none = { 0 };

  if (!list)
    return FALSE;
  item = &g_array_index (list->items, HwDueItem, 0);
  pack = hw_rule_packs_find (list->book->packs, item->rule->pack);
  trigger = hw_due_item_dup_trigger_words (item);
  arithmetic = hw_due_item_dup_arithmetic (item, hw_store_today (store));
  missing = hw_due_item_dup_missing (item);
  text = hw_rule_dup_text (item->rule);
  origin = hw_due_item_origin (item);
  done = item->done_fact ? hw_fact_dup_words (item->done_fact->kind) : NULL;
  call->answer = hw_rows_new (FALSE, why_columns);
  hw_rows_add_text (call->answer, call->arguments[0]);
  hw_rows_add_text (call->answer, item->rule->id);
  hw_rows_add_text (call->answer, hw_rule_tell (item->rule->duty));
  hw_rows_add_text (call->answer, hw_due_state_nick (item->state));
  hw_rows_add_text (call->answer, trigger);
  add_day (call->answer, item->trigger);
  add_id (call->answer, &origin);
  hw_rows_add_text (call->answer, arithmetic);
  add_day (call->answer, item->due);
  add_day (call->answer, item->working);
  add_day (call->answer, item->done);
  hw_rows_add_text (call->answer, hw_rule_tell (item->rule->who));
  hw_rows_add_text (call->answer, text);
  hw_rows_add_text (call->answer, hw_rule_tell (item->rule->exception));
  hw_rows_add_text (call->answer, item->rule->pack);
  hw_rows_add_text (call->answer, pack ? pack->version : NULL);
  hw_rows_add_text (call->answer, item->rule->source);
  /* As a pack says it. */
  if (item->rule->checked)
    add_day (call->answer, item->rule->checked);
  else
    hw_rows_add_text (call->answer, HW_RULE_TO_CONFIRM);
  hw_rows_add_text (call->answer, missing);
  hw_rows_add_text (call->answer, done);
  add_id (call->answer, item->done_fact ? &item->done_fact->record : &none);
  return TRUE;
}

/* ------------------------------------------------------------------ what a person does about it */

gboolean
hw_due_command_done (HwCall *call, GError **error)
{
  HwDay day = hw_day_parse (call->arguments[1]);

  if (!day)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("«%s» is not a day (year-month-day)"),
                   call->arguments[1]);
      return FALSE;
    }
  return hw_due_mark_done (hw_call_store (call), call->arguments[0], day,
                           call->options[HW_OPTION_REASON], error)
         != 0;
}

static const HwColumn exception_columns[] = {
  { "id", N_ ("Id") },
  { NULL },
};

gboolean
hw_due_command_except (HwCall *call, GError **error)
{
  g_autofree char *id = NULL;

  if (hw_due_ask_exception (hw_call_store (call), call->arguments[0],
                            call->options[HW_OPTION_REASON], &id, error)
      == 0)
    return FALSE;
  call->answer = hw_rows_new (FALSE, exception_columns);
  hw_rows_add (call->answer, HW_KIND_REF, id);
  return TRUE;
}

gboolean
hw_due_command_approve (HwCall *call, GError **error)
{
  return hw_due_approve_exception (hw_call_store (call), call->arguments[0], error) != 0;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «rules» does: the rules that the office goes by, and what is wrong in a pack.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "domain/deadlines/hw-due-act.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-rules.h"
#include "domain/deadlines/hw-fact-names.h"

#include <glib/gi18n-lib.h>

/* A list says as much as fits a line; a rule that is shown, all that is known of it. */
#define RULE_COLUMNS(is_long)                             \
  {                                                       \
    { "id", N_ ("Id") },                                  \
    { "pack", N_ ("Pack") },                              \
    { "duty", N_ ("Duty") },                              \
    { "trigger", N_ ("Counted from"), is_long },          \
    { "due", N_ ("Due") },                                \
    { "who", N_ ("Who owes it") },                        \
    { "exception", N_ ("Exception"), is_long },           \
    { "source", N_ ("Source"), is_long },                 \
    { "checked", N_ ("Checked"), TRUE },                  \
    { "checked-words", N_ ("Checked"), FALSE, TRUE },     \
    { "from", N_ ("From"), is_long },                     \
    { "until", N_ ("Until"), is_long },                   \
    { "text", N_ ("Rule text"), is_long },                \
    { "repeat", N_ ("Repeats"), is_long },                \
    { "opens", N_ ("Opens"), is_long },                   \
    { "done", N_ ("Closed by"), is_long },                \
    { NULL },                                             \
  }

static const HwColumn list_columns[] = RULE_COLUMNS (TRUE);
static const HwColumn show_columns[] = RULE_COLUMNS (FALSE);

static void
add_day (HwRows *rows, HwDay day)
{
  char text[HW_DAY_LENGTH];

  hw_rows_add (rows, HW_KIND_DAY, day ? hw_day_format (day, text) : NULL);
}

static void
add_rule (HwRows *rows, const HwRule *rule)
{
  g_autofree char *text = hw_rule_dup_text (rule);
  char day[HW_DAY_LENGTH];

  hw_rows_add_text (rows, rule->id);
  hw_rows_add_text (rows, rule->pack);
  hw_rows_add_text (rows, hw_rule_tell (rule->duty));
  hw_rows_add_text (rows, rule->trigger_text);
  hw_rows_add_text (rows, rule->due_text);
  hw_rows_add_text (rows, hw_rule_tell (rule->who));
  hw_rows_add_text (rows, hw_rule_tell (rule->exception));
  hw_rows_add_text (rows, rule->source);
  add_day (rows, rule->checked);
  hw_rows_add_text (rows, rule->checked ? hw_day_format (rule->checked, day) : _ ("to confirm"));
  add_day (rows, rule->from);
  add_day (rows, rule->until);
  hw_rows_add_text (rows, text);
  hw_rows_add_text (rows, rule->repeat_text);
  hw_rows_add_text (rows, rule->opens_text);
  hw_rows_add_text (rows, rule->done_text);
}

/* What is wrong in the office's own packs goes to standard error: it works on. */
static HwRuleBook *
read_book (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  HwRuleBook *book = hw_rule_book_read (hw_call_store (call), problems, error);

  for (guint i = 0; i < problems->len; i++)
    hw_call_say ("%s", (const char *) g_ptr_array_index (problems, i));
  return book;
}

gboolean
hw_rules_command_list (HwCall *call, GError **error)
{
  g_autoptr (HwRuleBook) book = read_book (call, error);

  if (!book)
    return FALSE;
  call->answer = hw_rows_new (TRUE, list_columns);
  for (guint i = 0; i < book->rules->len; i++)
    add_rule (call->answer, g_ptr_array_index (book->rules, i));
  return TRUE;
}

gboolean
hw_rules_command_show (HwCall *call, GError **error)
{
  g_autoptr (HwRuleBook) book = read_book (call, error);

  if (!book)
    return FALSE;
  call->answer = hw_rows_new (TRUE, show_columns);
  hw_rows_set_tall (call->answer);
  for (guint i = 0; i < book->rules->len; i++)
    {
      const HwRule *rule = g_ptr_array_index (book->rules, i);

      if (g_str_equal (rule->id, call->arguments[0]))
        add_rule (call->answer, rule);
    }
  if (hw_rows_n_rows (call->answer))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("the office goes by no rule «%s»"),
               call->arguments[0]);
  return FALSE;
}

/* ------------------------------------------------------------------ checking a file */

static const HwColumn mistake_columns[] = {
  { "line", N_ ("Line") },
  { "message", N_ ("What is wrong") },
  { NULL },
};

/* A kind of meeting may be the office's own, which a file alone does not know; it may as well be a
 * slip, after which nothing would ever close the duty. */
static void
warn_of_kinds (const HwRulePack *pack)
{
  for (guint i = 0; i < pack->rules->len; i++)
    {
      const HwRule *rule = g_ptr_array_index (pack->rules, i);

      for (guint n = 0; n < rule->done->len; n++)
        {
          const char *fact = g_quark_to_string (g_array_index (rule->done, GQuark, n));

          if (!hw_fact_is_known (fact))
            hw_call_say (_ ("line %u: rule %s is closed by «%s», which is no kind of meeting of "
                            "the program: it has to be the code of one of the office’s own"),
                         rule->line, rule->id, fact);
        }
    }
}

gboolean
hw_rules_command_check (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) mistakes
      = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_mistake_free);
  g_autoptr (GPtrArray) packs = hw_rule_packs_load ();
  g_autoptr (HwRulePack) pack = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!(text = hw_rule_pack_read_file (call->arguments[0], &length, error)))
    return FALSE;
  pack = hw_rule_pack_read (text, length, packs, mistakes);
  if (pack)
    warn_of_kinds (pack);
  call->answer = hw_rows_new (TRUE, mistake_columns);
  for (guint i = 0; i < mistakes->len; i++)
    {
      const HwRuleMistake *mistake = g_ptr_array_index (mistakes, i);

      hw_rows_add_int (call->answer, mistake->line);
      hw_rows_add_text (call->answer, mistake->message);
    }
  if (mistakes->len)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

/* ------------------------------------------------------------------ choosing */

gboolean
hw_rules_command_choose (HwCall *call, GError **error)
{
  return hw_policy_packs_choose (hw_call_store (call), call->arguments[0], error) != 0;
}

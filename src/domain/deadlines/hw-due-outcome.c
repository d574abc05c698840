/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of an outcome, and how it takes the place of what would be reckoned today.
 */

#include "domain/deadlines/hw-due-outcome.h"

#include "domain/deadlines/hw-due-trigger.h"
#include "domain/families/hw-child.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const HwField fields[] = {
  HW_REF (HwDueOutcome, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwDueOutcome, stay, hw_stay_get_type, "stay", N_ ("Stay")),
  HW_TEXT (HwDueOutcome, item, "item", N_ ("Item"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwDueOutcome, rule, "rule", N_ ("Rule"), .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwDueOutcome, pack, "pack", N_ ("Pack")),
  HW_TEXT (HwDueOutcome, version, "version", N_ ("Version")),
  HW_TEXT (HwDueOutcome, duty, "duty", N_ ("Duty")),
  HW_TEXT (HwDueOutcome, source, "source", N_ ("Source")),
  HW_TEXT (HwDueOutcome, set_off, "set-off", N_ ("Trigger")),
  HW_DAY (HwDueOutcome, trigger_date, "trigger-date", N_ ("Counted from")),
  HW_DAY (HwDueOutcome, open_date, "open-date", N_ ("Opens")),
  HW_DAY (HwDueOutcome, due_date, "due-date", N_ ("Due")),
  HW_DAY (HwDueOutcome, working_date, "working-date", N_ ("Working day")),
  HW_DAY (HwDueOutcome, done_date, "done-date", N_ ("Done")),
  HW_ENUM (HwDueOutcome, state, hw_due_state_get_type, "state", N_ ("State"),
           .labels = hw_due_state_labels, .flags = HW_FIELD_REQUIRED),
};

HW_DEFINE_RECORD (HwDueOutcome, hw_due_outcome, "due-outcome", N_ ("What became of a duty"),
                  .root = "child", .is_reckoned = TRUE)

/* ------------------------------------------------------------------ taken again */

/* What was missed, or excepted by what was so on that day, was not so yet before it was due. */
static void
take_kept (HwDueItem *item, const HwDueKept *kept, HwDay today)
{
  item->trigger = kept->trigger;
  item->opens = kept->opens;
  item->due = kept->due;
  item->working = kept->working ? kept->working : kept->due;
  item->done = kept->done;
  /* What came to light later did not do it. */
  if (item->done_fact && item->done_fact->day != kept->done)
    item->done_fact = NULL;
  item->state = kept->state;
  item->is_kept = TRUE;
  if (item->state == HW_DUE_STATE_OVERDUE
      || (item->state == HW_DUE_STATE_EXCEPTED && today < item->due && !item->is_marked))
    item->state = hw_due_item_state (item, today);
}

/* On a day before all that became of it: of a series there is the next one only, which is found. */
static gboolean
is_to_come (const HwDueKept *kept, HwDay today)
{
  return kept->due >= today && (!kept->done || kept->done > today);
}

/* It is as it was then. What closes by itself on its day is always reckoned. */
static void
restore (HwDueItem *item, HwDueKept *kept, HwDay today)
{
  kept->is_found = item->is_kept = TRUE;
  if (item->rule->done_by_itself)
    return;
  /* Where nothing was corrected since, its sum still holds. */
  if (item->due != kept->due || item->trigger != kept->trigger)
    item->kept = kept;
  take_kept (item, kept, today);
}

/* Of a series, whose occurrences a corrected trigger may count in another way. */
static gboolean
is_of_series (const HwRule *rule)
{
  return rule->repeat || rule->due == HW_DUE_FULL_MONTH || rule->spans->len > 1
         || rule->trigger.kind == HW_TRIGGER_DUE;
}

static HwDueItem *
find_by_id (GArray *items, guint from, guint until, const HwDueKept *kept)
{
  for (guint i = from; i < until; i++)
    {
      HwDueItem *item = &g_array_index (items, HwDueItem, i);

      if (item->n == kept->n && memcmp (&item->subject, &kept->subject, sizeof kept->subject) == 0
          && g_str_equal (item->rule->id, kept->rule))
        return item;
    }
  return NULL;
}

static gboolean
is_of_its_stay (const HwDueItem *item, const HwDueKept *kept)
{
  return item->stay < 0
             ? hw_due_id_is_none (&kept->stay)
             : hw_due_id_equal (&g_array_index (item->of->stays, HwDueStay, item->stay).id,
                                &kept->stay);
}

/* In the same stay, or of none, the occurrence that is due on the same day. */
static HwDueItem *
find_by_day (GArray *items, guint from, guint until, const HwDueKept *kept)
{
  for (guint i = from; i < until; i++)
    {
      HwDueItem *item = &g_array_index (items, HwDueItem, i);

      if (item->due == kept->due && !item->is_kept && g_str_equal (item->rule->id, kept->rule)
          && is_of_its_stay (item, kept))
        return item;
    }
  return NULL;
}

/* Of that there is only what was kept: the rule went out of the book, or the days moved away. */
static void
add_gone (const HwDueCase *of, const HwDueKept *kept, HwDay today, GArray *items,
          gboolean is_taken, GPtrArray *gone)
{
  HwRule *rule = hw_rule_new (kept->rule);
  HwDueItem item = {
    .rule = rule,
    .of = of,
    .stay = -1,
    /* Its number may be another occurrence’s by now. */
    .n = is_taken ? kept->n + HW_DUE_MOST : kept->n,
    .kept = kept,
  };

  take_kept (&item, kept, today);
  rule->duty = g_strdup (kept->duty);
  rule->source = g_strdup (kept->source);
  rule->trigger_text = g_strdup ("");
  rule->pack = rule->pack_title = kept->pack;
  item.subject = kept->subject;
  for (guint i = 0; i < of->stays->len; i++)
    if (memcmp (&g_array_index (of->stays, HwDueStay, i).id, &kept->stay, sizeof kept->stay) == 0)
      item.stay = i;
  g_ptr_array_add (gone, rule);
  g_array_append_val (items, item);
}

void
hw_due_take_kept (const HwDueCase *of, HwDay today, GArray *items, guint from, GPtrArray *gone)
{
  enum { BY_ID, BY_DAY, BY_NUMBER, TIMES };
  const guint until = items->len;

  for (guint time = 0; of->kept && time < TIMES; time++)
    for (guint i = 0; i < of->kept->len; i++)
      {
        HwDueKept *kept = g_ptr_array_index (of->kept, i);
        HwDueItem *item = kept->is_found    ? NULL
                          : time == BY_DAY ? find_by_day (items, from, until, kept)
                                            : find_by_id (items, from, until, kept);

        if (!item || item->is_kept
            || (time == BY_ID && is_of_series (item->rule) && item->due != kept->due)
            /* A month is its own: it is never another one. */
            || (time == BY_NUMBER && item->rule->due == HW_DUE_FULL_MONTH))
          continue;
        restore (item, kept, today);
      }
  for (guint i = 0; of->kept && i < of->kept->len; i++)
    {
      HwDueKept *kept = g_ptr_array_index (of->kept, i);

      if (!kept->is_found && !is_to_come (kept, today))
        add_gone (of, kept, today, items, find_by_id (items, from, until, kept) != NULL, gone);
    }
}

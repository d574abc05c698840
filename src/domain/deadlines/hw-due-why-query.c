/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The item is found again by its id, with the rule that it follows from.
 */

#include "domain/deadlines/hw-due-why-query.h"

#include "domain/deadlines/hw-due-exception.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-why-rules.h"
#include "domain/deadlines/hw-fact-names.h"
#include "domain/deadlines/hw-today-rules.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-staff.h"

static void
why_clear (gpointer data)
{
  HwDueWhy *self = data;
  char **texts[] = { &self->item, &self->former, &self->duty, &self->child, &self->child_title,
                     &self->family, &self->stay, &self->set_off, &self->set_off_type,
                     &self->set_off_record, &self->arithmetic, &self->text, &self->who,
                     &self->exception, &self->source, &self->pack, &self->missing, &self->done_by,
                     &self->done_type, &self->done_record, &self->staff,
                     &self->worker, &self->asked, &self->asked_by, &self->asked_id };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
  g_strfreev (self->done);
}

HwDueWhy *
hw_due_why_ref (HwDueWhy *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_due_why_unref (HwDueWhy *self)
{
  g_atomic_rc_box_release_full (self, why_clear);
}

G_DEFINE_BOXED_TYPE (HwDueWhy, hw_due_why, hw_due_why_ref, hw_due_why_unref)

static void
take_rule (HwDueWhy *self, const HwDueItem *item, HwRuleBook *book)
{
  const HwRule *rule = item->rule;
  const HwRulePack *pack = hw_rule_packs_find (book->packs, rule->pack);
  GStrvBuilder *done = g_strv_builder_new ();

  self->duty = g_strdup (hw_rule_tell (rule->duty));
  self->text = hw_rule_dup_text (rule);
  self->who = g_strdup (hw_rule_tell (rule->who));
  self->exception = g_strdup (hw_rule_tell (rule->exception));
  self->source = hw_rule_dup_source_words (rule);
  self->pack = pack ? g_strdup_printf ("%s · %s", hw_rule_tell (pack->title), pack->version)
                    : NULL;
  self->closes_itself = rule->done_by_itself || rule->done_by_end;
  for (guint i = 0; i < rule->done->len; i++)
    g_strv_builder_add (done, g_quark_to_string (g_array_index (rule->done, GQuark, i)));
  self->done = g_strv_builder_unref_to_strv (done);
}

static void
take_item (HwDueWhy *self, const HwDueItem *item)
{
  const HwDueId origin = hw_due_item_origin (item);

  self->item = hw_due_item_dup_id (item);
  self->former = hw_due_item_dup_former_id (item);
  self->state = item->state;
  self->child = hw_due_id_dup_text (&item->of->child);
  self->family = hw_due_id_dup_text (&item->of->family);
  self->staff = hw_due_id_dup_text (&item->of->staff);
  if (item->stay >= 0)
    self->stay = hw_due_id_dup_text (&g_array_index (item->of->stays, HwDueStay, item->stay).id);
  self->set_off = hw_due_item_dup_trigger_words (item);
  self->set_off_day = item->trigger;
  self->set_off_record = hw_due_id_dup_text (&origin);
  self->done_day = item->done;
  self->done_by = item->done_fact ? hw_fact_dup_words (item->done_fact->kind) : NULL;
  self->done_record = item->done_fact ? hw_due_id_dup_text (&item->done_fact->record) : NULL;
  self->opens = item->opens;
  self->due = item->due;
  self->working = item->working;
  self->arithmetic = hw_due_item_dup_arithmetic (item, self->today);
  self->why_missing = item->why_missing;
  self->missing = item->missing ? g_strdup (g_quark_to_string (item->missing)) : NULL;
}

/* The titles of what it names; what is not there has none. */
static void
find_titles (HwDueWhy *self, HwStore *store)
{
  g_autoptr (HwRecord) child = hw_store_find (store, HW_TYPE_CHILD, self->child, NULL);
  g_autoptr (HwRecord) staff
      = self->staff ? hw_store_find (store, HW_TYPE_STAFF, self->staff, NULL) : NULL;
  g_autoptr (HwRecord) record = self->set_off_record
                                    ? hw_store_find_any (store, self->set_off_record, NULL)
                                    : NULL;
  g_autoptr (HwRecord) closing
      = self->done_record ? hw_store_find_any (store, self->done_record, NULL) : NULL;

  self->done_type = closing ? g_strdup (HW_RECORD_GET_CLASS (closing)->type) : NULL;
  self->child_title = child ? hw_record_dup_title (child) : NULL;
  self->worker = staff ? hw_record_dup_title (staff) : NULL;
  self->set_off_type = record ? g_strdup (HW_RECORD_GET_CLASS (record)->type) : NULL;
}

static gboolean
find_asked (HwDueWhy *self, HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) asked
      = hw_store_list_by (store, HW_TYPE_DUE_EXCEPTION, "item", self->item, error);
  GPtrArray *former = asked && self->former ? hw_store_list_by (store, HW_TYPE_DUE_EXCEPTION,
                                                                "item", self->former, error)
                                            : NULL;

  if (former)
    g_ptr_array_extend_and_steal (asked, former);
  for (guint i = 0; asked && i < asked->len; i++)
    {
      HwDueException *one = g_ptr_array_index (asked, i);
      g_autoptr (HwRecord) staff
          = one->requested_by ? hw_store_find (store, HW_TYPE_STAFF, one->requested_by, NULL)
                              : NULL;

      if (one->approved_date)
        continue;
      g_set_str (&self->asked, one->reason ? one->reason : "");
      g_set_str (&self->asked_id, HW_RECORD (one)->id);
      g_free (self->asked_by);
      self->asked_by = staff ? hw_record_dup_title (staff) : NULL;
      self->may_approve = hw_due_exception_may_approve (
                              hw_store_look_up (store), hw_store_actor (store), one->requested_by)
                          && !hw_store_is_read_only (store);
    }
  return asked != NULL;
}

HwDueWhy *
hw_due_why_read (HwStore *store, const char *id, GError **error)
{
  g_autoptr (HwDueList) list = hw_due_read_item (store, id, error);
  g_autoptr (HwDueWhy) self = NULL;
  const HwDueItem *item;

  if (!list)
    return NULL;
  self = g_atomic_rc_box_new0 (HwDueWhy);
  self->today = hw_store_today (store);
  item = &g_array_index (list->items, HwDueItem, 0);
  take_item (self, item);
  take_rule (self, item, list->book);
  find_titles (self, store);
  return find_asked (self, store, error) ? g_steal_pointer (&self) : NULL;
}

/* ------------------------------------------------------------------ what a meeting met */

/* The ids of the meeting and of those held in its sitting. Meetings know duties; here they are a
 * type of the registry. */
static GPtrArray *
list_sitting (HwStore *store, GType type, const char *id, GError **error)
{
  g_autoptr (GPtrArray) others = hw_store_list_by (store, type, "sitting", id, error);
  GPtrArray *ids = others ? g_ptr_array_new_with_free_func (g_free) : NULL;

  for (guint i = 0; others && i < others->len; i++)
    g_ptr_array_add (ids, g_strdup (HW_RECORD (g_ptr_array_index (others, i))->id));
  if (ids)
    g_ptr_array_add (ids, g_strdup (id));
  return ids;
}

static HwTodayChild *
read_met_child (HwStore *store, const HwDueCase *of)
{
  HwTodayChild *child = hw_today_child_new ();
  g_autofree char *id = hw_due_id_dup_text (&of->child);
  g_autoptr (HwRecord) record = hw_store_find (store, HW_TYPE_CHILD, id, NULL);

  child->id = of->child;
  child->family = of->family;
  child->staff = of->staff;
  child->title = record ? hw_record_dup_title (record) : NULL;
  return child;
}

/* The items of one case stand together. */
static void
take_met (HwStore *store, HwDueList *list, GPtrArray *meetings, HwToday *met)
{
  for (guint from = 0, to; from < list->items->len; from = to)
    {
      const HwDueItem *first = &g_array_index (list->items, HwDueItem, from);
      g_autoptr (HwTodayChild) child = read_met_child (store, first->of);

      for (to = from; to < list->items->len
                      && g_array_index (list->items, HwDueItem, to).of == first->of;)
        to++;
      hw_today_take_met (first, to - from, meetings, child->items);
      if (child->items->len > 0)
        g_ptr_array_add (met->children, g_steal_pointer (&child));
    }
}

GPtrArray *
hw_due_met_read (HwStore *store, const char *id, GError **error)
{
  GType type = hw_registry_type (hw_store_registry (store), "meeting");
  g_autoptr (HwRecord) meeting = hw_store_find (store, type, id, error);
  g_autoptr (GPtrArray) meetings = meeting ? list_sitting (store, type, id, error) : NULL;
  g_autofree char *family = NULL;
  HwDay held = 0;
  g_autoptr (HwDueList) list = NULL;
  HwToday *met;
  GPtrArray *one;

  if (!meetings)
    return NULL;
  g_object_get (meeting, "family", &family, "held-date", &held, NULL);
  /* Nothing is met by what was not held: nothing is reckoned for it. */
  if (held && !(list = hw_due_read (store, HW_DUE_SCOPE_FAMILY, family, error)))
    return NULL;
  one = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_today_unref);
  met = hw_today_new ();
  met->today = hw_store_today (store);
  met->is_whole = TRUE;
  if (list)
    take_met (store, list, meetings, met);
  g_ptr_array_add (one, met);
  return one;
}

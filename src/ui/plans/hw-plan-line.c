/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is typed goes through a draft: kept while it is typed, saved when the line is left.
 */

#include "ui/plans/hw-plan-line.h"

#include "base/hw-id.h"
#include "domain/plans/hw-task-line-rules.h"

enum
{
  CHANGED,
  PUT_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwPlanLine, hw_plan_line, G_TYPE_OBJECT)

void
hw_plan_line_changed (HwPlanLine *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

void
hw_plan_line_settle (HwPlanLine *self)
{
  g_autofree char *text = hw_plan_line_dup_text (self);
  g_autofree char *state = g_strdup_printf (
      "%d %d %d %d %d %d %d %d %d %d %d %d\n%s\n%s\n%s\n%s\n%s", self->role, self->level,
      self->state, self->start, self->due, self->is_own_start, self->is_done, self->is_open,
      self->is_blocked, hw_plan_line_is_on_its_way (self), self->is_expandable,
      self->is_collapsed, text,
      self->title ? self->title : "", self->number ? self->number : "",
      self->facts ? self->facts : "", self->gaps ? self->gaps : "");

  if (g_set_str (&self->settled, state))
    hw_plan_line_changed (self);
}

/* ------------------------------------------------------------------ draft */

static void
on_put_back_cb (HwPlanLine *self)
{
  g_signal_emit (self, signals[PUT_BACK], 0);
}

static void
drop_draft (HwPlanLine *self)
{
  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
}

static void
need_draft (HwPlanLine *self)
{
  g_autoptr (HwRecord) begun = NULL;

  if (self->draft)
    return;
  begun = self->role == HW_PLAN_LINE_NEW ? hw_record_dup (self->record)
                                         : g_object_ref (self->record);
  self->draft = hw_draft_new (begun, self->thread);
  /* Which list it stands in is typed into it, so that it is kept with its words. */
  if (self->role == HW_PLAN_LINE_NEW && self->kind_text)
    hw_draft_set_text (self->draft,
                       hw_record_class_find (HW_RECORD_GET_CLASS (begun), self->kind->kind),
                       self->kind_text);
  g_signal_connect_object (self->draft, "field-changed", G_CALLBACK (hw_plan_line_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "put-back", G_CALLBACK (on_put_back_cb), self,
                           G_CONNECT_SWAPPED);
}

void
hw_plan_line_take (HwPlanLine *self, HwRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;
  if (!self->draft)
    return;
  if (hw_draft_is_new (self->draft))
    drop_draft (self);
  else
    hw_draft_hear (self->draft, record);
}

char *
hw_plan_line_dup_text (HwPlanLine *self)
{
  char *text = NULL;

  if (!self->field)
    return g_strdup (self->title ? self->title : "");
  text = self->draft ? hw_draft_dup_text (self->draft, self->field)
                     : hw_record_print (self->record, self->field);
  return text ? text : g_strdup ("");
}

void
hw_plan_line_type (HwPlanLine *self, const char *text)
{
  if (!self->field || !self->is_open || hw_plan_line_is_on_its_way (self))
    return;
  need_draft (self);
  hw_draft_set_text (self->draft, self->field, text);
}

HwRemark
hw_plan_line_remark (HwPlanLine *self, const char **text)
{
  HwRemark remark = HW_REMARK_NONE;

  *text = "";
  if (self->draft && self->field && self->role != HW_PLAN_LINE_NEW)
    remark = hw_draft_remark (self->draft, self->field, text);
  if (remark == HW_REMARK_HELP)
    {
      *text = "";
      remark = HW_REMARK_NONE;
    }
  return remark;
}

gboolean
hw_plan_line_is_typed (HwPlanLine *self)
{
  return self->draft && self->field && hw_draft_is_dirty (self->draft, self->field);
}

void
hw_plan_line_leave (HwPlanLine *self)
{
  if (self->role != HW_PLAN_LINE_NEW && hw_plan_line_is_typed (self))
    hw_draft_save (self->draft, self->field);
}

void
hw_plan_line_revert (HwPlanLine *self)
{
  if (self->draft && self->field)
    hw_draft_revert (self->draft, self->field);
}

void
hw_plan_line_forget (HwPlanLine *self)
{
  if (self->draft)
    hw_draft_end (self->draft);
  drop_draft (self);
}

void
hw_plan_line_answer (HwPlanLine *self, gboolean is_taken)
{
  if (!self->draft)
    return;
  if (!is_taken)
    {
      hw_draft_drop_offer (self->draft, self->field);
      return;
    }
  hw_draft_take_offer (self->draft, self->field);
  hw_draft_save (self->draft, self->field);
  on_put_back_cb (self);
}

/* ------------------------------------------------------------------ a new one */

HwRecord *
hw_plan_line_post (HwPlanLine *self, const HwPlanView *view)
{
  g_autoptr (HwRecord) record = NULL;
  g_autofree char *text = NULL;

  if (self->role != HW_PLAN_LINE_NEW || hw_plan_line_is_on_its_way (self)
      || !hw_plan_line_is_typed (self))
    return NULL;
  record = hw_draft_dup_new (self->draft);
  text = hw_record_print (record, self->field);
  if (text)
    hw_plan_read_line (text, view->whole, view->today, record);
  record->id = g_strdup (self->key);
  self->is_posting = TRUE;
  hw_plan_line_changed (self);
  return g_steal_pointer (&record);
}

gboolean
hw_plan_line_is_on_its_way (const HwPlanLine *self)
{
  return self->is_posting || self->is_stored;
}

void
hw_plan_line_posted (HwPlanLine *self, gboolean is_stored, guint n_readings)
{
  self->is_posting = FALSE;
  self->is_stored = is_stored && self->role == HW_PLAN_LINE_NEW;
  self->stored_at = n_readings;
  if (is_stored && self->draft && hw_draft_is_new (self->draft))
    {
      hw_draft_end (self->draft);
      if (self->role == HW_PLAN_LINE_ELEMENT)
        drop_draft (self);
    }
  hw_plan_line_changed (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_line_finalize (GObject *object)
{
  HwPlanLine *self = HW_PLAN_LINE (object);

  drop_draft (self);
  g_clear_object (&self->record);
  g_clear_object (&self->thread);
  g_free (self->key);
  g_free (self->kind_text);
  g_free (self->title);
  g_free (self->number);
  g_free (self->facts);
  g_free (self->gaps);
  g_free (self->parent);
  g_free (self->after);
  g_free (self->settled);
  G_OBJECT_CLASS (hw_plan_line_parent_class)->finalize (object);
}

static void
hw_plan_line_class_init (HwPlanLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_plan_line_finalize;
  signals[CHANGED] = g_signal_new ("changed", HW_TYPE_PLAN_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT_BACK] = g_signal_new ("put-back", HW_TYPE_PLAN_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_plan_line_init (HwPlanLine *self)
{
}

HwPlanLine *
hw_plan_line_new (HwPlanLineRole role, const char *key, HwStoreThread *thread)
{
  HwPlanLine *self = g_object_new (HW_TYPE_PLAN_LINE, NULL);

  self->role = role;
  self->key = key ? g_strdup (key) : hw_id_dup_new ();
  self->thread = g_object_ref (thread);
  return self;
}

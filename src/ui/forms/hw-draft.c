/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of a draft: typing, reverting, checking.
 */

#include "ui/forms/hw-draft-private.h"

#include "base/hw-day-read.h"

enum
{
  PROP_VALID = 1,
  N_PROPS,
};

enum
{
  FIELD_CHANGED,
  SAVED,
  CHECKED,
  PUT_BACK,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwDraft, hw_draft, G_TYPE_OBJECT)

static HwRecordClass *
class_of (HwDraft *self)
{
  return HW_RECORD_GET_CLASS (self->record);
}

HwFieldState *
hw_draft_state (HwDraft *self, const HwField *field)
{
  return &self->states[field - class_of (self)->fields];
}

void
hw_draft_tell (HwDraft *self, const HwField *field)
{
  hw_draft_keep_later (self);
  g_signal_emit (self, signals[FIELD_CHANGED], g_quark_from_static_string (field->name));
}

void
hw_draft_check (HwDraft *self)
{
  HwRecordClass *klass = class_of (self);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->findings);
  gboolean valid;

  self->findings = hw_findings_new ();
  valid = hw_record_check (self->record, NULL, hw_day_today (), self->findings);
  hw_draft_add_seen (self);
  valid = valid && !hw_findings_first_error (self->findings);
  for (guint i = 0; i < klass->n_fields; i++)
    valid = valid && !self->states[i].unreadable;

  for (guint i = 0; before && i < before->len; i++)
    {
      HwFinding *finding = g_ptr_array_index (before, i);

      hw_draft_tell (self, hw_record_class_find (klass, finding->field));
    }
  for (guint i = 0; i < self->findings->len; i++)
    {
      HwFinding *finding = g_ptr_array_index (self->findings, i);

      hw_draft_tell (self, hw_record_class_find (klass, finding->field));
    }
  if (valid != self->valid)
    {
      self->valid = valid;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
    }
  g_signal_emit (self, signals[CHECKED], 0);
}

void
hw_draft_forget (HwFieldState *state)
{
  g_clear_pointer (&state->unreadable, g_free);
  g_clear_pointer (&state->remark, g_free);
  state->kind = HW_REMARK_NONE;
}

/* ------------------------------------------------------------------ typing */

static char *
dup_readable (const HwField *field, const char *text)
{
  HwDay day = field->kind == HW_KIND_DAY
                  ? hw_day_read (text, hw_day_order_of_locale (), hw_day_today ())
                  : 0;

  return day ? hw_day_dup_iso (day) : g_strdup (text);
}

gboolean
hw_draft_set_text (HwDraft *self, const HwField *field, const char *text)
{
  HwFieldState *state = hw_draft_state (self, field);
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));
  g_autofree char *readable = dup_readable (field, stripped);
  g_autoptr (GError) error = NULL;
  gboolean read;

  hw_draft_forget (state);
  read = hw_record_parse (self->record, field,
                          field->kind == HW_KIND_NOTE && *stripped ? text : readable, &error);
  if (!read)
    {
      /* An entry may have been emptied a moment before: the good value is the stored one. */
      hw_record_copy_field (self->record, self->stored, field);
      state->unreadable = g_strdup (text);
      state->remark = g_strdup (error->message);
      state->kind = HW_REMARK_ERROR;
    }
  state->is_touched = TRUE;
  hw_draft_check (self);
  hw_draft_tell (self, field);
  hw_draft_look (self);
  return read;
}

char *
hw_draft_dup_text (HwDraft *self, const HwField *field)
{
  HwFieldState *state = hw_draft_state (self, field);
  char *text;

  if (state->unreadable)
    return g_strdup (state->unreadable);
  text = hw_record_print (self->record, field);
  return text ? text : g_strdup ("");
}

gboolean
hw_draft_is_dirty (HwDraft *self, const HwField *field)
{
  return hw_draft_state (self, field)->unreadable
         || !hw_record_equal_field (self->record, self->stored, field);
}

void
hw_draft_revert (HwDraft *self, const HwField *field)
{
  hw_draft_forget (hw_draft_state (self, field));
  hw_record_copy_field (self->record, self->stored, field);
  hw_draft_check (self);
  hw_draft_tell (self, field);
  hw_draft_look (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_draft_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, HW_DRAFT (object)->valid);
}

static void
hw_draft_finalize (GObject *object)
{
  HwDraft *self = HW_DRAFT (object);

  for (guint i = 0; i < class_of (self)->n_fields; i++)
    {
      hw_draft_forget (&self->states[i]);
      g_free (self->states[i].kept);
      g_free (self->states[i].offer);
      g_free (self->states[i].offer_words);
    }
  g_free (self->states);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_object (&self->along);
  g_object_unref (self->record);
  g_object_unref (self->stored);
  g_clear_object (&self->news);
  g_clear_object (&self->posted);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_draft_parent_class)->finalize (object);
}

static void
hw_draft_class_init (HwDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_draft_get_property;
  object_class->finalize = hw_draft_finalize;

  props[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[FIELD_CHANGED] = g_signal_new ("field-changed", HW_TYPE_DRAFT,
                                         G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
  signals[SAVED] = g_signal_new ("saved", HW_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[CHECKED] = g_signal_new ("checked", HW_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[PUT_BACK] = g_signal_new ("put-back", HW_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
}

static void
hw_draft_init (HwDraft *self)
{
}

HwDraft *
hw_draft_new (HwRecord *stored, HwStoreThread *thread)
{
  HwDraft *self = g_object_new (HW_TYPE_DRAFT, NULL);

  self->is_new = !stored->id && thread;
  self->stored = self->is_new ? hw_draft_dup_begun (stored) : g_object_ref (stored);
  self->record = hw_record_dup (self->stored);
  self->thread = thread ? g_object_ref (thread) : NULL;
  self->states = g_new0 (HwFieldState, class_of (self)->n_fields);
  hw_draft_check (self);
  hw_draft_look_for_offers (self);
  hw_draft_look (self);
  return self;
}

HwRecord *
hw_draft_record (HwDraft *self)
{
  return self->record;
}

HwRecord *
hw_draft_stored (HwDraft *self)
{
  return self->stored;
}

HwStoreThread *
hw_draft_thread (HwDraft *self)
{
  return self->thread;
}

gboolean
hw_draft_is_valid (HwDraft *self)
{
  return self->valid;
}

gboolean
hw_draft_is_saving (HwDraft *self)
{
  return self->n_saving > 0;
}

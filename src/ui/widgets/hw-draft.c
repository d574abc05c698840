/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of a draft, and the words beside its fields.
 */

#include "ui/widgets/hw-draft-private.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

enum
{
  PROP_VALID = 1,
  N_PROPS,
};

enum
{
  FIELD_CHANGED,
  SAVED,
  FAILED,
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

static HwFieldState *
state_of (HwDraft *self, const HwField *field)
{
  return &self->states[field - class_of (self)->fields];
}

static void
tell_field (HwDraft *self, const HwField *field)
{
  g_signal_emit (self, signals[FIELD_CHANGED], g_quark_from_static_string (field->name));
}

/* The record's own check looks at several fields at once: whose words changed is told. */
static void
check_again (HwDraft *self)
{
  HwRecordClass *klass = class_of (self);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->findings);
  gboolean valid;

  self->findings = hw_findings_new ();
  valid = hw_record_check (self->record, NULL, hw_day_today (), self->findings);
  for (guint i = 0; i < klass->n_fields; i++)
    valid = valid && !self->states[i].unreadable;

  for (guint i = 0; before && i < before->len; i++)
    {
      HwFinding *finding = g_ptr_array_index (before, i);

      tell_field (self, hw_record_class_find (klass, finding->field));
    }
  for (guint i = 0; i < self->findings->len; i++)
    {
      HwFinding *finding = g_ptr_array_index (self->findings, i);

      tell_field (self, hw_record_class_find (klass, finding->field));
    }
  if (valid != self->valid)
    {
      self->valid = valid;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
    }
}

static void
forget_remarks (HwFieldState *state)
{
  g_clear_pointer (&state->unreadable, g_free);
  g_clear_pointer (&state->remark, g_free);
  state->kind = HW_REMARK_NONE;
}

/* ------------------------------------------------------------------ typing */

/* The locale's way to write a day, as hw_day_parse_format() wants it: «MM/DD/YYYY». */
static char *
dup_day_format (void)
{
  g_autoptr (GString) format = g_string_new (nl_langinfo (D_FMT));

  g_string_replace (format, "%m", "MM", 0);
  g_string_replace (format, "%d", "DD", 0);
  g_string_replace (format, "%e", "DD", 0);
  g_string_replace (format, "%Y", "YYYY", 0);
  g_string_replace (format, "%y", "YYYY", 0);
  return g_string_free (g_steal_pointer (&format), FALSE);
}

static char *
dup_readable (const HwField *field, const char *text)
{
  g_autofree char *format = NULL;
  HwDay day;

  if (field->kind != HW_KIND_DAY || hw_day_parse (text))
    return g_strdup (text);
  format = dup_day_format ();
  day = hw_day_parse_format (text, format);
  return day ? hw_day_dup_iso (day) : g_strdup (text);
}

gboolean
hw_draft_set_text (HwDraft *self, const HwField *field, const char *text)
{
  HwFieldState *state = state_of (self, field);
  g_autofree char *stripped = g_strstrip (g_strdup (text ? text : ""));
  g_autofree char *readable = dup_readable (field, stripped);
  g_autoptr (GError) error = NULL;
  gboolean read;

  forget_remarks (state);
  read = hw_record_parse (self->record, field,
                          field->kind == HW_KIND_NOTE && *stripped ? text : readable, &error);
  if (!read)
    {
      state->unreadable = g_strdup (text);
      state->remark = g_strdup (error->message);
      state->kind = HW_REMARK_ERROR;
    }
  check_again (self);
  tell_field (self, field);
  return read;
}

char *
hw_draft_dup_text (HwDraft *self, const HwField *field)
{
  HwFieldState *state = state_of (self, field);
  char *text;

  if (state->unreadable)
    return g_strdup (state->unreadable);
  text = hw_record_print (self->record, field);
  return text ? text : g_strdup ("");
}

gboolean
hw_draft_is_dirty (HwDraft *self, const HwField *field)
{
  return state_of (self, field)->unreadable
         || !hw_record_equal_field (self->record, self->stored, field);
}

void
hw_draft_revert (HwDraft *self, const HwField *field)
{
  forget_remarks (state_of (self, field));
  hw_record_copy_field (self->record, self->stored, field);
  check_again (self);
  tell_field (self, field);
}

/* ------------------------------------------------------------------ remarks */

static const HwFinding *
find_finding (GPtrArray *findings, const HwField *field, gboolean is_warning)
{
  for (guint i = 0; findings && i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->is_warning == is_warning && g_str_equal (finding->field, field->name))
        return finding;
    }
  return NULL;
}

/* What the field's own state and the record's check have to say, the gravest first. */
HwRemark
hw_draft_remark (HwDraft *self, const HwField *field, const char **text)
{
  HwFieldState *state = state_of (self, field);
  const HwFinding *error = find_finding (self->findings, field, FALSE);
  const HwFinding *warning = find_finding (self->findings, field, TRUE);
  const struct
  {
    HwRemark kind;
    const char *text;
  } remarks[] = {
    { state->kind == HW_REMARK_ERROR ? HW_REMARK_ERROR : HW_REMARK_NONE, state->remark },
    { error ? HW_REMARK_ERROR : HW_REMARK_NONE, error ? error->message : NULL },
    { state->kind, state->remark },
    { warning ? HW_REMARK_WARNING : HW_REMARK_NONE, warning ? warning->message : NULL },
    { field->help ? HW_REMARK_HELP : HW_REMARK_NONE, field->help ? _ (field->help) : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (remarks); i++)
    if (remarks[i].kind != HW_REMARK_NONE)
      {
        *text = remarks[i].text;
        return remarks[i].kind;
      }
  *text = "";
  return HW_REMARK_NONE;
}

static void
remark (HwDraft *self, const HwField *field, HwRemark kind, char *text)
{
  HwFieldState *state = state_of (self, field);

  g_free (state->remark);
  state->remark = text;
  state->kind = kind;
  tell_field (self, field);
}

/* ------------------------------------------------------------------ saving */

static gboolean
same_group (const HwField *a, const HwField *b)
{
  return g_str_equal (hw_field_group (a), hw_field_group (b));
}

HwRecord *
hw_draft_dup_wanted (HwDraft *self, const HwField *field)
{
  HwRecordClass *klass = class_of (self);
  g_autoptr (HwRecord) wanted = hw_record_dup (self->stored);
  gboolean is_new = FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *other = &klass->fields[i];

      if (!same_group (field, other))
        continue;
      if (self->states[i].unreadable || find_finding (self->findings, other, FALSE))
        return NULL;
      is_new = is_new || !hw_record_equal_field (self->record, self->stored, other);
      hw_record_copy_field (wanted, self->record, other);
    }
  return is_new ? g_steal_pointer (&wanted) : NULL;
}

static char *
dup_news (HwRecord *fresh, const HwField *field, const char *who)
{
  g_autofree char *value = field->kind == HW_KIND_REF ? NULL : hw_record_show (fresh, field);

  if (who && value && *value)
    return g_strdup_printf (_ ("changed meanwhile by %s to «%s»"), who, value);
  if (who)
    return g_strdup_printf (_ ("changed meanwhile by %s"), who);
  if (value && *value)
    return g_strdup_printf (_ ("changed meanwhile to «%s»"), value);
  return g_strdup (_ ("changed meanwhile"));
}

static gboolean
group_differs (HwRecord *a, HwRecord *b, const HwField *field)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    if (same_group (field, &klass->fields[i]) && !hw_record_equal_field (a, b, &klass->fields[i]))
      return TRUE;
  return FALSE;
}

/* @own: the field whose group was saved from here, so that no news is seen in it; or NULL. */
static void
take_fresh (HwDraft *self, HwRecord *fresh, const char *who, const HwField *own)
{
  HwRecordClass *klass = class_of (self);
  g_autoptr (HwRecord) stored = g_steal_pointer (&self->stored);

  self->stored = g_object_ref (fresh);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      HwFieldState *state = &self->states[i];
      gboolean was_dirty = state->unreadable
                           || !hw_record_equal_field (self->record, stored, field);

      if (!group_differs (stored, fresh, field))
        continue;
      if (!was_dirty)
        hw_record_copy_field (self->record, fresh, field);
      if (!hw_draft_is_dirty (self, field))
        forget_remarks (state);
      else if (was_dirty && !(own && same_group (own, field)))
        remark (self, field, HW_REMARK_NEWS, dup_news (fresh, field, who));
      tell_field (self, field);
    }
  check_again (self);
}

void
hw_draft_take_news (HwDraft *self, HwRecord *fresh, const char *who)
{
  take_fresh (self, fresh, who, NULL);
}

/* The store's check saw more than the record itself says: other records. An error in a field
 * outside of the group stands beside the one that was left, with the other's label. */
static void
take_finding (HwDraft *self, const HwSaved *saved, const HwFinding *finding)
{
  const HwField *field = hw_record_class_find (class_of (self), finding->field);

  if (finding->is_warning)
    {
      if (!find_finding (self->findings, field, TRUE))
        remark (self, field, HW_REMARK_WARNING, g_strdup (finding->message));
    }
  else if (same_group (field, saved->field))
    {
      remark (self, field, HW_REMARK_ERROR, g_strdup (finding->message));
    }
  else
    {
      remark (self, saved->field, HW_REMARK_ERROR,
              g_strdup_printf (_ ("not saved yet: «%s» %s"), _ (field->label), finding->message));
    }
}

void
hw_draft_take_saved (HwDraft *self, const HwSaved *saved)
{
  if (saved->record)
    take_fresh (self, saved->record, saved->who, saved->is_news ? NULL : saved->field);
  for (guint i = saved->findings->len; i-- > 0;)
    take_finding (self, saved, g_ptr_array_index (saved->findings, i));
  if (saved->transaction)
    g_signal_emit (self, signals[SAVED], 0, _ (saved->field->label), saved->transaction);
}

void
hw_draft_fail (HwDraft *self, const HwField *field, const char *message)
{
  remark (self, field, HW_REMARK_ERROR, g_strdup (message));
  g_signal_emit (self, signals[FAILED], 0, message);
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
    forget_remarks (&self->states[i]);
  g_free (self->states);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_ptr_array_unref (self->waiting);
  g_object_unref (self->record);
  g_object_unref (self->stored);
  g_clear_object (&self->news);
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
  signals[FAILED] = g_signal_new ("failed", HW_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
hw_draft_init (HwDraft *self)
{
  self->waiting = g_ptr_array_new ();
}

HwDraft *
hw_draft_new (HwRecord *stored, HwStoreThread *thread)
{
  HwDraft *self = g_object_new (HW_TYPE_DRAFT, NULL);

  self->stored = g_object_ref (stored);
  self->record = hw_record_dup (stored);
  self->thread = thread ? g_object_ref (thread) : NULL;
  self->states = g_new0 (HwFieldState, class_of (self)->n_fields);
  check_again (self);
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
  return self->saving || self->waiting->len > 0;
}

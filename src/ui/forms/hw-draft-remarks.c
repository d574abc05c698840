/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands beside the fields of a draft, what a save of it writes, and what it learns from saves
 * and from elsewhere.
 */

#include "ui/forms/hw-draft-private.h"

#include <glib/gi18n-lib.h>

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
  HwFieldState *state = hw_draft_state (self, field);
  gboolean is_silent = self->is_new && !self->is_tried && !state->is_touched;
  const HwFinding *error = is_silent ? NULL : find_finding (self->findings, field, FALSE);
  const HwFinding *warning = find_finding (self->findings, field, TRUE);
  const struct
  {
    HwRemark kind;
    const char *text;
  } remarks[] = {
    { state->kind == HW_REMARK_ERROR ? HW_REMARK_ERROR : HW_REMARK_NONE, state->remark },
    { error ? HW_REMARK_ERROR : HW_REMARK_NONE, error ? error->message : NULL },
    { state->offer ? HW_REMARK_OFFER : HW_REMARK_NONE, state->offer_words },
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
  HwFieldState *state = hw_draft_state (self, field);

  g_free (state->remark);
  state->remark = text;
  state->kind = kind;
  hw_draft_tell (self, field);
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
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);
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
  g_autofree char *value = hw_field_is_reference (field) ? NULL : hw_record_show (fresh, field);

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
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);
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
        hw_draft_forget (state);
      else if (was_dirty && !(own && same_group (own, field)))
        remark (self, field, HW_REMARK_NEWS, dup_news (fresh, field, who));
      hw_draft_tell (self, field);
    }
  hw_draft_check (self);
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
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (self->record), finding->field);

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

/* What an earlier check warned of may have been mended since. */
static void
forget_warnings (HwDraft *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (self->states[i].kind == HW_REMARK_WARNING)
      remark (self, &klass->fields[i], HW_REMARK_NONE, NULL);
}

void
hw_draft_take_saved (HwDraft *self, const HwSaved *saved)
{
  if (!saved->is_news)
    forget_warnings (self);
  if (saved->record)
    take_fresh (self, saved->record, saved->who, saved->is_news ? NULL : saved->field);
  for (guint i = saved->findings->len; i-- > 0;)
    take_finding (self, saved, g_ptr_array_index (saved->findings, i));
  if (saved->transaction)
    g_signal_emit_by_name (self, "saved", _ (saved->field->label), saved->transaction);
}

void
hw_draft_fail (HwDraft *self, const HwField *field, const char *message)
{
  remark (self, field, HW_REMARK_ERROR, g_strdup (message));
}

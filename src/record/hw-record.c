/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Properties, copying and checking of every record, driven by its field table.
 */

#include "record/hw-record.h"

#include "base/hw-error.h"
#include "record/hw-refs.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

G_DEFINE_ABSTRACT_TYPE (HwRecord, hw_record, G_TYPE_OBJECT)

#define STRING(self, field) HW_MEMBER (self, field, char *)

static void
hw_record_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwRecord *self = HW_RECORD (object);
  const HwField *field = &HW_RECORD_GET_CLASS (self)->fields[id - 1];

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
    case HW_KIND_REFS:
      g_value_set_string (value, STRING (self, field));
      break;
    case HW_KIND_INT:
      g_value_set_int64 (value, HW_MEMBER (self, field, gint64));
      break;
    case HW_KIND_FLAG:
      g_value_set_boolean (value, HW_MEMBER (self, field, bool));
      break;
    case HW_KIND_DAY:
      g_value_set_int (value, HW_MEMBER (self, field, HwDay));
      break;
    case HW_KIND_TIME:
      g_value_set_uint64 (value, HW_MEMBER (self, field, HwTime));
      break;
    case HW_KIND_ENUM:
      g_value_set_enum (value, HW_MEMBER (self, field, int));
      break;
    case HW_KIND_SET:
      g_value_set_uint (value, HW_MEMBER (self, field, HwSet).bits);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* Stores a number; TRUE when it is another one. */
#define PUT(T, new_value)                                                                       \
  ({                                                                                            \
    T new_ = (new_value);                                                                       \
    T *member_ = &HW_MEMBER (self, field, T);                                                   \
    gboolean changed_ = *member_ != new_;                                                       \
    *member_ = new_;                                                                            \
    changed_;                                                                                   \
  })

static void
hw_record_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwRecord *self = HW_RECORD (object);
  const HwField *field = &HW_RECORD_GET_CLASS (self)->fields[id - 1];
  gboolean changed = FALSE;

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
      changed = g_set_str (&STRING (self, field), g_value_get_string (value));
      break;
    case HW_KIND_INT:
      changed = PUT (gint64, g_value_get_int64 (value));
      break;
    case HW_KIND_FLAG:
      changed = PUT (bool, g_value_get_boolean (value));
      break;
    case HW_KIND_DAY:
      changed = PUT (HwDay, g_value_get_int (value));
      break;
    case HW_KIND_TIME:
      changed = PUT (HwTime, g_value_get_uint64 (value));
      break;
    case HW_KIND_ENUM:
      changed = PUT (int, g_value_get_enum (value));
      break;
    case HW_KIND_SET:
      changed = HW_MEMBER (self, field, HwSet).bits != g_value_get_uint (value);
      HW_MEMBER (self, field, HwSet).bits = g_value_get_uint (value);
      break;
    case HW_KIND_REFS:
      changed = hw_refs_set (&HW_MEMBER (self, field, HwRefs), g_value_get_string (value));
      break;
    default:
      g_assert_not_reached ();
    }

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static void
hw_record_constructed (GObject *object)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (object);

  /* Not in instance init: that sees the base class, which has no table. */
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == HW_KIND_INT)
      HW_MEMBER (object, &klass->fields[i], gint64) = HW_INT_NONE;

  G_OBJECT_CLASS (hw_record_parent_class)->constructed (object);
}

static void
hw_record_finalize (GObject *object)
{
  HwRecord *self = HW_RECORD (object);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_is_string (&klass->fields[i]))
      g_free (STRING (self, &klass->fields[i]));
  g_free (self->id);

  G_OBJECT_CLASS (hw_record_parent_class)->finalize (object);
}

static void
hw_record_class_init (HwRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hw_record_constructed;
  object_class->finalize = hw_record_finalize;
}

static void
hw_record_init (HwRecord *self)
{
}

void
hw_record_class_install (gpointer klass, const char *type, const char *label,
                         const HwField *fields, guint n_fields, HwRecordTraits traits)
{
  HwRecordClass *self = klass;
  GObjectClass *object_class = klass;

  self->type = type;
  self->label = label;
  self->fields = fields;
  self->n_fields = n_fields;
  self->traits = traits;

  /* GObject clears both in each subclass before its class init. */
  object_class->get_property = hw_record_get_property;
  object_class->set_property = hw_record_set_property;

  self->pspecs = g_new0 (GParamSpec *, n_fields + 1);
  for (guint i = 0; i < n_fields; i++)
    self->pspecs[i + 1] = hw_field_make_pspec (&fields[i]);
  g_object_class_install_properties (object_class, n_fields + 1, self->pspecs);
}

const HwField *
hw_record_class_find (HwRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (g_str_equal (klass->fields[i].name, name))
      return &klass->fields[i];
  return NULL;
}

HwRecord *
hw_record_dup (HwRecord *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self);
  HwRecord *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  copy->id = g_strdup (self->id);
  for (guint i = 0; i < klass->n_fields; i++)
    hw_record_copy_field (copy, self, &klass->fields[i]);
  return copy;
}

gboolean
hw_record_is_absent (HwRecord *self, const HwField *field)
{
  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
    case HW_KIND_REFS:
      return !STRING (self, field) || !*STRING (self, field);
    case HW_KIND_INT:
      return HW_MEMBER (self, field, gint64) == HW_INT_NONE;
    case HW_KIND_FLAG:
      return FALSE;
    case HW_KIND_DAY:
      return HW_MEMBER (self, field, HwDay) == 0;
    case HW_KIND_TIME:
      return HW_MEMBER (self, field, HwTime) == 0;
    case HW_KIND_ENUM:
      return HW_MEMBER (self, field, int) == 0;
    case HW_KIND_SET:
      return HW_MEMBER (self, field, HwSet).bits == 0;
    default:
      g_assert_not_reached ();
    }
}

gboolean
hw_record_equal_field (HwRecord *a, HwRecord *b, const HwField *field)
{
  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
    case HW_KIND_REFS:
      return hw_record_is_absent (a, field)
                 ? hw_record_is_absent (b, field)
                 : g_strcmp0 (STRING (a, field), STRING (b, field)) == 0;
    case HW_KIND_INT:
      return HW_MEMBER (a, field, gint64) == HW_MEMBER (b, field, gint64);
    case HW_KIND_FLAG:
      return HW_MEMBER (a, field, bool) == HW_MEMBER (b, field, bool);
    case HW_KIND_DAY:
      return HW_MEMBER (a, field, HwDay) == HW_MEMBER (b, field, HwDay);
    case HW_KIND_TIME:
      return HW_MEMBER (a, field, HwTime) == HW_MEMBER (b, field, HwTime);
    case HW_KIND_ENUM:
      return HW_MEMBER (a, field, int) == HW_MEMBER (b, field, int);
    case HW_KIND_SET:
      return HW_MEMBER (a, field, HwSet).bits == HW_MEMBER (b, field, HwSet).bits;
    default:
      g_assert_not_reached ();
    }
}

void
hw_record_copy_field (HwRecord *to, HwRecord *from, const HwField *field)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (to);

  if (hw_record_equal_field (to, from, field))
    return;

  switch (field->kind)
    {
    case HW_KIND_TEXT:
    case HW_KIND_NOTE:
    case HW_KIND_REF:
    case HW_KIND_REFS:
      g_set_str (&STRING (to, field), STRING (from, field));
      break;
    case HW_KIND_INT:
      HW_MEMBER (to, field, gint64) = HW_MEMBER (from, field, gint64);
      break;
    case HW_KIND_FLAG:
      HW_MEMBER (to, field, bool) = HW_MEMBER (from, field, bool);
      break;
    case HW_KIND_DAY:
      HW_MEMBER (to, field, HwDay) = HW_MEMBER (from, field, HwDay);
      break;
    case HW_KIND_TIME:
      HW_MEMBER (to, field, HwTime) = HW_MEMBER (from, field, HwTime);
      break;
    case HW_KIND_ENUM:
      HW_MEMBER (to, field, int) = HW_MEMBER (from, field, int);
      break;
    case HW_KIND_SET:
      HW_MEMBER (to, field, HwSet) = HW_MEMBER (from, field, HwSet);
      break;
    default:
      g_assert_not_reached ();
    }
  g_object_notify_by_pspec (G_OBJECT (to), klass->pspecs[field - klass->fields + 1]);
}

GStrv
hw_record_dup_ids (HwRecord *self, const HwField *field)
{
  if (field->kind == HW_KIND_REFS)
    return hw_refs_dup_ids (&HW_MEMBER (self, field, HwRefs));
  if (field->kind != HW_KIND_REF || hw_record_is_absent (self, field))
    return g_new0 (char *, 1);
  return g_strdupv ((char *[]) { STRING (self, field), NULL });
}

gboolean
hw_record_repoint (HwRecord *self, const HwField *field, const char *from, const char *to)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self);
  gboolean changed = FALSE;

  if (field->kind == HW_KIND_REFS)
    changed = hw_refs_replace (&HW_MEMBER (self, field, HwRefs), from, to);
  else if (field->kind == HW_KIND_REF && g_strcmp0 (STRING (self, field), from) == 0)
    changed = g_set_str (&STRING (self, field), to);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), klass->pspecs[field - klass->fields + 1]);
  return changed;
}

gboolean
hw_record_equal (HwRecord *a, HwRecord *b)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++)
    if (!hw_record_equal_field (a, b, &klass->fields[i]))
      return FALSE;
  return TRUE;
}

GPtrArray *
hw_findings_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) hw_finding_free);
}

void
hw_finding_free (HwFinding *finding)
{
  g_free (finding->message);
  g_free (finding);
}

static void
add_finding (GPtrArray *findings, const char *field, gboolean is_warning, const char *format,
             va_list values)
{
  HwFinding *finding = g_new (HwFinding, 1);

  *finding = (HwFinding) { field, is_warning, g_strdup_vprintf (format, values) };
  g_ptr_array_add (findings, finding);
}

void
hw_findings_error (GPtrArray *findings, const char *field, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  add_finding (findings, field, FALSE, format, values);
  va_end (values);
}

void
hw_findings_warning (GPtrArray *findings, const char *field, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  add_finding (findings, field, TRUE, format, values);
  va_end (values);
}

const HwFinding *
hw_findings_first_error (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_warning)
        return finding;
    }
  return NULL;
}

static void
check_field (HwRecord *self, const HwField *field, GPtrArray *findings)
{
  if (hw_record_is_absent (self, field))
    {
      if (field->flags & HW_FIELD_REQUIRED)
        hw_findings_error (findings, field->name, _ ("is needed"));
      return;
    }

  if (hw_field_is_string (field) && !g_utf8_validate (STRING (self, field), -1, NULL))
    hw_findings_error (findings, field->name, _ ("is not readable text (UTF-8)"));

  if (field->kind == HW_KIND_INT)
    {
      gint64 value = HW_MEMBER (self, field, gint64);

      if (value < field->min || (field->max && value > field->max))
        hw_findings_error (findings, field->name,
                           _ ("%" PRId64 " is not between %" PRId64
                              " and %" PRId64),
                           value, field->min, field->max ? field->max : G_MAXINT64);
    }
}

gboolean
hw_record_check (HwRecord *self, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    check_field (self, &klass->fields[i], findings);
  if (klass->traits.check)
    klass->traits.check (self, look_up, today, findings);
  return hw_findings_first_error (findings) == NULL;
}

char *
hw_record_dup_title (HwRecord *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self);

  if (klass->traits.dup_title)
    return klass->traits.dup_title (self);
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == HW_KIND_TEXT && !hw_record_is_absent (self, &klass->fields[i]))
      return g_strdup (STRING (self, &klass->fields[i]));
  return g_strdup (_ (klass->label));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of a form's record, and what becomes of it.
 */

#include "ui/forms/hw-form.h"

#include "ui/widgets/hw-history-dialog.h"

struct _HwForm
{
  GtkBox parent_instance;

  HwStoreThread *thread;
  HwRecord *record;
  HwDraft *draft;
  const char *const *open; /* NULL: all fields */
};

enum
{
  PROP_THREAD = 1,
  PROP_RECORD,
  PROP_DRAFT,
  PROP_VALID,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint saved_signal;

G_DEFINE_FINAL_TYPE (HwForm, hw_form, GTK_TYPE_BOX)

static void
on_valid_cb (HwForm *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALID]);
}

static void
on_saved_cb (HwForm *self, const char *label, gint64 transaction)
{
  g_signal_emit (self, saved_signal, 0, label, transaction);
}

static void
drop_draft (HwForm *self)
{
  if (self->draft)
    g_signal_handlers_disconnect_by_data (self->draft, self);
  g_clear_object (&self->draft);
}

static void
make_draft (HwForm *self)
{
  drop_draft (self);
  if (self->record)
    {
      self->draft = hw_draft_new (self->record, self->thread);
      g_signal_connect_object (self->draft, "notify::valid", G_CALLBACK (on_valid_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->draft, "saved", G_CALLBACK (on_saved_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DRAFT]);
  on_valid_cb (self);
}

static void
set_record (HwForm *self, HwRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;
  if (self->draft && record && record->id
      && g_strcmp0 (record->id, hw_draft_stored (self->draft)->id) == 0)
    hw_draft_hear (self->draft, record);
  else
    make_draft (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RECORD]);
}

static void
set_thread (HwForm *self, HwStoreThread *thread)
{
  if (!g_set_object (&self->thread, thread))
    return;
  if (self->draft)
    make_draft (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_THREAD]);
}

static void
history_action (GtkWidget *widget, const char *action, GVariant *field)
{
  HwForm *self = HW_FORM (widget);

  if (self->thread && self->record && self->record->id)
    hw_history_dialog_present (widget, self->thread, self->record,
                               g_variant_get_string (field, NULL));
}

static void
hw_form_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_THREAD)
    set_thread (HW_FORM (object), g_value_get_object (value));
  else
    set_record (HW_FORM (object), g_value_get_object (value));
}

static void
hw_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwForm *self = HW_FORM (object);

  switch (id)
    {
    case PROP_THREAD:
      g_value_set_object (value, self->thread);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    default:
      g_value_set_boolean (value, self->draft && hw_draft_is_valid (self->draft));
    }
}

static void
hw_form_dispose (GObject *object)
{
  HwForm *self = HW_FORM (object);

  drop_draft (self);
  g_clear_object (&self->record);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_form_parent_class)->dispose (object);
}

static void
hw_form_class_init (HwFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hw_form_set_property;
  object_class->get_property = hw_form_get_property;
  object_class->dispose = hw_form_dispose;
  props[PROP_THREAD]
      = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags);
  props[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, HW_TYPE_RECORD, flags);
  props[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, HW_TYPE_DRAFT, read);
  props[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, read);
  g_object_class_install_properties (object_class, N_PROPS, props);
  saved_signal = g_signal_new ("saved", HW_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.history", "s", history_action);
}

static void
hw_form_init (HwForm *self)
{
}

HwDraft *
hw_form_draft (HwForm *self)
{
  return self->draft;
}

void
hw_form_set_open (HwForm *self, const char *const *fields)
{
  if (self->open == fields)
    return;
  self->open = fields;
  if (self->draft)
    make_draft (self);
}

gboolean
hw_form_is_open (HwForm *self, const char *field)
{
  return !self->open || g_strv_contains (self->open, field);
}

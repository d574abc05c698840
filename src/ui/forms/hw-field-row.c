/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between a draft and an editor of any kind: showing, taking, leaving, and the words beside it.
 */

#include "ui/forms/hw-field-row-private.h"

#include <glib/gi18n-lib.h>

enum
{
  PROP_FIELD = 1,
  PROP_FIXED,
};

G_DEFINE_FINAL_TYPE (HwFieldRow, hw_field_row, G_TYPE_OBJECT)

/* ------------------------------------------------------------------ draft and editor */

void
hw_field_row_show (HwFieldRow *self)
{
  g_autofree char *text = hw_draft_dup_text (self->draft, self->field);

  self->is_showing = TRUE;
  hw_editor_for (self)->show (self, text);
  self->is_showing = FALSE;
}

static void
on_changed_cb (HwFieldRow *self)
{
  if (!self->editor)
    return;
  if (!self->is_typing)
    hw_field_row_show (self);
  hw_field_row_show_remark (self);
}

static gboolean
has_keys (HwFieldRow *self)
{
  return (gtk_widget_get_state_flags (hw_field_row_text (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
on_commit_cb (gpointer data)
{
  HwFieldRow *self = data;
  const char *text;

  self->commit_id = 0;
  self->is_typing = FALSE;
  /* Somebody else wrote the field in between: nobody has seen that yet, so it stands. */
  if (hw_field_row_find_remark (self, &text) == HW_REMARK_NEWS)
    on_changed_cb (self);
  else
    hw_field_row_commit (self);
  return G_SOURCE_REMOVE;
}

static void
set_texts (HwFieldRow *self, char **values)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (hw_draft_record (self->draft));

  /* Half of them set is nothing to be shown. */
  self->is_typing = TRUE;
  for (guint i = 0; values[i]; i += 2)
    hw_draft_set_text (self->draft, hw_record_class_find (klass, values[i]), values[i + 1]);
}

void
hw_field_row_type_all (HwFieldRow *self, char **values)
{
  if (self->is_showing || !self->draft)
    return;
  set_texts (self, values);

  /* An input method or a screen reader may write without moving the keys here: nobody will leave
   * this field, so it is saved once the writing has come to rest. */
  if (!has_keys (self) && !self->commit_id)
    self->commit_id = g_idle_add (on_commit_cb, self);
}

void
hw_field_row_type (HwFieldRow *self, const char *text)
{
  hw_field_row_type_all (self, (char *[]) { self->name, (char *) text, NULL });
}

void
hw_field_row_choose_all (HwFieldRow *self, char **values)
{
  if (self->is_showing || !self->draft)
    return;
  set_texts (self, values);
  hw_field_row_commit (self);
}

void
hw_field_row_choose (HwFieldRow *self, const char *text)
{
  hw_field_row_choose_all (self, (char *[]) { self->name, (char *) (text ? text : ""), NULL });
}

void
hw_field_row_commit (HwFieldRow *self)
{
  g_clear_handle_id (&self->commit_id, g_source_remove);
  if (!self->draft)
    return;
  self->is_typing = FALSE;
  on_changed_cb (self);
  hw_draft_save (self->draft, self->field);
}

/* ------------------------------------------------------------------ history */

static GtkWidget *
make_history_button (HwFieldRow *self)
{
  g_autofree char *name = g_strdup_printf (_ ("History of %s"), _ (self->field->label));
  GtkWidget *button = gtk_button_new_from_icon_name ("document-open-recent-symbolic");

  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "history");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "form.history");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", self->field->name);
  return button;
}

static void
add_history_button (HwFieldRow *self)
{
  GtkWidget *button;

  if (!hw_draft_thread (self->draft) || hw_draft_is_new (self->draft)
      || !hw_draft_record (self->draft)->id)
    return;
  button = make_history_button (self);
  if (ADW_IS_ENTRY_ROW (self->editor))
    adw_entry_row_add_suffix (ADW_ENTRY_ROW (self->editor), button);
  else if (ADW_IS_ACTION_ROW (self->editor))
    adw_action_row_add_suffix (ADW_ACTION_ROW (self->editor), button);
  else
    gtk_box_append (GTK_BOX (gtk_widget_get_prev_sibling (self->input)), button);
}

/* ------------------------------------------------------------------ object */

/* The widgets are the holder's and may go before the row or after it. */
static void
watch (HwFieldRow *self)
{
  g_object_add_weak_pointer (G_OBJECT (self->editor), (gpointer *) &self->editor);
  g_object_add_weak_pointer (G_OBJECT (self->input), (gpointer *) &self->input);
  g_object_add_weak_pointer (G_OBJECT (self->remark), (gpointer *) &self->remark);
}

/* What is typed goes where it was meant to go. */
static void
leave_draft (HwFieldRow *self)
{
  g_clear_handle_id (&self->commit_id, g_source_remove);
  if (self->draft && self->is_typing)
    hw_draft_save (self->draft, self->field);
  self->is_typing = FALSE;
  if (self->draft)
    g_clear_signal_handler (&self->changed_id, self->draft);
  g_clear_object (&self->draft);
}

static void
detach (HwFieldRow *self)
{
  leave_draft (self);
  if (self->input)
    g_signal_handlers_disconnect_by_data (self->input, self);
  g_clear_weak_pointer (&self->editor);
  g_clear_weak_pointer (&self->input);
  g_clear_weak_pointer (&self->remark);
}

static void
take_draft (HwFieldRow *self, HwDraft *draft)
{
  g_autofree char *detailed = g_strconcat ("field-changed::", self->name, NULL);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (hw_draft_record (draft));

  self->draft = g_object_ref (draft);
  self->field = hw_record_class_find (klass, self->name);
  if (!self->field)
    g_error ("a %s has no field «%s»", klass->type, self->name);
  /* One that stands for a group hears of all of it. */
  self->changed_id = g_signal_connect_swapped (
      draft, self->choices || self->reader ? "field-changed" : detailed,
      G_CALLBACK (on_changed_cb), self);
}

void
hw_field_row_attach (HwFieldRow *self, HwDraft *draft)
{
  detach (self);
  if (!draft)
    return;
  take_draft (self, draft);
  self->was_closed = self->is_closed;
  hw_editor_for (self)->make (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->editor), _ (self->field->label));
  self->answers = NULL;
  self->remark = hw_field_row_make_remark (self);
  add_history_button (self);
  hw_field_row_add_controllers (self);
  watch (self);
  on_changed_cb (self);
}

/* A stored record beside a stored record: nothing else of the widgets depends on it. */
static gboolean
is_alike (HwDraft *a, HwDraft *b)
{
  return G_OBJECT_TYPE (hw_draft_record (a)) == G_OBJECT_TYPE (hw_draft_record (b))
         && hw_draft_thread (a) && hw_draft_thread (a) == hw_draft_thread (b)
         && !hw_draft_is_new (a) && !hw_draft_is_new (b);
}

gboolean
hw_field_row_adopt (HwFieldRow *self, HwDraft *draft)
{
  if (!draft || !self->draft || !self->editor || self->was_closed != self->is_closed
      || !is_alike (self->draft, draft))
    return FALSE;
  leave_draft (self);
  take_draft (self, draft);
  on_changed_cb (self);
  return TRUE;
}

void
hw_field_row_set_closed (HwFieldRow *self, gboolean is_closed)
{
  self->is_closed = is_closed;
}

gboolean
hw_field_row_is_shown_only (HwFieldRow *self)
{
  return self->is_fixed || self->is_closed;
}

const HwField *
hw_field_row_next (HwFieldRow *self, const HwField *after)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (hw_draft_record (self->draft));

  if (!self->choices && !self->reader)
    return after ? NULL : self->field;
  for (const HwField *next = after ? after + 1 : klass->fields;
       next < klass->fields + klass->n_fields; next++)
    if (g_str_equal (hw_field_group (next), hw_field_group (self->field)))
      return next;
  return NULL;
}

GtkWidget *
hw_field_row_editor (HwFieldRow *self)
{
  return self->editor;
}

GtkWidget *
hw_field_row_remark (HwFieldRow *self)
{
  return self->remark;
}

const char *
hw_field_row_name (HwFieldRow *self)
{
  return self->name;
}

static void
hw_field_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwFieldRow *self = HW_FIELD_ROW (object);

  if (id == PROP_FIELD)
    g_set_str (&self->name, g_value_get_string (value));
  else
    self->is_fixed = g_value_get_boolean (value);
}

static void
hw_field_row_dispose (GObject *object)
{
  detach (HW_FIELD_ROW (object));
  G_OBJECT_CLASS (hw_field_row_parent_class)->dispose (object);
}

static void
hw_field_row_finalize (GObject *object)
{
  g_free (HW_FIELD_ROW (object)->name);
  g_clear_pointer (&HW_FIELD_ROW (object)->choices, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_field_row_parent_class)->finalize (object);
}

static void
hw_field_row_class_init (HwFieldRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hw_field_row_set_property;
  object_class->dispose = hw_field_row_dispose;
  object_class->finalize = hw_field_row_finalize;
  g_object_class_install_property (
      object_class, PROP_FIELD, g_param_spec_string ("field", NULL, NULL, NULL, flags));
  g_object_class_install_property (
      object_class, PROP_FIXED, g_param_spec_boolean ("fixed", NULL, NULL, FALSE, flags));
}

static void
hw_field_row_init (HwFieldRow *self)
{
}

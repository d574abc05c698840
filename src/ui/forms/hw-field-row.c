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

/* ------------------------------------------------------------------ the words beside the field */

/* Never by colour alone: an icon, and words. */
static const struct
{
  const char *css_class;
  const char *icon;
} remark_looks[] = {
  [HW_REMARK_NONE] = { "dimmed", NULL },
  [HW_REMARK_HELP] = { "dimmed", NULL },
  [HW_REMARK_WARNING] = { "warning", "dialog-warning-symbolic" },
  [HW_REMARK_NEWS] = { "accent", "dialog-information-symbolic" },
  [HW_REMARK_OFFER] = { "accent", "edit-undo-symbolic" },
  [HW_REMARK_ERROR] = { "error", "dialog-error-symbolic" },
};

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* An entry row takes its keys in a text widget inside: it is the one that a screen reader reads,
 * and going on from there to the buttons beside it is leaving the field. */
static GtkWidget *
text_of (HwFieldRow *self)
{
  if (GTK_IS_EDITABLE (self->input))
    return GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->input)));
  return self->input;
}

static void
show_words (HwFieldRow *self, HwRemark kind, const char *text)
{
  GtkWidget *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self->remark));

  for (guint i = 0; i < G_N_ELEMENTS (remark_looks); i++)
    set_class (box, remark_looks[i].css_class,
               g_str_equal (remark_looks[i].css_class, remark_looks[kind].css_class));
  gtk_image_set_from_icon_name (self->remark_icon, remark_looks[kind].icon);
  gtk_widget_set_visible (GTK_WIDGET (self->remark_icon), remark_looks[kind].icon != NULL);
  gtk_label_set_label (self->remark_label, text);
  gtk_widget_set_visible (self->remark, *text != '\0');
  hw_field_row_show_offer (self, kind == HW_REMARK_OFFER);
  set_class (self->editor, "remarked", *text != '\0');
}

static void
show_remark (HwFieldRow *self)
{
  const char *text;
  HwRemark kind = hw_draft_remark (self->draft, self->field, &text);
  g_autofree char *echo = NULL;
  gboolean is_error;

  /* Half a date is no mistake while it is being typed. */
  if (self->is_typing && kind == HW_REMARK_ERROR
      && !gtk_widget_has_css_class (self->editor, "error"))
    return;

  if (self->is_typing && kind <= HW_REMARK_HELP && self->field->kind == HW_KIND_DAY
      && (echo = hw_day_editor_dup_echo (self)))
    {
      kind = HW_REMARK_HELP;
      text = echo;
    }
  is_error = kind == HW_REMARK_ERROR;
  set_class (self->editor, "error", is_error);
  show_words (self, kind, text);
  gtk_accessible_update_state (GTK_ACCESSIBLE (text_of (self)), GTK_ACCESSIBLE_STATE_INVALID,
                               is_error ? GTK_ACCESSIBLE_INVALID_TRUE
                                        : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text_of (self)),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static GtkWidget *
make_remark (HwFieldRow *self)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *whole = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (whole), box);
  self->remark_icon = GTK_IMAGE (gtk_image_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->remark_icon), GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->remark_icon), GTK_ACCESSIBLE_STATE_HIDDEN,
                               TRUE, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->remark_icon));
  self->remark_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->remark_label, TRUE);
  gtk_label_set_xalign (self->remark_label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->remark_label), "caption");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->remark_label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), whole);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  /* The keys stop here: a list of rows ends for them at one that does not take them. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->remark_label, NULL, -1);
  gtk_widget_set_visible (row, FALSE);
  gtk_widget_add_css_class (row, "remark");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (self->field->label));
  return row;
}

/* ------------------------------------------------------------------ draft and editor */

void
hw_field_row_show (HwFieldRow *self)
{
  g_autofree char *text = hw_draft_dup_text (self->draft, self->field);

  self->is_showing = TRUE;
  hw_editor_for (self->field->kind)->show (self, text);
  self->is_showing = FALSE;
}

static void
on_changed_cb (HwFieldRow *self)
{
  if (!self->editor)
    return;
  if (!self->is_typing)
    hw_field_row_show (self);
  show_remark (self);
}

static gboolean
has_keys (HwFieldRow *self)
{
  return (gtk_widget_get_state_flags (text_of (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static gboolean
on_commit_cb (gpointer data)
{
  HwFieldRow *self = data;
  const char *text;

  self->commit_id = 0;
  self->is_typing = FALSE;
  /* Somebody else wrote the field in between: nobody has seen that yet, so it stands. */
  if (hw_draft_remark (self->draft, self->field, &text) == HW_REMARK_NEWS)
    on_changed_cb (self);
  else
    hw_field_row_commit (self);
  return G_SOURCE_REMOVE;
}

void
hw_field_row_type (HwFieldRow *self, const char *text)
{
  if (self->is_showing || !self->draft)
    return;
  self->is_typing = TRUE;
  hw_draft_set_text (self->draft, self->field, text);

  /* An input method or a screen reader may write without moving the keys here: nobody will leave
   * this field, so it is saved once the writing has come to rest. */
  if (!has_keys (self) && !self->commit_id)
    self->commit_id = g_idle_add (on_commit_cb, self);
}

void
hw_field_row_choose (HwFieldRow *self, const char *text)
{
  if (self->is_showing || !self->draft)
    return;
  hw_draft_set_text (self->draft, self->field, text);
  hw_field_row_commit (self);
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

/* ------------------------------------------------------------------ leaving */

static void
on_leave_cb (HwFieldRow *self)
{
  if (!self->draft)
    return;
  if (self->is_typing || hw_draft_is_dirty (self->draft, self->field))
    hw_field_row_commit (self);
}

/* Escape gives back the stored value; when there is nothing to give back it goes on to the page. */
static gboolean
on_key_cb (HwFieldRow *self, guint key, guint code, GdkModifierType state)
{
  gboolean with_ctrl = (state & GDK_CONTROL_MASK) != 0;

  /* A new record's keys are those of its dialog. */
  if (!self->draft || hw_draft_is_new (self->draft))
    return GDK_EVENT_PROPAGATE;
  if (with_ctrl && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    {
      hw_field_row_commit (self);
      return GDK_EVENT_STOP;
    }
  if (key != GDK_KEY_Escape || !hw_draft_is_dirty (self->draft, self->field))
    return GDK_EVENT_PROPAGATE;
  self->is_typing = FALSE;
  hw_draft_revert (self->draft, self->field);
  return GDK_EVENT_STOP;
}

static void
add_controllers (HwFieldRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (on_leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text_of (self), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->input, keys);
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

static void
detach (HwFieldRow *self)
{
  g_clear_handle_id (&self->commit_id, g_source_remove);
  if (self->draft && self->is_typing)
    hw_draft_save (self->draft, self->field);
  self->is_typing = FALSE;
  if (self->draft)
    g_clear_signal_handler (&self->changed_id, self->draft);
  g_clear_object (&self->draft);
  if (self->input)
    g_signal_handlers_disconnect_by_data (self->input, self);
  g_clear_weak_pointer (&self->editor);
  g_clear_weak_pointer (&self->input);
  g_clear_weak_pointer (&self->remark);
}

void
hw_field_row_attach (HwFieldRow *self, HwDraft *draft)
{
  g_autofree char *detailed = g_strconcat ("field-changed::", self->name, NULL);
  HwRecordClass *klass;

  detach (self);
  if (!draft)
    return;
  klass = HW_RECORD_GET_CLASS (hw_draft_record (draft));
  self->draft = g_object_ref (draft);
  self->field = hw_record_class_find (klass, self->name);
  if (!self->field)
    g_error ("a %s has no field «%s»", klass->type, self->name);

  hw_editor_for (self->field->kind)->make (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->editor), _ (self->field->label));
  self->answers = NULL;
  self->remark = make_remark (self);
  add_history_button (self);
  add_controllers (self);
  watch (self);
  self->changed_id
      = g_signal_connect_swapped (draft, detailed, G_CALLBACK (on_changed_cb), self);
  on_changed_cb (self);
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

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows its line, and takes what is typed.
 */

#include "ui/plans/hw-plan-row-private.h"

#include <glib/gi18n-lib.h>

#define INDENT 18

enum
{
  PROP_NARROW = 1,
};

enum
{
  ASK,
  SHIFT,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwPlanRow, hw_plan_row, GTK_TYPE_BOX)

void
hw_plan_row_ask (HwPlanRow *self, HwPlanAsk ask)
{
  if (self->line)
    g_signal_emit (self, signals[ASK], 0, (int) ask);
}

/* ------------------------------------------------------------------ showing */

static void
set_class (GtkWidget *widget, const char *name, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

/* «Objective 1.1»: what a screen reader says before the words. */
static void
name_text (HwPlanRow *self)
{
  const HwPlanLine *line = self->line;
  const char *label = line->kind ? _ (HW_RECORD_GET_CLASS (line->record)->label)
                                 : _ (line->field->label);
  g_autofree char *name
      = line->number ? g_strdup_printf ("%s %s", label, line->number) : g_strdup (label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  line->gaps ? line->gaps : line->facts ? line->facts : "", -1);
}

static const char *
hint_of (const HwPlanLine *line)
{
  if (line->role == HW_PLAN_LINE_NOTE)
    return _ (line->field->label);
  return line->kind && line->kind->hint ? _ (line->kind->hint) : "";
}

static void
show_hint (HwPlanRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);

  gtk_label_set_label (GTK_LABEL (self->hint), hint_of (self->line));
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (buffer) == 0);
}

/* Where somebody writes, only what did not come from there is written. */
static void
show_text (HwPlanRow *self, gboolean is_forced)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *text = hw_plan_line_dup_text (self->line);
  g_autofree char *shown = NULL;
  GtkTextIter start;

  g_object_get (buffer, "text", &shown, NULL);
  if (!is_forced && hw_plan_row_has_keys (self) && hw_plan_line_is_typed (self->line))
    return;
  if (g_str_equal (shown, text))
    return;
  self->is_showing = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  /* A text view shows where its cursor is: at the end of many lines the first are out of sight. */
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_widget_queue_resize (GTK_WIDGET (self->text));
  self->is_showing = FALSE;
}

static void
show_writing (HwPlanRow *self, gboolean is_forced)
{
  HwPlanLine *line = self->line;
  const char *said;
  HwRemark remark;

  gtk_widget_set_visible (self->writing, line->field != NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), !line->field && line->role != HW_PLAN_LINE_HEAD);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->field ? "" : line->title, -1);
  if (!line->field)
    {
      gtk_widget_set_visible (self->remark, FALSE);
      return;
    }
  show_text (self, is_forced);
  show_hint (self);
  name_text (self);
  gtk_text_view_set_editable (self->text, line->is_open && !hw_plan_line_is_on_its_way (line));
  set_class (GTK_WIDGET (self->text), "done", line->state == HW_STATE_DONE);
  remark = hw_plan_line_remark (line, &said);
  show_label (self->remark_label, said);
  gtk_widget_set_visible (self->remark, *said != '\0');
  gtk_widget_set_visible (self->take, remark == HW_REMARK_OFFER);
  gtk_widget_set_visible (self->drop, remark == HW_REMARK_OFFER);
  set_class (self->remark, "error", remark == HW_REMARK_ERROR);
}

static void
show_expander (HwPlanRow *self)
{
  const HwPlanLine *line = self->line;
  g_autofree char *name = g_strdup_printf (
      line->is_collapsed ? _ ("Open %s") : _ ("Close %s"),
      line->title ? line->title : line->number ? line->number : "");

  gtk_widget_set_opacity (self->expander, line->is_expandable);
  gtk_widget_set_sensitive (self->expander, line->is_expandable);
  gtk_widget_set_visible (self->expander, line->is_expandable
                                              || line->kind != hw_plan_kind_find ("task"));
  gtk_button_set_icon_name (GTK_BUTTON (self->expander), line->is_collapsed
                                                             ? "pan-end-symbolic"
                                                             : "pan-down-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !line->is_collapsed, -1);
}

static void
show_head (HwPlanRow *self)
{
  HwPlanLine *line = self->line;
  gboolean is_head = line->role == HW_PLAN_LINE_HEAD;

  show_label (self->title, is_head || !line->field ? line->title : NULL);
  set_class (GTK_WIDGET (self->title), "heading", is_head && line->level == 0);
  set_class (GTK_WIDGET (self->title), "caption-heading", is_head && line->level > 0);
  set_class (GTK_WIDGET (self), "head", is_head && line->level == 0);
}

static void
show_add (HwPlanRow *self)
{
  HwPlanLine *line = self->line;
  const char *type = line->role == HW_PLAN_LINE_HEAD ? (line->kind ? line->kind->type : NULL)
                     : line->kind                    ? line->kind->below
                                                     : NULL;
  const HwPlanKind *kind = type ? hw_plan_kind_find (type) : NULL;
  g_autofree char *name = NULL;
  g_autoptr (GTypeClass) klass = kind ? g_type_class_ref (kind->get_type ()) : NULL;

  gtk_widget_set_visible (self->add, kind && line->is_open && line->role != HW_PLAN_LINE_NEW);
  if (!kind)
    return;
  name = line->role == HW_PLAN_LINE_HEAD
             ? g_strdup_printf (_ ("Add to %s"), line->title)
             : g_strdup (_ (((HwRecordClass *) klass)->traits.new_title));
  gtk_widget_set_tooltip_text (self->add, name);
}

static void
show_signs (HwPlanRow *self)
{
  HwPlanLine *line = self->line;
  gboolean is_task = line->kind && g_str_equal (line->kind->type, "task")
                     && line->role == HW_PLAN_LINE_ELEMENT;

  show_label (self->number, line->number);
  show_label (self->facts, line->role == HW_PLAN_LINE_ELEMENT ? line->facts : NULL);
  set_class (GTK_WIDGET (self->facts), "late", line->state == HW_STATE_LATE);
  gtk_widget_set_visible (GTK_WIDGET (self->done), is_task);
  gtk_check_button_set_active (self->done, line->is_done);
  gtk_widget_set_visible (self->gap, line->gaps != NULL);
  set_class (self->gap, "warning", line->is_blocked);
  gtk_widget_set_tooltip_text (self->gap, line->gaps);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->gap), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line->gaps ? line->gaps : "", -1);
}

/* Goals, objectives and tasks have days; the heading of that section tells the months. */
static void
show_days (HwPlanRow *self)
{
  HwPlanLine *line = self->line;
  gboolean is_head = line->role == HW_PLAN_LINE_HEAD;
  gboolean has_days = line->kind && g_str_equal (line->kind->section, "goals");
  HwPlanSpan span = {
    .start = line->start,
    .due = line->due,
    .is_own_start = line->is_own_start,
    .is_done = line->is_done,
    .is_late = line->state == HW_STATE_LATE,
    .is_group = line->is_expandable,
    .can_shift = line->is_open && !line->is_expandable && line->due,
  };

  gtk_widget_set_visible (self->months, has_days && is_head);
  gtk_widget_set_visible (self->bar, has_days && !is_head && (!self->is_narrow || line->due));
  gtk_box_set_homogeneous (GTK_BOX (self), has_days && !self->is_narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), self->is_narrow
                                                             ? GTK_ORIENTATION_VERTICAL
                                                             : GTK_ORIENTATION_HORIZONTAL);
  hw_plan_bar_set (HW_PLAN_BAR (self->bar), line->start || line->due ? &span : NULL);
}

static void
show (HwPlanRow *self, gboolean is_forced)
{
  self->is_showing = TRUE;
  gtk_widget_set_margin_start (self->words, INDENT * self->line->level);
  show_head (self);
  show_expander (self);
  show_add (self);
  show_signs (self);
  show_days (self);
  self->is_showing = FALSE;
  show_writing (self, is_forced);
}

static void
on_changed_cb (HwPlanRow *self)
{
  show (self, FALSE);
}

static void
on_put_back_cb (HwPlanRow *self)
{
  show (self, TRUE);
}

void
hw_plan_row_set_line (HwPlanRow *self, HwPlanLine *line)
{
  if (self->line)
    {
      g_signal_handlers_disconnect_by_data (self->line, self);
      hw_plan_line_leave (self->line);
    }
  g_set_object (&self->line, line);
  if (!line)
    return;
  g_signal_connect_object (line, "changed", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "put-back", G_CALLBACK (on_put_back_cb), self,
                           G_CONNECT_SWAPPED);
  show (self, TRUE);
}

HwPlanLine *
hw_plan_row_line (HwPlanRow *self)
{
  return self->line;
}

GtkWidget *
hw_plan_row_handle (HwPlanRow *self)
{
  return self->words;
}

/* ------------------------------------------------------------------ keys */

gboolean
hw_plan_row_has_keys (HwPlanRow *self)
{
  return gtk_widget_is_focus (GTK_WIDGET (self->text));
}

void
hw_plan_row_grab (HwPlanRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter end;

  if (!self->line)
    return;
  if (!self->line->field)
    {
      gtk_widget_grab_focus (gtk_widget_get_visible (self->add)        ? self->add
                             : gtk_widget_get_visible (self->expander) ? self->expander
                                                                       : GTK_WIDGET (self));
      return;
    }
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* ------------------------------------------------------------------ typing */

/* An element is one line: what is pasted in several becomes one. */
static void
on_text_changed_cb (HwPlanRow *self, GtkTextBuffer *buffer)
{
  g_autofree char *text = NULL;

  if (!self->line || !self->line->field)
    return;
  show_hint (self);
  if (self->is_showing)
    return;
  g_object_get (buffer, "text", &text, NULL);
  if (self->line->role != HW_PLAN_LINE_NOTE)
    g_strdelimit (text, "\r\n", ' ');
  hw_plan_line_type (self->line, text);
}

/* ------------------------------------------------------------------ object */

static void
hw_plan_row_dispose (GObject *object)
{
  HwPlanRow *self = HW_PLAN_ROW (object);

  if (self->line)
    g_signal_handlers_disconnect_by_data (self->line, self);
  g_clear_object (&self->line);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_ROW);
  G_OBJECT_CLASS (hw_plan_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/plans/hw-plan-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, words);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, expander);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, done);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, number);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, title);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, writing);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, text);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, hint);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, facts);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, remark);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, remark_label);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, take);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, drop);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, gap);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, add);
  hw_plan_row_bind_buttons (widget_class);
}

static void
hw_plan_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwPlanRow *self = HW_PLAN_ROW (object);

  self->is_narrow = g_value_get_boolean (value);
  if (self->line)
    show_days (self);
}

static void
hw_plan_row_class_init (HwPlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_plan_row_dispose;
  G_OBJECT_CLASS (klass)->set_property = hw_plan_row_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_NARROW,
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  bind_template (GTK_WIDGET_CLASS (klass));
  signals[ASK] = g_signal_new ("ask", HW_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SHIFT] = g_signal_new ("shift", HW_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ENTERED] = g_signal_new ("entered", HW_TYPE_PLAN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
hw_plan_row_init (HwPlanRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_plan_row_add_keys (self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
on_shift_cb (HwPlanRow *self, int days)
{
  g_signal_emit (self, signals[SHIFT], 0, days);
}

GtkWidget *
hw_plan_row_new (HwPlanScale *scale)
{
  HwPlanRow *self = g_object_new (HW_TYPE_PLAN_ROW, NULL);

  self->bar = hw_plan_bar_new (scale);
  self->months = hw_plan_scale_header_new (scale);
  g_signal_connect_object (self->bar, "shift", G_CALLBACK (on_shift_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), self->months);
  gtk_box_append (GTK_BOX (self), self->bar);
  return GTK_WIDGET (self);
}

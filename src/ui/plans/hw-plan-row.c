/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows its line.
 */

#include "ui/plans/hw-plan-row-private.h"

#include "ui/widgets/hw-style.h"

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
show_words (HwStillText *words, const char *text)
{
  hw_still_text_set (words, text ? text : "", "");
  gtk_widget_set_visible (GTK_WIDGET (words), text && *text);
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

  show_words (self->title, is_head || !line->field ? line->title : NULL);
  hw_style_set (GTK_WIDGET (self->title), "heading", is_head && line->level == 0);
  hw_style_set (GTK_WIDGET (self->title), "caption-heading", is_head && line->level > 0);
  hw_style_set (GTK_WIDGET (self), "head", is_head && line->level == 0);
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

  gtk_label_set_label (self->number, line->number ? line->number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), line->number != NULL);
  show_words (self->facts, line->role == HW_PLAN_LINE_ELEMENT ? line->facts : NULL);
  hw_style_set (GTK_WIDGET (self->facts), "late", line->state == HW_STATE_LATE);
  gtk_widget_set_visible (GTK_WIDGET (self->done), is_task);
  gtk_check_button_set_active (self->done, line->is_done);
  gtk_widget_set_visible (self->gap, line->gaps != NULL);
  hw_style_set (self->gap, "warning", line->is_blocked);
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
    .follows = line->follows,
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
  hw_plan_row_show_writing (self, is_forced);
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

/* ------------------------------------------------------------------ object */

static void
hw_plan_row_dispose (GObject *object)
{
  HwPlanRow *self = HW_PLAN_ROW (object);

  if (self->line)
    g_signal_handlers_disconnect_by_data (self->line, self);
  g_clear_object (&self->line);
  hw_plan_row_close (self);
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
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, still);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, facts);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, remark);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, remark_label);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, take);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, drop);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, gap);
  gtk_widget_class_bind_template_child (widget_class, HwPlanRow, add);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_write_cb",
                                                G_CALLBACK (hw_plan_row_write));
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
  hw_plan_row_add_pointer (self);
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

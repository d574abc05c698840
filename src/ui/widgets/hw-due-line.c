/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A chip tells the time, and a button explains it. What explains is made when it is asked for:
 * lists hold many lines.
 */

#include "ui/widgets/hw-due-line.h"

#include "ui/widgets/hw-chip.h"
#include "ui/widgets/hw-words.h"

#include <adwaita.h>

struct _HwDueLine
{
  GtkBox parent_instance;

  GtkLabel *what;
  GtkLabel *subtitle;
  HwChip *chip;
  GtkMenuButton *why_button;
  char *why;
  char *about; /* what is explained; NULL: nothing, or words */
};

enum
{
  PROP_STATE = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_WHEN,
  PROP_WHY,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwDueLine, hw_due_line, GTK_TYPE_BOX)

/* ------------------------------------------------------------------ why, in words */

static void
explain_in_words (GtkMenuButton *button, gpointer data)
{
  HwDueLine *self = data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", self->why, "wrap", TRUE,
                                   "max-width-chars", 44, "xalign", 0.0, "selectable", TRUE,
                                   "margin-top", 6, "margin-bottom", 6, "margin-start", 6,
                                   "margin-end", 6, NULL);

  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (button, popover);
}

static void
set_why (HwDueLine *self, const char *why)
{
  g_set_str (&self->why, why);
  hw_due_line_set_explain (self, NULL, why && *why ? explain_in_words : NULL, self);
}

void
hw_due_line_set_explain (HwDueLine *self, const char *about, GtkMenuButtonCreatePopupFunc explain,
                         gpointer data)
{
  g_return_if_fail (HW_IS_DUE_LINE (self));

  /* Taking the pop-over away would close it under the eyes of whoever reads it. */
  if (!g_set_str (&self->about, about) && about)
    return;
  gtk_menu_button_set_popover (self->why_button, NULL);
  gtk_menu_button_set_create_popup_func (self->why_button, explain, data, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why_button), explain != NULL);
}

/* ------------------------------------------------------------------ for a screen reader */

void
hw_due_line_describe (HwDueLine *self, GtkAccessible *row)
{
  g_return_if_fail (HW_IS_DUE_LINE (self));

  gtk_accessible_update_relation (row, GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->what, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->subtitle, self->chip,
                                  NULL, -1);
}

char *
hw_due_line_dup_summary (HwDueLine *self)
{
  GString *words = g_string_new (gtk_label_get_label (self->what));
  g_autofree char *when = NULL;

  g_return_val_if_fail (HW_IS_DUE_LINE (self), NULL);

  g_object_get (self->chip, "label", &when, NULL);
  hw_words_append (words, when);
  hw_words_append (words, gtk_label_get_label (self->subtitle));
  return g_string_free_and_steal (words);
}

/* ------------------------------------------------------------------ object */

static void
hw_due_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwDueLine *self = HW_DUE_LINE (object);

  if (id == PROP_STATE)
    g_object_get_property (G_OBJECT (self->chip), "state", value);
  else if (id == PROP_WHEN)
    g_object_get_property (G_OBJECT (self->chip), "label", value);
  else if (id == PROP_WHY)
    g_value_set_string (value, self->why);
  else
    g_value_set_string (value,
                        gtk_label_get_label (id == PROP_TITLE ? self->what : self->subtitle));
}

static void
hw_due_line_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwDueLine *self = HW_DUE_LINE (object);
  const char *text = id == PROP_STATE ? NULL : g_value_get_string (value);
  gboolean has_text = text && *text;

  switch (id)
    {
    case PROP_STATE:
      g_object_set_property (G_OBJECT (self->chip), "state", value);
      break;
    case PROP_TITLE:
      gtk_label_set_label (self->what, has_text ? text : "");
      break;
    case PROP_SUBTITLE:
      gtk_label_set_label (self->subtitle, has_text ? text : "");
      gtk_widget_set_visible (GTK_WIDGET (self->subtitle), has_text);
      break;
    case PROP_WHEN:
      g_object_set_property (G_OBJECT (self->chip), "label", value);
      gtk_widget_set_visible (GTK_WIDGET (self->chip), has_text);
      break;
    case PROP_WHY:
      set_why (self, text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
hw_due_line_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DUE_LINE);

  G_OBJECT_CLASS (hw_due_line_parent_class)->dispose (object);
}

static void
hw_due_line_finalize (GObject *object)
{
  g_free (HW_DUE_LINE (object)->why);
  g_free (HW_DUE_LINE (object)->about);

  G_OBJECT_CLASS (hw_due_line_parent_class)->finalize (object);
}

static void
hw_due_line_init (HwDueLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_due_line_class_init (HwDueLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_due_line_get_property;
  object_class->set_property = hw_due_line_set_property;
  object_class->dispose = hw_due_line_dispose;
  object_class->finalize = hw_due_line_finalize;

  props[PROP_STATE]
      = g_param_spec_enum ("state", NULL, NULL, HW_TYPE_STATE, HW_STATE_PLAIN, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  props[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  props[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (HW_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/widgets/hw-due-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HwDueLine, what);
  gtk_widget_class_bind_template_child (widget_class, HwDueLine, subtitle);
  gtk_widget_class_bind_template_child (widget_class, HwDueLine, chip);
  gtk_widget_class_bind_template_child (widget_class, HwDueLine, why_button);
}

GtkWidget *
hw_due_line_new (void)
{
  return g_object_new (HW_TYPE_DUE_LINE, NULL);
}

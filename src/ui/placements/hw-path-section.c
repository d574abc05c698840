/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both views tell the same path; one key goes from one to the other.
 */

#include "ui/placements/hw-path-section.h"

#include "report/hw-child-path.h"
#include "ui/placements/hw-path-table.h"
#include "ui/timeline/hw-timeline.h"

#include <glib/gi18n-lib.h>

struct _HwPathSection
{
  AdwPreferencesGroup parent_instance;

  GtkStack *stack;
  GtkWidget *buttons;
  HwTimeline *timeline;
  HwPathTable *table;
  GtkLabel *undated;
  gboolean shows_table;
  gboolean is_empty;
};

enum
{
  PROP_SHOWS_TABLE = 1,
  N_PROPS,
};

static GParamSpec *pspecs[N_PROPS];

G_DEFINE_FINAL_TYPE (HwPathSection, hw_path_section, ADW_TYPE_PREFERENCES_GROUP)

static void
show_view (HwPathSection *self)
{
  const char *name = self->is_empty ? "empty" : self->shows_table ? "table" : "timeline";

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->buttons, !self->is_empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "path.zoom",
                                 !self->is_empty && !self->shows_table);
}

/* A binding of Blueprint: what is said below the timeline. */
static char *
say_words (HwPathSection *self, const char *words)
{
  return g_strdup (words ? words : _ ("Arrow keys walk along the path, Enter opens what stands "
                                      "there, + and − change the scale."));
}

static void
on_activated_cb (HwPathSection *self, const char *type, const char *id)
{
  g_signal_emit_by_name (self, "activated", type, id);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *factor)
{
  hw_timeline_zoom (HW_PATH_SECTION (widget)->timeline, g_variant_get_double (factor));
}

/* The keys go along to the other view. */
static void
set_shows_table (HwPathSection *self, gboolean shows_table)
{
  GtkWidget *old = gtk_stack_get_visible_child (self->stack);
  gboolean has_keys = old && gtk_widget_get_focus_child (old) != NULL;

  self->shows_table = shows_table;
  show_view (self);
  if (has_keys)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), pspecs[PROP_SHOWS_TABLE]);
}

static void
hw_path_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_shows_table (HW_PATH_SECTION (object), g_value_get_boolean (value));
}

static void
hw_path_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, HW_PATH_SECTION (object)->shows_table);
}

static void
hw_path_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PATH_SECTION);
  G_OBJECT_CLASS (hw_path_section_parent_class)->dispose (object);
}

static void
hw_path_section_class_init (HwPathSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = hw_path_section_set_property;
  object_class->get_property = hw_path_section_get_property;
  object_class->dispose = hw_path_section_dispose;
  pspecs[PROP_SHOWS_TABLE] = g_param_spec_boolean (
      "shows-table", NULL, NULL, FALSE,
      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, pspecs);
  g_signal_new ("activated", HW_TYPE_PATH_SECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/placements/hw-path-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPathSection, stack);
  gtk_widget_class_bind_template_child (widget_class, HwPathSection, buttons);
  gtk_widget_class_bind_template_child (widget_class, HwPathSection, timeline);
  gtk_widget_class_bind_template_child (widget_class, HwPathSection, table);
  gtk_widget_class_bind_template_child (widget_class, HwPathSection, undated);
  gtk_widget_class_bind_template_callback (widget_class, say_words);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_install_action (widget_class, "path.zoom", "d", zoom_action);
  gtk_widget_class_install_property_action (widget_class, "path.table", "shows-table");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "path.table", NULL);
}

static void
hw_path_section_init (HwPathSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
hw_path_section_show (HwPathSection *self, const HwChildStory *story)
{
  g_autoptr (HwPath) path = hw_child_path_new (story);
  g_autofree char *undated = NULL;
  guint n;

  hw_timeline_set_path (self->timeline, path);
  hw_path_table_set_path (self->table, path);
  n = hw_timeline_n_undated (self->timeline);
  /* Translators: facts (placements, goals, hearings) without a day. */
  undated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%u without a day stands in the table only.",
                                          "%u without a day stand in the table only.", n), n);
  gtk_label_set_label (self->undated, undated);
  gtk_widget_set_visible (GTK_WIDGET (self->undated), n > 0);
  self->is_empty = path->facts->len == 0;
  show_view (self);
}

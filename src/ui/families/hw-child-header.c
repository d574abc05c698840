/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a child's story into four lines.
 */

#include "ui/families/hw-child-header.h"

#include "ui/families/hw-child-words.h"
#include "ui/widgets/hw-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _HwChildHeader
{
  AdwBin parent_instance;

  GtkBox *lines;
  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *care;
  GtkLabel *now;
  GtkWidget *state;
  gboolean is_compact;
  gboolean is_narrow;
};

enum
{
  PROP_COMPACT = 1,
  PROP_NARROW,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwChildHeader, hw_child_header, ADW_TYPE_BIN)

static void
show_facts (HwChildHeader *self, const HwChildStory *story)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *age = hw_words_dup_span (story->child->birth_date, story->today);
  g_autofree char *sex = hw_child_words_dup_value (story->child, "sex");
  const HwFamily *family = story->family;
  const char *region = family ? hw_child_story_title (story, family->region) : NULL;

  hw_words_append (line, age);
  hw_words_append (line, sex);
  if (family)
    {
      hw_words_append (line, family->county);
      /* Regions are often called by their largest county. */
      if (g_strcmp0 (region, family->county) != 0)
        hw_words_append (line, region);
      hw_words_append (line, hw_child_story_title (story, family->worker));
    }
  gtk_label_set_label (self->facts, line->str);
}

static char *
dup_care (const HwChildStory *story)
{
  HwStay *last = story->stays->len > 0 ? g_ptr_array_index (story->stays, 0) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *rest = NULL;

  if (story->stay)
    {
      day = hw_day_dup_short (story->stay->removal_date, story->today);
      rest = hw_words_dup_span (story->stay->removal_date, story->today);
      return g_strdup_printf (_ ("In care since %s · %s"), day, rest);
    }
  if (!last || !last->exit_date)
    return g_strdup (_ ("Not in care"));
  day = hw_day_dup_short (last->exit_date, story->today);
  rest = hw_child_words_dup_value (last, "exit-kind");
  return *rest ? g_strdup_printf (_ ("Left care on %s · %s"), day, rest)
               : g_strdup_printf (_ ("Left care on %s"), day);
}

/* Plan A, and where the child lives: «Return to parent · Foster home, 016 · 2 y 2 m». */
static char *
dup_now (const HwChildStory *story)
{
  GString *line = g_string_new (NULL);
  g_autofree char *goal = story->primary ? hw_child_words_dup_value (story->primary, "kind") : NULL;
  g_autofree char *home = hw_child_words_dup_home (story->placement, story->titles, story->today);

  hw_words_append (line, goal);
  hw_words_append (line, home);
  return g_string_free_and_steal (line);
}

void
hw_child_header_show (HwChildHeader *self, const HwChildStory *story)
{
  g_autofree char *title = hw_record_dup_title (HW_RECORD (story->child));
  g_autofree char *care = dup_care (story);
  g_autofree char *now = dup_now (story);

  adw_avatar_set_text (self->avatar, title);
  adw_avatar_set_show_initials (self->avatar, story->child->given_name != NULL);
  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->care, care);
  gtk_label_set_label (self->now, now);
  gtk_widget_set_visible (GTK_WIDGET (self->now), *now != '\0');
  show_facts (self, story);
}

/* A low window has room for the name alone. */
static void
set_compact (HwChildHeader *self, gboolean is_compact)
{
  self->is_compact = is_compact;
  gtk_widget_set_visible (self->state, !is_compact);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), !is_compact);
  adw_avatar_set_size (self->avatar, is_compact ? 24 : 48);
}

/* How the child is stands below who it is, or at the end of its line. */
static void
set_narrow (HwChildHeader *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->lines), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->lines, is_narrow ? 6 : 24);
}

static void
hw_child_header_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwChildHeader *self = HW_CHILD_HEADER (object);

  if (id == PROP_COMPACT)
    set_compact (self, g_value_get_boolean (value));
  else
    set_narrow (self, g_value_get_boolean (value));
}

static void
hw_child_header_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwChildHeader *self = HW_CHILD_HEADER (object);

  g_value_set_boolean (value, id == PROP_COMPACT ? self->is_compact : self->is_narrow);
}

static void
hw_child_header_dispose (GObject *object)
{
  /* The bin and the template would both let go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_HEADER);
  G_OBJECT_CLASS (hw_child_header_parent_class)->dispose (object);
}

static void
hw_child_header_class_init (HwChildHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->dispose = hw_child_header_dispose;
  G_OBJECT_CLASS (klass)->set_property = hw_child_header_set_property;
  G_OBJECT_CLASS (klass)->get_property = hw_child_header_get_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_COMPACT,
                                   g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags));
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_NARROW,
                                   g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags));
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-header.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, lines);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, avatar);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, name);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, facts);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, care);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, now);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, state);
}

static void
hw_child_header_init (HwChildHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

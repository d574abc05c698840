/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a child's story into three lines and the plans that are in force.
 */

#include "ui/families/hw-child-header.h"

#include "ui/widgets/hw-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _HwChildHeader
{
  GtkBox parent_instance;

  AdwAvatar *avatar;
  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *care;
  GtkWidget *now;
};

G_DEFINE_FINAL_TYPE (HwChildHeader, hw_child_header, GTK_TYPE_BOX)

/* The value of an enum field as people read it; owned. */
static char *
dup_value (gpointer record, const char *field)
{
  return hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));
}

static void
show_facts (HwChildHeader *self, const HwChildStory *story)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *age = hw_words_dup_span (story->child->birth_date, story->today);
  g_autofree char *sex = dup_value (story->child, "sex");
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
  gtk_widget_set_visible (GTK_WIDGET (self->facts), line->len > 0);
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
  rest = dup_value (last, "exit-kind");
  return *rest ? g_strdup_printf (_ ("Left care on %s · %s"), day, rest)
               : g_strdup_printf (_ ("Left care on %s"), day);
}

/* One fact of today: a small heading and its words. */
static void
add_now (HwChildHeader *self, const char *heading, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_label_new (heading);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "caption-heading");
  gtk_widget_add_css_class (head, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (ADW_WRAP_BOX (self->now), box);
}

static void
show_home (HwChildHeader *self, const HwChildStory *story)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *setting = NULL;
  g_autofree char *span = NULL;

  if (!story->placement)
    return;
  setting = dup_value (story->placement, "setting");
  span = hw_words_dup_span (story->placement->start_date, story->today);
  hw_words_append (words, hw_child_story_title (story, story->placement->home));
  if (words->len == 0)
    hw_words_append (words, setting);
  hw_words_append (words, span);
  add_now (self, _ ("Lives with"), words->str);
}

static void
show_goal (HwChildHeader *self, const char *heading, HwGoal *goal)
{
  g_autofree char *kind = goal ? dup_value (goal, "kind") : NULL;

  if (kind && *kind)
    add_now (self, heading, kind);
}

void
hw_child_header_show (HwChildHeader *self, const HwChildStory *story)
{
  g_autofree char *title = hw_record_dup_title (HW_RECORD (story->child));
  g_autofree char *care = dup_care (story);

  adw_avatar_set_text (self->avatar, title);
  adw_avatar_set_show_initials (self->avatar, story->child->given_name != NULL);
  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->care, care);
  show_facts (self, story);

  while (gtk_widget_get_first_child (self->now))
    adw_wrap_box_remove (ADW_WRAP_BOX (self->now), gtk_widget_get_first_child (self->now));
  show_home (self, story);
  show_goal (self, _ ("Plan A"), story->primary);
  show_goal (self, _ ("Plan B"), story->concurrent);
  gtk_widget_set_visible (self->now, gtk_widget_get_first_child (self->now) != NULL);
}

static void
hw_child_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_HEADER);
  G_OBJECT_CLASS (hw_child_header_parent_class)->dispose (object);
}

static void
hw_child_header_class_init (HwChildHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_child_header_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-header.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, avatar);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, name);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, facts);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, care);
  gtk_widget_class_bind_template_child (widget_class, HwChildHeader, now);
}

static void
hw_child_header_init (HwChildHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

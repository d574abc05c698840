/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «Now» is a row a fact; what is not recorded has no row.
 */

#include "ui/families/hw-child-overview-section.h"

#include "ui/families/hw-child-words.h"
#include "ui/forms/hw-form.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwChildOverviewSection
{
  HwChildSection parent_instance;

  GtkListBox *now;
  HwForm *form;
};

G_DEFINE_FINAL_TYPE (HwChildOverviewSection, hw_child_overview_section, HW_TYPE_CHILD_SECTION)

/* ------------------------------------------------------------------ now */

/* One fact of today: a small heading and its words; without words nothing. */
static void
add_now (HwChildOverviewSection *self, const char *heading, const char *words)
{
  GtkWidget *row;

  if (!words || !*words)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (self->now, row);
}

static char *
dup_goal (HwGoal *goal, HwDay today)
{
  GString *line;
  g_autofree char *kind = NULL;
  g_autofree char *period = NULL;

  if (!goal)
    return NULL;
  line = g_string_new (NULL);
  kind = hw_child_words_dup_value (goal, "kind");
  period = hw_words_dup_period (goal->from_date, goal->to_date, today);
  hw_words_append (line, kind);
  hw_words_append (line, period);
  return g_string_free_and_steal (line);
}

static char *
dup_stay (const HwChildStory *story)
{
  GString *line;
  g_autofree char *since = NULL;
  g_autofree char *span = NULL;

  if (!story->stay)
    return NULL;
  line = g_string_new (NULL);
  since = hw_words_dup_period (story->stay->removal_date, 0, story->today);
  span = hw_words_dup_span (story->stay->removal_date, story->today);
  hw_words_append (line, since);
  hw_words_append (line, span);
  return g_string_free_and_steal (line);
}

static void
show_now (HwChildOverviewSection *self, const HwChildStory *story)
{
  g_autofree char *home
      = hw_child_words_dup_home (story->placement, story->titles, story->today);
  g_autofree char *plan_a = dup_goal (story->primary, story->today);
  g_autofree char *plan_b = dup_goal (story->concurrent, story->today);
  g_autofree char *stay = dup_stay (story);

  gtk_list_box_remove_all (self->now);
  add_now (self, _ ("Lives with"), home);
  add_now (self, _ ("Plan A"), plan_a);
  add_now (self, _ ("Plan B"), plan_b);
  add_now (self, _ ("Worker"), story->family ? hw_child_story_title (story, story->family->worker)
                                             : NULL);
  add_now (self, _ ("In care"), stay ? stay : _ ("Not in care"));
}

/* ------------------------------------------------------------------ object */

static void
hw_child_overview_section_show (HwChildSection *section, const HwChildStory *story)
{
  HwChildOverviewSection *self = HW_CHILD_OVERVIEW_SECTION (section);

  show_now (self, story);
  g_object_set (self->form, "record", story->child, NULL);
}

static void
hw_child_overview_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_OVERVIEW_SECTION);
  G_OBJECT_CLASS (hw_child_overview_section_parent_class)->dispose (object);
}

static void
hw_child_overview_section_class_init (HwChildOverviewSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_child_overview_section_dispose;
  HW_CHILD_SECTION_CLASS (klass)->show = hw_child_overview_section_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-overview-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, now);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, form);
  gtk_widget_class_bind_template_callback (widget_class, hw_child_section_on_saved);
}

static void
hw_child_overview_section_init (HwChildOverviewSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

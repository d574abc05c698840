/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «Now» is a row a fact; what is not recorded has no row.
 */

#include "ui/families/hw-child-overview-section.h"

#include "domain/placements/hw-child-next-rules.h"
#include "ui/deadlines/hw-due-group.h"
#include "ui/families/hw-child-words.h"
#include "ui/families/hw-sibling-words.h"
#include "ui/forms/hw-form.h"
#include "ui/plans/hw-plan-due-section.h"
#include "ui/widgets/hw-due-row.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-past-item.h"
#include "ui/widgets/hw-past.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* Changes that are told here; all of them stand in the record. */
#define LATEST 4

/* Days within which something to come is near. */
#define SOON 30

struct _HwChildOverviewSection
{
  HwChildSection parent_instance;

  HwRowGroup *now;
  HwRowGroup *siblings;
  HwRowGroup *changes;
  AdwPreferencesGroup *next;
  HwDueGroup *duties;
  HwPlanDueSection *due;
  GPtrArray *next_rows; /* of HwDueRow, as they stand; borrowed */
  HwForm *form;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwChildOverviewSection, hw_child_overview_section, HW_TYPE_CHILD_SECTION)

/* ------------------------------------------------------------------ now */

/* A row of @group with one fact: a small heading and its words; without words nothing. */
static void
add_fact (HwRowGroup *group, const char *heading, const char *words)
{
  AdwActionRow *row;
  gboolean is_new;

  if (!words || !*words)
    return;
  row = hw_row_group_take (group, heading, &is_new);
  if (is_new)
    {
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), heading);
      adw_action_row_set_subtitle_selectable (row, TRUE);
      gtk_widget_add_css_class (GTK_WIDGET (row), "property");
    }
  adw_action_row_set_subtitle (row, words);
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

  const char *worker = story->worker ? story->worker->name : NULL;

  hw_row_group_begin (self->now);
  add_fact (self->now, _ ("Lives with"), home);
  add_fact (self->now, _ ("Plan A"), plan_a);
  add_fact (self->now, _ ("Plan B"), plan_b);
  add_fact (self->now, _ ("Worker"), worker);
  add_fact (self->now, _ ("In care"), stay ? stay : _ ("Not in care"));
  hw_row_group_end (self->now);
}

/* ------------------------------------------------------------------ next */

static char *
dup_what (const HwNext *next)
{
  g_autofree char *kind = NULL;

  switch (next->kind)
    {
    case HW_NEXT_HEARING:
      kind = hw_child_words_dup_value (next->record, "kind");
      /* Translators: a hearing and its kind, as in «Hearing: Permanency». */
      return *kind ? g_strdup_printf (_ ("Hearing: %s"), kind) : g_strdup (_ ("Hearing"));
    case HW_NEXT_PLACEMENT_END:
      return g_strdup (_ ("The placement ends"));
    case HW_NEXT_EXIT:
      return g_strdup (_ ("Leaves care"));
    case HW_NEXT_GOAL:
      kind = hw_child_words_dup_value (next->record, "kind");
      return g_strdup_printf (_ ("Goal begins: %s"), kind);
    case HW_NEXT_APPROVAL_END:
      return g_strdup (_ ("The home’s approval ends"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_next (HwChildOverviewSection *self, const HwNext *next, HwDay today)
{
  GtkWidget *row = hw_due_row_new ();
  g_autofree char *what = dup_what (next);
  g_autofree char *when = hw_words_dup_when (next->day, today);
  g_autofree char *day = hw_day_dup_short (next->day, today);

  g_object_set (row, "title", what, "subtitle", day, "when", when, "state",
                next->day < today           ? HW_STATE_LATE
                : next->day - today <= SOON ? HW_STATE_SOON
                                            : HW_STATE_PLAIN,
                NULL);
  adw_preferences_group_add (self->next, row);
  g_ptr_array_add (self->next_rows, row);
}

static void
show_next (HwChildOverviewSection *self, const HwChildStory *story)
{
  g_autoptr (GArray) next = hw_child_next (story);

  for (guint i = 0; i < self->next_rows->len; i++)
    adw_preferences_group_remove (self->next, g_ptr_array_index (self->next_rows, i));
  g_ptr_array_set_size (self->next_rows, 0);
  for (guint i = 0; i < next->len; i++)
    add_next (self, &g_array_index (next, HwNext, i), story->today);
  gtk_widget_set_visible (GTK_WIDGET (self->next), next->len > 0);
}

/* ------------------------------------------------------------------ siblings */

/* «together since 3 Mar 2025 · Foster home, 016 · 2 y», «not in care». */
static char *
dup_sibling (const HwSibling *sibling, const HwChildStory *story)
{
  GString *line = g_string_new (NULL);
  g_autofree char *age = hw_words_dup_span (sibling->child->birth_date, story->today);
  g_autofree char *home
      = hw_child_words_dup_home (sibling->placement, story->titles, story->today);
  g_autofree char *since
      = sibling->since ? hw_words_dup_period (sibling->since, 0, story->today) : NULL;
  const char *how = hw_sibling_words (sibling->how);

  hw_words_append (line, age);
  if (*how && since)
    hw_words_append (line, how);
  if (*how && since)
    g_string_append_printf (line, " %s", since);
  else
    hw_words_append (line, how);
  hw_words_append (line, home);
  if (!sibling->stay)
    hw_words_append (line, _ ("not in care"));
  return g_string_free_and_steal (line);
}

static void
show_siblings (HwChildOverviewSection *self, const HwChildStory *story)
{
  hw_row_group_begin (self->siblings);
  for (guint i = 0; i < story->siblings->len; i++)
    {
      const HwSibling *sibling = g_ptr_array_index (story->siblings, i);
      const char *id = sibling->child->parent_instance.id;
      g_autofree char *title = hw_record_dup_title (HW_RECORD (sibling->child));
      g_autofree char *line = dup_sibling (sibling, story);
      gboolean is_new;
      AdwActionRow *row = hw_row_group_take (self->siblings, id, &is_new);

      if (is_new)
        {
          adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
          gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
          gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "child", id);
          gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
          adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
        }
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (row, line);
    }
  hw_row_group_end (self->siblings);
  gtk_widget_set_visible (GTK_WIDGET (self->siblings), story->siblings->len > 0);
}

/* ------------------------------------------------------------------ the latest changes */

static void
show_changes (HwChildOverviewSection *self, HwPastPage *page)
{
  hw_row_group_begin (self->changes);
  for (guint i = 0; i < page->items->len; i++)
    {
      HwPastItem *item = g_ptr_array_index (page->items, i);
      g_autofree char *what = NULL;
      g_autofree char *values = NULL;
      g_autofree char *told = NULL;
      g_autofree char *key = g_strdup_printf ("%u", i);
      g_autofree char *lines = NULL;
      gboolean is_new;
      AdwActionRow *row = hw_row_group_take (self->changes, key, &is_new);

      g_object_get (item, "what", &what, "values", &values, "told", &told, NULL);
      lines = g_strdup_printf ("%s\n%s", values, told);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), what);
      adw_action_row_set_subtitle (row, lines);
    }
  hw_row_group_end (self->changes);
}

static DexFuture *
changes_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildOverviewSection) self = g_weak_ref_get (&fiber->owner);
  HwChildSection *section = HW_CHILD_SECTION (self);
  g_autoptr (HwPastPage) page = NULL;
  DexFuture *future;

  future = hw_past_load_about (hw_child_section_thread (section), "child",
                               HW_RECORD (hw_child_section_story (section)->child)->id, NULL, 0,
                               LATEST);
  g_clear_object (&self);
  page = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && page)
    show_changes (self, page);
  return NULL;
}

/* ------------------------------------------------------------------ object */

static void
hw_child_overview_section_show (HwChildSection *section, const HwChildStory *story)
{
  HwChildOverviewSection *self = HW_CHILD_OVERVIEW_SECTION (section);

  show_now (self, story);
  show_next (self, story);
  show_siblings (self, story);
  g_object_set (self->duties, "record-id", HW_RECORD (story->child)->id, NULL);
  hw_plan_due_section_show (self->due, hw_child_section_thread (section), story->child->family,
                            HW_RECORD (story->child)->id, story->today);
  hw_fiber_start (self, self->cancellable, changes_fiber, NULL, NULL);
  g_object_set (self->form, "record", story->child, NULL);
}

static void
hw_child_overview_section_dispose (GObject *object)
{
  g_cancellable_cancel (HW_CHILD_OVERVIEW_SECTION (object)->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_OVERVIEW_SECTION);
  G_OBJECT_CLASS (hw_child_overview_section_parent_class)->dispose (object);
}

static void
hw_child_overview_section_finalize (GObject *object)
{
  HwChildOverviewSection *self = HW_CHILD_OVERVIEW_SECTION (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->next_rows);
  G_OBJECT_CLASS (hw_child_overview_section_parent_class)->finalize (object);
}

static void
hw_child_overview_section_class_init (HwChildOverviewSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_child_overview_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_child_overview_section_finalize;
  HW_CHILD_SECTION_CLASS (klass)->show = hw_child_overview_section_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-overview-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, now);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, next);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, due);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, duties);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, siblings);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, changes);
  gtk_widget_class_bind_template_child (widget_class, HwChildOverviewSection, form);
  gtk_widget_class_bind_template_callback (widget_class, hw_child_section_on_saved);
}

static void
hw_child_overview_section_init (HwChildOverviewSection *self)
{
  self->cancellable = g_cancellable_new ();
  self->next_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

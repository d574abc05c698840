/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan in front of a person.
 */

#include "ui/exchange/hw-import-preview-page.h"

#include "domain/hw-records.h"
#include "ui/exchange/hw-import-conflicts-section.h"
#include "ui/exchange/hw-import-rejects-section.h"
#include "ui/exchange/hw-import-words.h"

#include <glib/gi18n-lib.h>

struct _HwImportPreviewPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *titles;
  AdwBanner *banner;
  AdwViewStack *stack;
  GtkLabel *summary;
  GtkListBox *counts;
  AdwViewStackPage *rejects_page;
  AdwViewStackPage *conflicts_page;
  HwImportRejectsSection *rejects;
  HwImportConflictsSection *conflicts;
  GtkWidget *change_button;
  GtkWidget *import_button;

  HwImportPlan *plan;
};

static guint import_signal, change_signal;

G_DEFINE_FINAL_TYPE (HwImportPreviewPage, hw_import_preview_page, ADW_TYPE_NAVIGATION_PAGE)

static void
add_count (HwImportPreviewPage *self, const HwImportCount *count)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = hw_import_dup_count_words (count);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ (hw_registry_find (&hw_records, count->type)->label));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_add_css_class (row, "property");
  gtk_list_box_append (self->counts, row);
}

static void
show_counts (HwImportPreviewPage *self)
{
  const HwImportReport *report = hw_import_plan_report (self->plan);
  g_autofree char *words = hw_import_dup_rows_words (report);
  gboolean changes = hw_import_changes_something (report);

  gtk_list_box_remove_all (self->counts);
  for (guint i = 0; i < report->counts->len; i++)
    add_count (self, &g_array_index (report->counts, HwImportCount, i));
  gtk_label_set_label (self->summary, words);
  gtk_widget_set_sensitive (self->import_button, changes);
  gtk_widget_set_tooltip_text (self->import_button,
                               changes ? NULL : _ ("The office holds all of this already"));
}

/* The number stands in the tab's own name, so that it is read out too. */
static void
set_title (AdwViewStackPage *page, const char *title, guint n)
{
  g_autofree char *text = n ? g_strdup_printf ("%s (%'u)", title, n) : g_strdup (title);

  adw_view_stack_page_set_title (page, text);
}

static void
on_decided_cb (HwImportPreviewPage *self)
{
  if (self->plan)
    show_counts (self);
}

static void
on_import_cb (HwImportPreviewPage *self)
{
  g_signal_emit (self, import_signal, 0);
}

static void
on_change_cb (HwImportPreviewPage *self)
{
  g_signal_emit (self, change_signal, 0);
}

static void
hw_import_preview_page_dispose (GObject *object)
{
  HwImportPreviewPage *self = HW_IMPORT_PREVIEW_PAGE (object);

  g_clear_pointer (&self->plan, hw_import_plan_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_PREVIEW_PAGE);

  G_OBJECT_CLASS (hw_import_preview_page_parent_class)->dispose (object);
}

static void
hw_import_preview_page_init (HwImportPreviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_import_preview_page_class_init (HwImportPreviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_import_preview_page_dispose;

  import_signal = g_signal_new ("import", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  change_signal = g_signal_new ("change-mapping", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (HW_TYPE_IMPORT_REJECTS_SECTION);
  g_type_ensure (HW_TYPE_IMPORT_CONFLICTS_SECTION);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-preview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, titles);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, summary);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, counts);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, rejects_page);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, conflicts_page);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, rejects);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, conflicts);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, change_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportPreviewPage, import_button);
  gtk_widget_class_bind_template_callback (widget_class, on_decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_change_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_import_cb);
}

void
hw_import_preview_page_show (HwImportPreviewPage *self, HwStoreThread *thread, HwImportPlan *plan)
{
  HwImportPlan *before = g_steal_pointer (&self->plan);
  const HwImportReport *report = plan ? hw_import_plan_report (plan) : NULL;

  g_return_if_fail (HW_IS_IMPORT_PREVIEW_PAGE (self));

  self->plan = plan ? hw_import_plan_ref (plan) : NULL;
  hw_import_rejects_section_show (self->rejects, thread, plan);
  hw_import_conflicts_section_show (self->conflicts, thread, plan);
  g_clear_pointer (&before, hw_import_plan_unref);
  if (!plan)
    return;

  adw_window_title_set_subtitle (self->titles, hw_import_plan_title (plan));
  gtk_widget_set_visible (self->change_button, hw_import_plan_is_own (plan));
  set_title (self->rejects_page, _ ("Left Out"), report->rejects->len);
  set_title (self->conflicts_page, _ ("Contradictions"), report->conflicts->len);
  adw_view_stack_set_visible_child_name (self->stack, "counts");
  hw_import_preview_page_say (self, NULL);
  show_counts (self);
}

void
hw_import_preview_page_say (HwImportPreviewPage *self, const char *problem)
{
  g_return_if_fail (HW_IS_IMPORT_PREVIEW_PAGE (self));

  adw_banner_set_use_markup (self->banner, FALSE);
  adw_banner_set_title (self->banner, problem ? problem : "");
  adw_banner_set_revealed (self->banner, problem != NULL);
}

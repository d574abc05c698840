/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The draft of a mapping in front of a person: whatever is said is checked and tried at once.
 */

#include "ui/exchange/hw-mapping-page-private.h"

#include "domain/hw-records.h"
#include "exchange/hw-mappings.h"
#include "ui/exchange/hw-mapping-jobs.h"
#include "ui/exchange/hw-mapping-trial.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-style.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (HwMappingPage, hw_mapping_page, ADW_TYPE_NAVIGATION_PAGE)

static guint saved_signal, refused_signal;

HwMappingColumnRow *
hw_mapping_page_row (HwMappingPage *self, guint index)
{
  return HW_MAPPING_COLUMN_ROW (gtk_list_box_get_row_at_index (self->columns, index));
}

void
hw_mapping_page_say (HwMappingPage *self, const char *problem)
{
  adw_banner_set_title (self->banner, problem ? problem : "");
  adw_banner_set_revealed (self->banner, problem != NULL);
  if (problem)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* ------------------------------------------------------------------ what follows from the draft */

static const HwDraftFault *
find_fault (GPtrArray *faults, HwDraftPart part, guint column)
{
  for (guint i = 0; i < faults->len; i++)
    {
      const HwDraftFault *fault = g_ptr_array_index (faults, i);

      if (fault->part == part && (part != HW_DRAFT_COLUMN || fault->column == column))
        return fault;
    }
  return NULL;
}

const HwDraftFault *
hw_mapping_page_find_obstacle (GPtrArray *faults)
{
  for (guint i = 0; i < faults->len; i++)
    if (((HwDraftFault *) g_ptr_array_index (faults, i))->part != HW_DRAFT_NAME)
      return g_ptr_array_index (faults, i);
  return NULL;
}

static void
refresh_name (HwMappingPage *self, GPtrArray *faults)
{
  const HwDraftFault *fault = find_fault (faults, HW_DRAFT_NAME, 0);
  gboolean is_told = fault && (self->is_asked || *self->draft->title);

  gtk_label_set_label (self->name_fault, is_told ? fault->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->name_fault), is_told);
  hw_style_set (GTK_WIDGET (self->entry), "error", is_told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_told ? fault->message : "", -1);
}

static void
try_it (HwMappingPage *self, gboolean is_whole)
{
  g_autofree char *text = is_whole ? hw_mapping_draft_print (self->draft) : NULL;

  g_cancellable_cancel (self->trying);
  g_clear_object (&self->trying);
  gtk_widget_set_visible (GTK_WIDGET (self->trial), self->survey != NULL);
  if (!self->survey)
    return;
  if (!text)
    {
      hw_row_group_begin (self->trial);
      hw_row_group_end (self->trial);
      return;
    }
  self->trying = g_cancellable_new ();
  hw_mapping_trial_run (self->trial, self->thread, hw_survey_path (self->survey), text,
                        self->trying);
}

void
hw_mapping_page_refresh (HwMappingPage *self)
{
  g_autoptr (GPtrArray) faults = NULL;

  hw_mapping_days_refresh (self->days);
  faults = hw_mapping_draft_check (self->draft, self->others);
  for (guint i = 0; i < self->draft->columns->len; i++)
    {
      const HwDraftFault *fault = find_fault (faults, HW_DRAFT_COLUMN, i);

      hw_mapping_column_row_refresh (hw_mapping_page_row (self, i), fault ? fault->message : NULL);
    }
  hw_mapping_needs_refresh (self->needs, faults);
  hw_mapping_fields_refresh (self->fields);
  refresh_name (self, faults);
  try_it (self, !hw_mapping_page_find_obstacle (faults) && !hw_mapping_days_is_open (self->days));
}

static void
on_changed_cb (HwMappingPage *self)
{
  if (self->draft && !self->is_filling)
    hw_mapping_page_refresh (self);
}

static void
on_title_cb (HwMappingPage *self)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (!self->draft || self->is_filling)
    return;
  g_set_str (&self->draft->title, title);
  faults = hw_mapping_draft_check (self->draft, self->others);
  refresh_name (self, faults);
}

/* ------------------------------------------------------------------ narrow and wide */

static void
set_narrow (HwMappingPage *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  for (guint i = 0; self->draft && i < self->draft->columns->len; i++)
    hw_mapping_column_row_set_narrow (hw_mapping_page_row (self, i), is_narrow);
}

static void
on_narrow_cb (HwMappingPage *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide_cb (HwMappingPage *self)
{
  set_narrow (self, FALSE);
}

/* ------------------------------------------------------------------ the table */

static void
add_rows (HwMappingPage *self)
{
  gtk_list_box_remove_all (self->columns);
  for (guint i = 0; i < self->draft->columns->len; i++)
    {
      const HwDraftColumn *column = g_ptr_array_index (self->draft->columns, i);
      const HwSurveyColumn *found
          = self->survey ? g_ptr_array_index (hw_survey_columns (self->survey), i) : NULL;
      GtkWidget *row = hw_mapping_column_row_new (i, column, found);

      g_signal_connect_object (row, "target", G_CALLBACK (hw_mapping_page_choose_place), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "codes", G_CALLBACK (hw_mapping_page_choose_codes), self,
                               G_CONNECT_SWAPPED);
      hw_mapping_column_row_set_narrow (HW_MAPPING_COLUMN_ROW (row), self->is_narrow);
      gtk_list_box_append (self->columns, row);
    }
}

static void
show_draft (HwMappingPage *self)
{
  self->is_filling = TRUE;
  add_rows (self);
  hw_mapping_needs_show (self->needs, self->draft);
  hw_mapping_fields_show (self->fields, self->draft);
  hw_mapping_days_show (self->days, self->draft, self->survey);
  gtk_editable_set_text (self->entry, self->draft->title);
  self->is_asked = FALSE;
  self->is_filling = FALSE;
  adw_window_title_set_subtitle (self->titles, self->draft->title);
  gtk_button_set_label (self->save_button, self->survey ? _ ("_Save and See What Would Come In")
                                                        : _ ("_Save"));
  hw_mapping_page_say (self, NULL);
  hw_mapping_page_refresh (self);
  gtk_stack_set_visible_child_name (self->stack, "columns");
}

/* Nothing shows the draft any more. */
static void
drop_draft (HwMappingPage *self)
{
  g_cancellable_cancel (self->trying);
  g_clear_object (&self->trying);
  gtk_list_box_remove_all (self->columns);
  hw_mapping_needs_show (self->needs, NULL);
  hw_mapping_fields_show (self->fields, NULL);
  hw_mapping_days_show (self->days, NULL, NULL);
  g_clear_pointer (&self->draft, hw_mapping_draft_free);
  g_clear_pointer (&self->file, g_free);
}

typedef struct
{
  char *path, *name;
  HwSurvey *survey;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->path);
  g_free (self->name);
  g_clear_pointer (&self->survey, hw_survey_unref);
  g_free (self);
}

/* Whether what was said so far was said of a table of these columns. */
static gboolean
is_of_draft (HwMappingPage *self, HwSurvey *survey)
{
  GPtrArray *columns = hw_survey_columns (survey);

  for (guint i = 0; self->draft && i < columns->len; i++)
    if (!hw_mapping_draft_find_column (self->draft,
                                       ((HwSurveyColumn *) g_ptr_array_index (columns, i))->name))
      return FALSE;
  return self->draft && self->draft->columns->len == columns->len;
}

/* NULL: the mapping was written by hand and says more. */
static HwMappingDraft *
open_mapping (HwMappingPage *self, const HwMapping *mapping)
{
  HwMappingDraft *draft = hw_mapping_draft_new_from (mapping, &hw_records);
  g_autofree char *base = g_path_get_basename (mapping->path);
  g_autofree char *why = NULL;

  if (draft)
    {
      self->file = g_strndup (base, strlen (base) - strlen (".map"));
      return draft;
    }
  why = g_strdup_printf (_ ("«%s» was written by hand and says more than can be shown here. Change "
                            "it with a text editor: %s"),
                         mapping->title ? mapping->title : mapping->name, mapping->path);
  g_signal_emit (self, refused_signal, 0, why);
  return NULL;
}

static void
begin (HwMappingPage *self, Wish *wish, GPtrArray *others)
{
  const HwMapping *mapping = wish->name ? hw_mappings_find (others, wish->name) : NULL;
  g_autoptr (HwMappingDraft) draft = NULL;

  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = g_ptr_array_ref (others);
  if (mapping || !wish->survey || !is_of_draft (self, wish->survey))
    {
      drop_draft (self);
      draft = mapping ? open_mapping (self, mapping) : hw_mapping_draft_new (&hw_records);
      if (!draft)
        return;
      self->draft = g_steal_pointer (&draft);
    }
  g_clear_pointer (&self->survey, hw_survey_unref);
  self->survey = g_steal_pointer (&wish->survey);
  if (self->survey)
    hw_mapping_draft_take_columns (self->draft, self->survey);
  show_draft (self);
}

/* Slices until the whole table was seen. */
static gboolean
await_survey (HwFiber *fiber, HwStoreThread *thread, HwSurvey *survey, GError **error)
{
  while (!hw_survey_is_done (survey))
    if (!dex_await (hw_fiber_run (fiber, thread, hw_mapping_survey_job, hw_survey_ref (survey),
                                  (GDestroyNotify) hw_survey_unref),
                    error))
      return FALSE;
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Wish *wish = fiber->data;
  g_autoptr (HwMappingPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_seen;

  g_clear_object (&self);
  others = dex_await_boxed (hw_fiber_run (fiber, thread, hw_mapping_load_job, NULL, NULL), &error);
  is_seen = others && (!wish->survey || await_survey (fiber, thread, wish->survey, &error));
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();
  if (is_seen)
    begin (self, wish, others);
  else
    g_signal_emit (self, refused_signal, 0, error->message);
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ object */

static void
on_dropped_cb (HwMappingPage *self, guint place, guint column)
{
  hw_mapping_page_put (self, column, place);
}

/* The first column is a key away. */
static void
on_shown_cb (HwMappingPage *self)
{
  if (self->draft && self->draft->columns->len > 0)
    hw_mapping_column_row_focus (hw_mapping_page_row (self, 0));
}

static void
hw_mapping_page_dispose (GObject *object)
{
  HwMappingPage *self = HW_MAPPING_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  if (self->columns)
    drop_draft (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_MAPPING_PAGE);
  g_clear_pointer (&self->survey, hw_survey_unref);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_object (&self->thread);

  G_OBJECT_CLASS (hw_mapping_page_parent_class)->dispose (object);
}

static void
hw_mapping_page_init (HwMappingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_mapping_page_class_init (HwMappingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_mapping_page_dispose;

  saved_signal = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  refused_signal = g_signal_new ("refused", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HW_TYPE_MAPPING_DAYS);
  g_type_ensure (HW_TYPE_MAPPING_FIELDS);
  g_type_ensure (HW_TYPE_MAPPING_NEEDS);
  g_type_ensure (HW_TYPE_ROW_GROUP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-mapping-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, titles);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, banner);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, columns);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, needs);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, days);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, trial);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, entry);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, name_fault);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, fields);
  gtk_widget_class_bind_template_child (widget_class, HwMappingPage, save_button);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_title_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_dropped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, hw_mapping_page_choose_column);
  gtk_widget_class_bind_template_callback (widget_class, hw_mapping_page_save);
}

void
hw_mapping_page_open (HwMappingPage *self, HwStoreThread *thread, const char *path,
                      const char *name)
{
  Wish *wish = g_new0 (Wish, 1);

  g_return_if_fail (HW_IS_MAPPING_PAGE (self));

  wish->path = g_strdup (path);
  wish->name = g_strdup (name);
  wish->survey = path ? hw_survey_new (path) : NULL;
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  g_set_object (&self->thread, thread);
  gtk_stack_set_visible_child_name (self->stack, "reading");
  hw_mapping_page_say (self, NULL);
  hw_fiber_start (self, self->loading, load_fiber, wish, wish_free);
}

void
hw_mapping_page_forget (HwMappingPage *self)
{
  g_return_if_fail (HW_IS_MAPPING_PAGE (self));

  g_cancellable_cancel (self->loading);
  drop_draft (self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One group an act, one row a field.
 */

#include "ui/widgets/hw-history-dialog.h"

#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-past.h"

#include <glib/gi18n-lib.h>

struct _HwHistoryDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *heading;
  GtkStack *stack;
  AdwPreferencesPage *page;
  AdwStatusPage *empty;

  HwStoreThread *thread;
  HwRecord *record;
  char *field;
};

G_DEFINE_FINAL_TYPE (HwHistoryDialog, hw_history_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
make_row (const HwPastChange *change, gboolean with_label)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *values = NULL;

  if (!*change->before)
    values = g_strdup (*change->after ? change->after : _ ("nothing"));
  else
    values = g_strdup_printf (_ ("%s → %s"), change->before,
                              *change->after ? change->after : _ ("nothing"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), with_label ? change->label : values);
  if (with_label)
    {
      gtk_widget_add_css_class (row, "property");
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values);
    }
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  return row;
}

static void
add_past (HwHistoryDialog *self, const HwPast *past)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *heading = g_markup_escape_text (past->heading, -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), past->act);
  for (guint i = 0; i < past->changes->len; i++)
    adw_preferences_group_add (
        ADW_PREFERENCES_GROUP (group),
        make_row (g_ptr_array_index (past->changes, i), self->field == NULL));
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
}

static void
show_pasts (HwHistoryDialog *self, GPtrArray *pasts, const GError *error)
{
  for (guint i = 0; pasts && i < pasts->len; i++)
    add_past (self, g_ptr_array_index (pasts, i));
  if (error)
    {
      adw_status_page_set_title (self->empty, _ ("History Cannot Be Read"));
      adw_status_page_set_description (self->empty, error->message);
    }
  gtk_stack_set_visible_child_name (self->stack, pasts && pasts->len > 0 ? "list" : "empty");
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwHistoryDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pasts = NULL;
  DexFuture *future;

  future = hw_past_load (self->thread, self->record, self->field);
  g_clear_object (&self);
  pasts = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    show_pasts (self, pasts, error);
  return NULL;
}

static void
hw_history_dialog_dispose (GObject *object)
{
  HwHistoryDialog *self = HW_HISTORY_DIALOG (object);

  g_clear_object (&self->thread);
  g_clear_object (&self->record);
  g_clear_pointer (&self->field, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (hw_history_dialog_parent_class)->dispose (object);
}

static void
hw_history_dialog_class_init (HwHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_history_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/widgets/hw-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwHistoryDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, HwHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HwHistoryDialog, page);
  gtk_widget_class_bind_template_child (widget_class, HwHistoryDialog, empty);
}

static void
hw_history_dialog_init (HwHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("History"));
}

void
hw_history_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwRecord *record,
                           const char *field)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const HwField *known = field ? hw_record_class_find (klass, field) : NULL;
  HwHistoryDialog *self = g_object_new (HW_TYPE_HISTORY_DIALOG, "title", _ ("History"), NULL);

  self->thread = g_object_ref (thread);
  self->record = hw_record_dup (record);
  self->field = known ? g_strdup (field) : NULL;
  adw_window_title_set_title (self->heading, _ ("History"));
  adw_window_title_set_subtitle (self->heading, known ? _ (known->label) : _ (klass->label));
  hw_fiber_start (self, NULL, load_fiber, NULL, NULL);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Done, and whether it was taken back since, by whatever way.
 */

#include "ui/exchange/hw-import-done-page.h"

#include "store/hw-journal.h"
#include "ui/exchange/hw-import-words.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwImportDonePage
{
  AdwNavigationPage parent_instance;

  GtkLabel *title;
  GtkLabel *records;
  GtkLabel *rows;
  GtkWidget *undo_button;
  GtkWidget *another_button;
  GtkWidget *absent_list;
  AdwActionRow *absent_row;

  HwStoreThread *thread;
  gint64 transaction;
  GCancellable *cancellable;
  gulong changed;
};

enum
{
  ANOTHER,
  ABSENT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwImportDonePage, hw_import_done_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ taken back */

static gboolean
is_taken_back_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                   GError **error)
{
  g_autoptr (GPtrArray) last = hw_journal_transactions (store, 1, error);
  gint64 transaction = *(gint64 *) data;

  if (!last)
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, last->len > 0
                                   && ((HwChange *) g_ptr_array_index (last, 0))->undoes
                                        == transaction);
  return TRUE;
}

static DexFuture *
taken_back_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportDonePage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = self->thread ? g_object_ref (self->thread) : NULL;
  gint64 transaction = self->transaction;

  g_clear_object (&self);
  if (!thread || transaction == 0
      || !dex_await_boolean (hw_fiber_run (fiber, thread, is_taken_back_job,
                                           g_memdup2 (&transaction, sizeof transaction), g_free),
                             NULL))
    return dex_future_new_true ();
  self = g_weak_ref_get (&fiber->owner);
  if (!self || self->transaction != transaction)
    return dex_future_new_true ();
  gtk_label_set_label (self->title, _ ("The Import Was Taken Back"));
  gtk_label_set_label (self->records, _ ("The office is as it was before."));
  gtk_label_set_label (self->rows, "");
  gtk_widget_set_visible (self->undo_button, FALSE);
  gtk_widget_set_visible (self->absent_list, FALSE);
  gtk_widget_grab_focus (self->another_button);
  return dex_future_new_true ();
}

static void
on_changed_cb (HwImportDonePage *self)
{
  hw_fiber_start (self, self->cancellable, taken_back_fiber, NULL, NULL);
}

static void
on_undo_cb (HwImportDonePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.undo-transaction", "x", self->transaction);
}

static void
on_another_cb (HwImportDonePage *self)
{
  g_signal_emit (self, signals[ANOTHER], 0);
}

static void
on_absent_cb (HwImportDonePage *self)
{
  g_signal_emit (self, signals[ABSENT], 0);
}

/* ------------------------------------------------------------------ object */

static void
let_go (HwImportDonePage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->thread)
    g_clear_signal_handler (&self->changed, self->thread);
  g_clear_object (&self->thread);
  self->transaction = 0;
}

static void
hw_import_done_page_dispose (GObject *object)
{
  let_go (HW_IMPORT_DONE_PAGE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_IMPORT_DONE_PAGE);

  G_OBJECT_CLASS (hw_import_done_page_parent_class)->dispose (object);
}

static void
hw_import_done_page_init (HwImportDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_import_done_page_class_init (HwImportDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_import_done_page_dispose;

  signals[ANOTHER] = g_signal_new ("another", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ABSENT] = g_signal_new ("absent", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, title);
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, records);
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, rows);
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, another_button);
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, absent_list);
  gtk_widget_class_bind_template_child (widget_class, HwImportDonePage, absent_row);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_another_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_absent_cb);
}

void
hw_import_done_page_show (HwImportDonePage *self, HwStoreThread *thread,
                          const HwImportReport *report, gint64 transaction)
{
  g_autofree char *records = NULL;
  g_autofree char *rows = NULL;

  g_return_if_fail (HW_IS_IMPORT_DONE_PAGE (self));

  let_go (self);
  gtk_widget_set_visible (self->absent_list, FALSE);
  if (!report)
    return;
  self->cancellable = g_cancellable_new ();
  self->thread = g_object_ref (thread);
  self->transaction = transaction;
  self->changed
      = g_signal_connect_swapped (thread, "changed", G_CALLBACK (on_changed_cb), self);

  records = hw_import_dup_records_words (report);
  rows = hw_import_dup_rows_words (report);
  gtk_label_set_label (self->title, transaction ? _ ("The File Is In")
                                                : _ ("There Was Nothing to Change"));
  gtk_label_set_label (self->records, records);
  gtk_label_set_label (self->rows, rows);
  gtk_widget_set_visible (self->undo_button, transaction > 0);
}

void
hw_import_done_page_tell_absent (HwImportDonePage *self, guint n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%'u child", "%'u children", n), n);

  g_return_if_fail (HW_IS_IMPORT_DONE_PAGE (self));

  adw_action_row_set_subtitle (self->absent_row, words);
  gtk_widget_set_visible (self->absent_list, n > 0);
}

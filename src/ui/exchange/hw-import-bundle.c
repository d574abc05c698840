/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case plan from another office is no table: it is looked at as a whole, said in numbers, and
 * brought in as a whole or not at all.
 */

#include "ui/exchange/hw-import-page-private.h"

#include "domain/hw-records.h"
#include "exchange/plans/hw-plan-fhir.h"
#include "store/hw-journal.h"
#include "ui/exchange/hw-import-words.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

/* @report: what would come in, then what came; @transaction: 0: nothing was written. */
typedef struct
{
  char *path;
  gboolean is_looked_at;
  HwImportReport *report;
  gint64 transaction;
} Bundle;

static void
bundle_clear (gpointer data)
{
  Bundle *self = data;

  g_free (self->path);
  g_clear_pointer (&self->report, hw_import_report_free);
}

static void
bundle_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, bundle_clear);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Bundle *self = data;
  gboolean is_dry = !self->is_looked_at;
  HwImportReport *report = hw_plan_fhir_import (store, self->path, is_dry, error);

  if (!report)
    return FALSE;
  g_clear_pointer (&self->report, hw_import_report_free);
  self->report = report;
  if (!is_dry && hw_import_changes_something (report))
    self->transaction = hw_journal_head (store).transactions;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/* ------------------------------------------------------------------ what would come in */

static char *
dup_words (const HwImportReport *report)
{
  GString *words = g_string_new (_ ("It comes in as a whole, and can be taken back as a whole."));

  for (guint i = 0; i < report->counts->len; i++)
    {
      const HwImportCount *count = &g_array_index (report->counts, HwImportCount, i);
      const HwRecordClass *klass = hw_registry_find (&hw_records, count->type);
      g_autofree char *numbers = hw_import_dup_count_words (count);

      if (count->created + count->updated + count->unchanged > 0)
        g_string_append_printf (words, "\n%s: %s", _ (klass->label), numbers);
    }
  return g_string_free (words, FALSE);
}

static DexFuture *bundle_fiber (gpointer data);

static void
run (HwImportPage *self, Bundle *bundle)
{
  hw_fiber_start (self, NULL, bundle_fiber, g_atomic_rc_box_acquire (bundle), bundle_unref);
}

static void
on_response_cb (AdwAlertDialog *dialog, const char *response, Bundle *bundle)
{
  HwImportPage *self = g_object_get_data (G_OBJECT (dialog), "hw-page");

  if (!g_str_equal (response, "import"))
    return;
  bundle->is_looked_at = TRUE;
  run (self, bundle);
}

static void
ask (HwImportPage *self, Bundle *bundle)
{
  g_autofree char *words = dup_words (bundle->report);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Bring In This Case Plan?"), words);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "import", _ ("_Import"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "import", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "import");
  adw_alert_dialog_set_close_response (alert, "cancel");
  /* The dialog stands above it and goes before it. */
  g_object_set_data (G_OBJECT (dialog), "hw-page", self);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         g_atomic_rc_box_acquire (bundle),
                         (GClosureNotify) (void (*) (void)) bundle_unref, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* ------------------------------------------------------------------ what came in */

static void
show_done (HwImportPage *self, const Bundle *bundle)
{
  hw_import_done_page_show (self->done, self->thread, bundle->report, bundle->transaction);
  hw_import_page_show_step (self, "done");
  if (bundle->transaction)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", _ ("The file is in"),
                                bundle->transaction);
}

static DexFuture *
bundle_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Bundle *bundle = fiber->data;
  g_autoptr (HwImportPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  DexFuture *future = hw_store_thread_run (self->thread, read_job,
                                           g_atomic_rc_box_acquire (bundle), bundle_unref);

  g_clear_object (&self);
  dex_await (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  if (error)
    hw_import_file_page_say (self->file, error->message);
  else if (!bundle->is_looked_at && hw_import_changes_something (bundle->report))
    ask (self, bundle);
  else
    show_done (self, bundle);
  return dex_future_new_true ();
}

gboolean
hw_import_page_take_bundle (HwImportPage *self, const char *path)
{
  Bundle *bundle;

  if (!hw_plan_fhir_sniff (path))
    return FALSE;
  hw_import_file_page_say (self->file, NULL);
  bundle = g_atomic_rc_box_new0 (Bundle);
  bundle->path = g_strdup (path);
  run (self, bundle);
  bundle_unref (bundle);
  return TRUE;
}

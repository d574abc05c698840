/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan of an import, as far as it needs no office.
 */

#include "ui/exchange/hw-mapping-trial.h"

#include "domain/hw-records.h"
#include "ui/exchange/hw-import-jobs.h"

#include <glib/gi18n-lib.h>

#define MOST_REJECTS 5

static void
show_row (HwRowGroup *rows, const char *key, const char *title, const char *detail)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (rows, key, &is_new);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, detail);
}

static void
show_reject (HwRowGroup *rows, guint index, const HwImportReject *reject)
{
  g_autofree char *key = g_strdup_printf ("%u", index);
  g_autofree char *where = g_strdup_printf (_ ("Line %u"), reject->row);
  g_autofree char *title
      = reject->column ? g_strdup_printf ("%s, %s", where, reject->column) : g_strdup (where);
  g_autofree char *detail
      = reject->value && *reject->value ? g_strdup_printf ("«%s» %s", reject->value, reject->reason)
                                        : g_strdup (reject->reason);

  show_row (rows, key, title, detail);
}

static void
show_report (HwRowGroup *rows, const HwImportReport *report)
{
  guint n_rejects = report->rejects->len;
  g_autofree char *title = g_strdup_printf (
      ngettext ("%'u row of %'u can be read", "%'u rows of %'u can be read",
                report->rows - n_rejects),
      report->rows - n_rejects, report->rows);
  g_autofree char *detail
      = n_rejects ? g_strdup_printf (ngettext ("%'u is left out", "%'u are left out", n_rejects),
                                     n_rejects)
                  : g_strdup ("");

  hw_row_group_begin (rows);
  show_row (rows, "sum", title, detail);
  for (guint i = 0; i < MIN (n_rejects, MOST_REJECTS); i++)
    show_reject (rows, i, g_ptr_array_index (report->rejects, i));
  hw_row_group_end (rows);
}

typedef struct
{
  HwStoreThread *thread;
  HwImportPlan *plan;
} Trial;

static void
trial_free (gpointer data)
{
  Trial *self = data;

  hw_import_drop (self->thread, self->plan);
  g_object_unref (self->thread);
  g_free (self);
}

static DexFuture *
trial_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Trial *trial = fiber->data;
  g_autoptr (GError) error = NULL;
  HwImportPlan *plan
      = hw_import_await_plan (fiber, trial->thread, hw_import_plan_ref (trial->plan), &error);
  g_autoptr (HwRowGroup) rows = g_weak_ref_get (&fiber->owner);

  if (rows && !g_cancellable_is_cancelled (fiber->cancellable))
    {
      if (plan)
        show_report (rows, hw_import_plan_report (plan));
      else
        {
          hw_row_group_begin (rows);
          show_row (rows, "sum", _ ("The file cannot be read like this"), error->message);
          hw_row_group_end (rows);
        }
    }
  hw_import_drop (trial->thread, plan);
  return dex_future_new_true ();
}

void
hw_mapping_trial_run (HwRowGroup *rows, HwStoreThread *thread, const char *path, const char *text,
                      GCancellable *cancellable)
{
  HwImportOptions options = { .mapping_text = text, .only_reads = TRUE };
  Trial *trial = g_new (Trial, 1);

  *trial = (Trial) { g_object_ref (thread), hw_import_plan_new (path, &hw_records, &options) };
  hw_fiber_start (rows, cancellable, trial_fiber, trial, trial_free);
}

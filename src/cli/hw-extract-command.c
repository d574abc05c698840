/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «extract» does.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "exchange/hw-import.h"
#include "exchange/plans/hw-plan-fhir.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

static const HwColumn format_columns[] = {
  { "name", N_ ("Format") },
  { "title", N_ ("What it is") },
  { NULL },
};

/* One line that is written over again, only where someone looks on. */
static void
on_progress_cb (double fraction, const char *doing, gpointer data)
{
  fprintf (stderr, "\r\033[K%3.0f %%  %s", fraction * 100, doing);
}

/* By its name, or because the file is no table at all. */
static gboolean
is_fhir (const HwImportOptions *options, const char *path)
{
  return options->format ? g_str_equal (options->format, HW_PLAN_FHIR)
                         : !options->mapping_path && hw_plan_fhir_sniff (path);
}

gboolean
hw_extract_command_import (HwCall *call, GError **error)
{
  gboolean is_watched = isatty (STDERR_FILENO);
  HwImportOptions options = {
    .format = call->options[HW_OPTION_FORMAT],
    .mapping_path = call->options[HW_OPTION_MAPPING],
    .dry_run = call->options[HW_OPTION_DRY_RUN] != NULL,
    .progress = is_watched ? on_progress_cb : NULL,
  };
  g_autoptr (HwImportReport) report = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (options.format && options.mapping_path)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("either --format or --mapping, not both"));
      return FALSE;
    }
  if (is_fhir (&options, call->arguments[0]))
    report = hw_plan_fhir_import (hw_call_store (call), call->arguments[0], options.dry_run, error);
  else
    report = hw_import_file (hw_call_store (call), call->arguments[0], &options, NULL, error);
  if (is_watched)
    fprintf (stderr, "\r\033[K");
  if (!report)
    return FALSE;

  node = hw_import_report_to_json (report);
  call->answer = hw_rows_new_from_json (node);
  /* A keyed value that stays is what was promised, and it would stay at every import to come. */
  if (report->rejects->len > 0)
    call->status = HW_EXIT_BAD_NEWS;
  return TRUE;
}

gboolean
hw_extract_command_formats (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) formats = hw_import_formats (&hw_records);

  call->answer = hw_rows_new (TRUE, format_columns);
  for (guint i = 0; i < formats->len; i++)
    {
      const HwImportFormat *format = g_ptr_array_index (formats, i);

      hw_rows_add_text (call->answer, format->name);
      hw_rows_add_text (call->answer, format->title);
    }
  hw_rows_add_text (call->answer, HW_PLAN_FHIR);
  hw_rows_add_text (call->answer, _ ("A family’s case plan, as «extract export fhir» writes it"));
  return TRUE;
}

static const HwColumn export_columns[] = {
  { "file", N_ ("File") },
  { "records", N_ ("Records") },
  { NULL },
};

gboolean
hw_extract_command_export_fhir (HwCall *call, GError **error)
{
  guint n;

  if (!hw_plan_fhir_export (hw_call_store (call), call->arguments[0], call->arguments[1], &n,
                            error))
    return FALSE;
  hw_call_say (_ ("The file is not encrypted: whoever gets it can read it."));
  call->answer = hw_rows_new (FALSE, export_columns);
  hw_rows_add_text (call->answer, call->arguments[1]);
  hw_rows_add_int (call->answer, n);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «plan print»: a family's latest plan as a PDF.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "domain/families/hw-family.h"
#include "domain/office/hw-print-query.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-print-query.h"
#include "report/plans/hw-plan-paper.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>

static const HwColumn columns[] = {
  { "file", N_ ("File") },
  { "pages", N_ ("Pages") },
  { NULL },
};

static const char *const copies[] = { "agency", "court", "family", NULL };
/* The place of the option's value among @words; the first where it is not given. */
static gboolean
choose (HwCall *call, HwOption option, const char *const *words, guint *place, GError **error)
{
  const char *value = call->options[option];
  g_autofree char *all = NULL;

  for (*place = 0; words[*place]; ++*place)
    if (!value || g_str_equal (value, words[*place]))
      return TRUE;
  all = g_strjoinv (", ", (char **) words);
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("--%s: there is no «%s»; there are: %s"),
               hw_option_row (option)->name, value, all);
  return FALSE;
}

static gboolean
open_tongue (HwCall *call, HwTongue **tongue, GError **error)
{
  const char *code = call->options[HW_OPTION_LANGUAGE];

  *tongue = NULL;
  if (!code)
    return TRUE;
  *tongue = hw_tongue_open (code, error);
  if (!*tongue)
    g_prefix_error_literal (error, "--language: ");
  return *tongue != NULL;
}

static HwPlanPrint *
read_plan (HwCall *call, HwPlanCopy copy, HwTongue *tongue, GError **error)
{
  HwStore *store = hw_call_store (call);
  const char *family = call->arguments[0];
  const char *parent = call->options[HW_OPTION_PARENT];
  g_autoptr (HwFamily) found = hw_store_find (store, HW_TYPE_FAMILY, family, error);
  g_autofree char *plan = found ? hw_case_plan_find_latest (store, family, error) : NULL;

  if (plan && parent && copy != HW_PLAN_COPY_FAMILY)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("--parent goes with --copy family alone"));
      return NULL;
    }
  return plan ? hw_plan_print_read (store, plan, copy, parent, tongue, error) : NULL;
}

/* Nothing leaves the office before its line is in the access log. */
static gboolean
write_pages (HwCall *call, const HwPlanPrint *print, HwPrintFrame *frame, guint paper,
             GError **error)
{
  const char *path = call->arguments[1];
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) pdf
      = hw_print_frame_to_pdf (frame, hw_papers[paper].width, hw_papers[paper].height, error);
  g_autoptr (GError) reason = NULL;

  if (!pdf || !hw_plan_print_note (hw_call_store (call), print, frame->n_pages, name, error))
    return FALSE;
  if (hw_file_replace (path, pdf, &reason))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("Nothing was written to %s: %s"), path,
               reason->message);
  return FALSE;
}

gboolean
hw_plan_command_print (HwCall *call, GError **error)
{
  HwStore *store = hw_call_store (call);
  g_autoptr (HwTongue) tongue = NULL;
  g_autoptr (HwPlanPrint) print = NULL;
  g_autoptr (HwPrintHead) head = NULL;
  g_autoptr (HwPrintFrame) frame = NULL;
  const char *papers[] = { hw_papers[0].name, hw_papers[1].name, NULL };
  g_autofree char *office = g_path_get_basename (hw_office_folder (call->office));
  guint copy, paper;

  if (!choose (call, HW_OPTION_COPY, copies, &copy, error)
      || !choose (call, HW_OPTION_PAPER, papers, &paper, error)
      || !open_tongue (call, &tongue, error) || !(print = read_plan (call, copy, tongue, error))
      || !(head = hw_print_head_read (store, error)))
    return FALSE;
  frame = hw_plan_paper_new (print, office, call->options[HW_OPTION_LARGE] != NULL);
  hw_print_frame_take_head (frame, head);
  if (!write_pages (call, print, frame, paper, error))
    return FALSE;
  call->answer = hw_rows_new (FALSE, columns);
  hw_rows_add_text (call->answer, call->arguments[1]);
  hw_rows_add_int (call->answer, frame->n_pages);
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The assistant's insides, shared by its steps and the writing.
 */

#pragma once

#include "ui/exchange/hw-import-absent-page.h"
#include "ui/exchange/hw-import-done-page.h"
#include "ui/exchange/hw-import-file-page.h"
#include "ui/exchange/hw-import-jobs.h"
#include "ui/exchange/hw-import-page.h"
#include "ui/exchange/hw-import-preview-page.h"
#include "ui/exchange/hw-mapping-page.h"

G_BEGIN_DECLS

struct _HwImportPage
{
  AdwNavigationPage parent_instance;

  AdwNavigationView *steps;
  AdwNavigationPage *work_page;
  AdwStatusPage *work_status;
  GtkProgressBar *bar;
  GtkWidget *cancel_button;
  HwImportFilePage *file;       /* the steps' */
  HwMappingPage *mapping;       /* the steps' */
  HwImportPreviewPage *preview; /* the steps' */
  HwImportDonePage *done;       /* the steps' */
  HwImportAbsentPage *absent;   /* the steps' */

  HwStoreThread *thread;
  HwImportPlan *plan;       /* under way, or in the preview */
  HwImportWriting *writing; /* under way */
  GCancellable *cancellable;
  gboolean is_mapped; /* a person says what the file's columns mean */
  guint tick;
};

/* One step alone: there is no way back from it. */
void hw_import_page_show_step (HwImportPage *self, const char *tag);

/* The work under way; the plan to be looked at; and letting go of it. */
void hw_import_page_show_work (HwImportPage *self, gboolean is_writing);
void hw_import_page_show_preview (HwImportPage *self);
void hw_import_page_drop_plan (HwImportPage *self);

/* Where @path is a case plan as another office writes it, brings it in by its own question; FALSE:
 * it is none. */
gboolean hw_import_page_take_bundle (HwImportPage *self, const char *path);

/* Writes the plan of the preview. */
void hw_import_page_write (HwImportPage *self);

G_END_DECLS

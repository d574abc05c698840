/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan's insides, shared by making it, looking at it and writing it.
 */

#pragma once

#include "exchange/hw-fold.h"
#include "exchange/hw-import.h"
#include "exchange/hw-row-plan.h"

G_BEGIN_DECLS

/* The shares of the whole work: the office, the file, comparing; the rest is writing. */
#define HW_IMPORT_LOAD_SHARE 0.1
#define HW_IMPORT_READ_SHARE 0.4
#define HW_IMPORT_COMPARE_SHARE 0.1
#define HW_IMPORT_PLAN_SHARE \
  (HW_IMPORT_LOAD_SHARE + HW_IMPORT_READ_SHARE + HW_IMPORT_COMPARE_SHARE)

typedef enum
{
  HW_IMPORT_OPENING,
  HW_IMPORT_LOADING,
  HW_IMPORT_READING,
  HW_IMPORT_COMPARING,
  HW_IMPORT_ENDING,
  HW_IMPORT_CHECKING,
  HW_IMPORT_PLANNED,
} HwImportPhase;

/**
 * HwImportPlan:
 * @at: the entry that comparing or checking has come to
 * @n_faults: found by the checking under way
 * @head: the journal's, when the office was looked at
 */
struct _HwImportPlan
{
  char *path;
  char *format;
  char *mapping_path;
  char *mapping_text;
  HwImportOptions options;
  const HwRegistry *registry;

  GPtrArray *mappings;
  HwMapping *own;           /* a person's own mapping */
  const HwMapping *mapping;
  const char *form;
  HwRowSource *source;
  HwFold *fold;
  HwImportPlan *before;     /* whose decisions hold for this one; until it has a fold */
  HwRowPlan *rows;
  HwImportReport *report;

  HwImportPhase phase;
  guint at;
  guint n_faults;
  gint64 head;

  HwImportPlan *shows;      /* where it says how far it is; NULL: itself */
  int said_permille;        /* both read and written in one piece, from any thread */
  const char *said_doing;
};

/* Says how far the whole import is and whether to go on. @doing: static. */
gboolean hw_import_plan_say (HwImportPlan *self, double fraction, const char *doing,
                             GCancellable *cancellable, GError **error);

/* Counts the outcomes into the report; the number of new records. */
guint hw_import_plan_count (HwImportPlan *self);

G_END_DECLS

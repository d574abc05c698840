/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was read before an event of technical assistance: policy, practice, outcomes (S2-3)
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_ASSISTANCE_DOCUMENT (hw_assistance_document_get_type ())
G_DECLARE_FINAL_TYPE (HwAssistanceDocument, hw_assistance_document, HW, ASSISTANCE_DOCUMENT,
                      HwRecord)

struct _HwAssistanceDocument
{
  HwRecord parent_instance;

  char *event;
  char *title;
  HwDay date;
  char *source; /* where it is: a shelf, a file, a link */
};

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A fact that a source told of a child and that has no field of its own here
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_IMPORTED_FACT (hw_imported_fact_get_type ())
G_DECLARE_FINAL_TYPE (HwImportedFact, hw_imported_fact, HW, IMPORTED_FACT, HwRecord)

struct _HwImportedFact
{
  HwRecord parent_instance;

  char *child;
  char *source;
  char *element;
  char *about;
  char *title;
  char *value;
};

G_END_DECLS

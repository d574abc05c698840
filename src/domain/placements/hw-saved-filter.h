/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A filter of the list of children that a person has given a name. It lies in the office and not in
 * the settings of the computer: its name may tell of somebody.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_SAVED_FILTER (hw_saved_filter_get_type ())
G_DECLARE_FINAL_TYPE (HwSavedFilter, hw_saved_filter, HW, SAVED_FILTER, HwRecord)

struct _HwSavedFilter
{
  HwRecord parent_instance;

  char *name;
  char *staff;
  char *filter;
};

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record of any type that was found to be another one and was made one with it: a source that
 * goes on naming it means the one that was kept.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

#define HW_TYPE_MERGED (hw_merged_get_type ())
G_DECLARE_FINAL_TYPE (HwMerged, hw_merged, HW, MERGED, HwRecord)

struct _HwMerged
{
  HwRecord parent_instance;

  char *type;  /* of both records */
  char *gone;  /* the text id of the one that is no more */
  char *kept;
  char *image; /* what the one that is gone held */
};

/* Of two records of one type. Transfer full. */
HwMerged *hw_merged_new (HwRecord *kept, HwRecord *gone);

/* The record that is gone, as it was; fields that its type does not have any more are left out.
 * Transfer full. */
HwRecord *hw_merged_dup_gone (HwMerged *self, GType type);

G_END_DECLS

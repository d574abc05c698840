/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records about the same person, family or home: how their values meet. Values that only make
 * sense together (a group of the field table) stay together.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/**
 * HwMergeMatch:
 * @HW_MERGE_MATCH_SAME: both hold the same, or nothing
 * @HW_MERGE_MATCH_KEPT_ONLY: only the one that is kept holds something
 * @HW_MERGE_MATCH_GONE_ONLY: only the other one does: it is taken over
 * @HW_MERGE_MATCH_DIFFERENT: a person must choose
 *
 * How the values of one group meet.
 */
typedef enum
{
  HW_MERGE_MATCH_SAME,
  HW_MERGE_MATCH_KEPT_ONLY,
  HW_MERGE_MATCH_GONE_ONLY,
  HW_MERGE_MATCH_DIFFERENT,
} HwMergeMatch;

/* Whether records of this type may be made one. */
gboolean hw_merge_is_offered (const char *type);

/* Of the group of @field. */
HwMergeMatch hw_merge_match (HwRecord *kept, HwRecord *gone, const HwField *field);

/* Whether @field is the first of its group: the one under whose bit the group is chosen. */
gboolean hw_merge_is_leader (HwRecordClass *klass, const HwField *field);

/* What is kept, with the values that are taken from @gone: those that only it holds, and of the
 * different ones those whose bit (by the place of their group's first field) is set in @from_gone.
 * A reference from one of the two to the other says nothing any more and is left out. Transfer
 * full. */
HwRecord *hw_merge_fold (HwRecord *kept, HwRecord *gone, guint64 from_gone);

G_END_DECLS

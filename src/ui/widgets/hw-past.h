/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The journal of one record in words that people read, the newest act first.
 */

#pragma once

#include "record/hw-record.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/**
 * HwPastChange:
 * @label: the field's
 * @before, @after: as people read them; "" for absent
 */
typedef struct
{
  const char *label;
  char *before;
  char *after;
} HwPastChange;

/**
 * HwPast:
 * @heading: when and who
 * @act: by which act
 * @changes: of HwPastChange
 */
typedef struct
{
  gint64 transaction;
  char *heading;
  char *act;
  GPtrArray *changes;
} HwPast;

/* Resolves to an array of HwPast. @field: only that property; or NULL. */
DexFuture *hw_past_load (HwStoreThread *thread, HwRecord *record, const char *field)
    G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

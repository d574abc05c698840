/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How another vertical tells the engine what it computes from its own records, as that a meeting
 * counted as one of the family’s team. domain/hw-records.c lists who does.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

typedef struct _HwStore HwStore;

/* Which children: one, those of a family, those in care today or to be, all, or some that are
 * named. */
typedef enum
{
  HW_DUE_SCOPE_CHILD,
  HW_DUE_SCOPE_FAMILY,
  HW_DUE_SCOPE_OPEN,
  HW_DUE_SCOPE_ALL,
  HW_DUE_SCOPE_SOME,
} HwDueScope;

typedef struct _HwDueFacts HwDueFacts;

/* @child: its number; one that is not asked for is passed over. @name: as packs write it, «meeting
 * ftm»; @record: the id of what says so. */
void hw_due_facts_add (HwDueFacts *self, gint64 child, const char *name, HwDay day,
                       const char *record);

/* @scope: a child, a family, or some children: those of an office are named, a slice at a time;
 * @id: of the child or family, of some a JSON array of ids. */
typedef gboolean (*HwDueCompute) (HwStore *store, HwDueScope scope, const char *id,
                                  HwDueFacts *facts, GError **error);

/* Ended by NULL. */
extern const HwDueCompute hw_due_computed[];

G_END_DECLS

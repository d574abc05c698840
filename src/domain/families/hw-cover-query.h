/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is away on a day.
 */

#pragma once

#include "domain/families/hw-cover.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of HwCover, in the order in which they were written down; owned. */
GPtrArray *hw_covers_read_on (HwStore *store, HwDay day, GError **error);

/**
 * HwAbsences:
 * @own: of HwCover: when a person is away, the nearest first: now, coming, then a few that are past
 * @for_others: of HwCover: for whom that person stands in, now or later
 * @titles: what the others in them are called, by id
 * @away_until, @stand_ins: 0 where the person is here today; else until when, and the names of who
 *   stands in, chains followed
 * @may_write: whether who is signed in may change @own
 */
typedef struct
{
  GPtrArray *own;
  GPtrArray *for_others;
  GHashTable *titles;
  HwDay away_until;
  char *stand_ins;
  gboolean may_write;
  HwDay today;
} HwAbsences;

#define HW_TYPE_ABSENCES (hw_absences_get_type ())
GType hw_absences_get_type (void);
HwAbsences *hw_absences_ref (HwAbsences *self);
void hw_absences_unref (HwAbsences *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwAbsences, hw_absences_unref)

HwAbsences *hw_absences_read (HwStore *store, const char *staff, GError **error);

G_END_DECLS

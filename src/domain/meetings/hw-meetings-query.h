/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meetings of all families, for who facilitates them.
 */

#pragma once

#include "domain/meetings/hw-meetings-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Of HwMeetingRow: those that somebody has to do something about: first the ones without a day,
 * then by their days. */
GPtrArray *hw_meetings_read_open (HwStore *store, GError **error);

/* Of those the ones without a day alone. */
GPtrArray *hw_meetings_read_dayless (HwStore *store, GError **error);

/* Of HwMeetingRow: those that were held, are to be or were called off from @from until @until, both
 * included; by their days. */
GPtrArray *hw_meetings_read_between (HwStore *store, HwDay from, HwDay until, GError **error);

/* Of HwMeetingRow: those of a family, those without a day first, then the latest first. */
GPtrArray *hw_meetings_read_family (HwStore *store, const char *family, GError **error);

/* Those at which something was decided about @placement (S2-6), the earliest first. */
GPtrArray *hw_meetings_read_deciding (HwStore *store, const char *placement, GError **error);

HwFacilitators *hw_facilitators_read (HwStore *store, GError **error);

/* Adds the ids of the families that have or had a facilitator to @families, and to @changes those
 * of the facilitations in which one took over from another: the same facilitator should stay with a
 * family (S4-12). */
gboolean hw_facilitator_changes_read (HwStore *store, GPtrArray *families, GPtrArray *changes,
                                      GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A time at which a meeting could be becomes its time; one meeting is held in two sittings, or two
 * in one; and a sitting that is not held. Each is one transaction; its number is returned.
 */

#pragma once

#include "domain/meetings/hw-meeting.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The meeting gets the day @day and the time @from, minutes since midnight; its length stays.
 * HW_ERROR_REFUSED: it was held or cancelled, or is held in the sitting of another meeting.
 * «meeting.schedule» */
gint64 hw_slot_choose (HwStore *store, const char *meeting, HwDay day, int from, GError **error);

/* Another meeting like it at that time, for those who must not meet those of the first one. In each
 * of both is left out, with that reason, who comes to the other; whoever was invited already stays
 * asked until a person says otherwise: @n_both of them. @made: its id, owned.
 * «meeting.second-sitting» */
gint64 hw_slot_choose_second (HwStore *store, const char *meeting, HwDay day, int from,
                              char **made, guint *n_both, GError **error);

/* What is held in its sitting is to be held by itself again: those who were asked there for it are
 * to be asked to it, and what was put on the agenda for it, and each concern without an answer,
 * stands on its own. «meeting.cancel» */
gint64 hw_meeting_cancel (HwStore *store, const char *meeting, const char *because,
                          GError **error);

/* @meeting is held in the sitting of @into, another of the same family; who was asked to the one is
 * asked to the other, and what was on its agenda stands there. Each keeps its kind, its children
 * and its rules (S4-18). «meeting.merge» */
gint64 hw_meeting_merge (HwStore *store, const char *meeting, const char *into, GError **error);

/* The meetings, still planned, that are held in the sitting of @meeting. */
GPtrArray *hw_sitting_list_others (HwStore *store, const char *meeting, GError **error);

/* They get the day, time, place and facilitator of @meeting. */
gboolean hw_sitting_lead_others (HwStore *store, const HwMeeting *meeting, GError **error);

G_END_DECLS

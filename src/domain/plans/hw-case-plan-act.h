/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A case plan from its first line to its end. Each act is one transaction, whose number is
 * returned; 0 after an error, and nothing was written. HW_ERROR_REFUSED: the plan does not stand
 * where the act begins, or whoever is signed in may not; the message says what to do.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* The first version for a family: a draft from today, with everybody who is to take part (S3-2) and
 * the latest CQA. @plan: its id, owned. */
gint64 hw_case_plan_begin (HwStore *store, const char *family, char **plan, GError **error);

/* The next version of @plan, which is approved: a draft whose elements each name the one that they
 * were copied from. @next: its id, owned. */
gint64 hw_case_plan_revise (HwStore *store, const char *plan, char **next, GError **error);

/* The family agrees to it, today; with nothing against approval in it. */
gint64 hw_case_plan_agree (HwStore *store, const char *plan, GError **error);

/* Asks a supervisor; refused with the gaps that stand against approval (S3-8). */
gint64 hw_case_plan_ask (HwStore *store, const char *plan, GError **error);

/* A supervisor gives it back as a draft, with @comments, which are needed. */
gint64 hw_case_plan_return (HwStore *store, const char *plan, const char *comments,
                            GError **error);

/* A supervisor approves it; the version before is superseded. Refused with the gaps as above. */
gint64 hw_case_plan_approve (HwStore *store, const char *plan, GError **error);

/* An approved plan comes to its end, and each of its goals says how it came out (S3-9). @results:
 * the id of a goal → HwPlanResult of those that did not say so before; NULL: none. Refused with the
 * goals that are left. */
gint64 hw_case_plan_close (HwStore *store, const char *plan, GHashTable *results, GError **error);

G_END_DECLS

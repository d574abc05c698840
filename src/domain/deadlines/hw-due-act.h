/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person does about a due item, and about the packs that make them. An act returns the
 * number of its transaction, 0 after an error.
 */

#pragma once

#include "domain/deadlines/hw-due-rules.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* @item: its id; @notes may be NULL. HW_ERROR_NOT_FOUND: no such item; HW_ERROR_REFUSED: it is done
 * already, does not apply, or is closed by what is recorded (a hearing, a meeting …): that is
 * entered instead. */
gint64 hw_due_mark_done (HwStore *store, const char *item, HwDay day, const char *notes,
                         GError **error);

/* HW_ERROR_REFUSED, with the reason: somebody did it already, or it cannot be done. */
gboolean hw_due_check_open (const HwDueItem *item, GError **error);

/* The packs that the office goes by from now on, separated by commas; «federal» may be named.
 * HW_ERROR_INVALID: there is no such pack. */
gint64 hw_policy_packs_choose (HwStore *store, const char *names, GError **error);

/* Whether all of them are there, before an office is made. */
gboolean hw_policy_packs_check (const char *names, GError **error);

G_END_DECLS

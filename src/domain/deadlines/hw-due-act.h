/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a person does about a due item: says that it was done, asks for an exception, approves one.
 * Each returns the number of its transaction, 0 after an error.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* @item: its id; @notes may be NULL. HW_ERROR_NOT_FOUND: no such item; HW_ERROR_REFUSED: it is done
 * already, does not apply, or is closed by what is recorded (a hearing, a meeting …): that is
 * entered instead. */
gint64 hw_due_mark_done (HwStore *store, const char *item, HwDay day, const char *notes,
                         GError **error);

/* Asked for by who is signed in. @id: of the exception, owned; may be NULL. HW_ERROR_REFUSED: the
 * item is done, or there is an exception already. */
gint64 hw_due_ask_exception (HwStore *store, const char *item, const char *reason, char **id,
                             GError **error);

/* Approved by who is signed in: a service region administrator or designee, who did not ask for it;
 * written to the running record and to the family’s plan in the same transaction (S3-24). */
gint64 hw_due_approve_exception (HwStore *store, const char *exception, GError **error);

/* The packs that the office goes by from now on, separated by commas; «federal» may be named.
 * HW_ERROR_INVALID: there is no such pack. */
gint64 hw_policy_packs_choose (HwStore *store, const char *names, GError **error);

/* Whether all of them are there, before an office is made. */
gboolean hw_policy_packs_check (const char *names, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exceptions from a duty (S3-24). Each act returns the number of its transaction, 0 after an error.
 */

#pragma once

#include "domain/deadlines/hw-due-exception.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Asked for by who is signed in. @id: of the exception, owned; may be NULL. HW_ERROR_REFUSED: the
 * item is done, or there is an exception already. */
gint64 hw_due_ask_exception (HwStore *store, const char *item, const char *reason, char **id,
                             GError **error);

/* Approved by who is signed in: a service region administrator or designee, who did not ask for it;
 * written to the running record and to the family’s plan in the same transaction (S3-24). */
gint64 hw_due_approve_exception (HwStore *store, const char *exception, GError **error);

/* Writes what was approved to the family’s running record and to its plan, in the transaction in
 * which @exception is approved. */
gboolean hw_due_document_exception (HwStore *store, HwDueException *exception, GError **error);

G_END_DECLS

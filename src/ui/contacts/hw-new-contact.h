/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new contact with a family: of today, by who is signed in.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Reads who is around @family, then shows the form above @parent. @child: from whose page it is
 * begun, or NULL. */
void hw_new_contact_present (GtkWidget *parent, HwStoreThread *thread, const char *family,
                             const char *child);

G_END_DECLS

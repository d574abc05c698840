/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of what an import left out or contradicts, where the person says.
 */

#pragma once

#include "exchange/hw-import.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for a file and writes the rejected rows, or the conflicts; says how it went. */
void hw_import_save_table (GtkWidget *widget, HwStoreThread *thread, HwImportPlan *plan,
                           gboolean is_rejects);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «Who else should come?»: a name that somebody says becomes a person to be invited, in one act.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_ALSO_ROW (hw_also_row_get_type ())
G_DECLARE_FINAL_TYPE (HwAlsoRow, hw_also_row, HW, ALSO_ROW, AdwEntryRow)

/* Signals: added; failed (a sentence). @named_by: the invitation of who is spoken with. */
void hw_also_row_ask (HwAlsoRow *self, HwStoreThread *thread, const char *meeting,
                      const char *named_by);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether everything is kept: one line with icon and words.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_SAVED_LINE (hw_saved_line_get_type ())
G_DECLARE_FINAL_TYPE (HwSavedLine, hw_saved_line, HW, SAVED_LINE, AdwBin)

void hw_saved_line_set_thread (HwSavedLine *self, HwStoreThread *thread);

G_END_DECLS

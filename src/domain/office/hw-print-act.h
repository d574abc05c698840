/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Changing what stands on print-outs.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/* «office.prints». Each returns the transaction's number; 0 without an error where nothing changed.
 * HW_ERROR_REFUSED: no administrator; HW_ERROR_INVALID: no logo that can be used. */
gint64 hw_print_act_set_words (HwStore *store, const char *heading, const char *mission,
                               GError **error);

/* Where those who are invited can answer; NULL or "": nowhere. */
gint64 hw_print_act_set_ways (HwStore *store, const char *phone, const char *mail,
                              GError **error);

/* @logo: NULL takes it away. */
gint64 hw_print_act_set_logo (HwStore *store, GBytes *logo, GError **error);

G_END_DECLS

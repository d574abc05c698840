/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what stands on print-outs.
 */

#pragma once

#include "domain/office/hw-print-result.h"
#include "domain/office/hw-print-text.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* Never NULL but on an error: all its members are where nothing was entered yet. */
HwPrintHead *hw_print_head_read (HwStore *store, GError **error);

/* The record, as stored or new; NULL on an error. Owned. */
HwPrintText *hw_print_text_read (HwStore *store, GError **error);

G_END_DECLS

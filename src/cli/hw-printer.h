/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one printer: rows as aligned text, as one JSON value or as CSV. The same in every locale.
 */

#pragma once

#include "cli/hw-rows.h"

G_BEGIN_DECLS

typedef enum
{
  HW_FORMAT_TEXT,
  HW_FORMAT_JSON,
  HW_FORMAT_CSV,
} HwFormat;

/* Ends with a line end, but for an empty list as text: that prints nothing. */
void hw_printer_write (const HwRows *rows, HwFormat format, GString *out);

G_END_DECLS

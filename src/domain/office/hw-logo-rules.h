/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which pictures can be the logo on print-outs.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_LOGO_MOST_BYTES (256 * 1024)
#define HW_LOGO_MOST_PIXELS 4000 /* of a PNG, in width and height */

typedef enum
{
  HW_LOGO_NONE, /* neither */
  HW_LOGO_PNG,
  HW_LOGO_SVG,
} HwLogoKind;

/* By what the file says, not by its name. */
HwLogoKind hw_logo_kind (GBytes *bytes);

/* HW_ERROR_INVALID: neither PNG nor SVG, or too large; the message says what to do. */
gboolean hw_logo_check (GBytes *bytes, GError **error);

G_END_DECLS

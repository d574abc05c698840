/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PNG by its signature, SVG by its root element; both by size.
 */

#include "domain/office/hw-logo-rules.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PNG_HEAD_BYTES 24 /* signature, length and name of IHDR, width, height */
#define SVG_LOOKED_AT 4096

HwLogoKind
hw_logo_kind (GBytes *bytes)
{
  static const char signature[] = "\x89PNG\r\n\x1a\n";
  gsize n;
  const char *at = g_bytes_get_data (bytes, &n);

  if (n >= PNG_HEAD_BYTES && memcmp (at, signature, 8) == 0 && memcmp (at + 12, "IHDR", 4) == 0)
    return HW_LOGO_PNG;
  /* Behind a declaration, comments or a document type. */
  if (n > 0 && g_strstr_len (at, MIN (n, SVG_LOOKED_AT), "<svg") && g_utf8_validate (at, n, NULL))
    return HW_LOGO_SVG;
  return HW_LOGO_NONE;
}

static guint32
number_at (const guint8 *at)
{
  guint32 number;

  memcpy (&number, at, sizeof number);
  return GUINT32_FROM_BE (number);
}

static gboolean
check_pixels (GBytes *png, GError **error)
{
  const guint8 *at = g_bytes_get_data (png, NULL);
  guint32 width = number_at (at + 16), height = number_at (at + 20);

  if (width > 0 && width <= HW_LOGO_MOST_PIXELS && height > 0 && height <= HW_LOGO_MOST_PIXELS)
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
               _ ("The picture is %u × %u pixels large; a logo may have %u in each direction. Make "
                  "it smaller and try again."),
               width, height, HW_LOGO_MOST_PIXELS);
  return FALSE;
}

gboolean
hw_logo_check (GBytes *bytes, GError **error)
{
  HwLogoKind kind = hw_logo_kind (bytes);

  if (g_bytes_get_size (bytes) > HW_LOGO_MOST_BYTES)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("The picture has %u KiB; a logo may have %u. Make it smaller and try again."),
                   (guint) (g_bytes_get_size (bytes) / 1024), HW_LOGO_MOST_BYTES / 1024);
      return FALSE;
    }
  if (kind == HW_LOGO_NONE)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("This is neither a PNG nor an SVG picture. Save the logo as one of "
                              "them and try again."));
      return FALSE;
    }
  return kind != HW_LOGO_PNG || check_pixels (bytes, error);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which pictures can be a logo (S2-29).
 */

#include "domain/office/hw-logo-rules.h"

#include "base/hw-error.h"

#include <string.h>

/* Signature, length 13, IHDR, width and height. */
static GBytes *
make_png (guint32 width, guint32 height, gsize size)
{
  guint8 *bytes = g_malloc0 (size);
  guint32 numbers[] = { GUINT32_TO_BE (width), GUINT32_TO_BE (height) };

  memcpy (bytes, "\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", 16);
  memcpy (bytes + 16, numbers, sizeof numbers);
  return g_bytes_new_take (bytes, size);
}

static GBytes *
make_text (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
check (GBytes *bytes, HwLogoKind kind, gboolean is_good)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (hw_logo_kind (bytes), ==, kind);
  g_assert_cmpint (hw_logo_check (bytes, &error), ==, is_good);
  if (is_good)
    g_assert_no_error (error);
  else
    g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_bytes_unref (bytes);
}

static void
test_pictures (void)
{
  check (make_png (400, 200, 1000), HW_LOGO_PNG, TRUE);
  check (make_png (4000, 4000, HW_LOGO_MOST_BYTES), HW_LOGO_PNG, TRUE);
  check (make_png (4001, 200, 1000), HW_LOGO_PNG, FALSE);
  check (make_png (400, 0, 1000), HW_LOGO_PNG, FALSE);
  check (make_png (400, 200, HW_LOGO_MOST_BYTES + 1), HW_LOGO_PNG, FALSE);
  check (make_text ("<svg xmlns='http://www.w3.org/2000/svg'/>"), HW_LOGO_SVG, TRUE);
  check (make_text ("<?xml version='1.0'?>\n<!-- a house -->\n<svg/>"), HW_LOGO_SVG, TRUE);
  check (make_text ("<svg \xff/>"), HW_LOGO_NONE, FALSE);
  check (make_text ("<html/>"), HW_LOGO_NONE, FALSE);
  check (make_text ("\x89PNG"), HW_LOGO_NONE, FALSE);
  check (make_text ("\xff\xd8\xff\xe0 a photo"), HW_LOGO_NONE, FALSE);
  check (make_text (""), HW_LOGO_NONE, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/logo/pictures", test_pictures);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdftotext, fed and read through pipes.
 */

#include "pdf-text.h"

#include <gio/gio.h>

char *
read_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                          "pdftotext", "-layout", "-", "-", NULL);
  g_autoptr (GBytes) text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (reader, pdf, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdftotext and pdfinfo, fed and read through pipes; qpdf, which reads files.
 */

#include "pdf-text.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* What @command says, which must end well; @input goes to it. */
static char *
run (const char *const *command, GBytes *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) reader
      = g_subprocess_newv (command,
                           G_SUBPROCESS_FLAGS_STDOUT_PIPE
                               | (input ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0),
                           &error);
  g_autoptr (GBytes) text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (reader, input, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (reader));
  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

char *
read_pdf (GBytes *pdf)
{
  return run ((const char *[]) { "pdftotext", "-layout", "-", "-", NULL }, pdf);
}

char *
hear_pdf (GBytes *pdf)
{
  return run ((const char *[]) { "pdfinfo", "-struct-text", "-", NULL }, pdf);
}

char *
check_pdf (GBytes *pdf)
{
  g_autofree char *path = NULL;
  g_autofree char *checked = NULL;
  g_autoptr (GError) error = NULL;
  char *catalog;
  int file = g_file_open_tmp ("homeward-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  checked = run ((const char *[]) { "qpdf", "--check", path, NULL }, NULL);
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors found"));
  catalog = run ((const char *[]) { "qpdf", "--json", "--json-key=qpdf", path, NULL }, NULL);
  g_remove (path);
  return catalog;
}

guint
count_in (const char *text, const char *part)
{
  guint n = 0;

  while ((text = strstr (text, part)))
    {
      n++;
      text += strlen (part);
    }
  return n;
}

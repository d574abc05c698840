/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pass of libqpdf, which leaves the pages as they are.
 */

#include "report/hw-pdf-finish.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

/* In the document's catalog. */
static void
say (qpdf_data pdf, const char *language)
{
  qpdf_oh root = qpdf_get_root (pdf);
  qpdf_oh viewer = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, root, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
  qpdf_oh_replace_key (pdf, viewer, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, root, "/ViewerPreferences", viewer);
}

static gboolean
rewrite (qpdf_data pdf, GBytes *bytes, const char *language)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  /* cairo keeps a number for each artifact and writes no object for it: none is to be sought. */
  qpdf_set_attempt_recovery (pdf, QPDF_FALSE);
  if (qpdf_read_memory (pdf, "pages", data, length, NULL) & QPDF_ERRORS)
    return FALSE;
  say (pdf, language);
  if (qpdf_has_error (pdf) || qpdf_init_write_memory (pdf) & QPDF_ERRORS)
    return FALSE;
  qpdf_set_decode_level (pdf, qpdf_dl_none);
  qpdf_set_object_stream_mode (pdf, qpdf_o_preserve);
  return !(qpdf_write (pdf) & QPDF_ERRORS);
}

GBytes *
hw_pdf_finish (GBytes *bytes, const char *language, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes *finished = NULL;

  if (rewrite (pdf, bytes, language))
    finished = g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
  else
    g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("The pages could not be drawn: %s"),
                 qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));
  qpdf_cleanup (&pdf);
  return finished;
}

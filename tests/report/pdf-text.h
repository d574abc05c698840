/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A PDF as another program reads it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What pdftotext finds in @pdf, pages apart by a form feed. Owned. */
char *read_pdf (GBytes *pdf);

/* What a screen reader hears: pdfinfo -struct-text. Owned. */
char *hear_pdf (GBytes *pdf);

/* Fails the test where qpdf finds something wrong in @pdf; returns its objects as JSON. Owned. */
char *check_pdf (GBytes *pdf);

/* How often @part stands in @text. */
guint count_in (const char *text, const char *part);

G_END_DECLS

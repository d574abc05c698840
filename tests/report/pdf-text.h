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

G_END_DECLS

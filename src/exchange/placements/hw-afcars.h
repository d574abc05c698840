/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two federal foster care files: the fixed-width one of reports to fiscal year 2022, and the
 * XML one of removals from October 2022. Codes of equal number mean different things in them
 * (domain 3.2.4): each has its own mapping.
 */

#pragma once

#include "exchange/hw-row-source.h"

G_BEGIN_DECLS

gboolean hw_afcars_legacy_recognise (const guint8 *bytes, gsize n);
HwRowSource *hw_afcars_legacy_open (const char *path, GBytes *bytes, GError **error);

gboolean hw_afcars_2020_recognise (const guint8 *bytes, gsize n);
HwRowSource *hw_afcars_2020_open (const char *path, GBytes *bytes, GError **error);

G_END_DECLS

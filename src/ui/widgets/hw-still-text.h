/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of a line, as one layout and no more: a list keeps two hundred lines. Those that can be
 * written in are to a screen reader the text box that they turn into as soon as the keys come;
 * with the accessible role of a label they are only read.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_STILL_TEXT (hw_still_text_get_type ())
G_DECLARE_FINAL_TYPE (HwStillText, hw_still_text, HW, STILL_TEXT, GtkWidget)

/* Signal: ::write, whoever has the keys wants to write here; the answer is whether the keys could
 * be taken. */

/* @hint: stands there while there are no words. */
void hw_still_text_set (HwStillText *self, const char *text, const char *hint);
const char *hw_still_text_get (HwStillText *self);

/* While an editor lies over it, it shows nothing but the hint, and a screen reader passes it. */
void hw_still_text_set_covered (HwStillText *self, gboolean is_covered);

/* Which character lies at a place of it, counted from 0; where there is none, the nearest. */
int hw_still_text_offset_at (HwStillText *self, double x, double y);

G_END_DECLS

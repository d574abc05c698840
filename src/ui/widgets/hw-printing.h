/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To the printer or into a PDF. Pages go through memory and a pipe: no file is left behind but the
 * one that the person named, readable for its owner alone (reliability S6).
 */

#pragma once

#include "domain/office/hw-print-result.h"
#include "report/hw-print-frame.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Words and logo of the office into the head of its pages (S2-29). A logo that this computer cannot
 * draw is left out. */
void hw_printing_take_head (HwPrintFrame *frame, const HwPrintHead *head);

/* Lets the person choose a printer. Takes @frame, and gives it the direction of @parent. How it
 * ended is said by @parent's action win.say. */
void hw_printing_print (GtkWidget *parent, HwPrintFrame *frame);

/* Lets the person choose a file; @name is offered for it, without a person's name in it. */
void hw_printing_save (GtkWidget *parent, HwPrintFrame *frame, const char *name);

G_END_DECLS

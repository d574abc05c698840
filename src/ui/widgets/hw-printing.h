/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To the printer or into a PDF. Pages go through memory and a pipe: no file is left behind but the
 * one that the person named, readable for its owner alone (reliability S6).
 */

#pragma once

#include "report/hw-print-frame.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A job that answers with the office's words and logo, a HwPrintHead. */
gboolean hw_printing_head_job (HwStore *store, gpointer data, GCancellable *cancellable,
                               GValue *result, GError **error);

/* Lets the person choose a printer. Takes @frame, gives it the direction of @parent and, in its
 * head, words and logo of the office that @thread has open (S2-29); NULL: none. How it ended is
 * said by @parent's actions win.say and win.tell, or by a dialog over it. */
void hw_printing_print (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame);

/* Lets the person choose a file; @name is offered for it, without a person's name in it. */
void hw_printing_save (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame,
                       const char *name);

G_END_DECLS

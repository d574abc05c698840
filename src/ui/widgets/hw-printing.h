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

/* Run on the store's thread before pages leave: writes into the access log how many go where.
 * FALSE: they do not leave. */
typedef gboolean (*HwPrintingNote) (HwStore *store, gpointer data, guint n_pages,
                                    const char *where, GError **error);

/**
 * HwPrintingWish:
 * @paper: on which it was shown; NULL: the usual one. Taken
 * @note: NULL: nothing is written down; @data: for it, taken
 */
typedef struct
{
  GtkPageSetup *paper;
  HwPrintingNote note;
  gpointer data;
  GDestroyNotify free_data;
} HwPrintingWish;

/* Either of both: a file where there is a @name, else the printer. */
void hw_printing_begin (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame,
                        const char *name, HwPrintingWish wish);

/* The same into a file that was chosen already. */
void hw_printing_to_file (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame,
                          GFile *file, HwPrintingWish wish);

/* Lets @frame have the office's words and logo, whatever picture that is. */
void hw_printing_take_head (HwPrintFrame *frame, const HwPrintHead *head);

G_END_DECLS

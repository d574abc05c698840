/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the window share.
 */

#pragma once

#include "ui/shell/hw-office-view.h"
#include "ui/shell/hw-window.h"

G_BEGIN_DECLS

struct _HwWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwBin *start_place;
  AdwBanner *invented;
  HwOfficeView *office;

  HwStoreThread *thread; /* NULL: no office is open */
  GCancellable *cancellable;
  GPtrArray *answers;    /* of GFile: wait for an office */
  gboolean is_closing;
};

void hw_window_install_actions (GtkWidgetClass *klass);

/* Those that need an office are there when it is. */
void hw_window_update_actions (HwWindow *self);

/* Opens the import with a file that was dropped. FALSE: no office is open. */
gboolean hw_window_import (HwWindow *self, GFile *file);

/* A calendar's answer to an invitation: taken now, or as soon as an office is open. */
void hw_window_take_answer (HwWindow *self, GFile *file);

/* A toast, spoken once. */
void hw_window_say (HwWindow *self, const char *sentence);

/* The act of «win.new-TYPE», and of «win.new» with a type and the values that are known. */
void hw_window_new_cb (GtkWidget *widget, const char *action, GVariant *target);

/* The act of «win.merge-record», with a type and an id: which other record is the same is asked
 * first. */
void hw_window_merge_cb (GtkWidget *widget, const char *action, GVariant *target);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the layout share: an office, its window, and showing a scene at every look.
 */

#pragma once

#include "ui/shell/hw-window.h"

G_BEGIN_DECLS

typedef struct
{
  char *place, *folder;
  GtkWindow *window;
  GHashTable *ids; /* record type → id of the record with the longest title */
} Layout;

/* Lets what the store is asked for, and what follows from the answer, come to its end. */
void layout_settle (Layout *self);

/* What one looks at: the page of the sidebar or of a record, or the dialog above it. */
GtkWidget *layout_page (Layout *self);
AdwDialog *layout_dialog (Layout *self);

/* At every look, under a name of its own for the pictures. @again: done anew at each look, for what
 * does not live through a change of size; or NULL. */
typedef void (*LayoutAgain) (Layout *self);
void layout_try (Layout *self, const char *scene, LayoutAgain again);

/* The scenes behind a page and above it. */
void layout_add_dialogs (Layout *self);
void layout_add_steps (Layout *self);

G_END_DECLS

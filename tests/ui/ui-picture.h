/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window at every size, text, contrast and direction that it must hold in: looked at by a program
 * for what does not fit, and drawn into a file for people.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  int width, height; /* pixels */
  int text;          /* percent */
  gboolean is_dark;
  gboolean is_mirrored;
} UiLook;

/* What every page is shown in: the smallest size up to a projector's (C9, C10). */
extern const UiLook ui_looks[];
extern const guint ui_n_looks;
extern const guint ui_n_tightest; /* so many at the beginning: what fits there most likely fits */

/* Shows the window so, and waits until it is drawn. */
void ui_picture_take_look (GtkWindow *window, const UiLook *look);

/* Until that many frames of a mapped window were drawn. */
void ui_picture_rest (GtkWindow *window, guint frames);

/* As the desktop has it. */
void ui_picture_reset (void);

/* What is cut off or reaches over the window's edge, one line each; "" where all fits. Owned. */
char *ui_picture_find_faults (GtkWindow *window);

/* The same once the window has come to rest, and that it has not the size of @look: the screen must
 * have room for it. */
char *ui_picture_find_lasting_faults (GtkWindow *window, const UiLook *look);

/* Into «DIR/NAME-WIDTHxHEIGHT-….png». */
void ui_picture_save (GtkWindow *window, const char *folder, const char *name, const UiLook *look);

/* The window in every look: fails the test where something is cut off; with a folder in
 * $HOMEWARD_PICTURES a picture of each. Afterwards it looks as the desktop has it, but without
 * animations. */
void ui_picture_look_all (GtkWindow *window, const char *name);

G_END_DECLS

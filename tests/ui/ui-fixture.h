/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's page in a real window, over an office of its own.
 */

#pragma once

#include "hw-test-office.h"
#include "ui/families/hw-child-page.h"
#include "ui/forms/hw-field-row.h"

G_BEGIN_DECLS

typedef struct
{
  char *place;
  HwStore *store;  /* the thread's: only before it is started, or in a job */
  HwStoreThread *thread;
  char *child;
  char *stay;
  char *placement;
  char *goal;
  GtkWidget *window;
  GtkWidget *page;
} UiFixture;

/* GTK, libadwaita, our types and style: once, before the first test. */
void ui_fixture_init (int *argc, char ***argv);

/* The office only; then the thread, the window and the page of the child, shown; both at once, in a
 * window of a usual size. */
void ui_fixture_set_up (UiFixture *self, gconstpointer data);
void ui_fixture_show (UiFixture *self, int width, int height);
void ui_fixture_set_up_shown (UiFixture *self, gconstpointer data);
void ui_fixture_tear_down (UiFixture *self, gconstpointer data);

/* One of the page's tabs: «path», «people», «record». */
void ui_fixture_show_tab (UiFixture *self, const char *name);

/* Lets the window and the store come to rest. */
void ui_fixture_settle (UiFixture *self);

/* The first shown widget below @root with this type and this title (of a row), label (of a button)
 * or tooltip; or NULL. */
GtkWidget *ui_find (GtkWidget *root, GType type, const char *title);

/* Whether some label shown below @root says @words. */
gboolean ui_says (GtkWidget *root, const char *words);

/* Opens every row that has a form in it. */
void ui_open_all (GtkWidget *root);

/* One field of a stored record as text, asked on the store's thread. Owned. */
char *ui_fixture_value (UiFixture *self, const char *type, const char *id, const char *field);

/* Another writer's edit, through the same store. */
void ui_fixture_edit (UiFixture *self, const char *type, const char *id, const char *field,
                      const char *text);

/* Another writer's new record; takes it. */
void ui_fixture_add (UiFixture *self, HwRecord *record);

/* Takes back the last act. */
void ui_fixture_undo (UiFixture *self);

/* Number of transactions in the journal. */
gint64 ui_fixture_transactions (UiFixture *self);

G_END_DECLS

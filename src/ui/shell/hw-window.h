/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The window: the way into an office, then its pages.
 */

#pragma once

#include "store/hw-store-thread.h"
#include "ui/shell/hw-open-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_WINDOW (hw_window_get_type ())
G_DECLARE_FINAL_TYPE (HwWindow, hw_window, HW, WINDOW, AdwApplicationWindow)

/* Actions for every page, also from within a dialog:
 * win.page (s): a page of the sidebar (hw-page-table)
 * win.open (ss): the page of a record, by its type and id (hw-open-table)
 * win.saved (sx): tells the sentence, with Undo for the transaction; after every act of a person
 * win.say (s): tells the sentence; win.tell (s): and it stays until it is closed
 * win.plan-meeting (ss): a new meeting of a family, by its id, and of a kind, by its word
 * win.undo, win.redo, win.undo-transaction (x), win.search, win.shortcuts, win.about. */
HwWindow *hw_window_new (GtkApplication *application);

/* Shows the offices of this computer; with @folder: asks for its passphrase. @error: why it was not
 * opened, or NULL. Returns the page, borrowed. */
HwOpenPage *hw_window_ask (HwWindow *self, const char *folder, const char *label,
                           const GError *error);

/* Goes to a *.homeward file that is to be copied in; while an office is open, says that it has to
 * be locked before. @path: NULL where it is not on this computer. */
void hw_window_open_copy (HwWindow *self, const char *path);

/* Opens a file that the desktop handed over: a copy of an office, or a calendar's answer to an
 * invitation, which waits until an office is open. */
void hw_window_open_file (HwWindow *self, GFile *file);

/* Shows the pages of an office as soon as @opening (of HwOpened) resolves; asks for the passphrase
 * when it fails. Takes @opening. The window itself is presented then, when it was not before: an
 * opening by key is done before an empty window would be drawn. */
void hw_window_await (HwWindow *self, DexFuture *opening, const char *folder, const char *label);

/* Before the window is locked: has the store remember which page is shown, for who is
 * signed in. */
void hw_window_keep_way (HwWindow *self);

/* Of the office that is open; NULL: none is. Borrowed. */
HwStoreThread *hw_window_thread (HwWindow *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A child's page: who and where now, the path through care, and the facts, all to be corrected in
 * place.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILD_PAGE (hw_child_page_get_type ())
G_DECLARE_FINAL_TYPE (HwChildPage, hw_child_page, HW, CHILD_PAGE, AdwNavigationPage)

/* Properties: thread and child-id, both at construction; tab, the name of the one that is shown.
 * Opening it is noted in the access log.
 * Actions: page.history, page.tab(name), page.next-tab, page.previous-tab,
 * page.add(type), page.print, page.save-pdf. Tells each save by win.saved. */
HwChildPage *hw_child_page_new (HwStoreThread *thread, const char *child);

G_END_DECLS

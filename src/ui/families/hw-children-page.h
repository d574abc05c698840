/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page «Children»: the list of all children in care, search, sort, and the way to one child.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_CHILDREN_PAGE (hw_children_page_get_type ())
G_DECLARE_FINAL_TYPE (HwChildrenPage, hw_children_page, HW, CHILDREN_PAGE, AdwNavigationPage)

/* Properties: thread (construct only); count-text, what stands below the title; n-in-care (int,
 * -1 while unknown). */
HwChildrenPage *hw_children_page_new (HwStoreThread *thread);

void hw_children_page_focus_search (HwChildrenPage *self);

G_END_DECLS

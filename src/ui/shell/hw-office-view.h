/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An open office: the sidebar, and beside it the page that was chosen there with the records that
 * were opened from it.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_OFFICE_VIEW (hw_office_view_get_type ())
G_DECLARE_FINAL_TYPE (HwOfficeView, hw_office_view, HW, OFFICE_VIEW, AdwBin)

/* Properties: collapsed (sidebar and page take turns). Signals: ::ready, once: the first page has
 * something to show. */
gboolean hw_office_view_is_ready (HwOfficeView *self);

/* Shows the office of @thread, named @name, at the page @page (NULL or unknown: the first). */
void hw_office_view_show (HwOfficeView *self, HwStoreThread *thread, const char *name,
                          const char *page);

/* The pages that one came along, from that of the sidebar on, each with its tab: «office keys»,
 * «children child:ID#path». It names nobody. NULL: nothing is shown. Owned. And the same again;
 * what there is no page for any more is left out. */
char *hw_office_view_dup_way (HwOfficeView *self);
void hw_office_view_go (HwOfficeView *self, const char *way);

/* A page of the sidebar, as it was left, without the records that were open on it. */
void hw_office_view_show_page (HwOfficeView *self, const char *page);

/* Opens the record's page on top of what is there, or goes back to it. FALSE: records of this type
 * have no page. */
gboolean hw_office_view_open (HwOfficeView *self, const char *type, const char *id);

/* A page that belongs to an act, not to the sidebar, on top of what is there: of @type with a
 * construct-only property «thread», made when it is first asked for and then kept as it was left.
 * Borrowed; NULL before an office is shown. */
AdwNavigationPage *hw_office_view_show_act (HwOfficeView *self, const char *tag, GType type);

/* What one looks at; NULL before an office is shown. And the page's name in the tables: that of the
 * sidebar, or the record's type. Borrowed. */
AdwNavigationPage *hw_office_view_visible_page (HwOfficeView *self);
const char *hw_office_view_visible_name (HwOfficeView *self);

G_END_DECLS

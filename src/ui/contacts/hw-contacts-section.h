/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts on the page of a family or a child, the latest first, with a search; above them the
 * reviews of concurrent planning that are open, and the changes that the case plan needs. It reads
 * them by itself, again after each commit. The page that holds it has the action «page.contact».
 */

#pragma once

#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_CONTACTS_SECTION (hw_contacts_section_get_type ())
G_DECLARE_FINAL_TYPE (HwContactsSection, hw_contacts_section, HW, CONTACTS_SECTION, GtkBox)

/* @child: only those of this child; NULL: all of the family. @family: NULL: the child is in none.
 * The same once more changes nothing. */
void hw_contacts_section_show (HwContactsSection *self, HwStoreThread *thread, const char *family,
                               const char *child);

G_END_DECLS

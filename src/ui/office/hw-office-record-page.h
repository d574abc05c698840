/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page of a person of the staff, of a region or of a resource home: its fields, to be corrected
 * in place, and what hangs on it. Subclasses bring the template and say the words.
 */

#pragma once

#include "domain/office/hw-office-lists-query.h"
#include "ui/office/hw-office-part.h"

G_BEGIN_DECLS

#define HW_TYPE_OFFICE_RECORD_PAGE (hw_office_record_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (HwOfficeRecordPage, hw_office_record_page, HW, OFFICE_RECORD_PAGE,
                          HwOfficePart)

/**
 * HwOfficeRecordPageClass:
 * @list: where its records stand
 * @groups: the groups of records that its template has besides, «trainings» and «approvals», ended
 *   by NULL; NULL for none. Before the template is taken
 * @dup_detail: the line below the name
 * @dup_tie: what is said below the title of something that hangs on it; NULL for nothing
 * @shown: after an entry was shown; may be NULL
 */
struct _HwOfficeRecordPageClass
{
  HwOfficePartClass parent_class;

  HwOfficeList list;
  const char *const *groups;
  char *(*dup_detail) (const HwOfficeEntry *entry);
  char *(*dup_tie) (const HwOfficeEntry *entry, const HwOfficeTie *tie);
  void (*shown) (HwOfficeRecordPage *self, const HwOfficeEntry *entry);
};

/* The template of a subclass: «data/ui/office/NAME.blp» with stack, failed, name, detail, locked,
 * form, ties and no_ties. */
void hw_office_record_page_class_take_template (HwOfficeRecordPageClass *klass,
                                                const char *resource);

/* Properties: record-id, at construction. Actions: page.history, page.merge, page.add(type): a
 * training or an approval.
 *
 * What is shown; borrowed, NULL before. */
const HwOfficeEntry *hw_office_record_page_entry (HwOfficeRecordPage *self);

G_END_DECLS

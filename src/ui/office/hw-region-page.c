/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a region.
 */

#include "ui/office/hw-region-page.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwRegionPage
{
  HwOfficeRecordPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HwRegionPage, hw_region_page, HW_TYPE_OFFICE_RECORD_PAGE)

static char *
dup_detail (const HwOfficeEntry *entry)
{
  guint homes = entry->row->n_homes, children = entry->row->n_children;
  g_autofree char *places = g_strdup_printf (ngettext ("%u home", "%u homes", homes), homes);
  g_autofree char *in_care
      = g_strdup_printf (ngettext ("%u child in care", "%u children in care", children), children);

  return g_strdup_printf ("%s · %s", places, in_care);
}

static char *
dup_tie (const HwOfficeEntry *entry, const HwOfficeTie *tie)
{
  return g_strdup (tie->detail);
}

static void
hw_region_page_init (HwRegionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_region_page_class_init (HwRegionPageClass *klass)
{
  HwOfficeRecordPageClass *page_class = HW_OFFICE_RECORD_PAGE_CLASS (klass);

  page_class->list = HW_OFFICE_REGIONS;
  page_class->dup_detail = dup_detail;
  page_class->dup_tie = dup_tie;
  hw_office_record_page_class_take_template (
      page_class, "/org/homeward/Homeward/ui/office/hw-region-page.ui");
}

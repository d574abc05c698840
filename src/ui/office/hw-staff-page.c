/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a person of the staff, and the way to handing over.
 */

#include "ui/office/hw-staff-page.h"

#include "ui/office/hw-hand-over-dialog.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwStaffPage
{
  HwOfficeRecordPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HwStaffPage, hw_staff_page, HW_TYPE_OFFICE_RECORD_PAGE)

static char *
dup_detail (const HwOfficeEntry *entry)
{
  HwStaff *staff = HW_STAFF (entry->record);
  const HwOfficeRow *row = entry->row;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (entry->record);
  guint children = row->n_children;
  g_autofree char *in_care
      = g_strdup_printf (ngettext ("%u child in care", "%u children in care", children), children);
  GString *line = g_string_new (NULL);

  if (staff->left_date)
    {
      g_autofree char *day = hw_day_dup_words (staff->left_date);
      g_autofree char *left = g_strdup_printf (_ ("left on %s"), day);

      hw_words_append (line, left);
    }
  if (staff->role)
    hw_words_append (line, hw_field_value_label (hw_record_class_find (klass, "role"),
                                                 staff->role));
  hw_words_append (line, row->unit);
  hw_words_append (line, row->region);
  if (children > 0)
    hw_words_append (line, in_care);
  return g_string_free (line, FALSE);
}

static char *
dup_tie (const HwOfficeEntry *entry, const HwOfficeTie *tie)
{
  return g_strdup (tie->detail ? tie->detail : _ ("no child in care"));
}

static void
shown (HwOfficeRecordPage *page, const HwOfficeEntry *entry)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "staff.hand-over",
                                 entry->may_change && entry->ties->len > 0);
}

static void
hand_over_action (GtkWidget *widget, const char *action, GVariant *target)
{
  const HwOfficeEntry *entry = hw_office_record_page_entry (HW_OFFICE_RECORD_PAGE (widget));

  if (entry)
    adw_dialog_present (
        hw_hand_over_dialog_new (hw_office_part_thread (HW_OFFICE_PART (widget)), entry), widget);
}

static void
hw_staff_page_init (HwStaffPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_staff_page_class_init (HwStaffPageClass *klass)
{
  static const char *const groups[] = { "trainings", NULL };
  HwOfficeRecordPageClass *page_class = HW_OFFICE_RECORD_PAGE_CLASS (klass);

  page_class->groups = groups;
  page_class->list = HW_OFFICE_STAFF;
  page_class->dup_detail = dup_detail;
  page_class->dup_tie = dup_tie;
  page_class->shown = shown;
  hw_office_record_page_class_take_template (
      page_class, "/org/homeward/Homeward/ui/office/hw-staff-page.ui");
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "staff.hand-over", NULL,
                                   hand_over_action);
}

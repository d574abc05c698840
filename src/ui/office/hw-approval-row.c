/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * For what, from when until when; the first one stays where it stands (S2-17).
 */

#include "ui/office/hw-approval-row.h"

#include "domain/office/hw-home-approval.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwApprovalRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwApprovalRow, hw_approval_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwApproval *approval = HW_APPROVAL (record);
  g_autofree char *period
      = hw_words_dup_period (approval->from_date, approval->until_date, today);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, period);
  hw_words_append (line, approval->notes);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 hw_record_value_label (approval, "approval"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, approval->from_date <= today
                                       && (!approval->until_date || today < approval->until_date)
                                   ? _ ("now")
                                   : NULL);
}

static void
hw_approval_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_APPROVAL_ROW);
  G_OBJECT_CLASS (hw_approval_row_parent_class)->dispose (object);
}

static void
hw_approval_row_class_init (HwApprovalRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_approval_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/office/hw-approval-row.ui");
}

static void
hw_approval_row_init (HwApprovalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

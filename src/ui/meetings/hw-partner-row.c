/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who it would be, and as what.
 */

#include "ui/meetings/hw-partner-row.h"

#include "domain/meetings/hw-possible-partner.h"

#include <glib/gi18n-lib.h>

struct _HwPartnerRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwPartnerRow, hw_partner_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwPossiblePartner *partner = HW_POSSIBLE_PARTNER (record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), partner->name);
  /* The empty text is no text: its translation is the head of the file. */
  adw_expander_row_set_subtitle (
      ADW_EXPANDER_ROW (row), hw_record_value_label (partner, "role"));
}

static void
hw_partner_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PARTNER_ROW);
  G_OBJECT_CLASS (hw_partner_row_parent_class)->dispose (object);
}

static void
hw_partner_row_class_init (HwPartnerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_partner_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-partner-row.ui");
}

static void
hw_partner_row_init (HwPartnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

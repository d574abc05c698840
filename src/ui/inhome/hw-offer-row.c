/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Agreed or declined, when, and for whom.
 */

#include "ui/inhome/hw-offer-row.h"

#include "domain/inhome/hw-meeting-offer.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwOfferRow
{
  HwRecordRow parent_instance;
};

G_DEFINE_FINAL_TYPE (HwOfferRow, hw_offer_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwMeetingOffer *offer = HW_MEETING_OFFER (record);
  const char *staff = offer->staff ? g_hash_table_lookup (titles, offer->staff) : NULL;
  g_autofree char *day = hw_day_dup_words (offer->date);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, day);
  hw_words_append (line, offer->needs);
  hw_words_append (line, staff);
  hw_words_append (line, offer->words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 offer->answer == HW_PARTNERS_AGREED
                                     ? _ ("The family agrees to a family team meeting")
                                     : _ ("The family wants no family team meeting"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
}

static void
hw_offer_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_OFFER_ROW);
  G_OBJECT_CLASS (hw_offer_row_parent_class)->dispose (object);
}

static void
hw_offer_row_class_init (HwOfferRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_offer_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/inhome/hw-offer-row.ui");
}

static void
hw_offer_row_init (HwOfferRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A suggestion looks like one: no color, no day, no state.
 */

#include "ui/inhome/hw-offer-group.h"

#include "domain/inhome/hw-offer-query.h"
#include "ui/inhome/hw-offer-row.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-record-group.h"

#include <glib/gi18n-lib.h>

struct _HwOfferGroup
{
  HwReadGroup parent_instance;

  GtkWidget *suggestion;
  HwRecordGroup *answers;
};

G_DEFINE_FINAL_TYPE (HwOfferGroup, hw_offer_group, HW_TYPE_READ_GROUP)

static GPtrArray *
read_offers (HwStore *store, const char *family, GError **error)
{
  HwOffers *offers = hw_offers_read (store, family, error);
  GPtrArray *one = NULL;

  if (!offers)
    return NULL;
  one = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_offers_unref);
  g_ptr_array_add (one, offers);
  return one;
}

static void
show_offers (HwReadGroup *group, GPtrArray *one)
{
  HwOfferGroup *self = HW_OFFER_GROUP (group);
  HwOffers *offers = g_ptr_array_index (one, 0);

  hw_record_group_set_records (self->answers, hw_read_group_thread (group), offers->offers,
                               offers->titles, offers->today);
  gtk_widget_set_visible (self->suggestion, offers->is_encouraged);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), offers->offers->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), offers->is_encouraged || offers->offers->len > 0);
}

/* ------------------------------------------------------------------ acts */

static void
on_plan_cb (HwOfferGroup *self)
{
  HwReadGroup *group = HW_READ_GROUP (self);

  hw_meeting_deed_schedule (GTK_WIDGET (self), hw_read_group_thread (group),
                            hw_read_group_record_id (group), NULL);
}

static void
on_answer_cb (HwOfferGroup *self)
{
  HwReadGroup *group = HW_READ_GROUP (self);
  g_autoptr (HwRecord) begun
      = g_object_new (HW_TYPE_MEETING_OFFER, "family", hw_read_group_record_id (group), "date",
                      hw_read_group_today (group), NULL);

  hw_new_dialog_present (GTK_WIDGET (self), hw_read_group_thread (group), begun);
}

static void
on_saved_cb (HwOfferGroup *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

/* ------------------------------------------------------------------ object */

static void
add_act (HwOfferGroup *self, const char *title, const char *icon, GCallback act)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), icon);
  g_signal_connect_swapped (row, "activated", act, self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->suggestion), row);
}

static void
make_suggestion (HwOfferGroup *self)
{
  self->suggestion = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->suggestion),
                                   _ ("A Family Team Meeting Is Encouraged"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->suggestion),
      _ ("The case is open and no child is in care. If partners are needed and the family agrees, "
         "a meeting helps from the beginning. It is a suggestion: nothing is due."));
  add_act (self, _ ("Plan a Meeting"), "x-office-calendar-symbolic", G_CALLBACK (on_plan_cb));
  add_act (self, _ ("Write Down the Family’s Answer"), "document-edit-symbolic",
           G_CALLBACK (on_answer_cb));
}

static void
hw_offer_group_class_init (HwOfferGroupClass *klass)
{
  HwReadGroupClass *group_class = HW_READ_GROUP_CLASS (klass);

  group_class->read = read_offers;
  group_class->show = show_offers;
}

static void
hw_offer_group_init (HwOfferGroup *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  make_suggestion (self);
  self->answers = g_object_new (HW_TYPE_RECORD_GROUP, "title", _ ("Family Team Meeting Offered"),
                                "row-type", HW_TYPE_OFFER_ROW, NULL);
  g_signal_connect_swapped (self->answers, "saved", G_CALLBACK (on_saved_cb), self);
  gtk_box_append (GTK_BOX (box), self->suggestion);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->answers));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

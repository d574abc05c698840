/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says a contact in short.
 */

#include "ui/contacts/hw-contact-row.h"

#include "domain/contacts/hw-contact.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwContactRow
{
  HwRecordRow parent_instance;

  AdwActionRow *people;
};

G_DEFINE_FINAL_TYPE (HwContactRow, hw_contact_row, HW_TYPE_RECORD_ROW)

static char *
dup_value (HwRecord *record, const char *name)
{
  return hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), name));
}

/* A word where it is not what contacts mostly are. */
static const char *
mark_of (const HwContact *contact, HwDay today)
{
  if (contact->status == HW_CONTACT_STATUS_MISSED)
    return _ ("missed");
  if (contact->status == HW_CONTACT_STATUS_PLANNED)
    return contact->date < today ? _ ("did it take place?") : _ ("planned");
  return NULL;
}

/* Who was there is no field of the contact: it is put right as a whole. */
static void
show_people (HwContactRow *self, HwRecord *record, GHashTable *titles)
{
  const char *names = record->id ? g_hash_table_lookup (titles, record->id) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->people), record->id != NULL);
  adw_action_row_set_subtitle (self->people, names && *names ? names : _ ("Not set"));
  if (record->id)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->people), "s", record->id);
}

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwContact *contact = HW_CONTACT (record);
  g_autofree char *kind = dup_value (record, "kind");
  g_autofree char *place = dup_value (record, "place");
  g_autofree char *day = hw_day_dup_short (contact->date, today);
  g_autoptr (GString) title = g_string_new (day);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (title, contact->time);
  hw_words_append (title, kind);
  hw_words_append (line, record->id ? g_hash_table_lookup (titles, record->id) : NULL);
  hw_words_append (line, place);
  if (contact->staff)
    hw_words_append (line, g_hash_table_lookup (titles, contact->staff));
  hw_words_append (line, contact->reason);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title->str);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, mark_of (contact, today));
  show_people (HW_CONTACT_ROW (self), record, titles);
}

static void
hw_contact_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CONTACT_ROW);
  G_OBJECT_CLASS (hw_contact_row_parent_class)->dispose (object);
}

static void
hw_contact_row_class_init (HwContactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_contact_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/contacts/hw-contact-row.ui");
}

static void
hw_contact_row_init (HwContactRow *self)
{
  GtkWidget *pencil = gtk_image_new_from_icon_name ("document-edit-symbolic");

  gtk_widget_init_template (GTK_WIDGET (self));
  self->people = ADW_ACTION_ROW (adw_action_row_new ());
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->people), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->people), _ ("Who was there"));
  gtk_widget_add_css_class (GTK_WIDGET (self->people), "property");
  gtk_accessible_update_state (GTK_ACCESSIBLE (pencil), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (self->people, pencil);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->people), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->people), "contact.people");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->people));
}

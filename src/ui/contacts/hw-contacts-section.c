/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One read for all three lists.
 */

#include "ui/contacts/hw-contacts-section.h"

#include "domain/contacts/hw-contacts-query.h"
#include "domain/reviews/hw-review-query.h"
#include "ui/contacts/hw-contact-people.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* So many are shown until somebody wants all. */
#define FIRST 10

/* Fewer are seen at once. */
#define SEARCHED 5

struct _HwContactsSection
{
  GtkBox parent_instance;

  HwRowGroup *reviews;
  HwRecordGroup *changes;
  HwRecordGroup *contacts;
  GtkWidget *search;
  GtkButton *all;

  HwStoreThread *thread;
  char *family;
  char *child;
  gboolean is_all;
  GCancellable *cancellable; /* of the read that is under way */
};

G_DEFINE_FINAL_TYPE (HwContactsSection, hw_contacts_section, GTK_TYPE_BOX)

/* ------------------------------------------------------------------ what is shown */

static const char *
title_of (const HwContacts *contacts, const HwContactPerson *one)
{
  return hw_contacts_title (contacts, one->person ? one->person : one->child);
}

/* «Eli Combs, Dana Combs»; the row finds it as what the contact is called. */
static void
name_those_there (const HwContacts *contacts, const HwContactLine *line)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < line->people->len; i++)
    {
      const char *title = title_of (contacts, g_ptr_array_index (line->people, i));

      if (title)
        g_string_append_printf (names, "%s%s", names->len ? ", " : "", title);
    }
  g_hash_table_insert (contacts->titles, g_strdup (HW_RECORD (line->contact)->id),
                       g_string_free (names, FALSE));
}

static void
show_contacts (HwContactsSection *self, const HwContacts *contacts, gboolean is_searched)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  guint most = self->is_all || is_searched ? G_MAXUINT : FIRST;
  g_autofree char *label = g_strdup_printf (
      ngettext ("Show _All %u Contact", "Show _All %u Contacts", contacts->lines->len),
      contacts->lines->len);

  for (guint i = 0; i < contacts->lines->len && i < most; i++)
    {
      const HwContactLine *line = g_ptr_array_index (contacts->lines, i);

      name_those_there (contacts, line);
      g_ptr_array_add (records, line->contact);
    }
  g_object_set (self->contacts, "empty-text",
                is_searched ? _ ("No contact holds these words.")
                            : _ ("No contact is recorded yet. A visit, a call or a visit between "
                                 "parent and child is one."),
                NULL);
  hw_record_group_set_records (self->contacts, self->thread, records, contacts->titles,
                               contacts->today);
  if (!is_searched)
    gtk_widget_set_visible (self->search, contacts->lines->len > SEARCHED);
  gtk_button_set_label (self->all, label);
  gtk_widget_set_visible (GTK_WIDGET (self->all), contacts->lines->len > most);
}

static void
show_review (HwContactsSection *self, const HwReviewChild *one, HwDay today)
{
  const char *id = HW_RECORD (one->stay)->id;
  g_autofree char *name = hw_record_dup_title (HW_RECORD (one->child));
  HwDay due = one->stay->removal_date + HW_REVIEW_DUE;
  g_autofree char *day = hw_day_dup_short (due, today);
  g_autofree char *line
      = g_strdup_printf (_ ("Day %d in care. Due by %s, day %d, at an ordinary contact."),
                         today - one->stay->removal_date, day, HW_REVIEW_DUE);
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self->reviews, id, &is_new);

  if (is_new)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("alarm-symbolic");

      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_prefix (row, icon);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.contact");
      gtk_widget_set_tooltip_text (GTK_WIDGET (row), _ ("New Contact (Ctrl+T)"));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, line);
}

static gboolean
is_ours (HwContactsSection *self, const char *child)
{
  return !self->child || !child || g_str_equal (self->child, child);
}

static void
show_reviews (HwContactsSection *self, const HwReviews *reviews, HwDay today)
{
  gboolean is_any = FALSE;

  hw_row_group_begin (self->reviews);
  for (guint i = 0; i < reviews->children->len; i++)
    {
      const HwReviewChild *one = g_ptr_array_index (reviews->children, i);

      if (!is_ours (self, HW_RECORD (one->child)->id)
          || hw_review_state (one->stay->removal_date, one->review != NULL, today)
                 != HW_REVIEW_OPEN)
        continue;
      show_review (self, one, today);
      is_any = TRUE;
    }
  hw_row_group_end (self->reviews);
  gtk_widget_set_visible (GTK_WIDGET (self->reviews), is_any);
}

static void
show_changes (HwContactsSection *self, const HwReviews *reviews, const HwContacts *contacts)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (guint i = 0; i < reviews->changes->len; i++)
    {
      HwPlanChange *change = g_ptr_array_index (reviews->changes, i);

      if (is_ours (self, change->child))
        g_ptr_array_add (records, change);
    }
  hw_record_group_set_records (self->changes, self->thread, records, contacts->titles,
                               contacts->today);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), records->len > 0);
}

/* ------------------------------------------------------------------ reading */

/* What is wished for, then what was read. */
typedef struct
{
  char *family;
  char *child;
  char *words;
  HwContacts *contacts;
  HwReviews *reviews;
} Reading;

static void
reading_clear (gpointer data)
{
  Reading *self = data;

  g_free (self->family);
  g_free (self->child);
  g_free (self->words);
  g_clear_pointer (&self->contacts, hw_contacts_unref);
  g_clear_pointer (&self->reviews, hw_reviews_unref);
}

static void
reading_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, reading_clear);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Reading *reading = data;

  reading->contacts
      = reading->child
            ? hw_contacts_read_child (store, reading->child, reading->words, error)
            : hw_contacts_read_family (store, reading->family, reading->words, error);
  if (!reading->contacts
      || (reading->family && !(reading->reviews = hw_reviews_read (store, reading->family, error))))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Reading *reading = fiber->data;
  g_autoptr (HwContactsSection) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  gboolean is_read;
  DexFuture *future;

  future = hw_fiber_run (fiber, self->thread, read_job, g_atomic_rc_box_acquire (reading),
                         reading_unref);
  g_clear_object (&self);
  is_read = dex_await_boolean (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || !is_read)
    {
      /* A record that went is the page's to tell. */
      if (self && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_object_set (self->contacts, "empty-text", error->message, NULL);
      return NULL;
    }
  show_contacts (self, reading->contacts, *reading->words != '\0');
  if (reading->reviews)
    {
      show_reviews (self, reading->reviews, reading->contacts->today);
      show_changes (self, reading->reviews, reading->contacts);
    }
  return NULL;
}

/* An answer that the next letter overtakes is not waited for. */
static void
load (HwContactsSection *self)
{
  Reading *reading;

  if (!self->family && !self->child)
    return;
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  reading = g_atomic_rc_box_new0 (Reading);
  reading->family = g_strdup (self->family);
  reading->child = g_strdup (self->child);
  reading->words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  hw_fiber_start (self, self->cancellable, load_fiber, reading, reading_unref);
}

void
hw_contacts_section_show (HwContactsSection *self, HwStoreThread *thread, const char *family,
                          const char *child)
{
  gboolean is_new = g_set_object (&self->thread, thread);

  if (is_new)
    g_signal_connect_object (thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  is_new |= g_set_str (&self->family, family);
  is_new |= g_set_str (&self->child, child);
  if (is_new)
    load (self);
}

/* ------------------------------------------------------------------ what a person does */

static void
on_search_cb (HwContactsSection *self)
{
  load (self);
}

static void
on_all_cb (HwContactsSection *self)
{
  self->is_all = TRUE;
  gtk_widget_child_focus (GTK_WIDGET (self->contacts), GTK_DIR_TAB_FORWARD);
  load (self);
}

static void
on_saved_cb (HwContactsSection *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

static void
people_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwContactsSection *self = HW_CONTACTS_SECTION (widget);

  hw_contact_people_present (widget, self->thread, g_variant_get_string (target, NULL));
}

/* ------------------------------------------------------------------ object */

static void
hw_contacts_section_dispose (GObject *object)
{
  HwContactsSection *self = HW_CONTACTS_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CONTACTS_SECTION);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_contacts_section_parent_class)->dispose (object);
}

static void
hw_contacts_section_finalize (GObject *object)
{
  HwContactsSection *self = HW_CONTACTS_SECTION (object);

  g_object_unref (self->cancellable);
  g_free (self->family);
  g_free (self->child);
  G_OBJECT_CLASS (hw_contacts_section_parent_class)->finalize (object);
}

static void
hw_contacts_section_class_init (HwContactsSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_contacts_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_contacts_section_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/contacts/hw-contacts-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwContactsSection, reviews);
  gtk_widget_class_bind_template_child (widget_class, HwContactsSection, changes);
  gtk_widget_class_bind_template_child (widget_class, HwContactsSection, contacts);
  gtk_widget_class_bind_template_child (widget_class, HwContactsSection, search);
  gtk_widget_class_bind_template_child (widget_class, HwContactsSection, all);
  gtk_widget_class_install_action (widget_class, "contact.people", "s", people_action);
  gtk_widget_class_bind_template_callback (widget_class, on_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
}

static void
hw_contacts_section_init (HwContactsSection *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everybody around the family’s children, with a switch each; also who is down as there and stands
 * around them no longer.
 */

#include "ui/contacts/hw-contact-people.h"

#include "domain/contacts/hw-contact-act.h"
#include "domain/contacts/hw-contact-person.h"
#include "domain/families/hw-person.h"
#include "domain/placements/hw-family-story-query.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

/* What is asked, what was read, and what is wished for. */
typedef struct
{
  HwStoreThread *thread;
  char *contact;
  HwFamilyStory *story;
  GPtrArray *there;   /* of HwContactPerson */
  GHashTable *titles; /* of those there, by id */
  GStrv people;
  GStrv children;
} Asked;

static void
asked_clear (gpointer data)
{
  Asked *self = data;

  g_object_unref (self->thread);
  g_free (self->contact);
  g_clear_pointer (&self->story, hw_family_story_unref);
  g_clear_pointer (&self->there, g_ptr_array_unref);
  g_hash_table_unref (self->titles);
  g_strfreev (self->people);
  g_strfreev (self->children);
}

static void
asked_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, asked_clear);
}

/* ------------------------------------------------------------------ on the store's thread */

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Asked *self = data;
  g_autoptr (HwContact) contact = hw_store_find (store, HW_TYPE_CONTACT, self->contact, error);

  if (!contact || !(self->story = hw_family_story_read (store, contact->family, error))
      || !(self->there = hw_store_list_by (store, HW_TYPE_CONTACT_PERSON, "contact",
                                           self->contact, error)))
    return FALSE;
  for (guint i = 0; i < self->there->len; i++)
    {
      const HwContactPerson *one = g_ptr_array_index (self->there, i);

      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, one->person);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, one->child);
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static gboolean
save_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Asked *self = data;
  gint64 transaction
      = hw_contact_set_people (store, self->contact, (const char *const *) self->people,
                               (const char *const *) self->children, error);

  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return transaction != 0;
}

/* ------------------------------------------------------------------ the question */

#define ID "hw-id"

static gboolean
is_there (const Asked *self, const char *id)
{
  for (guint i = 0; i < self->there->len; i++)
    {
      const HwContactPerson *one = g_ptr_array_index (self->there, i);

      if (g_strcmp0 (one->person, id) == 0 || g_strcmp0 (one->child, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_row (GtkWidget *list, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row;
       row = gtk_widget_get_next_sibling (row))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), ID), id) == 0)
      return TRUE;
  return FALSE;
}

static void
add_row (const Asked *self, GtkWidget *list, const char *id, const char *title, gboolean is_child)
{
  GtkWidget *row;

  if (!id || has_row (list, id))
    return;
  row = adw_switch_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : "");
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), is_there (self, id));
  g_object_set_data_full (G_OBJECT (row), ID, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), "hw-is-child", GINT_TO_POINTER (is_child));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static GtkWidget *
make_list (const Asked *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  for (guint i = 0; i < self->story->members->len; i++)
    {
      const HwFamilyMember *member = g_ptr_array_index (self->story->members, i);
      const char *id = HW_RECORD (member->child)->id;

      add_row (self, list, id, hw_family_story_title (self->story, id), TRUE);
    }
  for (guint i = 0; i < self->story->people->len; i++)
    {
      const HwFamilyPerson *person = g_ptr_array_index (self->story->people, i);

      add_row (self, list, HW_RECORD (person->person)->id, person->person->name, FALSE);
    }
  for (guint i = 0; i < self->there->len; i++)
    {
      const HwContactPerson *one = g_ptr_array_index (self->there, i);
      const char *id = one->person ? one->person : one->child;

      add_row (self, list, id, g_hash_table_lookup (self->titles, id), one->child != NULL);
    }
  return list;
}

static GStrv
dup_chosen (GtkWidget *list, gboolean children)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (GtkWidget *row = gtk_widget_get_first_child (list); row;
       row = gtk_widget_get_next_sibling (row))
    if (adw_switch_row_get_active (ADW_SWITCH_ROW (row))
        && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "hw-is-child")) == children)
      g_strv_builder_add (ids, g_object_get_data (G_OBJECT (row), ID));
  return g_strv_builder_end (ids);
}

static DexFuture *
save_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Asked *asked = fiber->data;
  g_autoptr (GError) error = NULL;
  gint64 transaction
      = dex_await_int64 (hw_store_thread_run (asked->thread, save_job,
                                              g_atomic_rc_box_acquire (asked), asked_unref),
                         &error);
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&fiber->owner);

  if (parent && !error)
    gtk_widget_activate_action (parent, "win.saved", "(sx)", _ ("Those who were there are saved"),
                                transaction);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return NULL;
}

static void
on_response_cb (AdwAlertDialog *dialog, const char *response, Asked *asked)
{
  GtkWidget *parent = g_object_get_data (G_OBJECT (dialog), "hw-parent");
  GtkWidget *list = adw_alert_dialog_get_extra_child (dialog);

  if (!g_str_equal (response, "save"))
    return;
  asked->people = dup_chosen (list, FALSE);
  asked->children = dup_chosen (list, TRUE);
  hw_fiber_start (parent, NULL, save_fiber, g_atomic_rc_box_acquire (asked), asked_unref);
}

static void
present (GtkWidget *parent, Asked *asked)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Who Was There"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_set_extra_child (alert, make_list (asked));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "save", _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "save");
  adw_alert_dialog_set_close_response (alert, "cancel");
  /* The dialog stands above it and goes before it. */
  g_object_set_data (G_OBJECT (dialog), "hw-parent", parent);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         g_atomic_rc_box_acquire (asked),
                         (GClosureNotify) (void (*) (void)) asked_unref, 0);
  adw_dialog_present (dialog, parent);
}

static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Asked *asked = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) parent = NULL;

  dex_await (hw_store_thread_run (asked->thread, read_job, g_atomic_rc_box_acquire (asked),
                                  asked_unref),
             &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && !error)
    present (parent, asked);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return NULL;
}

void
hw_contact_people_present (GtkWidget *parent, HwStoreThread *thread, const char *contact)
{
  Asked *asked = g_atomic_rc_box_new0 (Asked);

  asked->thread = g_object_ref (thread);
  asked->contact = g_strdup (contact);
  asked->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  hw_fiber_start (parent, NULL, read_fiber, asked, asked_unref);
}

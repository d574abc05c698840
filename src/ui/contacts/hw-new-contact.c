/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is known comes from the store; the rest is the dialog's.
 */

#include "ui/contacts/hw-new-contact.h"

#include "domain/contacts/hw-contact.h"
#include "domain/placements/hw-family-story-query.h"
#include "domain/reviews/hw-review-query.h"
#include "ui/contacts/hw-contact-part.h"
#include "ui/widgets/hw-fiber.h"

/* From where one stands to the open form: what is wished for, then what was read. */
typedef struct
{
  HwStoreThread *thread;
  char *family;
  char *child;

  HwFamilyStory *story;
  HwReviews *reviews;
  char *actor;
} Begun;

static void
begun_clear (gpointer data)
{
  Begun *self = data;

  g_object_unref (self->thread);
  g_free (self->family);
  g_free (self->child);
  g_clear_pointer (&self->story, hw_family_story_unref);
  g_clear_pointer (&self->reviews, hw_reviews_unref);
  g_free (self->actor);
}

static void
begun_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, begun_clear);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Begun *begun = data;

  if (!(begun->story = hw_family_story_read (store, begun->family, error))
      || !(begun->reviews = hw_reviews_read (store, begun->family, error)))
    return FALSE;
  begun->actor = g_strdup (hw_store_actor (store));
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static void
present (GtkWidget *parent, const Begun *begun)
{
  g_autoptr (HwContact) contact
      = g_object_new (HW_TYPE_CONTACT, "family", begun->family, "staff", begun->actor, NULL);
  HwNewDialog *dialog;

  contact->date = begun->story->today;
  contact->status = HW_CONTACT_STATUS_HELD;
  dialog = hw_new_dialog_present (parent, begun->thread, HW_RECORD (contact));
  hw_new_dialog_set_part (dialog,
                          hw_contact_part_new (begun->thread, begun->story, begun->reviews,
                                               begun->child),
                          &hw_contact_part_kind);
}

static DexFuture *
begin_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Begun *begun = fiber->data;
  g_autoptr (GtkWidget) parent = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_read;

  is_read = dex_await_boolean (hw_store_thread_run (begun->thread, read_job,
                                                    g_atomic_rc_box_acquire (begun), begun_unref),
                               &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && is_read)
    present (parent, begun);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return NULL;
}

void
hw_new_contact_present (GtkWidget *parent, HwStoreThread *thread, const char *family,
                        const char *child)
{
  Begun *begun = g_atomic_rc_box_new0 (Begun);

  begun->thread = g_object_ref (thread);
  begun->family = g_strdup (family);
  begun->child = g_strdup (child);
  hw_fiber_start (parent, NULL, begin_fiber, begun, begun_unref);
}

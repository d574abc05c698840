/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done at once is a job on the store’s thread.
 */

#include "ui/meetings/hw-meeting-deeds.h"

#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

typedef struct _Deed Deed;

/* @ids: what it is done to. */
struct _Deed
{
  const char *name;
  const char *done; /* said afterwards */
  gint64 (*act) (HwStore *store, const Deed *deed, const char *const *ids, GError **error);
  guint value;
};

static gint64
invite_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  return hw_meeting_invite (store, ids, hw_store_today (store), HW_WAY_OF_CONTACT_NONE, error);
}

static gint64
spoke_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  return hw_meeting_contact_before (store, ids, hw_store_today (store), HW_WAY_OF_CONTACT_NONE,
                                    HW_PRECONTACT_DONE, error);
}

static gint64
answer_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  return hw_meeting_answer (store, ids[0], deed->value, NULL, NULL, error);
}

static gint64
attend_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  return hw_meeting_attend (store, ids, deed->value, error);
}

/* On its day, unless that is still to come. */
static gint64
hold_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, ids[0], error);
  HwDay today = hw_store_today (store);

  if (!meeting)
    return 0;
  return hw_meeting_hold (store, ids[0],
                          meeting->date && meeting->date <= today ? meeting->date : today, NULL,
                          error);
}

static gint64
close_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  return hw_meeting_close (store, ids[0], error);
}

static gint64
propose_act (HwStore *store, const Deed *deed, const char *const *ids, GError **error)
{
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, ids[0], error);

  return meeting ? hw_meeting_schedule (store, meeting, NULL, error) : 0;
}

static gboolean
add_unasked (HwStore *store, const char *meeting, GPtrArray *ids, GError **error)
{
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_INVITATION, "meeting", meeting, error);

  for (guint i = 0; all && i < all->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (all, i);

      if (!one->left_out_because && !hw_invitation_is_asked (one))
        g_ptr_array_add (ids, g_strdup (HW_RECORD (one)->id));
    }
  return all != NULL;
}

static gint64
invite_all_act (HwStore *store, const Deed *deed, const char *const *meetings, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  for (; *meetings; meetings++)
    if (!add_unasked (store, *meetings, ids, error))
      return 0;
  g_ptr_array_add (ids, NULL);
  return invite_act (store, deed, (const char *const *) ids->pdata, error);
}

static const Deed deeds[] = {
  { "invite", N_ ("Invited today"), invite_act },
  { "spoke", N_ ("Spoken to today"), spoke_act },
  { "accepted", N_ ("Is coming"), answer_act, HW_REPLY_ACCEPTED },
  { "tentative", N_ ("Is perhaps coming"), answer_act, HW_REPLY_TENTATIVE },
  { "came", N_ ("Came to the meeting"), attend_act, HW_ANSWER_YES },
  { "absent", N_ ("Did not come to the meeting"), attend_act, HW_ANSWER_NO },
  { "hold", N_ ("The meeting was held, with those who said so"), hold_act },
  { "close", N_ ("The minutes are closed"), close_act },
  { "propose", N_ ("Those who should be asked were added"), propose_act },
  { "invite-all", N_ ("Everyone was invited today"), invite_all_act },
};

typedef struct
{
  HwStoreThread *thread;
  const Deed *deed;
  GStrv ids;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_clear_object (&self->thread);
  g_strfreev (self->ids);
  g_free (self);
}

static gboolean
deed_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  gint64 done
      = wish->deed->act (store, wish->deed, (const char *const *) wish->ids, error);

  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, done);
  return TRUE;
}

static DexFuture *
deed_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Wish *wish = fiber->data;
  Wish *job = g_new0 (Wish, 1);
  g_autoptr (GtkWidget) parent = NULL;
  g_autoptr (GError) error = NULL;
  gint64 done;

  job->deed = wish->deed;
  job->ids = g_strdupv (wish->ids);
  done = dex_await_int64 (hw_store_thread_run (wish->thread, deed_job, job, wish_free), &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && !error)
    gtk_widget_activate_action (parent, "win.saved", "(sx)", _ (wish->deed->done), done);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return NULL;
}

static void
start (GtkWidget *parent, HwStoreThread *thread, const char *name, const char *const *ids)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].name, name))
      {
        Wish *wish = g_new (Wish, 1);

        *wish = (Wish) { g_object_ref (thread), &deeds[i], g_strdupv ((GStrv) ids) };
        hw_fiber_start (parent, NULL, deed_fiber, wish, wish_free);
      }
}

void
hw_meeting_deed_mark (GtkWidget *parent, HwStoreThread *thread, const char *deed,
                      const char *const *invitations)
{
  if (*invitations)
    start (parent, thread, deed, invitations);
}

void
hw_meeting_deed_step (GtkWidget *parent, HwStoreThread *thread, const char *deed,
                      const char *meeting)
{
  const char *ids[] = { meeting, NULL };

  start (parent, thread, deed, ids);
}

void
hw_meeting_deed_invite_all (GtkWidget *parent, HwStoreThread *thread, const char *const *meetings)
{
  start (parent, thread, "invite-all", meetings);
}

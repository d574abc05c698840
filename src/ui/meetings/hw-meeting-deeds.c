/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done at once is a job on the store’s thread.
 */

#include "ui/meetings/hw-meeting-deeds.h"

#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "store/hw-journal.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

typedef struct _Deed Deed;

struct _Deed
{
  const char *name;
  const char *done; /* said afterwards */
  /* @ids: what it is done to */
  gint64 (*act) (HwStore *store, const Deed *deed, const char *const *ids, GError **error);
  guint value;
  gboolean of_meetings; /* all who are to be at them are asked */
  const char *nothing; /* said where nobody was left; NULL: that it is so already */
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

static gint64
invite_all_act (HwStore *store, const Deed *deed, const char *const *meetings, GError **error)
{
  return hw_meeting_invite_all (store, meetings, hw_store_today (store), HW_WAY_OF_CONTACT_NONE,
                                error);
}

static const Deed deeds[] = {
  { "invite", N_ ("Invited today"), invite_act },
  { "spoke", N_ ("Spoken to today"), spoke_act,
    .nothing = N_ ("Nobody was left to speak to.") },
  { "accepted", N_ ("Is coming"), answer_act, HW_REPLY_ACCEPTED },
  { "tentative", N_ ("Is perhaps coming"), answer_act, HW_REPLY_TENTATIVE },
  { "came", N_ ("Came to the meeting"), attend_act, HW_ANSWER_YES },
  { "absent", N_ ("Did not come to the meeting"), attend_act, HW_ANSWER_NO },
  { "hold", N_ ("The meeting was held, with those who said so"), hold_act },
  { "close", N_ ("The minutes are closed"), close_act },
  { "propose", N_ ("Those who should be asked were added"), propose_act,
    .nothing = N_ ("Nobody was left to add.") },
  { "invite-all", N_ ("Everyone was invited today"), invite_all_act,
    .nothing = N_ ("Nobody was left to invite."), .of_meetings = TRUE },
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

/* Whether at one of these meetings two would meet who must not. */
static gboolean
apart_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  gboolean is_apart = FALSE;

  for (char **meeting = wish->ids; *meeting && !is_apart; meeting++)
    {
      g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, *meeting, error);
      g_autoptr (GArray) all = whole ? hw_meeting_find_apart (whole) : NULL;

      if (!all)
        return FALSE;
      is_apart = all->len > 0;
    }
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, is_apart);
  return TRUE;
}

static void
say_done (GtkWidget *parent, const Deed *deed, gint64 done)
{
  if (done == HW_UNCHANGED)
    gtk_widget_activate_action (parent, "win.say", "s",
                                deed->nothing ? _ (deed->nothing)
                                              : _ ("Nothing changes: it is so already."));
  else
    gtk_widget_activate_action (parent, "win.saved", "(sx)", _ (deed->done), done);
}

static Wish *
wish_copy (const Wish *wish)
{
  Wish *copy = g_new0 (Wish, 1);

  copy->deed = wish->deed;
  copy->ids = g_strdupv (wish->ids);
  return copy;
}

static DexFuture *
deed_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Wish *wish = fiber->data;
  g_autoptr (GtkWidget) parent = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_apart = FALSE;
  gint64 done;

  done = dex_await_int64 (
      hw_store_thread_run (wish->thread, deed_job, wish_copy (wish), wish_free), &error);
  if (!error && wish->deed->of_meetings)
    is_apart = dex_await_boolean (
        hw_store_thread_run (wish->thread, apart_job, wish_copy (wish), wish_free), NULL);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && error)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  else if (parent)
    say_done (parent, wish->deed, done);
  if (parent && is_apart)
    gtk_widget_activate_action (parent, "win.tell", "s",
                                _ ("Two of those who are asked must not meet: the page of their "
                                   "meeting says who."));
  return NULL;
}

static const Deed *
find_deed (const char *name)
{
  guint i = 0;

  while (!g_str_equal (deeds[i].name, name))
    i++;
  return &deeds[i];
}

static void
start (GtkWidget *parent, HwStoreThread *thread, const char *name, const char *const *ids)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { g_object_ref (thread), find_deed (name), g_strdupv ((GStrv) ids) };
  hw_fiber_start (parent, NULL, deed_fiber, wish, wish_free);
}

void
hw_meeting_deed_mark (GtkWidget *parent, HwStoreThread *thread, const char *deed,
                      const char *const *invitations)
{
  if (*invitations)
    start (parent, thread, deed, invitations);
  else
    say_done (parent, find_deed (deed), HW_UNCHANGED);
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

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each is a form over a copy of the record, whose id the act gets from the part below the form; a
 * no leads to the page of the help that says how partners are won (S3-40).
 */

#include "base/hw-error.h"
#include "domain/meetings/hw-facilitator-act.h"
#include "domain/meetings/hw-meeting-act.h"
#include "domain/meetings/hw-meeting-kind.h"
#include "domain/meetings/hw-sitting-act.h"
#include "ui/help/hw-help-dialog.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-new-dialog.h"

#include <glib/gi18n-lib.h>

#define IDS "hw-meeting-ids"

/* ------------------------------------------------------------------ the part below the form */

static void
follow_nothing (GtkWidget *part, HwRecord *record)
{
}

static gboolean
is_never_typed (GtkWidget *part)
{
  return FALSE;
}

static gboolean
is_always_right (GtkWidget *part)
{
  return TRUE;
}

static gpointer
dup_ids (GtkWidget *part)
{
  return g_strdupv (g_object_get_data (G_OBJECT (part), IDS));
}

static void
end_nothing (GtkWidget *part)
{
}

#define PART(act)                                                                                 \
  {                                                                                               \
    follow_nothing, is_never_typed, is_always_right, dup_ids, (GDestroyNotify) g_strfreev, act,   \
        end_nothing                                                                               \
  }

/* @ids: what the act is done to, ended by NULL. Takes nothing. */
static void
present (GtkWidget *parent, HwStoreThread *thread, HwRecord *begun, const HwNewDeed *deed,
         GtkWidget *part, const HwNewPart *kind, const char *const *ids)
{
  HwNewDialog *dialog;

  g_object_set_data_full (G_OBJECT (part), IDS, g_strdupv ((GStrv) ids),
                          (GDestroyNotify) g_strfreev);
  dialog = hw_new_dialog_present_deed (parent, thread, begun, deed);
  if (dialog)
    hw_new_dialog_set_part (dialog, part, kind);
}

static GtkWidget *
nothing_new (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
}

static HwRecord *
copy (gpointer record)
{
  HwRecord *begun = hw_record_dup (record);

  g_clear_pointer (&begun->id, g_free);
  return begun;
}

/* ------------------------------------------------------------------ scheduling */

static gint64
schedule_act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_meeting_schedule (store, HW_MEETING (record), NULL, error);
}

static void
present_schedule (GtkWidget *parent, HwStoreThread *thread, HwMeeting *begun)
{
  static const char done[] = N_ ("The meeting is there, with all who should be asked");
  static const char *const known[]
      = { "kind", "date", "time", "length", "place", "facilitator", "purpose", NULL };
  static const char *const own[] = { "kind",   "own-kind", "date",        "time",
                                     "length", "place",    "facilitator", "purpose", NULL };
  static const char *const unknown[]
      = { "family", "kind", "date", "time", "length", "place", "facilitator", "purpose", NULL };
  static const HwNewDeed of_family = { N_ ("New Meeting"), known, schedule_act, done };
  static const HwNewDeed of_own_kind = { N_ ("New Meeting"), own, schedule_act, done };
  static const HwNewDeed of_any = { N_ ("New Meeting"), unknown, schedule_act, done };
  HwNewDialog *dialog;

  begun->status = HW_MEETING_STATUS_PLANNED;
  if (begun->kind == HW_CONFERENCE_NONE)
    begun->kind = HW_CONFERENCE_CASE_PLANNING;
  dialog = hw_new_dialog_present_deed (parent, thread, HW_RECORD (begun),
                                       !begun->family    ? &of_any
                                       : begun->own_kind ? &of_own_kind
                                                         : &of_family);

  if (dialog)
    hw_new_dialog_set_opens (dialog, TRUE);
}

/* What is to be scheduled: of which family, and which kind. */
typedef struct
{
  HwStoreThread *thread;
  char *family;
  char *kind;
} Schedule;

static void
schedule_free (gpointer data)
{
  Schedule *self = data;

  g_clear_object (&self->thread);
  g_free (self->family);
  g_free (self->kind);
  g_free (self);
}

/* The office's own kind of that code, or one that every office has. */
static gboolean
begin_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Schedule *wish = data;
  HwMeeting *meeting = g_object_new (HW_TYPE_MEETING, "family", wish->family, NULL);
  const HwField *kind = hw_record_class_find (HW_RECORD_GET_CLASS (meeting), "kind");
  g_autoptr (GPtrArray) own
      = hw_store_list_by (store, HW_TYPE_MEETING_KIND, "code", wish->kind, NULL);

  if (hw_field_value (kind, wish->kind) > 0)
    meeting->kind = hw_field_value (kind, wish->kind);
  else if (own && own->len > 0)
    {
      meeting->kind = HW_MEETING_KIND (g_ptr_array_index (own, 0))->counts_as;
      g_set_str (&meeting->own_kind, HW_RECORD (g_ptr_array_index (own, 0))->id);
    }
  g_value_init (result, HW_TYPE_MEETING);
  g_value_take_object (result, meeting);
  return TRUE;
}

static DexFuture *
begin_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Schedule *wish = fiber->data;
  Schedule *job = g_new0 (Schedule, 1);
  g_autoptr (GtkWidget) parent = NULL;
  g_autoptr (HwMeeting) begun = NULL;
  g_autoptr (GError) error = NULL;

  job->family = g_strdup (wish->family);
  job->kind = g_strdup (wish->kind);
  begun = dex_await_object (hw_store_thread_run (wish->thread, begin_job, job, schedule_free),
                            &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && begun)
    present_schedule (parent, wish->thread, begun);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s", error->message);
  return dex_future_new_true ();
}

void
hw_meeting_deed_schedule (GtkWidget *parent, HwStoreThread *thread, const char *family,
                          const char *kind)
{
  if (kind)
    {
      Schedule *wish = g_new (Schedule, 1);

      *wish = (Schedule) { g_object_ref (thread), g_strdup (family), g_strdup (kind) };
      hw_fiber_start (parent, NULL, begin_fiber, wish, schedule_free);
    }
  else
    {
      g_autoptr (HwMeeting) begun = g_object_new (HW_TYPE_MEETING, "family", family, NULL);

      present_schedule (parent, thread, begun);
    }
}

/* ------------------------------------------------------------------ one who is asked */

static gint64
decline_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  const char *const *ids = wish;

  return hw_meeting_answer (store, ids[0], HW_REPLY_DECLINED,
                            HW_INVITATION (record)->declined_because,
                            HW_INVITATION (record)->strategy, error);
}

static void
on_help_cb (GtkButton *button)
{
  adw_dialog_present (hw_help_dialog_new ("ftm"), GTK_WIDGET (button));
}

void
hw_meeting_deed_decline (GtkWidget *parent, HwStoreThread *thread, HwInvitation *invitation)
{
  static const char *const fields[] = { "declined-because", "strategy", NULL };
  static const HwNewDeed deed
      = { N_ ("Not Coming"), fields, NULL, N_ ("The answer is written down") };
  static const HwNewPart kind = PART (decline_act);
  const char *ids[] = { HW_RECORD (invitation)->id, NULL };
  g_autoptr (HwRecord) begun = copy (invitation);
  GtkWidget *help = gtk_button_new_with_mnemonic (_ ("_How Partners and Family Are Won…"));

  HW_INVITATION (begun)->answer = HW_REPLY_DECLINED;
  gtk_button_set_can_shrink (GTK_BUTTON (help), TRUE);
  gtk_widget_set_halign (help, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (help, "flat");
  g_signal_connect (help, "clicked", G_CALLBACK (on_help_cb), NULL);
  present (parent, thread, begun, &deed, help, &kind, ids);
}

static gint64
leave_out_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  const char *const *ids = wish;

  return hw_meeting_leave_out (store, ids[0], HW_INVITATION (record)->left_out_because, error);
}

void
hw_meeting_deed_leave_out (GtkWidget *parent, HwStoreThread *thread, HwInvitation *invitation)
{
  static const char *const fields[] = { "left-out-because", NULL };
  static const HwNewDeed deed
      = { N_ ("Left Out"), fields, NULL, N_ ("Left out, with the reason") };
  static const HwNewPart kind = PART (leave_out_act);
  const char *ids[] = { HW_RECORD (invitation)->id, NULL };
  g_autoptr (HwRecord) begun = copy (invitation);

  present (parent, thread, begun, &deed, nothing_new (), &kind, ids);
}

/* ------------------------------------------------------------------ somebody new */

/* @wish: the meeting, and whoever named them. */
static gint64
also_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  const char *const *ids = wish;
  HwPossiblePartner *one = HW_POSSIBLE_PARTNER (record);

  return hw_meeting_also_invite (store, ids[0], ids[1], one->name, NULL,
                                 one->role ? one->role : HW_MEETING_ROLE_SUPPORT, error);
}

void
hw_meeting_deed_also (GtkWidget *parent, HwStoreThread *thread, const char *meeting,
                      const char *invitation)
{
  static const char *const fields[] = { "name", "role", NULL };
  static const HwNewDeed deed
      = { N_ ("Who Else Should Come"), fields, NULL, N_ ("Somebody else is to be asked") };
  static const HwNewPart kind = PART (also_act);
  const char *ids[] = { meeting, invitation, NULL };
  g_autoptr (HwRecord) begun
      = g_object_new (HW_TYPE_POSSIBLE_PARTNER, "meeting", meeting, NULL);

  present (parent, thread, begun, &deed, nothing_new (), &kind, ids);
}

/* ------------------------------------------------------------------ the meeting */

/* As it stands in the office now, with the day and the place that were typed. */
static gint64
when_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  const char *const *ids = wish;
  const HwMeeting *typed = HW_MEETING (record);
  g_autoptr (HwMeeting) meeting = hw_store_find (store, HW_TYPE_MEETING, ids[0], error);

  if (!meeting)
    return 0;
  meeting->date = typed->date;
  meeting->length = typed->length;
  g_set_str (&meeting->time, typed->time);
  g_set_str (&meeting->place, typed->place);
  g_set_str (&meeting->online, typed->online);
  return hw_meeting_schedule (store, meeting, NULL, error);
}

void
hw_meeting_deed_when (GtkWidget *parent, HwStoreThread *thread, HwMeeting *meeting)
{
  static const char *const fields[] = { "date", "time", "length", "place", "online", NULL };
  static const HwNewDeed deed
      = { N_ ("When and Where"), fields, NULL, N_ ("The meeting has its day") };
  static const HwNewPart kind = PART (when_act);
  const char *ids[] = { HW_RECORD (meeting)->id, NULL };
  g_autoptr (HwRecord) begun = copy (meeting);

  present (parent, thread, begun, &deed, nothing_new (), &kind, ids);
}

static gint64
merge_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  const char *const *ids = wish;

  if (HW_MEETING (record)->sitting)
    return hw_meeting_merge (store, ids[0], HW_MEETING (record)->sitting, error);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, _ ("Choose the other meeting first."));
  return 0;
}

void
hw_meeting_deed_merge (GtkWidget *parent, HwStoreThread *thread, HwMeeting *meeting)
{
  static const char *const fields[] = { "sitting", NULL };
  static const HwNewDeed deed
      = { N_ ("Hold Together"), fields, NULL, N_ ("Both are held in one sitting") };
  static const HwNewPart kind = PART (merge_act);
  const char *ids[] = { HW_RECORD (meeting)->id, NULL };
  g_autoptr (HwRecord) begun = copy (meeting);

  present (parent, thread, begun, &deed, nothing_new (), &kind, ids);
}

static gint64
cancel_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  const char *const *ids = wish;

  return hw_meeting_cancel (store, ids[0], HW_MEETING (record)->cancelled_because, error);
}

void
hw_meeting_deed_cancel (GtkWidget *parent, HwStoreThread *thread, HwMeeting *meeting)
{
  static const char *const fields[] = { "cancelled-because", NULL };
  static const HwNewDeed deed
      = { N_ ("Cancel This Meeting"), fields, NULL, N_ ("The meeting is cancelled") };
  static const HwNewPart kind = PART (cancel_act);
  const char *ids[] = { HW_RECORD (meeting)->id, NULL };
  g_autoptr (HwRecord) begun = copy (meeting);

  HW_MEETING (begun)->status = HW_MEETING_STATUS_CANCELLED;
  present (parent, thread, begun, &deed, nothing_new (), &kind, ids);
}

static gint64
facilitate_act (HwStore *store, HwRecord *record, gconstpointer wish, GError **error)
{
  return hw_facilitator_assign (store, wish, HW_FACILITATION (record)->facilitator,
                                HW_FACILITATION (record)->reason, error);
}

void
hw_meeting_deed_facilitate (GtkWidget *parent, HwStoreThread *thread, const char *const *families,
                            HwDay today)
{
  static const char *const fields[] = { "facilitator", "reason", NULL };
  static const HwNewDeed deed
      = { N_ ("Who Facilitates"), fields, NULL, N_ ("The families have a facilitator") };
  static const HwNewPart kind = PART (facilitate_act);
  g_autoptr (HwRecord) begun
      = g_object_new (HW_TYPE_FACILITATION, "family", families[0], NULL);

  /* Of no day while it is asked for: what it replaces still stands. */
  HW_FACILITATION (begun)->from_date = today;
  HW_FACILITATION (begun)->until_date = today;
  present (parent, thread, begun, &deed, nothing_new (), &kind, families);
}

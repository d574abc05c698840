/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the meeting on the store's thread and hands it to the parts of the page, again after each
 * commit.
 */

#include "ui/meetings/hw-meeting-page.h"

#include "domain/hw-records.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-proposal-rules.h"
#include "domain/meetings/hw-slot-query.h"
#include "store/hw-journal.h"
#include "ui/forms/hw-form.h"
#include "ui/meetings/hw-invite-dialog.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/meetings/hw-meeting-show.h"
#include "ui/meetings/hw-slot-dialog.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-history-dialog.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwMeetingPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed;
  GtkLabel *name;
  GtkLabel *facts;
  GtkButton *next;
  HwRowGroup *apart;
  HwForm *words;
  HwRecordGroup *agenda;
  HwRecordGroup *people;
  HwRowGroup *before;
  HwRowGroup *ftm;
  HwRecordGroup *efforts;
  HwRecordGroup *decisions;
  HwRecordGroup *partners;
  HwForm *form;

  HwStoreThread *thread;
  char *meeting_id;
  HwMeetingWhole *whole; /* as shown; NULL before */
  gboolean is_noted;     /* the opening stands in the access log */
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_MEETING_ID,
};

G_DEFINE_FINAL_TYPE (HwMeetingPage, hw_meeting_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ what is shown */

static void
update_acts (HwMeetingPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  HwMeetingStatus status = self->whole->meeting->status;
  gboolean planned = status == HW_MEETING_STATUS_PLANNED && !self->whole->sitting;

  gtk_widget_action_set_enabled (widget, "page.hold", planned);
  gtk_widget_action_set_enabled (widget, "page.cancel", planned);
  gtk_widget_action_set_enabled (widget, "page.when", planned);
  gtk_widget_action_set_enabled (widget, "page.merge",
                                 planned && self->whole->others->len == 0);
  gtk_widget_action_set_enabled (widget, "page.slots", planned);
  gtk_widget_action_set_enabled (widget, "page.invite", status != HW_MEETING_STATUS_HELD);
  gtk_widget_action_set_enabled (widget, "page.close",
                                 status == HW_MEETING_STATUS_HELD
                                     && !self->whole->meeting->minuted_date);
}

static void
show_whole (HwMeetingPage *self, HwMeetingWhole *whole)
{
  g_autoptr (GHashTable) titles = hw_meeting_show_titles (whole);
  g_autofree char *facts = hw_meeting_show_dup_facts (whole);
  g_autofree char *agenda = hw_meeting_show_dup_agenda (whole);
  g_autofree char *count = hw_meeting_show_dup_count (whole);

  g_clear_pointer (&self->whole, hw_meeting_whole_unref);
  self->whole = hw_meeting_whole_ref (whole);
  gtk_label_set_label (self->name, whole->own_kind
                                       ? whole->own_kind->name
                                       : hw_record_value_label (whole->meeting, "kind"));
  gtk_label_set_label (self->facts, facts);
  hw_meeting_show_next (self->next, whole);
  hw_meeting_show_apart (self->apart, whole);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->agenda), agenda);
  hw_record_group_set_records (self->agenda, self->thread, whole->agenda, titles, whole->today);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->people), count);
  hw_record_group_set_records (self->people, self->thread, whole->invitations, titles,
                               whole->today);
  hw_meeting_show_before (self->before, whole);
  hw_meeting_show_ftm (self->ftm, whole);
  hw_record_group_set_records (self->efforts, self->thread, whole->efforts, titles, whole->today);
  hw_record_group_set_records (self->decisions, self->thread, whole->decisions, titles,
                               whole->today);
  hw_record_group_set_records (self->partners, self->thread, whole->partners, titles,
                               whole->today);
  g_object_set (self->words, "record", whole->meeting, NULL);
  g_object_set (self->form, "record", whole->meeting, NULL);
  update_acts (self);
  gtk_stack_set_visible_child_name (self->stack, "meeting");
}

static void
show_failure (HwMeetingPage *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* ------------------------------------------------------------------ reading */

typedef struct
{
  char *meeting;
  gboolean is_noted;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->meeting);
  g_free (data);
}

/* Nothing is shown whose opening is not noted. */
static gboolean
whole_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Wish *wish = data;
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, wish->meeting, error);
  HwDay day = whole ? hw_meeting_whole_day (whole) : 0;

  if (!whole || !(whole->closed = hw_closed_days_read (store, day, day, error)))
    return FALSE;
  if (!wish->is_noted
      && !hw_access_note (store, "family", whole->meeting->family, NULL, error))
    return FALSE;
  g_value_init (result, HW_TYPE_MEETING_WHOLE);
  g_value_take_boxed (result, g_steal_pointer (&whole));
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwMeetingPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwMeetingWhole) whole = NULL;
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  DexFuture *future;

  *wish = (Wish) { g_strdup (self->meeting_id), self->is_noted };
  self->is_noted = TRUE;
  future = hw_fiber_run (fiber, self->thread, whole_job, wish, wish_free);
  g_clear_object (&self);
  whole = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && whole)
    show_whole (self, whole);
  else if (self)
    {
      self->is_noted = self->whole != NULL;
      show_failure (self, error);
    }
  return dex_future_new_true ();
}

static void
load (HwMeetingPage *self)
{
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ acts */

static void
on_saved_cb (HwMeetingPage *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

/* The meeting that people are asked to. */
static const char *
sitting_of (HwMeetingPage *self)
{
  return self->whole->sitting ? HW_RECORD (self->whole->sitting)->id : self->meeting_id;
}

static HwInvitation *
find_invitation (HwMeetingPage *self, const char *id)
{
  for (guint i = 0; i < self->whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (self->whole->invitations, i);

      if (g_str_equal (HW_RECORD (one)->id, id))
        return one;
    }
  return NULL;
}

/* What is known of it: the meeting, its family, and for an agenda who brings it. */
static void
add_record (HwMeetingPage *self, const char *type, const char *invitation)
{
  g_autoptr (HwRecord) begun = g_object_new (hw_registry_type (&hw_records, type), "meeting",
                                             sitting_of (self), NULL);

  if (HW_IS_MEETING_EFFORT (begun))
    {
      g_set_str (&HW_MEETING_EFFORT (begun)->family, self->whole->meeting->family);
      HW_MEETING_EFFORT (begun)->date = self->whole->today;
    }
  if (HW_IS_AGENDA_ITEM (begun))
    {
      HW_AGENDA_ITEM (begun)->kind = HW_AGENDA_KIND_CONCERN;
      g_set_str (&HW_AGENDA_ITEM (begun)->invitation, invitation);
      HW_AGENDA_ITEM (begun)->position = self->whole->agenda->len;
    }
  hw_new_dialog_present (GTK_WIDGET (self), self->thread, begun);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingPage *self = HW_MEETING_PAGE (widget);

  if (self->whole)
    add_record (self, g_variant_get_string (target, NULL), NULL);
}

static void
row_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingPage *self = HW_MEETING_PAGE (widget);
  const char *deed, *id;
  HwInvitation *one;
  const char *ids[2] = { NULL };

  g_variant_get (target, "(&s&s)", &deed, &id);
  one = self->whole ? find_invitation (self, id) : NULL;
  ids[0] = id;
  if (!one)
    return;
  if (g_str_equal (deed, "declined"))
    hw_meeting_deed_decline (widget, self->thread, one);
  else if (g_str_equal (deed, "leave-out"))
    hw_meeting_deed_leave_out (widget, self->thread, one);
  else if (g_str_equal (deed, "also"))
    hw_meeting_deed_also (widget, self->thread, sitting_of (self), id);
  else if (g_str_equal (deed, "concern"))
    add_record (self, "agenda-item", id);
  else
    hw_meeting_deed_mark (widget, self->thread, deed, ids);
}

/* Whoever is to be there and was not asked, also without an invitation yet. */
static void
invite_all_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingPage *self = HW_MEETING_PAGE (widget);
  const char *meetings[] = { self->whole ? sitting_of (self) : NULL, NULL };

  if (*meetings)
    hw_meeting_deed_invite_all (widget, self->thread, meetings);
}

/* All to whom nobody spoke yet. */
static void
spoke_all_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingPage *self = HW_MEETING_PAGE (widget);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; self->whole && i < self->whole->invitations->len; i++)
    {
      HwInvitation *one = g_ptr_array_index (self->whole->invitations, i);

      if (one->precontact != HW_PRECONTACT_DONE && one->precontact != HW_PRECONTACT_REFUSED
          && !one->left_out_because)
        g_ptr_array_add (ids, HW_RECORD (one)->id);
    }
  g_ptr_array_add (ids, NULL);
  hw_meeting_deed_mark (widget, self->thread, "spoke", (const char *const *) ids->pdata);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingPage *self = HW_MEETING_PAGE (widget);

  hw_meeting_deed_step (widget, self->thread, name + strlen ("page."), self->meeting_id);
}

static void
dialog_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingPage *self = HW_MEETING_PAGE (widget);
  const char *families[2] = { NULL };

  if (!self->whole)
    return;
  families[0] = self->whole->meeting->family;
  if (g_str_equal (name, "page.cancel"))
    hw_meeting_deed_cancel (widget, self->thread, self->whole->meeting);
  else if (g_str_equal (name, "page.when"))
    hw_meeting_deed_when (widget, self->thread, self->whole->meeting);
  else if (g_str_equal (name, "page.merge"))
    hw_meeting_deed_merge (widget, self->thread, self->whole->meeting);
  else if (g_str_equal (name, "page.slots"))
    hw_slot_dialog_present (widget, self->thread, sitting_of (self));
  else if (g_str_equal (name, "page.invite"))
    hw_invite_dialog_present (widget, self->thread, sitting_of (self));
  else if (g_str_equal (name, "page.also"))
    hw_meeting_deed_also (widget, self->thread, sitting_of (self), NULL);
  else if (g_str_equal (name, "page.facilitate"))
    hw_meeting_deed_facilitate (widget, self->thread, families, self->whole->today);
  else
    hw_history_dialog_present (widget, self->thread, HW_RECORD (self->whole->meeting), NULL);
}

/* ------------------------------------------------------------------ object */

static void
hw_meeting_page_constructed (GObject *object)
{
  HwMeetingPage *self = HW_MEETING_PAGE (object);

  G_OBJECT_CLASS (hw_meeting_page_parent_class)->constructed (object);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_meeting_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwMeetingPage *self = HW_MEETING_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else
    self->meeting_id = g_value_dup_string (value);
}

static void
hw_meeting_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwMeetingPage *self = HW_MEETING_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else
    g_value_set_string (value, self->meeting_id);
}

static void
hw_meeting_page_dispose (GObject *object)
{
  HwMeetingPage *self = HW_MEETING_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MEETING_PAGE);
  g_clear_pointer (&self->whole, hw_meeting_whole_unref);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_meeting_page_parent_class)->dispose (object);
}

static void
hw_meeting_page_finalize (GObject *object)
{
  HwMeetingPage *self = HW_MEETING_PAGE (object);

  g_object_unref (self->cancellable);
  g_free (self->meeting_id);
  G_OBJECT_CLASS (hw_meeting_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      klass, "/org/homeward/Homeward/ui/meetings/hw-meeting-page.ui");
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, stack);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, failed);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, name);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, facts);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, apart);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, words);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, agenda);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, people);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, before);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, ftm);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, efforts);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, decisions);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, next);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, partners);
  gtk_widget_class_bind_template_child (klass, HwMeetingPage, form);
  gtk_widget_class_bind_template_callback (klass, on_saved_cb);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "meeting.row", "(ss)", row_action);
  gtk_widget_class_install_action (klass, "page.add", "s", add_action);
  gtk_widget_class_install_action (klass, "page.invite-all", NULL, invite_all_action);
  gtk_widget_class_install_action (klass, "page.spoke-all", NULL, spoke_all_action);
  gtk_widget_class_install_action (klass, "page.hold", NULL, step_action);
  gtk_widget_class_install_action (klass, "page.close", NULL, step_action);
  gtk_widget_class_install_action (klass, "page.propose", NULL, step_action);
  gtk_widget_class_install_action (klass, "page.cancel", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.when", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.merge", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.invite", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.slots", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.also", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.facilitate", NULL, dialog_action);
  gtk_widget_class_install_action (klass, "page.history", NULL, dialog_action);
}

static void
hw_meeting_page_class_init (HwMeetingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hw_meeting_page_constructed;
  object_class->set_property = hw_meeting_page_set_property;
  object_class->get_property = hw_meeting_page_get_property;
  object_class->dispose = hw_meeting_page_dispose;
  object_class->finalize = hw_meeting_page_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_MEETING_ID,
                                   g_param_spec_string ("meeting-id", NULL, NULL, NULL, flags));
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
hw_meeting_page_init (HwMeetingPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

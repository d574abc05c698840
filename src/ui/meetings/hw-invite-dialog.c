/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each choice draws the letter anew as it will leave.
 */

#include "ui/meetings/hw-invite-dialog.h"

#include "base/hw-error.h"
#include "domain/meetings/hw-invite-query.h"
#include "domain/meetings/hw-meeting-query.h"
#include "domain/meetings/hw-meeting-role.h"
#include "domain/meetings/hw-meeting-rules.h"
#include "domain/office/hw-print-query.h"
#include "report/meetings/hw-invitation-letter.h"
#include "ui/meetings/hw-also-row.h"
#include "ui/meetings/hw-invite-mail.h"
#include "ui/meetings/hw-invite-saving.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-print-preview.h"
#include "ui/widgets/hw-printing.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwInviteDialog
{
  AdwDialog parent_instance;

  AdwBanner *failed;
  AdwBanner *apart;
  GtkWidget *options;
  GtkBox *columns;
  AdwComboRow *people;
  HwAlsoRow *also;
  AdwComboRow *papers;
  AdwSwitchRow *large;
  GtkLabel *hint;
  HwPrintPreview *preview;
  GtkWidget *mail;

  HwStoreThread *thread;
  char *meeting;
  HwPrintHead *head;
  GPtrArray *invites; /* of HwInvite, as in the row; NULL before */
  char *folder;       /* where their files lie; NULL: not yet */
  gboolean has_portal;
  gboolean is_saving;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwInviteDialog, hw_invite_dialog, ADW_TYPE_DIALOG)

static void
show_failure (HwInviteDialog *self, const char *message)
{
  adw_banner_set_title (self->failed, message ? message : "");
  adw_banner_set_revealed (self->failed, message != NULL);
  if (message)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ------------------------------------------------------------------ pages */

static const HwInvite *
chosen (HwInviteDialog *self)
{
  guint i = adw_combo_row_get_selected (self->people);

  return self->invites && i < self->invites->len ? g_ptr_array_index (self->invites, i) : NULL;
}

static HwPrintFrame *
new_frame (HwInviteDialog *self, const HwInvite *invite)
{
  HwPrintFrame *frame
      = hw_invitation_letter_new (invite, adw_switch_row_get_active (self->large));

  if (self->head)
    hw_printing_take_head (frame, self->head);
  return frame;
}

static void
update_actions (HwInviteDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const HwInvite *invite = chosen (self);
  gboolean is_ready = invite && !self->is_saving;

  gtk_widget_action_set_enabled (widget, "invite.print", is_ready);
  gtk_widget_action_set_enabled (widget, "invite.save", is_ready && !self->folder);
  gtk_widget_action_set_enabled (widget, "invite.mail", is_ready && self->folder && invite->mail);
  gtk_widget_set_visible (self->mail, self->has_portal);
}

static char *
dup_hint (HwInviteDialog *self, const HwInvite *invite)
{
  GString *line = g_string_new (NULL);

  hw_words_append (line, hw_tongue_name (hw_tongue_code (invite->tongue)));
  hw_words_append (line, invite->mail ? invite->mail : _ ("no e-mail is written down"));
  hw_words_append (line, invite->address ? NULL : _ ("no address on the letter"));
  hw_words_append (line, invite->is_withheld ? _ ("what names others was left out") : NULL);
  hw_words_append (line, invite->is_place_withheld
                             ? _ ("the place tells of others: say by word of mouth where it is")
                             : NULL);
  g_string_append (line, "\n\n");
  g_string_append (
      line, !self->folder
                ? _ ("Each letter and each calendar file names its invitee alone. Saving writes "
                     "both for everybody, and writes down that all of them were invited today.")
            : self->has_portal
                ? _ ("The files are in the folder. A mail gets the invitee’s own calendar file.")
                : _ ("The files are in the folder."));
  return g_string_free (line, FALSE);
}

static void
on_choice_cb (HwInviteDialog *self)
{
  const HwInvite *invite = chosen (self);
  g_autofree char *hint = invite ? dup_hint (self, invite) : NULL;

  if (!invite)
    return;
  hw_print_preview_take_frame (self->preview, new_frame (self, invite),
                               hw_print_preview_chosen_paper (self->papers));
  gtk_label_set_label (self->hint, hint);
  hw_also_row_ask (self->also, self->thread, self->meeting, HW_RECORD (invite->invitation)->id);
  update_actions (self);
}

/* ------------------------------------------------------------------ reading */

typedef struct
{
  char *meeting;
  char *office;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->meeting);
  g_free (self->office);
  g_free (self);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  g_autoptr (HwPrintHead) head = hw_print_head_read (store, error);
  GPtrArray *invites = head ? hw_invites_read (store, wish->meeting, head, wish->office,
                                               hw_time_now (), error)
                            : NULL;

  if (!invites)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, invites);
  return TRUE;
}

static gboolean
apart_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (HwMeetingWhole) whole = hw_meeting_read (store, ((Wish *) data)->meeting, error);
  g_autoptr (GArray) all = whole ? hw_meeting_find_apart (whole) : NULL;

  if (!all)
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, all->len > 0);
  return TRUE;
}

/* Whose letter was looked at is looked at again, if they are still asked. */
static void
offer_people (HwInviteDialog *self, const char *invitation)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < self->invites->len; i++)
    {
      const HwInvite *invite = g_ptr_array_index (self->invites, i);
      g_autoptr (GString) line = g_string_new (NULL);

      hw_words_append (line, invite->name);
      hw_words_append (line, hw_record_value_label (invite->invitation, "role"));
      gtk_string_list_append (names, line->str);
      if (g_strcmp0 (HW_RECORD (invite->invitation)->id, invitation) == 0)
        selected = i;
    }
  adw_combo_row_set_model (self->people, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->people, selected);
}

static DexFuture *
begin_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwInviteDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (HwPrintHead) head = NULL;
  g_autoptr (GPtrArray) invites = NULL;
  g_autofree char *looked_at = NULL;
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1), *apart = g_new0 (Wish, 1);
  gboolean is_apart;

  *wish = (Wish) { g_strdup (self->meeting),
                   g_path_get_basename (hw_office_folder (hw_store_thread_office (thread))) };
  apart->meeting = g_strdup (self->meeting);
  g_clear_object (&self);
  head = dex_await_boxed (hw_fiber_run (fiber, thread, hw_printing_head_job, NULL, NULL), NULL);
  invites = dex_await_boxed (hw_fiber_run (fiber, thread, read_job, wish, wish_free), &error);
  is_apart
      = dex_await_boolean (hw_fiber_run (fiber, thread, apart_job, apart, wish_free), NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  if (error)
    {
      show_failure (self, error->message);
      return dex_future_new_true ();
    }
  adw_banner_set_revealed (self->apart, is_apart);
  if (chosen (self))
    looked_at = g_strdup (HW_RECORD (chosen (self)->invitation)->id);
  /* Whoever was added has no files yet. */
  if (self->invites && self->invites->len != invites->len)
    g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->head, hw_print_head_unref);
  g_clear_pointer (&self->invites, g_ptr_array_unref);
  self->head = g_steal_pointer (&head);
  self->invites = g_steal_pointer (&invites);
  offer_people (self, looked_at);
  on_choice_cb (self);
  return dex_future_new_true ();
}

/* Again where somebody was added, or where what was read is old. */
static void
begin (HwInviteDialog *self)
{
  hw_fiber_start (self, self->cancellable, begin_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ saving for all */

/* It stays open where mails can follow. */
static void
end_saving (HwInviteDialog *self, const char *folder, gint64 transaction, const GError *error)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean has_mail = FALSE;

  self->is_saving = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  show_failure (self, error ? error->message : NULL);
  update_actions (self);
  /* The button that had the keys is insensitive meanwhile. */
  gtk_widget_grab_focus (GTK_WIDGET (self->people));
  /* What was changed meanwhile is read, so that once more is enough. */
  if (g_error_matches (error, HW_ERROR, HW_ERROR_REFUSED))
    begin (self);
  if (error)
    return;
  g_set_str (&self->folder, folder);
  for (guint i = 0; i < self->invites->len; i++)
    has_mail = has_mail || ((HwInvite *) g_ptr_array_index (self->invites, i))->mail;
  gtk_widget_activate_action (
      window, "win.saved", "(sx)",
      _ ("Saved, and written down as invited. The files are not encrypted."), transaction);
  if (has_mail && self->has_portal)
    on_choice_cb (self);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static DexFuture *
save_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const char *folder = fiber->data;
  g_autoptr (HwInviteDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  HwInviteSaving wish
      = { self->thread, self->invites, self->head, hw_print_preview_chosen_paper (self->papers),
          adw_switch_row_get_active (self->large), folder };
  DexFuture *future = hw_invite_saving_run (&wish);
  gint64 transaction;

  g_clear_object (&self);
  transaction = dex_await_int64 (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    end_saving (self, folder, transaction, error);
  return dex_future_new_true ();
}

static void
on_folder_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwInviteDialog) self = data;
  g_autoptr (GFile) folder
      = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (!folder || self->is_saving)
    return;
  if (!g_file_peek_path (folder))
    {
      show_failure (self, _ ("Choose a folder on this computer."));
      return;
    }
  self->is_saving = TRUE;
  /* Who closes it now would not be told what became of the files. */
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  update_actions (self);
  hw_fiber_start (self, NULL, save_fiber, g_file_get_path (folder), g_free);
}

static GtkWindow *
window_of (HwInviteDialog *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwInviteDialog *self = HW_INVITE_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Folder for the Invitations"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Save Here"));
  gtk_file_dialog_select_folder (dialog, window_of (self), NULL, on_folder_cb,
                                 g_object_ref (self));
}

/* ------------------------------------------------------------------ one letter, one mail */

static gboolean
note (HwStore *store, gpointer invite, guint n_pages, const char *where, GError **error)
{
  return hw_invite_note (store, invite, "letter", n_pages, where, error);
}

/* The window says how it ended: this dialog would stand before its words. */
static void
print_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwInviteDialog *self = HW_INVITE_DIALOG (widget);
  const HwInvite *invite = chosen (self);
  HwPrintingWish wish
      = { hw_print_preview_new_setup (hw_print_preview_chosen_paper (self->papers)), note,
          hw_invite_ref ((HwInvite *) invite), (GDestroyNotify) hw_invite_unref };

  hw_printing_begin (GTK_WIDGET (window_of (self)), self->thread, new_frame (self, invite), NULL,
                     wish);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
mail_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const HwInvite *invite = data;
  g_autofree char *name = g_strconcat (invite->stem, ".ics", NULL);

  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return hw_invite_note (store, invite, "mail", 1, name, error);
}

static void
on_mail_begun_cb (GObject *window, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwInviteDialog) self = data;
  g_autoptr (GError) error = NULL;

  if (!hw_invite_mail_finish (result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

/* Nothing leaves before its line is written. */
static DexFuture *
mail_fiber (gpointer data)
{
  HwFiber *fiber = data;
  HwInvite *invite = fiber->data;
  g_autoptr (HwInviteDialog) self = g_weak_ref_get (&fiber->owner);
  g_autofree char *name = g_strconcat (invite->stem, ".ics", NULL);
  g_autofree char *file = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  DexFuture *future
      = hw_store_thread_run (self->thread, mail_job, hw_invite_ref (invite),
                             (GDestroyNotify) hw_invite_unref);

  g_clear_object (&self);
  dex_await (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && error)
    show_failure (self, error->message);
  else if (self && window_of (self))
    hw_invite_mail_begin (window_of (self), invite, file, on_mail_begun_cb, g_object_ref (self));
  return dex_future_new_true ();
}

static void
mail_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwInviteDialog *self = HW_INVITE_DIALOG (widget);

  hw_fiber_start (self, NULL, mail_fiber, hw_invite_ref ((HwInvite *) chosen (self)),
                  (GDestroyNotify) hw_invite_unref);
}

static void
on_looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwInviteDialog) self = data;

  self->has_portal = hw_invite_mail_look_finish (result);
  update_actions (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_invite_dialog_dispose (GObject *object)
{
  HwInviteDialog *self = HW_INVITE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_INVITE_DIALOG);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->head, hw_print_head_unref);
  g_clear_pointer (&self->invites, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_invite_dialog_parent_class)->dispose (object);
}

static void
hw_invite_dialog_class_init (HwInviteDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (HW_TYPE_ALSO_ROW);
  g_type_ensure (HW_TYPE_PRINT_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = hw_invite_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/meetings/hw-invite-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, apart);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, options);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, people);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, also);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, papers);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, large);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, HwInviteDialog, mail);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin);
  gtk_widget_class_bind_template_callback (widget_class, show_failure);
  gtk_widget_class_install_action (widget_class, "invite.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "invite.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "invite.mail", NULL, mail_action);
}

static void
hw_invite_dialog_init (HwInviteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_banner_set_use_markup (self->failed, FALSE);
  self->cancellable = g_cancellable_new ();
  hw_print_preview_offer_papers (self->papers);
  update_actions (self);
}

void
hw_invite_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *meeting)
{
  HwInviteDialog *self = g_object_new (HW_TYPE_INVITE_DIALOG, NULL);

  self->thread = g_object_ref (thread);
  self->meeting = g_strdup (meeting);
  hw_invite_mail_look (self->cancellable, on_looked_cb, g_object_ref (self));
  begin (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

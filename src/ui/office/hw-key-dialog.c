/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is missing or too weak is said while typing; what the act refuses is said in place.
 */

#include "ui/office/hw-key-dialog.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-office-act.h"
#include "report/hw-recovery-sheet.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/office/hw-office-part.h"
#include "ui/widgets/hw-printing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _HwKeyDialog
{
  AdwDialog parent_instance;

  GtkLabel *explanation;
  AdwActionRow *person;
  GtkEditable *old;
  GtkWidget *fresh;
  GtkEditable *passphrase;
  GtkEditable *again;
  GtkLabel *message;
  GtkWidget *busy;
  GtkButton *apply;
  GtkWidget *save;

  HwStoreThread *thread;
  HwKeyAct act;
  char *staff;
  gboolean is_busy;
  gboolean to_file; /* the sheet, instead of to the printer */
};

G_DEFINE_FINAL_TYPE (HwKeyDialog, hw_key_dialog, ADW_TYPE_DIALOG)

static guint done_signal;

static const struct
{
  const char *title, *explanation, *apply;
  gboolean has_person, has_old, has_new;
} words[] = {
  [HW_KEY_GIVE] = {
    N_ ("Give a Key"),
    N_ ("Let the person type the passphrase, so that only they know it."),
    N_ ("_Give the Key"), TRUE, FALSE, TRUE },
  [HW_KEY_CHANGE] = {
    N_ ("Change Your Passphrase"),
    N_ ("The new one is valid at once. Backups made before still open with the old one."),
    N_ ("_Change"), FALSE, TRUE, TRUE },
  [HW_KEY_SHEET] = {
    N_ ("Recovery Sheet"),
    N_ ("Whoever holds the sheet and a copy of the office can read every record. Print it, and "
        "lock it away from this computer."),
    N_ ("_Print…"), FALSE, TRUE, FALSE },
};

/* ------------------------------------------------------------------ while typing */

static void
say (HwKeyDialog *self, const char *message, const char *style)
{
  gtk_label_set_label (self->message, message);
  gtk_widget_set_css_classes (GTK_WIDGET (self->message), (const char *[]) { style, NULL });
}

/* Whether the new passphrase can be taken; otherwise what is still to do is said. */
static gboolean
check_new (HwKeyDialog *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);
  g_autoptr (GError) error = NULL;

  if (!*passphrase)
    return FALSE;
  if (!hw_passphrase_check (passphrase, &error))
    say (self, error->message, "warning");
  else if (!g_str_equal (passphrase, gtk_editable_get_text (self->again)))
    say (self, _ ("A strong passphrase. Please type it a second time."), "dimmed");
  else
    {
      say (self, _ ("A strong passphrase, twice the same."), "success");
      return TRUE;
    }
  return FALSE;
}

static void
on_changed_cb (HwKeyDialog *self)
{
  gboolean is_good;

  say (self, "", "dimmed");
  is_good = !words[self->act].has_new || check_new (self);
  if (words[self->act].has_old && !*gtk_editable_get_text (self->old))
    is_good = FALSE;
  if (words[self->act].has_person && !self->staff)
    is_good = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "key.apply", is_good && !self->is_busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "key.save", is_good && !self->is_busy);
}

static void
set_busy (HwKeyDialog *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_visible (self->busy, is_busy);
  on_changed_cb (self);
}

/* ------------------------------------------------------------------ the person */

static gboolean
name_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (HwRecord) staff = hw_store_find (store, HW_TYPE_STAFF, data, error);

  if (!staff)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, hw_record_dup_title (staff));
  return TRUE;
}

static void
on_name_cb (gpointer data, const GValue *value, const GError *error)
{
  adw_action_row_set_subtitle (HW_KEY_DIALOG (data)->person,
                               value ? g_value_get_string (value) : error->message);
}

void
hw_key_dialog_choose (HwKeyDialog *self, const char *staff)
{
  g_return_if_fail (HW_IS_KEY_DIALOG (self));

  g_set_str (&self->staff, staff);
  if (staff)
    hw_office_run (self, self->thread, name_job, g_strdup (staff), g_free, on_name_cb);
  on_changed_cb (self);
}

static void
on_chosen_cb (HwKeyDialog *self, const char *staff)
{
  hw_key_dialog_choose (self, staff);
}

static void
on_choose_cb (HwKeyDialog *self)
{
  HwRecordClass *klass = g_type_class_get (HW_TYPE_FAMILY);
  HwRefDialog *dialog
      = hw_ref_dialog_new (self->thread, hw_record_class_find (klass, "worker"));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* ------------------------------------------------------------------ the act */

typedef struct
{
  HwOffice *office;
  HwKeyAct act;
  char *staff, *old, *passphrase;
} Wish;

static void
wipe (char *secret)
{
  explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->staff);
  wipe (self->old);
  wipe (self->passphrase);
  g_free (self);
}

/* Resolves to the recovery key where that was asked for, else to nothing. */
static gboolean
key_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;

  g_value_init (result, G_TYPE_STRING);
  switch (wish->act)
    {
    case HW_KEY_GIVE:
      return hw_office_act_add_person (wish->office, wish->staff, wish->passphrase, error);
    case HW_KEY_CHANGE:
      return hw_office_act_replace_passphrase (wish->office, wish->old, wish->passphrase, error);
    default:
      g_value_take_string (result,
                           hw_office_act_dup_recovery_key (wish->office, wish->old, error));
      return g_value_get_string (result) != NULL;
    }
}

/* Told by the window, which is there when this dialog is gone. */
static void
print_sheet (HwKeyDialog *self, const char *key)
{
  g_autofree char *name
      = g_path_get_basename (hw_office_folder (hw_store_thread_office (self->thread)));
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  HwPrintFrame *sheet = hw_recovery_sheet_new (name, key, hw_day_today ());

  if (self->to_file)
    hw_printing_save (root, self->thread, sheet, _ ("recovery key.pdf"));
  else
    hw_printing_print (root, self->thread, sheet);
}

static void
on_done_cb (gpointer data, const GValue *value, const GError *error)
{
  HwKeyDialog *self = data;

  set_busy (self, FALSE);
  if (!value)
    {
      /* A wrong passphrase is typed again from the start. */
      gtk_editable_set_text (self->old, "");
      say (self, error->message, "error");
      gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      if (words[self->act].has_old)
        gtk_widget_grab_focus (GTK_WIDGET (self->old));
      return;
    }
  g_signal_emit (self, done_signal, 0);
  if (self->act == HW_KEY_SHEET)
    print_sheet (self, g_value_get_string (value));
  else
    hw_office_say (self, self->act == HW_KEY_GIVE ? _ ("The key is given")
                                                  : _ ("Your passphrase is changed"));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
apply (HwKeyDialog *self)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { hw_store_thread_office (self->thread), self->act, g_strdup (self->staff),
                   g_strdup (gtk_editable_get_text (self->old)),
                   g_strdup (gtk_editable_get_text (self->passphrase)) };
  set_busy (self, TRUE);
  hw_office_run (self, self->thread, key_job, wish, wish_free, on_done_cb);
}

static void
apply_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HW_KEY_DIALOG (widget)->to_file = FALSE;
  apply (HW_KEY_DIALOG (widget));
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HW_KEY_DIALOG (widget)->to_file = TRUE;
  apply (HW_KEY_DIALOG (widget));
}

static void
on_apply_cb (HwKeyDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "key.apply", NULL);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *target)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ------------------------------------------------------------------ object */

static void
hw_key_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_KEY_DIALOG);
  g_clear_object (&HW_KEY_DIALOG (object)->thread);
  G_OBJECT_CLASS (hw_key_dialog_parent_class)->dispose (object);
}

static void
hw_key_dialog_finalize (GObject *object)
{
  g_free (HW_KEY_DIALOG (object)->staff);
  G_OBJECT_CLASS (hw_key_dialog_parent_class)->finalize (object);
}

static void
hw_key_dialog_init (HwKeyDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_key_dialog_class_init (HwKeyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_key_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_key_dialog_finalize;
  done_signal = g_signal_new ("done", HW_TYPE_KEY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-key-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, person);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, old);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, fresh);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, again);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, message);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, HwKeyDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_install_action (widget_class, "key.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "key.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "key.cancel", NULL, cancel_action);
}

HwKeyDialog *
hw_key_dialog_new (HwStoreThread *thread, HwKeyAct act)
{
  HwKeyDialog *self = g_object_new (HW_TYPE_KEY_DIALOG, "title", _ (words[act].title), NULL);

  self->thread = g_object_ref (thread);
  self->act = act;
  gtk_label_set_label (self->explanation, _ (words[act].explanation));
  gtk_button_set_label (self->apply, _ (words[act].apply));
  gtk_widget_set_visible (GTK_WIDGET (self->person), words[act].has_person);
  gtk_widget_set_visible (GTK_WIDGET (self->old), words[act].has_old);
  gtk_widget_set_visible (self->fresh, words[act].has_new);
  gtk_widget_set_visible (self->save, act == HW_KEY_SHEET);
  adw_dialog_set_focus (ADW_DIALOG (self), words[act].has_old ? GTK_WIDGET (self->old)
                                                              : GTK_WIDGET (self->person));
  on_changed_cb (self);
  return self;
}

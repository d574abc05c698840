/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ticks, the taker and the one act.
 */

#include "ui/office/hw-hand-over-dialog.h"

#include "domain/families/hw-family.h"
#include "domain/office/hw-staff-act.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/office/hw-office-part.h"

#include <glib/gi18n-lib.h>

struct _HwHandOverDialog
{
  AdwDialog parent_instance;

  GtkLabel *message;
  AdwActionRow *taker;
  AdwSwitchRow *leaves;
  AdwPreferencesGroup *families;

  HwStoreThread *thread;
  char *from;
  char *to;
  HwDay today;
  GPtrArray *checks; /* GtkCheckButton of each family, with its id */
};

G_DEFINE_FINAL_TYPE (HwHandOverDialog, hw_hand_over_dialog, ADW_TYPE_DIALOG)

/* The ids that are ticked, ended by NULL. */
static char **
dup_ticked (HwHandOverDialog *self)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_ptr_array_add (ids, g_strdup (g_object_get_data (self->checks->pdata[i], "hw-id")));
  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (ids, FALSE);
}

/* Something is to be done, and for families somebody takes them. */
static void
on_changed_cb (HwHandOverDialog *self)
{
  g_auto (GStrv) ticked = dup_ticked (self);
  gboolean leaves = adw_switch_row_get_active (self->leaves);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hand-over.apply",
                                 *ticked ? self->to != NULL : leaves);
}

/* ------------------------------------------------------------------ the taker */

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
  HwHandOverDialog *self = data;

  adw_action_row_set_subtitle (self->taker, value ? g_value_get_string (value) : error->message);
}

void
hw_hand_over_dialog_choose (HwHandOverDialog *self, const char *staff)
{
  g_return_if_fail (HW_IS_HAND_OVER_DIALOG (self));

  g_set_str (&self->to, staff);
  if (staff)
    hw_office_run (self, self->thread, name_job, g_strdup (staff), g_free, on_name_cb);
  else
    adw_action_row_set_subtitle (self->taker, _ ("Choose a person of the staff"));
  on_changed_cb (self);
}

static void
on_chosen_cb (HwHandOverDialog *self, const char *staff)
{
  hw_hand_over_dialog_choose (self, staff);
}

static void
on_choose_cb (HwHandOverDialog *self)
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
  char *from, *to;
  char **families;
  HwDay left_date;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->from);
  g_free (self->to);
  g_strfreev (self->families);
  g_free (self);
}

static gboolean
hand_over_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
               GError **error)
{
  const Wish *wish = data;
  HwHandOver hand_over = { wish->from, wish->to, (const char *const *) wish->families,
                           wish->left_date };
  gint64 transaction = hw_staff_act_hand_over (store, &hand_over, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static void
on_done_cb (gpointer data, const GValue *value, const GError *error)
{
  HwHandOverDialog *self = data;
  g_auto (GStrv) ticked = dup_ticked (self);
  guint n = g_strv_length (ticked);
  g_autofree char *sentence = NULL;

  if (!value)
    {
      gtk_label_set_label (self->message, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
      on_changed_cb (self);
      return;
    }
  sentence = n ? g_strdup_printf (ngettext ("%u family handed over", "%u families handed over", n),
                                  n)
               : g_strdup (_ ("The day of leaving is noted"));
  hw_office_say_saved (self, sentence, g_value_get_int64 (value));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
apply_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwHandOverDialog *self = HW_HAND_OVER_DIALOG (widget);
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { g_strdup (self->from), g_strdup (self->to), dup_ticked (self),
                   adw_switch_row_get_active (self->leaves) ? self->today : 0 };
  gtk_widget_action_set_enabled (widget, "hand-over.apply", FALSE);
  hw_office_run (self, self->thread, hand_over_job, wish, wish_free, on_done_cb);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *target)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* ------------------------------------------------------------------ object */

static void
add_family (HwHandOverDialog *self, const HwOfficeTie *tie)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_object_set_data_full (G_OBJECT (check), "hw-id", g_strdup (tie->id), g_free);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_changed_cb), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tie->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               tie->detail ? tie->detail : _ ("no child in care"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->families, row);
  g_ptr_array_add (self->checks, check);
}

static void
hw_hand_over_dialog_dispose (GObject *object)
{
  HwHandOverDialog *self = HW_HAND_OVER_DIALOG (object);

  for (guint i = 0; i < self->checks->len; i++)
    g_signal_handlers_disconnect_by_data (self->checks->pdata[i], self);
  g_ptr_array_set_size (self->checks, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_HAND_OVER_DIALOG);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_hand_over_dialog_parent_class)->dispose (object);
}

static void
hw_hand_over_dialog_finalize (GObject *object)
{
  HwHandOverDialog *self = HW_HAND_OVER_DIALOG (object);

  g_ptr_array_unref (self->checks);
  g_free (self->from);
  g_free (self->to);
  G_OBJECT_CLASS (hw_hand_over_dialog_parent_class)->finalize (object);
}

static void
hw_hand_over_dialog_init (HwHandOverDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_hand_over_dialog_class_init (HwHandOverDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_hand_over_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_hand_over_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-hand-over-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwHandOverDialog, message);
  gtk_widget_class_bind_template_child (widget_class, HwHandOverDialog, taker);
  gtk_widget_class_bind_template_child (widget_class, HwHandOverDialog, leaves);
  gtk_widget_class_bind_template_child (widget_class, HwHandOverDialog, families);
  gtk_widget_class_bind_template_callback (widget_class, on_choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_install_action (widget_class, "hand-over.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "hand-over.cancel", NULL, cancel_action);
}

AdwDialog *
hw_hand_over_dialog_new (HwStoreThread *thread, const HwOfficeEntry *entry)
{
  HwHandOverDialog *self = g_object_new (HW_TYPE_HAND_OVER_DIALOG, NULL);

  self->thread = g_object_ref (thread);
  self->from = g_strdup (entry->record->id);
  self->today = entry->today;
  gtk_widget_set_visible (GTK_WIDGET (self->families), entry->ties->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->taker), entry->ties->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->leaves), !HW_STAFF (entry->record)->left_date);
  for (guint i = 0; i < entry->ties->len; i++)
    add_family (self, entry->ties->pdata[i]);
  adw_switch_row_set_active (self->leaves, entry->ties->len == 0);
  on_changed_cb (self);
  return ADW_DIALOG (self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Find, tell, move.
 */

#include "ui/acts/hw-move-dialog.h"

#include "domain/families/hw-child-act.h"
#include "domain/families/hw-family.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

/* A family has to be chosen: to move a child nowhere is no move. */
static const HwField wanted = {
  .name = "family",
  .label = N_ ("Family"),
  .kind = HW_KIND_REF,
  .type = hw_family_get_type,
  .flags = HW_FIELD_REQUIRED,
};

/* One move on its way from the choice to the toast. */
typedef struct
{
  HwStoreThread *thread;
  char *child;
  char *family;
} Move;

static Move *
move_new (HwStoreThread *thread, const char *child, const char *family)
{
  Move *self = g_new (Move, 1);

  *self = (Move) { g_object_ref (thread), g_strdup (child), g_strdup (family) };
  return self;
}

static void
move_free (gpointer data)
{
  Move *self = data;

  g_object_unref (self->thread);
  g_free (self->child);
  g_free (self->family);
  g_free (self);
}

/* ------------------------------------------------------------------ what it changes */

static char *
dup_worker_sentence (const HwChildMove *move)
{
  if (g_strcmp0 (move->from_worker, move->to_worker) == 0)
    return NULL;
  if (!move->to_worker)
    return g_strdup (_ ("No worker is assigned there yet."));
  if (!move->from_worker)
    return g_strdup_printf (_ ("The worker will be %s."), move->to_worker);
  return g_strdup_printf (_ ("The worker will be %s instead of %s."), move->to_worker,
                          move->from_worker);
}

static char *
dup_siblings_sentence (const HwChildMove *move)
{
  g_autofree char *left
      = move->left ? g_strdup_printf (ngettext ("%u brother or sister stays behind",
                                                "%u brothers and sisters stay behind", move->left),
                                      move->left)
                   : NULL;
  g_autofree char *found
      = move->found ? g_strdup_printf (ngettext ("%u is in the new family",
                                                 "%u are in the new family", move->found),
                                       move->found)
                    : NULL;

  if (left && found)
    /* Translators: «2 brothers and sisters stay behind, 1 is in the new family.» */
    return g_strdup_printf (_ ("%s, %s."), left, found);
  if (left)
    return g_strdup_printf ("%s.", left);
  return found ? g_strdup_printf (ngettext ("%u brother or sister is in the new family.",
                                            "%u brothers and sisters are in the new family.",
                                            move->found),
                                  move->found)
               : NULL;
}

static char *
dup_preview (const HwChildMove *move)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sentences = NULL;
  char *worker = dup_worker_sentence (move);
  char *siblings = dup_siblings_sentence (move);

  if (move->from)
    g_strv_builder_take (builder, g_strdup_printf (_ ("%s moves from the family %s to the family "
                                                      "%s."),
                                                   move->child, move->from, move->to));
  else
    g_strv_builder_take (builder, g_strdup_printf (_ ("%s, who is in no family yet, comes to the "
                                                      "family %s."),
                                                   move->child, move->to));
  if (worker)
    g_strv_builder_take (builder, worker);
  if (siblings)
    g_strv_builder_take (builder, siblings);
  g_strv_builder_add (builder, _ ("Stays, placements, goals, hearings and the people around the "
                                  "child go with it."));
  sentences = g_strv_builder_end (builder);
  return g_strjoinv (" ", sentences);
}

/* ------------------------------------------------------------------ moving */

static void
say (GtkWidget *parent, const GError *error)
{
  gtk_widget_activate_action (parent, "win.say", "s", error->message);
}

static gboolean
move_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Move *move = data;
  gint64 transaction = 0;

  if (!hw_child_move (store, move->child, move->family, &transaction, error))
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static DexFuture *
move_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Move *move = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) parent = NULL;
  gint64 transaction;

  transaction = dex_await_int64 (
      hw_store_thread_run (move->thread, move_job,
                           move_new (move->thread, move->child, move->family), move_free),
      &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && transaction)
    gtk_widget_activate_action (parent, "win.saved", "(sx)", _ ("Moved to another family"),
                                transaction);
  else if (parent && error)
    say (parent, error);
  return dex_future_new_true ();
}

static void
on_response_cb (AdwAlertDialog *dialog, const char *response, Move *move)
{
  GtkWidget *parent = g_object_get_data (G_OBJECT (dialog), "hw-parent");

  if (g_str_equal (response, "move"))
    hw_fiber_start (parent, NULL, move_fiber, move_new (move->thread, move->child, move->family),
                    move_free);
}

/* ------------------------------------------------------------------ telling */

static void
tell (GtkWidget *parent, const Move *move, const HwChildMove *preview)
{
  g_autofree char *body = dup_preview (preview);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Move This Child?"), body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "move", _ ("_Move"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "move", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "move");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_object_set_data (G_OBJECT (dialog), "hw-parent", parent);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         move_new (move->thread, move->child, move->family),
                         (GClosureNotify) (void (*) (void)) move_free, 0);
  adw_dialog_present (dialog, parent);
}

static gboolean
preview_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  const Move *move = data;
  HwChildMove *preview = hw_child_move_preview (store, move->child, move->family, error);

  if (!preview)
    return FALSE;
  g_value_init (result, HW_TYPE_CHILD_MOVE);
  g_value_take_boxed (result, preview);
  return TRUE;
}

static DexFuture *
preview_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Move *move = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (HwChildMove) preview = NULL;
  g_autoptr (GtkWidget) parent = NULL;

  preview = dex_await_boxed (
      hw_store_thread_run (move->thread, preview_job,
                           move_new (move->thread, move->child, move->family), move_free),
      &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && preview)
    tell (parent, move, preview);
  else if (parent)
    say (parent, error);
  return dex_future_new_true ();
}

static void
on_chosen_cb (HwRefDialog *dialog, const char *family, Move *move)
{
  if (family)
    hw_fiber_start (g_object_get_data (G_OBJECT (dialog), "hw-parent"), NULL, preview_fiber,
                    move_new (move->thread, move->child, family), move_free);
}

void
hw_move_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *child)
{
  HwRefDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  dialog = hw_ref_dialog_new (thread, &wanted);
  adw_dialog_set_title (ADW_DIALOG (dialog), _ ("Move to Which Family?"));
  /* The dialog stands above it and goes before it. */
  g_object_set_data (G_OBJECT (dialog), "hw-parent", parent);
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (on_chosen_cb),
                         move_new (thread, child, NULL),
                         (GClosureNotify) (void (*) (void)) move_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

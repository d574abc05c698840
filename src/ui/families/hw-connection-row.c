/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phone and mail are copied by a button each: what they are stands in the line and on the button.
 */

#include "ui/families/hw-connection-row.h"

#include "domain/families/hw-connection-act.h"
#include "domain/families/hw-person.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwConnectionRow
{
  HwRecordRow parent_instance;

  GtkButton *phone;
  GtkButton *mail;
  GtkWidget *end; /* NULL until the row was opened */
  HwDay today;
};

G_DEFINE_FINAL_TYPE (HwConnectionRow, hw_connection_row, HW_TYPE_RECORD_ROW)

#define FIELD(record, name) hw_record_class_find (HW_RECORD_GET_CLASS (record), name)

/* A button that copies @text; @tooltip says it, with a %s. */
static void
show_way (GtkButton *button, const char *text, const char *tooltip)
{
  g_autofree char *words = text ? g_strdup_printf (tooltip, text) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (button), text != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", text ? text : "");
}

static const char *
mark_of (const HwConnection *connection)
{
  switch (connection->meeting_rule)
    {
    case HW_MEETING_RULE_FORBIDDEN:
      return _ ("must not meet the child");
    case HW_MEETING_RULE_SUPERVISED:
      return _ ("supervised only");
    default:
      return NULL;
    }
}

static void
append_person (GString *line, const HwPerson *person)
{
  g_autofree char *language = NULL;

  if (!person)
    return;
  hw_words_append (line, person->organisation);
  if (person->language && person->interpreter)
    /* Translators: a language; the person needs an interpreter. */
    language = g_strdup_printf (_ ("%s, with an interpreter"), person->language);
  else
    language = g_strdup (person->language);
  hw_words_append (line, language);
  hw_words_append (line, person->phone);
  hw_words_append (line, person->mail);
}

static void
show_end (HwConnectionRow *self, const HwConnection *connection)
{
  if (self->end)
    gtk_widget_set_visible (self->end, !connection->until || connection->until > self->today);
}

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwConnectionRow *self = HW_CONNECTION_ROW (row);
  HwConnection *connection = HW_CONNECTION (record);
  HwPerson *person = (HwPerson *) hw_record_row_companion (row);
  g_autofree char *kind = hw_record_show (record, FIELD (record, "kind"));
  g_autofree char *side = hw_record_show (record, FIELD (record, "side"));
  g_autofree char *period = hw_words_dup_period (connection->since, connection->until, today);
  /* Below the person, it is the child who is named. */
  const char *name
      = g_hash_table_lookup (titles, person ? connection->person : connection->child);
  /* Translators: what a person is to children of a family: «Mother of Maya, Eli» */
  g_autofree char *relation
      = person ? g_strdup (name) : g_strdup_printf (_ ("%s of %s"), kind, name ? name : "…");
  g_autoptr (GString) line = g_string_new (NULL);

  self->today = today;
  if (person)
    hw_words_append (line, kind);
  hw_words_append (line, side);
  if (connection->since || connection->until)
    hw_words_append (line, period);
  append_person (line, person);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), relation ? relation : kind);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  hw_record_row_set_mark (row, mark_of (connection));
  show_way (self->phone, person ? person->phone : NULL, _ ("Copy the Phone Number %s"));
  show_way (self->mail, person ? person->mail : NULL, _ ("Copy the Address %s"));
  show_end (self, connection);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *target)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), g_variant_get_string (target, NULL));
  gtk_widget_activate_action (widget, "win.say", "s", _ ("Copied"));
}

static void
end_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwDraft *draft = hw_record_row_draft (HW_RECORD_ROW (widget));
  const HwField *until = draft ? FIELD (hw_draft_record (draft), "until") : NULL;
  g_autofree char *today = hw_day_dup_iso (HW_CONNECTION_ROW (widget)->today);

  if (!until)
    return;
  hw_draft_set_text (draft, until, today);
  hw_draft_save (draft, until);
}

/* ------------------------------------------------------------------ taking away */

static gboolean
remove_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  gint64 transaction = hw_connection_remove (store, data, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

typedef struct
{
  HwStoreThread *thread;
  char **ids;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *self = data;

  g_object_unref (self->thread);
  g_strfreev (self->ids);
  g_free (self);
}

static DexFuture *
remove_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Removal *removal = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) window = NULL;
  gint64 transaction;

  transaction = dex_await_int64 (
      hw_store_thread_run (removal->thread, remove_job, g_strdupv (removal->ids),
                           (GDestroyNotify) g_strfreev),
      &error);
  window = g_weak_ref_get (&fiber->owner);
  if (window && transaction)
    gtk_widget_activate_action (window, "win.saved", "(sx)", _ ("Removed"), transaction);
  else if (window)
    gtk_widget_activate_action (window, "win.say", "s", error->message);
  return dex_future_new_true ();
}

void
hw_connection_row_remove (HwRecordRow *row, char **ids)
{
  HwDraft *draft = hw_record_row_draft (row);
  Removal *removal = g_new (Removal, 1);

  *removal = (Removal) { g_object_ref (hw_draft_thread (draft)), ids };
  /* The row goes with what it shows. */
  hw_fiber_start (gtk_widget_get_root (GTK_WIDGET (row)), NULL, remove_fiber, removal,
                  removal_free);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRecordRow *row = HW_RECORD_ROW (widget);
  const char *ids[] = { hw_record_row_record (row)->id, NULL };

  hw_connection_row_remove (row, g_strdupv ((char **) ids));
}

/* ------------------------------------------------------------------ behind the form */

GtkWidget *
hw_connection_row_add_act (HwRecordRow *row, const char *title, const char *action)
{
  GtkWidget *act = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (act), title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (act), action);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), act);
  return act;
}

static void
merge_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRecord *person = hw_record_row_companion (HW_RECORD_ROW (widget));

  gtk_widget_activate_action (widget, "win.merge-record", "(ss)", "person", person->id);
}

/* The parent's handler has made the form by then. */
static void
on_expanded_cb (HwConnectionRow *self)
{
  HwRecordRow *row = HW_RECORD_ROW (self);
  HwRecord *record = hw_record_row_record (row);

  if (self->end || !record)
    return;
  self->end = hw_connection_row_add_act (row, _ ("Connection Ends Today"), "connection.end");
  if (hw_record_row_companion (row))
    hw_connection_row_add_act (row, _ ("Merge with Another Person…"), "connection.merge");
  gtk_widget_add_css_class (
      hw_connection_row_add_act (row, _ ("Remove from Around This Child"), "connection.remove"),
      "destructive-action");
  show_end (self, HW_CONNECTION (record));
}

static void
hw_connection_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CONNECTION_ROW);
  G_OBJECT_CLASS (hw_connection_row_parent_class)->dispose (object);
}

static void
hw_connection_row_class_init (HwConnectionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_connection_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-connection-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HwConnectionRow, phone);
  gtk_widget_class_bind_template_child (widget_class, HwConnectionRow, mail);
  gtk_widget_class_install_action (widget_class, "connection.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "connection.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "connection.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "connection.end", NULL, end_action);
}

static void
hw_connection_row_init (HwConnectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

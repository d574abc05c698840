/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phone and mail are copied by a button each: what they are stands in the line and on the button.
 */

#include "ui/families/hw-connection-row.h"

#include "domain/families/hw-connection.h"
#include "domain/families/hw-person.h"
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
  const char *name = g_hash_table_lookup (titles, connection->person);
  g_autoptr (GString) line = g_string_new (NULL);

  self->today = today;
  hw_words_append (line, kind);
  hw_words_append (line, side);
  if (connection->since || connection->until)
    hw_words_append (line, period);
  append_person (line, person);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name ? name : kind);
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

/* Behind the form, which the parent's handler has made by then. */
static void
on_expanded_cb (HwConnectionRow *self)
{
  HwRecord *record = hw_record_row_record (HW_RECORD_ROW (self));

  if (self->end || !record)
    return;
  self->end = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->end), _ ("Connection Ends Today"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->end), "connection.end");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->end);
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
  gtk_widget_class_install_action (widget_class, "connection.end", NULL, end_action);
}

static void
hw_connection_row_init (HwConnectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row for the four kinds: its form takes of the template what the record has.
 */

#include "ui/office/hw-assistance-row.h"

#include "domain/office/hw-assistance-result.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwAssistanceRow
{
  HwRecordRow parent_instance;

  GtkWidget *act; /* of a key point; else NULL */
};

G_DEFINE_FINAL_TYPE (HwAssistanceRow, hw_assistance_row, HW_TYPE_RECORD_ROW)

/* ------------------------------------------------------------------ words */

static void
say (HwAssistanceRow *self, const char *title, const char *detail)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), detail ? detail : "");
}

static void
say_group (HwAssistanceRow *self, HwAssistanceGroup *group)
{
  g_autofree char *people = g_strdup_printf (
      ngettext ("%u person", "%u people", group->count), (guint) group->count);

  say (self, hw_record_value_label (group, "audience"), people);
}

static void
say_document (HwAssistanceRow *self, HwAssistanceDocument *document)
{
  g_autofree char *day = hw_day_dup_words (document->date);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, day);
  hw_words_append (line, document->source);
  say (self, document->title, line->str);
}

static void
say_action (HwAssistanceRow *self, HwAssistanceAction *action, GHashTable *titles, HwDay today)
{
  const char *who = action->staff ? g_hash_table_lookup (titles, action->staff) : action->who;
  g_autofree char *due = action->due_date ? hw_day_dup_short (action->due_date, today) : NULL;
  g_autofree char *until = due ? g_strdup_printf (_ ("until %s"), due) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, who);
  hw_words_append (line, until);
  hw_words_append (line, g_hash_table_lookup (titles, action->point));
  say (self, action->what, line->str);
  hw_record_row_set_mark (HW_RECORD_ROW (self),
                          action->done_date                                  ? _ ("done")
                          : action->due_date && action->due_date < today ? _ ("late")
                                                                             : NULL);
}

/* A key point spawns an action (S2-1). */
static void
say_point (HwAssistanceRow *self, HwAssistancePoint *point)
{
  const char *id = HW_RECORD (point)->id;

  say (self, point->what, NULL);
  if (self->act)
    return;
  self->act = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->act, _ ("Add an Action That Comes of This Point"));
  gtk_widget_set_valign (self->act, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->act, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->act), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->act), "page.act");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->act);
}

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwAssistanceRow *self = HW_ASSISTANCE_ROW (row);

  if (HW_IS_ASSISTANCE_GROUP (record))
    say_group (self, HW_ASSISTANCE_GROUP (record));
  else if (HW_IS_ASSISTANCE_DOCUMENT (record))
    say_document (self, HW_ASSISTANCE_DOCUMENT (record));
  else if (HW_IS_ASSISTANCE_ACTION (record))
    say_action (self, HW_ASSISTANCE_ACTION (record), titles, today);
  else
    say_point (self, HW_ASSISTANCE_POINT (record));
}

/* ------------------------------------------------------------------ object */

static void
hw_assistance_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_ASSISTANCE_ROW);
  G_OBJECT_CLASS (hw_assistance_row_parent_class)->dispose (object);
}

static void
hw_assistance_row_class_init (HwAssistanceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_assistance_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/office/hw-assistance-row.ui");
}

static void
hw_assistance_row_init (HwAssistanceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

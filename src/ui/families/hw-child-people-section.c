/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group a circle; the home where the child lives and the worker stand in theirs, without a form:
 * they are the office's, and are corrected there.
 */

#include "ui/families/hw-child-people-section.h"

#include "domain/families/hw-connection-rules.h"
#include "ui/contacts/hw-contacts-section.h"
#include "ui/contacts/hw-visits-group.h"
#include "ui/families/hw-child-words.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwChildPeopleSection
{
  HwChildSection parent_instance;

  HwRowGroup *apart;
  HwRowGroup *office;
  HwRecordGroup *family;
  HwRecordGroup *caregivers;
  HwRecordGroup *professionals;
  HwRecordGroup *others;
  HwRecordGroup *past;
  HwVisitsGroup *visits;
  HwContactsSection *contacts;
};

G_DEFINE_FINAL_TYPE (HwChildPeopleSection, hw_child_people_section, HW_TYPE_CHILD_SECTION)

/* ------------------------------------------------------------------ who may not meet whom */

static void
add_apart (HwRowGroup *group, const char *key, const char *one, const char *other,
           const char *rule)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (group, key, &is_new);
  /* Translators: two people who must not meet, or only under supervision. */
  g_autofree char *title = g_strdup_printf (_ ("%s and %s"), one, other);

  if (is_new)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_action_row_add_prefix (row, icon);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, rule);
}

static void
add_apart_of (HwChildPeopleSection *self, const HwChildStory *story,
              const HwConnection *connection)
{
  HwPerson *person = g_hash_table_lookup (story->people, connection->person);
  g_autofree char *child = hw_record_dup_title (HW_RECORD (story->child));
  const char *other = person ? hw_child_story_title (story, person->no_contact_with) : NULL;

  if (!person || hw_connection_circle (connection, story->today) == HW_CIRCLE_PAST)
    return;
  if (connection->meeting_rule == HW_MEETING_RULE_FORBIDDEN)
    add_apart (self->apart, connection->parent_instance.id, person->name, child,
               _ ("must not meet"));
  if (connection->meeting_rule == HW_MEETING_RULE_SUPERVISED)
    add_apart (self->apart, connection->parent_instance.id, person->name, child,
               _ ("meet under supervision only"));
  if (other)
    add_apart (self->apart, person->parent_instance.id, person->name, other, _ ("must not meet"));
}

static void
show_apart (HwChildPeopleSection *self, const HwChildStory *story)
{
  gboolean is_any = FALSE;

  hw_row_group_begin (self->apart);
  for (guint i = 0; i < story->connections->len; i++)
    add_apart_of (self, story, g_ptr_array_index (story->connections, i));
  hw_row_group_end (self->apart);
  for (guint i = 0; i < story->connections->len; i++)
    {
      HwConnection *connection = g_ptr_array_index (story->connections, i);
      HwPerson *person = g_hash_table_lookup (story->people, connection->person);

      is_any |= hw_connection_circle (connection, story->today) != HW_CIRCLE_PAST && person
                && (connection->meeting_rule > HW_MEETING_RULE_FREE || person->no_contact_with);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->apart), is_any);
}

/* ------------------------------------------------------------------ home and worker */

static void
add_office (HwChildPeopleSection *self, const char *key, const char *title, const char *what,
            const char *phone, const char *mail)
{
  gboolean is_new;
  AdwActionRow *row;
  g_autoptr (GString) line = g_string_new (NULL);

  if (!title)
    return;
  row = hw_row_group_take (self->office, key, &is_new);
  hw_words_append (line, what);
  hw_words_append (line, phone);
  hw_words_append (line, mail);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, line->str);
  adw_action_row_set_subtitle_selectable (row, TRUE);
}

static void
show_office (HwChildPeopleSection *self, const HwChildStory *story)
{
  const char *home
      = story->placement ? hw_child_story_title (story, story->placement->home) : NULL;
  g_autofree char *setting
      = story->placement ? hw_child_words_dup_value (story->placement, "setting") : NULL;

  hw_row_group_begin (self->office);
  add_office (self, "home", home, setting, story->home ? story->home->phone : NULL, NULL);
  if (story->worker)
    add_office (self, "worker", story->worker->name, _ ("Worker"), story->worker->phone,
                story->worker->mail);
  hw_row_group_end (self->office);
  gtk_widget_set_visible (GTK_WIDGET (self->office), home || story->worker);
}

/* ------------------------------------------------------------------ circles */

static void
show_circles (HwChildPeopleSection *self, const HwChildStory *story)
{
  HwRecordGroup *groups[HW_N_CIRCLES] = { self->family, self->caregivers, self->professionals,
                                          self->others, self->past };
  g_autoptr (GHashTable) people = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < story->connections->len; i++)
    {
      HwConnection *connection = g_ptr_array_index (story->connections, i);

      g_hash_table_insert (people, connection->parent_instance.id,
                           g_hash_table_lookup (story->people, connection->person));
    }
  for (guint c = 0; c < HW_N_CIRCLES; c++)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new ();

      for (guint i = 0; i < story->connections->len; i++)
        {
          HwConnection *connection = g_ptr_array_index (story->connections, i);

          if (hw_connection_circle (connection, story->today) == (HwCircle) c)
            g_ptr_array_add (records, connection);
        }
      hw_record_group_set_companions (groups[c], people);
      hw_record_group_set_records (groups[c], hw_child_section_thread (HW_CHILD_SECTION (self)),
                                   records, story->titles, story->today);
      gtk_widget_set_visible (GTK_WIDGET (groups[c]),
                              records->len > 0 || c == HW_CIRCLE_FAMILY);
    }
}

/* ------------------------------------------------------------------ contacts */

/* Visits are those of the stay of today; without one, all that there were. */
static void
show_contacts (HwChildPeopleSection *self, const HwChildStory *story)
{
  HwStoreThread *thread = hw_child_section_thread (HW_CHILD_SECTION (self));
  const char *child = HW_RECORD (story->child)->id;

  hw_visits_group_show (self->visits, thread, child,
                        story->stay ? story->stay->removal_date : 0);
  hw_contacts_section_show (self->contacts, thread, story->child->family, child);
}

/* ------------------------------------------------------------------ object */

static void
hw_child_people_section_show (HwChildSection *section, const HwChildStory *story)
{
  HwChildPeopleSection *self = HW_CHILD_PEOPLE_SECTION (section);

  show_apart (self, story);
  show_office (self, story);
  show_circles (self, story);
  show_contacts (self, story);
}

static void
hw_child_people_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_PEOPLE_SECTION);
  G_OBJECT_CLASS (hw_child_people_section_parent_class)->dispose (object);
}

static void
hw_child_people_section_class_init (HwChildPeopleSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_child_people_section_dispose;
  HW_CHILD_SECTION_CLASS (klass)->show = hw_child_people_section_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-people-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, apart);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, office);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, family);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, caregivers);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, professionals);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, others);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, past);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, visits);
  gtk_widget_class_bind_template_child (widget_class, HwChildPeopleSection, contacts);
  gtk_widget_class_bind_template_callback (widget_class, hw_child_section_on_saved);
}

static void
hw_child_people_section_init (HwChildPeopleSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts a family's story into rows.
 */

#include "ui/families/hw-family-rows.h"

#include "ui/families/hw-family-person-row.h"
#include "ui/families/hw-sibling-words.h"
#include "ui/widgets/hw-state.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

#define FACE_SIZE 32

/* The value of an enum field as people read it; owned. */
static char *
dup_value (gpointer record, const char *field)
{
  return hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), field));
}

/* The row of a person or child: a face, and what it is called. */
static AdwActionRow *
take_row (HwRowGroup *group, const char *id, const char *name)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (group, id, &is_new);

  if (is_new)
    {
      GtkWidget *face = adw_avatar_new (FACE_SIZE, name, TRUE);

      gtk_widget_set_name (face, "face");
      g_object_bind_property (row, "title", face, "text", G_BINDING_DEFAULT);
      adw_action_row_add_prefix (row, face);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  return row;
}

/* ------------------------------------------------------------------ children */

static char *
dup_where (const HwFamilyStory *story, const HwFamilyMember *member)
{
  const char *home = member->placement ? hw_family_story_title (story, member->placement->home)
                                       : NULL;

  return home ? g_strdup (home)
              : member->placement ? dup_value (member->placement, "setting") : NULL;
}

static char *
dup_care (const HwFamilyStory *story, const HwFamilyMember *member)
{
  g_autofree char *day = NULL;
  g_autofree char *how = NULL;

  if (member->stay)
    {
      day = hw_day_dup_short (member->stay->removal_date, story->today);
      return g_strdup_printf (_ ("in care since %s"), day);
    }
  if (!member->last)
    return g_strdup (_ ("not in care"));
  day = hw_day_dup_short (member->last->exit_date, story->today);
  how = dup_value (member->last, "exit-kind");
  return *how ? g_strdup_printf (_ ("left care on %s, %s"), day, how)
              : g_strdup_printf (_ ("left care on %s"), day);
}

static char *
dup_child_line (const HwFamilyStory *story, const HwFamilyMember *member)
{
  GString *line = g_string_new (NULL);
  g_autofree char *age = hw_words_dup_span (member->child->birth_date, story->today);
  g_autofree char *care = dup_care (story, member);
  g_autofree char *where = dup_where (story, member);

  hw_words_append (line, age);
  hw_words_append (line, care);
  hw_words_append (line, where);
  return g_string_free (line, FALSE);
}

/* An item about one record, whose id is the target. */
static void
add_item (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

/* The menu at the end of a row. News leave it as it is, and open, where it would hold the same. */
static void
set_menu (AdwActionRow *row, const char *name, GMenu *menu)
{
  GtkMenuButton *button = g_object_get_data (G_OBJECT (row), "hw-menu");
  GMenuModel *before = button ? gtk_menu_button_get_menu_model (button) : NULL;

  if (!button)
    {
      button = GTK_MENU_BUTTON (gtk_menu_button_new ());
      gtk_menu_button_set_icon_name (button, "view-more-symbolic");
      gtk_widget_set_valign (GTK_WIDGET (button), GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (GTK_WIDGET (button), "flat");
      adw_action_row_add_suffix (row, GTK_WIDGET (button));
      g_object_set_data (G_OBJECT (row), "hw-menu", button);
    }
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), name);
  if (!before
      || g_menu_model_get_n_items (before) != g_menu_model_get_n_items (G_MENU_MODEL (menu)))
    gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_new_person (GMenu *menu, const char *label, const char *child)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "child", child);
  g_menu_item_set_action_and_target (item, "win.new", "(sa{ss})", "connection", &known);
  g_menu_append_item (menu, item);
}

static void
set_child_menu (AdwActionRow *row, const HwFamilyStory *story, const HwFamilyMember *member)
{
  const char *id = HW_RECORD (member->child)->id;
  g_autofree char *name = g_strdup_printf (_ ("Menu of %s"), hw_family_story_title (story, id));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) merge = g_menu_item_new (_ ("_Merge With…"), NULL);

  add_new_person (menu, _ ("_Add a Person Around This Child…"), id);
  add_item (menu, _ ("_Move to Another Family…"), "family.move-child", id);
  g_menu_item_set_action_and_target (merge, "win.merge-record", "(ss)", "child", id);
  g_menu_append_item (menu, merge);
  if (story->may_seal && member->may_be_sealed)
    add_item (menu, _ ("_Seal After Adoption…"), "family.seal-child", id);
  set_menu (row, name, menu);
}

static void
show_child (HwRowGroup *group, const HwFamilyStory *story, const HwFamilyMember *member)
{
  HwRecord *child = HW_RECORD (member->child);
  AdwActionRow *row = take_row (group, child->id, hw_family_story_title (story, child->id));
  g_autofree char *line = dup_child_line (story, member);

  adw_action_row_set_subtitle (row, line);
  if (!gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "child", child->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
    }
  set_child_menu (row, story, member);
}

/* One sentence; its icon never says more than it. */
static void
show_siblings (HwRowGroup *group, const HwFamilyStory *story)
{
  g_autofree char *sentence
      = hw_sibling_dup_sentence (story->siblings, story->siblings_since, story->today);
  HwState state = story->siblings == HW_SIBLINGS_TOGETHER  ? HW_STATE_GOOD
                  : story->siblings == HW_SIBLINGS_UNKNOWN ? HW_STATE_UNKNOWN
                                                           : HW_STATE_PLAIN;
  g_autofree char *key = g_strdup_printf ("siblings %d", story->siblings);
  AdwActionRow *row;
  gboolean is_new;

  if (!sentence)
    return;
  row = hw_row_group_take (group, key, &is_new);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  if (is_new && hw_state_icon (state))
    {
      GtkWidget *icon = gtk_image_new_from_icon_name (hw_state_icon (state));

      gtk_widget_add_css_class (icon, hw_state_css_class (state));
      adw_action_row_add_prefix (row, icon);
    }
}

/* A line that tells nobody who. */
static void
show_sealed (HwRowGroup *group, const HwFamilyStory *story, const HwSealedChild *sealed)
{
  const char *id = sealed->parent_instance.id;
  g_autofree char *day = hw_day_dup_short (sealed->sealed_date, story->today);
  g_autofree char *line = g_strdup_printf (_ ("Sealed after an adoption, on %s"), day);
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (group, id, &is_new);

  if (is_new)
    adw_action_row_add_prefix (row, gtk_image_new_from_icon_name ("changes-prevent-symbolic"));
  if (story->may_seal)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      add_item (menu, _ ("_Look Into It…"), "family.look-sealed", id);
      add_item (menu, _ ("_Open Again…"), "family.unseal", id);
      set_menu (row, _ ("Menu of the sealed record"), menu);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Sealed record"));
  adw_action_row_set_subtitle (row, line);
}

void
hw_family_rows_show_children (HwRowGroup *group, const HwFamilyStory *story)
{
  hw_row_group_begin (group);
  show_siblings (group, story);
  for (guint i = 0; i < story->members->len; i++)
    show_child (group, story, g_ptr_array_index (story->members, i));
  for (guint i = 0; i < story->sealed->len; i++)
    show_sealed (group, story, g_ptr_array_index (story->sealed, i));
  hw_row_group_end (group);
}

/* ------------------------------------------------------------------ people */

static const char *
given_name (const HwFamilyStory *story, const char *child)
{
  for (guint i = 0; i < story->members->len; i++)
    {
      const HwFamilyMember *member = g_ptr_array_index (story->members, i);

      if (g_str_equal (member->child->parent_instance.id, child))
        return member->child->given_name ? member->child->given_name
                                         : hw_family_story_title (story, child);
    }
  return NULL;
}

/* «Mother of Maya, Eli»; for the connections of one kind from @first on. */
static char *
dup_relation (const HwFamilyStory *story, const HwFamilyPerson *person, guint first)
{
  HwConnection *connection = g_ptr_array_index (person->connections, first);
  g_autofree char *kind = dup_value (connection, "kind");
  g_autoptr (GString) names = g_string_new (NULL);

  if (story->members->len == 1)
    return g_steal_pointer (&kind);
  for (guint i = first; i < person->connections->len; i++)
    {
      HwConnection *other = g_ptr_array_index (person->connections, i);
      const char *name = given_name (story, other->child);

      if (other->kind == connection->kind && name)
        g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
    }
  /* Translators: what a person is to children of a family: «Mother of Maya, Eli» */
  return g_strdup_printf (_ ("%s of %s"), kind, names->str);
}

static gboolean
was_told (const HwFamilyPerson *person, guint index)
{
  HwConnection *connection = g_ptr_array_index (person->connections, index);

  for (guint i = 0; i < index; i++)
    if (HW_CONNECTION (g_ptr_array_index (person->connections, i))->kind == connection->kind)
      return TRUE;
  return FALSE;
}

/* Who of the children must not be met, or only when somebody is there. */
static void
append_rules (GString *line, const HwFamilyStory *story, const HwFamilyPerson *person)
{
  const char *other = hw_family_story_title (story, person->person->no_contact_with);
  g_autofree char *apart = other ? g_strdup_printf (_ ("must not meet %s"), other) : NULL;

  for (guint i = 0; i < person->connections->len; i++)
    {
      HwConnection *connection = g_ptr_array_index (person->connections, i);
      const char *name = given_name (story, connection->child);
      g_autofree char *rule = NULL;

      if (connection->meeting_rule == HW_MEETING_RULE_FORBIDDEN)
        rule = g_strdup_printf (_ ("must not meet %s"), name);
      else if (connection->meeting_rule == HW_MEETING_RULE_SUPERVISED)
        rule = g_strdup_printf (_ ("meets %s under supervision only"), name);
      hw_words_append (line, rule);
    }
  hw_words_append (line, apart);
}

static gboolean
has_rule (const HwFamilyPerson *person)
{
  for (guint i = 0; i < person->connections->len; i++)
    if (HW_CONNECTION (g_ptr_array_index (person->connections, i))->meeting_rule
        > HW_MEETING_RULE_FREE)
      return TRUE;
  return person->person->no_contact_with != NULL;
}

static char *
dup_person_line (const HwFamilyStory *story, const HwFamilyPerson *person)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < person->connections->len; i++)
    {
      g_autofree char *relation
          = was_told (person, i) ? NULL : dup_relation (story, person, i);

      hw_words_append (line, relation);
    }
  append_rules (line, story, person);
  hw_words_append (line, person->person->organisation);
  hw_words_append (line, person->person->phone);
  hw_words_append (line, person->person->mail);
  hw_words_append (line, person->person->language);
  if (person->person->interpreter)
    hw_words_append (line, _ ("needs an interpreter"));
  return g_string_free (line, FALSE);
}

void
hw_family_rows_show_people (HwRecordGroup *group, HwStoreThread *thread,
                            const HwFamilyStory *story)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < story->people->len; i++)
    g_ptr_array_add (people, ((HwFamilyPerson *) g_ptr_array_index (story->people, i))->person);
  hw_record_group_set_records (group, thread, people, story->titles, story->today);
  for (guint i = 0; i < story->people->len; i++)
    {
      const HwFamilyPerson *person = g_ptr_array_index (story->people, i);
      HwRecordRow *row = hw_record_group_find (group, HW_RECORD (person->person)->id);
      g_autofree char *line = dup_person_line (story, person);

      hw_family_person_row_set_line (HW_FAMILY_PERSON_ROW (row), line, has_rule (person));
      hw_family_person_row_set_connections (HW_FAMILY_PERSON_ROW (row), person->connections,
                                            story->titles, story->today);
    }
}

GMenuModel *
hw_family_rows_make_people_menu (const HwFamilyStory *story)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < story->members->len; i++)
    {
      const HwFamilyMember *member = g_ptr_array_index (story->members, i);
      const char *id = HW_RECORD (member->child)->id;
      /* Translators: a new person around this child */
      g_autofree char *label = g_strdup_printf (_ ("Around %s…"), given_name (story, id));

      add_new_person (menu, label, id);
    }
  return G_MENU_MODEL (menu);
}

/* ------------------------------------------------------------------ workers */

void
hw_family_rows_show_workers (HwRowGroup *group, const HwFamilyStory *story)
{
  hw_row_group_begin (group);
  for (guint i = 0; i < story->workers->len; i++)
    {
      const HwFamilyWorker *worker = g_ptr_array_index (story->workers, i);
      const char *name = hw_family_story_title (story, worker->staff);
      g_autofree char *period = hw_words_dup_period (worker->from, worker->to, story->today);
      g_autofree char *key = g_strdup_printf ("%s %d", worker->staff, worker->from);
      AdwActionRow *row = take_row (group, key, name ? name : _ ("Somebody no longer recorded"));

      adw_action_row_set_subtitle (row, period);
    }
  hw_row_group_end (group);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of keys, and their acts. Deriving a key takes a second of the store's thread: rare, and
 * whoever asked waits for it.
 */

#include "ui/office/hw-keys-page.h"

#include "domain/families/hw-office-act.h"
#include "domain/families/hw-staff-rules.h"
#include "ui/office/hw-key-dialog.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwKeysPage
{
  HwOfficePart parent_instance;

  AdwPreferencesGroup *people;
  GtkWidget *add;
  GtkWidget *change;
  GtkWidget *sheet;

  GPtrArray *rows; /* the group's */
};

G_DEFINE_FINAL_TYPE (HwKeysPage, hw_keys_page, HW_TYPE_OFFICE_PART)

/* What the list says: the people, and what who is signed in may do. */
typedef struct
{
  GPtrArray *people;
  gboolean may_keys;
  gboolean has_passphrase;
  gboolean is_read_only;
} Keys;

static void
keys_clear (gpointer data)
{
  g_clear_pointer (&((Keys *) data)->people, g_ptr_array_unref);
}

static gpointer
keys_copy (gpointer keys)
{
  return g_atomic_rc_box_acquire (keys);
}

static void
keys_free (gpointer keys)
{
  g_atomic_rc_box_release_full (keys, keys_clear);
}

typedef Keys HwKeys;
#define HW_TYPE_KEYS (hw_keys_get_type ())
static GType hw_keys_get_type (void);
G_DEFINE_BOXED_TYPE (HwKeys, hw_keys, keys_copy, keys_free)

/* ------------------------------------------------------------------ a person */

static char *
dup_detail (const HwOfficePerson *person)
{
  HwRecordClass *klass = g_type_class_get (HW_TYPE_STAFF);
  GString *line = g_string_new (NULL);
  g_autofree char *label = g_strdup_printf (_ ("signs in as %s"), person->label);

  if (person->has_left)
    hw_words_append (line, _ ("has left the office"));
  if (person->role)
    hw_words_append (line, hw_field_value_label (hw_record_class_find (klass, "role"),
                                                 person->role));
  hw_words_append (line, label);
  if (person->since)
    {
      g_autofree char *at = hw_time_dup_words (person->since);
      g_autofree char *words = g_strdup_printf (_ ("key since %s"), at);

      hw_words_append (line, words);
    }
  if (person->last_seen)
    {
      g_autofree char *at = hw_time_dup_words (person->last_seen);
      g_autofree char *words = g_strdup_printf (_ ("last here %s"), at);

      hw_words_append (line, words);
    }
  return g_string_free (line, FALSE);
}

static GtkWidget *
make_remove_button (const HwOfficePerson *person)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Take the key from %s"),
                                           person->name ? person->name : person->label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "keys.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", person->staff);
  return button;
}

static void
add_person (HwKeysPage *self, const HwOfficePerson *person, gboolean may_remove)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *detail = dup_detail (person);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 person->name ? person->name : person->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  if (person->is_me)
    {
      GtkWidget *mark = gtk_label_new (_ ("you"));

      gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (mark, "mark");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
    }
  if (may_remove)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (person));
  adw_preferences_group_add (self->people, row);
  g_ptr_array_add (self->rows, row);
}

/* ------------------------------------------------------------------ the list */

static guint
count_administrators (GPtrArray *people)
{
  guint n = 0;

  for (guint i = 0; i < people->len; i++)
    n += hw_staff_role_has_right (((HwOfficePerson *) people->pdata[i])->role, HW_RIGHT_KEYS);
  return n;
}

static void
show_keys (HwKeysPage *self, const Keys *keys)
{
  guint administrators = count_administrators (keys->people);
  gboolean may = keys->may_keys && !keys->is_read_only;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->people, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < keys->people->len; i++)
    {
      const HwOfficePerson *person = keys->people->pdata[i];
      /* K4: one administrator always keeps a key; and nobody loses the last one. */
      gboolean is_last = keys->people->len == 1
                         || (hw_staff_role_has_right (person->role, HW_RIGHT_KEYS)
                             && administrators == 1);

      add_person (self, person, may && !is_last);
    }
  gtk_widget_set_visible (self->add, may);
  gtk_widget_set_visible (self->change, keys->has_passphrase && !keys->is_read_only);
  gtk_widget_set_visible (self->sheet, keys->may_keys);
}

static gboolean
keys_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  HwOffice *office = data;
  GPtrArray *people = hw_office_act_list_people (office, error);
  Keys *keys;

  if (!people)
    return FALSE;
  keys = g_atomic_rc_box_new0 (Keys);
  keys->people = people;
  keys->may_keys = hw_staff_has_right (hw_store_look_up (store), hw_store_actor (store),
                                       HW_RIGHT_KEYS);
  keys->has_passphrase = hw_office_staff (office) != NULL;
  keys->is_read_only = hw_office_is_read_only (office);
  g_value_init (result, HW_TYPE_KEYS);
  g_value_take_boxed (result, keys);
  return TRUE;
}

static void
on_keys_cb (gpointer self, const GValue *value, const GError *error)
{
  if (value)
    show_keys (self, g_value_get_boxed (value));
  else
    hw_office_say (self, error->message);
}

static void
hw_keys_page_load (HwOfficePart *part)
{
  HwStoreThread *thread = hw_office_part_thread (part);

  hw_office_run (part, thread, keys_job, hw_store_thread_office (thread), NULL, on_keys_cb);
}

/* ------------------------------------------------------------------ acts */

static void
present (GtkWidget *widget, HwKeyAct act)
{
  HwKeyDialog *dialog = hw_key_dialog_new (hw_office_part_thread (HW_OFFICE_PART (widget)), act);

  /* Keys are no records: no commit may tell of them. */
  g_signal_connect_object (dialog, "done", G_CALLBACK (hw_keys_page_load), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  present (widget, HW_KEY_GIVE);
}

static void
change_action (GtkWidget *widget, const char *action, GVariant *target)
{
  present (widget, HW_KEY_CHANGE);
}

static void
sheet_action (GtkWidget *widget, const char *action, GVariant *target)
{
  present (widget, HW_KEY_SHEET);
}

typedef struct
{
  HwOffice *office;
  char *staff;
} Removal;

static void
removal_free (gpointer data)
{
  g_free (((Removal *) data)->staff);
  g_free (data);
}

static gboolean
remove_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Removal *removal = data;

  g_value_init (result, G_TYPE_BOOLEAN);
  return hw_office_act_remove_person (removal->office, removal->staff, error);
}

static void
on_removed_cb (gpointer self, const GValue *value, const GError *error)
{
  hw_office_say (self, value ? _ ("The key is taken back") : error->message);
  hw_keys_page_load (self);
}

static void
on_answer_cb (AdwAlertDialog *dialog, const char *response, HwKeysPage *self)
{
  HwStoreThread *thread = hw_office_part_thread (HW_OFFICE_PART (self));
  Removal *removal;

  if (!g_str_equal (response, "remove"))
    return;
  removal = g_new (Removal, 1);
  *removal = (Removal) { hw_store_thread_office (thread),
                         g_strdup (g_object_get_data (G_OBJECT (dialog), "hw-id")) };
  hw_office_run (self, thread, remove_job, removal, removal_free, on_removed_cb);
}

/* A passphrase cannot be given back, so this is asked. */
static void
remove_action (GtkWidget *widget, const char *action, GVariant *target)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Take the Key?"),
      _ ("This person can then open the office no longer. What they did stays. To let them in "
         "again, give them a new key."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "remove", _ ("_Take the Key"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "hw-id", g_variant_dup_string (target, NULL), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answer_cb), widget, 0);
  adw_dialog_present (dialog, widget);
}

/* ------------------------------------------------------------------ object */

static void
hw_keys_page_dispose (GObject *object)
{
  g_ptr_array_set_size (HW_KEYS_PAGE (object)->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_KEYS_PAGE);
  G_OBJECT_CLASS (hw_keys_page_parent_class)->dispose (object);
}

static void
hw_keys_page_finalize (GObject *object)
{
  g_ptr_array_unref (HW_KEYS_PAGE (object)->rows);
  G_OBJECT_CLASS (hw_keys_page_parent_class)->finalize (object);
}

static void
hw_keys_page_init (HwKeysPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_keys_page_class_init (HwKeysPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_keys_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_keys_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_keys_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-keys-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwKeysPage, people);
  gtk_widget_class_bind_template_child (widget_class, HwKeysPage, add);
  gtk_widget_class_bind_template_child (widget_class, HwKeysPage, change);
  gtk_widget_class_bind_template_child (widget_class, HwKeysPage, sheet);
  gtk_widget_class_install_action (widget_class, "keys.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "keys.change", NULL, change_action);
  gtk_widget_class_install_action (widget_class, "keys.sheet", NULL, sheet_action);
  gtk_widget_class_install_action (widget_class, "keys.remove", "s", remove_action);
}

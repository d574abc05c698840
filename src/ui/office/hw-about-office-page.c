/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts from the store and from the files beside it, a row each.
 */

#include "ui/office/hw-about-office-page.h"

#include "domain/families/hw-office-act.h"
#include "domain/office/hw-office-facts-query.h"

#include <config.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _HwAboutOfficePage
{
  HwOfficePart parent_instance;

  AdwPreferencesGroup *office;
  AdwPreferencesGroup *journal;
  AdwPreferencesGroup *records;

  GHashTable *rows; /* row → its group */
};

G_DEFINE_FINAL_TYPE (HwAboutOfficePage, hw_about_office_page, HW_TYPE_OFFICE_PART)

/**
 * About:
 * @bytes: of the store's file
 * @memory, @passes: the weakest derivation of a key
 */
typedef struct
{
  HwOfficeFacts *facts;
  char *folder;
  gint64 bytes;
  guint people;
  guint memory;
  guint passes;
} About;

static void
about_clear (gpointer data)
{
  About *self = data;

  g_clear_pointer (&self->facts, hw_office_facts_unref);
  g_free (self->folder);
}

static gpointer
about_copy (gpointer about)
{
  return g_atomic_rc_box_acquire (about);
}

static void
about_free (gpointer about)
{
  g_atomic_rc_box_release_full (about, about_clear);
}

typedef About HwAbout;
#define HW_TYPE_ABOUT (hw_about_get_type ())
static GType hw_about_get_type (void);
G_DEFINE_BOXED_TYPE (HwAbout, hw_about, about_copy, about_free)

/* ------------------------------------------------------------------ reading */

static void
look_at_keys (About *about, HwOffice *office)
{
  g_autoptr (GPtrArray) people = hw_office_act_list_people (office, NULL);

  about->people = people ? people->len : 0;
  for (guint i = 0; i < about->people; i++)
    {
      const HwOfficePerson *person = people->pdata[i];

      if (i == 0 || (guint64) person->memory * person->passes
                        < (guint64) about->memory * about->passes)
        {
          about->memory = person->memory;
          about->passes = person->passes;
        }
    }
}

static gboolean
about_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwOffice *office = data;
  HwOfficeFacts *facts = hw_office_facts_read (store, error);
  About *about;
  GStatBuf file;

  if (!facts)
    return FALSE;
  about = g_atomic_rc_box_new0 (About);
  about->facts = facts;
  about->folder = g_strdup (hw_office_folder (office));
  about->bytes = g_stat (hw_store_path (store), &file) == 0 ? file.st_size : 0;
  look_at_keys (about, office);
  g_value_init (result, HW_TYPE_ABOUT);
  g_value_take_boxed (result, about);
  return TRUE;
}

/* ------------------------------------------------------------------ rows */

static void
clear_rows (HwAboutOfficePage *self)
{
  GHashTableIter iter;
  gpointer row, group;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &row, &group))
    adw_preferences_group_remove (group, row);
  g_hash_table_remove_all (self->rows);
}

/* Takes @value; NULL adds nothing. */
static void
add (HwAboutOfficePage *self, AdwPreferencesGroup *group, const char *title, char *value)
{
  GtkWidget *row;

  if (!value)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  adw_preferences_group_add (group, row);
  g_hash_table_insert (self->rows, row, group);
  g_free (value);
}

static char *
dup_encryption (const About *about)
{
  g_autofree char *memory = NULL;

  if (!about->passes)
    return g_strdup (_ ("AES-256"));
  memory = g_format_size_full ((guint64) about->memory * 1024, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: an amount of memory, and how often it is passed over */
  return g_strdup_printf (_ ("AES-256; each try of a passphrase takes %s, %u × (Argon2id)"),
                          memory, about->passes);
}

static void
show_office (HwAboutOfficePage *self, const About *about)
{
  const HwOfficeFacts *facts = about->facts;
  g_autofree char *name = g_path_get_basename (about->folder);

  add (self, self->office, _ ("Name"), g_strdup (name));
  add (self, self->office, _ ("Folder"), g_strdup (about->folder));
  add (self, self->office, _ ("Signed in"),
       g_strdup (facts->me ? facts->me : _ ("with the recovery key")));
  add (self, self->office, _ ("Can open it"),
       g_strdup_printf (ngettext ("%u person", "%u people", about->people), about->people));
  add (self, self->office, _ ("Size"), g_format_size (about->bytes));
  add (self, self->office, _ ("Encryption"), dup_encryption (about));
  add (self, self->office, _ ("Program"),
       g_strdup_printf (_ ("Homeward %s, form %u of the records"), HW_VERSION, facts->schema));
  if (facts->is_read_only)
    add (self, self->office, _ ("Writing"),
         g_strdup (_ ("This office can only be read: its folder cannot be written.")));
}

static char *
dup_import (const HwOfficeImport *import)
{
  g_autofree char *at = hw_time_dup_words (import->at);
  guint entries = import->entries;
  g_autofree char *size
      = g_strdup_printf (ngettext ("%u record", "%u records", entries), entries);
  const char *who = import->who ? import->who : _ ("with the recovery key");

  return import->stands ? g_strdup_printf ("%s · %s · %s", at, size, who)
                        : g_strdup_printf ("%s · %s · %s · %s", at, size, who, _ ("taken back"));
}

static void
show_journal (HwAboutOfficePage *self, const HwOfficeFacts *facts)
{
  guint steps = facts->transactions;

  add (self, self->journal, _ ("Begun"),
       facts->founded ? hw_time_dup_words (facts->founded) : NULL);
  add (self, self->journal, _ ("Length"),
       g_strdup_printf (ngettext ("%'u step", "%'u steps", steps), steps));
  add (self, self->journal, _ ("Last change"),
       facts->last_change ? hw_time_dup_words (facts->last_change) : NULL);
  for (guint i = 0; i < facts->imports->len; i++)
    add (self, self->journal, i ? _ ("Import before") : _ ("Last import"),
         dup_import (facts->imports->pdata[i]));
}

static void
on_about_cb (gpointer data, const GValue *value, const GError *error)
{
  HwAboutOfficePage *self = data;
  const About *about = value ? g_value_get_boxed (value) : NULL;

  if (!about)
    {
      hw_office_say (self, error->message);
      return;
    }
  clear_rows (self);
  show_office (self, about);
  show_journal (self, about->facts);
  for (guint i = 0; i < about->facts->counts->len; i++)
    {
      const HwOfficeCount *count = &g_array_index (about->facts->counts, HwOfficeCount, i);

      if (count->n > 0)
        add (self, self->records, count->label, g_strdup_printf ("%'d", (int) count->n));
    }
}

static void
hw_about_office_page_load (HwOfficePart *part)
{
  HwStoreThread *thread = hw_office_part_thread (part);

  hw_office_run (part, thread, about_job, hw_store_thread_office (thread), NULL, on_about_cb);
}

/* ------------------------------------------------------------------ object */

static void
hw_about_office_page_dispose (GObject *object)
{
  g_hash_table_remove_all (HW_ABOUT_OFFICE_PAGE (object)->rows);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_ABOUT_OFFICE_PAGE);
  G_OBJECT_CLASS (hw_about_office_page_parent_class)->dispose (object);
}

static void
hw_about_office_page_finalize (GObject *object)
{
  g_hash_table_unref (HW_ABOUT_OFFICE_PAGE (object)->rows);
  G_OBJECT_CLASS (hw_about_office_page_parent_class)->finalize (object);
}

static void
hw_about_office_page_init (HwAboutOfficePage *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_about_office_page_class_init (HwAboutOfficePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_about_office_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_about_office_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_about_office_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-about-office-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwAboutOfficePage, office);
  gtk_widget_class_bind_template_child (widget_class, HwAboutOfficePage, journal);
  gtk_widget_class_bind_template_child (widget_class, HwAboutOfficePage, records);
}

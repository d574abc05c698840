/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and ways to answer are saved when they are applied, the logo when it is chosen; each can be
 * taken back.
 */

#include "ui/office/hw-prints-page.h"

#include "domain/families/hw-staff-rules.h"
#include "domain/office/hw-logo-rules.h"
#include "domain/office/hw-print-act.h"
#include "domain/office/hw-print-query.h"
#include "ui/widgets/hw-printing.h"

#include <glib/gi18n-lib.h>

struct _HwPrintsPage
{
  HwOfficePart parent_instance;

  GtkPicture *picture;
  GtkLabel *shown_heading;
  GtkLabel *shown_mission;
  GtkWidget *words;
  GtkEditable *heading;
  GtkEditable *mission;
  GtkWidget *ways;
  GtkEditable *phone;
  GtkEditable *mail;
  GtkWidget *logo;
  GtkWidget *remove;
  GtkWidget *locked;

  char *known_heading;
  char *known_mission;
  char *known_phone;
  char *known_mail;
};

G_DEFINE_FINAL_TYPE (HwPrintsPage, hw_prints_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ what is shown */

/* @known: what was shown last. What was typed since and not applied yet is not written over. */
static void
show_entry (GtkEditable *entry, char **known, const char *text)
{
  gboolean is_typed = g_strcmp0 (gtk_editable_get_text (entry), *known ? *known : "") != 0;

  g_set_str (known, text);
  if (!is_typed)
    gtk_editable_set_text (entry, text ? text : "");
}

static void
show_logo (HwPrintsPage *self, GBytes *logo)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = logo ? gdk_texture_new_from_bytes (logo, &error) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->picture), texture != NULL);
  gtk_widget_set_visible (self->remove, logo != NULL);
  if (error)
    hw_office_say (self, _ ("The logo cannot be shown on this computer."));
}

static void
show_head (HwPrintsPage *self, const HwPrintHead *head)
{
  gtk_label_set_label (self->shown_heading,
                       head->heading ? head->heading : _ ("No name yet"));
  gtk_label_set_label (self->shown_mission, head->mission ? head->mission : "");
  gtk_widget_set_visible (GTK_WIDGET (self->shown_mission), head->mission != NULL);
  show_entry (self->heading, &self->known_heading, head->heading);
  show_entry (self->mission, &self->known_mission, head->mission);
  show_entry (self->phone, &self->known_phone, head->phone);
  show_entry (self->mail, &self->known_mail, head->mail);
  show_logo (self, head->logo);
}

static void
on_head_cb (gpointer self, const GValue *value, const GError *error)
{
  if (value)
    show_head (self, g_value_get_boxed (value));
  else
    hw_office_say (self, error->message);
}

static gboolean
right_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, !hw_store_is_read_only (store)
                                   && hw_staff_has_right (hw_store_look_up (store),
                                                          hw_store_actor (store),
                                                          HW_RIGHT_PRINTS));
  return TRUE;
}

static void
on_right_cb (gpointer data, const GValue *value, const GError *error)
{
  HwPrintsPage *self = data;
  gboolean may = value && g_value_get_boolean (value);

  gtk_widget_set_visible (self->words, may);
  gtk_widget_set_visible (self->ways, may);
  gtk_widget_set_visible (self->logo, may);
  gtk_widget_set_visible (self->locked, !may);
}

static void
hw_prints_page_load (HwOfficePart *part)
{
  HwStoreThread *thread = hw_office_part_thread (part);

  hw_office_run (part, thread, hw_printing_head_job, NULL, NULL, on_head_cb);
  hw_office_run (part, thread, right_job, NULL, NULL, on_right_cb);
}

/* ------------------------------------------------------------------ acts */

/* What @set takes; or a file with a logo, or (neither) no logo any more. */
typedef struct
{
  gint64 (*set) (HwStore *store, const char *first, const char *second, GError **error);
  char *first, *second;
  GFile *file;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->first);
  g_free (self->second);
  g_clear_object (&self->file);
  g_free (self);
}

/* Not more of it than a logo may have, and a little, so that too much is seen. */
static GBytes *
read_logo (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *bytes = g_malloc (HW_LOGO_MOST_BYTES + 1);
  gsize n;

  if (!stream
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, HW_LOGO_MOST_BYTES + 1, &n,
                                   NULL, error))
    return NULL;
  return g_bytes_new (bytes, n);
}

static gboolean
save_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  g_autoptr (GBytes) logo = wish->file ? read_logo (wish->file, error) : NULL;
  g_autoptr (GError) failure = NULL;
  gint64 transaction;

  if (wish->file && !logo)
    return FALSE;
  transaction = wish->set ? wish->set (store, wish->first, wish->second, &failure)
                          : hw_print_act_set_logo (store, logo, &failure);
  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static void
on_saved_cb (gpointer self, const GValue *value, const GError *error)
{
  if (value)
    hw_office_say_saved (self, _ ("Saved for all prints"), g_value_get_int64 (value));
  else
    hw_office_say (self, error->message);
}

static void
save (HwPrintsPage *self, Wish made)
{
  hw_office_run (self, hw_office_part_thread (HW_OFFICE_PART (self)), save_job,
                 g_memdup2 (&made, sizeof made), wish_free, on_saved_cb);
}

static char *
dup_entered (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

static void
on_apply_cb (HwPrintsPage *self)
{
  save (self, (Wish) { hw_print_act_set_words, dup_entered (self->heading),
                       dup_entered (self->mission) });
}

static void
on_apply_ways_cb (HwPrintsPage *self)
{
  save (self, (Wish) { hw_print_act_set_ways, dup_entered (self->phone),
                       dup_entered (self->mail) });
}

void
hw_prints_page_take_file (HwPrintsPage *self, GFile *file)
{
  Wish made = { 0 };

  g_return_if_fail (HW_IS_PRINTS_PAGE (self));

  made.file = g_object_ref (file);
  save (self, made);
}

static void
on_file_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwPrintsPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file && hw_office_part_thread (HW_OFFICE_PART (self)))
    hw_prints_page_take_file (self, file);
}

static void
choose_action (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PNG and SVG pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_set_title (dialog, _ ("Choose a Logo"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_file_cb,
                        g_object_ref (widget));
}

static void
remove_logo_action (GtkWidget *widget, const char *action, GVariant *target)
{
  Wish made = { 0 };

  save (HW_PRINTS_PAGE (widget), made);
}

/* ------------------------------------------------------------------ object */

static void
hw_prints_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PRINTS_PAGE);
  G_OBJECT_CLASS (hw_prints_page_parent_class)->dispose (object);
}

static void
hw_prints_page_finalize (GObject *object)
{
  HwPrintsPage *self = HW_PRINTS_PAGE (object);

  g_free (self->known_heading);
  g_free (self->known_mission);
  g_free (self->known_phone);
  g_free (self->known_mail);
  G_OBJECT_CLASS (hw_prints_page_parent_class)->finalize (object);
}

static void
hw_prints_page_init (HwPrintsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_prints_page_class_init (HwPrintsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_prints_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_prints_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_prints_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-prints-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, picture);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, shown_heading);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, shown_mission);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, words);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, mission);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, ways);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, phone);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, mail);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, logo);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, remove);
  gtk_widget_class_bind_template_child (widget_class, HwPrintsPage, locked);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_ways_cb);
  gtk_widget_class_install_action (widget_class, "prints.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "prints.remove-logo", NULL, remove_logo_action);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The platform's dialogs, and what is said afterwards. No preview by another program: that would
 * need a file in clear.
 */

#include "ui/widgets/hw-printing.h"

#include <glib/gi18n-lib.h>

static cairo_surface_t *
draw_logo (GBytes *logo)
{
  g_autoptr (GdkTexture) texture = logo ? gdk_texture_new_from_bytes (logo, NULL) : NULL;
  cairo_surface_t *surface;

  if (!texture)
    return NULL;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, gdk_texture_get_width (texture),
                                        gdk_texture_get_height (texture));
  gdk_texture_download (texture, cairo_image_surface_get_data (surface),
                        cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  return surface;
}

void
hw_printing_take_head (HwPrintFrame *frame, const HwPrintHead *head)
{
  g_return_if_fail (frame != NULL);

  g_free (frame->project);
  frame->project = head->heading && head->mission
                       ? g_strdup_printf ("%s · %s", head->heading, head->mission)
                       : g_strdup (head->heading ? head->heading : head->mission);
  g_clear_pointer (&frame->logo, cairo_surface_destroy);
  frame->logo = draw_logo (head->logo);
}

typedef struct
{
  GtkWidget *parent;
  HwPrintFrame *frame;
  GtkPrintSetup *setup;
} Printing;

static Printing *
printing_new (GtkWidget *parent, HwPrintFrame *frame)
{
  Printing *self = g_new0 (Printing, 1);

  self->parent = g_object_ref (parent);
  self->frame = frame;
  self->frame->is_rtl = gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  return self;
}

static void
printing_free (Printing *self)
{
  g_clear_object (&self->parent);
  g_clear_pointer (&self->frame, hw_print_frame_free);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static void
say (Printing *self, const char *message)
{
  gtk_widget_activate_action (self->parent, "win.say", "s", message);
}

static GtkWindow *
window_of (Printing *self)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* On the paper that was chosen; without one, on the paper usual where this computer stands. */
static GBytes *
draw (Printing *self, GError **error)
{
  GtkPageSetup *chosen = self->setup ? gtk_print_setup_get_page_setup (self->setup) : NULL;
  g_autoptr (GtkPageSetup) paper = chosen ? g_object_ref (chosen) : gtk_page_setup_new ();

  double width = gtk_page_setup_get_paper_width (paper, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_paper_height (paper, GTK_UNIT_POINTS);

  /* A printer turns such pages by itself. */
  if (self->frame->is_landscape)
    return hw_print_frame_to_pdf (self->frame, MAX (width, height), MIN (width, height), error);
  return hw_print_frame_to_pdf (self->frame, width, height, error);
}

/* ------------------------------------------------------------------ printer */

static void
on_written_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error))
    say (self, _ ("Sent to the printer."));
  else
    say (self, error->message);
}

static void
on_stream_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream
      = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (dialog), result, &error);
  g_autoptr (GBytes) pdf = stream ? draw (self, &error) : NULL;
  gsize length;
  gconstpointer bytes;

  if (!pdf)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        say (self, error->message);
      return;
    }
  bytes = g_bytes_get_data (pdf, &length);
  g_object_set_data_full (G_OBJECT (stream), "hw-pages", g_steal_pointer (&pdf),
                          (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, bytes, length, G_PRIORITY_DEFAULT, NULL, on_written_cb,
                                   g_steal_pointer (&self));
}

static void
on_set_up_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;

  self->setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (dialog), result, &error);
  if (self->setup)
    gtk_print_dialog_print (GTK_PRINT_DIALOG (dialog), window_of (self), self->setup, NULL,
                            on_stream_cb, g_steal_pointer (&self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    say (self, error->message);
}

void
hw_printing_print (GtkWidget *parent, HwPrintFrame *frame)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  Printing *self = printing_new (parent, frame);

  gtk_print_dialog_set_title (dialog, frame->title);
  gtk_print_dialog_setup (dialog, window_of (self), NULL, on_set_up_cb, self);
}

/* ------------------------------------------------------------------ file */

static void
on_file_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autoptr (GBytes) pdf = file ? draw (self, &error) : NULL;

  if (!file)
    return;
  if (pdf
      && g_file_replace_contents (file, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL,
                                  FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    say (self, _ ("Saved. The file is not encrypted: whoever has it can read it."));
  else
    say (self, error->message);
}

void
hw_printing_save (GtkWidget *parent, HwPrintFrame *frame, const char *name)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  Printing *self = printing_new (parent, frame);

  gtk_file_dialog_set_title (dialog, frame->title);
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, window_of (self), NULL, on_file_chosen_cb, self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The platform's dialogs, and what is said afterwards. No preview by another program: that would
 * need a file in clear.
 */

#include "ui/widgets/hw-printing.h"

#include "domain/office/hw-print-query.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ words and logo */

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
  hw_print_frame_take_head (frame, head);
  if (!frame->logo)
    frame->logo = draw_logo (head->logo);
}

gboolean
hw_printing_head_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
                      GError **error)
{
  HwPrintHead *head = hw_print_head_read (store, error);

  if (!head)
    return FALSE;
  g_value_init (result, HW_TYPE_PRINT_HEAD);
  g_value_take_boxed (result, head);
  return TRUE;
}

/* ------------------------------------------------------------------ what is under way */

typedef struct
{
  GtkWidget *parent;
  HwStoreThread *thread; /* NULL: no words and no logo */
  HwPrintFrame *frame;
  char *name;            /* offered for the file; NULL: to the printer */
  HwPrintingWish wish;
  GtkPrintSetup *setup;
  GFile *file;           /* where the pages go, once it was chosen: one of the two */
  GOutputStream *stream;
  GBytes *pdf;           /* the pages, once they were drawn */
} Printing;

static void
printing_free (Printing *self)
{
  g_clear_object (&self->parent);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->frame, hw_print_frame_free);
  g_free (self->name);
  g_clear_pointer (&self->setup, gtk_print_setup_unref);
  g_clear_object (&self->wish.paper);
  if (self->wish.free_data)
    self->wish.free_data (self->wish.data);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printing, printing_free)

static GtkWindow *
window_of (Printing *self)
{
  GtkRoot *root = gtk_widget_get_root (self->parent);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Not where the person gave it up. */
static void
tell_failure (Printing *self, const char *heading, const char *words, const GError *error)
{
  if (window_of (self) && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    adw_dialog_present (adw_alert_dialog_new (heading, words), self->parent);
}

/* On the paper that was chosen; without one, on the paper usual where this computer stands. */
static GBytes *
draw (Printing *self, GError **error)
{
  GtkPageSetup *chosen = self->setup ? gtk_print_setup_get_page_setup (self->setup) : NULL;
  GtkPageSetup *wished = chosen ? chosen : self->wish.paper;
  g_autoptr (GtkPageSetup) paper = wished ? g_object_ref (wished) : gtk_page_setup_new ();

  double width = gtk_page_setup_get_paper_width (paper, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_paper_height (paper, GTK_UNIT_POINTS);

  /* A printer turns such pages by itself. */
  if (self->frame->is_landscape)
    return hw_print_frame_to_pdf (self->frame, MAX (width, height), MIN (width, height), error);
  return hw_print_frame_to_pdf (self->frame, width, height, error);
}

/* ------------------------------------------------------------------ leaving */

static void
tell_not_left (Printing *self, const GError *error)
{
  g_autofree char *name = self->file ? g_file_get_basename (self->file) : NULL;
  g_autofree char *words
      = name ? g_strdup_printf (_ ("Nothing was written to %s: %s"), name, error->message) : NULL;

  if (self->file)
    tell_failure (self, _ ("The PDF Was Not Saved"), words, error);
  else
    tell_failure (self, _ ("Nothing Was Printed"), error->message, error);
}

static void
on_written_cb (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error)
      && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &error))
    gtk_widget_activate_action (self->parent, "win.say", "s", _ ("Sent to the printer."));
  else
    tell_not_left (self, error);
}

static void
on_replaced_cb (GObject *file, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    gtk_widget_activate_action (
        self->parent, "win.tell", "s",
        _ ("Saved. The file is not encrypted: whoever has it can read it."));
  else
    tell_not_left (self, error);
}

static void
write_pages (Printing *self)
{
  gsize length;
  gconstpointer bytes = g_bytes_get_data (self->pdf, &length);

  if (self->file)
    g_file_replace_contents_bytes_async (
        self->file, self->pdf, NULL, FALSE,
        G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL, on_replaced_cb, self);
  else
    g_output_stream_write_all_async (self->stream, bytes, length, G_PRIORITY_DEFAULT, NULL,
                                     on_written_cb, self);
}

static gboolean
note_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Printing *self = data;
  g_autofree char *name = self->file ? g_file_get_basename (self->file) : NULL;

  if (!self->wish.note (store, self->wish.data, self->frame->n_pages, name ? name : "printer",
                        error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/* What is on its way is not touched while the store's thread looks at it. */
static DexFuture *
note_fiber (gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;

  if (dex_await_boolean (hw_store_thread_run (self->thread, note_job, self, NULL), &error))
    write_pages (g_steal_pointer (&self));
  else
    tell_not_left (self, error);
  return dex_future_new_true ();
}

/* Nothing leaves before its line is written. */
static void
leave (Printing *self)
{
  g_autoptr (GError) error = NULL;

  self->pdf = draw (self, &error);
  if (!self->pdf)
    {
      tell_not_left (self, error);
      printing_free (self);
    }
  else if (self->wish.note && self->thread)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, note_fiber, self, NULL));
  else
    write_pages (self);
}

/* ------------------------------------------------------------------ printer */

static void
on_stream_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (GError) error = NULL;

  self->stream = gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (dialog), result, &error);
  if (self->stream)
    leave (g_steal_pointer (&self));
  else
    tell_not_left (self, error);
}

static void
on_set_up_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;
  GtkWindow *window = window_of (self);
  g_autoptr (GError) error = NULL;
  GtkPrintSetup *setup
      = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (dialog), result, &error);

  self->setup = setup;
  if (setup)
    gtk_print_dialog_print (GTK_PRINT_DIALOG (dialog), window, setup, NULL, on_stream_cb,
                            g_steal_pointer (&self));
  else
    tell_not_left (self, error);
}

static void
choose_printer (Printing *self)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();

  gtk_print_dialog_set_title (dialog, self->frame->title);
  if (self->wish.paper)
    gtk_print_dialog_set_page_setup (dialog, self->wish.paper);
  gtk_print_dialog_setup (dialog, window_of (self), NULL, on_set_up_cb, self);
}

/* ------------------------------------------------------------------ file */

static void
on_file_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (Printing) self = data;

  self->file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  if (self->file)
    leave (g_steal_pointer (&self));
}

static void
choose_file (Printing *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, self->frame->title);
  gtk_file_dialog_set_initial_name (dialog, self->name);
  gtk_file_dialog_save (dialog, window_of (self), NULL, on_file_chosen_cb, self);
}

/* ------------------------------------------------------------------ beginning */

static void
choose (Printing *self)
{
  if (self->file)
    leave (self);
  else if (self->name)
    choose_file (self);
  else
    choose_printer (self);
}

/* Without the office's words a print is a print all the same. */
static DexFuture *
head_fiber (gpointer data)
{
  g_autoptr (Printing) self = data;
  g_autoptr (HwPrintHead) head = dex_await_boxed (
      hw_store_thread_run (self->thread, hw_printing_head_job, NULL, NULL), NULL);

  if (head)
    hw_printing_take_head (self->frame, head);
  if (window_of (self))
    choose (g_steal_pointer (&self));
  return dex_future_new_true ();
}

static void
begin (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame, const char *name,
       GFile *file, HwPrintingWish wish)
{
  Printing *self = g_new0 (Printing, 1);

  self->parent = g_object_ref (parent);
  self->thread = thread ? g_object_ref (thread) : NULL;
  self->frame = frame;
  self->frame->is_rtl
      = !frame->tongue && gtk_widget_get_direction (parent) == GTK_TEXT_DIR_RTL;
  self->name = g_strdup (name);
  self->file = file ? g_object_ref (file) : NULL;
  self->wish = wish;
  if (thread)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, head_fiber, self, NULL));
  else
    choose (self);
}

void
hw_printing_begin (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame,
                   const char *name, HwPrintingWish wish)
{
  begin (parent, thread, frame, name, NULL, wish);
}

void
hw_printing_to_file (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame, GFile *file,
                     HwPrintingWish wish)
{
  begin (parent, thread, frame, NULL, file, wish);
}

void
hw_printing_print (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame)
{
  HwPrintingWish none = { NULL };

  hw_printing_begin (parent, thread, frame, NULL, none);
}

void
hw_printing_save (GtkWidget *parent, HwStoreThread *thread, HwPrintFrame *frame, const char *name)
{
  HwPrintingWish none = { NULL };

  hw_printing_begin (parent, thread, frame, name, none);
}

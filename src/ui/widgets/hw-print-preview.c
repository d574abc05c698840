/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Onto an image, white as paper is, whatever colors the window has.
 */

#include "ui/widgets/hw-print-preview.h"

#include <glib/gi18n-lib.h>

#define SCALE 2

struct _HwPrintPreview
{
  GtkBox parent_instance;

  GtkPicture *picture;
  GtkLabel *number;

  HwPrintFrame *frame; /* NULL: nothing yet */
  const HwPaper *paper;
  guint page;
};

G_DEFINE_FINAL_TYPE (HwPrintPreview, hw_print_preview, GTK_TYPE_BOX)

/* ------------------------------------------------------------------ pages */

static void
lay_out (HwPrintFrame *frame, const HwPaper *paper)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1, 1);
  cairo_t *cr = cairo_create (surface);

  hw_print_frame_layout (frame, cr, paper->width, paper->height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
destroy_surface (gpointer surface)
{
  cairo_surface_destroy (surface);
}

/* Sharp at twice the size of the paper. Transfer full. */
static GdkTexture *
draw (HwPrintFrame *frame, const HwPaper *paper, guint page)
{
  int width = paper->width * SCALE, height = paper->height * SCALE;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  int stride = cairo_image_surface_get_stride (surface);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  hw_print_frame_paint (frame, cr, page, frame->n_pages, paper->width, paper->height);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height, destroy_surface, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
update_actions (HwPrintPreview *self)
{
  guint n = self->frame ? self->frame->n_pages : 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.page-before", n && self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.page-after", self->page + 1 < n);
}

static void
show_page (HwPrintPreview *self, guint page)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *words = NULL;

  self->page = MIN (page, self->frame->n_pages - 1);
  texture = draw (self->frame, self->paper, self->page);
  words = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, self->frame->n_pages);
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_picture_set_alternative_text (self->picture, words);
  gtk_label_set_label (self->number, words);
  update_actions (self);
}

void
hw_print_preview_take_frame (HwPrintPreview *self, HwPrintFrame *frame, const HwPaper *paper)
{
  g_clear_pointer (&self->frame, hw_print_frame_free);
  self->frame = frame;
  self->paper = paper;
  lay_out (frame, paper);
  show_page (self, self->page);
}

static void
turn_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwPrintPreview *self = HW_PRINT_PREVIEW (widget);

  show_page (self, self->page + (g_str_equal (action, "paper.page-after") ? 1 : -1));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_label (self->number),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ------------------------------------------------------------------ the paper */

void
hw_print_preview_offer_papers (AdwComboRow *row)
{
  g_autoptr (GtkStringList) names
      = gtk_string_list_new ((const char *[]) { _ ("Letter"), "A4", NULL });

  adw_combo_row_set_model (row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (row,
                              g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER)
                                  ? HW_PAPER_LETTER
                                  : HW_PAPER_A4);
}

const HwPaper *
hw_print_preview_chosen_paper (AdwComboRow *row)
{
  return &hw_papers[MIN (adw_combo_row_get_selected (row), HW_N_PAPERS - 1)];
}

GtkPageSetup *
hw_print_preview_new_setup (const HwPaper *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (
      paper == &hw_papers[HW_PAPER_A4] ? GTK_PAPER_NAME_A4 : GTK_PAPER_NAME_LETTER);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/* ------------------------------------------------------------------ object */

static void
hw_print_preview_dispose (GObject *object)
{
  HwPrintPreview *self = HW_PRINT_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PRINT_PREVIEW);
  g_clear_pointer (&self->frame, hw_print_frame_free);
  G_OBJECT_CLASS (hw_print_preview_parent_class)->dispose (object);
}

static void
hw_print_preview_class_init (HwPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_print_preview_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/widgets/hw-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPrintPreview, picture);
  gtk_widget_class_bind_template_child (widget_class, HwPrintPreview, number);
  gtk_widget_class_install_action (widget_class, "paper.page-before", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "paper.page-after", NULL, turn_action);
}

static void
hw_print_preview_init (HwPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-pages FOLDER N: from choosing a page of the sidebar to its frame on the screen. N lines of
 * two microseconds: the office's pages in turn; two pages with nothing but a title.
 */

#include "domain/hw-records.h"
#include "ui/shell/hw-office-view.h"
#include "ui/shell/hw-page-table.h"
#include "ui/shell/hw-types.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct
{
  GtkWidget *window;
  HwOfficeView *office;
  AdwNavigationView *plain;
  gboolean is_painted;
} Bench;

static HwStoreThread *
open_thread (const char *folder)
{
  g_autofree char *key_path = g_strconcat (folder, ".key", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (HwKey) key = NULL;
  g_autoptr (GError) error = NULL;
  HwOffice *office;
  gsize n;

  if (!g_file_get_contents (key_path, &bytes, &n, &error))
    g_error ("%s", error->message);
  key = hw_key_new_from_bytes ((const guint8 *) bytes);
  office = hw_office_open_with_key (folder, key, NULL, &hw_records, &error);
  if (!office)
    g_error ("%s", error->message);
  return hw_store_thread_new (office);
}

static void
on_painted_cb (GdkFrameClock *clock, Bench *self)
{
  self->is_painted = TRUE;
}

static void
wait_for_frame (Bench *self)
{
  self->is_painted = FALSE;
  gtk_widget_queue_draw (self->window);
  while (!self->is_painted)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing is waiting any more: one page's work is not the next one's. */
static void
settle (Bench *self)
{
  for (guint i = 0; i < 3; i++)
    wait_for_frame (self);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gint64
switch_office (Bench *self, guint i)
{
  const HwPageRow *row = hw_page_table_get (i);
  gint64 start = g_get_monotonic_time ();

  hw_office_view_show_page (self->office, row->name);
  wait_for_frame (self);
  return g_get_monotonic_time () - start;
}

static gint64
switch_plain (Bench *self, guint i)
{
  static const char *const names[] = { "first", "second" };
  const char *name = names[i % 2];
  gint64 start = g_get_monotonic_time ();

  adw_navigation_view_replace_with_tags (self->plain, &name, 1);
  wait_for_frame (self);
  return g_get_monotonic_time () - start;
}

static void
add_plain (Bench *self, const char *name)
{
  AdwNavigationPage *page = adw_navigation_page_new (adw_status_page_new (), name);

  adw_navigation_page_set_tag (page, name);
  adw_navigation_view_add (self->plain, page);
}

static void
measure (Bench *self, GtkStack *stack, guint rounds)
{
  guint n = 0;

  while (hw_page_table_get (n))
    n++;
  /* Each page is made once; that is its first opening, not a switch. */
  for (guint i = 0; i < n; i++)
    {
      switch_office (self, i);
      settle (self);
    }
  for (guint i = 0; i < rounds; i++)
    {
      gint64 ours, plain;

      gtk_stack_set_visible_child (stack, GTK_WIDGET (self->office));
      settle (self);
      ours = switch_office (self, i % n);
      gtk_stack_set_visible_child (stack, GTK_WIDGET (self->plain));
      settle (self);
      plain = switch_plain (self, i);
      printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", ours, plain);
    }
}

int
main (int argc, char **argv)
{
  Bench self = { 0 };
  GtkWidget *stack;
  g_autoptr (HwStoreThread) thread = NULL;

  if (argc != 3)
    return 2;
  dex_init ();
  adw_init ();
  hw_types_ensure ();
  thread = open_thread (argv[1]);
  stack = gtk_stack_new ();
  self.window = adw_window_new ();
  self.office = g_object_new (HW_TYPE_OFFICE_VIEW, NULL);
  self.plain = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  add_plain (&self, "first");
  add_plain (&self, "second");
  gtk_stack_add_child (GTK_STACK (stack), GTK_WIDGET (self.office));
  gtk_stack_add_child (GTK_STACK (stack), GTK_WIDGET (self.plain));
  adw_window_set_content (ADW_WINDOW (self.window), stack);
  gtk_window_set_default_size (GTK_WINDOW (self.window), 1180, 760);
  hw_office_view_show (self.office, thread, "bench", NULL);
  gtk_window_present (GTK_WINDOW (self.window));
  g_signal_connect (gtk_widget_get_frame_clock (self.window), "after-paint",
                    G_CALLBACK (on_painted_cb), &self);
  measure (&self, GTK_STACK (stack), atoi (argv[2]));
  gtk_window_destroy (GTK_WINDOW (self.window));
  hw_store_thread_close (thread);
  return EXIT_SUCCESS;
}

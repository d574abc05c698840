/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invented office lies among the others under a name that says what it is, and its passphrase
 * is no secret.
 */

#include "ui/shell/hw-demo-page.h"

#include "domain/demo/hw-demo-act.h"
#include "ui/shell/hw-open-page.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwDemoPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *message;
  GtkButton *make;
  GtkProgressBar *bar;
  GtkWidget *cancel;

  char *folder;
  GCancellable *cancellable; /* while it is being made */
};

enum
{
  PROP_PASSPHRASE_TEXT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwDemoPage, hw_demo_page, ADW_TYPE_NAVIGATION_PAGE)

static void
say (HwDemoPage *self, const char *message)
{
  gtk_label_set_label (self->message, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static gboolean
is_made (HwDemoPage *self)
{
  return g_file_test (self->folder, G_FILE_TEST_EXISTS);
}

static void
show (HwDemoPage *self)
{
  gboolean is_busy = self->cancellable != NULL;

  gtk_button_set_label (self->make, is_made (self) ? _ ("_Open the Invented Office")
                                                   : _ ("_Make the Invented Office"));
  gtk_widget_set_visible (GTK_WIDGET (self->make), !is_busy);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), is_busy);
  gtk_widget_set_visible (self->cancel, is_busy);
  gtk_widget_grab_focus (is_busy ? self->cancel : GTK_WIDGET (self->make));
}

static DexFuture *
begin (HwDemoPage *self)
{
  g_autofree char *home = hw_office_dup_home ();

  if (is_made (self))
    return hw_opening_open (self->folder, NULL, HW_DEMO_PASSPHRASE);
  g_mkdir_with_parents (home, 0700);
  return hw_opening_invent (self->folder, self->cancellable, self->bar);
}

static void
finish (HwDemoPage *self, HwOpened *opened, const GError *error)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_OPEN_PAGE);

  g_clear_object (&self->cancellable);
  show (self);
  if (opened && page)
    hw_open_page_take_opened (HW_OPEN_PAGE (page), opened);
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);
}

static DexFuture *
make_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwDemoPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwOpened) opened = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future = begin (self);

  g_clear_object (&self);
  opened = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    finish (self, opened, error);
  return dex_future_new_true ();
}

static void
on_make_cb (HwDemoPage *self)
{
  if (self->cancellable)
    return;
  say (self, NULL);
  gtk_progress_bar_set_fraction (self->bar, 0);
  self->cancellable = g_cancellable_new ();
  show (self);
  hw_fiber_start (self, NULL, make_fiber, NULL, NULL);
}

static void
on_cancel_cb (HwDemoPage *self)
{
  g_cancellable_cancel (self->cancellable);
}

static void
hw_demo_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hw_demo_page_parent_class)->map (widget);

  show (HW_DEMO_PAGE (widget));
}

static void
hw_demo_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_take_string (value,
                       g_strdup_printf (_ ("When it locks, its passphrase is: %s"),
                                        HW_DEMO_PASSPHRASE));
}

static void
hw_demo_page_dispose (GObject *object)
{
  HwDemoPage *self = HW_DEMO_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_DEMO_PAGE);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (hw_demo_page_parent_class)->dispose (object);
}

static void
hw_demo_page_init (HwDemoPage *self)
{
  g_autofree char *home = hw_office_dup_home ();

  self->folder = g_build_filename (home, _ ("Invented Office"), NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_demo_page_class_init (HwDemoPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_demo_page_get_property;
  object_class->dispose = hw_demo_page_dispose;
  widget_class->map = hw_demo_page_map;

  props[PROP_PASSPHRASE_TEXT] = g_param_spec_string ("passphrase-text", NULL, NULL, NULL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-demo-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwDemoPage, message);
  gtk_widget_class_bind_template_child (widget_class, HwDemoPage, make);
  gtk_widget_class_bind_template_child (widget_class, HwDemoPage, bar);
  gtk_widget_class_bind_template_child (widget_class, HwDemoPage, cancel);
  gtk_widget_class_bind_template_callback (widget_class, on_make_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

HwDemoPage *
hw_demo_page_new (void)
{
  return g_object_new (HW_TYPE_DEMO_PAGE, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Name, person and passphrase of a new office; what is missing or too weak is said while typing.
 */

#include "ui/shell/hw-create-page.h"

#include "ui/shell/hw-folder-name.h"
#include "ui/shell/hw-open-page.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwCreatePage
{
  AdwNavigationPage parent_instance;

  GtkEditable *office;
  GtkEditable *person;
  GtkEditable *passphrase;
  GtkEditable *again;
  GtkLabel *message;
  GtkWidget *create;
  GtkWidget *busy;

  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (HwCreatePage, hw_create_page, ADW_TYPE_NAVIGATION_PAGE)

static void
say (HwCreatePage *self, const char *message, const char *style)
{
  gtk_label_set_label (self->message, message);
  gtk_widget_set_css_classes (GTK_WIDGET (self->message), (const char *[]) { style, NULL });
}

/* Whether the office can be made; otherwise what is still to do is said, the first thing only. */
static gboolean
check (HwCreatePage *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);
  g_autofree char *person = hw_folder_name_dup (self->person);
  g_autoptr (GError) error = NULL;
  gboolean is_named = hw_folder_name_check (self->office, &error);

  if (error)
    say (self, error->message, "error");
  else if (*passphrase && !hw_passphrase_check (passphrase, &error))
    say (self, error->message, "warning");
  else if (*passphrase && !g_str_equal (passphrase, gtk_editable_get_text (self->again)))
    say (self, _ ("A strong passphrase. Please type it a second time."), "dimmed");
  else if (*passphrase && is_named && *person)
    {
      say (self, _ ("A strong passphrase, twice the same."), "success");
      return TRUE;
    }
  else
    say (self, "", "dimmed");
  return FALSE;
}

static void
on_changed_cb (HwCreatePage *self)
{
  gtk_widget_set_sensitive (self->create, check (self) && !self->is_busy);
}

static void
set_busy (HwCreatePage *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_visible (self->busy, is_busy);
  gtk_widget_set_sensitive (self->create, !is_busy);
}

static DexFuture *
found (HwCreatePage *self)
{
  g_autofree char *person = hw_folder_name_dup (self->person);
  g_autofree char *home = hw_office_dup_home ();
  g_autofree char *folder = hw_folder_name_dup_path (self->office);

  g_mkdir_with_parents (home, 0700);
  return hw_opening_found (folder, person, gtk_editable_get_text (self->passphrase));
}

static DexFuture *
found_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwCreatePage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwOpened) opened = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future = found (self);
  GtkWidget *page;

  g_clear_object (&self);
  opened = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();

  set_busy (self, FALSE);
  if (!opened)
    {
      say (self, error->message, "error");
      return dex_future_new_true ();
    }
  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->again, "");
  page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_OPEN_PAGE);
  if (page)
    hw_open_page_take_opened (HW_OPEN_PAGE (page), opened);
  return dex_future_new_true ();
}

static void
on_create_cb (HwCreatePage *self)
{
  if (self->is_busy || !check (self))
    return;

  set_busy (self, TRUE);
  hw_fiber_start (self, NULL, found_fiber, NULL, NULL);
}

static void
hw_create_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hw_create_page_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (HW_CREATE_PAGE (widget)->office));
}

static void
hw_create_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CREATE_PAGE);

  G_OBJECT_CLASS (hw_create_page_parent_class)->dispose (object);
}

static void
hw_create_page_init (HwCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_create_page_class_init (HwCreatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_create_page_dispose;
  widget_class->map = hw_create_page_map;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, office);
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, person);
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, again);
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, message);
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, create);
  gtk_widget_class_bind_template_child (widget_class, HwCreatePage, busy);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
}

HwCreatePage *
hw_create_page_new (void)
{
  return g_object_new (HW_TYPE_CREATE_PAGE, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The way from page to page until an office is open.
 */

#include "ui/shell/hw-open-page.h"

#include "ui/shell/hw-copy-page.h"
#include "ui/shell/hw-create-page.h"
#include "ui/shell/hw-demo-page.h"
#include "ui/shell/hw-offices-page.h"
#include "ui/shell/hw-recovery-page.h"
#include "ui/shell/hw-trouble-page.h"
#include "ui/shell/hw-unlock-page.h"

#include <glib/gi18n-lib.h>

struct _HwOpenPage
{
  AdwBin parent_instance;

  AdwNavigationView *navigation;
};

G_DEFINE_FINAL_TYPE (HwOpenPage, hw_open_page, ADW_TYPE_BIN)

static guint opened_signal;

static void
push (HwOpenPage *self, gpointer page)
{
  adw_navigation_view_push (self->navigation, ADW_NAVIGATION_PAGE (page));
}

/* The page for an office: what is wrong with it, or its passphrase. */
static AdwNavigationPage *
make_page (const char *folder, const char *label, const GError *error)
{
  g_autoptr (GError) found = NULL;

  if (!error && !hw_office_look (folder, &found))
    error = found;
  if (error && hw_trouble_page_is_for (folder, error))
    return ADW_NAVIGATION_PAGE (hw_trouble_page_new (folder, error));
  return ADW_NAVIGATION_PAGE (hw_unlock_page_new (folder, label, error ? error->message : NULL));
}

void
hw_open_page_ask (HwOpenPage *self, const char *folder, const char *label, const GError *error)
{
  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  push (self, make_page (folder, label, error));
}

void
hw_open_page_lock (HwOpenPage *self, const char *folder)
{
  HwUnlockPage *page = hw_unlock_page_new (folder, NULL, NULL);

  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  hw_unlock_page_set_locked (page);
  push (self, page);
}

/* Back leads to the offices, not to what has been done. */
static void
show_instead (HwOpenPage *self, AdwNavigationPage *page)
{
  AdwNavigationPage *pages[2]
      = { adw_navigation_view_find_page (self->navigation, "offices"), page };

  adw_navigation_view_replace (self->navigation, pages, G_N_ELEMENTS (pages));
}

void
hw_open_page_ask_instead (HwOpenPage *self, const char *folder)
{
  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  show_instead (self, make_page (folder, NULL, NULL));
}

void
hw_open_page_ask_recovery (HwOpenPage *self, const char *folder)
{
  HwUnlockPage *page = hw_unlock_page_new (folder, NULL, NULL);

  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  hw_unlock_page_set_recovery (page);
  show_instead (self, ADW_NAVIGATION_PAGE (page));
}

void
hw_open_page_offices (HwOpenPage *self)
{
  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  adw_navigation_view_pop_to_tag (self->navigation, "offices");
}

void
hw_open_page_copy (HwOpenPage *self, const char *path)
{
  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  adw_navigation_view_pop_to_tag (self->navigation, "offices");
  push (self, hw_copy_page_new (path));
}

static void
on_unlock_cb (GtkWidget *widget, const char *action, GVariant *folder)
{
  hw_open_page_ask (HW_OPEN_PAGE (widget), g_variant_get_string (folder, NULL), NULL, NULL);
}

static void
on_create_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (HW_OPEN_PAGE (widget), hw_create_page_new ());
}

static void
on_folder_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwOpenPage) self = data;
  g_autoptr (GFile) folder
      = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (folder && g_file_peek_path (folder))
    hw_open_page_ask (self, g_file_peek_path (folder), NULL, NULL);
}

static void
on_browse_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Folder of the Office"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                                 on_folder_chosen_cb, g_object_ref (widget));
}

static void
on_file_chosen_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwOpenPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file && g_file_peek_path (file))
    hw_open_page_copy (self, g_file_peek_path (file));
}

static void
on_file_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Copies of an office"));
  gtk_file_filter_add_suffix (filter, "homeward");
  gtk_file_dialog_set_title (dialog, _ ("Open a Copy"));
  gtk_file_dialog_set_default_filter (dialog, filter);
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        on_file_chosen_cb, g_object_ref (widget));
}

static void
on_demo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push (HW_OPEN_PAGE (widget), hw_demo_page_new ());
}

static void
hw_open_page_init (HwOpenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_open_page_class_init (HwOpenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  opened_signal = g_signal_new ("opened", HW_TYPE_OPEN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, HW_TYPE_OPENED);

  g_type_ensure (HW_TYPE_OFFICES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/shell/hw-open-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwOpenPage, navigation);
  gtk_widget_class_install_action (widget_class, "open.unlock", "s", on_unlock_cb);
  gtk_widget_class_install_action (widget_class, "open.create", NULL, on_create_cb);
  gtk_widget_class_install_action (widget_class, "open.browse", NULL, on_browse_cb);
  gtk_widget_class_install_action (widget_class, "open.file", NULL, on_file_cb);
  gtk_widget_class_install_action (widget_class, "open.demo", NULL, on_demo_cb);
}

HwOpenPage *
hw_open_page_new (void)
{
  return g_object_new (HW_TYPE_OPEN_PAGE, NULL);
}

void
hw_open_page_take_opened (HwOpenPage *self, HwOpened *opened)
{
  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  if (opened->recovery_key)
    push (self, hw_recovery_page_new (opened));
  else
    hw_open_page_finish (self, opened);
}

void
hw_open_page_finish (HwOpenPage *self, HwOpened *opened)
{
  g_return_if_fail (HW_IS_OPEN_PAGE (self));

  g_signal_emit (self, opened_signal, 0, opened);
}

const char *
hw_open_page_find_help (const char *tag)
{
  static const struct
  {
    const char *tag;
    const char *help;
  } pages[] = {
    { "offices", "start" }, { "create", "start" },      { "demo", "demo" },
    { "copy", "copy" },     { "recovery", "recovery" }, { "unlock", "lock" },
    { "trouble", "trouble" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].tag, tag) == 0)
      return pages[i].help;
  return NULL;
}

const char *
hw_open_page_help (HwOpenPage *self)
{
  g_return_val_if_fail (HW_IS_OPEN_PAGE (self), NULL);

  return hw_open_page_find_help (adw_navigation_view_get_visible_page_tag (self->navigation));
}

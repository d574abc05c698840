/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The offices in the folder of offices, and the one opened last wherever it lies.
 */

#include "ui/shell/hw-offices-page.h"

#include "store/hw-office.h"

struct _HwOfficesPage
{
  AdwNavigationPage parent_instance;

  AdwPreferencesGroup *known;
  GPtrArray *rows; /* the group's */
};

G_DEFINE_FINAL_TYPE (HwOfficesPage, hw_offices_page, ADW_TYPE_NAVIGATION_PAGE)

static gboolean
is_office (const char *folder)
{
  g_autofree char *keys = g_build_filename (folder, "office.keys", NULL);

  return g_file_test (keys, G_FILE_TEST_EXISTS);
}

static void
add_office (HwOfficesPage *self, const char *folder)
{
  g_autofree char *name = g_path_get_basename (folder);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "open.unlock");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", folder);
  adw_preferences_group_add (self->known, row);
  g_ptr_array_add (self->rows, row);
}

static GPtrArray *
find_offices (void)
{
  g_autofree char *home = hw_office_dup_home ();
  g_autofree char *last = hw_office_dup_last ();
  g_autoptr (GDir) dir = g_dir_open (home, 0, NULL);
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *folder = g_build_filename (home, name, NULL);

      if (is_office (folder))
        g_ptr_array_add (folders, g_steal_pointer (&folder));
    }
  if (last && is_office (last)
      && !g_ptr_array_find_with_equal_func (folders, last, g_str_equal, NULL))
    g_ptr_array_add (folders, g_steal_pointer (&last));
  g_ptr_array_sort_values (folders, (GCompareFunc) g_strcmp0);
  return folders;
}

/* An office may have been made or copied in since this page was seen last. */
static void
hw_offices_page_showing (AdwNavigationPage *page)
{
  HwOfficesPage *self = HW_OFFICES_PAGE (page);
  g_autoptr (GPtrArray) folders = find_offices ();

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->known, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < folders->len; i++)
    add_office (self, g_ptr_array_index (folders, i));
  gtk_widget_set_visible (GTK_WIDGET (self->known), folders->len > 0);
}

static void
hw_offices_page_dispose (GObject *object)
{
  HwOfficesPage *self = HW_OFFICES_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_OFFICES_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (hw_offices_page_parent_class)->dispose (object);
}

static void
hw_offices_page_init (HwOfficesPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_offices_page_class_init (HwOfficesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_offices_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->showing = hw_offices_page_showing;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-offices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwOfficesPage, known);
}

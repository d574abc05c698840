/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The keys of the action table, one row each, by their groups.
 */

#include "ui/shell/hw-shortcuts-dialog.h"

#include "ui/shell/hw-action-table.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-page-table.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

struct _HwShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (HwShortcutsDialog, hw_shortcuts_dialog, ADW_TYPE_DIALOG)

static char *
dup_keys (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  return gtk_accelerator_get_label (key, modifiers);
}

static void
hw_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (hw_shortcuts_dialog_parent_class)->dispose (object);
}

static void
add_shortcut (AdwPreferencesGroup *group, const HwActionRow *action)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *keys = dup_keys (action->keys[0]);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_set_css_classes (label, (const char *[]) { "keys", "dimmed", NULL });
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (action->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_preferences_group_add (group, row);
}

/* Those of a page stand under the page's own name, in the order of the table. */
static void
add_group (HwShortcutsDialog *self, HwActionGroup group, const char *title, const char *page)
{
  AdwPreferencesGroup *shortcuts = NULL;
  const HwActionRow *action;

  for (guint i = 0; (action = hw_action_table_get (i)); i++)
    {
      if (action->group != group || !action->keys[0] || g_strcmp0 (action->page, page) != 0)
        continue;
      if (!shortcuts)
        {
          shortcuts = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);
          adw_preferences_page_add (self->page, shortcuts);
        }
      add_shortcut (shortcuts, action);
    }
}

static void
hw_shortcuts_dialog_init (HwShortcutsDialog *self)
{
  const HwPageRow *page;
  const HwOpenRow *record;

  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("Keyboard Shortcuts"));
  for (HwActionGroup group = 0; group < HW_ACTIONS_HERE; group++)
    add_group (self, group, hw_action_group_title (group), NULL);
  for (guint i = 0; (page = hw_page_table_get (i)); i++)
    add_group (self, HW_ACTIONS_HERE, _ (page->title), page->name);
  for (guint i = 0; (record = hw_open_table_get (i)); i++)
    add_group (self, HW_ACTIONS_HERE, _ (record->title), record->type);
}

static void
hw_shortcuts_dialog_class_init (HwShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_shortcuts_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwShortcutsDialog, page);
}

AdwDialog *
hw_shortcuts_dialog_new (void)
{
  return g_object_new (HW_TYPE_SHORTCUTS_DIALOG, NULL);
}

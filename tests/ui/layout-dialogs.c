/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind a page (tabs, the parts of the office) and what opens above it.
 */

#include "layout.h"
#include "ui-fixture.h"
#include "ui-picture.h"

#include "domain/office/hw-homes-report-rules.h"

#include <glib/gi18n.h>

#define PATIENCE (10 * G_TIME_SPAN_SECOND)

/* ------------------------------------------------------------------ going there */

/* The name of a page of the sidebar, the type of a record with the longest title, or «office/» and
 * a part of the office. */
static void
go_to (Layout *self, const char *place)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  const char *id = g_hash_table_lookup (self->ids, place);

  gtk_widget_activate_action (window, "win.page", "s", "children");
  if (id)
    gtk_widget_activate_action (window, "win.open", "(ss)", place, id);
  else if (g_str_has_prefix (place, "office/"))
    gtk_widget_activate_action (window, "win.office", "s", place + strlen ("office/"));
  else
    gtk_widget_activate_action (window, "win.page", "s", place);
  layout_settle (self);
}

static void
close_all (Layout *self)
{
  AdwDialog *dialog;

  while ((dialog = layout_dialog (self)))
    adw_dialog_force_close (dialog);
}

/* ------------------------------------------------------------------ tabs and parts */

static void
test_tabs (gconstpointer data)
{
  static const char *const tabs[] = { "path", "people", "record", "overview" };
  Layout *self = (Layout *) data;

  go_to (self, "child");
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *scene = g_strconcat ("child-", tabs[i], NULL);

      gtk_widget_activate_action (layout_page (self), "page.tab", "s", tabs[i]);
      layout_try (self, scene, NULL);
    }
}

static void
open_rows (Layout *self)
{
  ui_open_all (layout_page (self));
}

static void
test_forms (gconstpointer data)
{
  static const char *const types[] = { "child", "family", "home" };
  Layout *self = (Layout *) data;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *scene = g_strconcat (types[i], "-open", NULL);

      go_to (self, types[i]);
      open_rows (self);
      layout_try (self, scene, NULL);
    }
}

static void
test_office (gconstpointer data)
{
  static const char *const parts[]
      = { "staff", "regions", "homes", "keys", "backups", "prints", "rules",
          "by-race", "facilitators", "who-comes", "first-decision",
          "homes-by-type", "assistance", "about" };
  Layout *self = (Layout *) data;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *place = g_strconcat ("office/", parts[i], NULL);
      g_autofree char *scene = g_strconcat ("office-", parts[i], NULL);

      go_to (self, place);
      layout_try (self, scene, NULL);
    }
  /* What stands behind a number. */
  go_to (self, "office/homes-by-type");
  gtk_widget_activate (ui_find (layout_page (self), ADW_TYPE_ACTION_ROW,
                                hw_home_group_label (HW_HOME_GROUP_BOTH)));
  layout_settle (self);
  layout_try (self, "office-counted", NULL);
}

/* ------------------------------------------------------------------ dialogs */

/* What opens each; @target: of the child with the longest name where it is "ID". */
static const struct
{
  const char *scene, *place, *action, *target;
} dialogs[] = {
  { "shortcuts", "children", "win.shortcuts" },
  { "about", "children", "win.about" },
  { "preferences", "children", "win.preferences" },
  { "help", "children", "win.help" },
  { "palette", "child", "win.palette" },
  { "new-child", "children", "win.new-child" },
  { "new-family", "families", "win.new-family" },
  { "new-person", "families", "win.new-person" },
  { "new-home", "office/homes", "win.new-home" },
  { "new-staff", "office/staff", "win.new-staff" },
  { "add-placement", "child", "page.add", "placement" },
  { "add-goal", "child", "page.add", "goal" },
  { "add-hearing", "child", "page.add", "hearing" },
  { "add-stay", "child", "page.add", "stay" },
  { "add-connection", "child", "page.add", "connection" },
  { "new-contact", "child", "page.contact" },
  { "columns", "children", "page.columns" },
  { "save-filter", "children", "page.save-filter" },
  { "saved-filters", "children", "page.saved-filters" },
  { "merge", "child", "page.merge" },
  { "family-history", "family", "page.history" },
  { "seal", "family", "family.seal-child", "ID" },
  { "move", "family", "family.move-child", "ID" },
  { "invite", "meeting", "page.invite" },
  { "slots", "meeting", "page.slots" },
  { "hand-over", "staff", "staff.hand-over" },
  { "key-add", "office/keys", "keys.add" },
  { "key-change", "office/keys", "keys.change" },
};

static void
open_dialog (Layout *self, guint i)
{
  const char *target = dialogs[i].target;

  go_to (self, dialogs[i].place);
  if (g_strcmp0 (target, "ID") == 0)
    target = g_hash_table_lookup (self->ids, "child");
  gtk_widget_activate_action (layout_page (self), dialogs[i].action, target ? "s" : NULL, target);
  layout_settle (self);
  if (!layout_dialog (self))
    g_test_message ("%s did not open", dialogs[i].scene);
  g_assert_nonnull (layout_dialog (self));
}

static void
test_dialogs (gconstpointer data)
{
  Layout *self = (Layout *) data;

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      open_dialog (self, i);
      layout_try (self, dialogs[i].scene, NULL);
      close_all (self);
    }
}

static void
test_palette (gconstpointer data)
{
  static const char *const words[] = { "ma", "xyzzy" };
  Layout *self = (Layout *) data;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *scene = g_strconcat ("palette-", words[i], NULL);
      GtkWidget *entry;

      go_to (self, "children");
      gtk_widget_activate_action (GTK_WIDGET (self->window), "win.palette", NULL);
      layout_settle (self);
      entry = ui_find (GTK_WIDGET (layout_dialog (self)), GTK_TYPE_SEARCH_ENTRY, NULL);
      gtk_editable_set_text (GTK_EDITABLE (entry), words[i]);
      layout_try (self, scene, NULL);
      close_all (self);
    }
}

static gboolean
has_keys_in_field (Layout *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  return focus && GTK_IS_EDITABLE (focus)
         && gtk_widget_is_ancestor (focus, GTK_WIDGET (layout_dialog (self)));
}

/* Typing begins in a field, also in the sheet that a small window shows; that one gives its keys to
 * the field once it has nothing else to do, which takes its time on a busy machine. */
static void
check_keys (Layout *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!has_keys_in_field (self) && g_get_monotonic_time () < end)
    layout_settle (self);
  g_assert_true (has_keys_in_field (self));
}

/* What a new record's dialog says when it is saved too early. */
static void
test_remarks (gconstpointer data)
{
  Layout *self = (Layout *) data;

  go_to (self, "children");
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-child", NULL);
  layout_settle (self);
  check_keys (self);
  ui_open_all (GTK_WIDGET (layout_dialog (self)));
  gtk_widget_activate_action (GTK_WIDGET (layout_dialog (self)), "new.save", NULL);
  layout_try (self, "new-child-remarks", NULL);
  close_all (self);
}

/* ------------------------------------------------------------------ pop-overs */

/* A change of size takes it away. */
static void
pop_up (GtkWidget *root, const char *tooltip)
{
  GtkWidget *button = ui_find (root, GTK_TYPE_MENU_BUTTON, tooltip);

  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
}

static void
pop_up_day (Layout *self)
{
  pop_up (GTK_WIDGET (layout_dialog (self)), NULL);
  ui_picture_rest (self->window, 6);
}

static void
pop_up_filter (Layout *self)
{
  gtk_widget_activate_action (layout_page (self), "page.filter", NULL);
  ui_picture_rest (self->window, 6);
}

static void
pop_up_menu (Layout *self)
{
  pop_up (layout_page (self), _ ("Menu of This Child"));
  ui_picture_rest (self->window, 6);
}

static void
test_popovers (gconstpointer data)
{
  Layout *self = (Layout *) data;

  go_to (self, "child");
  gtk_widget_activate_action (layout_page (self), "page.add", "s", "hearing");
  layout_settle (self);
  layout_try (self, "popover-day", pop_up_day);
  close_all (self);
  go_to (self, "children");
  layout_try (self, "popover-filter", pop_up_filter);
  go_to (self, "child");
  layout_try (self, "popover-menu", pop_up_menu);
}

void
layout_add_dialogs (Layout *self)
{
  g_test_add_data_func ("/layout/tabs", self, test_tabs);
  g_test_add_data_func ("/layout/forms", self, test_forms);
  g_test_add_data_func ("/layout/office", self, test_office);
  g_test_add_data_func ("/layout/dialogs", self, test_dialogs);
  g_test_add_data_func ("/layout/palette", self, test_palette);
  g_test_add_data_func ("/layout/remarks", self, test_remarks);
  g_test_add_data_func ("/layout/popovers", self, test_popovers);
}

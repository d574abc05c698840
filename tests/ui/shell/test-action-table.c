/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each act of the table is there where the table says so, and no key does two things.
 */

#include "ui-fixture.h"

#include "ui/shell/hw-action-table.h"
#include "ui/shell/hw-application.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-page-table.h"
#include "ui/shell/hw-window.h"

/* The type that has the action of @row; one of the window may be offered on one page only. */
static GType
owner_of (const HwActionRow *row)
{
  gboolean is_of_window = g_str_has_prefix (row->name, "win.");
  const HwPageRow *page = row->page ? hw_page_table_find (row->page) : NULL;
  const HwOpenRow *record = row->page ? hw_open_table_find (row->page) : NULL;

  if (is_of_window)
    return HW_TYPE_WINDOW;
  g_assert_true (page || record);
  return page ? page->type () : record->page_type ();
}

/* The type of target that the class of @type wants for @name, "" for none; NULL: no such action. */
static const char *
target_type (GType type, const char *name)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  const GVariantType *target;
  const char *known, *property;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &known,
                                                   &target, &property); i++)
    if (g_str_equal (known, name))
      return target ? (const char *) target : "";
  return NULL;
}

static void
check_action (GApplication *application, const HwActionRow *row)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  const char *wanted;

  g_assert_true (g_action_parse_detailed_name (row->name, &name, &target, NULL));
  if (g_str_has_prefix (name, "app."))
    {
      g_assert_true (g_action_group_has_action (G_ACTION_GROUP (application), name + 4));
      return;
    }
  wanted = target_type (owner_of (row), name);
  if (!wanted)
    g_error ("%s is not an action of %s", name, g_type_name (owner_of (row)));
  g_assert_cmpstr (wanted, ==, target ? g_variant_get_type_string (target) : "");
}

static void
test_actions_exist (void)
{
  g_autoptr (HwApplication) application = hw_application_new ();
  const HwActionRow *row;
  guint n = 0;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    {
      if (row->page && !hw_page_table_find (row->page) && !hw_open_table_find (row->page))
        g_error ("«%s» is of the page «%s», which no table has", row->title, row->page);
      if (row->name)
        {
          check_action (G_APPLICATION (application), row);
          n++;
        }
      else
        g_assert_nonnull (row->keys[0]);
    }
  g_assert_cmpuint (n, >, 10);
}

/* Those of two pages may be the same: they are never shown together. */
static void
note_key (GHashTable *keys, const HwActionRow *row, const char *accelerator)
{
  GdkModifierType modifiers;
  guint key;
  g_autofree char *everywhere = NULL;
  g_autofree char *here = NULL;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers) || key == 0)
    g_error ("«%s» is no key", accelerator);
  everywhere = gtk_accelerator_name (key, modifiers);
  here = g_strdup_printf ("%s %s", row->page ? row->page : "", everywhere);
  if (row->page && g_hash_table_contains (keys, everywhere))
    g_error ("%s of «%s» is taken everywhere", everywhere, row->page);
  if (!g_hash_table_add (keys, g_steal_pointer (&here)))
    g_error ("%s does two things: one is «%s»", everywhere, row->title);
  if (!row->page)
    g_hash_table_add (keys, g_steal_pointer (&everywhere));
}

static void
test_keys_are_unique (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const HwActionRow *row;

  /* First those of everywhere. */
  for (int of_page = FALSE; of_page <= TRUE; of_page++)
    for (guint i = 0; (row = hw_action_table_get (i)); i++)
      for (guint k = 0; k < G_N_ELEMENTS (row->keys) && row->keys[k]; k++)
        if ((row->page != NULL) == of_page)
          note_key (keys, row, row->keys[k]);
  g_assert_cmpuint (g_hash_table_size (keys), >, 10);
}

/* The list of shortcuts says each key once, under a heading. */
static void
test_groups (void)
{
  const HwActionRow *row;

  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    {
      g_assert_cmpint ((row->page != NULL), ==, row->group == HW_ACTIONS_HERE);
      g_assert_cmpint ((hw_action_group_title (row->group) != NULL), ==, row->page == NULL);
      g_assert_cmpstr (row->title, !=, "");
    }
}

/* Alt+1 to Alt+9, in the order of the sidebar. */
static void
test_pages (void)
{
  const HwPageRow *page;

  for (guint i = 0; (page = hw_page_table_get (i)); i++)
    {
      g_autofree char *name = g_strconcat ("win.page::", page->name, NULL);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", i + 1);
      const HwActionRow *row = NULL;

      for (guint k = 0; (row = hw_action_table_get (k)) && g_strcmp0 (row->name, name) != 0; k++)
        ;
      g_assert_nonnull (row);
      g_assert_cmpstr (row->keys[0], ==, i < 9 ? key : NULL);
      g_assert_cmpint ((page->count != NULL), ==, page->counted != NULL);
    }
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/action-table/actions-exist", test_actions_exist);
  g_test_add_func ("/action-table/keys-are-unique", test_keys_are_unique);
  g_test_add_func ("/action-table/groups", test_groups);
  g_test_add_func ("/action-table/pages", test_pages);
  return g_test_run ();
}

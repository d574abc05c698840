/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page of the window has its help in every language, and every link in it leads to a page.
 */

#include "ui/help/hw-help-text.h"
#include "ui/help/hw-help.h"
#include "ui/shell/hw-open-page.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-page-table.h"

static const char *const languages[] = { "en", "es" };

static const char *const start_pages[]
    = { "offices", "create", "demo", "copy", "recovery", "unlock", "trouble" };

static void
assert_helped (const char *page, const char *help)
{
  g_test_message ("%s → %s", page, help);
  g_assert_nonnull (help);
  g_assert_true (g_strv_contains (hw_help_names (), help));
}

static void
test_windows (void)
{
  const HwPageRow *page;
  const HwOpenRow *record;

  for (guint i = 0; (page = hw_page_table_get (i)); i++)
    assert_helped (page->name, page->help);
  for (guint i = 0; (record = hw_open_table_get (i)); i++)
    assert_helped (record->type, record->help);
  for (guint i = 0; i < G_N_ELEMENTS (start_pages); i++)
    assert_helped (start_pages[i], hw_open_page_find_help (start_pages[i]));
  g_assert_null (hw_open_page_find_help ("nowhere"));
}

/* Everything that was compiled in, as «page.md». */
static void
assert_same_files (const char *language)
{
  g_autofree char *place = g_strdup_printf ("/org/homeward/Homeward/help/%s", language);
  g_auto (GStrv) files = g_resources_enumerate_children (place, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (files);
  g_assert_cmpuint (g_strv_length (files), ==, g_strv_length ((GStrv) hw_help_names ()));
  for (guint i = 0; files[i]; i++)
    {
      g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".md"));

      g_assert_true (g_strv_contains (hw_help_names (), name));
    }
}

static void
assert_links (const char *name, const char *language)
{
  g_autoptr (GBytes) text = hw_help_load (name, language);
  g_autoptr (GBytes) original = hw_help_load (name, languages[0]);
  g_auto (GStrv) links = NULL;
  g_auto (GStrv) original_links = NULL;

  g_test_message ("%s/%s", language, name);
  g_assert_nonnull (text);
  g_assert_true (g_str_has_prefix (g_bytes_get_data (text, NULL), "# "));
  links = hw_help_text_dup_links (text);
  original_links = hw_help_text_dup_links (original);
  for (guint i = 0; links[i]; i++)
    g_assert_true (g_strv_contains (hw_help_names (), links[i]));
  g_assert_cmpuint (g_strv_length (links), ==, g_strv_length (original_links));
  for (guint i = 0; links[i]; i++)
    g_assert_true (g_strv_contains ((const char *const *) original_links, links[i]));
}

static void
test_pages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      assert_same_files (languages[i]);
      for (guint k = 0; hw_help_names ()[k]; k++)
        assert_links (hw_help_names ()[k], languages[i]);
    }
  g_assert_null (hw_help_load ("nowhere", NULL));
}

static void
test_words (void)
{
  g_autofree char *title = hw_help_dup_title ("copy");

  g_assert_cmpstr (title, ==, "Opening a copy");
  g_assert_true (hw_help_has_words ("copy", ""));
  g_assert_true (hw_help_has_words ("copy", "STICK damag"));
  g_assert_false (hw_help_has_words ("copy", "stick quetzalcoatlus"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/windows", test_windows);
  g_test_add_func ("/help/pages", test_pages);
  g_test_add_func ("/help/words", test_words);
  return g_test_run ();
}

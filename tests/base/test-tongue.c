/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another language than the interface's, from the program's own translation, in a locale that has
 * none of it; and from files that are no translation.
 */

#include "base/hw-tongue.h"

#include "base/hw-error.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

static HwTongue *
open_tongue (const char *code)
{
  g_autoptr (GError) error = NULL;
  HwTongue *tongue = hw_tongue_open (code, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hw_tongue_code (tongue), ==, code);
  return tongue;
}

static void
test_words (void)
{
  g_autoptr (HwTongue) english = open_tongue ("en");
  g_autoptr (HwTongue) spanish = open_tongue ("es");

  g_assert_cmpstr (hw_tongue_say (english, "Date"), ==, "Date");
  g_assert_cmpstr (hw_tongue_say (spanish, "Date"), ==, "Fecha");
  g_assert_cmpstr (hw_tongue_say (NULL, "Date"), ==, "Date");
  g_assert_cmpstr (hw_tongue_code (NULL), ==, "en");
  g_assert_cmpstr (hw_tongue_say (spanish, "said by nobody"), ==, "said by nobody");
  g_assert_cmpstr (hw_tongue_say (spanish, ""), ==, "");
  g_assert_cmpstr (hw_tongue_say (spanish, "Page %u of %u"), ==, "Página %u de %u");
  g_assert_cmpstr (hw_tongue_name ("es"), ==, "Español");
  g_assert_null (hw_tongue_name ("xx"));
}

static void
test_counts (void)
{
  static const struct
  {
    const char *code;
    gulong n;
    const char *form;
  } cases[] = {
    { "en", 0, "%lu weeks" },   { "en", 1, "%lu week" },   { "en", 2, "%lu weeks" },
    { "es", 0, "%lu semanas" }, { "es", 1, "%lu semana" }, { "es", 12, "%lu semanas" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTongue) tongue = open_tongue (cases[i].code);

      g_assert_cmpstr (hw_tongue_count (tongue, "%lu week", "%lu weeks", cases[i].n), ==,
                       cases[i].form);
    }
}

static void
test_days (void)
{
  g_autoptr (HwTongue) english = open_tongue ("en");
  g_autoptr (HwTongue) spanish = open_tongue ("es");
  g_autofree char *in_english = hw_tongue_dup_day (english, hw_day_new (2024, 2, 29));
  g_autofree char *in_spanish = hw_tongue_dup_day (spanish, hw_day_new (2024, 2, 29));
  g_autofree char *none = hw_tongue_dup_day (spanish, 0);

  g_assert_cmpstr (in_english, ==, "29 February 2024");
  g_assert_cmpstr (in_spanish, ==, "29 de febrero de 2024");
  g_assert_cmpstr (none, ==, "");
}

static void
refuse (const char *code, int expected)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_tongue_open (code, &error));
  g_assert_error (error, HW_ERROR, expected);
}

/* A language that is not there is an error, not a paper in another one; and no byte of a broken
 * file leads out of it. */
static void
test_broken (void)
{
  g_autofree char *folder = g_dir_make_tmp ("homeward-XXXXXX", NULL);
  g_autofree char *own
      = g_build_filename (TRANSLATIONS, "es", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *place = g_build_filename (folder, "es", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (place, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  refuse ("xx", HW_ERROR_INVALID);
  refuse (NULL, HW_ERROR_INVALID);
  bindtextdomain (GETTEXT_PACKAGE, folder);
  refuse ("es", HW_ERROR_NOT_FOUND);
  g_assert_true (g_file_get_contents (own, &bytes, &length, NULL));
  g_mkdir_with_parents (place, 0700);
  g_file_set_contents (path, "no translation, but long enough", -1, NULL);
  refuse ("es", HW_ERROR_NOT_FOUND);
  for (gsize cut = 0; cut < length; cut += length / 40)
    {
      g_autoptr (HwTongue) tongue = NULL;

      g_file_set_contents (path, bytes, cut, NULL);
      if ((tongue = hw_tongue_open ("es", NULL)))
        g_assert_true (g_str_equal (hw_tongue_say (tongue, "Date"), "Date")
                       || g_str_equal (hw_tongue_say (tongue, "Date"), "Fecha"));
    }
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  g_remove (path);
  g_rmdir (place);
  *strrchr (place, '/') = 0;
  g_rmdir (place);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tongue/words", test_words);
  g_test_add_func ("/tongue/counts", test_counts);
  g_test_add_func ("/tongue/days", test_days);
  g_test_add_func ("/tongue/broken", test_broken);
  return g_test_run ();
}

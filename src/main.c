/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The process: chooses the window or the command line, nothing else.
 */

#include "cli/hw-cli.h"

#include <config.h>
#include <glib/gi18n.h>
#include <locale.h>
#ifdef HW_WITH_WINDOW
#include "ui/shell/hw-window-main.h"
#endif

/* A program that is not installed, but run from the folder that it was built in, finds its
 * translations there: else it could not write a family's letter in Spanish. */
static char *
dup_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *build = g_path_get_dirname (folder);
  g_autofree char *mark = g_build_filename (build, "config.h", NULL);
  g_autofree char *built = g_build_filename (build, "po", NULL);

  if (g_file_test (mark, G_FILE_TEST_EXISTS) && g_file_test (built, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&built);
  return g_strdup (HW_LOCALE_DIR);
}

int
main (int argc, char **argv)
{
  g_autofree char *translations = dup_translations ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

#ifdef HW_WITH_WINDOW
  if (hw_cli_is_for_window (argc, argv))
    return hw_window_main (argc, argv);
#endif
  return hw_cli_main (argc, argv);
}

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

/* A build that is not installed finds its translations where they were built. */
#ifndef HW_TRANSLATIONS
#define HW_TRANSLATIONS HW_LOCALE_DIR
#endif

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, HW_TRANSLATIONS);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

#ifdef HW_WITH_WINDOW
  if (hw_cli_is_for_window (argc, argv))
    return hw_window_main (argc, argv);
#endif
  return hw_cli_main (argc, argv);
}

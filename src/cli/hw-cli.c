/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the arguments of the process to its exit status. Standard output stays empty unless the
 * command was done: its answer is written at the end, as a whole.
 */

#include "cli/hw-cli.h"

#include "base/hw-error.h"
#include "cli/hw-call.h"
#include "cli/hw-help.h"
#include "domain/hw-records.h"

#include <config.h>
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* A copy of an office or an answer to an invitation, as a double click hands it over. */
static gboolean
is_file (HwCall *call)
{
  return call->words->len == 1
         && (g_str_has_suffix (call->words->pdata[0], ".homeward")
             || g_str_has_suffix (call->words->pdata[0], ".ics"));
}

static gboolean
is_for_window (HwCall *call)
{
  if (call->words->len > 0 && !is_file (call))
    return FALSE;
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    if (call->options[option] && hw_option_row (option)->scope != HW_SCOPE_WINDOW
        && option != HW_OPTION_KEY_FD && option != HW_OPTION_LOCKED)
      return FALSE;
  return TRUE;
}

gboolean
hw_cli_is_for_window (int argc, char **argv)
{
  g_autoptr (HwCall) call = hw_call_new ();

  return hw_call_parse (call, argc, argv, NULL) && is_for_window (call);
}

/* What was asked wrongly, or breaks a rule, is 2; whatever keeps the office from being read or
 * written is 3. */
static HwExit
exit_of (const GError *error)
{
  if (error->domain != HW_ERROR)
    return HW_EXIT_WRONG;
  switch (error->code)
    {
    case HW_ERROR_INVALID:
    case HW_ERROR_NOT_FOUND:
    case HW_ERROR_EXISTS:
    case HW_ERROR_REFUSED:
      return HW_EXIT_WRONG;
    default:
      return HW_EXIT_CLOSED;
    }
}

/* Everything that goes wrong with an office that is named and has its passphrase is 3. */
static HwExit
exit_of_opening (const GError *error)
{
  return g_error_matches (error, HW_ERROR, HW_ERROR_INVALID) ? HW_EXIT_WRONG : HW_EXIT_CLOSED;
}

/* The store cannot know who holds it; here a window is the likeliest. */
static void
say_error (const GError *error)
{
  if (g_error_matches (error, HW_ERROR, HW_ERROR_LOCKED))
    hw_call_say ("%s %s", error->message, _ ("Is it open in a window?"));
  else
    hw_call_say ("%s", error->message);
}

static HwExit
print (const GString *text, HwExit status)
{
  if (fwrite (text->str, 1, text->len, stdout) == text->len && fflush (stdout) == 0)
    return status;
  hw_call_say (_ ("it was done, but the answer cannot be written: %s"), g_strerror (errno));
  return HW_EXIT_BAD_NEWS;
}

static HwExit
run (HwCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!hw_call_choose (call, &error))
    {
      hw_call_say ("%s", error->message);
      return HW_EXIT_WRONG;
    }
  if (call->command->opens && !hw_call_open (call, &error))
    {
      say_error (error);
      return exit_of_opening (error);
    }
  if (!call->command->run (call, &error))
    {
      say_error (error);
      return exit_of (error);
    }
  if (call->answer)
    hw_printer_write (call->answer, hw_call_format (call), text);
  return print (text, call->status);
}

/* Help (also for a call that a window would have taken, where there is none), version and what the
 * build asks for. FALSE: it is none of these. */
static gboolean
answer_about_itself (HwCall *call, HwExit *status)
{
  const char *noun = call->words->len > 0 ? call->words->pdata[0] : NULL;
  gboolean is_help = call->options[HW_OPTION_HELP] || g_strcmp0 (noun, "help") == 0
                     || is_for_window (call);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (noun, "help") == 0)
    noun = call->words->len > 1 ? call->words->pdata[1] : NULL;
  if (call->options[HW_OPTION_DUMP_MAN])
    hw_help_write_man (text);
  else if (call->options[HW_OPTION_DUMP_COMPLETION])
    hw_help_write_completion (text);
  else if (call->options[HW_OPTION_VERSION])
    g_string_append (text, "homeward " HW_VERSION "\n");
  else if (!is_help)
    return FALSE;
  else if (!hw_help_write (noun, text, &error))
    hw_call_say ("%s", error->message);

  *status = error ? HW_EXIT_WRONG : print (text, HW_EXIT_DONE);
  return TRUE;
}

int
hw_cli_main (int argc, char **argv)
{
  g_autoptr (HwCall) call = hw_call_new ();
  g_autoptr (GError) error = NULL;
  HwExit status;

  hw_registry_ensure (&hw_records);
  if (!hw_call_parse (call, argc, argv, &error))
    {
      hw_call_say ("%s", error->message);
      return HW_EXIT_WRONG;
    }
  if (answer_about_itself (call, &status))
    return status;
  return run (call);
}

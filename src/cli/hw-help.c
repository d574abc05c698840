/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Printing the tables of commands and options for people, for man and for bash.
 */

#include "cli/hw-help.h"

#include "base/hw-error.h"
#include "cli/hw-command.h"
#include "domain/hw-records.h"

#include <config.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The exit statuses, as help and man page tell them. */
static const char *const statuses[] = {
  N_ ("done"),
  N_ ("done, and the answer is bad news: findings, rejected rows, nothing matched"),
  N_ ("the call was wrong or a record breaks a rule; nothing was written"),
  N_ ("the office cannot be opened, or not be written at the moment"),
};

static gboolean
is_first_of_noun (const HwCommand *command)
{
  return command == hw_commands || !g_str_equal (command->noun, (command - 1)->noun);
}

/* «record add TYPE FIELD=VALUE …  [--from FILE.jsonl]», without the program's name. */
static char *
dup_usage (const HwCommand *command)
{
  GString *usage = g_string_new (command->noun);

  if (command->verb)
    g_string_append_printf (usage, " %s", command->verb);
  if (command->arguments)
    g_string_append_printf (usage, " %s", command->arguments);
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    {
      const HwOptionRow *row = hw_option_row (option);

      if (row->scope == HW_SCOPE_COMMAND && command->options & (1u << option))
        g_string_append_printf (usage, " [--%s%s%s]", row->name, row->argument ? " " : "",
                                row->argument ? row->argument : "");
    }
  return g_string_free (usage, FALSE);
}

static char *
dup_option (const HwOptionRow *row)
{
  return g_strdup_printf ("--%s%s%s", row->name, row->argument ? " " : "",
                          row->argument ? row->argument : "");
}

static gboolean
is_shown (HwOption option, const char *noun)
{
  const HwOptionRow *row = hw_option_row (option);

  if (row->scope != HW_SCOPE_COMMAND)
    return row->scope != HW_SCOPE_BUILD;
  for (const HwCommand *command = hw_commands; noun && command->noun; command++)
    if (g_str_equal (command->noun, noun) && command->options & (1u << option))
      return TRUE;
  return FALSE;
}

static void
write_line (GString *out, const char *left, const char *right)
{
  if (g_utf8_strlen (left, -1) > 28)
    g_string_append_printf (out, "  %s\n%32s%s\n", left, "", right);
  else
    g_string_append_printf (out, "  %s%*s%s\n", left, (int) (30 - g_utf8_strlen (left, -1)), "",
                            right);
}

static void
write_options (const char *noun, GString *out)
{
  g_string_append_printf (out, "\n%s\n", _ ("Options, before or after the command:"));
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    if (is_shown (option, noun))
      {
        g_autofree char *left = dup_option (hw_option_row (option));

        write_line (out, left, _ (hw_option_row (option)->help));
      }
}

static void
write_overview (GString *out)
{
  g_string_append_printf (out, "%s\n\n%s\n", _ ("homeward [OPTIONS] [NOUN VERB [ARGUMENTS]]"),
                          _ ("Without a noun it opens the window, where one is built in."));
  for (const HwCommand *command = hw_commands; command->noun; command++)
    {
      g_autofree char *usage = dup_usage (command);

      if (is_first_of_noun (command))
        g_string_append_printf (out, "\n%s: %s\n", command->noun,
                                _ (hw_commands_noun_help (command->noun)));
      write_line (out, usage, _ (command->help));
    }
  write_options (NULL, out);
  g_string_append_printf (out, "\n%s\n", _ ("Exit status:"));
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    g_string_append_printf (out, "  %u  %s\n", i, _ (statuses[i]));
  g_string_append_printf (out, "\n%s\n", _ ("«homeward help NOUN» tells more about one noun."));
}

gboolean
hw_help_write (const char *noun, GString *out, GError **error)
{
  if (!noun)
    {
      write_overview (out);
      return TRUE;
    }
  if (!hw_commands_noun_help (noun))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND,
                   _ ("there is no command «%s»; «homeward --help» lists the commands"), noun);
      return FALSE;
    }

  g_string_append_printf (out, "%s: %s\n\n", noun, _ (hw_commands_noun_help (noun)));
  for (const HwCommand *command = hw_commands; command->noun; command++)
    {
      g_autofree char *usage = dup_usage (command);

      if (g_str_equal (command->noun, noun))
        write_line (out, usage, _ (command->help));
    }
  write_options (noun, out);
  return TRUE;
}

/* roff takes a backslash, a line's first dot or quote, and a dash for its own. */
static void
append_roff (GString *out, const char *text)
{
  for (const char *p = text; *p; p++)
    if (*p == '\\')
      g_string_append (out, "\\e");
    else if (*p == '-')
      g_string_append (out, "\\-");
    else if ((*p == '.' || *p == '\'') && p == text)
      g_string_append_printf (out, "\\&%c", *p);
    else
      g_string_append_c (out, *p);
}

static void
append_roff_item (GString *out, const char *term, const char *text)
{
  g_string_append (out, ".TP\n.B ");
  append_roff (out, term);
  g_string_append_c (out, '\n');
  append_roff (out, text);
  g_string_append (out, "\n");
}

static void
write_man_commands (GString *out)
{
  g_string_append (out, ".SH COMMANDS\n");
  for (const HwCommand *command = hw_commands; command->noun; command++)
    {
      g_autofree char *usage = dup_usage (command);

      if (is_first_of_noun (command))
        {
          g_string_append (out, ".SS ");
          append_roff (out, command->noun);
          g_string_append_c (out, '\n');
          append_roff (out, hw_commands_noun_help (command->noun));
          g_string_append_c (out, '\n');
        }
      append_roff_item (out, usage, command->help);
    }
}

void
hw_help_write_man (GString *out)
{
  g_string_append (out, ".\\\" Printed from the table of commands; do not edit.\n"
                        ".TH HOMEWARD 1 \"\" \"homeward " HW_VERSION "\" \"User Commands\"\n"
                        ".SH NAME\nhomeward \\- keep the records of children in foster care\n"
                        ".SH SYNOPSIS\n.B homeward\n[\\fIOPTIONS\\fR] [\\fINOUN VERB\\fR "
                        "[\\fIARGUMENTS\\fR]]\n.SH DESCRIPTION\n"
                        "Without a noun, homeward opens its window. With one, it does the same "
                        "work without a window: it opens an office, an encrypted folder, as one "
                        "of its people, runs one command and prints the answer.\n.PP\n"
                        "A value is given as FIELD=VALUE: days as YEAR\\-MONTH\\-DAY, several "
                        "values of a set with commas between them, another record by its id. "
                        "An empty value makes the field empty.\n");
  write_man_commands (out);
  g_string_append (out, ".SH OPTIONS\nThey may stand before or after the command.\n");
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    {
      g_autofree char *term = dup_option (hw_option_row (option));

      if (hw_option_row (option)->scope != HW_SCOPE_BUILD)
        append_roff_item (out, term, hw_option_row (option)->help);
    }
  g_string_append (out, ".SH EXIT STATUS\n");
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *term = g_strdup_printf ("%u", i);

      append_roff_item (out, term, statuses[i]);
    }
  g_string_append (out, ".PP\nOn 2 and 3 nothing is written to standard output.\n.SH FILES\n"
                        ".TP\n.I $XDG_DATA_HOME/homeward/offices\nthe offices\n"
                        ".TP\n.I $XDG_STATE_HOME/homeward/last\nthe office opened last\n");
}

/* The words that may stand behind @before («office», «office person»), each once. */
static void
append_following (GString *out, const char *before)
{
  gsize length = strlen (before);
  g_autofree char *last = g_strdup ("");

  for (const HwCommand *command = hw_commands; command->noun; command++)
    {
      g_autofree char *words = g_strjoin (" ", command->noun, command->verb, NULL);
      g_autofree char *next = NULL;

      if (!g_str_has_prefix (words, before) || words[length] != ' ')
        continue;
      next = g_strndup (words + length + 1, strcspn (words + length + 1, " "));
      if (!g_str_equal (next, last))
        g_string_append_printf (out, "%s ", next);
      g_set_str (&last, next);
    }
}

static void
append_case (GString *out, const char *before)
{
  g_string_append_printf (out, "    '%s') COMPREPLY=($(compgen -W '", before);
  append_following (out, before);
  g_string_append (out, "' -- \"$cur\")) ;;\n");
}

/* A verb of two words has a case of its own for the second. */
static void
append_cases (GString *out)
{
  g_autofree char *last = g_strdup ("");

  for (const HwCommand *command = hw_commands; command->noun; command++)
    {
      const char *space = command->verb ? strchr (command->verb, ' ') : NULL;
      g_autofree char *before
          = space ? g_strdup_printf ("%s %.*s", command->noun, (int) (space - command->verb),
                                     command->verb)
                  : NULL;

      if (is_first_of_noun (command) && command->verb)
        append_case (out, command->noun);
      if (before && !g_str_equal (before, last))
        append_case (out, before);
      if (before)
        g_set_str (&last, before);
    }
}

static void
append_options (GString *out)
{
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    if (hw_option_row (option)->scope != HW_SCOPE_BUILD)
      g_string_append_printf (out, "--%s ", hw_option_row (option)->name);
}

/* The options that need a value, as a pattern of bash: their value is no noun. */
static void
append_option_pattern (GString *out)
{
  const char *before = "";

  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    if (hw_option_row (option)->argument)
      {
        g_string_append_printf (out, "%s--%s", before, hw_option_row (option)->name);
        before = "|";
      }
}

void
hw_help_write_completion (GString *out)
{
  g_string_append (out, "# Printed from the table of commands; do not edit.\n"
                        "_homeward ()\n{\n"
                        "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}\n"
                        "  local -a words=()\n  local i\n"
                        "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
                        "    case ${COMP_WORDS[i]} in\n      ");
  append_option_pattern (out);
  g_string_append (out, ") ((i++)) ;;\n      -*) ;;\n      *) words+=(\"${COMP_WORDS[i]}\") ;;\n"
                        "    esac\n  done\n  case $prev in\n    ");
  append_option_pattern (out);
  g_string_append (out, ") COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n  esac\n"
                        "  if [[ $cur == -* ]]; then\n    COMPREPLY=($(compgen -W '");
  append_options (out);
  g_string_append (out, "' -- \"$cur\")); return\n  fi\n  case \"${words[*]}\" in\n    '') "
                        "COMPREPLY=($(compgen -W '");
  for (const HwCommand *command = hw_commands; command->noun; command++)
    if (is_first_of_noun (command))
      g_string_append_printf (out, "%s ", command->noun);
  g_string_append (out, "' -- \"$cur\")) ;;\n");

  append_cases (out);
  for (const HwCommand *command = hw_commands; command->noun; command++)
    if (command->arguments && g_str_has_prefix (command->arguments, "TYPE"))
      {
        g_string_append_printf (out, "    '%s %s') COMPREPLY=($(compgen -W '", command->noun,
                                command->verb);
        for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
          g_string_append_printf (out, "%s ", hw_registry_class_at (&hw_records, i)->type);
        g_string_append (out, "' -- \"$cur\")) ;;\n");
      }
  g_string_append (out, "    *) COMPREPLY=($(compgen -f -- \"$cur\")) ;;\n  esac\n}\n"
                        "complete -F _homeward homeward\n");
}

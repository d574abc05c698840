/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading a call, and opening the office that it is about.
 */

#include "cli/hw-call.h"

#include "base/hw-error.h"
#include "cli/hw-secret.h"
#include "domain/families/hw-office-act.h"
#include "domain/hw-records.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

HwCall *
hw_call_new (void)
{
  HwCall *self = g_new0 (HwCall, 1);

  self->words = g_ptr_array_new ();
  return self;
}

void
hw_call_free (HwCall *self)
{
  g_clear_pointer (&self->office, hw_office_close);
  g_clear_pointer (&self->damage, g_ptr_array_unref);
  g_clear_pointer (&self->answer, hw_rows_free);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static gboolean
wrong (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
wrong (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);
  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, message);
  return FALSE;
}

/* @name: behind the dashes. @next: the word that follows, NULL at the end; cleared when it is not
 * the option's value. */
static gboolean
parse_option (HwCall *self, const char *name, const char **next, GError **error)
{
  const char *equals = strchr (name, '=');
  gsize length = equals ? (gsize) (equals - name) : strlen (name);
  HwOption option = hw_option_find (name, length);
  const HwOptionRow *row;

  if (option == HW_N_OPTIONS)
    return wrong (error, _ ("there is no option --%.*s"), (int) length, name);

  row = hw_option_row (option);
  if (!row->argument)
    {
      *next = NULL;
      self->options[option] = "";
      return !equals || wrong (error, _ ("the option --%s takes no value"), row->name);
    }
  if (equals ? !equals[1] : !*next || !**next)
    return wrong (error, _ ("the option --%s needs a value: --%s %s"), row->name, row->name,
                  row->argument);
  self->options[option] = equals ? equals + 1 : *next;
  if (equals)
    *next = NULL;
  return TRUE;
}

gboolean
hw_call_parse (HwCall *self, int argc, char **argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    {
      const char *word = argv[i];
      const char *next = argv[i + 1];

      if (g_str_equal (word, "--"))
        {
          while (++i < argc)
            g_ptr_array_add (self->words, argv[i]);
        }
      else if (g_str_equal (word, "-h"))
        {
          self->options[HW_OPTION_HELP] = "";
        }
      else if (g_str_has_prefix (word, "--"))
        {
          if (!parse_option (self, word + 2, &next, error))
            return FALSE;
          i += next != NULL;
        }
      else if (*word == '-' && word[1])
        {
          return wrong (error, _ ("there is no option %s"), word);
        }
      else
        {
          g_ptr_array_add (self->words, argv[i]);
        }
    }
  return TRUE;
}

/* The number of words that @command's noun and verb take at the head of the call, 0 for another
 * command. */
static guint
match (HwCall *self, const HwCommand *command)
{
  g_auto (GStrv) verbs = g_strsplit (command->verb ? command->verb : "", " ", -1);
  guint n = 1 + g_strv_length (verbs);

  if (self->words->len < n || !g_str_equal (self->words->pdata[0], command->noun))
    return 0;
  for (guint i = 1; i < n; i++)
    if (!g_str_equal (self->words->pdata[i], verbs[i - 1]))
      return 0;
  return n;
}

static gboolean
refuse_words (HwCall *self, GError **error)
{
  const char *noun = self->words->len > 0 ? self->words->pdata[0] : NULL;
  g_autoptr (GString) verbs = g_string_new (NULL);

  if (!noun)
    return wrong (error, _ ("what shall be done? «homeward --help» lists the commands"));
  for (const HwCommand *command = hw_commands; command->noun; command++)
    if (command->verb && g_str_equal (command->noun, noun))
      g_string_append_printf (verbs, "%s%s", verbs->len > 0 ? ", " : "", command->verb);

  if (verbs->len == 0)
    return wrong (error, _ ("there is no command «%s»; «homeward --help» lists the commands"),
                  noun);
  return wrong (error, _ ("«%s» needs one of these verbs: %s"), noun, verbs->str);
}

/* Options that another command takes, and a number of arguments that this one does not. */
static gboolean
check_rest (HwCall *self, GError **error)
{
  const HwCommand *command = self->command;
  const char *verb = command->verb ? command->verb : "";
  guint readers = 0;

  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    if (self->options[option] && hw_option_row (option)->scope == HW_SCOPE_COMMAND
        && !(command->options & (1u << option)))
      return wrong (error, _ ("«%s %s» takes no option --%s"), command->noun, verb,
                    hw_option_row (option)->name);
  if (self->n_arguments < command->min || self->n_arguments > command->max)
    return wrong (error, _ ("write it like this: homeward %s%s%s%s%s"), command->noun,
                  *verb ? " " : "", verb, command->arguments ? " " : "",
                  command->arguments ? command->arguments : "");
  if (self->options[HW_OPTION_JSON] && self->options[HW_OPTION_CSV])
    return wrong (error, _ ("either --json or --csv, not both"));
  for (HwOption option = 0; option < HW_N_OPTIONS; option++)
    readers += g_strcmp0 (self->options[option], "-") == 0;
  if (readers > 1)
    return wrong (error, _ ("only one file can be standard input"));
  return TRUE;
}

gboolean
hw_call_choose (HwCall *self, GError **error)
{
  const char *on = self->options[HW_OPTION_ON];

  for (const HwCommand *command = hw_commands; command->noun; command++)
    {
      guint n = match (self, command);

      if (n == 0)
        continue;
      g_ptr_array_add (self->words, NULL);
      self->command = command;
      self->arguments = (char **) &self->words->pdata[n];
      self->n_arguments = self->words->len - n - 1;
      break;
    }
  if (!self->command)
    return refuse_words (self, error);
  if (!check_rest (self, error))
    return FALSE;

  self->today = on ? hw_day_parse (on) : 0;
  if (on && self->today == 0)
    return wrong (error, _ ("--on: «%s» is not a day (year-month-day)"), on);
  return TRUE;
}

HwFormat
hw_call_format (HwCall *self)
{
  return self->options[HW_OPTION_JSON]  ? HW_FORMAT_JSON
         : self->options[HW_OPTION_CSV] ? HW_FORMAT_CSV
                                        : HW_FORMAT_TEXT;
}

char *
hw_call_dup_folder (HwCall *self)
{
  const char *folder = self->options[HW_OPTION_OFFICE];

  return folder ? g_canonicalize_filename (folder, NULL) : NULL;
}

void
hw_call_take_office (HwCall *self, HwOffice *office)
{
  self->office = office;
  hw_office_remember_last (hw_office_folder (office));
  if (self->today)
    hw_store_set_today (hw_office_store (office), self->today);
}

/* FALSE leaves @reason as it is. */
static gboolean
find_damage (HwCall *self, const char *folder, const char *label, const char *passphrase,
             const GError *reason)
{
  if (self->command->opens != HW_OPENING_DAMAGED
      || !g_error_matches (reason, HW_ERROR, HW_ERROR_DAMAGED))
    return FALSE;
  self->damage = hw_office_find_damage (folder, label, passphrase, NULL);
  return self->damage && self->damage->len > 0;
}

/* NULL without an error: there is damage to tell of. */
static HwOffice *
open_office (HwCall *self, const char *folder, GError **error)
{
  const char *me = self->options[HW_OPTION_ME];
  g_autofree char *label = me ? hw_office_act_dup_label (folder, me) : NULL;
  gboolean with_recovery = self->command->opens == HW_OPENING_RECOVERY;
  g_autoptr (HwSecret) secret
      = hw_secret_read (self->options[HW_OPTION_PASSPHRASE_FILE],
                        with_recovery ? _ ("Recovery key:") : _ ("Passphrase:"), FALSE, error);

  g_autoptr (GError) reason = NULL;
  HwOffice *office;

  if (!secret)
    return NULL;
  if (with_recovery)
    return hw_office_open_with_recovery (folder, secret, &hw_records, error);
  office = hw_office_open (folder, label, secret, &hw_records, &reason);
  if (!office && !find_damage (self, folder, label, secret, reason))
    g_propagate_error (error, g_steal_pointer (&reason));
  return office;
}

gboolean
hw_call_open (HwCall *self, GError **error)
{
  g_autofree char *folder = hw_call_dup_folder (self);
  HwOffice *office;
  guint tries;

  if (!folder)
    folder = hw_office_dup_last ();
  if (!folder)
    return wrong (error, _ ("which office? name its folder with --office DIR"));
  office = open_office (self, folder, error);
  if (!office)
    return self->damage && self->damage->len > 0;

  tries = hw_office_wrong_tries (office);
  if (tries > 0)
    hw_call_say (g_dngettext (GETTEXT_PACKAGE,
                              "note: %u wrong passphrase was tried since the last right one",
                              "note: %u wrong passphrases were tried since the last right one",
                              tries),
                 tries);
  hw_call_take_office (self, office);
  return TRUE;
}

char *
hw_call_read_new_passphrase (HwCall *self, GError **error)
{
  const char *path = self->options[HW_OPTION_NEW_PASSPHRASE_FILE];

  return hw_secret_read (path, _ ("New passphrase:"), TRUE, error);
}

HwStore *
hw_call_store (HwCall *self)
{
  return hw_office_store (self->office);
}

void
hw_call_say (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list values;

  va_start (values, format);
  message = g_strdup_vprintf (format, values);
  va_end (values);

  /* One line, whatever a file's name or a library's message holds. */
  g_strdelimit (message, "\n\r", ' ');
  fprintf (stderr, "%s\n", message);
}

void
hw_call_add_actor (HwRows *rows, const HwChange *change)
{
  hw_rows_add (rows, HW_KIND_REF, change->actor ? change->actor : "recovery");
  hw_rows_add_text (rows, change->actor ? change->actor_title : _ ("recovery"));
}

void
hw_call_warn (HwRecord *record, GPtrArray *findings)
{
  const char *type = HW_RECORD_GET_CLASS (record)->type;

  for (guint i = 0; i < findings->len; i++)
    {
      const HwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->is_warning)
        hw_call_say (_ ("warning: %s.%s: %s"), type, finding->field, finding->message);
    }
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What «office» does where no office is open yet: making one.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "cli/hw-call.h"
#include "cli/hw-secret.h"
#include "domain/deadlines/hw-due-act.h"
#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-office-act.h"
#include "domain/hw-records.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* As many as fill a list and a chart. */
#define DEMO_CHILDREN 200
#define MOST_DEMO_CHILDREN 1000000

static const HwColumn new_columns[] = {
  { "office", N_ ("Office") },
  { "recovery-key", N_ ("Recovery key") },
  { NULL },
};

static const HwColumn office_columns[] = {
  { "office", N_ ("Office") },
  { NULL },
};

/* The folder that --office names, or the first free name among the live offices. Owned. */
static char *
dup_new_folder (HwCall *call, const char *name)
{
  g_autofree char *home = hw_office_dup_home ();
  char *folder = hw_call_dup_folder (call);

  for (guint n = 1; !folder; n++)
    {
      g_autofree char *numbered = n == 1 ? g_strdup (name) : g_strdup_printf ("%s-%u", name, n);
      g_autofree char *candidate = g_build_filename (home, numbered, NULL);

      if (!g_file_test (candidate, G_FILE_TEST_EXISTS))
        folder = g_steal_pointer (&candidate);
    }
  return folder;
}

static char *
read_first_passphrase (HwCall *call, GError **error)
{
  return hw_secret_read (call->options[HW_OPTION_PASSPHRASE_FILE], _ ("New passphrase:"), TRUE,
                         error);
}

/* The only time that the recovery key is shown. */
static void
answer_new (HwCall *call, HwOffice *office, const char *recovery_key)
{
  hw_call_take_office (call, office);
  call->answer = hw_rows_new (FALSE, new_columns);
  hw_rows_add_text (call->answer, hw_office_folder (office));
  hw_rows_add_text (call->answer, recovery_key);
}

gboolean
hw_office_command_new (HwCall *call, GError **error)
{
  g_autofree char *folder = dup_new_folder (call, "office");
  const char *packs = call->options[HW_OPTION_PACKS];
  g_autoptr (HwSecret) passphrase = NULL;
  g_autoptr (HwSecret) recovery_key = NULL;
  HwOffice *office;

  if (packs && !hw_policy_packs_check (packs, error))
    return FALSE;
  passphrase = read_first_passphrase (call, error);
  if (!passphrase)
    return FALSE;
  office = hw_office_act_found (folder, call->options[HW_OPTION_ME], passphrase, &hw_records,
                                call->today ? call->today : hw_day_today (), &recovery_key, error);
  if (!office)
    return FALSE;
  if (packs && hw_policy_packs_choose (hw_office_store (office), packs, error) == 0)
    {
      hw_office_discard (office);
      return FALSE;
    }
  answer_new (call, office, recovery_key);
  return TRUE;
}

/* @value stays as it is where the option is not given. */
static gboolean
read_number (HwCall *call, HwOption option, guint64 least, guint64 most, guint64 *value,
             GError **error)
{
  const char *text = call->options[option];

  if (!text || g_ascii_string_to_unsigned (text, 10, least, most, value, NULL))
    return TRUE;
  g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
               _ ("--%s: «%s» is not a number from %" PRIu64 " to %" PRIu64),
               hw_option_row (option)->name, text, least, most);
  return FALSE;
}

gboolean
hw_office_command_demo (HwCall *call, GError **error)
{
  const char *label = call->options[HW_OPTION_ME];
  guint64 children = DEMO_CHILDREN, seed = 1;
  g_autofree char *folder = dup_new_folder (call, "demo");
  g_autofree char *staff = NULL;
  g_autoptr (HwSecret) passphrase = NULL;
  g_autoptr (HwSecret) recovery_key = NULL;
  HwOffice *office;

  if (!read_number (call, HW_OPTION_CHILDREN, 1, MOST_DEMO_CHILDREN, &children, error)
      || !read_number (call, HW_OPTION_SEED, 0, G_MAXUINT64, &seed, error))
    return FALSE;
  staff = hw_demo_dup_founder_id (seed, call->today ? call->today : hw_day_today ());
  passphrase = read_first_passphrase (call, error);
  office = passphrase ? hw_office_create (folder, passphrase, label ? label : "demo", staff,
                                          &hw_records, &recovery_key, error)
                      : NULL;
  if (!office)
    return FALSE;
  if (call->today)
    hw_store_set_today (hw_office_store (office), call->today);
  if (!hw_demo_fill (hw_office_store (office), children, seed, error))
    {
      hw_office_discard (office);
      return FALSE;
    }
  answer_new (call, office, recovery_key);
  return TRUE;
}

gboolean
hw_office_command_restore (HwCall *call, GError **error)
{
  g_autofree char *folder = dup_new_folder (call, "office");
  g_autofree char *file = g_canonicalize_filename (call->arguments[0], NULL);

  if (!hw_office_restore (file, folder, error))
    return FALSE;
  hw_office_remember_last (folder);
  call->answer = hw_rows_new (FALSE, office_columns);
  hw_rows_add_text (call->answer, folder);
  return TRUE;
}

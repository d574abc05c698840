/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * «office person»: who can sign in; and the new passphrase of one of them.
 */

#include "cli/hw-commands.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "cli/hw-call.h"
#include "cli/hw-secret.h"
#include "domain/families/hw-office-act.h"
#include "domain/families/hw-staff.h"
#include "domain/hw-records.h"

#include <glib/gi18n-lib.h>

static const HwColumn person_columns[] = {
  { "label", N_ ("Signs in as") },
  { "staff", N_ ("Id") },
  { "name", N_ ("Name") },
  { "role", N_ ("Role") },
  { NULL },
};

static const HwColumn changed_columns[] = {
  { "office", N_ ("Office") },
  { "staff", N_ ("New passphrase for") },
  { NULL },
};

static void
add_person (HwRows *rows, const HwOfficePerson *person)
{
  HwRecordClass *klass = hw_registry_find (&hw_records, "staff");
  const HwField *role = hw_record_class_find (klass, "role");

  hw_rows_add_text (rows, person->label);
  hw_rows_add (rows, HW_KIND_REF, person->staff);
  hw_rows_add_text (rows, person->name);
  hw_rows_add (rows, HW_KIND_ENUM, hw_field_nick (role, person->role));
}

gboolean
hw_office_command_person_list (HwCall *call, GError **error)
{
  g_autoptr (GPtrArray) people = hw_office_act_list_people (call->office, error);

  if (!people)
    return FALSE;
  call->answer = hw_rows_new (TRUE, person_columns);
  for (guint i = 0; i < people->len; i++)
    add_person (call->answer, g_ptr_array_index (people, i));
  return TRUE;
}

gboolean
hw_office_command_person_add (HwCall *call, GError **error)
{
  const char *staff = call->arguments[0];
  g_autoptr (HwSecret) passphrase = hw_call_read_new_passphrase (call, error);
  g_autoptr (GPtrArray) people = NULL;

  if (!passphrase || !hw_office_act_add_person (call->office, staff, passphrase, error))
    return FALSE;
  people = hw_office_act_list_people (call->office, error);
  if (!people)
    return FALSE;

  call->answer = hw_rows_new (FALSE, person_columns);
  for (guint i = 0; i < people->len; i++)
    {
      const HwOfficePerson *person = g_ptr_array_index (people, i);

      if (g_ascii_strcasecmp (person->staff, staff) == 0)
        add_person (call->answer, person);
    }
  return TRUE;
}

gboolean
hw_office_command_person_remove (HwCall *call, GError **error)
{
  static const HwColumn columns[] = { { "staff", N_ ("Signs in no longer") }, { NULL } };

  if (!hw_office_act_remove_person (call->office, call->arguments[0], error))
    return FALSE;
  call->answer = hw_rows_new (FALSE, columns);
  hw_rows_add (call->answer, HW_KIND_REF, call->arguments[0]);
  return TRUE;
}

static void
answer_changed (HwCall *call, const char *staff)
{
  call->answer = hw_rows_new (FALSE, changed_columns);
  hw_rows_add_text (call->answer, hw_office_folder (call->office));
  hw_rows_add (call->answer, HW_KIND_REF, staff);
}

gboolean
hw_office_command_passphrase (HwCall *call, GError **error)
{
  g_autoptr (HwSecret) passphrase = hw_call_read_new_passphrase (call, error);

  if (!passphrase || !hw_office_act_change_passphrase (call->office, NULL, passphrase, error))
    return FALSE;
  answer_changed (call, hw_office_staff (call->office));
  return TRUE;
}

/* The staff record of the person that --me names, by label or id; without it, of the only one who
 * has a key, or, where the keys are lost, of the only administrator. Owned. */
static char *
dup_recovered_staff (HwCall *call, GError **error)
{
  const char *me = call->options[HW_OPTION_ME];
  g_autoptr (GPtrArray) people = hw_office_act_list_people (call->office, NULL);
  g_autoptr (GPtrArray) staff = NULL;
  guint8 id[HW_ID_BYTES];

  if (me && hw_id_parse (me, id))
    return g_strdup (me);
  for (guint i = 0; people && i < people->len; i++)
    {
      const HwOfficePerson *person = g_ptr_array_index (people, i);

      if (me ? g_str_equal (person->label, me) : people->len == 1)
        return g_strdup (person->staff);
    }
  if (!me && !people)
    staff = hw_store_list_by (hw_call_store (call), HW_TYPE_STAFF, "role", "administrator", NULL);
  if (staff && staff->len == 1)
    return g_strdup (HW_RECORD (g_ptr_array_index (staff, 0))->id);

  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                       _ ("whose passphrase? name the label or the id of the person with --me"));
  return NULL;
}

/* A new passphrase only where one is named: the key sheet is also a way just to look. */
gboolean
hw_office_command_open_with_recovery (HwCall *call, GError **error)
{
  gboolean is_new = call->options[HW_OPTION_NEW_PASSPHRASE_FILE] != NULL;
  g_autoptr (HwSecret) passphrase = is_new ? hw_call_read_new_passphrase (call, error) : NULL;
  g_autofree char *staff = NULL;

  if (is_new && !passphrase)
    return FALSE;
  staff = is_new ? dup_recovered_staff (call, error) : NULL;
  if (is_new
      && (!staff
          || !hw_office_act_change_passphrase (call->office, staff, passphrase, error)))
    return FALSE;
  answer_changed (call, staff);
  return TRUE;
}

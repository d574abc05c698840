/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Founding an office, and its people's keys. A key is not a record: only the founding writes one.
 */

#include "domain/families/hw-office-act.h"

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/families/keys-sql.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reasons in the access log; keys.sql knows the first. */
#define KEY_GIVEN "key-given"
#define KEY_TAKEN "key-taken"
#define KEY_CHANGED "passphrase-changed"
#define KEY_SHEET "recovery-sheet"

void
hw_office_person_free (HwOfficePerson *self)
{
  g_free (self->label);
  g_free (self->staff);
  g_free (self->name);
  g_free (self);
}

/* ------------------------------------------------------------------ labels */

/* «Maria del Carmen Lopez» → «MDCL»; "" for a name without letters. */
static char *
dup_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean begins = TRUE;

  for (const char *at = name; *at && initials->len < 12; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (begins && g_unichar_isalnum (c))
        g_string_append_unichar (initials, g_unichar_toupper (c));
      begins = !g_unichar_isalnum (c) && c != '\'';
    }
  return g_string_free (initials, FALSE);
}

static gboolean
is_taken (GPtrArray *slots, const char *label)
{
  for (guint i = 0; slots && i < slots->len; i++)
    if (g_str_equal (((HwSlot *) slots->pdata[i])->label, label))
      return TRUE;
  return FALSE;
}

/* The initials, with a number behind them where someone has them already. */
static char *
dup_label (GPtrArray *slots, const char *name)
{
  g_autofree char *initials = dup_initials (name);
  char *label = g_strdup (*initials ? initials : "1");

  for (guint n = 2; is_taken (slots, label); n++)
    {
      g_free (label);
      label = g_strdup_printf ("%s%u", initials, n);
    }
  return label;
}

char *
hw_office_act_dup_label (const char *folder, const char *who)
{
  g_autoptr (GPtrArray) slots = hw_office_list_slots (folder, NULL);
  g_autofree char *initials = dup_initials (who);

  return g_strdup (!is_taken (slots, who) && is_taken (slots, initials) ? initials : who);
}

/* ------------------------------------------------------------------ founding */

static const char *
name_of_user (void)
{
  const char *real = g_get_real_name ();

  return real && *real && strcmp (real, "Unknown") != 0 ? real : g_get_user_name ();
}

typedef struct
{
  const char *staff;
  const char *name;
  HwDay today;
} Founder;

/* Runs before the office stands in its place, so there is none without an administrator. */
static gboolean
save_founder (HwStore *store, gpointer data, GError **error)
{
  const Founder *self = data;
  g_autoptr (HwStaff) founder = g_object_new (HW_TYPE_STAFF, "name", self->name, "role",
                                              HW_STAFF_ROLE_ADMINISTRATOR, NULL);
  g_autoptr (HwStoreAct) act = NULL;

  hw_store_set_today (store, self->today);
  act = hw_store_act (store, "office.new", error);
  g_set_str (&HW_RECORD (founder)->id, self->staff);
  return act && hw_store_save (store, HW_RECORD (founder), NULL, error)
         && hw_store_act_commit (&act, error);
}

HwOffice *
hw_office_act_found (const char *folder, const char *name, const char *passphrase,
                     const HwRegistry *registry, HwDay today, char **recovery_key, GError **error)
{
  g_autofree char *staff = hw_id_dup_new ();
  g_autofree char *whole = g_strstrip (g_strdup (name ? name : name_of_user ()));
  g_autofree char *label = NULL;
  Founder founder = { staff, whole, today };
  HwOffice *office;

  if (!*whole || !g_utf8_validate (whole, -1, NULL))
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("The first person of an office needs a name."));
      return NULL;
    }
  label = dup_label (NULL, whole);
  office = hw_office_found (folder,
                            &(HwFounding) {
                                .passphrase = passphrase,
                                .label = label,
                                .staff = staff,
                                .save_first = save_founder,
                                .data = &founder,
                            },
                            registry, recovery_key, error);
  if (office)
    hw_store_set_today (hw_office_store (office), today);
  return office;
}

/* ------------------------------------------------------------------ people */

static gboolean
may (HwOffice *office, GError **error)
{
  HwStore *store = hw_office_store (office);

  return hw_staff_check_right (hw_store_look_up (store), hw_store_actor (store), HW_RIGHT_KEYS,
                               error);
}

/* What stands in the access log of a key: it is no record, so the journal does not know it. */
static gboolean
note (HwOffice *office, const char *staff, const char *what, GError **error)
{
  return hw_access_note (hw_office_store (office), "staff", staff, what, error);
}

gboolean
hw_office_act_add_person (HwOffice *office, const char *staff, const char *passphrase,
                          GError **error)
{
  HwStore *store = hw_office_store (office);
  g_autoptr (HwStaff) person = hw_store_find (store, HW_TYPE_STAFF, staff, error);
  g_autoptr (GPtrArray) slots = NULL;
  g_autofree char *label = NULL;

  if (!person || !may (office, error))
    return FALSE;
  slots = hw_office_list_slots (hw_office_folder (office), NULL);
  label = dup_label (slots, person->name);
  return hw_office_add_slot (office, staff, label, passphrase, error)
         && note (office, staff, KEY_GIVEN, error);
}

/* A moment of somebody; 0: none. */
static HwTime
find_moment (HwStore *store, const char *sql, const char *staff)
{
  HwStatement *statement = hw_store_prepare (store, sql, NULL);
  HwTime at = 0;

  if (!statement)
    return 0;
  hw_statement_bind_id (statement, 1, staff);
  if (hw_statement_step (statement, NULL))
    at = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  return at;
}

static HwOfficePerson *
person_new (HwOffice *office, const HwSlot *slot)
{
  HwStore *store = hw_office_store (office);
  g_autoptr (HwStaff) staff = hw_store_find (store, HW_TYPE_STAFF, slot->staff, NULL);
  HwTime wrote = find_moment (store, KEYS_WROTE, slot->staff);
  HwTime opened = find_moment (store, KEYS_OPENED, slot->staff);
  HwOfficePerson *person = g_new0 (HwOfficePerson, 1);

  person->label = g_strdup (slot->label);
  person->staff = g_strdup (slot->staff);
  person->name = g_strdup (staff ? staff->name : NULL);
  person->role = staff ? staff->role : HW_STAFF_ROLE_NONE;
  person->has_left = staff && staff->left_date && staff->left_date <= hw_store_today (store);
  person->is_me = g_strcmp0 (slot->staff, hw_office_staff (office)) == 0;
  person->since = find_moment (store, KEYS_GIVEN, slot->staff);
  person->last_seen = MAX (wrote, opened);
  person->memory = slot->memory;
  person->passes = slot->passes;
  return person;
}

GPtrArray *
hw_office_act_list_people (HwOffice *office, GError **error)
{
  g_autoptr (GPtrArray) slots = hw_office_list_slots (hw_office_folder (office), error);
  GPtrArray *people;

  if (!slots)
    return NULL;
  people = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_office_person_free);
  for (guint i = 0; i < slots->len; i++)
    g_ptr_array_add (people, person_new (office, slots->pdata[i]));
  return people;
}

/* K4: somebody must be left who may give keys to others. */
static gboolean
is_last_administrator (GPtrArray *people, const char *staff)
{
  gboolean is_one = FALSE;
  guint others = 0;

  for (guint i = 0; i < people->len; i++)
    {
      const HwOfficePerson *person = people->pdata[i];

      if (person->role != HW_STAFF_ROLE_ADMINISTRATOR)
        continue;
      if (g_str_equal (person->staff, staff))
        is_one = TRUE;
      else
        others++;
    }
  return is_one && others == 0;
}

gboolean
hw_office_act_remove_person (HwOffice *office, const char *staff, GError **error)
{
  g_autoptr (GPtrArray) people = hw_office_act_list_people (office, error);

  if (!people || !may (office, error))
    return FALSE;
  if (is_last_administrator (people, staff))
    return hw_refuse (error, _ ("The last administrator who can open the office cannot be removed. "
                                "Give a key to another administrator first."));
  return hw_office_remove_slot (office, staff, error) && note (office, staff, KEY_TAKEN, error);
}

static gboolean
has_key (HwOffice *office, const char *staff)
{
  g_autoptr (GPtrArray) slots = hw_office_list_slots (hw_office_folder (office), NULL);

  for (guint i = 0; slots && i < slots->len; i++)
    if (g_strcmp0 (((HwSlot *) slots->pdata[i])->staff, staff) == 0)
      return TRUE;
  return FALSE;
}

gboolean
hw_office_act_change_passphrase (HwOffice *office, const char *staff, const char *passphrase,
                                 GError **error)
{
  const char *me = hw_office_staff (office);

  if (staff && g_strcmp0 (staff, me) != 0 && !may (office, error))
    return FALSE;
  if (staff && !me && !has_key (office, staff))
    return hw_office_act_add_person (office, staff, passphrase, error);
  return hw_office_change_passphrase (office, staff, passphrase, error)
         && note (office, staff ? staff : me, KEY_CHANGED, error);
}

gboolean
hw_office_act_replace_passphrase (HwOffice *office, const char *old, const char *passphrase,
                                  GError **error)
{
  return hw_office_prove_passphrase (office, old, error)
         && hw_office_act_change_passphrase (office, NULL, passphrase, error);
}

char *
hw_office_act_dup_recovery_key (HwOffice *office, const char *passphrase, GError **error)
{
  if (!may (office, error)
      || (hw_office_staff (office) && !hw_office_prove_passphrase (office, passphrase, error)))
    return NULL;
  if (hw_office_staff (office)
      && !note (office, hw_office_staff (office), KEY_SHEET, error))
    return NULL;
  return hw_key_dup_recovery (hw_office_key (office));
}

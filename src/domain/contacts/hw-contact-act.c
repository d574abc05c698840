/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contact first, then those who were there.
 */

#include "domain/contacts/hw-contact-act.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-contact-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

gint64
hw_contact_add (HwStore *store, HwContact *contact, const char *const *people,
                const char *const *children, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "contact.add", error);
  g_autoptr (GPtrArray) there = NULL;

  if (!act)
    return 0;
  hw_contact_settle (contact, children);
  if (!hw_store_save (store, HW_RECORD (contact), NULL, error))
    return 0;
  there = hw_contact_make_people (contact, people, children);
  for (guint i = 0; i < there->len; i++)
    if (!hw_store_save (store, g_ptr_array_index (there, i), NULL, error))
      return 0;
  return hw_journal_commit (&act, error);
}

static gboolean
is_same_person (gconstpointer a, gconstpointer b)
{
  const HwContactPerson *one = a, *other = b;

  return g_strcmp0 (one->person, other->person) == 0 && g_strcmp0 (one->child, other->child) == 0;
}

gint64
hw_contact_set_people (HwStore *store, const char *id, const char *const *people,
                       const char *const *children, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "contact.people", error);
  g_autoptr (HwContact) contact = act ? hw_store_find (store, HW_TYPE_CONTACT, id, error) : NULL;
  g_autoptr (GPtrArray) before
      = contact ? hw_store_list_by (store, HW_TYPE_CONTACT_PERSON, "contact", id, error) : NULL;
  g_autoptr (GPtrArray) now = NULL;
  guint n = 0;

  if (!before)
    return 0;
  now = hw_contact_make_people (contact, people, children);
  for (guint i = 0; i < before->len; i++)
    {
      HwRecord *one = g_ptr_array_index (before, i);

      if (g_ptr_array_find_with_equal_func (now, one, is_same_person, NULL))
        continue;
      if (!hw_store_delete (store, HW_TYPE_CONTACT_PERSON, one->id, error))
        return 0;
      n++;
    }
  for (guint i = 0; i < now->len; i++)
    {
      HwRecord *one = g_ptr_array_index (now, i);

      if (g_ptr_array_find_with_equal_func (before, one, is_same_person, NULL))
        continue;
      if (!hw_store_save (store, one, NULL, error))
        return 0;
      n++;
    }
  if (n > 0)
    return hw_journal_commit (&act, error);
  return hw_refuse (error, _ ("Those who were there stand there already."));
}

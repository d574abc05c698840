/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contact first, then those who were there.
 */

#include "domain/contacts/hw-contact-act.h"

#include "domain/contacts/hw-contact-rules.h"
#include "store/hw-journal.h"

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

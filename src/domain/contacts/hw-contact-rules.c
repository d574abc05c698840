/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records of those who were there.
 */

#include "domain/contacts/hw-contact-rules.h"

void
hw_contact_settle (HwContact *self, const char *const *children)
{
  if (!self->child && children && children[0] && !children[1])
    g_set_str (&self->child, children[0]);
}

static void
add (GPtrArray *all, const HwContact *contact, const char *field, const char *const *ids)
{
  for (guint i = 0; ids && ids[i]; i++)
    g_ptr_array_add (all, g_object_new (HW_TYPE_CONTACT_PERSON, "contact",
                                        contact->parent_instance.id, field, ids[i], NULL));
}

GPtrArray *
hw_contact_make_people (const HwContact *self, const char *const *people,
                        const char *const *children)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  add (all, self, "child", children);
  add (all, self, "person", people);
  return all;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family has some tens of contacts: they are read by their references, whole, and filtered here.
 */

#include "domain/contacts/hw-contacts-query.h"

#include "base/hw-text.h"
#include "domain/contacts/hw-visit-rules.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (HwContacts, hw_contacts, hw_contacts_ref, hw_contacts_unref)
G_DEFINE_BOXED_TYPE (HwVisits, hw_visits, hw_visits_ref, hw_visits_unref)

void
hw_contact_line_free (gpointer data)
{
  HwContactLine *self = data;

  g_object_unref (self->contact);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self);
}

static void
contacts_clear (gpointer data)
{
  HwContacts *self = data;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwContacts *
hw_contacts_ref (HwContacts *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_contacts_unref (HwContacts *self)
{
  g_atomic_rc_box_release_full (self, contacts_clear);
}

const char *
hw_contacts_title (const HwContacts *self, const char *id)
{
  return id ? g_hash_table_lookup (self->titles, id) : NULL;
}

static void
visits_clear (gpointer data)
{
  HwVisits *self = data;

  g_clear_pointer (&self->parents, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
}

HwVisits *
hw_visits_ref (HwVisits *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_visits_unref (HwVisits *self)
{
  g_atomic_rc_box_release_full (self, visits_clear);
}

/* ------------------------------------------------------------------ reading */

static gboolean
add_line (HwContacts *self, HwStore *store, HwContact *contact, GError **error)
{
  g_autoptr (GPtrArray) people
      = hw_store_list_by (store, HW_TYPE_CONTACT_PERSON, "contact", HW_RECORD (contact)->id, error);
  HwContactLine *line;

  if (!people)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      HwContactPerson *one = g_ptr_array_index (people, i);

      hw_store_add_title (store, self->titles, HW_TYPE_PERSON, one->person);
      hw_store_add_title (store, self->titles, HW_TYPE_CHILD, one->child);
    }
  hw_store_add_title (store, self->titles, HW_TYPE_CHILD, contact->child);
  hw_store_add_title (store, self->titles, HW_TYPE_STAFF, contact->staff);
  line = g_new (HwContactLine, 1);
  *line = (HwContactLine) { g_object_ref (contact), g_steal_pointer (&people) };
  g_ptr_array_add (self->lines, line);
  return TRUE;
}

/* The latest first; of one day, the later hour, then what was written later. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const HwContact *left = (*(HwContactLine *const *) a)->contact;
  const HwContact *right = (*(HwContactLine *const *) b)->contact;
  int times;

  if (left->date != right->date)
    return right->date - left->date;
  times = g_strcmp0 (right->time, left->time);
  return times ? times : g_strcmp0 (right->parent_instance.id, left->parent_instance.id);
}

/* ------------------------------------------------------------------ words */

/* Folded, with a space for all that is neither letter nor figure, and one before it. Owned. */
static char *
dup_words (const char *text)
{
  g_autofree char *folded = hw_text_fold (text);
  GString *words = g_string_new (" ");

  for (const char *at = folded; *at; at = g_utf8_next_char (at))
    g_string_append_unichar (words, g_unichar_isalnum (g_utf8_get_char (at))
                                        ? g_utf8_get_char (at)
                                        : ' ');
  return g_string_free (words, FALSE);
}

static void
append (GString *text, const char *part)
{
  if (part)
    g_string_append_printf (text, " %s", part);
}

/* Everything that a line is found by. */
static char *
dup_searched (const HwContacts *self, const HwContactLine *line)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, line->contact->narrative);
  append (text, line->contact->partnership);
  append (text, line->contact->reason);
  append (text, hw_contacts_title (self, line->contact->staff));
  for (guint i = 0; i < line->people->len; i++)
    {
      HwContactPerson *one = g_ptr_array_index (line->people, i);

      append (text, hw_contacts_title (self, one->person ? one->person : one->child));
    }
  return dup_words (text->str);
}

static gboolean
holds (const char *searched, char **words)
{
  for (char **word = words; *word; word++)
    {
      g_autofree char *begun = g_strconcat (" ", *word, NULL);

      if (**word && !strstr (searched, begun))
        return FALSE;
    }
  return TRUE;
}

static void
filter (HwContacts *self, const char *words)
{
  g_autofree char *asked = words ? dup_words (words) : NULL;
  g_auto (GStrv) parts = asked ? g_strsplit (asked, " ", -1) : NULL;

  for (guint i = parts ? self->lines->len : 0; i-- > 0;)
    {
      g_autofree char *searched = dup_searched (self, g_ptr_array_index (self->lines, i));

      if (!holds (searched, parts))
        g_ptr_array_remove_index (self->lines, i);
    }
}

/* ------------------------------------------------------------------ public */

static HwContacts *
contacts_new (HwStore *store)
{
  HwContacts *self = g_atomic_rc_box_new0 (HwContacts);

  self->lines = g_ptr_array_new_with_free_func (hw_contact_line_free);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->today = hw_store_today (store);
  return self;
}

static gboolean
add_lines (HwContacts *self, HwStore *store, GPtrArray *contacts, GError **error)
{
  for (guint i = 0; contacts && i < contacts->len; i++)
    if (!add_line (self, store, g_ptr_array_index (contacts, i), error))
      return FALSE;
  return contacts != NULL;
}

HwContacts *
hw_contacts_read_family (HwStore *store, const char *family, const char *words, GError **error)
{
  g_autoptr (HwContacts) self = contacts_new (store);
  g_autoptr (GPtrArray) contacts
      = hw_store_list_by (store, HW_TYPE_CONTACT, "family", family, error);

  if (!add_lines (self, store, contacts, error))
    return NULL;
  filter (self, words);
  g_ptr_array_sort (self->lines, compare_lines);
  return g_steal_pointer (&self);
}

/* Contacts at which the child was that are not about the child alone. */
static GPtrArray *
list_others (HwStore *store, const char *child, GError **error)
{
  g_autoptr (GPtrArray) there
      = hw_store_list_by (store, HW_TYPE_CONTACT_PERSON, "child", child, error);
  g_autoptr (GPtrArray) contacts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; there && i < there->len; i++)
    {
      const char *id = HW_CONTACT_PERSON (g_ptr_array_index (there, i))->contact;
      g_autoptr (HwContact) contact = hw_store_find (store, HW_TYPE_CONTACT, id, error);

      if (!contact)
        return NULL;
      if (g_strcmp0 (contact->child, child) != 0)
        g_ptr_array_add (contacts, g_steal_pointer (&contact));
    }
  return there ? g_steal_pointer (&contacts) : NULL;
}

HwContacts *
hw_contacts_read_child (HwStore *store, const char *child, const char *words, GError **error)
{
  g_autoptr (HwContacts) self = contacts_new (store);
  g_autoptr (GPtrArray) own = hw_store_list_by (store, HW_TYPE_CONTACT, "child", child, error);
  g_autoptr (GPtrArray) others = own ? list_others (store, child, error) : NULL;

  if (!others || !add_lines (self, store, own, error) || !add_lines (self, store, others, error))
    return NULL;
  filter (self, words);
  g_ptr_array_sort (self->lines, compare_lines);
  return g_steal_pointer (&self);
}

/* Somebody of the birth family may have been met without the child: then the contact is the
 * family's. */
HwVisits *
hw_visits_read (HwStore *store, const char *child, HwDay from, GError **error)
{
  g_autoptr (HwChild) record = hw_store_find (store, HW_TYPE_CHILD, child, error);
  g_autoptr (GPtrArray) connections
      = record ? hw_store_list_by (store, HW_TYPE_CONNECTION, "child", child, error) : NULL;
  g_autoptr (HwContacts) contacts
      = !connections    ? NULL
        : record->family ? hw_contacts_read_family (store, record->family, NULL, error)
                         : hw_contacts_read_child (store, child, NULL, error);
  HwVisits *self;

  if (!contacts)
    return NULL;
  self = g_atomic_rc_box_new0 (HwVisits);
  self->from = from;
  self->today = hw_store_today (store);
  self->parents = hw_visits_count (contacts->lines, connections, child, from, self->today);
  self->n_family = hw_visits_count_family (contacts->lines, connections, from, self->today,
                                           &self->last_family);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < self->parents->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_PERSON,
               ((HwParentVisits *) self->parents->pdata[i])->person);
  return self;
}

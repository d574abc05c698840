/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two copies are of one office when the same person has a key to both: the ids of people are made
 * once in the world. How far each has come stands in its mark.
 */

#include "store/hw-copy.h"

#include "store/office/hw-bundle.h"
#include "store/office/hw-file.h"
#include "store/office/hw-office-private.h"
#include "store/office/hw-place.h"

#include <string.h>

#define MARK_MOST 4096

G_DEFINE_BOXED_TYPE (HwCopy, hw_copy, hw_copy_copy, hw_copy_free)

HwCopy *
hw_copy_copy (const HwCopy *self)
{
  HwCopy *copy = g_memdup2 (self, sizeof *self);

  copy->here = g_strdup (self->here);
  return copy;
}

void
hw_copy_free (HwCopy *self)
{
  g_free (self->here);
  g_free (self);
}

static gboolean
share_a_person (HwSlots *a, HwSlots *b)
{
  for (guint i = 0; i < a->slots->len; i++)
    if (hw_slots_find_staff (b, ((HwKeySlot *) a->slots->pdata[i])->staff))
      return TRUE;
  return FALSE;
}

/* Where no office can be open, none is here. */
static gboolean
is_same_office (const char *folder, HwSlots *slots)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_KEYS);
  g_autoptr (HwSlots) theirs = hw_slots_load (path, NULL);

  return theirs && share_a_person (slots, theirs) && hw_place_check (folder, NULL);
}

/* The folder of the office that these slots are of, or NULL. Owned. */
static char *
find_here (HwSlots *slots)
{
  g_autofree char *home = hw_office_dup_home ();
  g_autofree char *last = hw_office_dup_last ();
  g_autoptr (GDir) dir = g_dir_open (home, 0, NULL);
  const char *name;

  if (last && is_same_office (last, slots))
    return g_steal_pointer (&last);
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *folder = g_build_filename (home, name, NULL);

      if (is_same_office (folder, slots))
        return g_steal_pointer (&folder);
    }
  return NULL;
}

static HwHead
peek (GBytes *bytes)
{
  HwMark mark = { 0 };

  if (bytes)
    hw_mark_peek (bytes, &mark);
  return mark.head;
}

static HwHead
head_of_folder (const char *folder)
{
  g_autofree char *path = hw_office_dup_path (folder, HW_OFFICE_MARK);
  g_autoptr (GBytes) bytes = hw_file_read (path, MARK_MOST, NULL);

  return peek (bytes);
}

static HwCopyAge
age_of (const HwCopy *self)
{
  if (!self->here)
    return HW_COPY_AGE_NEW;
  if (self->head.transactions < self->here_head.transactions)
    return HW_COPY_AGE_OLDER;
  if (self->head.transactions == self->here_head.transactions
      && memcmp (self->head.hash, self->here_head.hash, sizeof self->head.hash) == 0)
    return HW_COPY_AGE_SAME;
  return HW_COPY_AGE_OTHER;
}

HwCopy *
hw_copy_look (const char *path, GError **error)
{
  g_autoptr (GBytes) keys = NULL;
  g_autoptr (GBytes) mark = NULL;
  g_autoptr (HwSlots) slots = NULL;
  HwCopy *self;

  if (!hw_bundle_check (path, error))
    return NULL;
  keys = hw_bundle_read (path, HW_OFFICE_KEYS, error);
  mark = keys ? hw_bundle_read (path, HW_OFFICE_MARK, error) : NULL;
  slots = mark ? hw_slots_parse (keys, error) : NULL;
  if (!slots)
    return NULL;

  self = g_new0 (HwCopy, 1);
  self->head = peek (mark);
  self->here = find_here (slots);
  if (self->here)
    self->here_head = head_of_folder (self->here);
  self->age = age_of (self);
  return self;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Covers of one day are few: each is followed by looking through all of them.
 */

#include "domain/families/hw-cover-rules.h"

#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

/* So many hands at most: nobody would find out any more who stands in. */
#define MOST_HANDS 6

gboolean
hw_cover_is_on (const HwCover *self, HwDay day)
{
  return self->from_date && self->from_date <= day && day <= self->until_date;
}

gboolean
hw_cover_overlaps (const HwCover *a, const HwCover *b)
{
  return a->from_date <= b->until_date && b->from_date <= a->until_date;
}

char *
hw_cover_dup_days (const HwCover *self)
{
  g_autofree char *from = hw_day_dup_words (self->from_date);
  g_autofree char *until = hw_day_dup_words (self->until_date);

  if (self->from_date == self->until_date)
    return g_steal_pointer (&from);
  return g_strdup_printf ("%s – %s", from, until);
}

/* ------------------------------------------------------------------ who may say so */

gboolean
hw_cover_may_write (const char *staff, const char *actor, HwLookUp *look_up)
{
  g_autoptr (HwStaff) person = NULL;

  if (!actor || g_strcmp0 (staff, actor) == 0
      || hw_staff_has_right (look_up, actor, HW_RIGHT_STAFF))
    return TRUE;
  person = hw_look_up_find (look_up, HW_TYPE_STAFF, staff);
  return person && g_strcmp0 (person->supervisor, actor) == 0;
}

const char *
hw_cover_refusal (void)
{
  return _ ("is said by the person, a supervisor or an administrator");
}

/* ------------------------------------------------------------------ who stands in */

static void
stand_in_free (gpointer data)
{
  HwStandIn *self = data;

  g_free (self->staff);
  g_free (self->delegate);
  g_free (self);
}

/* One person’s work on its way. @passed: who had it before, of ids that are borrowed. */
typedef struct
{
  GPtrArray *covers;
  HwDay day;
  const char *staff;
  GPtrArray *passed;
  GPtrArray *found;
} Way;

static gboolean
has_passed (const Way *way, const char *id)
{
  return g_ptr_array_find_with_equal_func (way->passed, id, g_str_equal, NULL);
}

static void
arrive (Way *way, const char *delegate, HwDay until)
{
  HwStandIn *one;

  for (guint i = 0; i < way->found->len; i++)
    {
      one = g_ptr_array_index (way->found, i);
      if (g_str_equal (one->staff, way->staff) && g_str_equal (one->delegate, delegate))
        {
          one->until = MAX (one->until, until);
          return;
        }
    }
  one = g_new (HwStandIn, 1);
  *one = (HwStandIn) { g_strdup (way->staff), g_strdup (delegate), until };
  g_ptr_array_add (way->found, one);
}

/* FALSE: @from is here, or all that is handed on comes back. */
static gboolean
hand_on (Way *way, const char *from, HwDay until)
{
  gboolean is_taken = FALSE;

  if (way->passed->len > MOST_HANDS)
    return FALSE;

  g_ptr_array_add (way->passed, (gpointer) from);
  for (guint i = 0; i < way->covers->len; i++)
    {
      const HwCover *cover = g_ptr_array_index (way->covers, i);
      HwDay last = MIN (until, cover->until_date);

      if (!hw_cover_is_on (cover, way->day) || !g_str_equal (cover->staff, from)
          || has_passed (way, cover->delegate))
        continue;
      if (!hand_on (way, cover->delegate, last))
        arrive (way, cover->delegate, last);
      is_taken = TRUE;
    }
  g_ptr_array_set_size (way->passed, way->passed->len - 1);
  return is_taken;
}

GPtrArray *
hw_cover_find_stand_ins (GPtrArray *covers, HwDay day)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();
  GPtrArray *found = g_ptr_array_new_with_free_func (stand_in_free);

  for (guint i = 0; i < covers->len; i++)
    {
      const HwCover *cover = g_ptr_array_index (covers, i);
      Way way = { covers, day, cover->staff, passed, found };

      if (hw_cover_is_on (cover, day) && g_hash_table_add (seen, cover->staff))
        hand_on (&way, cover->staff, G_MAXINT);
    }
  return found;
}

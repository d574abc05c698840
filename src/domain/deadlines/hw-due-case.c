/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Facts lie sorted by kind and day, so that each question is a binary search.
 */

#include "domain/deadlines/hw-due-case.h"

#include <string.h>

/* Without a finding, a child has entered care so many days after the removal (42 USC 675(5)(F)). */
#define ENTERED_AFTER 60

/* A hearing or an order may come before the removal that it is about. */
#define LEAD 30

#define MONTHS_OF_YEAR 12

gboolean
hw_due_id_is_none (const HwDueId *self)
{
  static const HwDueId none;

  return memcmp (self, &none, sizeof none) == 0;
}

guint
hw_due_id_hash (gconstpointer id)
{
  guint hash;

  /* The last bytes of an id are chance. */
  memcpy (&hash, ((const HwDueId *) id)->bytes + HW_ID_BYTES - sizeof hash, sizeof hash);
  return hash;
}

gboolean
hw_due_id_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (HwDueId)) == 0;
}

char *
hw_due_id_dup_text (const HwDueId *self)
{
  char text[HW_ID_LENGTH];

  return hw_due_id_is_none (self) ? NULL : g_strdup (hw_id_format (self->bytes, text));
}

HwDueCase *
hw_due_case_new (void)
{
  HwDueCase *self = g_new0 (HwDueCase, 1);

  self->stays = g_array_new (FALSE, TRUE, sizeof (HwDueStay));
  self->facts = g_array_new (FALSE, TRUE, sizeof (HwDueFact));
  return self;
}

void
hw_due_case_free (HwDueCase *self)
{
  g_array_unref (self->stays);
  g_array_unref (self->facts);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  g_free (self);
}

void
hw_due_case_add_stay (HwDueCase *self, const HwDueStay *stay)
{
  g_array_append_vals (self->stays, stay, 1);
  g_array_index (self->stays, HwDueStay, self->stays->len - 1).number = self->stays->len;
}

static guint64
bit_of (GQuark kind)
{
  return G_GUINT64_CONSTANT (1) << kind % 64;
}

void
hw_due_case_add (HwDueCase *self, const HwDueFact *fact)
{
  g_array_append_vals (self->facts, fact, 1);
  self->kinds |= bit_of (fact->kind);
}

void
hw_due_case_mark (HwDueCase *self, const char *item, HwDay done, HwDay excepted)
{
  HwDueMark *mark;

  if (!self->marks)
    self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  mark = g_hash_table_lookup (self->marks, item);
  if (!mark)
    {
      mark = g_new0 (HwDueMark, 1);
      g_hash_table_insert (self->marks, g_strdup (item), mark);
    }
  if (done)
    mark->done = done;
  if (excepted)
    mark->excepted = excepted;
}

static void
kept_free (gpointer data)
{
  HwDueKept *self = data;

  g_free (self->rule);
  g_free (self->pack);
  g_free (self->duty);
  g_free (self->source);
  g_free (self->set_off);
  g_free (self);
}

void
hw_due_case_keep (HwDueCase *self, const HwDueKept *kept)
{
  if (!self->kept)
    self->kept = g_ptr_array_new_with_free_func (kept_free);
  g_ptr_array_add (self->kept, g_memdup2 (kept, sizeof *kept));
}

static int
compare_facts (gconstpointer a, gconstpointer b)
{
  const HwDueFact *left = a, *right = b;
  int order = (left->kind > right->kind) - (left->kind < right->kind);

  return order ? order : (left->day > right->day) - (left->day < right->day);
}

static int
compare_stays (gconstpointer a, gconstpointer b)
{
  const HwDueStay *left = a, *right = b;

  return (left->removal > right->removal) - (left->removal < right->removal);
}

/* What happened on the day on which the stay before ended was that one’s; while that one goes on,
 * what comes before the removal is its too. */
static void
find_days (HwDueCase *self)
{
  HwDay left = 0;

  for (guint i = 0; i < self->stays->len; i++)
    {
      HwDueStay *stay = &g_array_index (self->stays, HwDueStay, i);

      stay->from = stay->removal - LEAD;
      if (i > 0)
        {
          stay->from = MAX (stay->from, MIN (left, stay->removal - 1) + 1);
          stay[-1].next = stay->from;
        }
      stay->next = G_MAXINT32;
      left = MAX (left, stay->exit ? stay->exit : G_MAXINT32);
    }
}

void
hw_due_case_sort (HwDueCase *self)
{
  g_array_sort (self->facts, compare_facts);
  g_array_sort (self->stays, compare_stays);
  for (guint i = 0; i < self->stays->len; i++)
    {
      HwDueStay *stay = &g_array_index (self->stays, HwDueStay, i);

      stay->entered = stay->removal + ENTERED_AFTER;
      if (stay->finding && stay->finding < stay->entered)
        stay->entered = MAX (stay->finding, stay->removal);
    }
  find_days (self);
}

HwDay
hw_due_case_birthday (const HwDueCase *self, int years, gboolean leap_in_march)
{
  HwDay day = hw_day_add_months (self->birth, years * MONTHS_OF_YEAR);

  /* Only 29 February is cut. */
  return leap_in_march && hw_day_of_month (day) < hw_day_of_month (self->birth) ? day + 1 : day;
}

int
hw_due_case_age (const HwDueCase *self, HwDay day, gboolean leap_in_march)
{
  int age = hw_day_age (self->birth, day);

  return leap_in_march && age > 0 && hw_due_case_birthday (self, age, TRUE) > day ? age - 1 : age;
}

/* The index of the first fact that does not come before @kind on @day; where there is none of
 * @kind, any that is not of it. */
static guint
lower (const HwDueCase *self, GQuark kind, HwDay day)
{
  const HwDueFact wanted = { .kind = kind, .day = day };
  guint from = 0, to = self->kinds & bit_of (kind) ? self->facts->len : 0;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (compare_facts (&g_array_index (self->facts, HwDueFact, middle), &wanted) < 0)
        from = middle + 1;
      else
        to = middle;
    }
  return from;
}

static const HwDueFact *
fact_at (const HwDueCase *self, guint index, GQuark kind)
{
  const HwDueFact *fact
      = index < self->facts->len ? &g_array_index (self->facts, HwDueFact, index) : NULL;

  return fact && fact->kind == kind ? fact : NULL;
}

const HwDueFact *
hw_due_case_find (const HwDueCase *self, GQuark kind, HwDay from, HwDay to)
{
  const HwDueFact *fact = fact_at (self, lower (self, kind, from), kind);

  return fact && fact->day <= to ? fact : NULL;
}

const HwDueFact *
hw_due_case_list (const HwDueCase *self, GQuark kind, guint *n)
{
  guint from = lower (self, kind, G_MININT32);

  for (*n = 0; fact_at (self, from + *n, kind);)
    ++*n;
  return fact_at (self, from, kind);
}

const HwDueFact *
hw_due_case_find_on (const HwDueCase *self, GQuark kind, HwDay day)
{
  const HwDueFact *first = NULL, *fact;

  /* All facts of a kind last, or none does. */
  for (guint i = lower (self, kind, day + 1);
       i-- > 0 && (fact = fact_at (self, i, kind)) && fact->lasts;)
    if (!fact->until || fact->until > day)
      first = fact;
  return first;
}

const HwDueFact *
hw_due_case_find_in (const HwDueCase *self, int stay, GQuark kind, HwDay from, HwDay to)
{
  guint first = lower (self, kind, from);
  const HwDueFact *fact = fact_at (self, first, kind);
  const HwDueFact *before = first > 0 ? fact_at (self, first - 1, kind) : NULL;
  const HwDueStay *in = stay < 0 ? NULL : &g_array_index (self->stays, HwDueStay, stay);

  /* All facts of a kind are a stay’s own, or none is. */
  if (!in || !(fact ? fact : before) || !(fact ? fact : before)->stay)
    return fact && fact->day <= to ? fact : NULL;
  for (; before && from <= in->from; before = first > 0 ? fact_at (self, first - 1, kind) : NULL)
    first--;
  for (; (fact = fact_at (self, first, kind)) && fact->day <= to; first++)
    if (fact->stay == in->number)
      return fact;
  return NULL;
}

gboolean
hw_due_case_is_of (const HwDueCase *self, int stay, const HwDueFact *fact, HwDay last)
{
  const HwDueStay *in = stay < 0 ? NULL : &g_array_index (self->stays, HwDueStay, stay);

  if (fact->day > last || !in)
    return fact->day <= last;
  if (fact->stay || fact->day < in->from)
    return fact->stay == in->number;
  for (int i = 0; i < (int) self->stays->len; i++)
    {
      const HwDueStay *other = &g_array_index (self->stays, HwDueStay, i);

      if (i < stay ? other->exit == fact->day
                   : i > stay && fact->day >= other->from && in->exit != fact->day)
        return FALSE;
    }
  return TRUE;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each time is asked of each person; the times are sorted, and of those that overlap the best one
 * is kept.
 */

#include "domain/meetings/hw-slot-rules.h"

#include "base/hw-clock.h"
#include "base/hw-day-week.h"

#define FIRST (7 * 60)
#define LAST (21 * 60)
#define STEP 30
#define AN_HOUR 60
#define NOON (12 * 60)

/* So much counts one who must come, beside one who should. */
#define MUST 3

/* ------------------------------------------------------------------ people */

HwSlotPerson *
hw_slot_person_new (const char *type, const char *id, const char *name, HwMeetingRole role)
{
  HwSlotPerson *self = g_new0 (HwSlotPerson, 1);

  self->type = g_intern_string (type);
  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->role = role;
  self->must = hw_meeting_role_must_come (role);
  self->times = g_ptr_array_new_with_free_func (g_object_unref);
  self->taken = g_array_new (FALSE, FALSE, sizeof (HwTaken));
  return self;
}

gboolean
hw_slot_person_has_times (const HwSlotPerson *self)
{
  return !g_str_equal (self->type, "child");
}

void
hw_slot_person_free (HwSlotPerson *self)
{
  g_free (self->id);
  g_free (self->name);
  g_ptr_array_unref (self->times);
  g_array_unref (self->taken);
  g_free (self);
}

gboolean
hw_meeting_role_must_come (HwMeetingRole role)
{
  switch (role)
    {
    case HW_MEETING_ROLE_CHILD:
    case HW_MEETING_ROLE_MOTHER:
    case HW_MEETING_ROLE_FATHER:
    case HW_MEETING_ROLE_GUARDIAN:
    case HW_MEETING_ROLE_CAREGIVER:
    case HW_MEETING_ROLE_WORKER:
    case HW_MEETING_ROLE_FACILITATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* ------------------------------------------------------------------ when somebody can come */

static gboolean
is_taken (const HwSlotPerson *self, HwDay day, int from, int until)
{
  for (guint i = 0; i < self->taken->len; i++)
    {
      const HwTaken *one = &g_array_index (self->taken, HwTaken, i);

      if (one->day == day && one->from < until && from < one->until)
        return TRUE;
    }
  return FALSE;
}

/* What is said of single days (@of_week FALSE) or of days of the week. */
static HwComing
find_said (const HwSlotPerson *self, gboolean of_week, HwDay day, int from, int until)
{
  guint weekday = hw_day_weekday (day) + HW_WEEKDAY_MONDAY;
  HwComing said = HW_COMING_UNKNOWN;

  for (guint i = 0; i < self->times->len; i++)
    {
      const HwAvailability *one = g_ptr_array_index (self->times, i);
      int starts = hw_clock_parse (one->from_time), ends = hw_clock_parse (one->until_time);
      gboolean is_day = of_week ? one->weekday == weekday : one->day == day;

      if (starts < 0 || ends <= starts || (of_week ? !one->weekday : !is_day))
        continue;
      if (one->kind == HW_AVAILABLE_BUSY && is_day && starts < until && from < ends)
        return HW_COMING_CANNOT;
      if (one->kind != HW_AVAILABLE_FREE)
        continue;
      if (is_day && starts <= from && until <= ends)
        said = HW_COMING_CAN;
      else if (said == HW_COMING_UNKNOWN)
        said = HW_COMING_CANNOT;
    }
  return said;
}

HwComing
hw_slot_person_coming (const HwSlotPerson *person, GHashTable *closed, HwDay day, int from,
                       int until)
{
  HwComing said;

  if (is_taken (person, day, from, until))
    return HW_COMING_CANNOT;
  said = find_said (person, FALSE, day, from, until);
  if (said == HW_COMING_UNKNOWN)
    said = find_said (person, TRUE, day, from, until);
  if (said != HW_COMING_UNKNOWN || person->type != g_intern_static_string ("staff"))
    return said;
  return hw_is_after_hours (closed, day, from, until - from) ? HW_COMING_UNKNOWN : HW_COMING_CAN;
}

/* ------------------------------------------------------------------ one time */

static void
slot_free (gpointer data)
{
  HwMeetingSlot *self = data;

  g_free (self->coming);
  g_free (self);
}

static void
count_person (HwMeetingSlot *self, const HwSlotPerson *person, HwComing coming)
{
  guint weight = person->must ? MUST : 1;

  if (coming == HW_COMING_CAN)
    {
      self->n_can++;
      self->n_must_can += person->must;
      self->score += 2 * weight;
    }
  else if (coming == HW_COMING_UNKNOWN)
    self->score += weight;
  else
    self->n_must_cannot += person->must;
  if (person->facilitates && is_taken (person, self->day, self->from, self->until))
    self->is_conflict = TRUE;
}

/* @sitting: who belongs to it, a flag for each person; NULL: everybody. */
static HwMeetingSlot *
make_slot (const HwSlotAsk *ask, GPtrArray *people, const guint8 *sitting, HwDay day, int from,
           int until)
{
  HwMeetingSlot *self = g_new0 (HwMeetingSlot, 1);

  self->day = day;
  self->from = from;
  self->until = until;
  self->is_after_hours = hw_is_after_hours (ask->closed, day, from, until - from);
  self->is_closed = ask->closed && g_hash_table_contains (ask->closed, GINT_TO_POINTER (day));
  self->coming = g_new0 (guint8, people->len);
  for (guint i = 0; i < people->len; i++)
    if (!sitting || sitting[i])
      {
        const HwSlotPerson *person = g_ptr_array_index (people, i);

        self->coming[i] = hw_slot_person_coming (person, ask->closed, day, from, until);
        count_person (self, person, self->coming[i]);
      }
  return self;
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  const HwMeetingSlot *left = *(HwMeetingSlot *const *) a, *right = *(HwMeetingSlot *const *) b;

  if (left->is_conflict != right->is_conflict)
    return left->is_conflict ? 1 : -1;
  if (left->n_must_cannot != right->n_must_cannot)
    return left->n_must_cannot < right->n_must_cannot ? -1 : 1;
  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  if (left->is_after_hours != right->is_after_hours)
    return left->is_after_hours ? 1 : -1;
  return left->day != right->day ? left->day - right->day : left->from - right->from;
}

static gboolean
overlaps_one (GPtrArray *kept, const HwMeetingSlot *slot)
{
  for (guint i = 0; i < kept->len; i++)
    {
      const HwMeetingSlot *one = g_ptr_array_index (kept, i);

      if (one->day == slot->day && one->from < slot->until && slot->from < one->until)
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
find_slots (const HwSlotAsk *ask, GPtrArray *people, const guint8 *sitting)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GPtrArray *kept = g_ptr_array_new_with_free_func (slot_free);
  int length = ask->length ? (int) ask->length : AN_HOUR;

  for (HwDay day = ask->first; day <= ask->last; day++)
    for (int from = FIRST; from + length <= LAST; from += STEP)
      g_ptr_array_add (all, make_slot (ask, people, sitting, day, from, from + length));
  g_ptr_array_sort (all, compare_slots);
  for (guint i = 0; i < all->len; i++)
    {
      HwMeetingSlot *slot = g_ptr_array_index (all, i);

      if (overlaps_one (kept, slot))
        slot_free (slot);
      else
        g_ptr_array_add (kept, slot);
    }
  return kept;
}

/* ------------------------------------------------------------------ two sittings */

static guint
find_person (GPtrArray *people, const char *id)
{
  for (guint i = 0; i < people->len; i++)
    if (g_strcmp0 (((HwSlotPerson *) g_ptr_array_index (people, i))->id, id) == 0)
      return i;
  return people->len;
}

/* Puts @person into @sitting and whoever must not meet them into the other one, and so on. */
static void
part (HwSlotGrid *self, guint8 *in, guint person, guint8 sitting)
{
  if (in[person])
    {
      self->is_two_enough = self->is_two_enough && in[person] == sitting;
      return;
    }
  in[person] = sitting;
  for (guint i = 0; i < self->apart->len; i++)
    {
      const HwApart *apart = &g_array_index (self->apart, HwApart, i);
      guint one = find_person (self->people, apart->one);
      guint other = find_person (self->people, apart->other);

      if (one == person)
        part (self, in, other, 3 - sitting);
      else if (other == person)
        part (self, in, one, 3 - sitting);
    }
}

static GPtrArray *
find_sitting (HwSlotGrid *self, const guint8 *in, guint8 sitting)
{
  g_autofree guint8 *flags = g_new0 (guint8, self->people->len);

  for (guint i = 0; i < self->people->len; i++)
    flags[i] = !in[i] || in[i] == sitting;
  return find_slots (&self->ask, self->people, flags);
}

/* Who is in both sittings is not free for the second one while the first one is held; takes that
 * back when @is_taken is FALSE. */
static void
take_first (HwSlotGrid *self, const guint8 *in, gboolean is_taken)
{
  const HwMeetingSlot *first = self->sittings[0]->len ? self->sittings[0]->pdata[0] : NULL;

  for (guint i = 0; first && i < self->people->len; i++)
    {
      HwSlotPerson *person = g_ptr_array_index (self->people, i);
      HwTaken taken = { first->day, first->from, first->until };

      if (in[i])
        continue;
      if (is_taken)
        g_array_append_val (person->taken, taken);
      else
        g_array_set_size (person->taken, person->taken->len - 1);
    }
}

static void
find_sittings (HwSlotGrid *self)
{
  g_autofree guint8 *in = g_new0 (guint8, self->people->len);

  for (guint i = 0; i < self->apart->len; i++)
    {
      guint one = find_person (self->people, g_array_index (self->apart, HwApart, i).one);

      if (!in[one])
        part (self, in, one, 1);
    }
  self->sittings[0] = find_sitting (self, in, 1);
  take_first (self, in, TRUE);
  self->sittings[1] = find_sitting (self, in, 2);
  take_first (self, in, FALSE);
}

/* ------------------------------------------------------------------ the grid */

G_DEFINE_BOXED_TYPE (HwSlotGrid, hw_slot_grid, hw_slot_grid_ref, hw_slot_grid_unref)

static void
grid_clear (gpointer data)
{
  HwSlotGrid *self = data;

  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->slots);
  g_array_unref (self->apart);
  g_clear_pointer (&self->sittings[0], g_ptr_array_unref);
  g_clear_pointer (&self->sittings[1], g_ptr_array_unref);
}

HwSlotGrid *
hw_slot_grid_ref (HwSlotGrid *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_slot_grid_unref (HwSlotGrid *self)
{
  g_atomic_rc_box_release_full (self, grid_clear);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const HwSlotPerson *left = *(HwSlotPerson *const *) a, *right = *(HwSlotPerson *const *) b;

  if (left->must != right->must)
    return left->must ? -1 : 1;
  return left->role != right->role ? (int) left->role - (int) right->role
                                   : g_strcmp0 (left->id, right->id);
}

gboolean
hw_slot_grid_is_in (const HwSlotGrid *self, guint person, guint sitting)
{
  GPtrArray *slots = self->sittings[sitting];

  return !slots || !slots->len
         || ((HwMeetingSlot *) slots->pdata[0])->coming[person] != HW_COMING_NOT_ASKED;
}

HwSlotGrid *
hw_slot_grid_new (const HwSlotAsk *ask, GPtrArray *people, const GArray *apart)
{
  HwSlotGrid *self = g_atomic_rc_box_new0 (HwSlotGrid);

  self->ask = *ask;
  self->people = people;
  self->apart = g_array_new (FALSE, FALSE, sizeof (HwApart));
  self->is_two_enough = TRUE;
  g_ptr_array_sort (people, compare_people);
  for (guint i = 0; apart && i < apart->len; i++)
    {
      const HwApart *one = &g_array_index (apart, HwApart, i);
      guint a = find_person (people, one->one), b = find_person (people, one->other);

      if (a < people->len && b < people->len)
        {
          HwApart kept = { ((HwSlotPerson *) people->pdata[a])->id,
                           ((HwSlotPerson *) people->pdata[b])->id };

          g_array_append_val (self->apart, kept);
        }
    }
  self->slots = find_slots (&self->ask, people, NULL);
  if (self->apart->len)
    find_sittings (self);
  self->ask.closed = NULL;
  return self;
}

/* ------------------------------------------------------------------ hours */

HwHours
hw_slot_hours (const HwMeetingSlot *slot)
{
  if (!slot->is_after_hours)
    return HW_HOURS_OFFICE;
  if (slot->is_closed)
    return HW_HOURS_HOLIDAY;
  if (hw_is_after_hours (NULL, slot->day, -1, 0))
    return HW_HOURS_WEEKEND;
  return slot->from < NOON ? HW_HOURS_EARLY : HW_HOURS_EVENING;
}

/* ------------------------------------------------------------------ the share */

void
hw_meetings_find_after_hours (GPtrArray *meetings, GHashTable *closed, GPtrArray *held,
                              GPtrArray *after)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      const HwMeeting *meeting = g_ptr_array_index (meetings, i);
      const char *id = HW_RECORD (meeting)->id;

      if (meeting->status != HW_MEETING_STATUS_HELD || hw_clock_parse (meeting->time) < 0)
        continue;
      g_ptr_array_add (held, g_strdup (id));
      if (hw_meeting_is_after_hours (meeting, closed))
        g_ptr_array_add (after, g_strdup (id));
    }
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When those who should be at a meeting can come (S4-13): people and times, the best times first;
 * who must not meet is asked to two sittings. Times of the day are minutes since midnight.
 */

#pragma once

#include "domain/meetings/hw-availability.h"
#include "domain/meetings/hw-meeting-rules.h"

G_BEGIN_DECLS

/**
 * HwComing:
 * @HW_COMING_NOT_ASKED: belongs to the other sitting
 * @HW_COMING_UNKNOWN: nobody knows
 */
typedef enum
{
  HW_COMING_NOT_ASKED,
  HW_COMING_UNKNOWN,
  HW_COMING_CAN,
  HW_COMING_CANNOT,
} HwComing;

/* A time that is taken by another meeting. */
typedef struct
{
  HwDay day;
  int from;
  int until;
} HwTaken;

/**
 * HwSlotPerson:
 * @type, @id: «person», «child», «staff» or «home», and which
 * @name: what they are called
 * @must: without them it is another meeting: the children, parents and caregivers, the worker and
 *   who facilitates it
 * @times: of HwAvailability
 * @taken: of HwTaken
 */
typedef struct
{
  const char *type;
  char *id;
  char *name;
  HwMeetingRole role;
  gboolean must;
  gboolean facilitates;
  GPtrArray *times;
  GArray *taken;
} HwSlotPerson;

HwSlotPerson *hw_slot_person_new (const char *type, const char *id, const char *name,
                                  HwMeetingRole role);
void hw_slot_person_free (HwSlotPerson *self);

/* Whether it is written down when they can come; a child comes with whoever brings it. */
gboolean hw_slot_person_has_times (const HwSlotPerson *self);

/* Whether somebody with that role must be there. */
gboolean hw_meeting_role_must_come (HwMeetingRole role);

/**
 * HwMeetingSlot:
 * @is_after_hours: outside of 08:00 to 17:00 of a working day; @is_closed: of a holiday
 * @is_conflict: who facilitates it has another meeting then
 * @n_can, @n_must_can, @n_must_cannot: how many can come; of those who must, how many can and how
 *   many cannot
 * @coming: one HwComing for each person of the grid
 *
 * One time at which the meeting could be.
 */
typedef struct
{
  HwDay day;
  int from;
  int until;
  gboolean is_after_hours;
  gboolean is_closed;
  gboolean is_conflict;
  guint n_can;
  guint n_must_can;
  guint n_must_cannot;
  guint score;
  guint8 *coming;
} HwMeetingSlot;

/**
 * HwSlotAsk:
 * @first, @last: the days that are looked at, both included
 * @length: minutes; 0: an hour
 * @closed: as in hw_is_after_hours(); the grid that is made has none
 */
typedef struct
{
  HwDay first;
  HwDay last;
  guint length;
  GHashTable *closed;
} HwSlotAsk;

/**
 * HwSlotGrid:
 * @people: of HwSlotPerson, those who must come first
 * @slots: of HwMeetingSlot for everybody in one sitting, the best first; none of them overlap
 * @apart: of HwApart, whose ids are borrowed from @people: who must not meet
 * @sittings: the same where somebody must not meet somebody else: of HwMeetingSlot for each of two
 *   sittings, in which these are apart; else NULL. Who is in both has time for the first of each
 * @is_two_enough: whether two sittings keep everybody apart
 *
 * Immutable once made.
 */
typedef struct
{
  HwSlotAsk ask;
  GPtrArray *people;
  GPtrArray *slots;
  GArray *apart;
  GPtrArray *sittings[2];
  gboolean is_two_enough;
} HwSlotGrid;

#define HW_TYPE_SLOT_GRID (hw_slot_grid_get_type ())
GType hw_slot_grid_get_type (void);
HwSlotGrid *hw_slot_grid_ref (HwSlotGrid *self);
void hw_slot_grid_unref (HwSlotGrid *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwSlotGrid, hw_slot_grid_unref)

/* Times from 07:00 to 21:00 on each day, every half hour.
 *
 * What somebody said of a single day goes before their week. Who said when they can come in a week
 * cannot at other times; whoever said nothing is unknown, but for a worker, whose time is 08:00 to
 * 17:00 on working days. A time at which somebody has another meeting is none.
 *
 * Better is: who facilitates it is free; fewer of those who must come cannot; more can come, where
 * one who must counts as three and one who is unknown as half; inside of office hours; earlier.
 *
 * Takes @people; @apart: of HwApart by the ids of @people, may be NULL. */
HwSlotGrid *hw_slot_grid_new (const HwSlotAsk *ask, GPtrArray *people, const GArray *apart);

/* Whether the person at @person of @self->people comes to the sitting @sitting (0, 1); some come to
 * both. */
gboolean hw_slot_grid_is_in (const HwSlotGrid *self, guint person, guint sitting);

/* Whether @person can come then, minutes included. @closed: as in hw_is_after_hours(). */
HwComing hw_slot_person_coming (const HwSlotPerson *person, GHashTable *closed, HwDay day,
                                int from, int until);

/**
 * HwHours:
 * @HW_HOURS_OFFICE: 08:00 to 17:00 of a working day
 */
typedef enum
{
  HW_HOURS_OFFICE,
  HW_HOURS_EARLY,
  HW_HOURS_EVENING,
  HW_HOURS_WEEKEND,
  HW_HOURS_HOLIDAY,
} HwHours;

/* How a time lies to the office's; a day of the weekend or a holiday is that at any hour. */
HwHours hw_slot_hours (const HwMeetingSlot *slot);

/* Adds the ids of those of @meetings (of HwMeeting) that were held and had a time to @held, and of
 * them those outside of office hours to @after. @closed: as in hw_is_after_hours(). */
void hw_meetings_find_after_hours (GPtrArray *meetings, GHashTable *closed, GPtrArray *held,
                                   GPtrArray *after);

G_END_DECLS

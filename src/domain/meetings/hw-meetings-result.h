/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Meetings as rows of a table, and the facilitators with their families.
 */

#pragma once

#include "domain/meetings/hw-meeting-rules.h"

G_BEGIN_DECLS

/**
 * HwMeetingRow:
 * @meeting: the record's kind, status, days and place; no more than a table needs
 * @own_kind: as the office calls the kind, or NULL
 * @n_people: who is to be there; @n_asked, @n_answered, @n_coming, @n_came of them
 * @n_to_pre_meet: with whom nobody spoke yet
 * @n_concerns: that have no answer yet
 * @n_others: meetings that are held in its sitting
 * @stage: what is next
 */
typedef struct
{
  HwMeeting *meeting;
  char *family_name;
  char *own_kind;
  char *facilitator_name;
  guint n_people;
  guint n_asked;
  guint n_answered;
  guint n_coming;
  guint n_came;
  guint n_to_pre_meet;
  guint n_concerns;
  guint n_others;
  HwMeetingStage stage;
} HwMeetingRow;

#define HW_TYPE_MEETING_ROW (hw_meeting_row_get_type ())
GType hw_meeting_row_get_type (void);
HwMeetingRow *hw_meeting_row_ref (HwMeetingRow *self);
void hw_meeting_row_unref (HwMeetingRow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMeetingRow, hw_meeting_row_unref)

/* What a meeting is called: the office's own word, or the kind's. Translated, borrowed. */
const char *hw_meeting_row_kind (const HwMeetingRow *self);

/**
 * HwFacilitator:
 * @n_families: whom they facilitate; @most: how many they can
 */
typedef struct
{
  char *staff;
  char *name;
  guint n_families;
  guint most;
  gboolean has_left;
} HwFacilitator;

/* An open family of the enhanced program that nobody facilitates. */
typedef struct
{
  char *family;
  char *name;
} HwUnfacilitated;

/**
 * HwFacilitators:
 * @all: of HwFacilitator, by name
 * @without: of HwUnfacilitated, by name
 * @n_families: that have or had a facilitator; @n_changes: of facilitators in them
 */
typedef struct
{
  GPtrArray *all;
  GPtrArray *without;
  guint n_families;
  guint n_changes;
} HwFacilitators;

HwFacilitators *hw_facilitators_ref (HwFacilitators *self);
void hw_facilitators_unref (HwFacilitators *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFacilitators, hw_facilitators_unref)

G_END_DECLS

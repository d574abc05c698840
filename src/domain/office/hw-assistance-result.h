/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The technical assistance that an office was given, and one event of it whole.
 */

#pragma once

#include "domain/office/hw-assistance-action.h"
#include "domain/office/hw-assistance-document.h"
#include "domain/office/hw-assistance-group.h"
#include "domain/office/hw-assistance-point.h"
#include "domain/office/hw-assistance.h"

G_BEGIN_DECLS

/**
 * HwAssistanceLine:
 * @event: an id
 * @title: of the event, or what is done
 * @item: of the improvement plan, or NULL
 * @who: who presented it, or does it; or NULL
 * @date: of the event, or by when it is done
 * @n_people: who came; not of an action
 */
typedef struct
{
  char *event;
  char *title;
  char *item;
  char *who;
  HwDay date;
  gint64 n_people;
} HwAssistanceLine;

/**
 * HwAssistances:
 * @events: of HwAssistanceLine, the latest first
 * @open: of HwAssistanceLine: actions that are not done, the first that is due first
 * @people: who came of each group, to all events together; @events_of: to how many any came
 * @n_people: of all groups
 */
typedef struct
{
  GPtrArray *events;
  GPtrArray *open;
  gint64 people[HW_N_AUDIENCE_GROUPS];
  guint events_of[HW_N_AUDIENCE_GROUPS];
  gint64 n_people;
  HwDay today;
} HwAssistances;

#define HW_TYPE_ASSISTANCES (hw_assistances_get_type ())
GType hw_assistances_get_type (void);
HwAssistances *hw_assistances_ref (HwAssistances *self);
void hw_assistances_unref (HwAssistances *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwAssistances, hw_assistances_unref)

/**
 * HwAssistanceWhole:
 * @groups, @documents, @points, @actions: of those records: by group; the latest first; as they
 *   were written; what is open first
 * @titles: id → title, of the records that these refer to
 */
typedef struct
{
  HwAssistance *event;
  GPtrArray *groups;
  GPtrArray *documents;
  GPtrArray *points;
  GPtrArray *actions;
  GHashTable *titles;
  HwDay today;
} HwAssistanceWhole;

#define HW_TYPE_ASSISTANCE_WHOLE (hw_assistance_whole_get_type ())
GType hw_assistance_whole_get_type (void);
HwAssistanceWhole *hw_assistance_whole_ref (HwAssistanceWhole *self);
void hw_assistance_whole_unref (HwAssistanceWhole *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwAssistanceWhole, hw_assistance_whole_unref)

G_END_DECLS

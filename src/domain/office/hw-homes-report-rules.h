/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What kind of home an approval makes, what is a move from one, and a table of them in which small
 * numbers of children are hidden.
 */

#pragma once

#include "domain/office/hw-homes-report-result.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-placement.h"

G_BEGIN_DECLS

/* So many days before today are looked at. */
#define HW_HOMES_REPORT_DAYS 365

HwHomeGroup hw_home_group (HwSet approvals);

/* Their names for a program, and translated; may be HW_HOME_GROUP_ALL. Static. */
const char *hw_home_group_nick (guint group);
const char *hw_home_group_label (guint group);

/* A home as the report sees it. */
typedef struct
{
  HwSet now;   /* what it is approved for today */
  HwSet then;  /* … and what it was on any of the report's days */
  char *id;
} HwHomeKind;

/* A placement in a stay: half-open, @end is 0 while it lasts. @home: 0, none is recorded; @kind:
 * of the home, or NULL. */
typedef struct
{
  gint64 home;
  const HwHomeKind *kind;
  HwSetting setting;
  HwDay start;
  HwDay end;
  char *id;
} HwHomeSpan;

/* What is counted; opaque. */
typedef struct _HwHomesTally HwHomesTally;

HwHomesTally *hw_homes_tally_new (HwDay today);
void hw_homes_tally_free (HwHomesTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHomesTally, hw_homes_tally_free)

void hw_homes_tally_add_home (HwHomesTally *self, const HwHomeKind *kind);

/* The placements of one stay of @child, in the order of their days. A move is charged to the home
 * that the child left: for another place that counts as one (domain 2.1, P5), not for the same home
 * after a stay in hospital, and not at the end of the stay. */
void hw_homes_tally_add_stay (HwHomesTally *self, const char *child, const HwHomeSpan *spans,
                              guint n);

/* Owned. */
HwHomesReport *hw_homes_tally_report (HwHomesTally *self);

G_END_DECLS

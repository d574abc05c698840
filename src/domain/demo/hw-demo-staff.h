/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Regions, the people who work there and the partners they call on.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* Workers with about seventeen children each, supervisors with up to nine workers; in each region
 * an administrator, a designee and a facilitator; the central office. */
void hw_demo_add_staff (HwDemoOffice *office, guint children);

/* In the first region somebody is away, and a colleague stands in; another one will be. */
void hw_demo_add_covers (HwDemoOffice *office);

/* How many partners of each kind a region has, in the order of their roles. */
typedef enum
{
  HW_DEMO_PARTNER_GAL,
  HW_DEMO_PARTNER_CASA,
  HW_DEMO_PARTNER_THERAPIST,
  HW_DEMO_PARTNER_TEACHER,
  HW_DEMO_PARTNER_ATTORNEY,
  HW_DEMO_PARTNER_MENTOR,
} HwDemoPartner;

#define HW_DEMO_PARTNERS 6

/* One of the region's partners of that kind; borrowed. */
HwPerson *hw_demo_partner (HwDemoOffice *office, const HwDemoRegion *region, HwDemoPartner partner);

G_END_DECLS

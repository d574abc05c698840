/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Contacts with some families: the worker’s visits month by month, visits between parent and child
 * that were held, missed and planned, and reviews of concurrent planning.
 */

#pragma once

#include "domain/demo/hw-demo-office.h"

G_BEGIN_DECLS

/* Of so many families at most workers write themselves: each visit is an act of somebody. Of the
 * others the extract tells that there was a visit, and of no words. */
#define HW_DEMO_CONTACTS 16

/* For families with a child in care, month by month; after everything else, whose records stay as
 * they are. */
void hw_demo_add_contacts (HwDemoOffice *office);

G_END_DECLS

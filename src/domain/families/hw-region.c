/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a service region of the agency.
 */

#include "domain/families/hw-region.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_TEXT (HwRegion, name, "name", N_ ("Name"), .flags = HW_FIELD_REQUIRED | HW_FIELD_SEARCH),
};

HW_DEFINE_RECORD (HwRegion, hw_region, "region", N_ ("Region"),
                  .new_title = N_ ("New Region"))

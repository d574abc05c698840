/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the offer; rule and act are the domain's.
 */

#include "ui/placements/hw-new-placement.h"

#include "domain/placements/hw-placement-act.h"
#include "domain/placements/hw-placement-rules.h"

#include <glib/gi18n-lib.h>

static HwRecord *
find (HwRecord *record, HwLookUp *look_up)
{
  return (HwRecord *) hw_placement_dup_former_ended (HW_PLACEMENT (record), look_up);
}

static char *
dup_words (HwRecord *record)
{
  HwPlacement *former = HW_PLACEMENT (record);
  const HwField *setting = hw_record_class_find (HW_RECORD_GET_CLASS (record), "setting");
  g_autofree char *place = hw_record_show (record, setting);
  g_autofree char *since = hw_day_dup_words (former->start_date);
  g_autofree char *end = hw_day_dup_words (former->end_date);

  /* Translators: a setting and two days: «Foster home since 1 September 2024. It ends on …» */
  return g_strdup_printf (_ ("%s since %s. It ends on %s, the day on which the new one begins."),
                          place, since, end);
}

static gint64
act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_placement_begin (store, HW_PLACEMENT (record), error);
}

const HwNewAlong *
hw_new_placement_along (void)
{
  static const HwNewAlong along = { find, N_ ("End the earlier placement"), dup_words, act };

  return &along;
}

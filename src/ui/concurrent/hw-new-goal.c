/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the offer; rule and act are the domain's.
 */

#include "ui/concurrent/hw-new-goal.h"

#include "domain/concurrent/hw-concurrent-act.h"
#include "domain/concurrent/hw-concurrent-rules.h"

#include <glib/gi18n-lib.h>

static HwRecord *
find (HwRecord *record, HwLookUp *look_up)
{
  return (HwRecord *) hw_goal_dup_former_ended (HW_GOAL (record), look_up);
}

static char *
dup_words (HwRecord *record)
{
  HwGoal *former = HW_GOAL (record);
  g_autofree char *kind
      = hw_record_show (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), "kind"));
  g_autofree char *end = hw_day_dup_words (former->to_date);

  /* Translators: a goal and a day: «Adoption. It ends on 3 May 2026, …» */
  return g_strdup_printf (_ ("%s. It ends on %s, the day on which the new one begins."), kind,
                          end);
}

static gint64
act (HwStore *store, HwRecord *record, GError **error)
{
  return hw_goal_begin (store, HW_GOAL (record), error);
}

const HwNewAlong *
hw_new_goal_along (void)
{
  static const HwNewAlong along = { find, N_ ("End the earlier goal"), dup_words, act };

  return &along;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The former one ends, the new one begins, and what is planned is theirs.
 */

#include "domain/meetings/hw-facilitator-act.h"

#include "domain/meetings/hw-meeting.h"
#include "store/hw-journal.h"

static gboolean
end_former (HwStore *store, const char *family, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_FACILITATION, "family", family, error);
  HwDay today = hw_store_today (store);

  for (guint i = 0; all && i < all->len; i++)
    {
      HwFacilitation *one = g_ptr_array_index (all, i);

      if (one->until_date && one->until_date <= today)
        continue;
      one->until_date = MAX (today, one->from_date);
      g_set_str (&one->ended_because, reason);
      if (!hw_store_save (store, HW_RECORD (one), NULL, error))
        return FALSE;
    }
  return all != NULL;
}

static gboolean
lead_planned (HwStore *store, const char *family, const char *staff, GError **error)
{
  const HwCondition conditions[]
      = { { "family", family }, { "status", "planned" }, { NULL, NULL } };
  g_autoptr (GPtrArray) planned = hw_store_list (store, HW_TYPE_MEETING, conditions, error);

  for (guint i = 0; planned && i < planned->len; i++)
    {
      HwMeeting *meeting = g_ptr_array_index (planned, i);

      g_set_str (&meeting->facilitator, staff);
      if (!hw_store_save (store, HW_RECORD (meeting), NULL, error))
        return FALSE;
    }
  return planned != NULL;
}

gint64
hw_facilitator_assign (HwStore *store, const char *const *families, const char *staff,
                       const char *reason, GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "facilitator.assign", error);

  if (!act)
    return 0;
  for (; *families; families++)
    {
      g_autoptr (HwFacilitation) one = g_object_new (
          HW_TYPE_FACILITATION, "family", *families, "facilitator", staff, "from-date",
          hw_store_today (store), "reason", reason, NULL);

      if (!end_former (store, *families, reason, error)
          || !hw_store_save (store, HW_RECORD (one), NULL, error)
          || !lead_planned (store, *families, staff, error))
        return 0;
    }
  return hw_journal_commit (&act, error);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The former one ends, the new one begins, and what is planned is theirs.
 */

#include "domain/meetings/hw-facilitator-act.h"

#include "domain/meetings/hw-meeting.h"
#include "store/hw-journal.h"

static gboolean
is_over (const HwFacilitation *one, HwDay today)
{
  return one->until_date && one->until_date <= today;
}

/* Who facilitates the family now, where that is @staff. Borrowed. */
static HwFacilitation *
find_same (GPtrArray *all, const char *staff, HwDay today)
{
  for (guint i = 0; i < all->len; i++)
    {
      HwFacilitation *one = g_ptr_array_index (all, i);

      if (!is_over (one, today) && one->from_date <= today
          && g_strcmp0 (one->facilitator, staff) == 0)
        return one;
    }
  return NULL;
}

static gboolean
end_former (HwStore *store, GPtrArray *all, const char *reason, GError **error)
{
  HwDay today = hw_store_today (store);

  for (guint i = 0; i < all->len; i++)
    {
      HwFacilitation *one = g_ptr_array_index (all, i);

      if (is_over (one, today))
        continue;
      one->until_date = MAX (today, one->from_date);
      g_set_str (&one->ended_because, reason);
      if (!hw_store_save (store, HW_RECORD (one), NULL, error))
        return FALSE;
    }
  return TRUE;
}

/* Another one than before: the former one ends, the new one begins. Who facilitates the family
 * already goes on doing so (S4-12), now without an end, and whoever was to follow does not. */
static gboolean
change (HwStore *store, const char *family, const char *staff, const char *reason, GError **error)
{
  g_autoptr (GPtrArray) all
      = hw_store_list_by (store, HW_TYPE_FACILITATION, "family", family, error);
  HwFacilitation *same = all ? find_same (all, staff, hw_store_today (store)) : NULL;
  g_autoptr (HwFacilitation) one = NULL;

  if (!all)
    return FALSE;
  if (same && !same->until_date)
    return TRUE;
  if (same)
    {
      one = g_object_ref (same);
      g_ptr_array_remove (all, same);
      one->until_date = 0;
      g_clear_pointer (&one->ended_because, g_free);
      if (reason && *reason)
        g_set_str (&one->reason, reason);
    }
  else
    one = g_object_new (HW_TYPE_FACILITATION, "family", family, "facilitator", staff, "from-date",
                        hw_store_today (store), "reason", reason, NULL);
  return end_former (store, all, reason, error)
         && hw_store_save (store, HW_RECORD (one), NULL, error);
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
    if (!change (store, *families, staff, reason, error)
        || !lead_planned (store, *families, staff, error))
      return 0;
  return hw_journal_commit (&act, error);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The families' workers and the day of leaving, in one transaction.
 */

#include "domain/office/hw-staff-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static gboolean
check_taker (HwStore *store, const HwHandOver *wish, GError **error)
{
  g_autoptr (HwStaff) taker = NULL;

  if (!wish->families || !*wish->families)
    return TRUE;
  if (!wish->to)
    return hw_refuse (error, _ ("Choose who takes over the families."));
  if (g_str_equal (wish->to, wish->from))
    return hw_refuse (error,
                      _ ("The families are with this person already. Choose somebody else."));
  taker = hw_store_find (store, HW_TYPE_STAFF, wish->to, error);
  if (!taker)
    return FALSE;
  if (taker->left_date && taker->left_date <= hw_store_today (store))
    return hw_refuse (error, _ ("This person has left. Choose somebody who works here."));
  return TRUE;
}

static gboolean
give (HwStore *store, const HwHandOver *wish, const char *id, GError **error)
{
  g_autoptr (HwFamily) family = hw_store_find (store, HW_TYPE_FAMILY, id, error);

  if (!family)
    return FALSE;
  if (g_strcmp0 (family->worker, wish->from) != 0)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
                   _ ("The family %s has another worker by now. Nothing was handed over; look at "
                      "the list again."),
                   family->name);
      return FALSE;
    }
  g_object_set (family, "worker", wish->to, NULL);
  return hw_store_save (store, HW_RECORD (family), NULL, error);
}

static gboolean
leave (HwStore *store, const HwHandOver *wish, GError **error)
{
  g_autoptr (HwStaff) person = NULL;

  if (!wish->left_date)
    return TRUE;
  person = hw_store_find (store, HW_TYPE_STAFF, wish->from, error);
  if (!person)
    return FALSE;
  g_object_set (person, "left-date", wish->left_date, NULL);
  return hw_store_save (store, HW_RECORD (person), NULL, error);
}

gint64
hw_staff_act_hand_over (HwStore *store, const HwHandOver *wish, GError **error)
{
  g_autoptr (HwStoreAct) act = NULL;

  if (!hw_staff_check_right (hw_store_look_up (store), hw_store_actor (store), HW_RIGHT_STAFF,
                             error)
      || !check_taker (store, wish, error)
      || !(act = hw_store_act (store, "staff.hand-over", error)))
    return 0;
  for (guint i = 0; wish->families && wish->families[i]; i++)
    if (!give (store, wish, wish->families[i], error))
      return 0;
  return leave (store, wish, error) ? hw_journal_commit (&act, error) : 0;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing the invented office: the founding in one go, then act by act.
 */

#include "domain/demo/hw-demo-act.h"

#include "domain/demo/hw-demo-history.h"

#define EXTRACT_ACT "import demo"

static gboolean
write_entry (HwStore *store, HwDemoEntry *entry, HwDay day, GError **error)
{
  g_autoptr (HwRecord) record = hw_demo_as_of (entry, day);

  if (!record)
    return TRUE;
  if (entry->is_written)
    return hw_store_update (store, record, error);
  entry->is_written = TRUE;
  return hw_store_insert (store, record, error);
}

/* Whoever makes the demo office is its administrator. */
static gboolean
write_actor (HwStore *store, GError **error)
{
  g_autoptr (HwStaff) staff = NULL;
  const char *actor = hw_store_actor (store);

  if (!actor)
    return TRUE;
  staff = hw_store_find (store, HW_TYPE_STAFF, actor, NULL);
  if (staff)
    return TRUE;

  staff = g_object_new (HW_TYPE_STAFF, NULL);
  staff->parent_instance.id = g_strdup (actor);
  staff->name = g_strdup ("Dana Abner");
  staff->role = HW_STAFF_ROLE_ADMINISTRATOR;
  return hw_store_insert (store, HW_RECORD (staff), error);
}

static gboolean
write_founding (HwStore *store, HwDemoOffice *office, GError **error)
{
  g_autoptr (HwStoreAct) act = NULL;

  hw_store_set_now (store, hw_demo_founding_time (office));
  act = hw_store_act (store, EXTRACT_ACT, error);
  if (!act || !hw_store_begin_bulk (store, error) || !write_actor (store, error))
    return FALSE;
  for (guint i = 0; i < office->entries->len; i++)
    if (!write_entry (store, office->entries->pdata[i], office->founding, error))
      return FALSE;
  return hw_store_act_commit (&act, error);
}

static const char *
name_of (const HwDemoAct *act)
{
  if (!act->staff)
    return EXTRACT_ACT;
  for (guint i = 0; i < act->entries->len; i++)
    if (((HwDemoEntry *) act->entries->pdata[i])->is_written)
      return "record.set";
  return "record.add";
}

static gboolean
write_act (HwStore *store, const HwDemoAct *done, GError **error)
{
  g_autoptr (HwStoreAct) act = NULL;

  hw_store_set_now (store, done->at);
  act = hw_store_act (store, name_of (done), error);
  if (!act)
    return FALSE;
  for (guint i = 0; i < done->entries->len; i++)
    if (!write_entry (store, done->entries->pdata[i], done->day, error))
      return FALSE;
  return hw_store_act_commit (&act, error);
}

static gboolean
write_office (HwStore *store, HwDemoOffice *office, const char *actor, GError **error)
{
  g_autoptr (GPtrArray) acts = hw_demo_list_acts (office);

  if (!write_founding (store, office, error))
    return FALSE;
  for (guint i = 0; i < acts->len; i++)
    {
      const HwDemoAct *act = acts->pdata[i];

      hw_store_set_actor (store, act->staff ? act->staff : actor);
      if (!write_act (store, act, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_demo_fill (HwStore *store, guint children, guint64 seed, GError **error)
{
  g_autoptr (HwDemoOffice) office = hw_demo_office_new (hw_store_today (store), seed);
  g_autofree char *actor = g_strdup (hw_store_actor (store));
  gboolean is_done;

  hw_demo_office_invent (office, children);
  hw_demo_add_corrections (office);
  is_done = write_office (store, office, actor, error);

  hw_store_set_actor (store, actor);
  hw_store_set_now (store, 0);
  return is_done;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing the invented office: the founding in one go, then act by act.
 */

#include "domain/demo/hw-demo-act.h"

#include "domain/demo/hw-demo-history.h"
#include "domain/office/hw-print-text.h"
#include "store/hw-journal.h"

#define EXTRACT_ACT "import demo"

/* Tells of every hundredth step. FALSE: it was cancelled. */
#define STEPS 100

typedef struct
{
  const HwDemoWatch *watch;
  guint done, total;
} Course;

static gboolean
step (Course *course, GError **error)
{
  const HwDemoWatch *watch = course->watch;

  if (course->done++ % STEPS != 0 || !watch)
    return TRUE;
  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return FALSE;
  if (watch->progress)
    watch->progress ((double) course->done / course->total, watch->data);
  return TRUE;
}

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

/* What stands on the invented office's print-outs. */
static gboolean
write_prints (HwStore *store, GError **error)
{
  g_autoptr (HwPrintText) text = g_object_new (HW_TYPE_PRINT_TEXT, NULL);

  text->parent_instance.id = g_strdup (HW_PRINT_TEXT_ID);
  text->heading = g_strdup ("Salt River Permanency Project");
  text->mission = g_strdup ("Every child leaves care for a home for good, in good time.");
  return hw_store_insert (store, HW_RECORD (text), error);
}

static gboolean
write_founding (HwStore *store, HwDemoOffice *office, Course *course, GError **error)
{
  g_autoptr (HwStoreAct) act = NULL;

  hw_store_set_now (store, hw_demo_founding_time (office));
  act = hw_store_act (store, EXTRACT_ACT, error);
  if (!act || !hw_store_begin_bulk (store, error) || !write_actor (store, error)
      || !write_prints (store, error))
    return FALSE;
  for (guint i = 0; i < office->entries->len; i++)
    if (!step (course, error)
        || !write_entry (store, office->entries->pdata[i], office->founding, error))
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
write_office (HwStore *store, HwDemoOffice *office, const char *actor, const HwDemoWatch *watch,
              GError **error)
{
  g_autoptr (GPtrArray) acts = hw_demo_list_acts (office);
  Course course = { watch, 0, office->entries->len + acts->len };

  if (!write_founding (store, office, &course, error))
    return FALSE;
  for (guint i = 0; i < acts->len; i++)
    {
      const HwDemoAct *act = acts->pdata[i];

      hw_store_set_actor (store, act->staff ? act->staff : actor);
      if (!step (&course, error) || !write_act (store, act, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
hw_demo_fill (HwStore *store, guint children, guint64 seed, GError **error)
{
  return hw_demo_fill_watched (store, children, seed, NULL, error);
}

gboolean
hw_demo_fill_watched (HwStore *store, guint children, guint64 seed, const HwDemoWatch *watch,
                      GError **error)
{
  g_autoptr (HwDemoOffice) office = hw_demo_office_new (hw_store_today (store), seed);
  g_autofree char *actor = g_strdup (hw_store_actor (store));
  gboolean is_done;

  hw_demo_office_invent (office, children);
  hw_demo_add_corrections (office);
  is_done = write_office (store, office, actor, watch, error);

  hw_store_set_actor (store, actor);
  hw_store_set_now (store, 0);
  return is_done;
}

/* A UUID of version 7 whose time is the day and whose rest is the seed's. */
char *
hw_demo_dup_founder_id (guint64 seed, HwDay today)
{
  gint64 moment = (gint64) (today - hw_day_new (1970, 1, 1)) * 24 * 60 * 60 * 1000;
  g_autofree char *text = g_strdup_printf ("homeward demo %" G_GUINT64_FORMAT, seed);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%08x-%04x-7%.3s-8%.3s-%.12s", (guint) (moment >> 16),
                          (guint) (moment & 0xffff), digest, digest + 3, digest + 6);
}

gboolean
hw_demo_is_invented (HwStore *store)
{
  g_autofree char *act = hw_journal_dup_first_act (store, NULL);

  return g_strcmp0 (act, EXTRACT_ACT) == 0;
}

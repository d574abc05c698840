/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan, and everybody and every home whose whereabouts somebody may have written into it.
 */

#include "domain/plans/hw-plan-print-query.h"

#include "base/hw-error.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"
#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-print-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

static void
around_clear (HwPlanAround *self)
{
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->homes, g_ptr_array_unref);
  g_clear_pointer (&self->connections, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwPlanAround, around_clear)

/* Adds the record @id to @records once. One that is gone tells nothing. */
static gboolean
add (HwStore *store, GType type, const char *id, GPtrArray *records, GError **error)
{
  g_autoptr (GError) reason = NULL;
  HwRecord *record;

  for (guint i = 0; i < records->len; i++)
    if (g_strcmp0 (HW_RECORD (g_ptr_array_index (records, i))->id, id) == 0)
      return TRUE;
  record = id ? hw_store_find (store, type, id, &reason) : NULL;
  if (record)
    g_ptr_array_add (records, record);
  if (!reason || g_error_matches (reason, HW_ERROR, HW_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

/* Homes of the past, too: who lives there is not to be found either. */
static gboolean
read_homes (HwStore *store, const char *child, HwPlanAround *around, GError **error)
{
  g_autoptr (GPtrArray) stays = hw_store_list_by (store, HW_TYPE_STAY, "child", child, error);

  for (guint i = 0; stays && i < stays->len; i++)
    {
      g_autoptr (GPtrArray) placements
          = hw_store_list_by (store, HW_TYPE_PLACEMENT, "stay",
                              HW_RECORD (g_ptr_array_index (stays, i))->id, error);

      for (guint k = 0; placements && k < placements->len; k++)
        if (!add (store, HW_TYPE_HOME, HW_PLACEMENT (g_ptr_array_index (placements, k))->home,
                  around->homes, error))
          return FALSE;
      if (!placements)
        return FALSE;
    }
  return stays != NULL;
}

static gboolean
read_child (HwStore *store, const char *child, HwPlanAround *around, GError **error)
{
  GPtrArray *connections = hw_store_list_by (store, HW_TYPE_CONNECTION, "child", child, error);

  if (!connections)
    return FALSE;
  for (guint i = 0; i < connections->len; i++)
    if (!add (store, HW_TYPE_PERSON, HW_CONNECTION (g_ptr_array_index (connections, i))->person,
              around->people, error))
      {
        g_ptr_array_unref (connections);
        return FALSE;
      }
  g_ptr_array_extend_and_steal (around->connections, connections);
  return read_homes (store, child, around, error);
}

static gboolean
read_named (HwStore *store, const HwPlanWhole *whole, HwPlanAround *around, GError **error)
{
  gboolean is_good = TRUE;

  for (guint i = 0; is_good && i < whole->tasks->len; i++)
    is_good = add (store, HW_TYPE_PERSON, HW_TASK (g_ptr_array_index (whole->tasks, i))->person,
                   around->people, error);
  for (guint i = 0; is_good && i < whole->participants->len; i++)
    is_good = add (store, HW_TYPE_PERSON,
                   HW_PLAN_PARTICIPANT (g_ptr_array_index (whole->participants, i))->person,
                   around->people, error);
  for (guint i = 0; is_good && i < whole->services->len; i++)
    is_good = add (store, HW_TYPE_PERSON,
                   HW_PLAN_SERVICE (g_ptr_array_index (whole->services, i))->provider,
                   around->people, error);
  return is_good;
}

static gboolean
read_around (HwStore *store, const HwPlanWhole *whole, HwPlanAround *around, GError **error)
{
  around->people = g_ptr_array_new_with_free_func (g_object_unref);
  around->homes = g_ptr_array_new_with_free_func (g_object_unref);
  around->connections = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < whole->children->len; i++)
    if (!read_child (store, HW_RECORD (g_ptr_array_index (whole->children, i))->id, around, error))
      return FALSE;
  return read_named (store, whole, around, error);
}

/* A family's copy is for somebody: what it may say depends on it. */
static gboolean
check_parent (const HwPlanWhole *whole, const char *parent, GError **error)
{
  for (guint i = 0; parent && i < whole->parents->len; i++)
    if (g_str_equal (HW_RECORD (g_ptr_array_index (whole->parents, i))->id, parent))
      return TRUE;
  if (parent)
    g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                 _ ("«%s» is no parent of a child of this family"), parent);
  else
    g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                         _ ("a family’s copy is for one parent: say whose it is"));
  return FALSE;
}

HwPlanPrint *
hw_plan_print_read (HwStore *store, const char *plan, HwPlanCopy copy, const char *parent,
                    HwTongue *tongue, GError **error)
{
  g_autoptr (HwPlanWhole) whole = hw_case_plan_read (store, plan, error);
  g_auto (HwPlanAround) around = { 0 };

  if (!whole || (copy == HW_PLAN_COPY_FAMILY && !check_parent (whole, parent, error))
      || !read_around (store, whole, &around, error))
    return NULL;
  return hw_plan_print_new (whole, &around, copy, parent, tongue, hw_store_today (store));
}

gboolean
hw_plan_print_note (HwStore *store, const HwPlanPrint *print, guint n_pages, const char *where,
                    GError **error)
{
  static const char *const copies[] = { "agency", "court", "family" };
  g_autofree char *reason
      = g_strdup_printf ("print plan %s %u %s", copies[print->copy], n_pages, where);

  return hw_access_note (store, "case-plan", print->whole->plan->parent_instance.id, reason,
                         error);
}

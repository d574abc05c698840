/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moving a child, and telling beforehand what that changes.
 */

#include "domain/families/hw-child-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (HwChildMove, hw_child_move, hw_child_move_ref, hw_child_move_unref)

static void
move_clear (gpointer data)
{
  HwChildMove *self = data;

  g_free (self->child);
  g_free (self->from);
  g_free (self->to);
  g_free (self->from_worker);
  g_free (self->to_worker);
}

HwChildMove *
hw_child_move_ref (HwChildMove *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_child_move_unref (HwChildMove *self)
{
  g_atomic_rc_box_release_full (self, move_clear);
}

/* The child and the family it would go to, if it may. */
static gboolean
find_both (HwStore *store, const char *child_id, const char *family_id, HwChild **child,
           HwFamily **family, GError **error)
{
  if (!(*child = hw_store_find (store, HW_TYPE_CHILD, child_id, error))
      || !(*family = hw_store_find (store, HW_TYPE_FAMILY, family_id, error)))
    return FALSE;
  if (g_strcmp0 ((*child)->family, family_id) == 0)
    return hw_refuse (error, _ ("The child is in this family already."));
  if ((*family)->closed && (*family)->closed <= hw_store_today (store))
    return hw_refuse (error, _ ("The case of this family is closed. Open it again first: empty "
                                "«Closed» on the family’s page."));
  return TRUE;
}

gboolean
hw_child_move (HwStore *store, const char *child_id, const char *family_id, gint64 *transaction,
               GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "child.move", error);
  g_autoptr (HwChild) child = NULL;
  g_autoptr (HwFamily) family = NULL;
  g_autoptr (HwRecord) moved = NULL;
  gint64 done;

  /* Read inside the transaction: another window may have moved it. */
  if (!act || !find_both (store, child_id, family_id, &child, &family, error))
    return FALSE;
  moved = hw_record_dup (HW_RECORD (child));
  g_object_set (moved, "family", family_id, NULL);
  if (!hw_store_save (store, moved, NULL, error) || !(done = hw_journal_commit (&act, error)))
    return FALSE;
  if (transaction)
    *transaction = done;
  return TRUE;
}

static guint
count_others (HwStore *store, const char *family, const char *child)
{
  g_autoptr (GPtrArray) children
      = family ? hw_store_list_by (store, HW_TYPE_CHILD, "family", family, NULL) : NULL;
  guint n = 0;

  for (guint i = 0; children && i < children->len; i++)
    n += !g_str_equal (HW_RECORD (g_ptr_array_index (children, i))->id, child);
  return n;
}

static char *
dup_worker (HwStore *store, const HwFamily *family)
{
  g_autoptr (HwStaff) worker
      = family && family->worker ? hw_store_find (store, HW_TYPE_STAFF, family->worker, NULL)
                                 : NULL;

  return g_strdup (worker ? worker->name : NULL);
}

HwChildMove *
hw_child_move_preview (HwStore *store, const char *child_id, const char *family_id, GError **error)
{
  g_autoptr (HwChild) child = NULL;
  g_autoptr (HwFamily) family = NULL;
  g_autoptr (HwFamily) from = NULL;
  HwChildMove *self;

  if (!find_both (store, child_id, family_id, &child, &family, error))
    return NULL;
  if (child->family)
    from = hw_store_find (store, HW_TYPE_FAMILY, child->family, NULL);

  self = g_atomic_rc_box_new0 (HwChildMove);
  self->child = hw_record_dup_title (HW_RECORD (child));
  self->from = from ? g_strdup (from->name) : NULL;
  self->to = g_strdup (family->name);
  self->from_worker = dup_worker (store, from);
  self->to_worker = dup_worker (store, family);
  self->left = count_others (store, child->family, child_id);
  self->found = count_others (store, family_id, child_id);
  return self;
}

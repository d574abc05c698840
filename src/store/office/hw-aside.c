/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Long works beside an open office: they have a connection of their own, or a copy. The live file
 * is opened by nothing but SQLite here: closing any other descriptor of it would let go of the
 * locks that this process holds on it.
 */

#include "store/office/hw-office-private.h"

#include "base/hw-error.h"
#include "store/hw-verify-private.h"
#include "store/office/hw-file.h"

#include <string.h>

/* How far a check is when its copy is there. */
#define COPIED 0.3

void
hw_watch_tell (const HwWatch *self, double part)
{
  if (self && self->progress)
    self->progress (part, self->data);
}

gboolean
hw_watch_is_cancelled (const HwWatch *self, GError **error)
{
  return self && g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

HwOffice *
hw_office_dup_aside (HwOffice *self)
{
  HwOffice *aside = g_new0 (HwOffice, 1);

  aside->folder = g_strdup (self->folder);
  aside->staff = g_strdup (self->staff);
  aside->key = hw_key_new_from_bytes (hw_key_bytes (self->key));
  aside->marked = self->marked;
  aside->is_read_only = self->is_read_only;
  return aside;
}

static HwPages *
open_live (HwOffice *self, GError **error)
{
  g_autofree char *path = hw_office_dup_path (self->folder, HW_OFFICE_STORE);

  return hw_pages_open (path, self->key, FALSE, error);
}

char *
hw_office_backup_aside (HwOffice *self, const char *path, const HwWatch *watch, GError **error)
{
  g_autoptr (HwPages) live = open_live (self, error);

  return live ? hw_office_backup_pages (self, live, path, watch, error) : NULL;
}

/* ------------------------------------------------------------------ checking */

static void
on_cancelled_cb (GCancellable *cancellable, gpointer store)
{
  hw_store_interrupt (store);
}

static void
on_progress_cb (double part, gpointer data)
{
  hw_watch_tell (data, COPIED + part * (1 - COPIED));
}

static GPtrArray *
verify_copy (HwOffice *self, const char *path, const HwRegistry *registry, const HwHead *mark,
             const HwWatch *watch, GError **error)
{
  g_autoptr (HwStore) copy
      = hw_store_open (path, self->key, registry, HW_STORE_READ_ONLY, error);
  GCancellable *cancellable = watch ? watch->cancellable : NULL;
  g_autoptr (GPtrArray) faults = NULL;
  gulong handler;

  if (!copy)
    return NULL;
  handler = cancellable
                ? g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled_cb), copy, NULL)
                : 0;
  faults = hw_verify_watched (copy, mark, on_progress_cb, (gpointer) watch, error);
  g_cancellable_disconnect (cancellable, handler);
  if (faults && hw_watch_is_cancelled (watch, error))
    return NULL;
  return g_steal_pointer (&faults);
}

/* A page that cannot be read ends the copying: that is what a check is there to find. */
static GPtrArray *
tell_damage (GError *reason, GError **error)
{
  GPtrArray *faults;

  if (!g_error_matches (reason, HW_ERROR, HW_ERROR_DAMAGED))
    {
      g_propagate_error (error, reason);
      return NULL;
    }
  faults = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_fault_free);
  hw_verify_add (faults, "page", "%s", reason->message);
  g_error_free (reason);
  return faults;
}

/* A copy that ends at a damaged page says no more than that it ended. */
static void
explain (HwPages *live, GError **reason)
{
  g_autoptr (GError) why = NULL;

  if (!g_error_matches (*reason, HW_ERROR, HW_ERROR_FAILED) || hw_pages_check (live, &why))
    return;
  g_clear_error (reason);
  *reason = g_steal_pointer (&why);
}

GPtrArray *
hw_office_verify_aside (HwOffice *self, const HwRegistry *registry, const HwWatch *watch,
                        GError **error)
{
  g_autofree char *store = hw_office_dup_path (self->folder, HW_OFFICE_STORE);
  g_autofree char *work = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (HwPages) live = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  GError *reason = NULL;
  HwHead mark;
  gboolean is_marked = hw_office_mark (self, &mark);

  /* The mark was read first: what is saved meanwhile is in the copy and not yet in the mark. */
  live = open_live (self, &reason);
  if (!live)
    return tell_damage (reason, error);
  work = hw_office_make_work_folder (self, store, error);
  if (!work)
    return NULL;
  copy = hw_office_dup_path (work, HW_OFFICE_STORE);
  if (hw_office_copy_pages (self, live, copy, watch, &reason))
    faults = verify_copy (self, copy, registry, is_marked ? &mark : NULL, watch, &reason);
  else
    explain (live, &reason);
  hw_office_drop_folder (work);
  if (!reason)
    hw_watch_tell (watch, 1);
  return reason ? tell_damage (reason, error) : g_steal_pointer (&faults);
}

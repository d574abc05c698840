/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread for each, and the promise that it keeps.
 */

#include "ui/shell/hw-copying.h"

#include "store/hw-office.h"

typedef struct
{
  char *path;
  char *folder; /* NULL: to be looked at only */
  DexPromise *promise;
} Copying;

static void
copying_free (Copying *self)
{
  g_free (self->path);
  g_free (self->folder);
  dex_clear (&self->promise);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copying, copying_free)

static gpointer
look_thread (gpointer data)
{
  g_autoptr (Copying) self = data;
  g_autoptr (GError) error = NULL;
  HwCopy *copy = hw_copy_look (self->path, &error);

  if (copy)
    dex_promise_resolve_boxed (self->promise, HW_TYPE_COPY, copy);
  else
    dex_promise_reject (self->promise, g_steal_pointer (&error));
  return NULL;
}

static gpointer
bring_thread (gpointer data)
{
  g_autoptr (Copying) self = data;
  g_autofree char *home = g_path_get_dirname (self->folder);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (home, 0700);
  if (hw_office_restore (self->path, self->folder, &error))
    dex_promise_resolve_boolean (self->promise, TRUE);
  else
    dex_promise_reject (self->promise, g_steal_pointer (&error));
  return NULL;
}

static gpointer
find_way_back_thread (gpointer data)
{
  g_autoptr (Copying) self = data;

  dex_promise_resolve_boxed (self->promise, HW_TYPE_WAY_BACK, hw_way_back_find (self->folder));
  return NULL;
}

static gpointer
go_back_thread (gpointer data)
{
  g_autoptr (Copying) self = data;
  g_autoptr (GError) error = NULL;
  char *aside = hw_way_back_go (self->folder, self->path, &error);

  if (aside)
    dex_promise_resolve_string (self->promise, aside);
  else
    dex_promise_reject (self->promise, g_steal_pointer (&error));
  return NULL;
}

static DexFuture *
start (GThreadFunc func, const char *path, const char *folder)
{
  Copying *self = g_new0 (Copying, 1);
  DexPromise *promise = dex_promise_new ();

  self->path = g_strdup (path);
  self->folder = g_strdup (folder);
  self->promise = dex_ref (promise);
  g_thread_unref (g_thread_new ("copying", func, self));
  return DEX_FUTURE (promise);
}

DexFuture *
hw_copying_look (const char *path)
{
  return start (look_thread, path, NULL);
}

DexFuture *
hw_copying_bring (const char *path, const char *folder)
{
  return start (bring_thread, path, folder);
}

DexFuture *
hw_copying_find_way_back (const char *folder)
{
  return start (find_way_back_thread, NULL, folder);
}

DexFuture *
hw_copying_go_back (const char *folder, const char *backup)
{
  return start (go_back_thread, backup, folder);
}

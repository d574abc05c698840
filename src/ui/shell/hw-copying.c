/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread for each, and the promise that it keeps.
 */

#include "ui/shell/hw-copying.h"

#include "store/hw-office.h"
#include "store/hw-promise.h"

typedef struct _Copying Copying;

/* Answers into @result, which it initialises, or sets @error. */
typedef void (*Work) (Copying *self, GValue *result, GError **error);

struct _Copying
{
  Work work;
  char *path;
  char *folder; /* NULL: to be looked at only */
  HwPromise *promise;
};

static void
copying_free (Copying *self)
{
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copying, copying_free)

static void
look (Copying *self, GValue *result, GError **error)
{
  g_value_init (result, HW_TYPE_COPY);
  g_value_take_boxed (result, hw_copy_look (self->path, error));
}

static void
bring (Copying *self, GValue *result, GError **error)
{
  g_autofree char *home = g_path_get_dirname (self->folder);

  g_mkdir_with_parents (home, 0700);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, hw_office_restore (self->path, self->folder, error));
}

static void
find_way_back (Copying *self, GValue *result, GError **error)
{
  g_value_init (result, HW_TYPE_WAY_BACK);
  g_value_take_boxed (result, hw_way_back_find (self->folder));
}

static void
go_back (Copying *self, GValue *result, GError **error)
{
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, hw_way_back_go (self->folder, self->path, error));
}

static gpointer
work_thread (gpointer data)
{
  g_autoptr (Copying) self = data;
  g_auto (GValue) result = G_VALUE_INIT;
  GError *error = NULL;

  self->work (self, &result, &error);
  hw_promise_keep (g_steal_pointer (&self->promise), &result, error);
  return NULL;
}

static DexFuture *
start (Work work, const char *path, const char *folder)
{
  Copying *self = g_new0 (Copying, 1);
  DexFuture *future;

  self->work = work;
  self->path = g_strdup (path);
  self->folder = g_strdup (folder);
  self->promise = hw_promise_new (&future);
  g_thread_unref (g_thread_new ("copying", work_thread, self));
  return future;
}

DexFuture *
hw_copying_look (const char *path)
{
  return start (look, path, NULL);
}

DexFuture *
hw_copying_bring (const char *path, const char *folder)
{
  return start (bring, path, folder);
}

DexFuture *
hw_copying_find_way_back (const char *folder)
{
  return start (find_way_back, NULL, folder);
}

DexFuture *
hw_copying_go_back (const char *folder, const char *backup)
{
  return start (go_back, backup, folder);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A thread for each opening, and the promise that it keeps.
 */

#include "ui/shell/hw-opening.h"

#include "base/hw-day.h"
#include "domain/demo/hw-demo-act.h"
#include "domain/families/hw-office-act.h"
#include "domain/hw-records.h"
#include "store/hw-promise.h"
#include "store/office/hw-left-at.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct _Opening Opening;

struct _Opening
{
  HwOffice *(*open) (Opening *self, char **recovery_key, GError **error);
  char *folder;
  char *name; /* the slot's label, or the founder's name */
  char *passphrase;
  HwKey *key;
  GCancellable *cancellable;
  GWeakRef *bar; /* an atomic box; only the main thread looks into it */
  HwPromise *promise;
};

G_DEFINE_BOXED_TYPE (HwOpened, hw_opened, hw_opened_ref, hw_opened_unref)

void
hw_opening_wipe (char *secret)
{
  if (secret)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

static void
opened_clear (gpointer data)
{
  HwOpened *self = data;

  g_clear_pointer (&self->office, hw_office_close);
  g_clear_pointer (&self->recovery_key, hw_opening_wipe);
  g_clear_pointer (&self->way, g_free);
}

HwOpened *
hw_opened_ref (HwOpened *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_opened_unref (HwOpened *self)
{
  g_atomic_rc_box_release_full (self, opened_clear);
}

char *
hw_opened_dup_tries (HwOpened *self)
{
  guint wrong = hw_office_wrong_tries (self->office);

  if (wrong == 0)
    return NULL;
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u wrong passphrase was tried since you last signed in.",
                   "%u wrong passphrases were tried since you last signed in.", wrong),
      wrong);
}

HwOffice *
hw_opened_steal_office (HwOpened *self)
{
  return g_steal_pointer (&self->office);
}

static HwOffice *
open_with_passphrase (Opening *self, char **recovery_key, GError **error)
{
  return hw_office_open (self->folder, self->name, self->passphrase, &hw_records, error);
}

static HwOffice *
open_with_recovery (Opening *self, char **recovery_key, GError **error)
{
  return hw_office_open_with_recovery (self->folder, self->passphrase, &hw_records, error);
}

static HwOffice *
open_with_key (Opening *self, char **recovery_key, GError **error)
{
  return hw_office_open_with_key (self->folder, self->key, NULL, &hw_records, error);
}

static HwOffice *
found (Opening *self, char **recovery_key, GError **error)
{
  return hw_office_act_found (self->folder, self->name, self->passphrase, &hw_records,
                              hw_day_today (), recovery_key, error);
}

/* ------------------------------------------------------------------ the invented office */

/* Enough for every kind of list and chart, made within seconds. */
#define INVENTED_CHILDREN 200

typedef struct
{
  GWeakRef *bar;
  double done;
} Progress;

static void
bar_clear (gpointer bar)
{
  g_weak_ref_clear (bar);
}

static void
bar_unref (GWeakRef *bar)
{
  g_atomic_rc_box_release_full (bar, bar_clear);
}

static void
on_progress_idle_cb (gpointer data)
{
  Progress *progress = data;
  g_autoptr (GtkProgressBar) bar = g_weak_ref_get (progress->bar);

  if (bar)
    gtk_progress_bar_set_fraction (bar, progress->done);
  bar_unref (progress->bar);
  g_free (progress);
}

/* On the thread that writes. */
static void
on_progress_cb (double done, gpointer data)
{
  Opening *self = data;
  Progress *progress = g_new (Progress, 1);

  *progress = (Progress) { g_atomic_rc_box_acquire (self->bar), done };
  g_idle_add_once (on_progress_idle_cb, progress);
}

static HwOffice *
invent (Opening *self, char **recovery_key, GError **error)
{
  HwDemoWatch watch = { on_progress_cb, self, self->cancellable };
  HwDay today = hw_day_today ();
  guint64 seed = today;
  g_autofree char *staff = hw_demo_dup_founder_id (seed, today);
  char *unused = NULL;
  HwOffice *office = hw_office_create (self->folder, HW_DEMO_PASSPHRASE, HW_DEMO_LABEL, staff,
                                       &hw_records, &unused, error);

  hw_opening_wipe (unused);
  if (office
      && !hw_demo_fill_watched (hw_office_store (office), INVENTED_CHILDREN, seed, &watch, error))
    g_clear_pointer (&office, hw_office_discard);
  return office;
}

/* ------------------------------------------------------------------ threads */

static void
opening_free (Opening *self)
{
  g_free (self->folder);
  g_free (self->name);
  hw_opening_wipe (self->passphrase);
  g_clear_pointer (&self->key, hw_key_free);
  g_clear_pointer (&self->bar, bar_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static gpointer
opening_thread (gpointer data)
{
  Opening *self = data;
  g_autoptr (HwOpened) opened = g_atomic_rc_box_new0 (HwOpened);
  g_auto (GValue) result = G_VALUE_INIT;
  GError *error = NULL;

  opened->office = self->open (self, &opened->recovery_key, &error);
  if (opened->office)
    {
      /* Without it the office begins at its last page: no reason not to open it. */
      opened->way = hw_left_at_take (hw_office_store (opened->office), NULL);
      hw_office_remember_last (self->folder);
    }
  g_value_init (&result, HW_TYPE_OPENED);
  g_value_take_boxed (&result, g_steal_pointer (&opened));
  hw_promise_keep (g_steal_pointer (&self->promise), &result, error);
  opening_free (self);
  return NULL;
}

static DexFuture *
start (Opening template)
{
  Opening *self = g_memdup2 (&template, sizeof template);
  DexFuture *future;

  self->promise = hw_promise_new (&future);
  g_thread_unref (g_thread_new ("opening", opening_thread, self));
  return future;
}

DexFuture *
hw_opening_open (const char *folder, const char *label, const char *passphrase)
{
  return start ((Opening) { .open = open_with_passphrase,
                            .folder = g_strdup (folder),
                            .name = g_strdup (label),
                            .passphrase = g_strdup (passphrase) });
}

DexFuture *
hw_opening_open_with_recovery (const char *folder, const char *recovery_key)
{
  return start ((Opening) { .open = open_with_recovery,
                            .folder = g_strdup (folder),
                            .passphrase = g_strdup (recovery_key) });
}

DexFuture *
hw_opening_open_with_key (const char *folder, HwKey *key)
{
  return start ((Opening) { .open = open_with_key, .folder = g_strdup (folder), .key = key });
}

DexFuture *
hw_opening_found (const char *folder, const char *person, const char *passphrase)
{
  return start ((Opening) { .open = found,
                            .folder = g_strdup (folder),
                            .name = g_strdup (person),
                            .passphrase = g_strdup (passphrase) });
}

DexFuture *
hw_opening_invent (const char *folder, GCancellable *cancellable, GtkProgressBar *bar)
{
  GWeakRef *weak = g_atomic_rc_box_new0 (GWeakRef);

  g_weak_ref_init (weak, bar);
  return start ((Opening) { .open = invent,
                            .folder = g_strdup (folder),
                            .cancellable = g_object_ref (cancellable),
                            .bar = weak });
}

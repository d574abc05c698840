/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row a parent, and one for the birth family.
 */

#include "ui/contacts/hw-visits-group.h"

#include "domain/contacts/hw-contacts-query.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwVisitsGroup
{
  AdwBin parent_instance;

  HwRowGroup *rows;
  HwStoreThread *thread;
  char *child;
  HwDay from;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwVisitsGroup, hw_visits_group, ADW_TYPE_BIN)

/* ------------------------------------------------------------------ words */

static void
append_day (GString *line, const char *format, HwDay day, HwDay today)
{
  g_autofree char *short_day = hw_day_dup_short (day, today);
  g_autofree char *words = g_strdup_printf (format, short_day);

  if (day)
    hw_words_append (line, words);
}

/* «4 of 6 held · 1 missed · last on 8 Nov · next on 29 Nov» */
static char *
dup_visits (const HwParentVisits *one, HwDay today)
{
  GString *line = g_string_new (NULL);
  guint untold = one->planned - one->held - one->missed;
  g_autofree char *held = g_strdup_printf (_ ("%u of %u held"), one->held, one->planned);
  g_autofree char *missed
      = g_strdup_printf (ngettext ("%u missed", "%u missed", one->missed), one->missed);
  g_autofree char *open
      = g_strdup_printf (ngettext ("of %u nobody has told", "of %u nobody has told", untold),
                         untold);

  hw_words_append (line, one->planned ? held : _ ("no visit planned"));
  if (one->missed)
    hw_words_append (line, missed);
  if (untold)
    hw_words_append (line, open);
  append_day (line, _ ("last on %s"), one->last, today);
  append_day (line, _ ("next on %s"), one->next, today);
  return g_string_free (line, FALSE);
}

static const char *
word_of (HwConnectionKind kind)
{
  HwRecordClass *klass = g_type_class_peek (HW_TYPE_CONNECTION);

  return hw_field_value_label (hw_record_class_find (klass, "kind"), kind);
}

static void
show_row (HwVisitsGroup *self, const char *key, const char *title, const char *line)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self->rows, key, &is_new);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, line);
}

static void
show_visits (HwVisitsGroup *self, const HwVisits *visits)
{
  g_autoptr (GString) family = g_string_new (NULL);
  g_autofree char *n = g_strdup_printf (
      ngettext ("%u contact", "%u contacts", visits->n_family), visits->n_family);
  g_autofree char *day = hw_day_dup_short (visits->from, visits->today);
  g_autofree char *since = visits->from ? g_strdup_printf (_ ("Since %s"), day) : NULL;

  hw_row_group_begin (self->rows);
  for (guint i = 0; i < visits->parents->len; i++)
    {
      const HwParentVisits *one = g_ptr_array_index (visits->parents, i);
      const char *name = g_hash_table_lookup (visits->titles, one->person);
      g_autoptr (GString) title = g_string_new (name);
      g_autofree char *line = dup_visits (one, visits->today);

      hw_words_append (title, word_of (one->kind));
      show_row (self, one->person, title->str, line);
    }
  hw_words_append (family, n);
  append_day (family, _ ("last on %s"), visits->last_family, visits->today);
  show_row (self, "family", _ ("With the birth family"), family->str);
  hw_row_group_end (self->rows);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->rows), since);
}

/* ------------------------------------------------------------------ reading */

typedef struct
{
  char *child;
  HwDay from;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->child);
  g_free (data);
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Wish *wish = data;
  HwVisits *visits = hw_visits_read (store, wish->child, wish->from, error);

  if (!visits)
    return FALSE;
  g_value_init (result, HW_TYPE_VISITS);
  g_value_take_boxed (result, visits);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwVisitsGroup) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwVisits) visits = NULL;
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  DexFuture *future;

  *wish = (Wish) { g_strdup (self->child), self->from };
  future = hw_fiber_run (fiber, self->thread, read_job, wish, wish_free);
  g_clear_object (&self);
  visits = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && visits)
    show_visits (self, visits);
  else if (self && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_object_set (self->rows, "empty-text", error->message, NULL);
  return NULL;
}

static void
load (HwVisitsGroup *self)
{
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

void
hw_visits_group_show (HwVisitsGroup *self, HwStoreThread *thread, const char *child, HwDay from)
{
  gboolean is_new = g_set_object (&self->thread, thread);

  if (is_new)
    g_signal_connect_object (thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  is_new |= g_set_str (&self->child, child);
  if (!is_new && from == self->from)
    return;
  self->from = from;
  load (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_visits_group_dispose (GObject *object)
{
  HwVisitsGroup *self = HW_VISITS_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_visits_group_parent_class)->dispose (object);
}

static void
hw_visits_group_finalize (GObject *object)
{
  HwVisitsGroup *self = HW_VISITS_GROUP (object);

  g_object_unref (self->cancellable);
  g_free (self->child);
  G_OBJECT_CLASS (hw_visits_group_parent_class)->finalize (object);
}

static void
hw_visits_group_class_init (HwVisitsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_visits_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_visits_group_finalize;
}

static void
hw_visits_group_init (HwVisitsGroup *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_object_new (HW_TYPE_ROW_GROUP, "title", _ ("Visits"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

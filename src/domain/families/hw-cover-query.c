/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The day is asked of the store, so that the covers of former years are not read.
 */

#include "domain/families/hw-cover-query.h"

#include "domain/families/cover-sql.h"
#include "domain/families/hw-cover-rules.h"
#include "domain/families/hw-staff.h"
#include "store/hw-statement.h"

/* So many that are past are shown; the others are in the history. */
#define PAST 3

G_DEFINE_BOXED_TYPE (HwAbsences, hw_absences, hw_absences_ref, hw_absences_unref)

GPtrArray *
hw_covers_read_on (HwStore *store, HwDay day, GError **error)
{
  HwStatement *statement = hw_store_prepare (store, COVER_ON, error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) covers = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, 1, day);
  while (hw_statement_step (statement, &failed))
    g_ptr_array_add (ids, hw_statement_dup_id (statement, 0));
  hw_statement_reset (statement);
  for (guint i = 0; !failed && i < ids->len; i++)
    {
      gpointer cover = hw_store_find (store, HW_TYPE_COVER, g_ptr_array_index (ids, i), &failed);

      if (cover)
        g_ptr_array_add (covers, cover);
    }
  if (!failed)
    return g_steal_pointer (&covers);
  g_propagate_error (error, g_steal_pointer (&failed));
  return NULL;
}

/* ------------------------------------------------------------------ of one person */

HwAbsences *
hw_absences_ref (HwAbsences *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
absences_clear (gpointer data)
{
  HwAbsences *self = data;

  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->for_others, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  g_free (self->stand_ins);
}

void
hw_absences_unref (HwAbsences *self)
{
  g_atomic_rc_box_release_full (self, absences_clear);
}

/* What is not past by its first day, then what is, the last one first. */
static int
compare_covers (gconstpointer a, gconstpointer b, gpointer data)
{
  const HwCover *one = *(HwCover *const *) a, *other = *(HwCover *const *) b;
  HwDay today = GPOINTER_TO_INT (data);
  gboolean is_past = one->until_date < today;

  if (is_past != (other->until_date < today))
    return is_past ? 1 : -1;
  return is_past ? (other->until_date > one->until_date) - (other->until_date < one->until_date)
                 : (one->from_date > other->from_date) - (one->from_date < other->from_date);
}

static GPtrArray *
read_covers (HwStore *store, const char *field, const char *staff, guint past, GError **error)
{
  GPtrArray *covers = hw_store_list_by (store, HW_TYPE_COVER, field, staff, error);
  HwDay today = hw_store_today (store);
  guint n = 0;

  if (!covers)
    return NULL;
  g_ptr_array_sort_with_data (covers, compare_covers, GINT_TO_POINTER (today));
  while (n < covers->len && ((HwCover *) g_ptr_array_index (covers, n))->until_date >= today)
    n++;
  g_ptr_array_set_size (covers, MIN (covers->len, n + past));
  return covers;
}

static void
add_titles (HwStore *store, HwAbsences *self)
{
  for (guint i = 0; i < self->own->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_STAFF,
                        ((HwCover *) g_ptr_array_index (self->own, i))->delegate);
  for (guint i = 0; i < self->for_others->len; i++)
    hw_store_add_title (store, self->titles, HW_TYPE_STAFF,
                        ((HwCover *) g_ptr_array_index (self->for_others, i))->staff);
}

/* Who is there for this person today. */
static gboolean
find_stand_ins (HwStore *store, const char *staff, HwAbsences *self, GError **error)
{
  g_autoptr (GPtrArray) covers = hw_covers_read_on (store, self->today, error);
  g_autoptr (GPtrArray) found = covers ? hw_cover_find_stand_ins (covers, self->today) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; found && i < found->len; i++)
    {
      const HwStandIn *one = g_ptr_array_index (found, i);
      const char *name;

      if (!g_str_equal (one->staff, staff))
        continue;
      hw_store_add_title (store, self->titles, HW_TYPE_STAFF, one->delegate);
      name = g_hash_table_lookup (self->titles, one->delegate);
      g_string_append_printf (names, "%s%s", names->len ? ", " : "", name ? name : "");
    }
  for (guint i = 0; i < self->own->len; i++)
    {
      const HwCover *cover = g_ptr_array_index (self->own, i);

      if (hw_cover_is_on (cover, self->today))
        self->away_until = MAX (self->away_until, cover->until_date);
    }
  self->stand_ins = g_strdup (names->str);
  return found != NULL;
}

HwAbsences *
hw_absences_read (HwStore *store, const char *staff, GError **error)
{
  g_autoptr (HwAbsences) self = g_atomic_rc_box_new0 (HwAbsences);

  self->today = hw_store_today (store);
  self->titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->own = read_covers (store, "staff", staff, PAST, error);
  self->for_others = self->own ? read_covers (store, "delegate", staff, 0, error) : NULL;
  if (!self->for_others || !find_stand_ins (store, staff, self, error))
    return NULL;
  add_titles (store, self);
  self->may_write = !hw_store_is_read_only (store)
                    && hw_cover_may_write (staff, hw_store_actor (store),
                                           hw_store_look_up (store));
  return g_steal_pointer (&self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counted references: what did not change is shared by the results of before and after a commit.
 */

#include "domain/deadlines/hw-today-result.h"

#include <string.h>

char *
hw_today_item_dup_id (const HwTodayItem *self)
{
  char id[HW_ID_LENGTH];

  return g_strdup_printf ("%s:%u:%s", self->rule, self->n, hw_id_format (self->subject.bytes, id));
}

static void
item_clear (gpointer data)
{
  HwTodayItem *self = data;

  g_clear_pointer (&self->rule, g_ref_string_release);
  g_clear_pointer (&self->duty, g_ref_string_release);
  g_clear_pointer (&self->missing, g_ref_string_release);
  g_clear_pointer (&self->meeting, g_ref_string_release);
  g_clear_pointer (&self->former, g_ref_string_release);
  g_clear_pointer (&self->warning, g_ref_string_release);
}

HwTodayChild *
hw_today_child_new (void)
{
  HwTodayChild *self = g_atomic_rc_box_new0 (HwTodayChild);

  self->items = g_array_new (FALSE, TRUE, sizeof (HwTodayItem));
  g_array_set_clear_func (self->items, item_clear);
  return self;
}

HwTodayChild *
hw_today_child_ref (HwTodayChild *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
child_clear (gpointer data)
{
  HwTodayChild *self = data;

  g_free (self->title);
  g_free (self->family_title);
  g_free (self->staff_title);
  g_free (self->facilitator_title);
  g_array_unref (self->items);
}

void
hw_today_child_unref (HwTodayChild *self)
{
  g_atomic_rc_box_release_full (self, child_clear);
}

static void
cover_clear (gpointer data)
{
  g_free (((HwTodayCover *) data)->name);
}

GArray *
hw_today_covers_new (void)
{
  GArray *covers = g_array_new (FALSE, FALSE, sizeof (HwTodayCover));

  g_array_set_clear_func (covers, cover_clear);
  return covers;
}

void
hw_today_covers_add (GArray *covers, const HwDueId *staff, const char *name, HwDay until)
{
  HwTodayCover one = { *staff, g_strdup (name), until };

  g_array_append_val (covers, one);
}

const HwTodayCover *
hw_today_covers_find (GArray *covers, const HwDueId *staff, guint *from)
{
  while (*from < covers->len)
    {
      const HwTodayCover *one = &g_array_index (covers, HwTodayCover, (*from)++);

      if (memcmp (&one->staff, staff, sizeof *staff) == 0)
        return one;
    }
  return NULL;
}

HwToday *
hw_today_new (void)
{
  HwToday *self = g_atomic_rc_box_new0 (HwToday);

  self->covers = hw_today_covers_new ();
  self->away = hw_today_covers_new ();
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_today_child_unref);
  return self;
}

HwToday *
hw_today_ref (HwToday *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
today_clear (gpointer data)
{
  HwToday *self = data;

  g_array_unref (self->covers);
  g_array_unref (self->away);
  g_ptr_array_unref (self->children);
}

void
hw_today_unref (HwToday *self)
{
  g_atomic_rc_box_release_full (self, today_clear);
}

G_DEFINE_BOXED_TYPE (HwToday, hw_today, hw_today_ref, hw_today_unref)

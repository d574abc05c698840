/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row an item, kept by the item, so that news never takes one away from under somebody's hands.
 */

#include "ui/deadlines/hw-due-group.h"

#include "domain/deadlines/hw-today-query.h"
#include "ui/deadlines/hw-due-words.h"
#include "ui/widgets/hw-due-row.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

/* More are shown when they are asked for. */
#define FIRST 8

struct _HwDueGroup
{
  HwReadGroup parent_instance;

  HwRowGroup *rows;
  HwToday *today;
  gboolean is_whole;
};

G_DEFINE_FINAL_TYPE (HwDueGroup, hw_due_group, HW_TYPE_READ_GROUP)

/* ------------------------------------------------------------------ what there is */

typedef struct
{
  HwTodaySection section;
  const HwTodayChild *child;
  const HwTodayItem *item;
} Found;

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *left = a, *right = b;

  if (left->section != right->section)
    return left->section < right->section ? -1 : 1;
  return (left->item->due > right->item->due) - (left->item->due < right->item->due);
}

/* What is late first, what cannot be told last. */
static GArray *
find_all (const HwToday *today)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint c = 0; c < today->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (today->children, c);

      for (guint i = 0; i < child->items->len; i++)
        {
          const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);
          Found one = { hw_today_section (item, today->today), child, item };

          if (one.section < HW_TODAY_N_SECTIONS)
            g_array_append_val (found, one);
        }
    }
  g_array_sort (found, compare_found);
  return found;
}

/* ------------------------------------------------------------------ rows */

static void show_rows (HwDueGroup *self);

/* The row behind the button takes the keys from it: it stands in its place. */
static void
on_more_cb (HwDueGroup *self)
{
  self->is_whole = TRUE;
  show_rows (self);
}

static void
take_more (HwDueGroup *self, guint n)
{
  g_autofree char *words
      = g_strdup_printf (ngettext ("Show All %'u Duty", "Show All %'u Duties", n), n);
  gboolean is_new;
  AdwPreferencesRow *row
      = hw_row_group_take_made (self->rows, "more", adw_button_row_new, &is_new);

  adw_preferences_row_set_title (row, words);
  if (is_new)
    g_signal_connect_object (row, "activated", G_CALLBACK (on_more_cb), self, G_CONNECT_SWAPPED);
}

static void
describe (HwDueGroup *self, GArray *found)
{
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    n += g_array_index (found, Found, i).section == HW_TODAY_OVERDUE;
  if (n > 0)
    words = g_strdup_printf (ngettext ("%'u overdue", "%'u overdue", n), n);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->rows), words);
}

/* On a child’s page nobody is told whose duty it is. */
static HwDueShows
shows (HwDueGroup *self, const HwTodayChild *child)
{
  char id[HW_ID_LENGTH];
  const char *about = hw_read_group_record_id (HW_READ_GROUP (self));

  return g_strcmp0 (hw_id_format (child->id.bytes, id), about) == 0 ? HW_DUE_SHOWS_DAY
                                                                    : HW_DUE_SHOWS_CHILD;
}

static void
take_row (HwDueGroup *self, const Found *one)
{
  g_autofree char *id = hw_today_item_dup_id (one->item);
  gboolean is_new;
  AdwPreferencesRow *row = hw_row_group_take_made (self->rows, id, hw_due_row_new, &is_new);

  hw_due_words_fill (hw_due_row_line (HW_DUE_ROW (row)),
                     hw_read_group_thread (HW_READ_GROUP (self)), one->child, one->item,
                     shows (self, one->child), NULL, self->today->today);
  adw_preferences_row_set_title (row, one->item->duty);
}

static void
show_rows (HwDueGroup *self)
{
  g_autoptr (GArray) found = find_all (self->today);
  /* One that is left over takes no more room than the row that would show it. */
  guint n = self->is_whole || found->len <= FIRST + 1 ? found->len : FIRST;

  hw_row_group_begin (self->rows);
  for (guint i = 0; i < n; i++)
    take_row (self, &g_array_index (found, Found, i));
  if (n < found->len)
    take_more (self, found->len);
  hw_row_group_end (self->rows);
  describe (self, found);
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
}

static void
hw_due_group_show (HwReadGroup *group, GPtrArray *results)
{
  HwDueGroup *self = HW_DUE_GROUP (group);

  if (results->len == 0)
    return;
  g_clear_pointer (&self->today, hw_today_unref);
  self->today = hw_today_ref (g_ptr_array_index (results, 0));
  show_rows (self);
}

/* ------------------------------------------------------------------ object */

static void
hw_due_group_finalize (GObject *object)
{
  HwDueGroup *self = HW_DUE_GROUP (object);

  g_clear_pointer (&self->today, hw_today_unref);
  G_OBJECT_CLASS (hw_due_group_parent_class)->finalize (object);
}

static void
hw_due_group_class_init (HwDueGroupClass *klass)
{
  HwReadGroupClass *group_class = HW_READ_GROUP_CLASS (klass);

  group_class->read = hw_today_read_about;
  group_class->show = hw_due_group_show;
  G_OBJECT_CLASS (klass)->finalize = hw_due_group_finalize;
}

static void
hw_due_group_init (HwDueGroup *self)
{
  self->rows = g_object_new (HW_TYPE_ROW_GROUP, "title", _ ("Due"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

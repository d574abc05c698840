/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a column, and the choice among them.
 */

#include "ui/families/hw-children-columns.h"

#include "ui/families/hw-child-item.h"
#include "ui/preferences/hw-preferences.h"
#include "ui/widgets/hw-list-cell.h"

#include <glib/gi18n-lib.h>

/* While a column is pulled wider its width changes with every frame. */
#define REST_MILLISECONDS 400

#define KEY "children-columns"

/**
 * Column:
 * @id: a property of HwChildItem, kept in the preferences: never reused for something else
 * @cell_title: in a table that leaves the window; NULL: @title
 * @is_reversed: what is shown grows while what is sorted by falls (an age, and the day of birth)
 * @room: what a window must have for it where nobody has chosen; -1: it is not among those
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *cell_title;
  int width;
  HwChildrenOrder order;
  gboolean is_reversed;
  int room;
} Column;

static const Column columns[] = {
  { "name", N_ ("Name"), NULL, 180, HW_CHILDREN_BY_NAME, FALSE, HW_ROOM_SMALL },
  { "age", N_ ("Age"), N_ ("Age in years"), 90, HW_CHILDREN_BY_BIRTH, TRUE, HW_ROOM_SMALL },
  { "time-in-care", N_ ("In care"), N_ ("Days in care"), 100, HW_CHILDREN_BY_REMOVAL, TRUE,
    HW_ROOM_SMALL },
  { "lives-with", N_ ("Lives with"), NULL, 190, HW_CHILDREN_BY_HOME, FALSE, HW_ROOM_SMALL },
  { "goal", N_ ("Goal"), NULL, 170, HW_CHILDREN_BY_GOAL, FALSE, HW_ROOM_MEDIUM },
  { "family", N_ ("Family"), NULL, 130, HW_CHILDREN_BY_FAMILY, FALSE, HW_ROOM_WIDE },
  { "county", N_ ("County"), NULL, 110, HW_CHILDREN_BY_COUNTY, FALSE, HW_ROOM_WIDE },
  { "worker", N_ ("Worker"), NULL, 160, HW_CHILDREN_BY_WORKER, FALSE, HW_ROOM_MEDIUM },
  { "supervisor", N_ ("Supervisor"), NULL, 160, HW_CHILDREN_BY_SUPERVISOR, FALSE, -1 },
  { "region", N_ ("Region"), NULL, 150, HW_CHILDREN_BY_REGION, FALSE, -1 },
  { "setting", N_ ("Setting"), NULL, 150, HW_CHILDREN_BY_SETTING, FALSE, -1 },
  { "time-in-placement", N_ ("In placement"), N_ ("Days in placement"), 120,
    HW_CHILDREN_BY_PLACEMENT, TRUE, -1 },
  { "moves", N_ ("Moves in 12 months"), NULL, 150, HW_CHILDREN_BY_MOVES, FALSE, -1 },
  { "next-hearing", N_ ("Next hearing"), NULL, 140, HW_CHILDREN_BY_HEARING, FALSE, -1 },
  { "icwa", N_ ("ICWA"), NULL, 90, HW_CHILDREN_BY_ICWA, FALSE, -1 },
  { "number", N_ ("Number"), NULL, 120, HW_CHILDREN_BY_NUMBER, FALSE, -1 },
};

struct _HwChildrenColumns
{
  GObject parent_instance;

  GtkColumnView *view; /* the page's, which owns this too */
  GtkColumnViewColumn *narrow;
  GPtrArray *order;    /* of GtkColumnViewColumn */
  GHashTable *chosen;  /* of ids; NULL: nobody has chosen */
  GSettings *preferences;
  HwRoom room;
  gboolean is_arranging;
  guint saving;
};

G_DEFINE_FINAL_TYPE (HwChildrenColumns, hw_children_columns, G_TYPE_OBJECT)

static const Column *
find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].id, id) == 0)
      return &columns[i];
  return NULL;
}

static const Column *
column_of (GtkColumnViewColumn *column)
{
  return find (gtk_column_view_column_get_id (column));
}

/* ------------------------------------------------------------------ the view */

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, const Column *column)
{
  const char *tooltip = g_str_equal (column->id, "time-in-care") ? "days-in-care" : NULL;

  hw_list_cell_set_line (cell, HW_TYPE_CHILD_ITEM, column->id, tooltip);
}

static GtkColumnViewColumn *
make_column (GtkWidget *view, const Column *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *made = gtk_column_view_column_new (_ (column->title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_cb), (gpointer) column);
  gtk_column_view_column_set_id (made, column->id);
  gtk_column_view_column_set_sorter (made, sorter);
  gtk_column_view_column_set_resizable (made, TRUE);
  hw_list_column_set_width (made, view, column->width);
  return made;
}

static gboolean
is_shown (HwChildrenColumns *self, const Column *column)
{
  if (self->room == HW_ROOM_NARROW)
    return FALSE;
  if (self->chosen)
    return g_hash_table_contains (self->chosen, column->id);
  return column->room >= 0 && column->room <= (int) self->room;
}

static void
show (HwChildrenColumns *self)
{
  gtk_column_view_column_set_visible (self->narrow, self->room == HW_ROOM_NARROW);
  for (guint i = 0; i < self->order->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (self->order, i);

      gtk_column_view_column_set_visible (column, is_shown (self, column_of (column)));
    }
}

static void
arrange (HwChildrenColumns *self)
{
  self->is_arranging = TRUE;
  for (guint i = 0; i < self->order->len; i++)
    gtk_column_view_insert_column (self->view, i + 1, g_ptr_array_index (self->order, i));
  self->is_arranging = FALSE;
  show (self);
}

/* ------------------------------------------------------------------ keeping */

static void
save (gpointer data)
{
  HwChildrenColumns *self = data;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sib)"));

  self->saving = 0;
  for (guint i = 0; self->chosen && i < self->order->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (self->order, i);
      const char *id = gtk_column_view_column_get_id (column);

      g_variant_builder_add (&builder, "(sib)", id,
                             gtk_column_view_column_get_fixed_width (column),
                             g_hash_table_contains (self->chosen, id));
    }
  if (self->preferences)
    g_settings_set_value (self->preferences, KEY, g_variant_builder_end (&builder));
}

static void
save_soon (HwChildrenColumns *self)
{
  g_clear_handle_id (&self->saving, g_source_remove);
  self->saving = g_timeout_add_once (REST_MILLISECONDS, save, self);
}

/* From now on the choice is a person's. */
static void
own (HwChildrenColumns *self)
{
  if (self->chosen)
    return;
  self->chosen = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].room >= 0)
      g_hash_table_add (self->chosen, (gpointer) columns[i].id);
}

static void
set_default (HwChildrenColumns *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    for (guint j = 0; j < self->order->len; j++)
      if (column_of (g_ptr_array_index (self->order, j)) == &columns[i])
        {
          GtkColumnViewColumn *column = g_ptr_array_index (self->order, j);

          hw_list_column_set_width (column, GTK_WIDGET (self->view), columns[i].width);
          g_ptr_array_add (order, g_object_ref (column));
        }
  g_ptr_array_unref (self->order);
  self->order = g_steal_pointer (&order);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
}

static guint
position_of (HwChildrenColumns *self, const char *id)
{
  for (guint i = 0; i < self->order->len; i++)
    if (g_str_equal (gtk_column_view_column_get_id (g_ptr_array_index (self->order, i)), id))
      return i;
  return G_MAXUINT;
}

/* Names that this program does not know are left out, those that a newer one brought come last. */
static void
load (HwChildrenColumns *self)
{
  g_autoptr (GVariant) kept
      = self->preferences ? g_settings_get_value (self->preferences, KEY) : NULL;
  GVariantIter iter;
  const char *id;
  gboolean is_chosen;
  guint place = 0;
  int width;

  if (!kept || g_variant_n_children (kept) == 0)
    return;
  self->chosen = g_hash_table_new (g_str_hash, g_str_equal);
  g_variant_iter_init (&iter, kept);
  while (g_variant_iter_next (&iter, "(&sib)", &id, &width, &is_chosen))
    {
      guint position = position_of (self, id);
      GtkColumnViewColumn *column;

      if (position == G_MAXUINT || position < place)
        continue;
      column = g_ptr_array_steal_index (self->order, position);
      g_ptr_array_insert (self->order, place++, column);
      gtk_column_view_column_set_fixed_width (column, CLAMP (width, -1, 2000));
      if (is_chosen)
        g_hash_table_add (self->chosen, (gpointer) column_of (column)->id);
    }
  if (g_hash_table_size (self->chosen) == 0)
    set_default (self);
}

/* A header was dragged. */
static void
on_dragged_cb (GListModel *model, guint position, guint removed, guint added,
               HwChildrenColumns *self)
{
  guint n = g_list_model_get_n_items (model);

  if (self->is_arranging || n != self->order->len + 1)
    return;
  own (self);
  g_ptr_array_set_size (self->order, 0);
  for (guint i = 0; i < n; i++)
    {
      GtkColumnViewColumn *column = g_list_model_get_item (model, i);

      if (column == self->narrow)
        g_object_unref (column);
      else
        g_ptr_array_add (self->order, column);
    }
  save_soon (self);
}

static void
on_width_cb (HwChildrenColumns *self)
{
  if (self->is_arranging)
    return;
  own (self);
  save_soon (self);
}

/* ------------------------------------------------------------------ the object */

static void
hw_children_columns_dispose (GObject *object)
{
  HwChildrenColumns *self = HW_CHILDREN_COLUMNS (object);

  if (self->saving)
    {
      g_clear_handle_id (&self->saving, g_source_remove);
      save (self);
    }
  g_clear_pointer (&self->order, g_ptr_array_unref);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
  g_clear_object (&self->preferences);
  G_OBJECT_CLASS (hw_children_columns_parent_class)->dispose (object);
}

static void
hw_children_columns_class_init (HwChildrenColumnsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_children_columns_dispose;
}

static void
hw_children_columns_init (HwChildrenColumns *self)
{
  self->order = g_ptr_array_new_with_free_func (g_object_unref);
  self->preferences = hw_preferences_new ();
  self->room = HW_ROOM_WIDE;
}

HwChildrenColumns *
hw_children_columns_new (GtkColumnView *view)
{
  HwChildrenColumns *self = g_object_new (HW_TYPE_CHILDREN_COLUMNS, NULL);
  GListModel *model = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) narrow = g_list_model_get_item (model, 0);

  self->view = view;
  self->narrow = narrow;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_ptr_array_add (self->order, make_column (GTK_WIDGET (self->view), &columns[i]));
  load (self);
  arrange (self);
  gtk_column_view_sort_by_column (view, g_ptr_array_index (self->order, position_of (self, "name")),
                                  GTK_SORT_ASCENDING);
  for (guint i = 0; i < self->order->len; i++)
    g_signal_connect_object (g_ptr_array_index (self->order, i), "notify::fixed-width",
                             G_CALLBACK (on_width_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (on_dragged_cb), self, 0);
  return self;
}

void
hw_children_columns_set_room (HwChildrenColumns *self, HwRoom room)
{
  g_return_if_fail (HW_IS_CHILDREN_COLUMNS (self));

  self->room = room;
  show (self);
}

GPtrArray *
hw_children_columns_list (HwChildrenColumns *self)
{
  return self->order;
}

gboolean
hw_children_columns_is_chosen (HwChildrenColumns *self, GtkColumnViewColumn *column)
{
  return self->chosen ? g_hash_table_contains (self->chosen, gtk_column_view_column_get_id (column))
                      : column_of (column)->room >= 0;
}

void
hw_children_columns_choose (HwChildrenColumns *self, GtkColumnViewColumn *column,
                            gboolean is_chosen)
{
  g_return_if_fail (HW_IS_CHILDREN_COLUMNS (self));

  own (self);
  if (is_chosen)
    g_hash_table_add (self->chosen, (gpointer) column_of (column)->id);
  else
    g_hash_table_remove (self->chosen, column_of (column)->id);
  show (self);
  save_soon (self);
}

void
hw_children_columns_move (HwChildrenColumns *self, GtkColumnViewColumn *column, int step)
{
  guint position = position_of (self, gtk_column_view_column_get_id (column));

  g_return_if_fail (HW_IS_CHILDREN_COLUMNS (self));

  if (position + step >= self->order->len)
    return;
  own (self);
  g_ptr_array_insert (self->order, position + step,
                      g_ptr_array_steal_index (self->order, position));
  arrange (self);
  save_soon (self);
}

void
hw_children_columns_reset (HwChildrenColumns *self)
{
  g_return_if_fail (HW_IS_CHILDREN_COLUMNS (self));

  self->is_arranging = TRUE;
  set_default (self);
  arrange (self);
  save_soon (self);
}

void
hw_children_columns_get_order (HwChildrenColumns *self, HwChildrenQuery *query)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  GtkColumnViewColumn *primary = gtk_column_view_sorter_get_primary_sort_column (sorter);
  const Column *column = primary ? column_of (primary) : &columns[0];
  GtkSortType way = gtk_column_view_sorter_get_primary_sort_order (sorter);

  query->order = column->order;
  query->is_descending = primary && (way == GTK_SORT_DESCENDING) != column->is_reversed;
}

GStrv
hw_children_columns_dup_shown (HwChildrenColumns *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  /* A narrow window shows two lines of everything. */
  for (guint i = 0; i < self->order->len; i++)
    {
      GtkColumnViewColumn *column = g_ptr_array_index (self->order, i);

      if (self->room == HW_ROOM_NARROW ? hw_children_columns_is_chosen (self, column)
                                       : gtk_column_view_column_get_visible (column))
        g_strv_builder_add (ids, gtk_column_view_column_get_id (column));
    }
  return g_strv_builder_end (ids);
}

const char *
hw_children_columns_title (const char *id)
{
  const Column *column = find (id);

  return _ (column->cell_title ? column->cell_title : column->title);
}

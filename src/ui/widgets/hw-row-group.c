/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows by key, put in the order in which they were taken: the list sorts them where they stand, so
 * that a row that stays is never taken out and put back, which would close what is open on it.
 */

#include "ui/widgets/hw-row-group.h"

/* Characters that a title keeps beside a long number, which wraps then. */
#define NARROW_TITLE 8

struct _HwRowGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *empty;
  GHashTable *rows; /* key → AdwPreferencesRow, owned */
  GPtrArray *taken; /* of rows since the beginning; borrowed */
};

#define PLACE "hw-place" /* of a row, from 1 */

enum
{
  PROP_EMPTY_TEXT = 1,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwRowGroup, hw_row_group, ADW_TYPE_PREFERENCES_GROUP)

void
hw_row_group_begin (HwRowGroup *self)
{
  g_return_if_fail (HW_IS_ROW_GROUP (self));

  g_ptr_array_set_size (self->taken, 0);
}

AdwPreferencesRow *
hw_row_group_take_made (HwRowGroup *self, const char *key, GtkWidget *(*make) (void),
                        gboolean *is_new)
{
  AdwPreferencesRow *row;

  g_return_val_if_fail (HW_IS_ROW_GROUP (self), NULL);

  row = g_hash_table_lookup (self->rows, key);
  *is_new = !row;
  if (!row)
    {
      row = g_object_ref_sink (ADW_PREFERENCES_ROW (make ()));
      g_hash_table_insert (self->rows, g_strdup (key), row);
    }
  g_ptr_array_add (self->taken, row);
  return row;
}

AdwActionRow *
hw_row_group_take (HwRowGroup *self, const char *key, gboolean *is_new)
{
  AdwPreferencesRow *row = hw_row_group_take_made (self, key, adw_action_row_new, is_new);

  /* Names hold what people are called, «&» and all. */
  if (*is_new)
    adw_preferences_row_set_use_markup (row, FALSE);
  return ADW_ACTION_ROW (row);
}

/* The platform’s own label of a title; NULL: it has another name there. */
static GtkLabel *
find_label (GtkWidget *widget, const char *css_class)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, css_class))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, css_class);
  return found;
}

AdwActionRow *
hw_row_group_tell (HwRowGroup *self, const char *key, const char *title, const char *detail,
                   const char *value)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self, key, &is_new);
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "hw-value");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, detail ? detail : "");
  if (!label)
    {
      GtkLabel *words = find_label (GTK_WIDGET (row), "title");

      if (words)
        gtk_label_set_width_chars (words, NARROW_TITLE);
      label = gtk_label_new (NULL);
      gtk_widget_add_css_class (label, "numeric");
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      adw_action_row_add_suffix (row, label);
      gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      label, NULL, -1);
      g_object_set_data (G_OBJECT (row), "hw-value", label);
    }
  gtk_label_set_label (GTK_LABEL (label), value);
  return row;
}

/* ------------------------------------------------------------------ the order */

static guint
place_of (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), PLACE));
}

static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  return (place_of (a) > place_of (b)) - (place_of (a) < place_of (b));
}

static GtkListBox *
list_of (HwRowGroup *self)
{
  return GTK_LIST_BOX (gtk_widget_get_parent (self->empty));
}

/* Those that were not taken. The place of the one that held the keys, or 0. */
static guint
drop_rows (HwRowGroup *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GHashTableIter iter;
  gpointer row;
  guint lost = 0;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      if (g_ptr_array_find (self->taken, row, NULL))
        continue;
      if (focus && (focus == row || gtk_widget_is_ancestor (focus, row)))
        {
          lost = place_of (row);
          focus = NULL; /* it goes with the row */
        }
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
      g_hash_table_iter_remove (&iter);
    }
  return lost;
}

void
hw_row_group_end (HwRowGroup *self)
{
  guint lost;

  g_return_if_fail (HW_IS_ROW_GROUP (self));

  gtk_widget_set_visible (self->empty, self->taken->len == 0);
  lost = drop_rows (self);
  for (guint i = 0; i < self->taken->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->taken, i);

      g_object_set_data (G_OBJECT (row), PLACE, GUINT_TO_POINTER (i + 1));
      if (!gtk_widget_get_parent (row))
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }
  gtk_list_box_invalidate_sort (list_of (self));
  if (lost && self->taken->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->taken, MIN (lost, self->taken->len) - 1));
  g_ptr_array_set_size (self->taken, 0);
}

/* The platform cuts a heading that is too long, such as one with large letters. */
void
hw_row_group_wrap_heading (GtkWidget *group)
{
  GtkLabel *heading = find_label (group, "heading");

  if (!heading)
    return;
  gtk_label_set_ellipsize (heading, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (heading, TRUE);
  gtk_label_set_wrap_mode (heading, PANGO_WRAP_WORD_CHAR);
}

static void
hw_row_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwRowGroup *self = HW_ROW_GROUP (object);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), g_value_get_string (value));
}

static void
hw_row_group_finalize (GObject *object)
{
  HwRowGroup *self = HW_ROW_GROUP (object);

  g_ptr_array_unref (self->taken);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (hw_row_group_parent_class)->finalize (object);
}

static void
hw_row_group_class_init (HwRowGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = hw_row_group_set_property;
  object_class->finalize = hw_row_group_finalize;
  g_object_class_install_property (
      object_class, PROP_EMPTY_TEXT,
      g_param_spec_string ("empty-text", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
hw_row_group_init (HwRowGroup *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->taken = g_ptr_array_new ();
  self->empty = adw_action_row_new ();
  gtk_widget_add_css_class (self->empty, "dimmed");
  gtk_widget_set_focusable (self->empty, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
  gtk_list_box_set_sort_func (list_of (self), compare_rows, NULL, NULL);
  hw_row_group_wrap_heading (GTK_WIDGET (self));
}

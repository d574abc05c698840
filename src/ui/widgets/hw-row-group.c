/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows by key, put in the order in which they were taken.
 */

#include "ui/widgets/hw-row-group.h"

/* Characters: «24 of 31 (77 %)» but for one. */
#define SHORT 14

struct _HwRowGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *empty;
  GHashTable *rows; /* key → AdwActionRow, owned */
  GPtrArray *order; /* of keys as the rows stand; owned */
  GPtrArray *taken; /* of keys since the beginning; owned */
};

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

AdwActionRow *
hw_row_group_take (HwRowGroup *self, const char *key, gboolean *is_new)
{
  AdwActionRow *row;

  g_return_val_if_fail (HW_IS_ROW_GROUP (self), NULL);

  row = g_hash_table_lookup (self->rows, key);
  *is_new = !row;
  if (!row)
    {
      row = g_object_ref_sink (ADW_ACTION_ROW (adw_action_row_new ()));
      /* Names hold what people are called, «&» and all. */
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      g_hash_table_insert (self->rows, g_strdup (key), row);
    }
  g_ptr_array_add (self->taken, g_strdup (key));
  return row;
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
      label = gtk_label_new (NULL);
      gtk_widget_add_css_class (label, "numeric");
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      adw_action_row_add_suffix (row, label);
      gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                      label, NULL, -1);
      g_object_set_data (G_OBJECT (row), "hw-value", label);
    }
  gtk_label_set_label (GTK_LABEL (label), value);
  /* A number stays on one line; the title beside it wraps first. */
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (g_utf8_strlen (value, -1), SHORT));
  return row;
}

static gboolean
same_keys (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len && i < b->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return a->len == b->len;
}

void
hw_row_group_end (HwRowGroup *self)
{
  AdwPreferencesGroup *group;

  g_return_if_fail (HW_IS_ROW_GROUP (self));

  group = ADW_PREFERENCES_GROUP (self);
  gtk_widget_set_visible (self->empty, self->taken->len == 0);
  if (same_keys (self->order, self->taken))
    return;
  for (guint i = 0; i < self->order->len; i++)
    {
      const char *key = g_ptr_array_index (self->order, i);

      adw_preferences_group_remove (group, g_hash_table_lookup (self->rows, key));
      if (!g_ptr_array_find_with_equal_func (self->taken, key, g_str_equal, NULL))
        g_hash_table_remove (self->rows, key);
    }
  for (guint i = 0; i < self->taken->len; i++)
    adw_preferences_group_add (group, g_hash_table_lookup (self->rows,
                                                           g_ptr_array_index (self->taken, i)));
  g_ptr_array_unref (self->order);
  self->order = g_steal_pointer (&self->taken);
  self->taken = g_ptr_array_new_with_free_func (g_free);
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

  g_ptr_array_unref (self->order);
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
  self->order = g_ptr_array_new_with_free_func (g_free);
  self->taken = g_ptr_array_new_with_free_func (g_free);
  self->empty = adw_action_row_new ();
  gtk_widget_add_css_class (self->empty, "dimmed");
  gtk_widget_set_focusable (self->empty, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group for each record, a row for each field.
 */

#include "ui/exchange/hw-mapping-fields.h"

#include "ui/exchange/hw-mapping-column-row.h"

#include <glib/gi18n-lib.h>

struct _HwMappingFields
{
  GtkBox parent_instance;

  HwMappingDraft *draft;
  GArray *places;
  GPtrArray *rows; /* of AdwActionRow, one a place; borrowed */
};

G_DEFINE_FINAL_TYPE (HwMappingFields, hw_mapping_fields, GTK_TYPE_BOX)

static guint dropped_signal, asked_signal;

/* Records of a family come before those of the office itself. */
static gboolean
is_of_family (const HwDraftSlot *slot)
{
  return slot->klass->traits.root || slot->klass->traits.is_root;
}

static void
add_places (GArray *places, const HwDraftSlot *slot)
{
  for (guint i = 0; i < slot->klass->n_fields; i++)
    {
      HwMappingPlace place = { slot, &slot->klass->fields[i] };

      if (hw_draft_can_tell (place.field))
        g_array_append_val (places, place);
    }
}

GArray *
hw_mapping_list_places (HwMappingDraft *draft)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (HwMappingPlace));

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < draft->slots->len; i++)
      if (is_of_family (g_ptr_array_index (draft->slots, i)) == (pass == 0))
        add_places (places, g_ptr_array_index (draft->slots, i));
  return places;
}

static guint
place_of (HwMappingFields *self, gpointer row)
{
  guint index = 0;

  g_ptr_array_find (self->rows, row, &index);
  return index;
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, HwMappingFields *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  g_signal_emit (self, dropped_signal, 0, place_of (self, row), g_value_get_uint (value));
  return TRUE;
}

static void
on_activated_cb (GtkWidget *row, HwMappingFields *self)
{
  g_signal_emit (self, asked_signal, 0, place_of (self, row));
}

static void
add_row (HwMappingFields *self, AdwPreferencesGroup *group, const HwField *field)
{
  GtkWidget *row = adw_action_row_new ();
  GtkDropTarget *target = gtk_drop_target_new (HW_TYPE_DRAGGED_COLUMN, GDK_ACTION_COPY);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (field->label));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
  g_signal_connect (row, "activated", G_CALLBACK (on_activated_cb), self);
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static AdwPreferencesGroup *
add_group (HwMappingFields *self, const HwDraftSlot *slot)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *words = hw_mapping_dup_slot_words (slot);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), words);
  gtk_box_append (GTK_BOX (self), group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
hw_mapping_fields_finalize (GObject *object)
{
  HwMappingFields *self = HW_MAPPING_FIELDS (object);

  g_clear_pointer (&self->places, g_array_unref);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (hw_mapping_fields_parent_class)->finalize (object);
}

static void
hw_mapping_fields_class_init (HwMappingFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_mapping_fields_finalize;
  dropped_signal = g_signal_new ("dropped", HW_TYPE_MAPPING_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  asked_signal = g_signal_new ("asked", HW_TYPE_MAPPING_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
hw_mapping_fields_init (HwMappingFields *self)
{
  self->rows = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

void
hw_mapping_fields_show (HwMappingFields *self, HwMappingDraft *draft)
{
  AdwPreferencesGroup *group = NULL;
  GtkWidget *child;

  g_return_if_fail (HW_IS_MAPPING_FIELDS (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_box_remove (GTK_BOX (self), child);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->places, g_array_unref);
  self->draft = draft;
  if (!draft)
    return;

  self->places = hw_mapping_list_places (draft);
  for (guint i = 0; i < self->places->len; i++)
    {
      const HwMappingPlace *place = &g_array_index (self->places, HwMappingPlace, i);

      if (i == 0 || place->slot != g_array_index (self->places, HwMappingPlace, i - 1).slot)
        group = add_group (self, place->slot);
      add_row (self, group, place->field);
    }
}

/* The columns that fill a field stand below it. */
void
hw_mapping_fields_refresh (HwMappingFields *self)
{
  g_return_if_fail (HW_IS_MAPPING_FIELDS (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const HwMappingPlace *place = &g_array_index (self->places, HwMappingPlace, i);
      g_autoptr (GString) words = g_string_new (NULL);
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      for (guint c = 0; c < self->draft->columns->len; c++)
        {
          const HwDraftColumn *column = g_ptr_array_index (self->draft->columns, c);

          if (column->slot == place->slot && column->field == place->field)
            g_string_append_printf (words, "%s%s", words->len ? ", " : "", column->name);
        }
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words->str);
    }
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of one row.
 */

#include "ui/office/hw-counted-item.h"

#include "ui/widgets/hw-words.h"

struct _HwCountedItem
{
  GObject parent_instance;

  HwCountedRow row;
};

enum
{
  PROP_NAME = 1,
  PROP_DETAIL,
  PROP_SUMMARY,
  PROP_IS_ROW,
  PROP_IS_HEADING,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (HwCountedItem, hw_counted_item, G_TYPE_OBJECT)

HwCountedItem *
hw_counted_item_new (const HwCountedRow *row)
{
  HwCountedItem *self = g_object_new (HW_TYPE_COUNTED_ITEM, NULL);

  self->row = (HwCountedRow) { row->type, g_strdup (row->id), g_strdup (row->name),
                               g_strdup (row->detail) };
  return self;
}

HwCountedItem *
hw_counted_item_new_heading (char *words)
{
  HwCountedItem *self = g_object_new (HW_TYPE_COUNTED_ITEM, NULL);

  self->row = (HwCountedRow) { .name = words, .detail = g_strdup ("") };
  return self;
}

const HwCountedRow *
hw_counted_item_row (HwCountedItem *self)
{
  g_return_val_if_fail (HW_IS_COUNTED_ITEM (self), NULL);

  return &self->row;
}

gboolean
hw_counted_item_equal (HwCountedItem *self, HwCountedItem *other)
{
  return g_strcmp0 (self->row.id, other->row.id) == 0
         && g_str_equal (self->row.name, other->row.name)
         && g_str_equal (self->row.detail, other->row.detail);
}

static char *
dup_summary (HwCountedItem *self)
{
  GString *line = g_string_new (NULL);

  hw_words_append (line, self->row.name);
  hw_words_append (line, self->row.detail);
  return g_string_free (line, FALSE);
}

static void
hw_counted_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwCountedItem *self = HW_COUNTED_ITEM (object);

  if (id == PROP_SUMMARY)
    g_value_take_string (value, dup_summary (self));
  else if (id == PROP_IS_ROW || id == PROP_IS_HEADING)
    g_value_set_boolean (value, (self->row.id != NULL) == (id == PROP_IS_ROW));
  else
    g_value_set_string (value, id == PROP_NAME ? self->row.name : self->row.detail);
}

static void
hw_counted_item_finalize (GObject *object)
{
  HwCountedItem *self = HW_COUNTED_ITEM (object);

  g_free (self->row.id);
  g_free (self->row.name);
  g_free (self->row.detail);
  G_OBJECT_CLASS (hw_counted_item_parent_class)->finalize (object);
}

static void
hw_counted_item_init (HwCountedItem *self)
{
}

static void
hw_counted_item_class_init (HwCountedItemClass *klass)
{
  static const char *const names[] = { NULL, "name", "detail", "summary" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_counted_item_get_property;
  object_class->finalize = hw_counted_item_finalize;
  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    g_object_class_install_property (
        object_class, i,
        g_param_spec_string (names[i], NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  for (guint i = PROP_IS_ROW; i < N_PROPS; i++)
    g_object_class_install_property (
        object_class, i,
        g_param_spec_boolean (i == PROP_IS_ROW ? "is-row" : "is-heading", NULL, NULL, FALSE,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of one row of the list of families.
 */

#include "ui/families/hw-family-item.h"

#include "ui/families/hw-sibling-words.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwFamilyItem
{
  GObject parent_instance;

  HwFamilyRow *row;
};

G_DEFINE_FINAL_TYPE (HwFamilyItem, hw_family_item, G_TYPE_OBJECT)

static char *
dup_name (const HwFamilyRow *row)
{
  return g_strdup (row->name ? row->name : _ ("No name"));
}

static char *
dup_case_number (const HwFamilyRow *row)
{
  return g_strdup (row->external_id);
}

static char *
dup_children (const HwFamilyRow *row)
{
  if (!row->n_children)
    return g_strdup (_ ("no children"));
  /* Translators: children of a family: how many are in care, and how many there are */
  return g_strdup_printf (_ ("%u of %u in care"), row->n_in_care, row->n_children);
}

static char *
dup_siblings (const HwFamilyRow *row)
{
  return g_strdup (hw_sibling_words (row->siblings));
}

static char *
dup_worker (const HwFamilyRow *row)
{
  return g_strdup (row->worker);
}

static char *
dup_county (const HwFamilyRow *row)
{
  return g_strdup (row->county);
}

static char *
dup_region (const HwFamilyRow *row)
{
  return g_strdup (row->region);
}

static char *
dup_opened (const HwFamilyRow *row)
{
  return row->opened ? hw_day_dup_short (row->opened, hw_day_today ()) : NULL;
}

static char *
dup_opened_in_full (const HwFamilyRow *row)
{
  g_autofree char *opened = row->opened ? hw_day_dup_words (row->opened) : NULL;
  g_autofree char *closed = row->closed ? hw_day_dup_words (row->closed) : NULL;

  if (opened && closed)
    return g_strdup_printf (_ ("Open from %s to %s"), opened, closed);
  return opened ? g_strdup_printf (_ ("Open since %s"), opened) : NULL;
}

static char *
dup_detail (const HwFamilyRow *row)
{
  GString *line = g_string_new (NULL);
  g_autofree char *children = dup_children (row);

  hw_words_append (line, children);
  hw_words_append (line, hw_sibling_words_in_line (row->siblings));
  hw_words_append (line, row->worker);
  return g_string_free (line, FALSE);
}

static char *
dup_summary (const HwFamilyRow *row)
{
  GString *line = g_string_new (NULL);
  g_autofree char *name = dup_name (row);
  g_autofree char *detail = dup_detail (row);
  g_autofree char *opened = dup_opened_in_full (row);

  hw_words_append (line, name);
  hw_words_append (line, detail);
  hw_words_append (line, row->county);
  hw_words_append (line, opened);
  return g_string_free (line, FALSE);
}

static const struct
{
  const char *name;
  char *(*dup) (const HwFamilyRow *row);
} words[] = {
  { "name", dup_name },         { "case-number", dup_case_number },
  { "children", dup_children }, { "siblings", dup_siblings },
  { "worker", dup_worker },     { "county", dup_county },
  { "region", dup_region },     { "opened", dup_opened },
  { "opened-in-full", dup_opened_in_full }, { "detail", dup_detail },
  { "summary", dup_summary },
};

static GParamSpec *props[G_N_ELEMENTS (words) + 1];

static void
hw_family_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwFamilyItem *self = HW_FAMILY_ITEM (object);

  if (self->row)
    g_value_take_string (value, words[id - 1].dup (self->row));
}

static void
hw_family_item_finalize (GObject *object)
{
  g_clear_pointer (&HW_FAMILY_ITEM (object)->row, hw_family_row_free);

  G_OBJECT_CLASS (hw_family_item_parent_class)->finalize (object);
}

static void
hw_family_item_init (HwFamilyItem *self)
{
}

static void
hw_family_item_class_init (HwFamilyItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_family_item_get_property;
  object_class->finalize = hw_family_item_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    props[i + 1] = g_param_spec_string (words[i].name, NULL, NULL, NULL,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

void
hw_family_item_take_row (HwFamilyItem *self, HwFamilyRow *row)
{
  g_return_if_fail (HW_IS_FAMILY_ITEM (self));

  g_clear_pointer (&self->row, hw_family_row_free);
  self->row = row;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
hw_family_item_id (HwFamilyItem *self)
{
  g_return_val_if_fail (HW_IS_FAMILY_ITEM (self), NULL);

  return self->row ? self->row->id : NULL;
}

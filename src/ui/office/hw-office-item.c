/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of one row.
 */

#include "ui/office/hw-office-item.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwOfficeItem
{
  GObject parent_instance;

  HwOfficeRow *row;
};

G_DEFINE_FINAL_TYPE (HwOfficeItem, hw_office_item, G_TYPE_OBJECT)

static const char *
label_of (GType record, const char *field, guint value)
{
  HwRecordClass *klass = g_type_class_get (record);

  return value ? hw_field_value_label (hw_record_class_find (klass, field), value) : "";
}

static char *
dup_name (const HwOfficeRow *row)
{
  return g_strdup (row->name ? row->name : row->external_id ? row->external_id : "");
}

static char *
dup_role (const HwOfficeRow *row)
{
  return g_strdup (label_of (HW_TYPE_STAFF, "role", row->role));
}

static char *
dup_unit (const HwOfficeRow *row)
{
  return g_strdup (row->unit ? row->unit : "");
}

static char *
dup_region (const HwOfficeRow *row)
{
  return g_strdup (row->region ? row->region : "");
}

static char *
dup_supervisor (const HwOfficeRow *row)
{
  return g_strdup (row->supervisor ? row->supervisor : "");
}

static char *
dup_number (gint64 number)
{
  return number ? g_strdup_printf ("%d", (int) number) : g_strdup ("");
}

static char *
dup_children (const HwOfficeRow *row)
{
  return dup_number (row->n_children);
}

static char *
dup_staff (const HwOfficeRow *row)
{
  return dup_number (row->n_staff);
}

static char *
dup_homes (const HwOfficeRow *row)
{
  return dup_number (row->n_homes);
}

static char *
dup_kind (const HwOfficeRow *row)
{
  return g_strdup (label_of (HW_TYPE_HOME, "type", row->home_type));
}

static char *
dup_room (const HwOfficeRow *row)
{
  if (row->capacity == HW_INT_NONE)
    return dup_number (row->n_children);
  /* Translators: how many children live in a home, and how many it may take */
  return g_strdup_printf (_ ("%u of %u"), (guint) row->n_children, (guint) row->capacity);
}

static char *
dup_family (const HwOfficeRow *row)
{
  return g_strdup (label_of (HW_TYPE_HOME, "works-with-birth-family",
                             row->works_with_birth_family));
}

static char *
dup_left (const HwOfficeRow *row)
{
  g_autofree char *day = row->left_date ? hw_day_dup_words (row->left_date) : NULL;

  return day ? g_strdup_printf (_ ("left on %s"), day) : g_strdup ("");
}

/* @format: for one number, translated. */
static void
append_count (GString *line, guint n, const char *format)
{
  g_autofree char *words = n ? g_strdup_printf (format, n) : NULL;

  hw_words_append (line, words);
}

/* What there is of a person, a home or a region: the others' parts are empty. */
static char *
dup_detail (const HwOfficeRow *row)
{
  GString *line = g_string_new (NULL);
  g_autofree char *left = dup_left (row);
  g_autofree char *role = dup_role (row);
  g_autofree char *kind = dup_kind (row);
  gboolean has_capacity = row->home_type && row->capacity != HW_INT_NONE;

  hw_words_append (line, left);
  hw_words_append (line, role);
  hw_words_append (line, kind);
  hw_words_append (line, row->unit);
  hw_words_append (line, row->region);
  append_count (line, row->n_staff, ngettext ("%u person", "%u people", row->n_staff));
  append_count (line, row->n_homes, ngettext ("%u home", "%u homes", row->n_homes));
  append_count (line, row->n_children, ngettext ("%u child", "%u children", row->n_children));
  if (has_capacity)
    append_count (line, row->capacity, _ ("room for %u"));
  if (row->works_with_birth_family == HW_ANSWER_YES)
    hw_words_append (line, _ ("works with the birth family"));
  return g_string_free (line, FALSE);
}

static char *
dup_summary (const HwOfficeRow *row)
{
  g_autofree char *name = dup_name (row);
  g_autofree char *detail = dup_detail (row);
  GString *line = g_string_new (NULL);

  hw_words_append (line, name);
  hw_words_append (line, detail);
  hw_words_append (line, row->supervisor);
  return g_string_free (line, FALSE);
}

static const struct
{
  const char *name;
  char *(*dup) (const HwOfficeRow *row);
} texts[] = {
  { "name", dup_name },         { "role", dup_role },     { "unit", dup_unit },
  { "region", dup_region },     { "supervisor", dup_supervisor },
  { "children", dup_children }, { "staff", dup_staff },   { "homes", dup_homes },
  { "kind", dup_kind },         { "room", dup_room },     { "family", dup_family },
  { "detail", dup_detail },     { "summary", dup_summary },
};

static GParamSpec *props[G_N_ELEMENTS (texts) + 1];

void
hw_office_item_take_row (HwOfficeItem *self, HwOfficeRow *row)
{
  g_return_if_fail (HW_IS_OFFICE_ITEM (self));

  g_clear_pointer (&self->row, hw_office_row_free);
  self->row = row;
  for (guint i = 1; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

const char *
hw_office_item_id (HwOfficeItem *self)
{
  g_return_val_if_fail (HW_IS_OFFICE_ITEM (self), NULL);

  return self->row ? self->row->id : NULL;
}

static void
hw_office_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwOfficeItem *self = HW_OFFICE_ITEM (object);

  g_value_take_string (value, self->row ? texts[id - 1].dup (self->row) : g_strdup (""));
}

static void
hw_office_item_finalize (GObject *object)
{
  g_clear_pointer (&HW_OFFICE_ITEM (object)->row, hw_office_row_free);
  G_OBJECT_CLASS (hw_office_item_parent_class)->finalize (object);
}

static void
hw_office_item_init (HwOfficeItem *self)
{
}

static void
hw_office_item_class_init (HwOfficeItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_office_item_get_property;
  object_class->finalize = hw_office_item_finalize;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    props[i + 1] = g_param_spec_string (texts[i].name, NULL, NULL, NULL,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

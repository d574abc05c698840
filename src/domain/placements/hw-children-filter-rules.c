/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The filter of the list of children as a value.
 */

#include "domain/placements/hw-children-filter-rules.h"

#include "base/hw-error.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-placement.h"

#include <glib/gi18n-lib.h>

/* What bit 0 is called in the text. */
#define NONE "none"

HwChildrenFilter *
hw_children_filter_copy (const HwChildrenFilter *self)
{
  HwChildrenFilter *copy = g_new0 (HwChildrenFilter, 1);

  if (!self)
    return copy;
  *copy = *self;
  copy->workers = g_strdupv (self->workers);
  copy->regions = g_strdupv (self->regions);
  copy->text = g_strdup (self->text);
  return copy;
}

void
hw_children_filter_clear (HwChildrenFilter *self)
{
  g_strfreev (self->workers);
  g_strfreev (self->regions);
  g_free (self->text);
  *self = (HwChildrenFilter) { 0 };
}

void
hw_children_filter_free (HwChildrenFilter *self)
{
  if (!self)
    return;
  hw_children_filter_clear (self);
  g_free (self);
}

gboolean
hw_children_filter_is_set (const HwChildrenFilter *self)
{
  return self->is_mine || self->workers || self->regions || self->goals || self->settings
         || self->months_from || self->months_until || self->moves || self->is_apart;
}

/* ------------------------------------------------------------------ text */

static const HwField *
field_of (GType record, const char *name)
{
  g_type_ensure (record);
  return hw_record_class_find (g_type_class_get (record), name);
}

static void
put_bits (GVariantDict *dict, const char *key, guint32 bits, const HwField *field)
{
  g_autoptr (GStrvBuilder) nicks = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (!bits)
    return;
  for (guint value = 0; value < hw_field_n_values (field); value++)
    if (bits & 1u << value)
      g_strv_builder_add (nicks, value ? hw_field_nick (field, value) : NONE);
  list = g_strv_builder_end (nicks);
  g_variant_dict_insert_value (dict, key, g_variant_new_strv ((const char *const *) list, -1));
}

static void
put_ids (GVariantDict *dict, const char *key, GStrv ids)
{
  if (ids)
    g_variant_dict_insert_value (dict, key, g_variant_new_strv ((const char *const *) ids, -1));
}

static void
put_number (GVariantDict *dict, const char *key, gint32 number)
{
  if (number)
    g_variant_dict_insert (dict, key, "i", number);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  g_autoptr (GVariant) left = g_variant_get_child_value (*(GVariant *const *) a, 0);
  g_autoptr (GVariant) right = g_variant_get_child_value (*(GVariant *const *) b, 0);

  return g_strcmp0 (g_variant_get_string (left, NULL), g_variant_get_string (right, NULL));
}

/* A dictionary has no order of its own. */
static char *
print_sorted (GVariant *dict)
{
  g_autoptr (GPtrArray) entries
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (GVariant) sorted = NULL;

  for (gsize i = 0; i < g_variant_n_children (dict); i++)
    g_ptr_array_add (entries, g_variant_get_child_value (dict, i));
  g_ptr_array_sort (entries, compare_entries);
  sorted = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("{sv}"),
                                                    (GVariant *const *) entries->pdata,
                                                    entries->len));
  return g_variant_print (sorted, FALSE);
}

char *
hw_children_filter_dup_text (const HwChildrenFilter *self)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) whole = NULL;

  g_variant_dict_insert (&dict, "in-care", "b", self->is_in_care);
  if (self->is_mine)
    g_variant_dict_insert (&dict, "mine", "b", TRUE);
  put_ids (&dict, "workers", self->workers);
  put_ids (&dict, "regions", self->regions);
  put_bits (&dict, "goals", self->goals, field_of (HW_TYPE_GOAL, "kind"));
  put_bits (&dict, "settings", self->settings, field_of (HW_TYPE_PLACEMENT, "setting"));
  put_number (&dict, "months-from", self->months_from);
  put_number (&dict, "months-until", self->months_until);
  put_number (&dict, "moves", self->moves);
  if (self->is_apart)
    g_variant_dict_insert (&dict, "siblings-apart", "b", TRUE);
  if (self->text && *self->text)
    g_variant_dict_insert (&dict, "text", "s", self->text);
  whole = g_variant_ref_sink (g_variant_dict_end (&dict));
  return print_sorted (whole);
}

static guint32
take_bits (GVariantDict *dict, const char *key, const HwField *field)
{
  g_auto (GStrv) nicks = NULL;
  guint32 bits = 0;

  if (!g_variant_dict_lookup (dict, key, "^as", &nicks))
    return 0;
  for (char **nick = nicks; *nick; nick++)
    {
      int value = g_str_equal (*nick, NONE) ? 0 : hw_field_value (field, *nick);

      if (value >= 0)
        bits |= 1u << value;
    }
  return bits;
}

static int
take_number (GVariantDict *dict, const char *key)
{
  gint32 number = 0;

  g_variant_dict_lookup (dict, key, "i", &number);
  return MAX (0, number);
}

HwChildrenFilter *
hw_children_filter_parse (const char *text, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GVariant) whole
      = g_variant_parse (G_VARIANT_TYPE_VARDICT, text ? text : "", NULL, NULL, &failure);
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (whole);
  HwChildrenFilter *self;

  if (!whole)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID, _ ("this is no filter: %s"),
                   failure->message);
      return NULL;
    }

  self = g_new0 (HwChildrenFilter, 1);
  g_variant_dict_lookup (&dict, "in-care", "b", &self->is_in_care);
  g_variant_dict_lookup (&dict, "mine", "b", &self->is_mine);
  g_variant_dict_lookup (&dict, "workers", "^as", &self->workers);
  g_variant_dict_lookup (&dict, "regions", "^as", &self->regions);
  g_variant_dict_lookup (&dict, "text", "s", &self->text);
  self->goals = take_bits (&dict, "goals", field_of (HW_TYPE_GOAL, "kind"));
  self->settings = take_bits (&dict, "settings", field_of (HW_TYPE_PLACEMENT, "setting"));
  self->months_from = take_number (&dict, "months-from");
  self->months_until = take_number (&dict, "months-until");
  self->moves = take_number (&dict, "moves");
  g_variant_dict_lookup (&dict, "siblings-apart", "b", &self->is_apart);
  return self;
}

/* ------------------------------------------------------------------ bounds */

/* A month may be shorter than the day that it began on: the days behind the same day of an earlier
 * month are looked at. */
HwDay
hw_children_filter_latest_removal (int months, HwDay today)
{
  HwDay day = hw_day_add_months (today, -months);

  while (hw_day_complete_months (day, today) < months)
    day--;
  while (hw_day_complete_months (day + 1, today) >= months)
    day++;
  return day;
}

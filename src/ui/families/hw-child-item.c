/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of one row of the list of children.
 */

#include "ui/families/hw-child-item.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwChildItem
{
  GObject parent_instance;

  HwChildRow *row;
};

G_DEFINE_FINAL_TYPE (HwChildItem, hw_child_item, G_TYPE_OBJECT)

/* For a day to come, no days at all. NULL without a day; owned. */
static char *
dup_span_until_now (HwDay from)
{
  HwDay today = hw_day_today ();

  return from ? hw_words_dup_span (from, MAX (from, today)) : NULL;
}

static const char *
label_of (GType record, const char *field, guint value)
{
  HwRecordClass *klass = g_type_class_peek (record);

  return value ? hw_field_value_label (hw_record_class_find (klass, field), value) : "";
}

static char *
dup_name (const HwChildRow *row)
{
  if (row->family_name && row->given_name)
    /* Translators: a family name and a given name, as a list sorted by family name shows them */
    return g_strdup_printf (_ ("%s, %s"), row->family_name, row->given_name);
  if (row->family_name || row->given_name)
    return g_strdup (row->family_name ? row->family_name : row->given_name);
  return g_strdup (row->external_id ? row->external_id : _ ("No name"));
}

static char *
dup_age (const HwChildRow *row)
{
  return dup_span_until_now (row->birth_date);
}

static char *
dup_time_in_care (const HwChildRow *row)
{
  return dup_span_until_now (row->in_care_since);
}

static char *
dup_days_in_care (const HwChildRow *row)
{
  g_autofree char *since = NULL;
  int days;

  if (!row->in_care_since)
    return NULL;
  since = hw_day_dup_words (row->in_care_since);
  days = hw_day_today () - row->in_care_since;
  return g_strdup_printf (ngettext ("%d day, since %s", "%d days, since %s", days), days, since);
}

static char *
dup_lives_with (const HwChildRow *row)
{
  return g_strdup (row->home ? row->home
                             : label_of (HW_TYPE_PLACEMENT, "setting", row->setting));
}

static char *
dup_goal (const HwChildRow *row)
{
  return g_strdup (row->goal || !row->in_care_since ? label_of (HW_TYPE_GOAL, "kind", row->goal)
                                                    : _ ("no goal yet"));
}

static char *
dup_family (const HwChildRow *row)
{
  return g_strdup (row->family);
}

static char *
dup_county (const HwChildRow *row)
{
  return g_strdup (row->county);
}

static char *
dup_worker (const HwChildRow *row)
{
  return g_strdup (row->worker);
}

static char *
dup_supervisor (const HwChildRow *row)
{
  return g_strdup (row->supervisor);
}

static char *
dup_region (const HwChildRow *row)
{
  return g_strdup (row->region);
}

static char *
dup_setting (const HwChildRow *row)
{
  return g_strdup (label_of (HW_TYPE_PLACEMENT, "setting", row->setting));
}

static char *
dup_time_in_placement (const HwChildRow *row)
{
  return dup_span_until_now (row->placed_since);
}

static char *
dup_moves (const HwChildRow *row)
{
  return row->in_care_since || row->moves ? g_strdup_printf ("%u", row->moves) : NULL;
}

static char *
dup_next_hearing (const HwChildRow *row)
{
  HwDay today = hw_day_today ();
  g_autofree char *day = row->next_hearing ? hw_day_dup_short (row->next_hearing, today) : NULL;

  /* Translators: the day on which a hearing was due that was not held yet, as in «14 Nov, late» */
  return day && row->next_hearing < today ? g_strdup_printf (_ ("%s, late"), day)
                                          : g_steal_pointer (&day);
}

static char *
dup_icwa (const HwChildRow *row)
{
  return g_strdup (label_of (HW_TYPE_CHILD, "icwa", row->icwa));
}

static char *
dup_number (const HwChildRow *row)
{
  return g_strdup (row->external_id);
}

/* Absent words are NULL, so the list needs another end. */
#define WORDS_END ((const char *) -1)

/* What is there of the words given, between middle dots. */
static char *
join_words (const char *const *words)
{
  g_autoptr (GStrvBuilder) there = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; words[i] != WORDS_END; i++)
    if (words[i] && *words[i])
      g_strv_builder_add (there, words[i]);
  list = g_strv_builder_end (there);
  return g_strjoinv (" · ", list);
}

static char *
dup_detail (const HwChildRow *row)
{
  g_autofree char *age = dup_age (row);
  g_autofree char *span = dup_time_in_care (row);
  /* Translators: time in care, as in «in care 2 y 3 m» */
  g_autofree char *care = span ? g_strdup_printf (_ ("in care %s"), span) : NULL;
  g_autofree char *home = dup_lives_with (row);
  g_autofree char *goal = dup_goal (row);

  return join_words ((const char *[]) { age, care, home, goal, WORDS_END });
}

static char *
dup_summary (const HwChildRow *row)
{
  g_autofree char *name = dup_name (row);
  g_autofree char *detail = dup_detail (row);

  return join_words ((const char *[]) { name, detail, row->county, row->worker, WORDS_END });
}

static const struct
{
  const char *name;
  char *(*dup) (const HwChildRow *row);
} words[] = {
  { "name", dup_name },
  { "age", dup_age },
  { "time-in-care", dup_time_in_care },
  { "days-in-care", dup_days_in_care },
  { "lives-with", dup_lives_with },
  { "goal", dup_goal },
  { "family", dup_family },
  { "county", dup_county },
  { "worker", dup_worker },
  { "supervisor", dup_supervisor },
  { "region", dup_region },
  { "setting", dup_setting },
  { "time-in-placement", dup_time_in_placement },
  { "moves", dup_moves },
  { "next-hearing", dup_next_hearing },
  { "icwa", dup_icwa },
  { "number", dup_number },
  { "detail", dup_detail },
  { "summary", dup_summary },
};

static GParamSpec *props[G_N_ELEMENTS (words) + 1];

static void
hw_child_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwChildItem *self = HW_CHILD_ITEM (object);

  if (self->row)
    g_value_take_string (value, words[id - 1].dup (self->row));
}

static void
hw_child_item_finalize (GObject *object)
{
  g_clear_pointer (&HW_CHILD_ITEM (object)->row, hw_child_row_free);

  G_OBJECT_CLASS (hw_child_item_parent_class)->finalize (object);
}

static void
hw_child_item_init (HwChildItem *self)
{
}

static void
hw_child_item_class_init (HwChildItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hw_child_item_get_property;
  object_class->finalize = hw_child_item_finalize;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    props[i + 1] = g_param_spec_string (words[i].name, NULL, NULL, NULL,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

void
hw_child_item_take_row (HwChildItem *self, HwChildRow *row)
{
  g_return_if_fail (HW_IS_CHILD_ITEM (self));

  g_clear_pointer (&self->row, hw_child_row_free);
  self->row = row;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 1; i < G_N_ELEMENTS (props); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
hw_child_item_id (HwChildItem *self)
{
  g_return_val_if_fail (HW_IS_CHILD_ITEM (self), NULL);

  return self->row ? self->row->id : NULL;
}

char *
hw_child_item_dup_words (const HwChildRow *row, const char *property)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, property))
      return words[i].dup (row);
  g_return_val_if_reached (NULL);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two versions are walked side by side, each element beside the one that it was copied from.
 */

#include "domain/plans/hw-plan-compare-rules.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const HwPlanWhole *whole;
  const HwPlanWhole *before;
  GHashTable *past;   /* the records of the version before, by their ids; borrowed as all are */
  GHashTable *own;    /* the later version's */
  GHashTable *copies; /* the first copy of each record of the version before, by that one's id */
  GPtrArray *found;
} Comparison;

/* One step further down the plan. */
typedef struct _Level Level;

struct _Level
{
  gsize list;         /* its offset in HwPlanWhole */
  const char *parent; /* the ref to the element above; NULL: the plan */
  const Level *below;
};

static const Level tasks = { G_STRUCT_OFFSET (HwPlanWhole, tasks), "objective", NULL };
static const Level objectives = { G_STRUCT_OFFSET (HwPlanWhole, objectives), "goal", &tasks };

static const Level levels[] = {
  { G_STRUCT_OFFSET (HwPlanWhole, findings), NULL, NULL },
  { G_STRUCT_OFFSET (HwPlanWhole, lines), NULL, NULL },
  { G_STRUCT_OFFSET (HwPlanWhole, goals), NULL, &objectives },
  { G_STRUCT_OFFSET (HwPlanWhole, services), NULL, NULL },
  { G_STRUCT_OFFSET (HwPlanWhole, participants), NULL, NULL },
};

const char *const *
hw_plan_of_one_version (GType type)
{
  static const char *const plan[]
      = { "status", "agreed-date", "asked-by", "asked-date", "approved-by", "approved-date",
          "return-comments", "closed-date", NULL };
  static const char *const part[]
      = { "invited-date", "took-part", "reason", "signed-date", "signed-how", NULL };
  static const char *const nothing[] = { NULL };

  return type == HW_TYPE_CASE_PLAN ? plan : type == HW_TYPE_PLAN_PARTICIPANT ? part : nothing;
}

static void
field_free (gpointer data)
{
  HwPlanFieldDifference *self = data;

  g_free (self->old_words);
  g_free (self->new_words);
  g_free (self);
}

static void
difference_free (gpointer data)
{
  g_ptr_array_unref (((HwPlanDifference *) data)->fields);
  g_free (data);
}

/* ------------------------------------------------------------------ which belongs to which */

static const char *
ref_of (HwRecord *record, const char *name)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), name);

  return field ? HW_MEMBER (record, field, char *) : NULL;
}

static GPtrArray *
list_at (const HwPlanWhole *whole, gsize offset)
{
  return G_STRUCT_MEMBER (GPtrArray *, whole, offset);
}

static void
add_all (GHashTable *records, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      HwRecord *record = g_ptr_array_index (list, i);

      g_hash_table_insert (records, record->id, record);
    }
}

static void
learn_level (Comparison *self, const Level *level)
{
  GPtrArray *now = list_at (self->whole, level->list);

  add_all (self->past, list_at (self->before, level->list));
  add_all (self->own, now);
  for (guint i = 0; i < now->len; i++)
    {
      HwRecord *record = g_ptr_array_index (now, i);
      const char *from = ref_of (record, "copied-from");

      if (from && g_hash_table_contains (self->past, from)
          && !g_hash_table_contains (self->copies, from))
        g_hash_table_insert (self->copies, (char *) from, record);
    }
  if (level->below)
    learn_level (self, level->below);
}

/* What it was copied from; NULL: it is new, or a second copy. */
static HwRecord *
original_of (Comparison *self, HwRecord *record)
{
  const char *from = ref_of (record, "copied-from");

  return from && g_hash_table_lookup (self->copies, from) == record
             ? g_hash_table_lookup (self->past, from)
             : NULL;
}

/* ------------------------------------------------------------------ fields */

/* A ref into the version before says the same as one to the copy in the later version. */
static gboolean
is_same (Comparison *self, HwRecord *now, HwRecord *before, const HwField *field)
{
  HwRecord *copy;
  const char *id;

  if (hw_record_equal_field (now, before, field))
    return TRUE;
  if (field->kind != HW_KIND_REF || hw_record_is_absent (now, field)
      || hw_record_is_absent (before, field))
    return FALSE;
  id = HW_MEMBER (before, field, char *);
  copy = g_hash_table_lookup (self->copies, id);
  return copy && g_strcmp0 (copy->id, HW_MEMBER (now, field, char *)) == 0;
}

static gboolean
is_compared (HwRecord *record, const HwField *field)
{
  static const char *const never[] = { "position", "copied-from", "version", "previous", NULL };

  return !g_strv_contains (never, field->name)
         && !g_strv_contains (hw_plan_of_one_version (G_OBJECT_TYPE (record)), field->name);
}

static char *
dup_words (const HwPlanWhole *whole, GHashTable *records, HwRecord *record, const HwField *field)
{
  const char *id = field->kind == HW_KIND_REF ? HW_MEMBER (record, field, char *) : NULL;
  const char *title = hw_plan_whole_title (whole, id);
  HwRecord *other = id ? g_hash_table_lookup (records, id) : NULL;

  if (title)
    return g_strdup (title);
  if (other)
    return hw_record_dup_title (other);
  return id ? g_strdup (_ (field->label)) : hw_record_show (record, field);
}

static void
compare_fields (Comparison *self, HwPlanDifference *one)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (one->now);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      HwPlanFieldDifference *difference;

      if (!is_compared (one->now, field) || is_same (self, one->now, one->before, field))
        continue;
      difference = g_new (HwPlanFieldDifference, 1);
      *difference = (HwPlanFieldDifference) {
        field, dup_words (self->before, self->past, one->before, field),
        dup_words (self->whole, self->own, one->now, field)
      };
      g_ptr_array_add (one->fields, difference);
    }
}

/* ------------------------------------------------------------------ elements */

static void
add_difference (Comparison *self, HwRecord *now, HwRecord *before)
{
  HwPlanDifference *one = g_new0 (HwPlanDifference, 1);

  one->element = HW_RECORD_GET_CLASS (now ? now : before)->type;
  one->now = now;
  one->before = before;
  one->fields = g_ptr_array_new_with_free_func (field_free);
  if (!now || !before)
    one->change = now ? HW_PLAN_CHANGE_ADDED : HW_PLAN_CHANGE_REMOVED;
  else
    {
      compare_fields (self, one);
      one->change = one->fields->len ? HW_PLAN_CHANGE_CHANGED : HW_PLAN_CHANGE_UNTOUCHED;
    }
  g_ptr_array_add (self->found, one);
}

static gboolean
is_below (HwRecord *record, const Level *level, HwRecord *parent)
{
  return !level->parent
         || (parent && g_strcmp0 (ref_of (record, level->parent), parent->id) == 0);
}

/* What stands below @now, and below @before and is gone. */
static void
compare_level (Comparison *self, const Level *level, HwRecord *now, HwRecord *before)
{
  GPtrArray *present = list_at (self->whole, level->list);
  GPtrArray *past = list_at (self->before, level->list);

  for (guint i = 0; i < present->len; i++)
    {
      HwRecord *record = g_ptr_array_index (present, i);
      HwRecord *original = original_of (self, record);

      if (!is_below (record, level, now))
        continue;
      add_difference (self, record, original);
      if (level->below)
        compare_level (self, level->below, record, original);
    }
  for (guint i = 0; i < past->len; i++)
    {
      HwRecord *record = g_ptr_array_index (past, i);

      if (!is_below (record, level, before) || g_hash_table_contains (self->copies, record->id))
        continue;
      add_difference (self, NULL, record);
      if (level->below)
        compare_level (self, level->below, NULL, record);
    }
}

GPtrArray *
hw_plan_compare (const HwPlanWhole *whole, const HwPlanWhole *before)
{
  g_autoptr (GHashTable) past = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) own = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) copies = g_hash_table_new (g_str_hash, g_str_equal);
  HwRecord *now = HW_RECORD (whole->plan), *then = HW_RECORD (before->plan);
  Comparison self = { whole, before, past, own, copies,
                      g_ptr_array_new_with_free_func (difference_free) };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    learn_level (&self, &levels[i]);
  add_all (past, before->cqas);
  add_all (own, whole->cqas);
  g_hash_table_insert (copies, then->id, now);
  add_difference (&self, now, then);
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    compare_level (&self, &levels[i], now, then);
  return self.found;
}

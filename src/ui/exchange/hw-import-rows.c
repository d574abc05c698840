/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows made from a plan's report when they are asked for.
 */

#include "ui/exchange/hw-import-rows.h"

#include <glib/gi18n-lib.h>

struct _HwImportRow
{
  GObject parent_instance;

  const HwImportConflict *conflict; /* the plan's */
  char *line;
  char *record;
  char *field;
  char *held;
  char *told;
};

struct _HwImportRows
{
  GObject parent_instance;

  HwImportPlan *plan;
  const HwRegistry *registry; /* of conflicts; NULL for rejects */
  GPtrArray *source;          /* the report's */
  GHashTable *alive;          /* position → weak HwImportRow */
};

enum
{
  PROP_LINE = 1,
  PROP_RECORD,
  PROP_FIELD,
  PROP_HELD,
  PROP_TOLD,
  PROP_DETAIL,
  PROP_SUMMARY,
  PROP_FIXABLE,
  PROP_TAKEN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE (HwImportRow, hw_import_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (HwImportRows, hw_import_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* ------------------------------------------------------------------ a row */

/* Translators: what stands in a file instead of a value */
#define NOTHING N_ ("(nothing)")

static char *
dup_detail (HwImportRow *self)
{
  if (!self->conflict)
    return g_strdup (self->told);
  /* Translators: the office's value, then the file's, of one field */
  return g_strdup_printf (_ ("%s: “%s” here, “%s” in the file"), self->field, self->held,
                          self->told);
}

static char *
dup_summary (HwImportRow *self)
{
  g_autofree char *detail = dup_detail (self);

  if (self->conflict)
    return g_strdup_printf ("%s, %s", self->record, detail);
  /* Translators: line of a file, column, value, why it was refused */
  return g_strdup_printf (_ ("Line %s, %s: “%s” %s"), self->line, self->field, self->held,
                          self->told);
}

static void
hw_import_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwImportRow *self = HW_IMPORT_ROW (object);
  const char *const texts[] = {
    [PROP_LINE] = self->line,   [PROP_RECORD] = self->record, [PROP_FIELD] = self->field,
    [PROP_HELD] = self->held,   [PROP_TOLD] = self->told,
  };

  if (id < G_N_ELEMENTS (texts))
    g_value_set_string (value, texts[id]);
  else if (id == PROP_DETAIL)
    g_value_take_string (value, dup_detail (self));
  else if (id == PROP_SUMMARY)
    g_value_take_string (value, dup_summary (self));
  else if (id == PROP_FIXABLE)
    g_value_set_boolean (value, self->conflict && self->conflict->is_keyed);
  else
    g_value_set_boolean (value, self->conflict && self->conflict->is_taken);
}

static void
hw_import_row_finalize (GObject *object)
{
  HwImportRow *self = HW_IMPORT_ROW (object);

  g_free (self->line);
  g_free (self->record);
  g_free (self->field);
  g_free (self->held);
  g_free (self->told);

  G_OBJECT_CLASS (hw_import_row_parent_class)->finalize (object);
}

static void
hw_import_row_init (HwImportRow *self)
{
}

static void
hw_import_row_class_init (HwImportRowClass *klass)
{
  static const char *const names[] = {
    [PROP_LINE] = "line", [PROP_RECORD] = "record", [PROP_FIELD] = "field",
    [PROP_HELD] = "held", [PROP_TOLD] = "told",     [PROP_DETAIL] = "detail",
    [PROP_SUMMARY] = "summary",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hw_import_row_get_property;
  object_class->finalize = hw_import_row_finalize;
  for (guint i = PROP_LINE; i <= PROP_SUMMARY; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  props[PROP_FIXABLE] = g_param_spec_boolean ("fixable", NULL, NULL, FALSE, flags);
  props[PROP_TAKEN] = g_param_spec_boolean ("taken", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

const HwImportConflict *
hw_import_row_conflict (HwImportRow *self)
{
  g_return_val_if_fail (HW_IS_IMPORT_ROW (self), NULL);

  return self->conflict;
}

static char *
dup_value (const char *value)
{
  return g_strdup (value && *value ? value : _ (NOTHING));
}

static void
take_reject (HwImportRow *self, const HwImportReject *reject)
{
  self->line = g_strdup_printf ("%u", reject->row);
  self->field = g_strdup (reject->column ? reject->column : _ ("whole row"));
  /* Translators: a line of a file and its column */
  self->record = g_strdup_printf (_ ("Line %u, %s"), reject->row, self->field);
  self->held = dup_value (reject->value);
  self->told = g_strdup (reject->reason);
}

/* «2010-01-02», «Foster home»: a stored text as people read it. */
static char *
dup_shown (HwRecordClass *klass, const HwField *field, const char *text)
{
  g_autoptr (HwRecord) record = NULL;

  if (field->kind == HW_KIND_REF || !text || !*text)
    return dup_value (text);
  record = g_object_new (G_TYPE_FROM_CLASS (klass), NULL);
  return hw_record_parse (record, field, text, NULL) ? hw_record_show (record, field)
                                                     : g_strdup (text);
}

static void
take_conflict (HwImportRow *self, const HwImportConflict *conflict, const HwRegistry *registry)
{
  HwRecordClass *klass = hw_registry_find (registry, conflict->type);
  const HwField *field = hw_record_class_find (klass, conflict->field);
  guint n = g_strv_length (conflict->values);

  self->conflict = conflict;
  self->line = g_strdup_printf ("%u", conflict->row);
  self->record = g_strdup_printf ("%s %s", _ (klass->label), conflict->key);
  self->field = g_strdup (_ (field->label));
  self->told = dup_shown (klass, field, n ? conflict->values[n - 1] : NULL);
  if (conflict->is_keyed)
    self->held = dup_shown (klass, field, conflict->office);
  else
    /* Rows of the file contradict each other: the earlier value beside the last one. */
    self->held = dup_shown (klass, field, n > 1 ? conflict->values[n - 2] : NULL);
}

/* ------------------------------------------------------------------ the list */

static GType
get_item_type (GListModel *model)
{
  return HW_TYPE_IMPORT_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return HW_IMPORT_ROWS (model)->source->len;
}

static gboolean
is_row (gpointer position, gpointer row, gpointer gone)
{
  return row == gone;
}

static void
forget_row (gpointer data, GObject *gone)
{
  g_hash_table_foreach_remove (data, is_row, gone);
}

static gpointer
get_item (GListModel *model, guint position)
{
  HwImportRows *self = HW_IMPORT_ROWS (model);
  HwImportRow *row;

  if (position >= self->source->len)
    return NULL;
  row = g_hash_table_lookup (self->alive, GUINT_TO_POINTER (position));
  if (row)
    return g_object_ref (row);
  row = g_object_new (HW_TYPE_IMPORT_ROW, NULL);
  if (self->registry)
    take_conflict (row, g_ptr_array_index (self->source, position), self->registry);
  else
    take_reject (row, g_ptr_array_index (self->source, position));
  g_hash_table_insert (self->alive, GUINT_TO_POINTER (position), row);
  g_object_weak_ref (G_OBJECT (row), forget_row, self->alive);
  return row;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
hw_import_rows_finalize (GObject *object)
{
  HwImportRows *self = HW_IMPORT_ROWS (object);
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      g_object_weak_unref (row, forget_row, self->alive);
      /* A view that is going may hold it a little longer than the plan is there. */
      ((HwImportRow *) row)->conflict = NULL;
    }
  g_hash_table_unref (self->alive);
  g_ptr_array_unref (self->source);
  hw_import_plan_unref (self->plan);

  G_OBJECT_CLASS (hw_import_rows_parent_class)->finalize (object);
}

static void
hw_import_rows_init (HwImportRows *self)
{
  self->alive = g_hash_table_new (NULL, NULL);
}

static void
hw_import_rows_class_init (HwImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_import_rows_finalize;
}

HwImportRows *
hw_import_rows_new_rejects (HwImportPlan *plan)
{
  HwImportRows *self = g_object_new (HW_TYPE_IMPORT_ROWS, NULL);

  self->plan = hw_import_plan_ref (plan);
  self->source = g_ptr_array_ref (hw_import_plan_report (plan)->rejects);
  return self;
}

HwImportRows *
hw_import_rows_new_conflicts (HwImportPlan *plan, const HwRegistry *registry)
{
  HwImportRows *self = g_object_new (HW_TYPE_IMPORT_ROWS, NULL);

  self->plan = hw_import_plan_ref (plan);
  self->source = g_ptr_array_ref (hw_import_plan_report (plan)->conflicts);
  self->registry = registry;
  return self;
}

void
hw_import_rows_tell_decisions (HwImportRows *self)
{
  GHashTableIter iter;
  gpointer row;

  g_return_if_fail (HW_IS_IMPORT_ROWS (self));

  g_hash_table_iter_init (&iter, self->alive);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_object_notify_by_pspec (row, props[PROP_TAKEN]);
}

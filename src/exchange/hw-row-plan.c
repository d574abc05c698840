/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Row by row: what changed since the row before is made anew, the rest stands. A row's parts stand
 * or fall together.
 */

#include "exchange/hw-row-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a row will put into the fold once all of it is sound. */
typedef struct
{
  HwFoldEntry *entry;
  HwRecord *record;
  guint64 mask;
} Pending;

static void
pending_clear (Pending *self)
{
  g_object_unref (self->record);
}

void
hw_import_reject_free (HwImportReject *self)
{
  g_free (self->column);
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

const char *
hw_row_plan_cell (HwRowPlan *self, int column)
{
  return ((GString *) g_ptr_array_index (self->cells, column))->str;
}

static HwRowMaker *
maker_at (HwRowPlan *self, guint index)
{
  return g_ptr_array_index (self->makers, index);
}

static gpointer
row_find (HwLookUp *look_up, GType type, const char *id)
{
  HwRowPlan *self = (HwRowPlan *) look_up;

  for (guint i = 0; i < self->n_records; i++)
    {
      HwRecord *record = maker_at (self, i)->record;

      if (record && G_OBJECT_TYPE (record) == type && g_strcmp0 (record->id, id) == 0)
        return g_object_ref (record);
    }
  return NULL;
}

static GPtrArray *
row_list (HwLookUp *look_up, GType type, const char *field, const char *id)
{
  HwRowPlan *self = (HwRowPlan *) look_up;
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->n_records; i++)
    {
      HwRowMaker *maker = maker_at (self, i);
      const HwField *ref;

      if (!maker->record || G_TYPE_FROM_CLASS (maker->map->klass) != type)
        continue;
      ref = hw_record_class_find (maker->map->klass, field);
      if (ref && g_strcmp0 (HW_MEMBER (maker->record, ref, char *), id) == 0)
        g_ptr_array_add (found, g_object_ref (maker->record));
    }
  return found;
}

static void
string_free (GString *string)
{
  g_string_free (string, TRUE);
}

HwRowPlan *
hw_row_plan_new (const HwMapping *mapping, HwRowSource *source, HwFold *fold, HwDay today,
                 GError **error)
{
  g_autoptr (HwRowPlan) self = g_new0 (HwRowPlan, 1);

  self->look_up = (HwLookUp) { row_find, row_list, .only_errors = TRUE };
  self->mapping = mapping;
  self->source = source;
  self->fold = fold;
  self->today = today;
  self->makers = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_row_maker_free);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) string_free);
  self->findings = hw_findings_new ();
  self->text = g_string_new (NULL);
  self->changed = g_new0 (gboolean, source->columns->len);
  for (guint i = 0; i < source->columns->len; i++)
    g_ptr_array_add (self->cells, g_string_new (NULL));
  self->is_first = TRUE;
  return hw_row_plan_bind (self, error) ? g_steal_pointer (&self) : NULL;
}

void
hw_row_plan_free (HwRowPlan *self)
{
  g_ptr_array_unref (self->makers);
  g_ptr_array_unref (self->cells);
  g_ptr_array_unref (self->findings);
  g_string_free (self->text, TRUE);
  g_free (self->changed);
  g_free (self);
}

void
hw_row_plan_restart (HwRowPlan *self, HwRowSource *source)
{
  g_return_if_fail (source->columns->len == self->cells->len);

  self->source = source;
  self->is_first = TRUE;
}

static void
take_cells (HwRowPlan *self, const HwRow *row, guint part)
{
  guint n = self->source->columns->len;

  for (guint i = 0; i < n; i++)
    {
      GString *known = g_ptr_array_index (self->cells, i);
      gsize length;
      const char *cell
          = hw_row_trim_cell (i < row->n_cells ? row->cells[part * n + i] : NULL, &length);

      self->changed[i] = self->is_first || known->len != length
                         || memcmp (known->str, cell, length) != 0;
      if (self->changed[i])
        {
          g_string_truncate (known, 0);
          g_string_append_len (known, cell, length);
        }
    }
}

static gboolean
must_make (HwRowPlan *self, HwRowMaker *maker)
{
  if (self->is_first)
    return TRUE;
  for (guint i = 0; i < maker->inputs->len; i++)
    if (self->changed[g_array_index (maker->inputs, int, i)])
      return TRUE;
  for (guint i = 0; i < maker->targets->len; i++)
    if (((HwRowMaker *) g_ptr_array_index (maker->targets, i))->is_new)
      return TRUE;
  return FALSE;
}

/* Records of one type are checked against each other: two goals of a child. */
static gboolean
has_new_sibling (HwRowPlan *self, HwRowMaker *maker)
{
  for (guint i = 0; i < self->n_records; i++)
    if (maker_at (self, i)->is_new && maker_at (self, i)->map->klass == maker->map->klass)
      return TRUE;
  return FALSE;
}

static void
make_part (HwRowPlan *self)
{
  for (guint i = 0; i < self->makers->len; i++)
    maker_at (self, i)->is_new = FALSE;
  for (guint i = 0; i < self->makers->len; i++)
    {
      HwRowMaker *maker = maker_at (self, i);

      if (must_make (self, maker)
          || (i < self->n_records && maker->record && has_new_sibling (self, maker)))
        hw_row_maker_make (maker, self);
    }
  for (guint i = 0; i < self->n_records; i++)
    if (maker_at (self, i)->is_new && maker_at (self, i)->record)
      hw_row_maker_check (maker_at (self, i), self);
  self->is_first = FALSE;
}

/* The fault that stands first in the order of the columns; the row as a whole comes last. */
static const HwRowFault *
first_fault (HwRowPlan *self)
{
  const HwRowFault *first = NULL;

  for (guint i = 0; i < self->makers->len; i++)
    {
      HwRowMaker *maker = maker_at (self, i);

      for (guint f = 0; f < maker->faults->len; f++)
        {
          const HwRowFault *fault = g_ptr_array_index (maker->faults, f);

          if (!first || (guint) fault->column < (guint) first->column)
            first = fault;
        }
    }
  return first;
}

static HwImportReject *
reject (HwRowPlan *self, const HwRow *row, int column, const char *value, const char *reason)
{
  HwImportReject *made = g_new0 (HwImportReject, 1);

  made->row = row->line;
  if (column >= 0 && (guint) column < self->source->columns->len)
    made->column = g_strdup (g_array_index (self->source->columns, HwSourceColumn, column).name);
  made->value = g_strdup (value);
  made->reason = g_strdup (reason);
  return made;
}

/* What is wrong with the row's shape, at which column. */
static char *
dup_shape_fault (HwRowPlan *self, const HwRow *row, int *column)
{
  guint n = self->source->columns->len;

  if (row->fault)
    {
      *column = row->fault_cell;
      return g_strdup (row->fault);
    }
  *column = MIN (row->n_cells, n);
  if (row->n_cells < n)
    return g_strdup_printf (_ ("the row ends here: it has %u of %u cells"), row->n_cells, n);
  if (row->n_cells > n)
    return g_strdup_printf (_ ("the row has %u cells, the header has %u"), row->n_cells, n);
  return NULL;
}

static HwImportReject *
find_reject (HwRowPlan *self, const HwRow *row)
{
  int column;
  g_autofree char *shape = dup_shape_fault (self, row, &column);
  const HwRowFault *fault = first_fault (self);

  if (shape && (!fault || (guint) column <= (guint) fault->column))
    return reject (self, row, column,
                   column < (int) MIN (row->n_cells, self->source->columns->len)
                       ? row->cells[column] : NULL, shape);
  return fault ? reject (self, row, fault->column, fault->value, fault->reason) : NULL;
}

static void
collect (HwRowPlan *self, GArray *pending)
{
  for (guint i = 0; i < self->makers->len; i++)
    {
      HwRowMaker *maker = maker_at (self, i);
      Pending one = { maker->entry, maker->record, maker->mask };

      if (!maker->record || maker->is_folded)
        continue;
      g_object_ref (one.record);
      g_array_append_val (pending, one);
      maker->is_folded = TRUE;
    }
}

HwImportReject *
hw_row_plan_take (HwRowPlan *self, const HwRow *row)
{
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (Pending));

  g_array_set_clear_func (pending, (GDestroyNotify) pending_clear);
  for (guint part = 0; part < row->n_parts; part++)
    {
      HwImportReject *rejected;

      take_cells (self, row, part);
      make_part (self);
      rejected = find_reject (self, row);
      if (rejected)
        {
          for (guint i = 0; i < self->makers->len; i++)
            maker_at (self, i)->is_folded = FALSE;
          return rejected;
        }
      collect (self, pending);
    }
  for (guint i = 0; i < pending->len; i++)
    {
      const Pending *one = &g_array_index (pending, Pending, i);

      hw_fold_put (self->fold, one->entry, one->record, one->mask, row->line);
    }
  return NULL;
}

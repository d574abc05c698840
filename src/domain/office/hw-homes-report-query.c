/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The homes first, then the placements, a stay at a time.
 */

#include "domain/office/hw-homes-report-query.h"

#include "domain/office/homes-report-sql.h"
#include "domain/office/hw-home-approval.h"
#include "domain/office/hw-homes-report-rules.h"
#include "store/hw-statement.h"

typedef struct
{
  HwStore *store;
  HwHomesTally *tally;
  GHashTable *homes; /* number → HwHomeKind */
  GArray *spans;     /* of the stay that is being read */
} Reading;

static void
kind_free (gpointer data)
{
  g_free (((HwHomeKind *) data)->id);
  g_free (data);
}

static void
span_clear (gpointer data)
{
  g_free (((HwHomeSpan *) data)->id);
}

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->tally, hw_homes_tally_free);
  g_clear_pointer (&self->homes, g_hash_table_unref);
  g_clear_pointer (&self->spans, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A nick from a newer file is none of ours. */
static guint
enum_value (HwStatement *statement, int column, GType type, const char *field)
{
  HwRecordClass *klass = g_type_class_get (type);
  const char *nick = hw_statement_text (statement, column);

  return nick ? MAX (0, hw_field_value (hw_record_class_find (klass, field), nick)) : 0;
}

/* @looks_back: the statement wants to know from when on. */
static HwStatement *
prepare (Reading *self, const char *sql, gboolean looks_back, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, sql, error);
  HwDay today = hw_store_today (self->store);

  if (!statement)
    return NULL;
  hw_statement_bind_day (statement, 1, today);
  if (looks_back)
    hw_statement_bind_day (statement, 2, today - HW_HOMES_REPORT_DAYS);
  return statement;
}

/* ------------------------------------------------------------------ homes */

static gboolean
read_homes (Reading *self, GError **error)
{
  HwStatement *statement = prepare (self, HOMES_REPORT_HOMES, FALSE, error);
  g_autoptr (HwHome) home = g_object_new (HW_TYPE_HOME, NULL);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (home);
  const HwField *approvals = hw_record_class_find (klass, "approvals");
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failed))
    {
      gint64 n = hw_statement_int (statement, 0);
      HwHomeKind *kind = g_new0 (HwHomeKind, 1);

      kind->id = hw_statement_dup_id (statement, 3);
      g_hash_table_insert (self->homes, g_memdup2 (&n, sizeof n), kind);
      if (!hw_record_parse (HW_RECORD (home), approvals, hw_statement_text (statement, 1),
                            &failed))
        {
          hw_statement_reset (statement);
          break;
        }
      kind->then = home->approvals;
      if (hw_statement_int (statement, 2))
        kind->now = home->approvals;
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
read_approvals (Reading *self, GError **error)
{
  HwStatement *statement = prepare (self, HOMES_REPORT_APPROVALS, TRUE, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failed))
    {
      gint64 n = hw_statement_int (statement, 0);
      guint bit = 1u << enum_value (statement, 1, HW_TYPE_APPROVAL, "approval");
      HwHomeKind *kind = g_hash_table_lookup (self->homes, &n);

      kind->then.bits |= bit;
      if (hw_statement_int (statement, 2))
        kind->now.bits |= bit;
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static void
tally_homes (Reading *self)
{
  GHashTableIter homes;
  gpointer kind;

  g_hash_table_iter_init (&homes, self->homes);
  while (g_hash_table_iter_next (&homes, NULL, &kind))
    hw_homes_tally_add_home (self->tally, kind);
}

/* ------------------------------------------------------------------ stays */

static void
tally_stay (Reading *self, const char *child)
{
  if (child)
    hw_homes_tally_add_stay (self->tally, child, (const HwHomeSpan *) self->spans->data,
                             self->spans->len);
  g_array_set_size (self->spans, 0);
}

static HwHomeSpan
read_span (Reading *self, HwStatement *statement)
{
  HwHomeSpan span = { .home = hw_statement_int (statement, 2) };

  span.id = hw_statement_dup_id (statement, 6);
  span.kind = g_hash_table_lookup (self->homes, &span.home);
  span.setting = enum_value (statement, 3, HW_TYPE_PLACEMENT, "setting");
  span.start = hw_statement_day (statement, 4);
  span.end = hw_statement_day (statement, 5);
  return span;
}

static gboolean
read_placements (Reading *self, GError **error)
{
  HwStatement *statement = prepare (self, HOMES_REPORT_PLACEMENTS, TRUE, error);
  g_autoptr (GError) failed = NULL;
  g_autofree char *child = NULL;
  gint64 stay = 0;

  if (!statement)
    return FALSE;
  while (hw_statement_step (statement, &failed))
    {
      HwHomeSpan span = read_span (self, statement);

      if (stay && hw_statement_int (statement, 0) != stay)
        tally_stay (self, child);
      stay = hw_statement_int (statement, 0);
      g_free (child);
      child = hw_statement_dup_id (statement, 1);
      g_array_append_val (self->spans, span);
    }
  tally_stay (self, child);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

HwHomesReport *
hw_homes_report_read (HwStore *store, GError **error)
{
  g_auto (Reading) reading = { store };

  reading.tally = hw_homes_tally_new (hw_store_today (store));
  reading.homes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, kind_free);
  reading.spans = g_array_new (FALSE, FALSE, sizeof (HwHomeSpan));
  g_array_set_clear_func (reading.spans, span_clear);
  if (!read_homes (&reading, error) || !read_approvals (&reading, error))
    return NULL;
  tally_homes (&reading);
  return read_placements (&reading, error) ? hw_homes_tally_report (reading.tally) : NULL;
}

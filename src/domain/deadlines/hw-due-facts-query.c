/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement a kind of fact, for one child as for a thousand.
 */

#include "domain/deadlines/hw-due-facts-query.h"

#include "domain/deadlines/due-facts-sql.h"
#include "domain/deadlines/hw-due-case.h"
#include "domain/deadlines/hw-due-query.h"
#include "domain/deadlines/hw-due-rules.h"
#include "store/hw-statement.h"

#include <string.h>

/* The statement for each scope. Of an office a slice is read at a time. */
#define FOR_EACH_SCOPE(body) \
  { DUE_FACTS_SCOPE_CHILD " " body, DUE_FACTS_SCOPE_FAMILY " " body, \
    DUE_FACTS_SCOPE_NUMBERS " " body, DUE_FACTS_SCOPE_RANGE " " body, \
    DUE_FACTS_SCOPE_SOME " " body }

struct _HwDueFacts
{
  GHashTable *by_n; /* the child’s number → its case */
};

/* @cases, @facts: of the slice that is read; @from, @to: the numbers between which the children of
 * a slice of all lie; @open, @next, @numbers: those of all in care, which of them is to be read
 * next, and those of the slice, as a JSON array */
struct _HwDueReader
{
  HwStore *store;
  HwDueScope scope;
  const char *id; /* of HW_DUE_SCOPE_SOME, an array of them */
  GPtrArray *cases;
  HwDueFacts facts;
  gint64 from, to;
  GArray *open;
  guint next;
  char *numbers;
  gboolean is_done;
};

typedef void (*ReadRow) (HwDueReader *self, HwDueCase *of, HwStatement *row);

/* ------------------------------------------------------------------ rows */

HwDueId
hw_due_id_at (HwStatement *row, int column)
{
  HwDueId id = { 0 };
  gsize n;
  gconstpointer bytes = hw_statement_blob (row, column, &n);

  if (bytes && n == sizeof id.bytes)
    memcpy (id.bytes, bytes, n);
  return id;
}

static void
read_child (HwDueReader *self, HwDueCase *none, HwStatement *row)
{
  HwDueCase *of = hw_due_case_new ();

  of->child = hw_due_id_at (row, 1);
  of->birth = hw_statement_day (row, 2);
  of->family = hw_due_id_at (row, 3);
  of->staff = hw_due_id_at (row, 4);
  of->closed = hw_statement_day (row, 5);
  g_ptr_array_add (self->cases, of);
  g_hash_table_insert (self->facts.by_n, GSIZE_TO_POINTER (hw_statement_int (row, 0)), of);
}

/* A day of the stay's own that is a fact too. */
static void
add_point (HwDueCase *of, HwStatement *row, int column, const char *name, const HwDueId *record)
{
  HwDay day = hw_statement_day (row, column);

  if (day)
    hw_due_case_add (of, &(HwDueFact){ .kind = g_quark_from_static_string (name), .day = day,
                                       .stay = of->stays->len, .record = *record });
}

static void
read_stay (HwDueReader *self, HwDueCase *of, HwStatement *row)
{
  HwDueStay stay = {
    .id = hw_due_id_at (row, 1),
    .removal = hw_statement_day (row, 2),
    .exit = hw_statement_day (row, 3),
    .finding = hw_statement_day (row, 4),
  };
  const char *kind = hw_statement_text (row, 6);
  char name[64];

  hw_due_case_add_stay (of, &stay);
  add_point (of, row, 4, "finding custody", &stay.id);
  add_point (of, row, 5, "petition termination", &stay.id);
  add_point (of, row, 7, "order custody", &stay.id);
  add_point (of, row, 8, "agreement voluntary", &stay.id);
  add_point (of, row, 9, "petition dependency", &stay.id);
  if (!kind || !stay.exit)
    return;
  g_snprintf (name, sizeof name, "exit %s", kind);
  hw_due_case_add (of, &(HwDueFact){ .kind = g_quark_from_string (name), .day = stay.exit,
                                     .stay = of->stays->len, .record = stay.id });
}

static guint
number_of_stay (const HwDueCase *of, const HwDueId *id)
{
  for (guint i = 0; i < of->stays->len; i++)
    if (memcmp (&g_array_index (of->stays, HwDueStay, i).id, id, sizeof *id) == 0)
      return g_array_index (of->stays, HwDueStay, i).number;
  return 0;
}

static void
add_kind (HwDueCase *of, HwDueFact fact, GQuark kind)
{
  fact.kind = kind;
  hw_due_case_add (of, &fact);
}

/* One row is where the child lives, that a place was found, and, at its end, why it ended. */
static void
read_placement (HwDueReader *self, HwDueCase *of, HwStatement *row)
{
  static GQuark any, out_of_state, qrtp;
  const char *setting = hw_statement_text (row, 1), *reason = hw_statement_text (row, 4);
  const HwDueId stay = hw_due_id_at (row, 8);
  HwDueFact fact = {
    .day = hw_statement_day (row, 2),
    .until = hw_statement_day (row, 3),
    .lasts = TRUE,
    .stay = number_of_stay (of, &stay),
    .record = hw_due_id_at (row, 7),
  };
  char name[64];

  if (!any)
    {
      any = g_quark_from_static_string ("placed any");
      out_of_state = g_quark_from_static_string ("placed out-of-state");
      qrtp = g_quark_from_static_string ("placed qrtp");
    }
  g_snprintf (name, sizeof name, "placement %s", setting);
  add_kind (of, fact, g_quark_from_string (name));
  if (!g_str_equal (setting, "runaway") && !g_str_equal (setting, "trial-home-visit"))
    add_kind (of, fact, any);
  if (hw_statement_int (row, 5))
    add_kind (of, fact, out_of_state);
  if (hw_statement_int (row, 6))
    add_kind (of, fact, qrtp);
  if (!reason || !fact.until)
    return;
  g_snprintf (name, sizeof name, "placement-ended %s", reason);
  fact.day = fact.until;
  fact.until = fact.lasts = 0;
  add_kind (of, fact, g_quark_from_string (name));
}

static void
read_fact (HwDueReader *self, HwDueCase *of, HwStatement *row)
{
  hw_due_case_add (of, &(HwDueFact){
                           .kind = g_quark_from_string (hw_statement_text (row, 1)),
                           .day = hw_statement_day (row, 2),
                           .until = hw_statement_day (row, 3),
                           .lasts = hw_statement_int (row, 4) != 0,
                           .record = hw_due_id_at (row, 5),
                       });
}

static void
read_mark (HwDueReader *self, HwDueCase *of, HwStatement *row)
{
  hw_due_case_mark (of, hw_statement_text (row, 1), hw_statement_day (row, 2),
                    hw_statement_day (row, 3));
}

static void
read_kept (HwDueReader *self, HwDueCase *of, HwStatement *row)
{
  const char *item = hw_statement_text (row, 1), *state = hw_statement_text (row, 10);
  const char *n = strchr (item, ':'), *subject = strrchr (item, ':');
  GEnumValue *value = g_enum_get_value_by_nick (g_type_class_get (HW_TYPE_DUE_STATE), state);
  HwDueKept kept;

  if (!n)
    return;
  kept = (HwDueKept){
    .rule = hw_statement_dup_text (row, 2),
    .pack = hw_statement_dup_text (row, 3),
    .duty = hw_statement_dup_text (row, 4),
    .source = hw_statement_dup_text (row, 5),
    .stay = hw_due_id_at (row, 6),
    .n = strtoul (n + 1, NULL, 10),
    .trigger = hw_statement_day (row, 7),
    .due = hw_statement_day (row, 8),
    .done = hw_statement_day (row, 9),
    .state = value ? value->value : HW_DUE_STATE_NONE,
    .set_off = hw_statement_dup_text (row, 11),
    .opens = hw_statement_day (row, 12),
    .working = hw_statement_day (row, 13),
  };

  hw_id_parse (subject + 1, kept.subject.bytes);
  hw_due_case_keep (of, &kept);
}

/* ------------------------------------------------------------------ reading */

/* Children first: the rows of the others are theirs. */
static const struct
{
  const char *sql[HW_DUE_SCOPE_SOME + 1];
  ReadRow read;
} sources[] = {
  { FOR_EACH_SCOPE (DUE_FACTS_CHILDREN), read_child },
  { FOR_EACH_SCOPE (DUE_FACTS_STAYS), read_stay },
  { FOR_EACH_SCOPE (DUE_FACTS_PLACEMENTS), read_placement },
  { FOR_EACH_SCOPE (DUE_FACTS_HEARINGS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_GOALS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_CONTACTS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_PLANS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_REVIEWS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_NOTICES), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_DETERMINATIONS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_REFERRALS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_PLANNED), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_MEETINGS), read_fact },
  { FOR_EACH_SCOPE (DUE_FACTS_MARKS), read_mark },
  { FOR_EACH_SCOPE (DUE_FACTS_KEPT), read_kept },
};

gboolean
hw_due_scope_is_office (HwDueScope scope)
{
  return scope == HW_DUE_SCOPE_OPEN || scope == HW_DUE_SCOPE_ALL;
}

static void
bind_scope (HwDueReader *self, HwStatement *statement)
{
  if (self->scope == HW_DUE_SCOPE_ALL)
    {
      hw_statement_bind_int (statement, 1, self->from);
      hw_statement_bind_int (statement, 2, self->to);
    }
  else if (self->scope == HW_DUE_SCOPE_SOME)
    hw_statement_bind_text (statement, 1, self->id);
  else if (self->scope == HW_DUE_SCOPE_OPEN)
    hw_statement_bind_text (statement, 1, self->numbers);
  else
    hw_statement_bind_id (statement, 1, self->id);
}

static gboolean
read_source (HwDueReader *self, const char *sql, ReadRow read, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, sql, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  bind_scope (self, statement);
  while (hw_statement_step (statement, &failed))
    {
      gpointer n = GSIZE_TO_POINTER (hw_statement_int (statement, 0));
      HwDueCase *of = read == read_child ? NULL : g_hash_table_lookup (self->facts.by_n, n);

      if (of || read == read_child)
        read (self, of, statement);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* Who they are is asked once: each source would go over all stays for it. */
static gboolean
find_open (HwDueReader *self, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, DUE_FACTS_OPEN, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  self->open = g_array_new (FALSE, FALSE, sizeof (gint64));
  hw_statement_bind_day (statement, 1, hw_store_today (self->store));
  while (hw_statement_step (statement, &failed))
    {
      const gint64 n = hw_statement_int (statement, 0);

      g_array_append_val (self->open, n);
    }
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* The next slice of those in care; there are none: it is done. */
static gboolean
find_open_slice (HwDueReader *self, GError **error)
{
  g_autoptr (GString) numbers = g_string_new ("[");

  if (!self->open && !find_open (self, error))
    return FALSE;
  for (guint i = 0; i < HW_DUE_SLICE && self->next < self->open->len; i++)
    g_string_append_printf (numbers, "%s%" G_GINT64_FORMAT, i ? "," : "",
                            g_array_index (self->open, gint64, self->next++));
  self->is_done = numbers->len == 1;
  g_string_append_c (numbers, ']');
  g_set_str (&self->numbers, numbers->str);
  return TRUE;
}

/* The numbers of the next slice of all; there are none: it is done. */
static gboolean
find_slice (HwDueReader *self, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, DUE_FACTS_SLICE, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  self->from = self->to + 1;
  hw_statement_bind_int (statement, 1, self->from);
  hw_statement_bind_int (statement, 2, HW_DUE_SLICE);
  if (!hw_statement_step (statement, &failed) || hw_statement_is_null (statement, 0))
    self->is_done = TRUE;
  else
    self->to = hw_statement_int (statement, 0);
  hw_statement_reset (statement);
  if (!failed)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

/* What others compute is asked for the children of an office by their ids: of all that was ever, it
 * would be most of the time. */
static gboolean
compute (HwDueReader *self, guint from, GError **error)
{
  const gboolean is_sliced = hw_due_scope_is_office (self->scope);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (HwDueId));
  g_autofree char *json = NULL;

  for (guint i = from; is_sliced && i < self->cases->len; i++)
    g_array_append_val (ids, ((HwDueCase *) g_ptr_array_index (self->cases, i))->child);
  json = is_sliced ? hw_due_ids_dup_json ((const HwDueId *) (gpointer) ids->data, ids->len) : NULL;
  for (const HwDueCompute *one = hw_due_computed; *one; one++)
    if (!(*one) (self->store, is_sliced ? HW_DUE_SCOPE_SOME : self->scope,
                 is_sliced ? json : self->id, &self->facts, error))
      return FALSE;
  return TRUE;
}

gboolean
hw_due_reader_next (HwDueReader *self, GPtrArray *cases, GError **error)
{
  const guint from = cases->len;

  if (self->scope == HW_DUE_SCOPE_ALL && !find_slice (self, error))
    return FALSE;
  if (self->scope == HW_DUE_SCOPE_OPEN && !find_open_slice (self, error))
    return FALSE;
  g_hash_table_remove_all (self->facts.by_n);
  self->cases = cases;
  for (guint i = 0; !self->is_done && i < G_N_ELEMENTS (sources); i++)
    if (!read_source (self, sources[i].sql[self->scope], sources[i].read, error))
      return FALSE;
  if (!self->is_done && !compute (self, from, error))
    return FALSE;
  self->is_done |= !hw_due_scope_is_office (self->scope);
  return TRUE;
}

void
hw_due_facts_add (HwDueFacts *self, gint64 child, const char *name, HwDay day, const char *record)
{
  HwDueCase *of = g_hash_table_lookup (self->by_n, GSIZE_TO_POINTER (child));
  HwDueId id = { 0 };

  if (!of)
    return;
  hw_id_parse (record, id.bytes);
  hw_due_case_add (of, &(HwDueFact){ .kind = g_quark_from_string (name), .day = day,
                                     .record = id });
}

HwDueReader *
hw_due_reader_new (HwStore *store, HwDueScope scope, const char *id)
{
  HwDueReader *self = g_new0 (HwDueReader, 1);

  self->store = store;
  self->scope = scope;
  self->id = id;
  self->facts.by_n = g_hash_table_new (NULL, NULL);
  return self;
}

void
hw_due_reader_free (HwDueReader *self)
{
  g_hash_table_unref (self->facts.by_n);
  g_clear_pointer (&self->open, g_array_unref);
  g_free (self->numbers);
  g_free (self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One statement a kind of fact, for one child as for all.
 */

#include "domain/deadlines/hw-due-query.h"

#include "base/hw-error.h"
#include "domain/deadlines/due-facts-sql.h"
#include "domain/deadlines/hw-due-outcome.h"
#include "domain/deadlines/hw-holiday.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "domain/placements/hw-stay.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "rules"

/* The statement for each scope. */
#define FOR_EACH_SCOPE(body) \
  { DUE_FACTS_SCOPE_CHILD " " body, DUE_FACTS_SCOPE_FAMILY " " body, \
    DUE_FACTS_SCOPE_OPEN " " body, DUE_FACTS_SCOPE_ALL " " body, DUE_FACTS_SCOPE_SOME " " body }

struct _HwDueFacts
{
  GHashTable *by_n; /* the child’s number → its case */
};

typedef struct
{
  HwStore *store;
  HwDueScope scope;
  const char *id; /* of HW_DUE_SCOPE_SOME, an array of them */
  HwDueList *list;
  HwDueFacts facts;
} Reading;

typedef void (*ReadRow) (Reading *self, HwDueCase *of, HwStatement *row);

void
hw_due_list_free (HwDueList *self)
{
  g_clear_pointer (&self->book, hw_rule_book_free);
  g_ptr_array_unref (self->cases);
  g_array_unref (self->items);
  g_ptr_array_unref (self->gone);
  g_free (self);
}

/* ------------------------------------------------------------------ the rules */

/* The packs named in @names move from @all to @chosen. */
static void
choose (GPtrArray *chosen, GPtrArray *all, const char *name)
{
  guint index;
  HwRulePack *pack = hw_rule_packs_find (all, name);

  if (pack && g_ptr_array_find (all, pack, &index))
    g_ptr_array_add (chosen, g_ptr_array_steal_index (all, index));
}

static void
add_holidays (GPtrArray *packs, GPtrArray *holidays)
{
  for (guint i = 0; i < packs->len; i++)
    for (guint d = 0; d < holidays->len; d++)
      hw_holidays_add_day (((HwRulePack *) g_ptr_array_index (packs, i))->holidays,
                           HW_HOLIDAY (g_ptr_array_index (holidays, d))->date);
}

static char *
dup_folder (HwStore *store)
{
  g_autofree char *office = g_path_get_dirname (hw_store_path (store));

  return g_build_filename (office, FOLDER, NULL);
}

static char **
dup_chosen (HwStore *store, GError **error)
{
  g_autoptr (GPtrArray) named = hw_store_list (store, HW_TYPE_POLICY_PACK, NULL, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  if (!named)
    return NULL;
  g_strv_builder_add (names, HW_RULE_PACK_ALWAYS);
  for (guint i = 0; i < named->len; i++)
    if (!g_str_equal (HW_POLICY_PACK (g_ptr_array_index (named, i))->name, HW_RULE_PACK_ALWAYS))
      g_strv_builder_add (names, HW_POLICY_PACK (g_ptr_array_index (named, i))->name);
  for (const char *const *usual = hw_rule_packs_usual; named->len == 0 && *usual; usual++)
    g_strv_builder_add (names, *usual);
  return g_strv_builder_end (names);
}

HwRuleBook *
hw_rule_book_read (HwStore *store, GPtrArray *problems, GError **error)
{
  g_auto (GStrv) names = dup_chosen (store, error);
  g_autoptr (GPtrArray) holidays
      = names ? hw_store_list (store, HW_TYPE_HOLIDAY, NULL, error) : NULL;
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *chosen, *own;
  g_autofree char *folder = dup_folder (store);

  if (!holidays)
    return NULL;
  all = hw_rule_packs_load ();
  own = hw_rule_packs_load_folder (folder, all, problems, !hw_store_is_read_only (store));
  chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_pack_free);
  for (char **name = names; *name; name++)
    choose (chosen, all, *name);
  g_ptr_array_extend_and_steal (chosen, own);
  add_holidays (chosen, holidays);
  return hw_rule_book_new (chosen);
}

HwRulePacks *
hw_rule_packs_read (HwStore *store, GError **error)
{
  g_auto (GStrv) chosen = dup_chosen (store, error);
  g_autofree char *folder = dup_folder (store);
  HwRulePacks *self;
  GPtrArray *own;

  if (!chosen)
    return NULL;
  self = g_atomic_rc_box_new0 (HwRulePacks);
  self->packs = hw_rule_packs_load ();
  self->chosen = g_steal_pointer (&chosen);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  own = hw_rule_packs_load_folder (folder, self->packs, self->problems,
                                   !hw_store_is_read_only (store));
  g_ptr_array_extend_and_steal (self->packs, own);
  return self;
}

/* ------------------------------------------------------------------ rows */

static HwDueId
id_at (HwStatement *row, int column)
{
  HwDueId id = { 0 };
  gsize n;
  gconstpointer bytes = hw_statement_blob (row, column, &n);

  if (bytes && n == sizeof id.bytes)
    memcpy (id.bytes, bytes, n);
  return id;
}

static void
read_child (Reading *self, HwDueCase *none, HwStatement *row)
{
  HwDueCase *of = hw_due_case_new ();

  of->child = id_at (row, 1);
  of->birth = hw_statement_day (row, 2);
  of->family = id_at (row, 3);
  of->staff = id_at (row, 4);
  of->closed = hw_statement_day (row, 5);
  g_ptr_array_add (self->list->cases, of);
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
read_stay (Reading *self, HwDueCase *of, HwStatement *row)
{
  HwDueStay stay = {
    .id = id_at (row, 1),
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
read_placement (Reading *self, HwDueCase *of, HwStatement *row)
{
  static GQuark any, out_of_state, qrtp;
  const char *setting = hw_statement_text (row, 1), *reason = hw_statement_text (row, 4);
  const HwDueId stay = id_at (row, 8);
  HwDueFact fact = {
    .day = hw_statement_day (row, 2),
    .until = hw_statement_day (row, 3),
    .lasts = TRUE,
    .stay = number_of_stay (of, &stay),
    .record = id_at (row, 7),
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
read_fact (Reading *self, HwDueCase *of, HwStatement *row)
{
  hw_due_case_add (of, &(HwDueFact){
                           .kind = g_quark_from_string (hw_statement_text (row, 1)),
                           .day = hw_statement_day (row, 2),
                           .until = hw_statement_day (row, 3),
                           .lasts = hw_statement_int (row, 4) != 0,
                           .record = id_at (row, 5),
                       });
}

static void
read_mark (Reading *self, HwDueCase *of, HwStatement *row)
{
  hw_due_case_mark (of, hw_statement_text (row, 1), hw_statement_day (row, 2),
                    hw_statement_day (row, 3));
}

static void
read_kept (Reading *self, HwDueCase *of, HwStatement *row)
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
    .stay = id_at (row, 6),
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

static gboolean
read_source (Reading *self, const char *sql, ReadRow read, GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, sql, error);
  g_autoptr (GError) failed = NULL;

  if (!statement)
    return FALSE;
  if (self->scope == HW_DUE_SCOPE_SOME)
    hw_statement_bind_text (statement, 1, self->id);
  else if (self->id)
    hw_statement_bind_id (statement, 1, self->id);
  else if (self->scope == HW_DUE_SCOPE_OPEN)
    hw_statement_bind_day (statement, 1, hw_store_today (self->store));
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

/* What others compute is asked for those in care by their ids: of all that was ever, it would be
 * most of the time. */
static gboolean
compute (Reading *self, GError **error)
{
  const gboolean is_open = self->scope == HW_DUE_SCOPE_OPEN;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (HwDueId));
  g_autofree char *json = NULL;

  for (guint i = 0; is_open && i < self->list->cases->len; i++)
    g_array_append_val (ids, ((HwDueCase *) g_ptr_array_index (self->list->cases, i))->child);
  json = is_open ? hw_due_ids_dup_json ((const HwDueId *) (gpointer) ids->data, ids->len) : NULL;
  for (const HwDueCompute *one = hw_due_computed; *one; one++)
    if (!(*one) (self->store, is_open ? HW_DUE_SCOPE_SOME : self->scope,
                 is_open ? json : self->id, &self->facts, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_cases (Reading *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!read_source (self, sources[i].sql[self->scope], sources[i].read, error))
      return FALSE;
  return compute (self, error);
}

/* ------------------------------------------------------------------ the list */

/* Takes @book, or, where @is_lent, gives it back with the list. */
static HwDueList *
read_list (Reading *self, HwRuleBook *book, gboolean is_lent, GError **error)
{
  g_autoptr (HwDueList) list = g_new0 (HwDueList, 1);
  g_autoptr (GHashTable) by_n = g_hash_table_new (NULL, NULL);

  list->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_due_case_free);
  list->items = g_array_new (FALSE, FALSE, sizeof (HwDueItem));
  list->gone = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_free);
  list->book = is_lent ? NULL : book;
  self->list = list;
  self->facts.by_n = by_n;
  if (!book || !read_cases (self, error))
    return NULL;
  for (guint i = 0; i < list->cases->len; i++)
    {
      HwDueCase *of = g_ptr_array_index (list->cases, i);

      const guint from = list->items->len;

      hw_due_case_sort (of);
      hw_due_find (book, of, hw_store_today (self->store), list->items);
      hw_due_take_kept (of, hw_store_today (self->store), list->items, from, list->gone);
    }
  return g_steal_pointer (&list);
}

HwDueList *
hw_due_read (HwStore *store, HwDueScope scope, const char *id, GError **error)
{
  Reading reading = { store, scope, id };

  return read_list (&reading, hw_rule_book_read (store, NULL, error), FALSE, error);
}

char *
hw_due_ids_dup_json (const HwDueId *ids, guint n)
{
  static const char digits[] = "0123456789abcdef";
  GString *json = g_string_new ("[");

  for (guint i = 0; i < n; i++)
    {
      g_string_append (json, i ? ",\"" : "\"");
      for (guint b = 0; b < HW_ID_BYTES; b++)
        {
          g_string_append_c (json, digits[ids[i].bytes[b] >> 4]);
          g_string_append_c (json, digits[ids[i].bytes[b] & 15]);
        }
      g_string_append_c (json, '"');
    }
  g_string_append_c (json, ']');
  return g_string_free_and_steal (json);
}

HwDueList *
hw_due_read_some (HwStore *store, HwRuleBook *book, const HwDueId *children, guint n,
                  GError **error)
{
  g_autofree char *ids = hw_due_ids_dup_json (children, n);
  Reading reading = { store, HW_DUE_SCOPE_SOME, ids };

  return read_list (&reading, book, TRUE, error);
}

/* The child that the record @subject is about; NULL. Owned. */
static char *
dup_child_of (HwStore *store, const char *subject, GError **error)
{
  g_autoptr (HwRecord) record = hw_store_find_any (store, subject, error);

  while (record && !g_str_equal (HW_RECORD_GET_CLASS (record)->type, "child"))
    {
      const char *root = HW_RECORD_GET_CLASS (record)->traits.root;
      const HwField *field
          = root ? hw_record_class_find (HW_RECORD_GET_CLASS (record), root) : NULL;
      HwRecord *next = field && HW_MEMBER (record, field, char *)
                           ? hw_store_find (store, field->type (),
                                            HW_MEMBER (record, field, char *), error)
                           : NULL;

      g_set_object (&record, next);
      g_clear_object (&next);
    }
  return record ? g_strdup (record->id) : NULL;
}

HwDueList *
hw_due_read_item (HwStore *store, const char *id, GError **error)
{
  const char *subject = strrchr (id, ':');
  g_autofree char *child = subject ? dup_child_of (store, subject + 1, NULL) : NULL;
  g_autoptr (HwDueList) list
      = child ? hw_due_read (store, HW_DUE_SCOPE_CHILD, child, error) : NULL;

  if (child && !list)
    return NULL;
  for (guint i = list ? list->items->len : 0; i-- > 0;)
    {
      const HwDueItem *item = &g_array_index (list->items, HwDueItem, i);
      g_autofree char *one = hw_due_item_dup_id (item);
      g_autofree char *former = hw_due_item_dup_former_id (item);

      if (!g_str_equal (one, id) && g_strcmp0 (former, id) != 0)
        g_array_remove_index (list->items, i);
    }
  if (list && list->items->len == 1)
    return g_steal_pointer (&list);
  g_set_error (error, HW_ERROR, HW_ERROR_NOT_FOUND, _ ("there is no due item «%s»"), id);
  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading goes on while what was read is reckoned.
 */

#include "domain/deadlines/hw-due-query.h"

#include "base/hw-error.h"
#include "base/hw-pieces.h"
#include "domain/deadlines/hw-due-facts-query.h"
#include "domain/deadlines/hw-due-outcome.h"
#include "domain/deadlines/hw-holiday.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "domain/placements/hw-stay.h"
#include "store/hw-statement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "rules"

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

/* ------------------------------------------------------------------ the list */

/* A slice of children. @items, @gone: where it was reckoned apart; NULL: into the list. */
typedef struct
{
  const HwRuleBook *book;
  HwDay today;
  HwDueCase **cases;
  guint n;
  GArray *items;
  GPtrArray *gone;
} Slice;

static void
slice_free (gpointer data)
{
  Slice *self = data;

  g_free (self->cases);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->gone, g_ptr_array_unref);
  g_free (self);
}

static GArray *
new_items (void)
{
  return g_array_new (FALSE, FALSE, sizeof (HwDueItem));
}

static void
reckon (const Slice *slice, GArray *items, GPtrArray *gone)
{
  for (guint i = 0; i < slice->n; i++)
    {
      HwDueCase *of = slice->cases[i];
      const guint from = items->len;

      hw_due_case_sort (of);
      hw_due_find (slice->book, of, slice->today, items);
      hw_due_take_kept (of, slice->today, items, from, gone);
    }
}

/* The second thread has the first slices: theirs can be added to the list at once. */
static void
reckon_piece (gpointer piece, gboolean is_beside, gpointer data)
{
  HwDueList *list = data;
  Slice *slice = piece;

  if (!is_beside)
    {
      slice->items = new_items ();
      slice->gone = g_ptr_array_new ();
    }
  reckon (slice, is_beside ? list->items : slice->items, is_beside ? list->gone : slice->gone);
}

/* Of the list's cases from @from on. */
static Slice *
new_slice (const HwRuleBook *book, HwStore *store, const HwDueList *list, guint from, guint n)
{
  Slice *self = g_new0 (Slice, 1);

  self->book = book;
  self->today = hw_store_today (store);
  self->n = MIN (n, list->cases->len - from);
  self->cases = g_memdup2 (list->cases->pdata + from, self->n * sizeof *self->cases);
  return self;
}

static gboolean
read_slices (HwDueReader *reader, HwStore *store, const HwRuleBook *book, HwDueList *list,
             GPtrArray *slices, HwPieces *pieces, GError **error)
{
  guint from;

  do
    {
      from = list->cases->len;
      if (!hw_due_reader_next (reader, list->cases, error))
        return FALSE;
      for (guint at = from; at < list->cases->len; at += HW_DUE_SLICE)
        {
          g_ptr_array_add (slices, new_slice (book, store, list, at, HW_DUE_SLICE));
          hw_pieces_add (pieces, slices->pdata[slices->len - 1]);
        }
    }
  while (list->cases->len > from);
  return TRUE;
}

/* A whole office: a second thread reckons what was read, child by child in the same order. */
static gboolean
read_office (HwDueReader *reader, HwStore *store, const HwRuleBook *book, HwDueList *list,
             GError **error)
{
  g_autoptr (GPtrArray) slices = g_ptr_array_new_with_free_func (slice_free);
  HwPieces *pieces = hw_pieces_start (reckon_piece, list);
  const gboolean is_read = read_slices (reader, store, book, list, slices, pieces, error);

  hw_pieces_end (pieces, !is_read);
  for (guint i = 0; is_read && i < slices->len; i++)
    {
      Slice *slice = g_ptr_array_index (slices, i);

      if (!slice->items)
        continue;
      g_array_append_vals (list->items, slice->items->data, slice->items->len);
      g_ptr_array_extend_and_steal (list->gone, g_steal_pointer (&slice->gone));
    }
  return is_read;
}

static gboolean
read_few (HwDueReader *reader, HwStore *store, const HwRuleBook *book, HwDueList *list,
          GError **error)
{
  Slice *slice;

  if (!hw_due_reader_next (reader, list->cases, error))
    return FALSE;
  slice = new_slice (book, store, list, 0, list->cases->len);
  reckon (slice, list->items, list->gone);
  slice_free (slice);
  return TRUE;
}

/* Takes @book, or, where @is_lent, gives it back with the list. */
static HwDueList *
read_list (HwStore *store, HwDueScope scope, const char *id, HwRuleBook *book, gboolean is_lent,
           GError **error)
{
  g_autoptr (HwDueList) list = g_new0 (HwDueList, 1);
  g_autoptr (HwDueReader) reader = NULL;

  list->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_due_case_free);
  list->items = new_items ();
  list->gone = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_rule_free);
  list->book = is_lent ? NULL : book;
  if (!book)
    return NULL;
  reader = hw_due_reader_new (store, scope, id);
  if (!(hw_due_scope_is_office (scope) ? read_office : read_few) (reader, store, book, list, error))
    return NULL;
  return g_steal_pointer (&list);
}

HwDueList *
hw_due_read (HwStore *store, HwDueScope scope, const char *id, GError **error)
{
  return read_list (store, scope, id, hw_rule_book_read (store, NULL, error), FALSE, error);
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

  return read_list (store, HW_DUE_SCOPE_SOME, ids, book, TRUE, error);
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

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lazy list over regions: placeholders are filled, few pages are kept, the length is told once,
 * a reload keeps the items.
 */

#include "hw-test-office.h"

#include "store/hw-lazy-list.h"
#include "store/hw-statement.h"

/* Not a whole number of pages. */
#define N (HW_LAZY_PAGE * 40 + 17)

/* ------------------------------------------------------------------ a source */

#define TYPE_ITEM (item_get_type ())
G_DECLARE_FINAL_TYPE (Item, item, TEST, ITEM, GObject)

struct _Item
{
  GObject parent_instance;

  char *name;
};

G_DEFINE_FINAL_TYPE (Item, item, G_TYPE_OBJECT)

static int n_items_alive;
static guint longest_read;

static void
item_finalize (GObject *object)
{
  n_items_alive--;
  g_free (TEST_ITEM (object)->name);
  G_OBJECT_CLASS (item_parent_class)->finalize (object);
}

static void
item_init (Item *self)
{
  n_items_alive++;
}

static void
item_class_init (ItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = item_finalize;
}

static void
item_fill (gpointer item, gpointer row)
{
  g_free (TEST_ITEM (item)->name);
  TEST_ITEM (item)->name = row;
}

typedef struct
{
  gboolean is_descending;
} Query;

static gboolean
read_regions (HwStore *store, gconstpointer data, GBytes *from, guint limit, GPtrArray *rows,
              guint *n, GBytes **next, GError **error)
{
  const Query *query = data;
  HwStatement *statement = hw_store_prepare (
      store,
      query->is_descending
          ? "SELECT name FROM region WHERE name <= ?1 ORDER BY name DESC LIMIT ?2"
          : "SELECT name FROM region WHERE name >= ?1 ORDER BY name LIMIT ?2",
      error);
  const char *start = query->is_descending ? "z" : "";

  if (!statement)
    return FALSE;
  longest_read = MAX (longest_read, limit);
  hw_statement_bind_text (statement, 1, from ? g_bytes_get_data (from, NULL) : start);
  hw_statement_bind_int (statement, 2, limit + 1);
  for (*n = 0, *next = NULL; hw_statement_step (statement, error);)
    {
      const char *name = hw_statement_text (statement, 0);

      if (*n == limit)
        *next = g_bytes_new (name, strlen (name) + 1);
      else if (++*n && rows)
        g_ptr_array_add (rows, g_strdup (name));
    }
  hw_statement_reset (statement);
  return TRUE;
}

static const HwLazySource source = { item_get_type, item_fill, g_free, read_regions };

/* Looks at no more than 50 regions and shows each hundredth, from number 1,070 on. */
static gboolean
read_few (HwStore *store, gconstpointer data, GBytes *from, guint limit, GPtrArray *rows, guint *n,
          GBytes **next, GError **error)
{
  HwStatement *statement = hw_store_prepare (
      store, "SELECT name FROM region WHERE name >= ?1 ORDER BY name LIMIT 51", error);
  guint seen = 0;

  hw_statement_bind_text (statement, 1, from ? g_bytes_get_data (from, NULL) : "");
  for (*n = 0, *next = NULL; !*next && hw_statement_step (statement, error); seen++)
    {
      const char *name = hw_statement_text (statement, 0);
      guint number = g_ascii_strtoull (name + strlen ("region "), NULL, 10);
      gboolean is_shown = number >= 1070 && number % 100 == 70;

      if (seen == 50 || (is_shown && *n == limit))
        *next = g_bytes_new (name, strlen (name) + 1);
      else if (is_shown && ++*n && rows)
        g_ptr_array_add (rows, g_strdup (name));
    }
  hw_statement_reset (statement);
  return TRUE;
}

static const HwLazySource few = { item_get_type, item_fill, g_free, read_few };

/* ------------------------------------------------------------------ the fixture */

typedef struct
{
  char *place;
  HwStoreThread *thread;
  HwLazyList *list;
  guint n_changes;
  guint position, removed, added;
} Fixture;

static char *
dup_name (guint i)
{
  return g_strdup_printf ("region %06u", i);
}

static void
add_regions (HwStore *store, guint first, guint n)
{
  g_autoptr (GError) error = NULL;

  hw_store_begin (store, "test.regions", &error);
  hw_store_begin_bulk (store, &error);
  g_assert_no_error (error);
  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *name = dup_name (i);
      g_autoptr (HwRecord) region = hw_test_record ("region", "name", name, NULL);

      hw_store_insert (store, region, &error);
      g_assert_no_error (error);
    }
  hw_store_commit (store, &error);
  g_assert_no_error (error);
}

static void
on_items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *self)
{
  self->n_changes++;
  self->position = position;
  self->removed = removed;
  self->added = added;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autofree char *folder = NULL;
  HwOffice *office;

  self->place = g_dir_make_tmp ("homeward-test-XXXXXX", NULL);
  folder = g_build_filename (self->place, "office", NULL);
  office = hw_test_office_new (folder);
  add_regions (hw_office_store (office), 0, GPOINTER_TO_UINT (data));
  self->thread = hw_store_thread_new (office);
  self->list = hw_lazy_list_new (self->thread, &source);
  g_signal_connect (self->list, "items-changed", G_CALLBACK (on_items_changed_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->list);
  hw_store_thread_close (self->thread);
  g_clear_object (&self->thread);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpint (n_items_alive, ==, 0);
  hw_test_remove_folder (self->place);
  g_free (self->place);
}

static void
show (Fixture *self, gboolean is_descending)
{
  Query *query = g_atomic_rc_box_new0 (Query);

  query->is_descending = is_descending;
  hw_lazy_list_take_query (self->list, query);
}

static gboolean
is_counted (gpointer list)
{
  return !hw_lazy_list_is_loading (list);
}

static gboolean
is_filled (gpointer item)
{
  return TEST_ITEM (item)->name != NULL;
}

static Item *
get (Fixture *self, guint i)
{
  Item *item = g_list_model_get_item (G_LIST_MODEL (self->list), i);

  g_assert_true (TEST_IS_ITEM (item));
  return item;
}

static void
check_item (Fixture *self, guint position, guint number)
{
  g_autoptr (Item) item = get (self, position);
  g_autofree char *name = dup_name (number);

  hw_test_await (item, is_filled);
  g_assert_cmpstr (item->name, ==, name);
}

/* ------------------------------------------------------------------ the tests */

static DexFuture *
pages_fiber (gpointer data)
{
  Fixture *self = data;
  GListModel *model = G_LIST_MODEL (self->list);
  g_autoptr (Item) first = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 0);
  show (self, FALSE);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, N);
  g_assert_null (g_list_model_get_item (model, N));

  /* The first rows, then the rest in one. */
  g_assert_cmpuint (self->n_changes, ==, 2);
  g_assert_cmpuint (self->position, ==, HW_LAZY_FIRST);
  g_assert_cmpuint (self->removed, ==, 0);
  g_assert_cmpuint (self->added, ==, N - HW_LAZY_FIRST);

  /* What was there first was there filled. */
  first = get (self, 3);
  g_assert_nonnull (first->name);
  check_item (self, 3, 3);
  check_item (self, HW_LAZY_FIRST, HW_LAZY_FIRST);
  check_item (self, HW_LAZY_PAGE - 1, HW_LAZY_PAGE - 1);
  check_item (self, HW_LAZY_PAGE, HW_LAZY_PAGE);
  check_item (self, N - 1, N - 1);
  for (guint i = 0; i < N; i += 97)
    check_item (self, i, i);
  g_assert_cmpint (n_items_alive, <=, HW_LAZY_PAGE * (HW_LAZY_PAGES_KEPT + 1));
  g_assert_cmpuint (longest_read, ==, HW_LAZY_PAGE);

  /* Filling told nobody. */
  g_assert_cmpuint (self->n_changes, ==, 2);

  show (self, TRUE);
  hw_test_await (self->list, is_counted);
  check_item (self, 0, N - 1);
  check_item (self, N - 1, 0);
  return dex_future_new_true ();
}

static void
test_pages (Fixture *self, gconstpointer data)
{
  hw_test_fiber (pages_fiber, self);
}

/* An item that is held while its page is forgotten is filled all the same. */
static DexFuture *
forgotten_fiber (gpointer data)
{
  Fixture *self = data;
  g_autoptr (Item) held = NULL;

  show (self, FALSE);
  hw_test_await (self->list, is_counted);
  held = get (self, HW_LAZY_PAGE * 5);
  for (guint i = 6; i < 30; i++)
    g_object_unref (get (self, HW_LAZY_PAGE * i));
  g_assert_null (held->name);
  hw_test_await (held, is_filled);
  return dex_future_new_true ();
}

static void
test_forgotten (Fixture *self, gconstpointer data)
{
  hw_test_fiber (forgotten_fiber, self);
}

typedef struct
{
  guint first, n;
} More;

static gboolean
more_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  More *more = data;

  add_regions (store, more->first, more->n);
  g_value_init (result, G_TYPE_BOOLEAN);
  return TRUE;
}

static DexFuture *
reload_fiber (gpointer data)
{
  Fixture *self = data;
  More more = { 100, 20 };
  g_autoptr (Item) kept = NULL;
  g_autoptr (GError) error = NULL;

  show (self, FALSE);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (self->n_changes, ==, 2);
  kept = get (self, 7);

  dex_await (hw_store_thread_run (self->thread, more_job, &more, NULL), &error);
  g_assert_no_error (error);
  hw_lazy_list_reload (self->list);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, 120);
  g_assert_cmpuint (self->n_changes, ==, 3);
  g_assert_cmpuint (self->position, ==, 100);
  g_assert_cmpuint (self->added, ==, 20);
  check_item (self, 119, 119);
  g_assert_true (kept == get (self, 7));
  g_object_unref (kept);

  /* Nothing new: nothing is told. */
  hw_lazy_list_reload (self->list);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (self->n_changes, ==, 3);
  return dex_future_new_true ();
}

static void
test_reload (Fixture *self, gconstpointer data)
{
  hw_test_fiber (reload_fiber, self);
}

static DexFuture *
empty_fiber (gpointer data)
{
  Fixture *self = data;

  show (self, FALSE);
  hw_lazy_list_reload (self->list);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, 0);
  g_assert_cmpuint (self->n_changes, ==, 0);
  return dex_future_new_true ();
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  hw_test_fiber (empty_fiber, self);
}

/* Rows that are far between: asked for until they are there, and counted right. */
static DexFuture *
few_fiber (gpointer data)
{
  Fixture *self = data;
  guint n = (N - 1070 + 99) / 100;

  g_clear_object (&self->list);
  self->list = hw_lazy_list_new (self->thread, &few);
  show (self, FALSE);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, n);
  for (guint i = 0; i < n; i += 7)
    check_item (self, i, 1070 + i * 100);
  hw_lazy_list_reload (self->list);
  hw_test_await (self->list, is_counted);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->list)), ==, n);
  check_item (self, n - 1, 1070 + (n - 1) * 100);
  return dex_future_new_true ();
}

static void
test_few (Fixture *self, gconstpointer data)
{
  hw_test_fiber (few_fiber, self);
}

/* A list that goes while it is counted and read: nothing is left behind. */
static DexFuture *
gone_fiber (gpointer data)
{
  Fixture *self = data;

  show (self, FALSE);
  hw_test_await (self->list, is_counted);
  for (guint i = 0; i < 30; i++)
    g_object_unref (get (self, HW_LAZY_PAGE * i));
  show (self, TRUE);
  g_clear_object (&self->list);
  dex_await (dex_timeout_new_msec (20), NULL);
  return dex_future_new_true ();
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  hw_test_fiber (gone_fiber, self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

#define ADD(path, n, func) g_test_add (path, Fixture, GUINT_TO_POINTER (n), set_up, func, tear_down)
  ADD ("/lazy-list/pages", N, test_pages);
  ADD ("/lazy-list/forgotten", N, test_forgotten);
  ADD ("/lazy-list/few", N, test_few);
  ADD ("/lazy-list/reload", 100, test_reload);
  ADD ("/lazy-list/empty", 0, test_empty);
  ADD ("/lazy-list/gone", N, test_gone);
  return g_test_run ();
}

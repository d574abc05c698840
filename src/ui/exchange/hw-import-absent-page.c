/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking for them, some at a time.
 */

#include "ui/exchange/hw-import-absent-page.h"

#include "domain/placements/hw-children-absent-query.h"
#include "ui/exchange/hw-import-cells.h"
#include "ui/exchange/hw-import-jobs.h"
#include "ui/families/hw-child-item.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwImportAbsentPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *titles;
  GtkNoSelection *selection;

  HwStoreThread *thread;
  HwImportPlan *plan;
  GListStore *absent; /* of HwChildItem */
  GCancellable *cancellable;
};

static guint counted_signal;

G_DEFINE_FINAL_TYPE (HwImportAbsentPage, hw_import_absent_page, ADW_TYPE_NAVIGATION_PAGE)

/* Some children: those whom the file does not name, and where to go on. */
typedef struct
{
  HwImportPlan *plan;
  GBytes *from;
  GPtrArray *rows; /* of HwChildRow */
  GBytes *next;
} Look;

static void
look_clear (gpointer data)
{
  Look *self = data;

  hw_import_plan_unref (self->plan);
  g_clear_pointer (&self->from, g_bytes_unref);
  g_clear_pointer (&self->next, g_bytes_unref);
  g_ptr_array_unref (self->rows);
}

static void
look_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, look_clear);
}

static Look *
look_new (HwImportPlan *plan, GBytes *from)
{
  Look *self = g_atomic_rc_box_new0 (Look);

  self->plan = hw_import_plan_ref (plan);
  self->from = from;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) hw_child_row_free);
  return self;
}

static gboolean
is_named (const char *id, gpointer plan)
{
  return hw_import_plan_names (plan, "child", id);
}

static gboolean
look_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Look *self = data;

  g_value_init (result, G_TYPE_BOOLEAN);
  return hw_children_absent_read (store, is_named, self->plan, self->from, self->rows, &self->next,
                                  error);
}

static void
append_rows (HwImportAbsentPage *self, GPtrArray *rows)
{
  g_autofree char *words = NULL;
  guint n;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (HwChildItem) item = g_object_new (HW_TYPE_CHILD_ITEM, NULL);

      hw_child_item_take_row (item, g_steal_pointer (&rows->pdata[i]));
      g_list_store_append (self->absent, item);
    }
  n = g_list_model_get_n_items (G_LIST_MODEL (self->absent));
  words = g_strdup_printf (ngettext ("%'u child", "%'u children", n), n);
  adw_window_title_set_subtitle (self->titles, words);
  g_signal_emit (self, counted_signal, 0, n);
}

static DexFuture *
absent_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwImportAbsentPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = NULL;
  HwImportPlan *plan;
  GBytes *from = NULL;
  gboolean goes_on;

  /* Given up before its turn came. */
  if (g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();
  thread = g_object_ref (self->thread);
  plan = hw_import_plan_ref (self->plan);
  do
    {
      Look *look = look_new (plan, from);

      g_clear_object (&self);
      goes_on = dex_await (hw_fiber_run (fiber, thread, look_job,
                                         g_atomic_rc_box_acquire (look), look_unref),
                           NULL);
      self = g_weak_ref_get (&fiber->owner);
      if (self && goes_on)
        append_rows (self, look->rows);
      goes_on = goes_on && self && look->next;
      from = goes_on ? g_bytes_ref (look->next) : NULL;
      look_unref (look);
    }
  while (goes_on);
  hw_import_drop (thread, plan);
  return dex_future_new_true ();
}

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
            GtkColumnViewColumn *column)
{
  hw_import_cell_show (cell, HW_TYPE_CHILD_ITEM, gtk_column_view_column_get_id (column));
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer self)
{
  hw_import_cell_show_two (cell, HW_TYPE_CHILD_ITEM, "name");
}

static void
on_activate_cb (GtkColumnView *view, guint position, HwImportAbsentPage *self)
{
  g_autoptr (HwChildItem) item = g_list_model_get_item (G_LIST_MODEL (self->absent), position);

  if (item)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "child",
                                hw_child_item_id (item));
}

/* ------------------------------------------------------------------ object */

static void
let_go (HwImportAbsentPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->thread)
    hw_import_drop (self->thread, g_steal_pointer (&self->plan));
  g_clear_object (&self->thread);
}

static void
hw_import_absent_page_dispose (GObject *object)
{
  HwImportAbsentPage *self = HW_IMPORT_ABSENT_PAGE (object);

  let_go (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_IMPORT_ABSENT_PAGE);
  g_clear_object (&self->absent);

  G_OBJECT_CLASS (hw_import_absent_page_parent_class)->dispose (object);
}

static void
hw_import_absent_page_init (HwImportAbsentPage *self)
{
  self->absent = g_list_store_new (HW_TYPE_CHILD_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (self->absent));
}

static void
hw_import_absent_page_class_init (HwImportAbsentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_import_absent_page_dispose;

  counted_signal = g_signal_new ("counted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (HW_TYPE_CHILD_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/exchange/hw-import-absent-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwImportAbsentPage, titles);
  gtk_widget_class_bind_template_child (widget_class, HwImportAbsentPage, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

void
hw_import_absent_page_show (HwImportAbsentPage *self, HwStoreThread *thread, HwImportPlan *plan)
{
  g_return_if_fail (HW_IS_IMPORT_ABSENT_PAGE (self));

  let_go (self);
  g_list_store_remove_all (self->absent);
  if (!plan || !hw_import_plan_tells (plan, "child"))
    return;
  self->cancellable = g_cancellable_new ();
  self->thread = g_object_ref (thread);
  self->plan = hw_import_plan_ref (plan);
  hw_fiber_start (self, self->cancellable, absent_fiber, NULL, NULL);
}

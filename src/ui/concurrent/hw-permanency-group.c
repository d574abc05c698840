/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list, read in one job.
 */

#include "ui/concurrent/hw-permanency-group.h"

#include "domain/concurrent/hw-concurrent-query.h"
#include "ui/concurrent/hw-permanency-rows.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwPermanencyGroup
{
  AdwBin parent_instance;

  HwRowGroup *rows;
  HwStoreThread *thread;
  char *family_id;
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_FAMILY_ID,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwPermanencyGroup, hw_permanency_group, ADW_TYPE_BIN)

/* ------------------------------------------------------------------ what is shown */

static void
show_child (HwPermanencyGroup *self, const HwConcurrent *plans)
{
  const char *id = plans->child->parent_instance.id;
  g_autofree char *name = hw_record_dup_title (HW_RECORD (plans->child));
  g_autofree char *line = hw_permanency_rows_dup_short (plans);
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (self->rows, id, &is_new);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (row, line);
  if (!is_new)
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "child", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

static void
show_children (HwPermanencyGroup *self, GPtrArray *children)
{
  hw_row_group_begin (self->rows);
  for (guint i = 0; i < children->len; i++)
    show_child (self, g_ptr_array_index (children, i));
  hw_row_group_end (self->rows);
  gtk_widget_set_visible (GTK_WIDGET (self), children->len > 0);
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_job (HwStore *store, gpointer family, GCancellable *cancellable, GValue *result,
          GError **error)
{
  GPtrArray *children = hw_concurrent_read_family (store, family, error);

  if (!children)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, children);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPermanencyGroup) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) children = NULL;
  DexFuture *future
      = hw_fiber_run (fiber, self->thread, read_job, g_strdup (self->family_id), g_free);

  g_clear_object (&self);
  children = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && children)
    show_children (self, children);
  return dex_future_new_true ();
}

static void
load (HwPermanencyGroup *self)
{
  if (self->thread && self->family_id)
    hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ object */

static void
hw_permanency_group_set_property (GObject *object, guint id, const GValue *value,
                                  GParamSpec *pspec)
{
  HwPermanencyGroup *self = HW_PERMANENCY_GROUP (object);

  if (id == PROP_FAMILY_ID)
    g_set_str (&self->family_id, g_value_get_string (value));
  else if (g_set_object (&self->thread, g_value_get_object (value)) && self->thread)
    g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self,
                             G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_permanency_group_dispose (GObject *object)
{
  HwPermanencyGroup *self = HW_PERMANENCY_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_permanency_group_parent_class)->dispose (object);
}

static void
hw_permanency_group_finalize (GObject *object)
{
  HwPermanencyGroup *self = HW_PERMANENCY_GROUP (object);

  g_object_unref (self->cancellable);
  g_free (self->family_id);
  G_OBJECT_CLASS (hw_permanency_group_parent_class)->finalize (object);
}

static void
hw_permanency_group_class_init (HwPermanencyGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hw_permanency_group_set_property;
  object_class->dispose = hw_permanency_group_dispose;
  object_class->finalize = hw_permanency_group_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_FAMILY_ID,
                                   g_param_spec_string ("family-id", NULL, NULL, NULL, flags));
}

static void
hw_permanency_group_init (HwPermanencyGroup *self)
{
  self->cancellable = g_cancellable_new ();
  self->rows = g_object_new (HW_TYPE_ROW_GROUP, "title", _ ("Plan A and Plan B"), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

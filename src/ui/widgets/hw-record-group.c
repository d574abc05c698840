/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows by id, put in the order of the records.
 */

#include "ui/widgets/hw-record-group.h"

#include "store/office/hw-kept-text.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-row-group.h"

struct _HwRecordGroup
{
  AdwPreferencesGroup parent_instance;

  GType row_type;
  GtkWidget *empty;
  GHashTable *rows; /* id → HwRecordRow, owned */
  GPtrArray *order; /* of HwRecordRow as they stand, borrowed */
  GHashTable *companions; /* id → HwRecord, borrowed; or NULL */
  gboolean has_looked; /* for rows in which something was typed and not saved */
};

enum
{
  PROP_ROW_TYPE = 1,
  PROP_EMPTY_TEXT,
  N_PROPS,
};

static guint saved_signal;

G_DEFINE_FINAL_TYPE (HwRecordGroup, hw_record_group, ADW_TYPE_PREFERENCES_GROUP)

static void
on_saved_cb (HwRecordGroup *self, const char *label, gint64 transaction)
{
  g_signal_emit (self, saved_signal, 0, label, transaction);
}

HwRecordRow *
hw_record_group_find (HwRecordGroup *self, const char *id)
{
  return g_hash_table_lookup (self->rows, id);
}

static HwRecordRow *
row_for (HwRecordGroup *self, HwRecord *record)
{
  HwRecordRow *row = hw_record_group_find (self, record->id);

  if (row)
    return row;
  row = g_object_ref_sink (g_object_new (self->row_type, NULL));
  g_signal_connect_object (row, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (record->id), row);
  return row;
}

static gboolean
same_order (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; i < a->len && i < b->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return a->len == b->len;
}

/* Takes the order over; rows that are in no record any more go. */
static void
set_order (HwRecordGroup *self, GPtrArray *order)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  if (same_order (self->order, order))
    {
      g_ptr_array_unref (order);
      return;
    }
  for (guint i = 0; i < self->order->len; i++)
    {
      HwRecordRow *row = g_ptr_array_index (self->order, i);

      adw_preferences_group_remove (group, GTK_WIDGET (row));
      if (!g_ptr_array_find (order, row, NULL))
        g_hash_table_remove (self->rows, hw_record_row_record (row)->id);
    }
  for (guint i = 0; i < order->len; i++)
    adw_preferences_group_add (group, g_ptr_array_index (order, i));
  g_ptr_array_unref (self->order);
  self->order = order;
}

static gboolean
kept_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  GPtrArray *list = hw_kept_text_list (store, NULL, error);

  if (!list)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, list);
  return TRUE;
}

/* A row makes its form when it is opened: what is offered in it would not be seen. */
static DexFuture *
open_kept_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (GPtrArray) list
      = dex_await_boxed (hw_fiber_run (fiber, fiber->data, kept_job, NULL, NULL), NULL);
  g_autoptr (HwRecordGroup) self = g_weak_ref_get (&fiber->owner);

  for (guint i = 0; self && list && i < list->len; i++)
    {
      HwRecordRow *row
          = hw_record_group_find (self, ((HwKeptText *) g_ptr_array_index (list, i))->id);

      if (row)
        adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  return NULL;
}

static void
look_for_kept (HwRecordGroup *self, HwStoreThread *thread)
{
  if (self->has_looked || !thread)
    return;
  self->has_looked = TRUE;
  hw_fiber_start (self, NULL, open_kept_fiber, g_object_ref (thread), g_object_unref);
}

void
hw_record_group_set_companions (HwRecordGroup *self, GHashTable *companions)
{
  self->companions = companions;
}

void
hw_record_group_set_records (HwRecordGroup *self, HwStoreThread *thread, GPtrArray *records,
                             GHashTable *titles, HwDay today)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    {
      HwRecord *record = g_ptr_array_index (records, i);
      HwRecordRow *row = row_for (self, record);

      if (self->companions)
        hw_record_row_set_companion (row, g_hash_table_lookup (self->companions, record->id));
      hw_record_row_set (row, thread, record, titles, today);
      g_ptr_array_add (order, row);
    }
  set_order (self, order);
  self->companions = NULL;
  gtk_widget_set_visible (self->empty, records->len == 0);
  look_for_kept (self, thread);
}

static void
hw_record_group_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwRecordGroup *self = HW_RECORD_GROUP (object);

  if (id == PROP_ROW_TYPE)
    self->row_type = g_value_get_gtype (value);
  else
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), g_value_get_string (value));
}

static void
hw_record_group_finalize (GObject *object)
{
  HwRecordGroup *self = HW_RECORD_GROUP (object);

  g_ptr_array_unref (self->order);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (hw_record_group_parent_class)->finalize (object);
}

static void
hw_record_group_class_init (HwRecordGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = hw_record_group_set_property;
  object_class->finalize = hw_record_group_finalize;
  g_object_class_install_property (
      object_class, PROP_ROW_TYPE,
      g_param_spec_gtype ("row-type", NULL, NULL, HW_TYPE_RECORD_ROW, flags));
  g_object_class_install_property (object_class, PROP_EMPTY_TEXT,
                                   g_param_spec_string ("empty-text", NULL, NULL, NULL, flags));
  saved_signal = g_signal_new ("saved", HW_TYPE_RECORD_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
}

static void
hw_record_group_init (HwRecordGroup *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->order = g_ptr_array_new ();
  self->empty = adw_action_row_new ();
  gtk_widget_add_css_class (self->empty, "dimmed");
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_widget_set_focusable (self->empty, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
  hw_row_group_wrap_heading (GTK_WIDGET (self));
}

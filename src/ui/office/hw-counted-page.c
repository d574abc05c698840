/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a row counted is kept beside the row; the page that was opened from it shares it.
 */

#include "ui/office/hw-counted-page.h"

#include "base/hw-id.h"
#include "domain/office/hw-counted-query.h"
#include "ui/office/hw-counted-item.h"

#include <glib/gi18n-lib.h>

#define BEHIND "hw-counted" /* of a row: HwCounted */

/* ------------------------------------------------------------------ what was counted */

typedef struct
{
  char *label;
  HwCountedKind kind;
  GPtrArray *ids;
} Part;

#define HW_TYPE_COUNTED (hw_counted_get_type ())
G_DECLARE_FINAL_TYPE (HwCounted, hw_counted, HW, COUNTED, GObject)

/* Signal: changed. */
struct _HwCounted
{
  GObject parent_instance;

  GArray *parts; /* of Part; never changed, only replaced: the store's thread reads it */
};

G_DEFINE_FINAL_TYPE (HwCounted, hw_counted, G_TYPE_OBJECT)

static void
part_clear (gpointer data)
{
  Part *self = data;

  g_free (self->label);
  g_ptr_array_unref (self->ids);
}

static void
hw_counted_take (HwCounted *self, const HwCountedPart *parts, guint n)
{
  g_array_unref (self->parts);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  for (guint i = 0; i < n; i++)
    if (parts[i].ids && parts[i].ids->len > 0)
      {
        Part part
            = { g_strdup (parts[i].label), parts[i].kind, g_ptr_array_ref (parts[i].ids) };

        g_array_append_val (self->parts, part);
      }
  g_signal_emit_by_name (self, "changed");
}

static void
hw_counted_finalize (GObject *object)
{
  g_array_unref (HW_COUNTED (object)->parts);
  G_OBJECT_CLASS (hw_counted_parent_class)->finalize (object);
}

static void
hw_counted_init (HwCounted *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
}

static void
hw_counted_class_init (HwCountedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hw_counted_finalize;
  g_signal_new ("changed", HW_TYPE_COUNTED, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                0);
}

/* ------------------------------------------------------------------ the page */

struct _HwCountedPage
{
  HwOfficePart parent_instance;

  GtkListView *view;
  GListStore *items; /* of HwCountedItem */

  HwCounted *counted;
};

enum
{
  PROP_COUNTED = 1,
};

G_DEFINE_FINAL_TYPE (HwCountedPage, hw_counted_page, HW_TYPE_OFFICE_PART)

static void
add_part (GPtrArray *items, const Part *part, GPtrArray *rows)
{
  /* Translators: above a list, what its rows are and how many: «Came · 24» */
  char *heading = g_strdup_printf (_ ("%s · %'u"), part->label, rows->len);

  g_ptr_array_add (items, hw_counted_item_new_heading (heading));
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, hw_counted_item_new (g_ptr_array_index (rows, i)));
}

static gboolean
is_shown (HwCountedPage *self, GPtrArray *items)
{
  GListModel *shown = G_LIST_MODEL (self->items);

  if (items->len != g_list_model_get_n_items (shown))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (HwCountedItem) item = g_list_model_get_item (shown, i);

      if (!hw_counted_item_equal (item, g_ptr_array_index (items, i)))
        return FALSE;
    }
  return TRUE;
}

/* A list in which nothing changed stays: it is not scrolled, and no row loses the keys. */
static void
show (HwCountedPage *self, GPtrArray *items)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (is_shown (self, items))
    return;
  g_list_store_splice (self->items, 0, n, items->pdata, items->len);
  if (n > 0 || items->len == 0)
    return;
  /* For the first time: the row below the heading has the keys. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
      adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)), -1);
  gtk_list_view_scroll_to (self->view, 1, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ------------------------------------------------------------------ reading */

/* An array of rows for each part. */
static gboolean
rows_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  GArray *parts = data;
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);
      GPtrArray *rows = hw_counted_read (store, part->kind, part->ids, error);

      if (!rows)
        return FALSE;
      g_ptr_array_add (all, rows);
    }
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&all));
  return TRUE;
}

static void
on_rows_cb (gpointer data, const GValue *value, const GError *error)
{
  HwCountedPage *self = data;
  GPtrArray *all = value ? g_value_get_boxed (value) : NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (!all)
    {
      hw_office_say (self, error->message);
      return;
    }
  /* Another reading is under way when the row has counted again. */
  if (all->len != self->counted->parts->len)
    return;
  for (guint i = 0; i < all->len; i++)
    add_part (items, &g_array_index (self->counted->parts, Part, i), g_ptr_array_index (all, i));
  show (self, items);
}

static void
hw_counted_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), rows_job,
                 g_array_ref (HW_COUNTED_PAGE (part)->counted->parts),
                 (GDestroyNotify) g_array_unref, on_rows_cb);
}

/* ------------------------------------------------------------------ object */

static void
on_activate_cb (GtkListView *view, guint position, HwCountedPage *self)
{
  g_autoptr (HwCountedItem) item
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);
  const HwCountedRow *row = hw_counted_item_row (item);

  if (row->id)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", row->type, row->id);
}

static void
hw_counted_page_constructed (GObject *object)
{
  HwCountedPage *self = HW_COUNTED_PAGE (object);

  G_OBJECT_CLASS (hw_counted_page_parent_class)->constructed (object);
  g_signal_connect_object (self->counted, "changed", G_CALLBACK (hw_counted_page_load), self,
                           G_CONNECT_SWAPPED);
}

static void
hw_counted_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HW_COUNTED_PAGE (object)->counted = g_value_dup_object (value);
}

static void
hw_counted_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_COUNTED_PAGE);
  G_OBJECT_CLASS (hw_counted_page_parent_class)->dispose (object);
}

static void
hw_counted_page_finalize (GObject *object)
{
  g_clear_object (&HW_COUNTED_PAGE (object)->counted);
  G_OBJECT_CLASS (hw_counted_page_parent_class)->finalize (object);
}

static void
hw_counted_page_init (HwCountedPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_counted_page_class_init (HwCountedPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hw_counted_page_constructed;
  object_class->set_property = hw_counted_page_set_property;
  object_class->dispose = hw_counted_page_dispose;
  object_class->finalize = hw_counted_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_counted_page_load;
  g_object_class_install_property (
      object_class, PROP_COUNTED,
      g_param_spec_object ("counted", NULL, NULL, HW_TYPE_COUNTED,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  g_type_ensure (HW_TYPE_COUNTED_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-counted-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwCountedPage, view);
  gtk_widget_class_bind_template_child (widget_class, HwCountedPage, items);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

/* ------------------------------------------------------------------ rows that open it */

static void
on_activated_cb (AdwActionRow *row, HwCounted *counted)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *part = gtk_widget_get_ancestor (GTK_WIDGET (row), HW_TYPE_OFFICE_PART);
  AdwNavigationPage *page = g_object_new (
      HW_TYPE_COUNTED_PAGE, "thread", hw_office_part_thread (HW_OFFICE_PART (part)), "counted",
      counted, "title", adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), NULL);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
}

static HwCounted *
make_openable (AdwActionRow *row)
{
  HwCounted *counted = g_object_new (HW_TYPE_COUNTED, NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  g_object_set_data_full (G_OBJECT (row), BEHIND, counted, g_object_unref);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated_cb), counted, 0);
  g_object_bind_property (row, "activatable", arrow, "visible", G_BINDING_SYNC_CREATE);
  adw_action_row_add_suffix (row, arrow);
  return counted;
}

void
hw_counted_page_offer (AdwActionRow *row, const HwCountedPart *parts, guint n)
{
  HwCounted *counted = g_object_get_data (G_OBJECT (row), BEHIND);

  if (!counted)
    counted = make_openable (row);
  hw_counted_take (counted, parts, n);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), counted->parts->len > 0);
}

void
hw_counted_page_offer_share (AdwActionRow *row, HwCountedKind kind, const char *label,
                             GPtrArray *part, const char *all_label, GPtrArray *all)
{
  g_autoptr (GPtrArray) others = part && all ? hw_ids_without (all, part) : NULL;
  HwCountedPart parts[] = { { label, kind, part }, { _ ("All others"), kind, others } };
  HwCountedPart together = { all_label, kind, all };

  if (part)
    hw_counted_page_offer (row, parts, G_N_ELEMENTS (parts));
  else
    hw_counted_page_offer (row, &together, 1);
}

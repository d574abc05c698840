/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Acts are there at once; what the store finds comes in its own time, and an answer that the next
 * letter overtakes is dropped. The keys stay in the entry; the arrows move the choice.
 */

#include "ui/palette/hw-palette.h"

#include "domain/placements/hw-found-query.h"
#include "ui/palette/hw-palette-acts.h"
#include "ui/palette/hw-palette-item.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

#define MOST_OF_A_TYPE 6

struct _HwPalette
{
  AdwDialog parent_instance;

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *view;
  GtkSingleSelection *selection;

  HwStoreThread *thread;
  GtkWidget *page; /* weak */
  char *name;
  GListStore *items;     /* of HwPaletteItem */
  GCancellable *finding; /* the search on its way, or NULL */
  gboolean is_entered;   /* Enter was pressed before the answer came */
};

G_DEFINE_FINAL_TYPE (HwPalette, hw_palette, ADW_TYPE_DIALOG)

/* ------------------------------------------------------------------ choosing */

static void
choose (HwPalette *self, guint position)
{
  g_autoptr (HwPaletteItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (GtkWidget) page = self->page ? g_object_ref (self->page) : NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (!item || !g_action_parse_detailed_name (hw_palette_item_action (item), &name, &target, NULL))
    return;
  /* First the focus goes back to the page, then wherever the act takes it. */
  adw_dialog_force_close (ADW_DIALOG (self));
  if (page)
    gtk_widget_activate_action_variant (page, name, target);
}

static void
on_activate_cb (GtkListView *view, guint position, HwPalette *self)
{
  choose (self, position);
}

static void
on_entered_cb (HwPalette *self)
{
  if (self->finding)
    self->is_entered = TRUE;
  else
    choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_stop_cb (HwPalette *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
speak_choice (HwPalette *self)
{
  HwPaletteItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *summary = item ? hw_palette_item_dup_summary (item) : NULL;

  if (summary)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->view), summary,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
on_key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
           HwPalette *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint at = gtk_single_selection_get_selected (self->selection);
  gboolean is_down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;

  if (!is_down && key != GDK_KEY_Up && key != GDK_KEY_KP_Up)
    return GDK_EVENT_PROPAGATE;
  if (n == 0)
    return GDK_EVENT_STOP;
  at = is_down ? (at + 1) % n : (at + n - 1) % n;
  gtk_list_view_scroll_to (self->view, at, GTK_LIST_SCROLL_SELECT, NULL);
  speak_choice (self);
  return GDK_EVENT_STOP;
}

/* ------------------------------------------------------------------ finding */

static void
show_items (HwPalette *self)
{
  gboolean has_some = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0;

  gtk_stack_set_visible_child_name (self->stack, has_some         ? "list"
                                                 : self->finding ? "wait"
                                                                 : "nothing");
  if (has_some)
    gtk_list_view_scroll_to (self->view, 0, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
show_found (HwPalette *self, GPtrArray *findings)
{
  g_autoptr (GListStore) items = g_list_store_new (HW_TYPE_PALETTE_ITEM);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  hw_palette_acts_add (items, gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->name,
                       self->page);
  for (guint i = 0; findings && i < findings->len; i++)
    {
      g_autoptr (HwPaletteItem) item
          = hw_palette_item_new_record (g_steal_pointer (&findings->pdata[i]));

      if (item)
        g_list_store_append (items, item);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (items), i));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       all->pdata, all->len);
  show_items (self);
}

static gboolean
find_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autofree const char **types = hw_palette_item_types ();
  GPtrArray *findings = hw_found_read (store, data, types, MOST_OF_A_TYPE, error);

  if (!findings)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, findings);
  return TRUE;
}

static DexFuture *
find_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPalette) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) findings = NULL;
  DexFuture *future;

  if (g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();
  future = hw_fiber_run (fiber, self->thread, find_job, g_strdup (fiber->data), g_free);
  g_clear_object (&self);
  findings = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_cancellable_is_cancelled (fiber->cancellable))
    return dex_future_new_true ();

  g_clear_object (&self->finding);
  show_found (self, findings);
  if (self->is_entered)
    choose (self, 0);
  return dex_future_new_true ();
}

static void
on_changed_cb (HwPalette *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->finding)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  self->is_entered = FALSE;
  if (!*text)
    {
      show_found (self, NULL);
      return;
    }
  self->finding = g_cancellable_new ();
  hw_fiber_start (self, self->finding, find_fiber, g_strdup (text), g_free);
}

/* ------------------------------------------------------------------ object */

static void
hw_palette_dispose (GObject *object)
{
  HwPalette *self = HW_PALETTE (object);

  if (self->finding)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_clear_weak_pointer (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PALETTE);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (hw_palette_parent_class)->dispose (object);
}

static void
hw_palette_init (HwPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_palette_class_init (HwPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_palette_dispose;
  g_type_ensure (HW_TYPE_PALETTE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/palette/hw-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, HwPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, HwPalette, view);
  gtk_widget_class_bind_template_child (widget_class, HwPalette, selection);
  gtk_widget_class_bind_template_child (widget_class, HwPalette, items);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
}

void
hw_palette_present (GtkWidget *page, HwStoreThread *thread, const char *name)
{
  HwPalette *self = g_object_new (HW_TYPE_PALETTE, NULL);

  self->thread = g_object_ref (thread);
  g_set_weak_pointer (&self->page, page);
  self->name = g_strdup (name);
  show_found (self, NULL);
  adw_dialog_present (ADW_DIALOG (self), page);
}

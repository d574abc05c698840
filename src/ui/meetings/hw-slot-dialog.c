/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the grid on the store’s thread, again after each commit.
 */

#include "ui/meetings/hw-slot-dialog.h"

#include "domain/meetings/hw-sitting-act.h"
#include "domain/meetings/hw-slot-query.h"
#include "ui/meetings/hw-slot-column.h"
#include "ui/meetings/hw-slot-item.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-list-cell.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-record-group.h"

#include <glib/gi18n-lib.h>

/* So many times are shown: nobody reads on. */
#define MOST 40

/* The third place of the row of sittings. */
#define IN_ONE 2

struct _HwSlotDialog
{
  AdwDialog parent_instance;

  AdwBanner *failed;
  GtkLabel *warning;
  GtkDropDown *sitting;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  GListStore *items;
  HwRecordGroup *times;
  GtkMenuButton *add;

  HwStoreThread *thread;
  char *meeting;
  HwSlotGrid *grid;     /* as shown; NULL before */
  GPtrArray *columns;   /* of GtkColumnViewColumn, one for each person */
  gboolean is_narrow;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwSlotDialog, hw_slot_dialog, ADW_TYPE_DIALOG)

static void
show_failure (HwSlotDialog *self, const char *message)
{
  adw_banner_set_title (self->failed, message ? message : "");
  adw_banner_set_revealed (self->failed, message != NULL);
  if (message)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ------------------------------------------------------------------ a column for each person */

static void
add_columns (HwSlotDialog *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_remove_column (self->view, g_ptr_array_index (self->columns, i));
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < self->grid->people->len; i++)
    {
      const HwSlotPerson *person = g_ptr_array_index (self->grid->people, i);
      GtkColumnViewColumn *column = hw_slot_column_new (person->name, i);

      gtk_column_view_column_set_visible (column, !self->is_narrow);
      gtk_column_view_append_column (self->view, column);
      g_ptr_array_add (self->columns, column);
    }
}

static void
set_narrow (HwSlotDialog *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  for (guint i = 0; i < self->columns->len; i++)
    gtk_column_view_column_set_visible (g_ptr_array_index (self->columns, i), !is_narrow);
}

static void
on_narrow_cb (HwSlotDialog *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide_cb (HwSlotDialog *self)
{
  set_narrow (self, FALSE);
}

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
            GtkColumnViewColumn *column)
{
  hw_list_cell_set_line (cell, HW_TYPE_SLOT_ITEM, gtk_column_view_column_get_id (column), NULL);
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  hw_list_cell_set_two_lines (cell, HW_TYPE_SLOT_ITEM);
}

/* ------------------------------------------------------------------ what is shown */

static const char *
name_of (const HwSlotGrid *grid, const char *id)
{
  for (guint i = 0; i < grid->people->len; i++)
    {
      const HwSlotPerson *person = g_ptr_array_index (grid->people, i);

      if (g_str_equal (person->id, id) && person->name)
        return person->name;
    }
  return "";
}

static void
show_warning (HwSlotDialog *self)
{
  const HwSlotGrid *grid = self->grid;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < grid->apart->len; i++)
    {
      const HwApart *one = &g_array_index (grid->apart, HwApart, i);

      g_string_append_printf (
          words, _ ("%s and %s must not meet: these are times for two sittings."),
          name_of (grid, one->one), name_of (grid, one->other));
      g_string_append_c (words, ' ');
    }
  if (!grid->is_two_enough)
    g_string_append (words, _ ("Two sittings do not keep all of them apart."));
  gtk_label_set_label (self->warning, words->str);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), words->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->sitting), grid->sittings[0] != NULL);
}

static GPtrArray *
chosen_slots (HwSlotDialog *self)
{
  guint place = gtk_drop_down_get_selected (self->sitting);

  return self->grid->sittings[0] && place < IN_ONE ? self->grid->sittings[place]
                                                   : self->grid->slots;
}

/* News reorders the times: the chosen one stays chosen, not its place. */
static void
show_slots (HwSlotDialog *self)
{
  GPtrArray *slots = chosen_slots (self);
  HwSlotItem *chosen = gtk_single_selection_get_selected_item (self->selection);
  HwDay day = chosen ? hw_slot_item_slot (chosen)->day : 0;
  int from = chosen ? hw_slot_item_slot (chosen)->from : 0;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < MIN (slots->len, MOST); i++)
    g_ptr_array_add (items, hw_slot_item_new (self->grid, g_ptr_array_index (slots, i)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  for (guint i = 0; day && i < items->len; i++)
    if (((HwMeetingSlot *) g_ptr_array_index (slots, i))->day == day
        && ((HwMeetingSlot *) g_ptr_array_index (slots, i))->from == from)
      gtk_single_selection_set_selected (self->selection, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.choose", items->len > 0);
}

static void
show_times (HwSlotDialog *self)
{
  g_autoptr (GPtrArray) times = g_ptr_array_new ();
  g_autoptr (GHashTable) titles
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < self->grid->people->len; i++)
    {
      const HwSlotPerson *person = g_ptr_array_index (self->grid->people, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (person->name, NULL);

      g_hash_table_insert (titles, g_strdup (person->id), g_strdup (person->name));
      g_ptr_array_extend (times, person->times, NULL, NULL);
      if (!hw_slot_person_has_times (person))
        continue;
      g_menu_item_set_action_and_target (item, "slot.add", "(ss)", person->type, person->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (self->add, G_MENU_MODEL (menu));
  hw_record_group_set_records (self->times, self->thread, times, titles, self->grid->ask.first);
}

static gboolean
has_same_people (const HwSlotGrid *one, const HwSlotGrid *other)
{
  for (guint i = 0; one && one->people->len == other->people->len && i < one->people->len; i++)
    if (!g_str_equal (((HwSlotPerson *) one->people->pdata[i])->id,
                      ((HwSlotPerson *) other->people->pdata[i])->id))
      return FALSE;
  return one && one->people->len == other->people->len;
}

static void
show_grid (HwSlotDialog *self, HwSlotGrid *grid)
{
  gboolean is_same = has_same_people (self->grid, grid);
  gboolean is_first = self->grid == NULL;

  g_clear_pointer (&self->grid, hw_slot_grid_unref);
  self->grid = hw_slot_grid_ref (grid);
  if (!is_same)
    add_columns (self);
  show_warning (self);
  show_slots (self);
  show_times (self);
  if (is_first && g_list_model_get_n_items (G_LIST_MODEL (self->items)))
    gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
on_sitting_cb (HwSlotDialog *self)
{
  if (self->grid)
    show_slots (self);
}

/* ------------------------------------------------------------------ reading */

static gboolean
grid_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  HwSlotGrid *grid = hw_slot_grid_read (store, data, error);

  if (!grid)
    return FALSE;
  g_value_init (result, HW_TYPE_SLOT_GRID);
  g_value_take_boxed (result, grid);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwSlotDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwSlotGrid) grid = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future
      = hw_fiber_run (fiber, self->thread, grid_job, g_strdup (self->meeting), g_free);

  g_clear_object (&self);
  grid = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return dex_future_new_true ();
  show_failure (self, error ? error->message : NULL);
  if (grid)
    show_grid (self, grid);
  return dex_future_new_true ();
}

static void
load (HwSlotDialog *self)
{
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ choosing */

typedef struct
{
  char *meeting;
  HwDay day;
  int from;
  gboolean is_second;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->meeting);
  g_free (data);
}

static gboolean
choose_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Wish *wish = data;
  g_autofree char *made = NULL;
  guint n_both = 0;
  gint64 transaction
      = wish->is_second ? hw_slot_choose_second (store, wish->meeting, wish->day, wish->from,
                                                 &made, &n_both, error)
                        : hw_slot_choose (store, wish->meeting, wish->day, wish->from, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_VARIANT);
  g_value_take_variant (result, g_variant_ref_sink (g_variant_new ("(xu)", transaction, n_both)));
  return TRUE;
}

static char *
dup_chosen (gboolean is_second, guint n_both)
{
  if (!is_second)
    return g_strdup (_ ("The meeting has this time now"));
  if (n_both == 0)
    return g_strdup (_ ("A second sitting is there; each is asked to one of them"));
  return g_strdup_printf (
      ngettext ("A second sitting is there. %u person was asked to the first one before and is not "
                "meant to be there: tell them.",
                "A second sitting is there. %u people were asked to the first one before and are "
                "not meant to be there: tell them.",
                n_both),
      n_both);
}

static DexFuture *
choose_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Wish *wish = g_memdup2 (fiber->data, sizeof *wish);
  gboolean is_second = wish->is_second;
  g_autoptr (HwSlotDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) done = NULL;
  g_autofree char *words = NULL;
  DexFuture *future;
  gint64 transaction;
  guint n_both;

  wish->meeting = g_strdup (wish->meeting);
  future = hw_store_thread_run (self->thread, choose_job, wish, wish_free);
  g_clear_object (&self);
  done = dex_await_variant (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && error)
    {
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.choose", TRUE);
      show_failure (self, error->message);
    }
  if (!self || error)
    return dex_future_new_true ();
  g_variant_get (done, "(xu)", &transaction, &n_both);
  words = dup_chosen (is_second, n_both);
  gtk_widget_activate_action (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), "win.saved",
                              "(sx)", words, transaction);
  adw_dialog_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
choose_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwSlotDialog *self = HW_SLOT_DIALOG (widget);
  HwSlotItem *item = gtk_single_selection_get_selected_item (self->selection);
  Wish *wish;

  if (!item)
    return;
  wish = g_new (Wish, 1);
  *wish = (Wish) { g_strdup (self->meeting), hw_slot_item_slot (item)->day,
                   hw_slot_item_slot (item)->from,
                   self->grid->sittings[0]
                       && gtk_drop_down_get_selected (self->sitting) == 1 };
  /* Chosen twice, it would be two meetings. */
  gtk_widget_action_set_enabled (widget, "slot.choose", FALSE);
  hw_fiber_start (self, NULL, choose_fiber, wish, wish_free);
}

static void
on_activate_cb (GtkColumnView *view, guint position, HwSlotDialog *self)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "slot.choose", NULL);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwSlotDialog *self = HW_SLOT_DIALOG (widget);
  g_autoptr (HwRecord) begun = NULL;
  const char *type, *id;

  g_variant_get (target, "(&s&s)", &type, &id);
  begun = g_object_new (HW_TYPE_AVAILABILITY, type, id, "kind", HW_AVAILABLE_FREE, NULL);
  hw_new_dialog_present (widget, self->thread, begun);
}

static void
on_saved_cb (HwSlotDialog *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

/* ------------------------------------------------------------------ object */

static void
hw_slot_dialog_dispose (GObject *object)
{
  HwSlotDialog *self = HW_SLOT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_SLOT_DIALOG);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->grid, hw_slot_grid_unref);
  g_clear_pointer (&self->meeting, g_free);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_slot_dialog_parent_class)->dispose (object);
}

static void
hw_slot_dialog_class_init (HwSlotDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_slot_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/meetings/hw-slot-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, sitting);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, view);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, items);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, times);
  gtk_widget_class_bind_template_child (widget_class, HwSlotDialog, add);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sitting_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
  gtk_widget_class_install_action (widget_class, "slot.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "slot.add", "(ss)", add_action);
}

/* The template has the widths for the usual size of text. */
static void
hw_slot_dialog_init (HwSlotDialog *self)
{
  GListModel *columns;

  g_type_ensure (HW_TYPE_SLOT_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
  columns = gtk_column_view_get_columns (self->view);
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width > 0)
        hw_list_column_set_width (column, GTK_WIDGET (self->view), width);
    }
  adw_banner_set_use_markup (self->failed, FALSE);
  self->columns = g_ptr_array_new_with_free_func (g_object_unref);
  self->cancellable = g_cancellable_new ();
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "slot.choose", FALSE);
}

void
hw_slot_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *meeting)
{
  HwSlotDialog *self = g_object_new (HW_TYPE_SLOT_DIALOG, NULL);

  self->thread = g_object_ref (thread);
  self->meeting = g_strdup (meeting);
  g_signal_connect_object (thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

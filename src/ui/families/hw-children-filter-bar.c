/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chips in a wrap box; behind the last of them the button.
 */

#include "ui/families/hw-children-filter-bar.h"

#include "ui/families/hw-children-conditions.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-filter-chip.h"

#include <glib/gi18n-lib.h>

struct _HwChildrenFilterBar
{
  AdwBin parent_instance;

  GtkWidget *chips[HW_N_CONDITIONS];
  GtkWidget *add;
  GtkWidget *popover;
  GtkWidget *stack; /* in the popover: the list of conditions, then the editor of one */
  GtkWidget *conditions;
  GtkWidget *clear;

  HwStoreThread *thread;
  GCancellable *cancellable;
  HwChildrenFilter filter;
  HwChildrenChoices choices;
  GHashTable *names;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (HwChildrenFilterBar, hw_children_filter_bar, ADW_TYPE_BIN)

static void
update (HwChildrenFilterBar *self)
{
  guint n = 0;

  for (guint i = 0; i < HW_N_CONDITIONS; i++)
    {
      g_autofree char *words
          = hw_children_condition_dup_words (i, &self->filter, self->names);

      hw_filter_chip_set_words (HW_FILTER_CHIP (self->chips[i]), words);
      n += words != NULL;
    }
  gtk_widget_set_visible (self->clear, n > 1);
}

static void
on_edited_cb (gpointer data)
{
  HwChildrenFilterBar *self = data;

  update (self);
  g_signal_emit (self, changed_signal, 0);
}

static guint
condition_of (HwChildrenFilterBar *self, gpointer chip)
{
  guint i = 0;

  while (self->chips[i] != chip)
    i++;
  return i;
}

static GtkWidget *
edit (HwChildrenFilterBar *self, guint condition)
{
  return hw_children_condition_edit (condition, &self->filter, &self->choices, on_edited_cb, self);
}

static GtkWidget *
edit_chip (HwFilterChip *chip, gpointer data)
{
  return edit (data, condition_of (data, chip));
}

static void
on_removed_cb (HwFilterChip *chip, HwChildrenFilterBar *self)
{
  hw_children_condition_clear (condition_of (self, chip), &self->filter);
  on_edited_cb (self);
  gtk_widget_grab_focus (self->add);
}

static void
on_clear_cb (HwChildrenFilterBar *self)
{
  hw_children_filter_clear (&self->filter);
  on_edited_cb (self);
  gtk_widget_grab_focus (self->add);
}

/* ------------------------------------------------------------------ adding one */

static void
on_condition_cb (GtkListBox *list, GtkListBoxRow *row, HwChildrenFilterBar *self)
{
  GtkWidget *before = gtk_stack_get_child_by_name (GTK_STACK (self->stack), "value");
  GtkWidget *editor = edit (self, gtk_list_box_row_get_index (row));

  if (before)
    gtk_stack_remove (GTK_STACK (self->stack), before);
  gtk_stack_add_named (GTK_STACK (self->stack), editor, "value");
  gtk_stack_set_visible_child (GTK_STACK (self->stack), editor);
  gtk_widget_grab_focus (editor);
}

static void
on_popover_show_cb (HwChildrenFilterBar *self)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->conditions);
}

static void
make_popover (HwChildrenFilterBar *self)
{
  self->conditions = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->conditions), GTK_SELECTION_NONE);
  for (guint i = 0; i < HW_N_CONDITIONS; i++)
    {
      GtkWidget *label = gtk_label_new (hw_children_condition_title (i));
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_margin_top (label, 6);
      gtk_widget_set_margin_bottom (label, 6);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      hw_children_condition_title (i), -1);
      gtk_list_box_append (GTK_LIST_BOX (self->conditions), row);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->conditions), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter by"), -1);
  g_signal_connect (self->conditions, "row-activated", G_CALLBACK (on_condition_cb), self);

  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->conditions, "conditions");
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->stack);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (on_popover_show_cb), self);
}

/* ------------------------------------------------------------------ names */

static void
take_names (HwChildrenFilterBar *self, GVariant *names)
{
  GVariant *lists[2];

  g_clear_pointer (&self->choices.staff, g_variant_unref);
  g_clear_pointer (&self->choices.regions, g_variant_unref);
  self->choices.staff = lists[0] = g_variant_get_child_value (names, 0);
  self->choices.regions = lists[1] = g_variant_get_child_value (names, 1);
  g_hash_table_remove_all (self->names);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GVariantIter iter;
      char *id, *name;

      g_variant_iter_init (&iter, lists[i]);
      while (g_variant_iter_next (&iter, "(ss)", &id, &name))
        g_hash_table_insert (self->names, id, name);
    }
  update (self);
}

static DexFuture *
names_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildrenFilterBar) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (GVariant) names = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self);
  names = dex_await_variant (hw_fiber_run (fiber, thread, hw_children_choices_job, NULL, NULL),
                             &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && names)
    take_names (self, names);
  return names ? dex_future_new_true () : dex_future_new_for_error (g_steal_pointer (&error));
}

static void
read_names (HwChildrenFilterBar *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hw_fiber_start (self, self->cancellable, names_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ the widget */

static void
hw_children_filter_bar_dispose (GObject *object)
{
  HwChildrenFilterBar *self = HW_CHILDREN_FILTER_BAR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_children_filter_bar_parent_class)->dispose (object);
}

static void
hw_children_filter_bar_finalize (GObject *object)
{
  HwChildrenFilterBar *self = HW_CHILDREN_FILTER_BAR (object);

  hw_children_filter_clear (&self->filter);
  g_clear_pointer (&self->choices.staff, g_variant_unref);
  g_clear_pointer (&self->choices.regions, g_variant_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  G_OBJECT_CLASS (hw_children_filter_bar_parent_class)->finalize (object);
}

static void
hw_children_filter_bar_class_init (HwChildrenFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hw_children_filter_bar_dispose;
  object_class->finalize = hw_children_filter_bar_finalize;
  changed_signal = g_signal_new ("changed", HW_TYPE_CHILDREN_FILTER_BAR, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_children_filter_bar_init (HwChildrenFilterBar *self)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->choices.staff = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(ss)"), NULL, 0));
  self->choices.regions = g_variant_ref (self->choices.staff);
  for (guint i = 0; i < HW_N_CONDITIONS; i++)
    {
      self->chips[i] = hw_filter_chip_new (edit_chip, self);
      g_signal_connect (self->chips[i], "removed", G_CALLBACK (on_removed_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (box), self->chips[i]);
    }
  make_popover (self);
  self->add = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->add), _ ("_Filter"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->add), TRUE);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->add), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->add), self->popover);
  gtk_widget_add_css_class (self->add, "flat");
  self->clear = gtk_button_new_with_mnemonic (_ ("_Clear"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_tooltip_text (self->clear, _ ("Remove every filter"));
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (on_clear_cb), self);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->add);
  adw_wrap_box_append (ADW_WRAP_BOX (box), self->clear);
  adw_bin_set_child (ADW_BIN (self), box);
  update (self);
}

void
hw_children_filter_bar_set_thread (HwChildrenFilterBar *self, HwStoreThread *thread)
{
  g_return_if_fail (HW_IS_CHILDREN_FILTER_BAR (self));

  g_set_object (&self->thread, thread);
  g_signal_connect_object (thread, "changed", G_CALLBACK (read_names), self, G_CONNECT_SWAPPED);
  read_names (self);
}

const HwChildrenFilter *
hw_children_filter_bar_get_filter (HwChildrenFilterBar *self)
{
  return &self->filter;
}

void
hw_children_filter_bar_set_filter (HwChildrenFilterBar *self, const HwChildrenFilter *filter)
{
  g_autofree HwChildrenFilter *copy = hw_children_filter_copy (filter);

  hw_children_filter_clear (&self->filter);
  self->filter = *copy;
  on_edited_cb (self);
}

char *
hw_children_filter_bar_dup_words (HwChildrenFilterBar *self)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_return_val_if_fail (HW_IS_CHILDREN_FILTER_BAR (self), NULL);

  for (guint i = 0; i < HW_N_CONDITIONS; i++)
    {
      char *words = hw_children_condition_dup_words (i, &self->filter, self->names);

      if (words)
        g_strv_builder_take (lines, words);
    }
  list = g_strv_builder_end (lines);
  return g_strjoinv ("\n", list);
}

void
hw_children_filter_bar_popup (HwChildrenFilterBar *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->add));
}

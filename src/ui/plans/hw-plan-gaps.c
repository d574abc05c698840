/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two lists: what stands against approval, and what is worth a look.
 */

#include "ui/plans/hw-plan-gaps.h"

#include <glib/gi18n-lib.h>

struct _HwPlanGaps
{
  AdwBin parent_instance;

  HwPlanView *view;
  GPtrArray *rows; /* in their order; borrowed */
};

static guint jump_signal;

G_DEFINE_FINAL_TYPE (HwPlanGaps, hw_plan_gaps, ADW_TYPE_BIN)

static void
on_activated_cb (GtkWidget *row, HwPlanGaps *self)
{
  g_signal_emit (self, jump_signal, 0, g_object_get_data (G_OBJECT (row), "hw-gap"));
}

static GtkWidget *
make_row (HwPlanGaps *self, HwPlanGap *gap)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (gap->blocks ? "dialog-warning-symbolic"
                                                              : "dialog-information-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->words);
  gtk_widget_add_css_class (icon, gap->blocks ? "warning" : "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "hw-gap", gap);
  g_signal_connect (row, "activated", G_CALLBACK (on_activated_cb), self);
  g_ptr_array_add (self->rows, row);
  return row;
}

static GtkWidget *
make_group (HwPlanGaps *self, const char *title, gboolean blocks)
{
  GtkWidget *group = adw_preferences_group_new ();
  guint n = 0;

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < self->view->gaps->len; i++)
    {
      HwPlanGap *gap = g_ptr_array_index (self->view->gaps, i);

      if (gap->blocks != blocks)
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, gap));
      n++;
    }
  gtk_widget_set_visible (group, n > 0);
  return group;
}

static GtkWidget *
make_none (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "emblem-ok-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing Is Missing"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("Every element says what the SOP asks for."));
  gtk_widget_add_css_class (page, "compact");
  return page;
}

static GtkWidget *
make_list (HwPlanGaps *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  gtk_widget_add_css_class (box, "side");
  gtk_box_append (GTK_BOX (box), make_group (self, _ ("Before It Can Be Approved"), TRUE));
  gtk_box_append (GTK_BOX (box), make_group (self, _ ("Worth a Look"), FALSE));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (scroller, FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  return scroller;
}

/* The place of the row that has the keys; -1: none of them. */
static int
place_of_keys (HwPlanGaps *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->rows, i)))
      return (int) i;
  return -1;
}

static gboolean
says_the_same (const HwPlanView *a, const HwPlanView *b)
{
  if (!a || a->gaps->len != b->gaps->len)
    return FALSE;
  for (guint i = 0; i < a->gaps->len; i++)
    {
      const HwPlanGap *left = g_ptr_array_index (a->gaps, i);
      const HwPlanGap *right = g_ptr_array_index (b->gaps, i);

      if (!g_str_equal (left->words, right->words) || left->blocks != right->blocks
          || g_strcmp0 (left->id, right->id) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Rows whose gaps are the same stay; where others come, the keys stay in their place. */
void
hw_plan_gaps_show (HwPlanGaps *self, HwPlanView *view)
{
  g_autoptr (HwPlanView) before = self->view;
  int place;

  if (says_the_same (before, view))
    {
      g_steal_pointer (&before);
      return;
    }
  place = place_of_keys (self);
  self->view = hw_plan_view_ref (view);
  g_ptr_array_set_size (self->rows, 0);
  adw_bin_set_child (ADW_BIN (self), view->gaps->len ? make_list (self) : make_none ());
  if (place >= 0 && self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows,
                                              MIN ((guint) place, self->rows->len - 1)));
}

void
hw_plan_gaps_grab (HwPlanGaps *self, gboolean is_next)
{
  guint next = is_next ? (guint) (place_of_keys (self) + 1) : 0;

  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, next < self->rows->len ? next : 0));
}

static void
hw_plan_gaps_dispose (GObject *object)
{
  g_clear_pointer (&HW_PLAN_GAPS (object)->view, hw_plan_view_unref);
  G_OBJECT_CLASS (hw_plan_gaps_parent_class)->dispose (object);
}

static void
hw_plan_gaps_finalize (GObject *object)
{
  g_ptr_array_unref (HW_PLAN_GAPS (object)->rows);
  G_OBJECT_CLASS (hw_plan_gaps_parent_class)->finalize (object);
}

static void
hw_plan_gaps_class_init (HwPlanGapsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_plan_gaps_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_plan_gaps_finalize;
  jump_signal = g_signal_new ("jump", HW_TYPE_PLAN_GAPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
hw_plan_gaps_init (HwPlanGaps *self)
{
  self->rows = g_ptr_array_new ();
}

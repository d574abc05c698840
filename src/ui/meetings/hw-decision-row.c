/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was decided, who does it until when.
 */

#include "ui/meetings/hw-decision-row.h"

#include "domain/meetings/hw-meeting-decision.h"
#include "domain/meetings/hw-meeting-query.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwDecisionRow
{
  HwRecordRow parent_instance;

  GtkWidget *placed; /* leads to the child whose placement was decided about */
};

G_DEFINE_FINAL_TYPE (HwDecisionRow, hw_decision_row, HW_TYPE_RECORD_ROW)

/* ------------------------------------------------------------------ whose placement it is */

static gboolean
placed_job (HwStore *store, gpointer placement, GCancellable *cancellable, GValue *result,
            GError **error)
{
  HwChild *child = hw_meeting_find_placed (store, placement, error);

  if (!child)
    return FALSE;
  g_value_init (result, HW_TYPE_CHILD);
  g_value_take_object (result, child);
  return TRUE;
}

static DexFuture *
placed_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwRecordRow) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwRecord) child = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future = hw_store_thread_run (hw_record_row_thread (self), placed_job,
                                           g_strdup (fiber->data), g_free);

  g_clear_object (&self);
  child = dex_await_object (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && child)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "child", child->id);
  else if (self)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
  return dex_future_new_true ();
}

static void
on_placed_cb (HwDecisionRow *self)
{
  HwRecord *record = hw_record_row_record (HW_RECORD_ROW (self));

  hw_fiber_start (self, NULL, placed_fiber, g_strdup (HW_MEETING_DECISION (record)->placement),
                  g_free);
}

/* ------------------------------------------------------------------ the line */

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwMeetingDecision *decision = HW_MEETING_DECISION (record);
  const char *owner = decision->owner_person ? decision->owner_person : decision->owner_staff;
  g_autofree char *due = decision->due_date ? hw_day_dup_short (decision->due_date, today) : NULL;
  g_autofree char *until = due ? g_strdup_printf (_ ("until %s"), due) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, decision->decided_by);
  hw_words_append (line, owner ? g_hash_table_lookup (titles, owner) : NULL);
  hw_words_append (line, until);
  hw_words_append (line, decision->placement ? g_hash_table_lookup (titles, decision->placement)
                                             : NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), decision->what);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), line->str);
  gtk_widget_set_visible (HW_DECISION_ROW (row)->placed, decision->placement != NULL);
  hw_record_row_set_mark (row, decision->done_date ? _ ("done") : NULL);
}

static void
hw_decision_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DECISION_ROW);
  G_OBJECT_CLASS (hw_decision_row_parent_class)->dispose (object);
}

static void
hw_decision_row_class_init (HwDecisionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_decision_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/meetings/hw-decision-row.ui");
}

static void
hw_decision_row_init (HwDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->placed = gtk_button_new_from_icon_name ("go-next-symbolic");
  gtk_widget_set_tooltip_text (self->placed, _ ("Open the Child Who Is Placed"));
  gtk_widget_set_valign (self->placed, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->placed, FALSE);
  gtk_widget_add_css_class (self->placed, "flat");
  g_signal_connect_swapped (self->placed, "clicked", G_CALLBACK (on_placed_cb), self);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->placed);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line that says a placement in short.
 */

#include "ui/placements/hw-placement-row.h"

#include "domain/meetings/hw-meetings-query.h"
#include "domain/placements/hw-placement.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwPlacementRow
{
  HwRecordRow parent_instance;

  GPtrArray *meetings; /* of AdwActionRow, borrowed: those below the line */
  HwDay today;
};

G_DEFINE_FINAL_TYPE (HwPlacementRow, hw_placement_row, HW_TYPE_RECORD_ROW)

/* ------------------------------------------------------------------ where it was decided */

static GtkWidget *
make_meeting (const HwMeetingRow *meeting, HwDay today)
{
  GtkWidget *row = adw_action_row_new ();
  HwDay day = meeting->meeting->held_date ? meeting->meeting->held_date : meeting->meeting->date;
  g_autofree char *words = hw_day_dup_short (day, today);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, hw_meeting_row_kind (meeting));
  hw_words_append (line, words);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Decided at a meeting"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line->str);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "meeting",
                                    HW_RECORD (meeting->meeting)->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

static gboolean
meetings_job (HwStore *store, gpointer placement, GCancellable *cancellable, GValue *result,
              GError **error)
{
  GPtrArray *meetings = hw_meetings_read_deciding (store, placement, error);

  if (!meetings)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, meetings);
  return TRUE;
}

/* Rows whose words did not change stay, with the keys. */
static gboolean
is_shown (HwPlacementRow *self, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len && self->meetings->len == rows->len; i++)
    {
      GtkActionable *one = g_ptr_array_index (rows, i);
      GtkActionable *shown = g_ptr_array_index (self->meetings, i);

      if (!g_variant_equal (gtk_actionable_get_action_target_value (one),
                            gtk_actionable_get_action_target_value (shown))
          || !g_str_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (one)),
                           adw_action_row_get_subtitle (ADW_ACTION_ROW (shown))))
        return FALSE;
    }
  return self->meetings->len == rows->len;
}

static void
show_meetings (HwPlacementRow *self, GPtrArray *meetings)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < meetings->len; i++)
    g_ptr_array_add (rows,
                     g_object_ref_sink (
                         make_meeting (g_ptr_array_index (meetings, i), self->today)));
  if (is_shown (self, rows))
    return;
  for (guint i = 0; i < self->meetings->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->meetings, i));
  g_ptr_array_set_size (self->meetings, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), g_ptr_array_index (rows, i));
      g_ptr_array_add (self->meetings, g_ptr_array_index (rows, i));
    }
}

static DexFuture *
meetings_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlacementRow) self = g_weak_ref_get (&fiber->owner);
  HwRecord *record = hw_record_row_record (HW_RECORD_ROW (self));
  g_autoptr (GPtrArray) meetings = NULL;
  DexFuture *future
      = hw_store_thread_run (hw_record_row_thread (HW_RECORD_ROW (self)), meetings_job,
                             g_strdup (record->id), g_free);

  g_clear_object (&self);
  meetings = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && meetings && self->meetings)
    show_meetings (self, meetings);
  return dex_future_new_true ();
}

/* S2-6; read when the row is opened, and again with its news. */
static void
read_meetings (HwPlacementRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))
      && hw_record_row_record (HW_RECORD_ROW (self)))
    hw_fiber_start (self, NULL, meetings_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ the line */

#define FIELD(record, name) hw_record_class_find (HW_RECORD_GET_CLASS (record), name)

static void
summarise (HwRecordRow *self, HwRecord *record, GHashTable *titles, HwDay today)
{
  HwPlacement *placement = HW_PLACEMENT (record);
  const char *home = placement->home ? g_hash_table_lookup (titles, placement->home) : NULL;
  g_autofree char *setting = hw_record_show (record, FIELD (record, "setting"));
  g_autofree char *reason = hw_record_show (record, FIELD (record, "end-reason"));
  g_autofree char *period
      = hw_words_dup_period (placement->start_date, placement->end_date, today);
  g_autofree char *span = hw_words_dup_span (
      placement->start_date, placement->end_date ? placement->end_date : today);
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, period);
  hw_words_append (line, span);
  hw_words_append (line, home);
  hw_words_append (line, reason);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), *setting ? setting : _ ("Placement"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line->str);
  hw_record_row_set_mark (self, placement->start_date && !placement->end_date ? _ ("now") : NULL);
  HW_PLACEMENT_ROW (self)->today = today;
  read_meetings (HW_PLACEMENT_ROW (self));
}

static void
hw_placement_row_dispose (GObject *object)
{
  g_clear_pointer (&HW_PLACEMENT_ROW (object)->meetings, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLACEMENT_ROW);
  G_OBJECT_CLASS (hw_placement_row_parent_class)->dispose (object);
}

static void
hw_placement_row_class_init (HwPlacementRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_placement_row_dispose;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/org/homeward/Homeward/ui/placements/hw-placement-row.ui");
}

static void
hw_placement_row_init (HwPlacementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->meetings = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (read_meetings), NULL);
}

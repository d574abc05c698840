/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a meeting, and how one is added.
 */

#include "ui/meetings/hw-meeting-group.h"

#include "domain/meetings/hw-meetings-query.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/meetings/hw-meeting-item.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwMeetingGroup
{
  HwReadGroup parent_instance;

  HwRowGroup *rows;
};

G_DEFINE_FINAL_TYPE (HwMeetingGroup, hw_meeting_group, HW_TYPE_READ_GROUP)

static void
show_meeting (HwMeetingGroup *self, HwMeetingRow *row)
{
  const char *id = HW_RECORD (row->meeting)->id;
  HwDay today = hw_read_group_today (HW_READ_GROUP (self));
  g_autoptr (HwMeetingItem) item = hw_meeting_item_new (row, today);
  g_autofree char *when = NULL;
  g_autofree char *detail = NULL;
  gboolean is_new;
  AdwActionRow *line = hw_row_group_take (self->rows, id, &is_new);

  g_object_get (item, "when", &when, "people", &detail, NULL);
  {
    g_autofree char *subtitle
        = g_strdup_printf ("%s · %s · %s", when, detail, hw_meeting_stage_words (row->stage));

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), hw_meeting_row_kind (row));
    adw_action_row_set_subtitle (line, subtitle);
  }
  if (!is_new)
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (line), "(ss)", "meeting", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (line), "win.open");
  adw_action_row_add_suffix (line, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
hw_meeting_group_show (HwReadGroup *group, GPtrArray *meetings)
{
  HwMeetingGroup *self = HW_MEETING_GROUP (group);

  hw_row_group_begin (self->rows);
  for (guint i = 0; i < meetings->len; i++)
    show_meeting (self, g_ptr_array_index (meetings, i));
  hw_row_group_end (self->rows);
}

static void
on_new_cb (HwMeetingGroup *self)
{
  HwReadGroup *group = HW_READ_GROUP (self);

  hw_meeting_deed_schedule (GTK_WIDGET (self), hw_read_group_thread (group),
                            hw_read_group_record_id (group), NULL);
}

static void
hw_meeting_group_class_init (HwMeetingGroupClass *klass)
{
  HwReadGroupClass *group_class = HW_READ_GROUP_CLASS (klass);

  group_class->read = hw_meetings_read_family;
  group_class->show = hw_meeting_group_show;
}

static void
hw_meeting_group_init (HwMeetingGroup *self)
{
  GtkWidget *add = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->rows = g_object_new (HW_TYPE_ROW_GROUP, "title", _ ("Meetings"), "empty-text",
                             _ ("No meeting with this family yet."), NULL);
  gtk_widget_set_tooltip_text (add, _ ("New Meeting With This Family"));
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (add, "flat");
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (on_new_cb), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->rows), add);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The path above, a group a lane below; Enter on the path opens the record's row.
 */

#include "ui/families/hw-child-path-section.h"

#include "ui/placements/hw-path-section.h"
#include "ui/widgets/hw-record-group.h"

struct _HwChildPathSection
{
  HwChildSection parent_instance;

  HwPathSection *path;
  GtkWidget *add_placement;
  HwRecordGroup *placements;
  HwRecordGroup *stays;
  HwRecordGroup *goals;
  HwRecordGroup *hearings;
};

G_DEFINE_FINAL_TYPE (HwChildPathSection, hw_child_path_section, HW_TYPE_CHILD_SECTION)

static void
set_records (HwChildPathSection *self, HwRecordGroup *group, GPtrArray *records,
             const HwChildStory *story)
{
  hw_record_group_set_records (group, hw_child_section_thread (HW_CHILD_SECTION (self)), records,
                               story->titles, story->today);
}

static void
hw_child_path_section_show (HwChildSection *section, const HwChildStory *story)
{
  HwChildPathSection *self = HW_CHILD_PATH_SECTION (section);

  hw_path_section_show (self->path, story);
  /* A placement belongs to a stay. */
  gtk_widget_set_visible (self->add_placement, story->stays->len > 0);
  set_records (self, self->placements, story->placements, story);
  set_records (self, self->goals, story->goals, story);
  set_records (self, self->hearings, story->hearings, story);
  set_records (self, self->stays, story->stays, story);
}

/* Opens the record's row; the keys take the page there. */
static void
on_path_activated_cb (HwChildPathSection *self, const char *type, const char *id)
{
  HwRecordGroup *groups[] = { self->placements, self->goals, self->hearings, self->stays };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      HwRecordRow *row = hw_record_group_find (groups[i], id);

      if (!row)
        continue;
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
    }
}

static void
hw_child_path_section_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_PATH_SECTION);
  G_OBJECT_CLASS (hw_child_path_section_parent_class)->dispose (object);
}

static void
hw_child_path_section_class_init (HwChildPathSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_child_path_section_dispose;
  HW_CHILD_SECTION_CLASS (klass)->show = hw_child_path_section_show;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-path-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildPathSection, path);
  gtk_widget_class_bind_template_child (widget_class, HwChildPathSection, add_placement);
  gtk_widget_class_bind_template_child (widget_class, HwChildPathSection, placements);
  gtk_widget_class_bind_template_child (widget_class, HwChildPathSection, stays);
  gtk_widget_class_bind_template_child (widget_class, HwChildPathSection, goals);
  gtk_widget_class_bind_template_child (widget_class, HwChildPathSection, hearings);
  gtk_widget_class_bind_template_callback (widget_class, on_path_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hw_child_section_on_saved);
}

static void
hw_child_path_section_init (HwChildPathSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

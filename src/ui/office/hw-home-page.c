/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a resource home.
 */

#include "ui/office/hw-home-page.h"

#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwHomePage
{
  HwOfficeRecordPage parent_instance;
};

G_DEFINE_FINAL_TYPE (HwHomePage, hw_home_page, HW_TYPE_OFFICE_RECORD_PAGE)

static char *
dup_room (const HwOfficeRow *row)
{
  guint children = row->n_children;

  if (children == 0)
    return row->capacity == HW_INT_NONE
               ? g_strdup (_ ("no child lives here now"))
               : g_strdup_printf (_ ("room for %u"), (guint) row->capacity);
  if (row->capacity == HW_INT_NONE)
    return g_strdup_printf (ngettext ("%u child lives here", "%u children live here", children),
                            children);
  return g_strdup_printf (ngettext ("%u child lives here, room for %u",
                                    "%u children live here, room for %u", children),
                          children, (guint) row->capacity);
}

static char *
dup_detail (const HwOfficeEntry *entry)
{
  HwHome *home = HW_HOME (entry->record);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (entry->record);
  g_autofree char *room = dup_room (entry->row);
  GString *line = g_string_new (NULL);

  if (home->type)
    hw_words_append (line, hw_field_value_label (hw_record_class_find (klass, "type"),
                                                 home->type));
  hw_words_append (line, room);
  if (home->works_with_birth_family == HW_ANSWER_YES)
    hw_words_append (line, _ ("works with the birth family"));
  return g_string_free (line, FALSE);
}

static char *
dup_tie (const HwOfficeEntry *entry, const HwOfficeTie *tie)
{
  return hw_words_dup_period (tie->since, 0, entry->today);
}

static void
hw_home_page_init (HwHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_home_page_class_init (HwHomePageClass *klass)
{
  static const char *const groups[] = { "trainings", "approvals", NULL };
  HwOfficeRecordPageClass *page_class = HW_OFFICE_RECORD_PAGE_CLASS (klass);

  page_class->groups = groups;
  page_class->list = HW_OFFICE_HOMES;
  page_class->dup_detail = dup_detail;
  page_class->dup_tie = dup_tie;
  hw_office_record_page_class_take_template (
      page_class, "/org/homeward/Homeward/ui/office/hw-home-page.ui");
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a record type that has a page.
 */

#include "ui/shell/hw-open-table.h"

#include "ui/families/hw-child-page.h"
#include "ui/families/hw-family-page.h"
#include "ui/meetings/hw-meeting-page.h"
#include "ui/office/hw-assistance-page.h"
#include "ui/office/hw-home-page.h"
#include "ui/office/hw-region-page.h"
#include "ui/office/hw-staff-page.h"
#include "ui/plans/hw-plan-page.h"

#include <glib/gi18n-lib.h>

static const HwOpenRow rows[] = {
  { "child", N_ ("Child"), hw_child_page_get_type, "child-id", "child" },
  { "family", N_ ("Family"), hw_family_page_get_type, "family-id", "family" },
  { "case-plan", N_ ("Case plan"), hw_plan_page_get_type, "plan-id", "plan" },
  { "meeting", N_ ("Meeting"), hw_meeting_page_get_type, "meeting-id", "meetings" },
  { "staff", N_ ("Staff member"), hw_staff_page_get_type, "record-id", "office" },
  { "region", N_ ("Region"), hw_region_page_get_type, "record-id", "office" },
  { "home", N_ ("Resource home"), hw_home_page_get_type, "record-id", "office" },
  { "assistance", N_ ("Technical assistance"), hw_assistance_page_get_type, "record-id",
    "office" },
};

const HwOpenRow *
hw_open_table_get (guint i)
{
  return i < G_N_ELEMENTS (rows) ? &rows[i] : NULL;
}

const HwOpenRow *
hw_open_table_find (const char *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (rows[i].type, type) == 0)
      return &rows[i];
  return NULL;
}

char *
hw_open_table_dup_tag (const char *type, const char *id)
{
  return g_strconcat (type, ":", id, NULL);
}

AdwNavigationPage *
hw_open_table_make (const char *type, const char *id, HwStoreThread *thread)
{
  const HwOpenRow *row = hw_open_table_find (type);
  g_autofree char *tag = hw_open_table_dup_tag (type, id);

  return row ? g_object_new (row->page_type (), "thread", thread, row->id_property, id, "tag", tag,
                             NULL)
             : NULL;
}

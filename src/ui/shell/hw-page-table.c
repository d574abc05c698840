/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages, in the order of the sidebar.
 */

#include "ui/shell/hw-page-table.h"

#include "ui/deadlines/hw-today-page.h"
#include "ui/families/hw-children-page.h"
#include "ui/families/hw-families-page.h"
#include "ui/meetings/hw-meetings-page.h"
#include "ui/office/hw-office-page.h"

#include <glib/gi18n-lib.h>

static const HwPageRow pages[] = {
  { "today", N_ ("Today"), "alarm-symbolic", hw_today_page_get_type, "today",
    N_ ("%s overdue or due this week"), "count-text", "today" },
  { "children", N_ ("Children"), "system-users-symbolic", hw_children_page_get_type,
    "children-in-care", N_ ("%s in care"), "count-text", "children" },
  { "families", N_ ("Families"), "go-home-symbolic", hw_families_page_get_type,
    "families-in-care", N_ ("%s with a child in care"), "count-text", "families" },
  { "meetings", N_ ("Meetings"), "x-office-calendar-symbolic", hw_meetings_page_get_type, NULL,
    NULL, "count-text", "meetings" },
  { "office", N_ ("Office"), "preferences-system-symbolic", hw_office_page_get_type, NULL, NULL,
    NULL, "office" },
};

const HwPageRow *
hw_page_table_get (guint i)
{
  return i < G_N_ELEMENTS (pages) ? &pages[i] : NULL;
}

const HwPageRow *
hw_page_table_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

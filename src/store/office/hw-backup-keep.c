/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The retention of backups (reliability F5).
 */

#include "store/office/hw-backup.h"

#include <glib/gstdio.h>
#include <string.h>

#define DAILY 7
#define WEEKLY 4
#define MONTHLY 12
#define SUFFIX ".homeward"
#define STEM_LENGTH 17 /* «2026-11-22-153012» */

static int
day_of (HwDay day)
{
  return day;
}

/* Julian day 1 was a Monday. */
static int
week_of (HwDay day)
{
  return (day - 1) / 7;
}

static int
month_of (HwDay day)
{
  return hw_day_year (day) * 12 + hw_day_month (day);
}

static void
keep_newest (const HwDay *days, guint n, gboolean *keep, int (*period_of) (HwDay), guint most)
{
  int last = -1;

  for (guint i = 0; i < n && most > 0; i++)
    {
      int period = period_of (days[i]);

      if (period == last)
        continue;
      keep[i] = TRUE;
      last = period;
      most--;
    }
}

void
hw_backup_keep (const HwDay *days, guint n, gboolean *keep)
{
  memset (keep, 0, n * sizeof *keep);
  keep_newest (days, n, keep, day_of, DAILY);
  keep_newest (days, n, keep, week_of, WEEKLY);
  keep_newest (days, n, keep, month_of, MONTHLY);
}

char *
hw_backup_dup_name (GDateTime *now)
{
  return g_date_time_format (now, "%Y-%m-%d-%H%M%S" SUFFIX);
}

/* 0: not a name that we give. */
static HwDay
day_of_name (const char *name)
{
  g_autofree char *day = NULL;

  if (strlen (name) != STEM_LENGTH + strlen (SUFFIX) || !g_str_has_suffix (name, SUFFIX)
      || name[10] != '-')
    return 0;
  day = g_strndup (name, 10);
  return hw_day_parse (day);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return strcmp (b, a);
}

GPtrArray *
hw_backup_list (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (entries && (name = g_dir_read_name (entries)))
    if (day_of_name (name))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, compare_newest_first);
  return names;
}

void
hw_backup_thin (const char *folder)
{
  g_autoptr (GPtrArray) names = hw_backup_list (folder);
  g_autofree HwDay *days = g_new0 (HwDay, names->len + 1);
  g_autofree gboolean *keep = g_new0 (gboolean, names->len + 1);

  for (guint i = 0; i < names->len; i++)
    days[i] = day_of_name (names->pdata[i]);
  hw_backup_keep (days, names->len, keep);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (!keep[i])
        g_remove (path);
    }
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Instants over GDateTime.
 */

#include "base/hw-time.h"

static void
time_to_string (const GValue *from, GValue *to)
{
  g_value_take_string (to, hw_time_dup_words (from->data[0].v_uint64));
}

GType
hw_time_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    {
      GType made = g_type_register_static (G_TYPE_UINT64, "HwTime", &(GTypeInfo) { 0 }, 0);

      g_value_register_transform_func (made, G_TYPE_STRING, time_to_string);
      g_once_init_leave (&type, made);
    }

  return type;
}

HwTime
hw_time_now (void)
{
  return g_get_real_time ();
}

static char *
dup_formatted (GDateTime *moment, const char *format)
{
  return moment ? g_date_time_format (moment, format) : NULL;
}

char *
hw_time_dup_iso (HwTime time)
{
  g_autoptr (GDateTime) moment = time ? g_date_time_new_from_unix_utc_usec (time) : NULL;

  return dup_formatted (moment, "%Y-%m-%dT%H:%M:%S.%fZ");
}

HwTime
hw_time_parse (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = text ? g_date_time_new_from_iso8601 (text, utc) : NULL;

  return moment ? g_date_time_to_unix_usec (moment) : 0;
}

char *
hw_time_dup_words (HwTime time)
{
  g_autoptr (GDateTime) moment = time ? g_date_time_new_from_unix_utc_usec (time) : NULL;
  g_autoptr (GDateTime) local = moment ? g_date_time_to_local (moment) : NULL;
  char *words = dup_formatted (local, "%-d %b %Y %H:%M");

  return words ? g_strstrip (words) : g_strdup ("");
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of when somebody can come.
 */

#include "domain/meetings/hw-availability.h"

#include "base/hw-clock.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-home.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwAvailable, hw_available,
                    G_DEFINE_ENUM_VALUE (HW_AVAILABLE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_AVAILABLE_FREE, "free"),
                    G_DEFINE_ENUM_VALUE (HW_AVAILABLE_BUSY, "busy"))

static const char *const available_labels[] = {
  "",
  N_ ("Can come"),
  N_ ("Cannot come"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwWeekday, hw_weekday,
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_MONDAY, "monday"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_TUESDAY, "tuesday"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_WEDNESDAY, "wednesday"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_THURSDAY, "thursday"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_FRIDAY, "friday"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_SATURDAY, "saturday"),
                    G_DEFINE_ENUM_VALUE (HW_WEEKDAY_SUNDAY, "sunday"))

static const char *const weekday_labels[] = {
  "",
  N_ ("Monday"),
  N_ ("Tuesday"),
  N_ ("Wednesday"),
  N_ ("Thursday"),
  N_ ("Friday"),
  N_ ("Saturday"),
  N_ ("Sunday"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwAvailability, person, hw_person_get_type, "person", N_ ("Person"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwAvailability, staff, hw_staff_get_type, "staff", N_ ("Worker"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_REF (HwAvailability, home, hw_home_get_type, "home", N_ ("Home"), .flags = HW_FIELD_MAIN,
          .group = "who"),
  HW_ENUM (HwAvailability, kind, hw_available_get_type, "kind", N_ ("Kind"),
           .labels = available_labels, .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwAvailability, weekday, hw_weekday_get_type, "weekday", N_ ("Each week on"),
           .labels = weekday_labels, .flags = HW_FIELD_MAIN, .group = "day"),
  HW_DAY (HwAvailability, day, "day", N_ ("Or on one day"), .flags = HW_FIELD_MAIN,
          .group = "day"),
  HW_TEXT (HwAvailability, from_time, "from-time", N_ ("From"), .flags = HW_FIELD_REQUIRED,
           .group = "time", .help = N_ ("Hours and minutes, 0 to 24: «14:30»")),
  HW_TEXT (HwAvailability, until_time, "until-time", N_ ("Until"), .flags = HW_FIELD_REQUIRED,
           .group = "time"),
  HW_TEXT (HwAvailability, notes, "notes", N_ ("Notes"), .flags = HW_FIELD_SENSITIVE),
};

static void
hw_availability_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwAvailability *self = HW_AVAILABILITY (record);
  int from = hw_clock_parse (self->from_time), until = hw_clock_parse (self->until_time);

  if (!!self->person + !!self->staff + !!self->home != 1)
    hw_findings_error (findings, "person", _ ("one of a person, a worker and a home"));
  if (!self->weekday == !self->day)
    hw_findings_error (findings, "weekday", _ ("one of a day of the week and a single day"));
  if (self->from_time && from < 0)
    hw_findings_error (findings, "from-time", _ ("is no time of the day; write it as «14:30»"));
  if (self->until_time && until < 0)
    hw_findings_error (findings, "until-time", _ ("is no time of the day; write it as «14:30»"));
  if (from >= 0 && until >= 0 && until <= from)
    hw_findings_error (findings, "until-time", _ ("lies before the start"));
}

static char *
dup_title (HwRecord *record)
{
  HwAvailability *self = HW_AVAILABILITY (record);
  g_autofree char *day = self->day ? hw_day_dup_words (self->day) : NULL;

  return g_strdup_printf ("%s %s–%s", day ? day : hw_record_value_label (self, "weekday"),
                          self->from_time ? self->from_time : "",
                          self->until_time ? self->until_time : "");
}

HW_DEFINE_RECORD (HwAvailability, hw_availability, "availability", N_ ("When somebody can come"),
                  .check = hw_availability_check, .dup_title = dup_title,
                  .new_title = N_ ("New Time That Suits"))

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of who stands in for whom.
 */

#include "domain/families/hw-cover.h"

#include "domain/families/hw-cover-rules.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

/* Why somebody is away may be a matter of health. */
static const HwField fields[] = {
  HW_REF (HwCover, staff, hw_staff_get_type, "staff", N_ ("Away"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwCover, delegate, hw_staff_get_type, "delegate", N_ ("Who stands in"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwCover, from_date, "from-date", N_ ("First day away"), .flags = HW_FIELD_REQUIRED,
          .group = "period"),
  HW_DAY (HwCover, until_date, "until-date", N_ ("Last day away"), .flags = HW_FIELD_REQUIRED,
          .group = "period"),
  HW_TEXT (HwCover, reason, "reason", N_ ("Why"), .flags = HW_FIELD_SENSITIVE | HW_FIELD_MAIN,
           .help = N_ ("Leave, training … It may be left empty")),
};

/* Nobody is away, and nobody stands in, after having left. */
static void
check_left (const HwCover *self, HwLookUp *look_up, const char *field, const char *id,
            GPtrArray *findings)
{
  g_autoptr (HwStaff) staff = hw_look_up_find (look_up, HW_TYPE_STAFF, id);

  if (!staff || !staff->left_date || staff->left_date > self->until_date)
    return;
  if (staff->left_date <= self->from_date)
    hw_findings_error (findings, field, _ ("does not work here any more then"));
  else if (g_str_equal (field, "delegate"))
    hw_findings_warning (findings, field, _ ("leaves before the last of these days"));
}

/* The first of @id’s times away that shares a day with @self; NULL: none. */
static HwCover *
find_away (HwCover *self, HwLookUp *look_up, const char *id)
{
  g_autoptr (GPtrArray) all = hw_look_up_list (look_up, HW_TYPE_COVER, "staff", id);

  for (guint i = 0; i < all->len; i++)
    {
      HwCover *one = g_ptr_array_index (all, i);

      if (g_strcmp0 (HW_RECORD (one)->id, HW_RECORD (self)->id) != 0
          && hw_cover_overlaps (self, one))
        return g_object_ref (one);
    }
  return NULL;
}

/* Two may share what somebody leaves behind, and who stands in may be covered in turn: it is said,
 * because it is rarely meant. */
static void
warn_of_others (HwCover *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwCover) other = find_away (self, look_up, self->staff);
  g_autoptr (HwCover) away = find_away (self, look_up, self->delegate);
  g_autofree char *words = NULL;

  if (other)
    {
      words = hw_cover_dup_days (other);
      hw_findings_warning (findings, "from-date",
                           _ ("somebody stands in already for a part of that time (%s)"), words);
    }
  if (away)
    {
      g_free (words);
      words = hw_cover_dup_days (away);
      hw_findings_warning (findings, "delegate",
                           _ ("is away too (%s): then it passes on to who stands in there"),
                           words);
    }
}

static void
hw_cover_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwCover *self = HW_COVER (record);

  if (self->staff && g_strcmp0 (self->staff, self->delegate) == 0)
    hw_findings_error (findings, "delegate", _ ("is the one who is away"));
  if (!self->from_date || !self->until_date)
    return;
  if (self->until_date < self->from_date)
    {
      hw_findings_error (findings, "until-date", _ ("lies before the first day"));
      return;
    }
  check_left (self, look_up, "staff", self->staff, findings);
  check_left (self, look_up, "delegate", self->delegate, findings);
  if (hw_look_up_warns (look_up))
    warn_of_others (self, look_up, findings);
}

/* The person, the supervisor, and who keeps the staff; of both where it passes to another one. */
static void
hw_cover_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                GPtrArray *findings)
{
  if (!hw_cover_may_write (HW_COVER (record)->staff, actor, look_up)
      || (stored && !hw_cover_may_write (HW_COVER (stored)->staff, actor, look_up)))
    hw_findings_error (findings, "staff", "%s", hw_cover_refusal ());
}

static char *
dup_title (HwRecord *record)
{
  g_autofree char *days = hw_cover_dup_days (HW_COVER (record));

  return g_strdup_printf (_ ("Away %s"), days);
}

HW_DEFINE_RECORD (HwCover, hw_cover, "cover", N_ ("Cover While Away"), .check = hw_cover_check,
                  .guard = hw_cover_guard, .dup_title = dup_title, .new_title = N_ ("New Absence"))

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of who facilitates the meetings of a family.
 */

#include "domain/meetings/hw-facilitation.h"

#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwFacilitation, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwFacilitation, facilitator, hw_staff_get_type, "facilitator", N_ ("Facilitator"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwFacilitation, from_date, "from-date", N_ ("From"), .flags = HW_FIELD_REQUIRED,
          .group = "period"),
  HW_DAY (HwFacilitation, until_date, "until-date", N_ ("Until"), .group = "period"),
  HW_TEXT (HwFacilitation, reason, "reason", N_ ("Why this one"), .flags = HW_FIELD_MAIN,
           .help = N_ ("Needed where the facilitator has as many families as one can have")),
  HW_TEXT (HwFacilitation, ended_because, "ended-because", N_ ("Why it ended")),
};

static gboolean
is_of_no_day (const HwFacilitation *self)
{
  return self->until_date && self->until_date <= self->from_date;
}

static gboolean
overlaps (const HwFacilitation *a, const HwFacilitation *b)
{
  return !is_of_no_day (a) && !is_of_no_day (b) && (!a->until_date || b->from_date < a->until_date)
         && (!b->until_date || a->from_date < b->until_date);
}

guint
hw_staff_most_families (const HwStaff *staff)
{
  return staff && staff->most_families != HW_INT_NONE ? (guint) staff->most_families
                                                      : HW_MOST_FAMILIES;
}

static gboolean
is_open_on (const char *id, HwLookUp *look_up, HwDay day)
{
  g_autoptr (HwFamily) family = hw_look_up_find (look_up, HW_TYPE_FAMILY, id);

  return !family || !family->closed || family->closed > day;
}

guint
hw_facilitation_count_others (const HwFacilitation *self, HwLookUp *look_up, HwDay today)
{
  HwDay day = MAX (self->from_date, today);
  g_autoptr (GPtrArray) all
      = hw_look_up_list (look_up, HW_TYPE_FACILITATION, "facilitator", self->facilitator);
  g_autoptr (GHashTable) families = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < all->len; i++)
    {
      HwFacilitation *one = g_ptr_array_index (all, i);

      if (overlaps (self, one) && (!one->until_date || one->until_date > day)
          && g_strcmp0 (one->family, self->family) != 0
          && g_strcmp0 (HW_RECORD (one)->id, self->parent_instance.id) != 0
          && is_open_on (one->family, look_up, day))
        g_hash_table_add (families, one->family);
    }
  return g_hash_table_size (families);
}

/* S4-9: one at a time. */
static void
check_family (HwFacilitation *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (GPtrArray) all
      = hw_look_up_list (look_up, HW_TYPE_FACILITATION, "family", self->family);

  for (guint i = 0; i < all->len; i++)
    {
      HwFacilitation *one = g_ptr_array_index (all, i);

      if (overlaps (self, one) && g_strcmp0 (HW_RECORD (one)->id, HW_RECORD (self)->id) != 0)
        {
          hw_findings_error (findings, "facilitator",
                             _ ("the family has another facilitator in that time"));
          return;
        }
    }
}

/* S4-17: the fifty-first is taken on with a reason, also for a time. */
static void
check_load (HwFacilitation *self, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  g_autoptr (HwStaff) staff = hw_look_up_find (look_up, HW_TYPE_STAFF, self->facilitator);
  guint n;

  if (!staff || (self->until_date && self->until_date <= today)
      || (self->reason && *self->reason))
    return;
  n = hw_facilitation_count_others (self, look_up, today);
  if (n >= hw_staff_most_families (staff))
    hw_findings_error (findings, "reason",
                       ngettext ("is needed: this facilitator has %u family already",
                                 "is needed: this facilitator has %u families already", n),
                       n);
}

static void
hw_facilitation_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwFacilitation *self = HW_FACILITATION (record);

  if (self->until_date && self->until_date < self->from_date)
    hw_findings_error (findings, "until-date", _ ("lies before the start"));
  check_family (self, look_up, findings);
  check_load (self, look_up, today, findings);
}

static char *
dup_title (HwRecord *record)
{
  HwFacilitation *self = HW_FACILITATION (record);
  g_autofree char *day = hw_day_dup_words (self->from_date);

  return g_strdup_printf (_ ("Facilitator since %s"), day ? day : "");
}

HW_DEFINE_RECORD (HwFacilitation, hw_facilitation, "facilitation", N_ ("Facilitation"),
                  .root = "family", .check = hw_facilitation_check, .dup_title = dup_title,
                  .new_title = N_ ("New Facilitator"))

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a child known to the agency.
 */

#include "domain/families/hw-child.h"

#include "domain/families/hw-family.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwSex, hw_sex,
                    G_DEFINE_ENUM_VALUE (HW_SEX_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SEX_FEMALE, "female"),
                    G_DEFINE_ENUM_VALUE (HW_SEX_MALE, "male"),
                    G_DEFINE_ENUM_VALUE (HW_SEX_OTHER, "other"),
                    G_DEFINE_ENUM_VALUE (HW_SEX_UNKNOWN, "unknown"))

static const char *const sex_labels[] = {
  "",
  N_ ("Female"),
  N_ ("Male"),
  N_ ("Other"),
  N_ ("Unknown"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwRace, hw_race,
                    G_DEFINE_ENUM_VALUE (HW_RACE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_WHITE, "white"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_BLACK, "black"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_ASIAN, "asian"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_AMERICAN_INDIAN, "american-indian"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_PACIFIC_ISLANDER, "pacific-islander"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (HW_RACE_DECLINED, "declined"))

static const char *const race_labels[] = {
  "",
  N_ ("White"),
  N_ ("Black"),
  N_ ("Asian"),
  N_ ("American Indian or Alaska Native"),
  N_ ("Native Hawaiian or Pacific Islander"),
  N_ ("Unknown"),
  N_ ("Declined to say"),
  NULL,
};

static const HwField fields[] = {
  HW_TEXT (HwChild, external_id, "external-id", N_ ("Number in the state system"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH),
  HW_REF (HwChild, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_MAIN),
  HW_TEXT (HwChild, given_name, "given-name", N_ ("Given name"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH | HW_FIELD_MAIN),
  HW_TEXT (HwChild, family_name, "family-name", N_ ("Family name"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH | HW_FIELD_MAIN),
  HW_DAY (HwChild, birth_date, "birth-date", N_ ("Date of birth"),
          .flags = HW_FIELD_REQUIRED | HW_FIELD_SENSITIVE),
  HW_ENUM (HwChild, sex, hw_sex_get_type, "sex", N_ ("Sex"), .labels = sex_labels,
           .flags = HW_FIELD_MAIN),
  HW_SET (HwChild, races, hw_race_get_type, "races", N_ ("Race"), .labels = race_labels),
  HW_ENUM (HwChild, hispanic, hw_answer_get_type, "hispanic", N_ ("Hispanic or Latino"),
           .labels = hw_answer_labels),
  HW_TEXT (HwChild, tribe, "tribe", N_ ("Tribe")),
  HW_ENUM (HwChild, icwa, hw_answer_get_type, "icwa", N_ ("Indian Child Welfare Act applies"),
           .labels = hw_answer_labels),
  HW_DAY (HwChild, tribal_notice_date, "tribal-notice-date", N_ ("Notice to the tribe")),
};

static char *
dup_title (HwRecord *record)
{
  HwChild *self = HW_CHILD (record);

  /* A source without names makes children without them: then the number is what people say. */
  if (self->given_name && self->family_name)
    return g_strdup_printf ("%s %s", self->given_name, self->family_name);
  if (self->given_name || self->family_name)
    return g_strdup (self->given_name ? self->given_name : self->family_name);
  return g_strdup (self->external_id ? self->external_id : "");
}

static void
hw_child_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwChild *self = HW_CHILD (record);

  if (!self->given_name && !self->external_id)
    hw_findings_error (findings, "given-name",
                       _ ("is needed, or else the number in the state system"));
  if (self->birth_date > today)
    hw_findings_warning (findings, "birth-date", _ ("lies in the future"));
  if (self->races.bits & (1u << HW_RACE_DECLINED)
      && self->races.bits != (1u << HW_RACE_DECLINED))
    hw_findings_warning (findings, "races", _ ("«declined to say» stands beside a race"));
}

static const char *const sorted_by[] = { "family-name", "given-name", "external-id", NULL };

static const char *const known_by[] = { "external-id", "given-name family-name birth-date", NULL };

HW_DEFINE_RECORD (HwChild, hw_child, "child", N_ ("Child"),
                  .root = "family", .is_root = TRUE, .check = hw_child_check,
                  .dup_title = dup_title, .sorted_by = sorted_by,
                  .new_title = N_ ("New Child"),
                  .known_by = known_by)

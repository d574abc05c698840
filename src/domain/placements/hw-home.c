/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a resource home or facility where children are placed (S2-7).
 */

#include "domain/placements/hw-home.h"

#include "domain/families/hw-region.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwHomeType, hw_home_type,
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_FOSTER, "foster"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_RELATIVE, "relative"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_PRIVATE_AGENCY, "private-agency"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_PRE_ADOPTIVE, "pre-adoptive"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_GROUP, "group"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_INSTITUTION, "institution"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_SHELTER, "shelter"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_HOSPITAL, "hospital"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_INDEPENDENT_LIVING, "independent-living"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_TYPE_OTHER, "other"))

static const char *const home_type_labels[] = {
  "",
  N_ ("Foster home"),
  N_ ("Relative’s home"),
  N_ ("Private agency home"),
  N_ ("Pre-adoptive home"),
  N_ ("Group home"),
  N_ ("Institution"),
  N_ ("Shelter"),
  N_ ("Hospital"),
  N_ ("Supervised independent living"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwHomeApproval, hw_home_approval,
                    G_DEFINE_ENUM_VALUE (HW_HOME_APPROVAL_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_APPROVAL_FOSTER, "foster"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_APPROVAL_ADOPTIVE, "adoptive"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_APPROVAL_CONCURRENT, "concurrent"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_APPROVAL_RELATIVE, "relative"),
                    G_DEFINE_ENUM_VALUE (HW_HOME_APPROVAL_RESPITE, "respite"))

const char *const hw_home_approval_labels[] = {
  "",
  N_ ("Foster care"),
  N_ ("Adoption"),
  N_ ("Concurrent home"),
  N_ ("Relative"),
  N_ ("Respite"),
  NULL,
};

static const HwField fields[] = {
  HW_TEXT (HwHome, external_id, "external-id", N_ ("Number in the state system"),
           .flags = HW_FIELD_SEARCH),
  HW_TEXT (HwHome, name, "name", N_ ("Name"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH | HW_FIELD_MAIN),
  HW_ENUM (HwHome, type, hw_home_type_get_type, "type", N_ ("Type"), .labels = home_type_labels,
           .flags = HW_FIELD_MAIN),
  HW_INT (HwHome, capacity, "capacity", N_ ("Capacity"), .max = 999,
          .flags = HW_FIELD_MAIN),
  HW_SET (HwHome, approvals, hw_home_approval_get_type, "approvals", N_ ("Approved for"),
          .labels = hw_home_approval_labels),
  HW_DAY (HwHome, approved_from, "approved-from", N_ ("Approved from"),
          .group = "approval-period"),
  HW_DAY (HwHome, approved_until, "approved-until", N_ ("Approved until"),
          .group = "approval-period"),
  HW_REF (HwHome, region, hw_region_get_type, "region", N_ ("Region")),
  HW_TEXT (HwHome, phone, "phone", N_ ("Phone"), .flags = HW_FIELD_SENSITIVE),
  HW_NOTE (HwHome, address, "address", N_ ("Address"),
           .flags = HW_FIELD_SENSITIVE, .group = "address"),
  HW_FLAG (HwHome, address_confidential, "address-confidential", N_ ("Address is confidential"),
           .group = "address"),
  HW_ENUM (HwHome, works_with_birth_family, hw_answer_get_type, "works-with-birth-family",
           N_ ("Works with the birth family"),
           .labels = hw_answer_labels),
  HW_DAY (HwHome, briefed_date, "briefed-date", N_ ("Briefed on permanent connections"),
          .group = "briefing", .since = 18,
          .help = N_ ("When the family was told what concurrent planning is for")),
  HW_TEXT (HwHome, briefing_signer, "briefing-signer", N_ ("Who signed for the briefing"),
           .flags = HW_FIELD_SENSITIVE, .group = "briefing", .since = 18),
};

static char *
dup_title (HwRecord *record)
{
  HwHome *self = HW_HOME (record);

  return g_strdup (self->name ? self->name : self->external_id ? self->external_id : "");
}

static void
hw_home_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwHome *self = HW_HOME (record);

  if (!self->name && !self->external_id)
    hw_findings_error (findings, "name", _ ("is needed, or else the number in the state system"));
  if (self->approved_from && self->approved_until && self->approved_until < self->approved_from)
    hw_findings_error (findings, "approved-until", _ ("lies before the day of approval"));
}

static const char *const known_by[] = { "external-id", "name", NULL };

HW_DEFINE_RECORD (HwHome, hw_home, "home", N_ ("Home"),
                  .check = hw_home_check, .dup_title = dup_title, .new_title = N_ ("New Home"),
                  .known_by = known_by)

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of where a child lived during a stay: the half-open span [start,
 * end).
 */

#include "domain/placements/hw-placement.h"

#include "domain/placements/hw-home.h"
#include "domain/placements/hw-placement-rules.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwSetting, hw_setting,
                    G_DEFINE_ENUM_VALUE (HW_SETTING_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_FOSTER_HOME, "foster-home"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_RELATIVE_HOME, "relative-home"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_PRIVATE_AGENCY_HOME, "private-agency-home"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_PRE_ADOPTIVE_HOME, "pre-adoptive-home"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_GROUP_HOME, "group-home"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_INSTITUTION, "institution"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_SHELTER, "shelter"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_HOSPITAL, "hospital"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_SUPERVISED_INDEPENDENT_LIVING,
                                         "supervised-independent-living"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_TRIAL_HOME_VISIT, "trial-home-visit"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_RUNAWAY, "runaway"),
                    G_DEFINE_ENUM_VALUE (HW_SETTING_OTHER, "other"))

static const char *const setting_labels[] = {
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
  N_ ("Trial home visit"),
  N_ ("Runaway"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwEndReason, hw_end_reason,
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_DISRUPTION, "disruption"),
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_CLOSURE, "closure"),
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_REQUEST, "request"),
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_EXIT, "exit"),
                    G_DEFINE_ENUM_VALUE (HW_END_REASON_OTHER, "other"))

static const char *const end_reason_labels[] = {
  "",
  N_ ("Disruption"),
  N_ ("Planned move"),
  N_ ("Home closed"),
  N_ ("Home’s request"),
  N_ ("Left care"),
  N_ ("Other"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPlacement, stay, hw_stay_get_type, "stay", N_ ("Stay"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwPlacement, start_date, "start-date", N_ ("From"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwPlacement, end_date, "end-date", N_ ("Until"), .group = "end"),
  HW_ENUM (HwPlacement, setting, hw_setting_get_type, "setting", N_ ("Setting"),
           .labels = setting_labels, .flags = HW_FIELD_REQUIRED),
  HW_REF (HwPlacement, home, hw_home_get_type, "home", N_ ("Home"),
          .flags = HW_FIELD_MAIN),
  HW_ENUM (HwPlacement, end_reason, hw_end_reason_get_type, "end-reason", N_ ("Why it ended"),
           .labels = end_reason_labels, .group = "end"),
  HW_FLAG (HwPlacement, out_of_state, "out-of-state", N_ ("Out of state")),
  HW_FLAG (HwPlacement, qrtp, "qrtp", N_ ("Qualified residential treatment program")),
};

/* A child lives in one place at a time. A source may tell the new place before the end of the old
 * one, so this is said, not refused. */
static void
check_others (HwPlacement *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (GPtrArray) others
      = hw_look_up_list (look_up, HW_TYPE_PLACEMENT, "stay", self->stay);

  for (guint i = 0; i < others->len; i++)
    {
      HwPlacement *other = g_ptr_array_index (others, i);
      g_autofree char *day = NULL;

      if (!hw_placement_overlaps (self, other))
        continue;
      day = hw_day_dup_words (other->start_date);
      hw_findings_warning (findings, "start-date", _ ("overlaps the placement that began on %s"),
                           day);
      return;
    }
}

/* Against its stay and the other placements. */
static void
warn (HwPlacement *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwStay) stay = hw_look_up_find (look_up, HW_TYPE_STAY, self->stay);
  guint moves;

  if (!stay)
    return;
  if (self->start_date && self->start_date < stay->removal_date)
    hw_findings_warning (findings, "start-date", _ ("lies before the removal"));
  if (self->start_date && stay->exit_date && self->start_date > stay->exit_date)
    hw_findings_warning (findings, "start-date", _ ("lies after the child left care"));

  moves = hw_placement_count_recent (self, stay->child, look_up);
  if (moves > HW_PLACEMENTS_IN_A_YEAR)
    hw_findings_warning (findings, "start-date",
                         g_dngettext (GETTEXT_PACKAGE, "would be placement %u in twelve months",
                                      "would be placement %u in twelve months", moves),
                         moves);
  check_others (self, look_up, findings);
}

static void
hw_placement_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwPlacement *self = HW_PLACEMENT (record);

  if (self->end_date && self->start_date && self->end_date < self->start_date)
    hw_findings_error (findings, "end-date", _ ("lies before the start"));
  if (hw_look_up_warns (look_up))
    warn (self, look_up, findings);
}

static const char *const known_by[] = { "stay start-date", NULL };

HW_DEFINE_RECORD (HwPlacement, hw_placement, "placement", N_ ("Placement"),
                  .root = "stay", .check = hw_placement_check, .new_title = N_ ("New Placement"),
                  .known_by = known_by)

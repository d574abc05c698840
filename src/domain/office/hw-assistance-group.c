/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The groups and their words; the field table and the check.
 */

#include "domain/office/hw-assistance-group.h"

#include "domain/office/hw-assistance.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwAudienceGroup, hw_audience_group,
                    G_DEFINE_ENUM_VALUE (HW_AUDIENCE_GROUP_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_AUDIENCE_GROUP_FIELD, "field"),
                    G_DEFINE_ENUM_VALUE (HW_AUDIENCE_GROUP_CENTRAL_OFFICE, "central-office"),
                    G_DEFINE_ENUM_VALUE (HW_AUDIENCE_GROUP_PRIVATE_AGENCY, "private-agency"),
                    G_DEFINE_ENUM_VALUE (HW_AUDIENCE_GROUP_PARTNER, "partner"),
                    G_DEFINE_ENUM_VALUE (HW_AUDIENCE_GROUP_OTHER, "other"))

const char *const hw_audience_group_labels[] = {
  "",
  N_ ("Field staff"),
  N_ ("Central office"),
  N_ ("Private agencies"),
  N_ ("Community partners"),
  N_ ("Others"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwAssistanceGroup, event, hw_assistance_get_type, "event", N_ ("Event"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwAssistanceGroup, audience, hw_audience_group_get_type, "audience", N_ ("Group"),
           .labels = hw_audience_group_labels, .flags = HW_FIELD_REQUIRED),
  HW_INT (HwAssistanceGroup, count, "count", N_ ("How many came"), .flags = HW_FIELD_REQUIRED,
          .min = 0, .max = 100000),
};

/* Twice the same group would be counted twice. */
static void
hw_assistance_group_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwAssistanceGroup *self = HW_ASSISTANCE_GROUP (record);
  g_autoptr (GPtrArray) others
      = hw_look_up_list (look_up, HW_TYPE_ASSISTANCE_GROUP, "event", self->event);

  for (guint i = 0; self->audience && i < others->len; i++)
    {
      HwAssistanceGroup *other = g_ptr_array_index (others, i);

      if (other->audience == self->audience && g_strcmp0 (HW_RECORD (other)->id, record->id) != 0)
        {
          hw_findings_error (findings, "audience", _ ("is counted already; correct that number"));
          return;
        }
    }
}

static char *
dup_title (HwRecord *record)
{
  return g_strdup (hw_record_value_label (record, "audience"));
}

HW_DEFINE_RECORD (HwAssistanceGroup, hw_assistance_group, "assistance-group",
                  N_ ("Attendance"), .check = hw_assistance_group_check,
                  .dup_title = dup_title, .new_title = N_ ("New Attendance"))

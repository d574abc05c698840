/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a planned event.
 */

#include "domain/deadlines/hw-planned-event.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwPlannedKind, hw_planned_kind,
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_REUNIFICATION, "reunification"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_ADOPTION_FINALISATION,
                                         "adoption-finalisation"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_RELATIVE_PLACEMENT, "relative-placement"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_CASE_CLOSURE, "case-closure"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_MOVE, "move"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_CASE_DECISION, "case-decision"),
                    G_DEFINE_ENUM_VALUE (HW_PLANNED_KIND_TRIAL, "trial"))

static const char *const planned_labels[] = {
  "",
  N_ ("Reunification"),
  N_ ("Adoption finalisation"),
  N_ ("Placement with a relative"),
  N_ ("Closing of the case"),
  N_ ("Move to another home"),
  N_ ("Case decision"),
  N_ ("Trial return home"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwPlannedEvent, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwPlannedEvent, kind, hw_planned_kind_get_type, "kind", N_ ("What is planned"),
           .labels = planned_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwPlannedEvent, date, "date", N_ ("Planned for"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwPlannedEvent, asked_by, hw_staff_get_type, "asked-by", N_ ("Asked for by")),
  HW_NOTE (HwPlannedEvent, notes, "notes", N_ ("Notes")),
};

HW_DEFINE_RECORD (HwPlannedEvent, hw_planned_event, "planned-event", N_ ("Planned event"),
                  .root = "child", .new_title = N_ ("New Planned Event"))

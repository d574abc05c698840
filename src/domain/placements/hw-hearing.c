/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a court hearing or review about a child.
 */

#include "domain/placements/hw-hearing.h"

#include "domain/families/hw-child.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwHearingKind, hw_hearing_kind,
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_TEMPORARY_REMOVAL, "temporary-removal"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_SHELTER_CARE, "shelter-care"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_ADJUDICATION, "adjudication"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_FACT_FINDING, "fact-finding"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_DISPOSITION, "disposition"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_PERMANENCY, "permanency"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_TERMINATION, "termination"),
                    G_DEFINE_ENUM_VALUE (HW_HEARING_KIND_OTHER, "other"))

static const char *const hearing_kind_labels[] = {
  "",
  N_ ("Temporary removal"),
  N_ ("Shelter care"),
  N_ ("Adjudication"),
  N_ ("Fact-finding"),
  N_ ("Disposition"),
  N_ ("Review"),
  N_ ("Permanency"),
  N_ ("Termination of parental rights"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwOrderStatus, hw_order_status,
                    G_DEFINE_ENUM_VALUE (HW_ORDER_STATUS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_ORDER_STATUS_UNIMPLEMENTED, "unimplemented"),
                    G_DEFINE_ENUM_VALUE (HW_ORDER_STATUS_PART, "part"),
                    G_DEFINE_ENUM_VALUE (HW_ORDER_STATUS_DONE, "done"))

static const char *const order_status_labels[] = {
  "",
  N_ ("Not implemented"),
  N_ ("In part"),
  N_ ("Done"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwHearing, child, hw_child_get_type, "child", N_ ("Child"), .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwHearing, kind, hw_hearing_kind_get_type, "kind", N_ ("Kind"),
           .labels = hearing_kind_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwHearing, due_date, "due-date", N_ ("Due"), .flags = HW_FIELD_MAIN),
  HW_DAY (HwHearing, held_date, "held-date", N_ ("Held"), .flags = HW_FIELD_MAIN),
  HW_NOTE (HwHearing, finding, "finding", N_ ("Finding"), .flags = HW_FIELD_MAIN),
  HW_NOTE (HwHearing, court_order, "court-order", N_ ("Court order"), .group = "order"),
  HW_ENUM (HwHearing, order_status, hw_order_status_get_type, "order-status",
           N_ ("Order is implemented"), .labels = order_status_labels, .group = "order"),
};

static const char *const known_by[] = { "child kind held-date", "child kind due-date", NULL };

HW_DEFINE_RECORD (HwHearing, hw_hearing, "hearing", N_ ("Hearing"),
                  .root = "child", .new_title = N_ ("New Hearing"),
                  .known_by = known_by)

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a review of concurrent planning.
 */

#include "domain/reviews/hw-concurrent-review.h"

#include "domain/contacts/hw-contact.h"
#include "domain/families/hw-staff.h"
#include "domain/placements/hw-stay.h"
#include "domain/reviews/hw-review-rules.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwPlanB, hw_plan_b,
                    G_DEFINE_ENUM_VALUE (HW_PLAN_B_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_B_NOT_BEGUN, "not-begun"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_B_SEARCHING, "searching"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_B_SOMEBODY, "somebody"),
                    G_DEFINE_ENUM_VALUE (HW_PLAN_B_READY, "ready"))

static const char *const plan_b_labels[] = {
  "",
  N_ ("Not begun"),
  N_ ("Searching for somebody"),
  N_ ("Somebody is willing"),
  N_ ("Ready to be the home for good"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwConcurrentReview, stay, hw_stay_get_type, "stay", N_ ("Stay in care"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwConcurrentReview, contact, hw_contact_get_type, "contact", N_ ("Contact")),
  HW_DAY (HwConcurrentReview, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED),
  HW_REF (HwConcurrentReview, staff, hw_staff_get_type, "staff", N_ ("Worker")),
  HW_ENUM (HwConcurrentReview, compliance, hw_compliance_get_type, "compliance",
           N_ ("Plan A: what was agreed is done"), .labels = hw_compliance_labels,
           .flags = HW_FIELD_MAIN),
  HW_ENUM (HwConcurrentReview, success, hw_success_get_type, "success",
           N_ ("Plan A: it changed what it was to change"), .labels = hw_success_labels,
           .flags = HW_FIELD_MAIN),
  HW_ENUM (HwConcurrentReview, plan_b, hw_plan_b_get_type, "plan-b", N_ ("Plan B is"),
           .labels = plan_b_labels, .flags = HW_FIELD_MAIN),
  HW_ENUM (HwConcurrentReview, change, hw_answer_get_type, "change",
           N_ ("Must the case plan change?"), .labels = hw_answer_labels,
           .flags = HW_FIELD_REQUIRED, .group = "change"),
  HW_TEXT (HwConcurrentReview, what, "what", N_ ("What is to change"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_MAIN, .group = "change"),
};

static void
check_day (HwConcurrentReview *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwStay) stay = hw_look_up_find (look_up, HW_TYPE_STAY, self->stay);

  if (!stay || !self->date)
    return;
  if (self->date < stay->removal_date)
    hw_findings_error (findings, "date", _ ("lies before the removal"));
  else if (hw_review_state (stay->removal_date, FALSE, self->date) != HW_REVIEW_OPEN)
    hw_findings_warning (findings, "date", _ ("is day %d in care; the review is due from day %d "
                                              "to day %d"),
                         self->date - stay->removal_date, HW_REVIEW_OPENS, HW_REVIEW_DUE);
}

static void
hw_concurrent_review_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwConcurrentReview *self = HW_CONCURRENT_REVIEW (record);

  if (self->change == HW_ANSWER_YES && !self->what)
    hw_findings_error (findings, "what", _ ("say in a few words what is to change"));
  if (self->date > today)
    hw_findings_error (findings, "date", _ ("lies in the future"));
  if (look_up)
    check_day (self, look_up, findings);
}

/* Reviews are told apart by their day. */
static char *
dup_title (HwRecord *record)
{
  return hw_day_dup_words (HW_CONCURRENT_REVIEW (record)->date);
}

HW_DEFINE_RECORD (HwConcurrentReview, hw_concurrent_review, "concurrent-review",
                  N_ ("Review of concurrent planning"),
                  .root = "stay", .check = hw_concurrent_review_check,
                  .dup_title = dup_title,
                  .new_title = N_ ("New Review of Concurrent Planning"))

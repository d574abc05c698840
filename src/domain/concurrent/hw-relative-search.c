/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a search for relatives.
 */

#include "domain/concurrent/hw-relative-search.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwSearchSide, hw_search_side,
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_SIDE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_SIDE_MATERNAL, "maternal"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_SIDE_PATERNAL, "paternal"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_SIDE_OTHER, "other"))

static const char *const search_side_labels[] = {
  "",
  N_ ("Mother’s side"),
  N_ ("Father’s side"),
  N_ ("Others close to the child"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwSearchResult, hw_search_result,
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_NOBODY, "nobody"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_FOUND, "found"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_WILLING, "willing"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_SUPPORT, "support"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_DECLINED, "declined"),
                    G_DEFINE_ENUM_VALUE (HW_SEARCH_RESULT_UNSUITABLE, "unsuitable"))

static const char *const search_result_labels[] = {
  "",
  N_ ("Nobody found"),
  N_ ("Found, no answer yet"),
  N_ ("Would take the child in"),
  N_ ("Would support the child"),
  N_ ("Declined"),
  N_ ("Not suitable"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwRelativeSearch, child, hw_child_get_type, "child", N_ ("Child"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwRelativeSearch, date, "date", N_ ("Searched on"), .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwRelativeSearch, side, hw_search_side_get_type, "side", N_ ("Side of the family"),
           .labels = search_side_labels, .flags = HW_FIELD_REQUIRED),
  HW_TEXT (HwRelativeSearch, source, "source", N_ ("Source"), .flags = HW_FIELD_REQUIRED,
           .help = N_ ("Where or whom you asked: a parent, a record, a search service")),
  HW_REF (HwRelativeSearch, person, hw_person_get_type, "person", N_ ("Person found"),
          .flags = HW_FIELD_MAIN, .group = "who"),
  HW_TEXT (HwRelativeSearch, found, "found", N_ ("Or who, in words"),
           .flags = HW_FIELD_MAIN | HW_FIELD_SENSITIVE, .group = "who",
           .help = N_ ("Where the person is not recorded here")),
  HW_ENUM (HwRelativeSearch, result, hw_search_result_get_type, "result", N_ ("Result"),
           .labels = search_result_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwRelativeSearch, notice_date, "notice-date", N_ ("Notice sent"),
          .flags = HW_FIELD_MAIN, .group = "notice",
          .help = N_ ("Within 30 days after the removal")),
  HW_FLAG (HwRelativeSearch, no_notice, "no-notice", N_ ("No notice: family violence"),
           .group = "notice",
           .help = N_ ("The law’s exception, for family or domestic violence")),
  HW_DAY (HwRelativeSearch, next_search, "next-search", N_ ("Next search"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwRelativeSearch, staff, hw_staff_get_type, "staff", N_ ("By whom")),
  HW_NOTE (HwRelativeSearch, notes, "notes", N_ ("Notes")),
};

static void
hw_relative_search_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwRelativeSearch *self = HW_RELATIVE_SEARCH (record);
  gboolean is_somebody = self->person || self->found;

  if (self->date > today)
    hw_findings_error (findings, "date", _ ("lies in the future"));
  if (self->notice_date > today)
    hw_findings_error (findings, "notice-date", _ ("lies in the future"));
  if (self->notice_date && self->no_notice)
    hw_findings_error (findings, "no-notice", _ ("stands beside the day of a notice"));
  if (self->next_search && self->next_search < self->date)
    hw_findings_error (findings, "next-search", _ ("lies before this search"));
  if (self->result == HW_SEARCH_RESULT_NOBODY && is_somebody)
    hw_findings_error (findings, "result", _ ("says nobody, and somebody is named"));
  if (self->result > HW_SEARCH_RESULT_NOBODY && !is_somebody)
    hw_findings_error (findings, "found", _ ("is needed: who was found?"));
}

HW_DEFINE_RECORD (HwRelativeSearch, hw_relative_search, "relative-search",
                  N_ ("Search for relatives"), .root = "child",
                  .check = hw_relative_search_check, .new_title = N_ ("New Search for Relatives"))

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table, the check and the guard of a referral.
 */

#include "domain/deadlines/hw-referral.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "record/hw-merged.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwReferralFinding, hw_referral_finding,
                    G_DEFINE_ENUM_VALUE (HW_REFERRAL_FINDING_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_REFERRAL_FINDING_SUBSTANTIATED, "substantiated"),
                    G_DEFINE_ENUM_VALUE (HW_REFERRAL_FINDING_UNSUBSTANTIATED, "unsubstantiated"),
                    G_DEFINE_ENUM_VALUE (HW_REFERRAL_FINDING_PENDING, "pending"))

static const char *const referral_finding_labels[] = {
  "",
  N_ ("Substantiated"),
  N_ ("Unsubstantiated"),
  N_ ("Pending"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwReferral, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REFS (HwReferral, children, hw_child_get_type, "children", N_ ("Children"),
           .flags = HW_FIELD_MAIN, .help = N_ ("The children whom the referral names")),
  HW_DAY (HwReferral, received_date, "received-date", N_ ("Received"),
          .flags = HW_FIELD_REQUIRED),
  HW_ENUM (HwReferral, finding, hw_referral_finding_get_type, "finding", N_ ("Finding"),
           .labels = referral_finding_labels, .flags = HW_FIELD_MAIN, .group = "finding"),
  HW_DAY (HwReferral, finding_date, "finding-date", N_ ("Finding made"), .flags = HW_FIELD_MAIN,
          .group = "finding"),
};

static gboolean
is_found (const HwReferral *self)
{
  return self->finding == HW_REFERRAL_FINDING_SUBSTANTIATED
         || self->finding == HW_REFERRAL_FINDING_UNSUBSTANTIATED;
}

static void
hw_referral_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwReferral *self = HW_REFERRAL (record);

  if (self->received_date > today)
    hw_findings_error (findings, "received-date", _ ("lies in the future"));
  if (self->finding_date > today)
    hw_findings_error (findings, "finding-date", _ ("lies in the future"));
  if (self->finding_date && self->finding_date < self->received_date)
    hw_findings_error (findings, "finding-date", _ ("lies before the referral was received"));
  if (is_found (self) && !self->finding_date)
    hw_findings_warning (findings, "finding-date", _ ("is missing: when was it found?"));
}

/* ------------------------------------------------------------------ whose children */

static gboolean
was_made_one (HwLookUp *look_up, const char *gone, const char *kept)
{
  g_autoptr (GPtrArray) merged = hw_look_up_list (look_up, HW_TYPE_MERGED, "gone", gone);

  for (guint i = 0; i < merged->len; i++)
    if (g_strcmp0 (HW_MERGED (g_ptr_array_index (merged, i))->kept, kept) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the referral named the child before: then it may have moved to another family since. */
static gboolean
was_named (const HwReferral *stored, const char *id, HwLookUp *look_up)
{
  g_auto (GStrv) ids = NULL;

  if (hw_refs_contains (&stored->children, id))
    return TRUE;
  ids = hw_refs_dup_ids (&stored->children);
  for (char **former = ids; *former; former++)
    if (was_made_one (look_up, *former, id))
      return TRUE;
  return FALSE;
}

/* Not a check: a child may be moved to another family, and what was said about it stays true. */
static void
hw_referral_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                   GPtrArray *findings)
{
  HwReferral *self = HW_REFERRAL (record);
  HwReferral *before = stored ? HW_REFERRAL (stored) : NULL;
  g_auto (GStrv) ids = hw_refs_dup_ids (&self->children);

  if (before && g_strcmp0 (before->family, self->family) != 0
      && !was_made_one (look_up, before->family, self->family))
    before = NULL;
  for (char **id = ids; *id; id++)
    {
      g_autoptr (HwChild) child = hw_look_up_find (look_up, HW_TYPE_CHILD, *id);

      if (!child || g_strcmp0 (child->family, self->family) == 0
          || (before && was_named (before, *id, look_up)))
        continue;
      hw_findings_error (findings, "children", _ ("names a child of another family"));
      return;
    }
}

static char *
dup_title (HwRecord *record)
{
  g_autofree char *day = hw_day_dup_words (HW_REFERRAL (record)->received_date);

  return g_strdup_printf (_ ("Referral of %s"), day);
}

HW_DEFINE_RECORD (HwReferral, hw_referral, "referral", N_ ("Referral"), .root = "family",
                  .check = hw_referral_check, .guard = hw_referral_guard,
                  .dup_title = dup_title, .new_title = N_ ("New Referral"))

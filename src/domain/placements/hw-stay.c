/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a stay in out-of-home care: from removal to exit, the half-open
 * span [removal, exit).
 */

#include "domain/placements/hw-stay.h"

#include "domain/families/hw-child.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwExitKind, hw_exit_kind,
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_REUNIFICATION, "reunification"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_ADOPTION, "adoption"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_RELATIVE, "relative"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_GUARDIANSHIP, "guardianship"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_EMANCIPATION, "emancipation"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_TRANSFER, "transfer"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_RUNAWAY, "runaway"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_DEATH, "death"),
                    G_DEFINE_ENUM_VALUE (HW_EXIT_KIND_OTHER, "other"))

static const char *const exit_kind_labels[] = {
  "",
  N_ ("Reunification"),
  N_ ("Adoption"),
  N_ ("Relative"),
  N_ ("Guardianship"),
  N_ ("Emancipation"),
  N_ ("Transfer to another agency"),
  N_ ("Runaway"),
  N_ ("Death"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwRemovalReason, hw_removal_reason,
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_NEGLECT, "neglect"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PHYSICAL_ABUSE, "physical-abuse"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_SEXUAL_ABUSE, "sexual-abuse"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PSYCHOLOGICAL_ABUSE,
                                         "psychological-abuse"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_MEDICAL_NEGLECT, "medical-neglect"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_DOMESTIC_VIOLENCE, "domestic-violence"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_ABANDONMENT, "abandonment"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_FAILURE_TO_RETURN, "failure-to-return"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PARENT_ALCOHOL, "parent-alcohol"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PARENT_DRUGS, "parent-drugs"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_CHILD_ALCOHOL, "child-alcohol"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_CHILD_DRUGS, "child-drugs"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PRENATAL_EXPOSURE, "prenatal-exposure"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_CHILD_BEHAVIOR, "child-behavior"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_CHILD_DISABILITY, "child-disability"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PARENT_DEATH, "parent-death"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PARENT_INCARCERATION,
                                         "parent-incarceration"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_PARENT_CANNOT_COPE,
                                         "parent-cannot-cope"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_RELINQUISHMENT, "relinquishment"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_HOUSING, "housing"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_RUNAWAY, "runaway"),
                    G_DEFINE_ENUM_VALUE (HW_REMOVAL_REASON_OTHER, "other"))

static const char *const removal_reason_labels[] = {
  "",
  N_ ("Neglect"),
  N_ ("Physical abuse"),
  N_ ("Sexual abuse"),
  N_ ("Psychological abuse"),
  N_ ("Medical neglect"),
  N_ ("Domestic violence"),
  N_ ("Abandonment"),
  N_ ("Failure to return"),
  N_ ("Parent’s alcohol use"),
  N_ ("Parent’s drug use"),
  N_ ("Child’s alcohol use"),
  N_ ("Child’s drug use"),
  N_ ("Prenatal exposure"),
  N_ ("Child’s behavior"),
  N_ ("Child’s disability"),
  N_ ("Death of a parent"),
  N_ ("Incarceration of a parent"),
  N_ ("Parent cannot cope"),
  N_ ("Relinquishment"),
  N_ ("Housing"),
  N_ ("Runaway"),
  N_ ("Other"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwStay, child, hw_child_get_type, "child", N_ ("Child"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwStay, removal_date, "removal-date", N_ ("Removed"), .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwStay, exit_date, "exit-date", N_ ("Left care"), .group = "exit"),
  HW_ENUM (HwStay, exit_kind, hw_exit_kind_get_type, "exit-kind", N_ ("Left to"),
           .labels = exit_kind_labels, .group = "exit"),
  HW_SET (HwStay, removal_reasons, hw_removal_reason_get_type, "removal-reasons",
          N_ ("Reasons for removal"),
          .labels = removal_reason_labels, .flags = HW_FIELD_MAIN),
  HW_DAY (HwStay, custody_finding_date, "custody-finding-date", N_ ("Custody finding"),
          .help = N_ ("First judicial finding of abuse or neglect")),
  HW_DAY (HwStay, tpr_petition_date, "tpr-petition-date",
          N_ ("Petition to terminate parental rights")),
  HW_DAY (HwStay, custody_order_date, "custody-order-date", N_ ("Custody order"),
          .help = N_ ("Emergency or temporary custody order")),
  HW_DAY (HwStay, voluntary_agreement_date, "voluntary-agreement-date",
          N_ ("Voluntary placement agreement")),
  HW_DAY (HwStay, dependency_petition_date, "dependency-petition-date",
          N_ ("Dependency petition filed")),
};

static void
check_child (HwStay *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (HwChild) child = hw_look_up_find (look_up, HW_TYPE_CHILD, self->child);

  /* Removal on the day of birth is right. */
  if (child && child->birth_date && self->removal_date && self->removal_date < child->birth_date)
    hw_findings_error (findings, "removal-date", _ ("lies before the child’s birth"));
}

static void
check_others (HwStay *self, HwLookUp *look_up, GPtrArray *findings)
{
  g_autoptr (GPtrArray) stays = hw_look_up_list (look_up, HW_TYPE_STAY, "child", self->child);

  for (guint i = 0; i < stays->len; i++)
    {
      HwStay *other = g_ptr_array_index (stays, i);

      if (g_strcmp0 (other->parent_instance.id, self->parent_instance.id) != 0
          && (!other->exit_date || self->removal_date < other->exit_date)
          && (!self->exit_date || other->removal_date < self->exit_date))
        {
          hw_findings_warning (findings, "removal-date", _ ("overlaps another stay of this child"));
          return;
        }
    }
}

static void
hw_stay_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwStay *self = HW_STAY (record);

  if (self->exit_date && self->removal_date && self->exit_date < self->removal_date)
    hw_findings_error (findings, "exit-date", _ ("lies before the removal"));
  if (self->exit_kind && !self->exit_date)
    hw_findings_warning (findings, "exit-date", _ ("is missing beside the kind of exit"));
  if (self->exit_date && !self->exit_kind)
    hw_findings_warning (findings, "exit-kind", _ ("is missing beside the day of exit"));
  check_child (self, look_up, findings);
  if (hw_look_up_warns (look_up))
    check_others (self, look_up, findings);
}

gboolean
hw_stay_is_open (HwStay *self, HwDay day)
{
  return self->removal_date <= day && (!self->exit_date || day < self->exit_date);
}

gboolean
hw_exit_kind_is_permanency (HwExitKind kind)
{
  return kind == HW_EXIT_KIND_REUNIFICATION || kind == HW_EXIT_KIND_ADOPTION
         || kind == HW_EXIT_KIND_RELATIVE || kind == HW_EXIT_KIND_GUARDIANSHIP;
}

static const char *const known_by[] = { "child removal-date", NULL };

HW_DEFINE_RECORD (HwStay, hw_stay, "stay", N_ ("Stay"),
                  .root = "child", .check = hw_stay_check, .new_title = N_ ("New Stay"),
                  .known_by = known_by)

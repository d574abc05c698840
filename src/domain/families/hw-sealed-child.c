/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of the line that stands for a sealed child. The days of the last stay remain, so
 * that an exit to adoption is still counted; the name, the birth and whoever was around do not.
 */

#include "domain/families/hw-sealed-child.h"

#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

static const HwField fields[] = {
  HW_REF (HwSealedChild, family, hw_family_get_type, "family", N_ ("Family")),
  HW_TEXT (HwSealedChild, sealed_id, "sealed-id", N_ ("Sealed record"),
           .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwSealedChild, sealed_date, "sealed-date", N_ ("Sealed on"),
          .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwSealedChild, removal_date, "removal-date", N_ ("Removed")),
  HW_DAY (HwSealedChild, exit_date, "exit-date", N_ ("Left care")),
};

static char *
dup_title (HwRecord *record)
{
  return g_strdup (_ ("Sealed record"));
}

static void
hw_sealed_child_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwSealedChild *self = HW_SEALED_CHILD (record);
  g_autoptr (HwRecord) child = hw_look_up_find (look_up, HW_TYPE_CHILD, self->sealed_id);

  if (child)
    hw_findings_error (findings, "sealed-id", _ ("is open: the child’s record is there"));
}

static void
hw_sealed_child_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                       GPtrArray *findings)
{
  hw_staff_guard_right (look_up, actor, HW_RIGHT_SEALS, "sealed-id", findings);
}

HW_DEFINE_RECORD (HwSealedChild, hw_sealed_child, "sealed-child", N_ ("Sealed record"),
                  .root = "family", .check = hw_sealed_child_check,
                  .guard = hw_sealed_child_guard, .dup_title = dup_title)

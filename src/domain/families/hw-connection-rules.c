/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Circles by the kind of a connection.
 */

#include "domain/families/hw-connection-rules.h"

gboolean
hw_connection_kind_is_parent (HwConnectionKind kind)
{
  return kind == HW_CONNECTION_KIND_MOTHER || kind == HW_CONNECTION_KIND_FATHER
         || kind == HW_CONNECTION_KIND_PUTATIVE_FATHER;
}

gboolean
hw_connection_kind_is_kin (HwConnectionKind kind)
{
  return kind == HW_CONNECTION_KIND_GRANDPARENT || kind == HW_CONNECTION_KIND_AUNT_UNCLE
         || kind == HW_CONNECTION_KIND_OTHER_KIN;
}

HwCircle
hw_connection_circle (const HwConnection *self, HwDay today)
{
  if (self->until && self->until <= today)
    return HW_CIRCLE_PAST;
  switch (self->kind)
    {
    case HW_CONNECTION_KIND_MOTHER:
    case HW_CONNECTION_KIND_FATHER:
    case HW_CONNECTION_KIND_PUTATIVE_FATHER:
    case HW_CONNECTION_KIND_SIBLING:
    case HW_CONNECTION_KIND_GRANDPARENT:
    case HW_CONNECTION_KIND_AUNT_UNCLE:
    case HW_CONNECTION_KIND_OTHER_KIN:
      return HW_CIRCLE_FAMILY;
    case HW_CONNECTION_KIND_FORMER_CAREGIVER:
      return HW_CIRCLE_CAREGIVERS;
    case HW_CONNECTION_KIND_TEACHER:
    case HW_CONNECTION_KIND_CASA:
    case HW_CONNECTION_KIND_GAL:
    case HW_CONNECTION_KIND_ATTORNEY:
    case HW_CONNECTION_KIND_THERAPIST:
      return HW_CIRCLE_PROFESSIONALS;
    default:
      return HW_CIRCLE_OTHERS;
    }
}

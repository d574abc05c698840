/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who stands where around a child.
 */

#pragma once

#include "domain/families/hw-connection.h"

G_BEGIN_DECLS

/**
 * HwCircle:
 * @HW_CIRCLE_FAMILY: parents and kin
 * @HW_CIRCLE_CAREGIVERS: with whom the child lived
 * @HW_CIRCLE_PROFESSIONALS: who is there because it is their work or office
 * @HW_CIRCLE_OTHERS: godparents, friends, mentors, the tribe
 * @HW_CIRCLE_PAST: the connection has ended
 */
typedef enum
{
  HW_CIRCLE_FAMILY,
  HW_CIRCLE_CAREGIVERS,
  HW_CIRCLE_PROFESSIONALS,
  HW_CIRCLE_OTHERS,
  HW_CIRCLE_PAST,
} HwCircle;

#define HW_N_CIRCLES (HW_CIRCLE_PAST + 1)

/* Mother, father, or who may be the father. */
gboolean hw_connection_kind_is_parent (HwConnectionKind kind);

/* Grown-up kin, who are sent a notice of the removal: 42 USC 671(a)(29). */
gboolean hw_connection_kind_is_kin (HwConnectionKind kind);

/* A connection lasts until the day before @until. */
HwCircle hw_connection_circle (const HwConnection *self, HwDay today);

G_END_DECLS

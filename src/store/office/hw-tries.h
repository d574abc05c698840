/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long to wait after wrong passphrases (reliability K3): by the time the machine has run, which
 * no setting of its clock and no restart shortens.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_TRIES_MOST 100
#define HW_TRY_BOOT_BYTES 16

/* A moment of one run of the machine, sleep counted. */
typedef struct
{
  guint8 boot[HW_TRY_BOOT_BYTES];
  guint64 usec;
} HwTryMoment;

HwTryMoment hw_try_moment_now (void);

/* Seconds to wait after so many wrong tries in a row: 0, 0, 0, 2, 4, 8 … 60. */
guint hw_tries_delay (guint wrong);

/* Seconds still to wait at @now when the last wrong try was at @last. In another run of the machine
 * the wait begins anew with its start. */
guint hw_tries_wait (guint wrong, HwTryMoment last, HwTryMoment now);

G_END_DECLS

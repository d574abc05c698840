/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Delays by CLOCK_BOOTTIME and the kernel's boot id.
 */

#include "store/office/hw-tries.h"

#include "base/hw-id.h"

#include <string.h>
#include <time.h>

#define LONGEST 60

HwTryMoment
hw_try_moment_now (void)
{
  HwTryMoment now = { 0 };
  struct timespec since_boot = { 0 };
  g_autofree char *boot = NULL;

  clock_gettime (CLOCK_BOOTTIME, &since_boot);
  now.usec = (guint64) since_boot.tv_sec * G_USEC_PER_SEC + since_boot.tv_nsec / 1000;
  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &boot, NULL, NULL))
    hw_id_parse (g_strchomp (boot), now.boot);
  return now;
}

guint
hw_tries_delay (guint wrong)
{
  if (wrong <= 3)
    return 0;
  if (wrong >= 9)
    return LONGEST;
  return MIN (1u << (wrong - 3), LONGEST);
}

guint
hw_tries_wait (guint wrong, HwTryMoment last, HwTryMoment now)
{
  guint64 delay = (guint64) hw_tries_delay (wrong) * G_USEC_PER_SEC;
  gboolean same_run = memcmp (last.boot, now.boot, sizeof last.boot) == 0 && last.usec <= now.usec;
  guint64 passed = same_run ? now.usec - last.usec : now.usec;

  return passed >= delay ? 0 : (delay - passed + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Wilson’s interval: the shares from which the one that was seen is not further away than 1.96 of
 * their own standard errors.
 */

#include "stats/hw-proportion.h"

#include <math.h>

#define Z 1.959963984540054 /* of the normal distribution, 97.5 % lie below */

HwProportion
hw_proportion (guint part, guint all)
{
  double n = all;
  double share = part / n;
  double middle = share + Z * Z / (2 * n);
  double reach = Z * sqrt (share * (1 - share) / n + Z * Z / (4 * n * n));
  double scale = 1 + Z * Z / n;

  g_return_val_if_fail (all > 0 && part <= all, (HwProportion) { 0 });

  /* At the ends it is exact, whatever the last digit says. */
  return (HwProportion) { share, part == 0 ? 0 : (middle - reach) / scale,
                          part == all ? 1 : (middle + reach) / scale };
}

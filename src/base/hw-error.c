/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain.
 */

#include "base/hw-error.h"

G_DEFINE_QUARK (hw-error-quark, hw_error)

gboolean
hw_refuse (GError **error, const char *reason)
{
  g_set_error_literal (error, HW_ERROR, HW_ERROR_REFUSED, reason);
  return FALSE;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as an answer that a calendar sent.
 */

#include "fuzz-source.h"

#include "base/hw-error.h"
#include "exchange/meetings/hw-calendar.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (HwCalendarAnswer) answer = hw_calendar_read_answer (bytes, &error);

  if (!answer)
    {
      g_assert (g_error_matches (error, HW_ERROR, HW_ERROR_INVALID)
                || g_error_matches (error, HW_ERROR, HW_ERROR_REFUSED));
      return 0;
    }
  g_assert (*answer->uid && *answer->attendee && answer->answer && answer->sequence >= 0);
  g_assert (!answer->comment || g_utf8_validate (answer->comment, -1, NULL));
  return 0;
}

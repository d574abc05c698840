/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a case plan in FHIR; one that is sound is written again as it was.
 */

#include "fuzz-source.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "exchange/plans/hw-fhir-json.h"
#include "exchange/plans/hw-fhir-read.h"
#include "exchange/plans/hw-fhir-write.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (HwFhirSet) set
      = hw_fhir_read (bytes, &hw_records, hw_day_new (2026, 11, 22), &error);
  g_autoptr (HwFhirSet) again = NULL;
  g_autoptr (JsonNode) written = NULL;
  g_autoptr (JsonNode) twice = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *path = NULL;

  if (!set)
    {
      g_assert (g_error_matches (error, HW_ERROR, HW_ERROR_INVALID));
      return 0;
    }
  written = hw_fhir_write (set);
  text = hw_fhir_print (written);
  again = hw_fhir_read (text, &hw_records, hw_day_new (2026, 11, 22), &error);
  g_assert_no_error (error);
  twice = hw_fhir_write (again);
  path = hw_fhir_dup_difference (written, twice);
  g_assert (!path);
  return 0;
}

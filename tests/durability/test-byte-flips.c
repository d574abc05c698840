/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Damage (F1): bytes of a closed store flipped, one at a time. Each is found on opening or by
 * verify, or it is harmless; never a crash, never a wrong value.
 */

#include "office-script.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "store/hw-verify.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE 4096
#define WHOLE_PAGES 3
#define SAMPLED 1500

typedef struct
{
  guint refused, found, harmless;
} Tally;

/* Whether the damaged office is refused, found out or unharmed; aborts on a wrong value. */
static void
look (ScriptOffice *self, const char *state, gsize at, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwOffice) office
      = hw_office_open_with_key (self->folder, self->key, self->staff, &hw_records, &error);
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *now = NULL;

  if (!office)
    {
      if (error->code != HW_ERROR_DAMAGED)
        g_error ("byte %" G_GSIZE_FORMAT ": %s", at, error->message);
      tally->refused++;
      return;
    }
  faults = hw_verify (hw_office_store (office), NULL, &error);
  if (!faults || faults->len > 0)
    {
      tally->found++;
      return;
    }
  now = script_state (hw_office_store (office));
  if (!g_str_equal (now, state))
    g_error ("byte %" G_GSIZE_FORMAT ": a wrong value was not found", at);
  tally->harmless++;
}

static void
flip (int file, gsize at, guint8 mask)
{
  guint8 byte;

  g_assert_cmpint (pread (file, &byte, 1, at), ==, 1);
  byte ^= mask;
  g_assert_cmpint (pwrite (file, &byte, 1, at), ==, 1);
}

static ScriptOffice *
office_with_work (char **state)
{
  g_autoptr (GError) error = NULL;
  ScriptOffice *self = script_office_new (NULL, &error);
  g_autoptr (HwOffice) office = script_office_open (self);

  for (guint i = 0; i < 5; i++)
    {
      script_step (hw_office_store (office), i, &error);
      g_assert_no_error (error);
    }
  *state = script_state (hw_office_store (office));
  return self;
}

static void
test_flips (void)
{
  g_autofree char *state = NULL;
  g_autoptr (ScriptOffice) self = office_with_work (&state);
  g_autofree char *path = g_build_filename (self->folder, "office.db", NULL);
  int file = open (path, O_RDWR | O_CLOEXEC);
  struct stat about;
  Tally tally = { 0 };

  g_assert_cmpint (file, >=, 0);
  fstat (file, &about);
  for (gsize i = 0; i < WHOLE_PAGES * PAGE + SAMPLED; i++)
    {
      /* Every byte of the first pages, then others anywhere. */
      gsize at = i < WHOLE_PAGES * PAGE ? i : (gsize) g_test_rand_int_range (0, about.st_size);
      guint8 mask = 1 << g_test_rand_int_range (0, 8);

      flip (file, at, mask);
      look (self, state, at, &tally);
      flip (file, at, mask);
    }
  close (file);
  g_test_message ("%" G_GINT64_FORMAT " bytes: %u refused, %u found, %u harmless",
                  (gint64) about.st_size, tally.refused, tally.found, tally.harmless);
  g_assert_cmpuint (tally.harmless, ==, 0);

  /* Put back as it was, it opens: the flips were what was seen. */
  tally = (Tally) { 0 };
  look (self, state, 0, &tally);
  g_assert_cmpuint (tally.harmless, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/durability/F1/flips", test_flips);
  return g_test_run ();
}

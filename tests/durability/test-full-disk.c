/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A full disk (D5), on small file systems that the runner mounts: nothing acknowledged is lost, the
 * message names the cause, and once there is room again the work goes on.
 */

#include "office-script.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"

#include <glib/gstdio.h>
#include <sys/statvfs.h>

#define STEPS 2400

static const char *const rooms[] = { "400k", "3m", "4m", "6m" };

static char *
dup_room (const char *name)
{
  const char *full = g_getenv ("HOMEWARD_FULL");
  char *path;

  if (!full)
    g_error ("no small file systems: run this test with ./dev test");
  path = g_build_filename (full, name, NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));
  return path;
}

/* A file that takes the room until it is removed. */
static char *
take_room (const char *room, gsize bytes)
{
  char *path = g_build_filename (room, "ballast", NULL);
  g_autofree char *block = g_malloc0 (bytes);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, block, bytes, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return path;
}

static void
assert_names_the_cause (const GError *error)
{
  g_test_message ("%s", error->message);
  g_assert_error (error, HW_ERROR, HW_ERROR_FULL);
  g_assert_true (g_regex_match_simple ("disk|room|space|full", error->message,
                                       G_REGEX_CASELESS, 0));
}

/* Runs steps from @at on until the disk is full. Returns how many are done in all. */
static guint
run_until_full (HwOffice *office, guint at)
{
  g_autoptr (GError) error = NULL;

  while (at < STEPS && script_step (hw_office_store (office), at, &error))
    at++;
  g_assert_cmpuint (at, <, STEPS);
  assert_names_the_cause (error);
  return at;
}

static void
assert_state (HwOffice *office, const char *expected)
{
  g_autofree char *state = script_state (hw_office_store (office));

  g_assert_cmpstr (state, ==, expected);
}

/* No room even for an empty office: then nothing is left of it. */
static void
assert_empty (const char *room)
{
  g_autoptr (GDir) dir = g_dir_open (room, 0, NULL);
  const char *left = g_dir_read_name (dir);

  g_assert_cmpstr (left, ==, NULL);
}

static void
test_fill (gconstpointer name)
{
  g_autofree char *room = dup_room (name);
  g_autofree char *ballast = take_room (room, 256 * 1024);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (room, &error);
  g_autoptr (HwOffice) office = NULL;
  g_autofree char *before = NULL;
  guint at;

  if (!self)
    {
      assert_names_the_cause (error);
      g_unlink (ballast);
      assert_empty (room);
      return;
    }
  office = script_office_open (self);
  at = run_until_full (office, 0);
  before = script_state (hw_office_store (office));
  g_test_message ("%s: full after %u steps", (const char *) name, at);

  /* It fails again in the same way, and nothing changes by it. */
  g_assert_cmpuint (run_until_full (office, at), ==, at);
  assert_state (office, before);

  /* Leaving and coming back, still without room: all is there to be read. */
  g_clear_pointer (&office, hw_office_close);
  office = script_office_open (self);
  assert_state (office, before);
  script_assert_clean (office);

  /* Room again: the same step goes through. */
  g_unlink (ballast);
  script_step (hw_office_store (office), at, &error);
  g_assert_no_error (error);
  script_assert_clean (office);
}

/* The state in which the disk became full is the one after the last acknowledged step. */
static void
test_nothing_lost (void)
{
  g_autofree char *room = dup_room ("3m");
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (room, &error);
  g_autoptr (HwOffice) office = NULL;
  g_auto (GStrv) states = NULL;
  guint at;

  g_assert_no_error (error);
  office = script_office_open (self);
  at = run_until_full (office, 0);
  states = script_states (at);
  assert_state (office, states[at]);
  g_clear_pointer (&office, hw_office_close);
  office = script_office_open (self);
  assert_state (office, states[at]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/durability/D5/full-disk/%s", rooms[i]);

      g_test_add_data_func (path, rooms[i], test_fill);
    }
  g_test_add_func ("/durability/D5/nothing-lost", test_nothing_lost);
  return g_test_run ();
}

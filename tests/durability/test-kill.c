/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * kill -9 at random points of a script of edits and imports (D1, D8): nothing acknowledged is lost,
 * nothing is half there, verify is clean; and two processes that write at once.
 */

#include "office-script.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define KILLS 200
#define STEPS 160
#define WRITES 2000

/* In the child: runs the script from @first on and tells each step once it was acknowledged. */
G_NORETURN static void
run_script (ScriptOffice *self, guint first, int acknowledge)
{
  g_autoptr (HwOffice) office = script_office_open (self);

  for (guint i = first; i < STEPS; i++)
    {
      g_autoptr (GError) error = NULL;
      guint8 done = 1;

      if (!script_step (hw_office_store (office), i, &error))
        g_error ("step %u: %s", i, error->message);
      if (write (acknowledge, &done, 1) != 1)
        _exit (1);
    }
  pause ();
  _exit (0);
}

/* Runs a child from step @first on, kills it, and returns how many steps it acknowledged. */
static guint
run_and_kill (ScriptOffice *self, guint first, guint after_us)
{
  int ends[2];
  guint8 byte;
  guint acknowledged = 0;
  int status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      run_script (self, first, ends[1]);
    }
  close (ends[1]);
  g_usleep (after_us);
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL);
  while (read (ends[0], &byte, 1) == 1)
    acknowledged++;
  close (ends[0]);
  return acknowledged;
}

/* The store stands exactly behind the last acknowledged step, or behind the one that was on its
 * way: its commit may have come through without the news of it. Returns behind which. */
static guint
find_step (ScriptOffice *self, GStrv states, guint done)
{
  g_autoptr (HwOffice) office = script_office_open (self);
  g_autofree char *state = script_state (hw_office_store (office));

  script_assert_clean (office);
  if (g_str_equal (state, states[done]))
    return done;
  g_assert_cmpuint (done, <, STEPS);
  g_assert_cmpstr (state, ==, states[done + 1]);
  return done + 1;
}

static void
test_kill (void)
{
  g_auto (GStrv) states = script_states (STEPS);
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (NULL, &error);
  guint at = 0, hot = 0, lost_news = 0;

  for (guint i = 0; i < KILLS; i++)
    {
      g_autofree char *journal = g_build_filename (self->folder, "office.db-journal", NULL);
      guint done = at + run_and_kill (self, at, g_test_rand_int_range (500, 40000));

      hot += g_file_test (journal, G_FILE_TEST_EXISTS);
      at = find_step (self, states, done);
      lost_news += at != done;
      if (at >= STEPS - 1)
        {
          g_clear_pointer (&self, script_office_free);
          self = script_office_new (NULL, &error);
          g_assert_no_error (error);
          at = 0;
        }
    }
  g_test_message ("%u kills, %u of them inside a transaction, %u between commit and its news",
                  KILLS, hot, lost_news);
  /* Otherwise this test would show nothing. */
  g_assert_cmpuint (hot, >, KILLS / 20);
}

/* In the child: adds regions as fast as it can, beside another process that does the same. */
G_NORETURN static void
write_regions (ScriptOffice *self, const char *name)
{
  g_autoptr (HwOffice) office = script_office_open (self);

  for (guint i = 0; i < WRITES; i++)
    {
      g_autoptr (GError) error = NULL;
      guint number = i / 3 * 8 + i % 3;

      while (!script_step (hw_office_store (office), number, &error))
        {
          if (!g_error_matches (error, HW_ERROR, HW_ERROR_LOCKED))
            g_error ("%s: %s", name, error->message);
          g_clear_error (&error);
        }
    }
  hw_office_close (g_steal_pointer (&office));
  _exit (0);
}

static void
test_two_writers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ScriptOffice) self = script_office_new (NULL, &error);
  g_autoptr (HwOffice) office = NULL;
  pid_t children[2];

  for (guint i = 0; i < 2; i++)
    {
      children[i] = fork ();
      g_assert_cmpint (children[i], >=, 0);
      if (children[i] == 0)
        write_regions (self, i ? "second" : "first");
    }
  for (guint i = 0; i < 2; i++)
    {
      int status;

      g_assert_cmpint (waitpid (children[i], &status, 0), ==, children[i]);
      g_assert_cmpint (status, ==, 0);
    }
  office = script_office_open (self);
  g_assert_cmpint (hw_store_count (hw_office_store (office),
                                   hw_registry_type (&hw_records, "region"), &error),
                   ==, 2 * WRITES);
  g_assert_cmpint (hw_journal_head (hw_office_store (office)).transactions, ==, 2 * WRITES + 1);
  script_assert_clean (office);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/durability/D1/kill", test_kill);
  g_test_add_func ("/durability/D8/two-writers", test_two_writers);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * office.keys: damage, healing, wrong passphrases, waiting, and the end of the process at every
 * step of a change (F3, K1, K2, K3, K5).
 */

#include "office-fixture.h"

#include "base/hw-error.h"
#include "domain/hw-records.h"
#include "store/office/hw-file.h"
#include "store/office/hw-slots.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define ADD(name, function)                                                                       \
  g_test_add ("/slots/" name, OfficeFixture, NULL, office_fixture_set_up, function,               \
              office_fixture_tear_down)

static HwKeySlot *
add (HwSlots *slots, const char *label, const char *passphrase, const HwKey *key)
{
  guint8 staff[HW_ID_BYTES];
  g_autoptr (GError) error = NULL;
  HwKeySlot *slot;

  hw_id_make (staff);
  slot = hw_slots_add (slots, staff, label, &error);
  g_assert_no_error (error);
  g_assert_true (hw_key_slot_wrap (slot, passphrase, key, hw_kdf_default, &error));
  return slot;
}

static HwSlots *
two_slots (const HwKey *key)
{
  HwSlots *slots = hw_slots_new ();

  add (slots, "ML", PASSPHRASE, key);
  add (slots, "ÑÜ 2", OTHER_PASSPHRASE, key);
  return slots;
}

static void
assert_opens (const HwKeySlot *slot, const char *passphrase, const HwKey *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwKey) opened = hw_key_slot_unwrap (slot, passphrase, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (hw_key_bytes (opened), HW_KEY_BYTES, hw_key_bytes (key), HW_KEY_BYTES);
}

static void
assert_wrong (const HwKeySlot *slot, const char *passphrase)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_key_slot_unwrap (slot, passphrase, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_PASSPHRASE);
}

static void
test_round_trip (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = two_slots (key);
  g_autoptr (GBytes) bytes = hw_slots_print (slots);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSlots) back = hw_slots_parse (bytes, &error);

  g_assert_no_error (error);
  g_assert_false (back->was_healed);
  assert_opens (hw_slots_find (back, "ML"), PASSPHRASE, key);
  assert_opens (hw_slots_find (back, "ÑÜ 2"), OTHER_PASSPHRASE, key);
  assert_wrong (hw_slots_find (back, "ML"), OTHER_PASSPHRASE);
  assert_wrong (hw_slots_find (back, "ML"), "");
  assert_wrong (hw_slots_find (back, "ML"), "\xff\xfe");
  g_assert_null (hw_slots_find (back, "XY"));
}

/* F3: a flipped byte of one copy is healed from the other; in both copies it is damage. Never is it
 * a wrong passphrase. */
static void
test_flipped (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = two_slots (key);
  g_autoptr (GBytes) good = hw_slots_print (slots);
  gsize n = g_bytes_get_size (good), half = n / 2;

  for (gsize i = 0; i < n + half; i++)
    {
      guint8 *data = g_memdup2 (g_bytes_get_data (good, NULL), n);
      g_autoptr (GBytes) bad = g_bytes_new_take (data, n);
      g_autoptr (HwSlots) back = NULL;
      g_autoptr (GError) error = NULL;

      data[i < n ? i : i - n] ^= 1 << (i % 8);
      if (i >= n)
        data[i - n + half] ^= 1 << (i % 8);
      back = hw_slots_parse (bad, &error);
      if (i >= n)
        {
          g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (back->was_healed);
      if (i % 16 == 0)
        assert_opens (hw_slots_find (back, "ML"), PASSPHRASE, key);
    }
}

static void
test_cut (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = two_slots (key);
  g_autoptr (GBytes) good = hw_slots_print (slots);
  gsize n = g_bytes_get_size (good);

  for (gsize length = 0; length < n; length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (good, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (HwSlots) back = hw_slots_parse (cut, &error);

      if (length >= n / 2)
        assert_opens (hw_slots_find (back, "ML"), PASSPHRASE, key);
      else
        g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
    }
}

/* No part of a slot can be exchanged without the passphrase. */
static void
test_bound (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = two_slots (key);
  HwKeySlot *slot = slots->slots->pdata[0];

  slot->staff[3] ^= 1;
  assert_wrong (slot, PASSPHRASE);
  slot->staff[3] ^= 1;
  slot->cost.memory++;
  assert_wrong (slot, PASSPHRASE);
  slot->cost.memory--;
  g_set_str (&slot->label, "MK");
  assert_wrong (slot, PASSPHRASE);
  g_set_str (&slot->label, "ML");
  slot->wrapped[0] ^= 1;
  assert_wrong (slot, PASSPHRASE);
  slot->wrapped[0] ^= 1;
  assert_opens (slot, PASSPHRASE, key);
}

/* K2: one passphrase, however the keyboard composes it. */
static void
test_composed (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = hw_slots_new ();
  HwKeySlot *slot = add (slots, "N", "la ni\xc3\xb1" "a lee cuentos", key);

  assert_opens (slot, "la nin\xcc\x83" "a lee cuentos", key);
  assert_wrong (slot, "la nina lee cuentos");
}

static void
test_labels (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = two_slots (key);
  g_autofree char *longest = g_strnfill (HW_SLOT_LABEL_MOST, 'x');
  g_autofree char *too_long = g_strnfill (HW_SLOT_LABEL_MOST + 1, 'x');
  const char *const bad[] = { "", too_long, "\xff" };
  guint8 staff[HW_ID_BYTES];
  g_autoptr (GError) error = NULL;

  hw_id_make (staff);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_assert_null (hw_slots_add (slots, staff, bad[i], &error));
      g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
      g_clear_error (&error);
    }
  g_assert_null (hw_slots_add (slots, staff, "ML", &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_EXISTS);
  g_assert_nonnull (hw_slots_add (slots, staff, longest, NULL));
}

static void
test_passphrases (void)
{
  static const struct
  {
    const char *text;
    const char *reason; /* NULL: good enough */
  } cases[] = {
    { "maple river candle seven", NULL },
    { "tarde nube cobre violín", NULL },
    { "天空河流山峰森林海洋月亮星星夜", NULL },
    { "short", "15 characters" },
    { "xK9#mQ2$vL7pW4", "15 characters" },
    { "", "15 characters" },
    { "aaaaaaaaaaaaaaaaaaaaaaaa", "easy to guess" },
    { "123456789012345678", "easy to guess" },
    { "passwordpassword", "everyone knows" },
    { "Password PASSWORD", "everyone knows" },
    { "To be, or not to be, that is the question", "everyone knows" },
    { "En un lugar de la Mancha", "everyone knows" },
    { "Contraseña contraseña", "everyone knows" },
    { "bad \xff\xfe encoding of it", "UTF-8" },
  };
  g_autofree char *longest = g_strdup ("maple river candle seven ");
  g_autofree char *too_long = NULL;

  while (strlen (longest) < 128)
    {
      char *more = g_strdup_printf ("%s%c", longest, 'a' + (int) (strlen (longest) * 7 % 26));

      g_free (longest);
      longest = more;
    }
  too_long = g_strconcat (longest, "x", NULL);
  g_assert_true (hw_passphrase_check (longest, NULL));
  g_assert_false (hw_passphrase_check (too_long, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = hw_passphrase_check (cases[i].text, &error);

      if (good != !cases[i].reason || (error && !strstr (error->message, cases[i].reason)))
        g_error ("«%s»: %s", cases[i].text, error ? error->message : "accepted");
      if (error)
        g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
    }
}

static void
test_delays (void)
{
  static const guint delays[] = { 0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60 };
  HwTryMoment last = { .usec = 1000 * G_USEC_PER_SEC }, now = last, other_run = { .boot = { 1 } };

  for (guint wrong = 0; wrong < G_N_ELEMENTS (delays); wrong++)
    {
      g_assert_cmpuint (hw_tries_delay (wrong), ==, delays[wrong]);
      g_assert_cmpuint (hw_tries_wait (wrong, last, now), ==, delays[wrong]);
    }
  g_assert_cmpuint (hw_tries_delay (4000000000), ==, 60);

  now.usec += 59 * G_USEC_PER_SEC;
  g_assert_cmpuint (hw_tries_wait (20, last, now), ==, 1);
  now.usec += G_USEC_PER_SEC;
  g_assert_cmpuint (hw_tries_wait (20, last, now), ==, 0);

  /* After a restart the wait begins with it; a counter that runs backwards is another run too. */
  other_run.usec = 10 * G_USEC_PER_SEC;
  g_assert_cmpuint (hw_tries_wait (20, last, other_run), ==, 50);
  now.usec = 20 * G_USEC_PER_SEC;
  g_assert_cmpuint (hw_tries_wait (20, last, now), ==, 40);
}

static void
try_wrong (OfficeFixture *self, HwError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_office_open (self->folder, NULL, OTHER_PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, code);
}

/* As if the last wrong try were @seconds longer ago. */
static void
let_pass (OfficeFixture *self, guint seconds)
{
  g_autofree char *path = office_fixture_path (self, "office.keys");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSlots) slots = hw_slots_load (path, &error);

  hw_slots_find (slots, NULL)->last_wrong.usec -= seconds * G_USEC_PER_SEC;
  g_assert_true (hw_slots_save (slots, path, &error));
}

/* The fourth wrong try makes even the right one wait; it is then told how many there were. */
static void
test_wait (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  for (guint i = 0; i < 4; i++)
    try_wrong (self, HW_ERROR_PASSPHRASE);
  try_wrong (self, HW_ERROR_WAIT);
  g_assert_null (hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_WAIT);
  let_pass (self, 2);
  office = office_fixture_open (self);
  g_assert_cmpuint (hw_office_wrong_tries (office), ==, 4);
  hw_office_close (office);
  try_wrong (self, HW_ERROR_PASSPHRASE);
}

static void
set_wrong (OfficeFixture *self, guint wrong)
{
  g_autofree char *path = office_fixture_path (self, "office.keys");
  g_autoptr (GError) error = NULL;
  g_autoptr (HwSlots) slots = hw_slots_load (path, &error);
  HwKeySlot *slot = hw_slots_find (slots, NULL);

  slot->wrong = wrong;
  slot->last_wrong = (HwTryMoment) { 0 };
  g_assert_true (hw_slots_save (slots, path, &error));
}

static void
test_hundred (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  HwOffice *office;

  set_wrong (self, 99);
  try_wrong (self, HW_ERROR_PASSPHRASE);
  g_assert_null (hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_WAIT);
  g_assert_nonnull (strstr (error->message, "recovery key"));
  g_clear_error (&error);

  office = hw_office_open_with_recovery (self->folder, self->recovery, &hw_records, &error);
  g_assert_no_error (error);
  g_assert_true (hw_office_change_passphrase (office, self->staff, OTHER_PASSPHRASE, &error));
  hw_office_close (office);
  office = hw_office_open (self->folder, NULL, OTHER_PASSPHRASE, &hw_records, &error);
  g_assert_no_error (error);
  hw_office_close (office);
}

/* On the disk: opening with one damaged copy mends it. */
static void
test_heals (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) good = office_fixture_bytes (self, "office.keys");
  gsize n = g_bytes_get_size (good);
  guint8 *bytes = g_memdup2 (g_bytes_get_data (good, NULL), n);
  g_autoptr (GBytes) bad = g_bytes_new_take (bytes, n);
  g_autoptr (GBytes) healed = NULL;
  g_autoptr (HwSlots) slots = NULL;
  g_autoptr (GError) error = NULL;

  bytes[n / 2 + 50] ^= 1;
  office_fixture_put (self, "office.keys", bad);
  hw_office_close (office_fixture_open (self));
  healed = office_fixture_bytes (self, "office.keys");
  slots = hw_slots_parse (healed, &error);
  g_assert_false (slots->was_healed);

  bytes[50] ^= 1;
  office_fixture_put (self, "office.keys", bad);
  g_assert_null (hw_office_open (self->folder, NULL, PASSPHRASE, &hw_records, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_DAMAGED);
}

/* K1: a slot that cost less is wrapped anew when its passphrase is known. */
static void
test_upgraded (OfficeFixture *self, gconstpointer data)
{
  g_autofree char *path = office_fixture_path (self, "office.keys");
  g_autoptr (HwSlots) slots = hw_slots_load (path, NULL);
  g_autoptr (HwSlots) after = NULL;
  HwOffice *office = office_fixture_open (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (hw_key_slot_wrap (hw_slots_find (slots, "ML"), PASSPHRASE,
                                   hw_office_key (office), hw_kdf_floor, &error));
  hw_office_close (office);
  g_assert_true (hw_slots_save (slots, path, &error));
  hw_office_close (office_fixture_open (self));
  after = hw_slots_load (path, &error);
  g_assert_cmpuint (hw_slots_find (after, "ML")->cost.memory, ==, hw_kdf_default.memory);
  hw_office_close (office_fixture_open (self));
}

/* ------------------------------------------------------------------ K5 */

static guint steps_left;

static void
on_step_cb (const char *name)
{
  if (steps_left-- == 0)
    _exit (7);
}

/* Changes the passphrase in another process, which ends at step @n. FALSE: it came to its end. */
static gboolean
change_and_die (OfficeFixture *self, HwOffice *office, guint n)
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      steps_left = n;
      hw_file_set_step (on_step_cb);
      _exit (hw_office_change_passphrase (office, NULL, OTHER_PASSPHRASE, NULL) ? 0 : 1);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), !=, 1);
  return WEXITSTATUS (status) == 7;
}

static gboolean
opens_with (OfficeFixture *self, const char *passphrase)
{
  g_autoptr (HwOffice) office = hw_office_open (self->folder, NULL, passphrase, &hw_records, NULL);

  return office != NULL;
}

static void
test_killed (OfficeFixture *self, gconstpointer data)
{
  g_autoptr (GBytes) keys = office_fixture_bytes (self, "office.keys");
  g_autoptr (HwOffice) office = office_fixture_open (self);
  guint n = 0, n_old = 0, n_new = 0;

  while (change_and_die (self, office, n++))
    {
      gboolean is_new = opens_with (self, OTHER_PASSPHRASE);

      g_assert_true (is_new != opens_with (self, PASSPHRASE));
      n_new += is_new;
      n_old += !is_new;
      office_fixture_put (self, "office.keys", keys);
    }
  g_assert_cmpuint (n_old, >=, 4);
  g_assert_cmpuint (n_new, >=, 1);
  g_assert_true (opens_with (self, OTHER_PASSPHRASE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slots/round-trip", test_round_trip);
  g_test_add_func ("/slots/F3/flipped", test_flipped);
  g_test_add_func ("/slots/F3/cut", test_cut);
  g_test_add_func ("/slots/F3/bound", test_bound);
  g_test_add_func ("/slots/K2/composed", test_composed);
  g_test_add_func ("/slots/labels", test_labels);
  g_test_add_func ("/slots/K2/passphrases", test_passphrases);
  g_test_add_func ("/slots/K3/delays", test_delays);
  ADD ("K3/wait", test_wait);
  ADD ("K3/hundred", test_hundred);
  ADD ("F3/heals", test_heals);
  ADD ("K1/upgraded", test_upgraded);
  ADD ("K5/killed", test_killed);
  return g_test_run ();
}

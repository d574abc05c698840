/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the installed program demands of a guess (K1): the only test that links the real floor.
 */

#include "base/hw-error.h"
#include "store/office/hw-slots.h"

static HwKeySlot *
wrap (HwSlots *slots, HwKdfCost cost, const HwKey *key)
{
  guint8 staff[HW_ID_BYTES];
  g_autoptr (GError) error = NULL;
  HwKeySlot *slot;

  hw_id_make (staff);
  slot = hw_slots_add (slots, staff, "ML", &error);
  g_assert_no_error (error);
  g_assert_true (hw_key_slot_wrap (slot, "maple river candle seven", key, cost, &error));
  g_assert_no_error (error);
  return slot;
}

static void
test_floor (void)
{
  static const struct
  {
    HwKdfCost cost;
    gboolean allowed;
  } cases[] = {
    { { 64 * 1024, 3 }, TRUE },       { { 256 * 1024, 2 }, TRUE }, { { 64 * 1024, 2 }, FALSE },
    { { 64 * 1024 - 1, 30 }, FALSE }, { { 8, 1 }, FALSE },         { { 64, 1 }, FALSE },
    { { 64 * 1024, 100 }, FALSE },    { { 8388608, 3 }, FALSE },   { { 256 * 1024, 0 }, FALSE },
  };

  g_assert_cmpuint (hw_kdf_floor.memory, ==, 64 * 1024);
  g_assert_cmpuint (hw_kdf_floor.passes, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (hw_kdf_is_allowed (cases[i].cost) == cases[i].allowed);
}

/* A slot of the tests' cheap kind is refused before its passphrase is tried. */
static void
test_weak (void)
{
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = hw_slots_new ();
  HwKeySlot *slot = wrap (slots, (HwKdfCost) { 64, 1 }, key);
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_key_slot_unwrap (slot, "maple river candle seven", &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_REFUSED);
}

static void
test_calibrated (void)
{
  HwKdfCost cost = hw_kdf_calibrate ();
  g_autoptr (HwKey) key = hw_key_new ();
  g_autoptr (HwSlots) slots = hw_slots_new ();
  HwKeySlot *slot = wrap (slots, cost, key);
  g_autoptr (HwKey) back = hw_key_slot_unwrap (slot, "maple river candle seven", NULL);

  g_test_message ("%u MiB, %u passes", cost.memory / 1024, cost.passes);
  g_assert_true (hw_kdf_is_allowed (cost));
  g_assert_cmpmem (hw_key_bytes (back), HW_KEY_BYTES, hw_key_bytes (key), HW_KEY_BYTES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kdf-floor/K1/floor", test_floor);
  g_test_add_func ("/kdf-floor/K1/weak", test_weak);
  g_test_add_func ("/kdf-floor/K1/calibrated", test_calibrated);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences: found, within their limits, and nothing that could tell of a person (C17).
 */

#include "ui/preferences/hw-preferences.h"

#include <config.h>

static gboolean
in_range (GSettingsSchemaKey *key, int value)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (g_variant_new_int32 (value));

  return g_settings_schema_key_range_check (key, variant);
}

static void
test_found (void)
{
  g_autoptr (GSettings) preferences = hw_preferences_new ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;

  g_assert_nonnull (preferences);
  g_assert_cmpint (g_settings_get_int (preferences, "window-width"), ==, 1180);
  g_object_get (preferences, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "window-width");
  g_assert_false (in_range (key, 359));
  g_assert_true (g_settings_set_int (preferences, "window-width", 360));
  g_assert_cmpint (g_settings_get_int (preferences, "window-width"), ==, 360);
}

/* The lock cannot be put off for longer than half an hour, and cannot be switched off (K7). */
static void
test_lock (void)
{
  g_autoptr (GSettings) preferences = hw_preferences_new ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;

  g_assert_cmpint (g_settings_get_int (preferences, "lock-after-minutes"), ==, 5);
  g_object_get (preferences, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "lock-after-minutes");
  for (int minutes = -1; minutes < 40; minutes++)
    g_assert_true (in_range (key, minutes) == (minutes >= 1 && minutes <= 30));
}

/* Settings are not encrypted: none may hold a text, but for the names of this program's own
 * columns. */
static void
test_no_texts (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = g_settings_schema_source_lookup (source, HW_APP_ID, FALSE);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);

  g_assert_cmpuint (g_strv_length (keys), >, 0);
  for (guint i = 0; keys[i]; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
      g_autofree char *type
          = g_variant_type_dup_string (g_settings_schema_key_get_value_type (key));

      if (g_str_equal (keys[i], "children-columns"))
        g_assert_cmpstr (type, ==, "a(sib)");
      else if (g_str_equal (keys[i], "due-told"))
        g_assert_cmpstr (type, ==, "(iau)");
      else
        g_assert_true (g_str_equal (type, "i") || g_str_equal (type, "b"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preferences/found", test_found);
  g_test_add_func ("/preferences/lock", test_lock);
  g_test_add_func ("/preferences/no-texts", test_no_texts);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences, where they are installed.
 */

#include "ui/preferences/hw-preferences.h"

#include <config.h>

GSettings *
hw_preferences_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source)
    schema = g_settings_schema_source_lookup (source, HW_APP_ID, TRUE);
  /* g_settings_new() would end the program here. */
  return schema ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

void
hw_preferences_keep_size (GtkWindow *window)
{
  g_autoptr (GSettings) preferences = hw_preferences_new ();

  if (!preferences)
    return;
  g_settings_bind (preferences, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (preferences, "window-height", window, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (preferences, "window-maximized", window, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
on_colors_cb (GSettings *preferences)
{
  static const AdwColorScheme schemes[]
      = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  guint choice = g_settings_get_int (preferences, HW_PREFERENCES_COLORS);

  if (choice < G_N_ELEMENTS (schemes))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[choice]);
}

void
hw_preferences_follow_colors (void)
{
  GSettings *preferences = hw_preferences_new ();

  if (!preferences)
    return;
  /* Kept as long as the program. */
  g_signal_connect (preferences, "changed::" HW_PREFERENCES_COLORS, G_CALLBACK (on_colors_cb),
                    NULL);
  on_colors_cb (preferences);
}

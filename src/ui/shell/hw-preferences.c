/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preferences, where they are installed.
 */

#include "ui/shell/hw-preferences.h"

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

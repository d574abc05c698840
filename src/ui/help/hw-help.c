/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of pages, and the one language of theirs that a person reads best.
 */

#include "ui/help/hw-help.h"

#include <string.h>

#define PLACE "/org/homeward/Homeward/help"
#define ORIGINAL "en"

static const char *const names[] = {
  "start", "demo", "copy", "today", "children", "child", "path", "record", "families", "family",
  "plan", "contacts", "concurrent", "meetings", "invitations", "ftm", "acts", "find", "new",
  "editing", "undo", "keyboard", "office", "rules", "import", "people", "backup", "lock",
  "recovery", "trouble",
  NULL,
};

const char *const *
hw_help_names (void)
{
  return names;
}

static GBytes *
load (const char *name, const char *language)
{
  g_autofree char *path = g_strdup_printf (PLACE "/%s/%s.md", language, name);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

GBytes *
hw_help_load (const char *name, const char *language)
{
  const char *const *languages = g_get_language_names ();
  GBytes *text = NULL;

  if (language)
    return load (name, language);
  for (guint i = 0; !text && languages[i]; i++)
    text = load (name, languages[i]);
  return text ? text : load (name, ORIGINAL);
}

char *
hw_help_dup_title (const char *name)
{
  g_autoptr (GBytes) text = hw_help_load (name, NULL);
  const char *line = text ? g_bytes_get_data (text, NULL) : NULL;
  const char *end = line ? strchr (line, '\n') : NULL;

  if (!end || !g_str_has_prefix (line, "# "))
    return g_strdup (name);
  return g_strndup (line + 2, end - line - 2);
}

gboolean
hw_help_has_words (const char *name, const char *words)
{
  g_autoptr (GBytes) text = hw_help_load (name, NULL);
  g_auto (GStrv) wanted = g_str_tokenize_and_fold (words, NULL, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) ascii = NULL;
  g_auto (GStrv) there = NULL;
  gboolean has_all = text != NULL;

  if (!text)
    return FALSE;
  content = g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
  there = g_str_tokenize_and_fold (content, NULL, &ascii);
  for (guint i = 0; has_all && wanted[i]; i++)
    {
      gboolean has_one = FALSE;

      for (guint k = 0; !has_one && there[k]; k++)
        has_one = g_str_has_prefix (there[k], wanted[i]);
      for (guint k = 0; !has_one && ascii[k]; k++)
        has_one = g_str_has_prefix (ascii[k], wanted[i]);
      has_all = has_one;
    }
  return has_all;
}

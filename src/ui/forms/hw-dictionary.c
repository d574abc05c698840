/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Enchant’s dictionary for the session. Its enchant_dict_add() is never called: it writes to a file
 * in the home folder.
 */

#include "ui/forms/hw-dictionary.h"

#include "base/hw-tongue.h"

#include <enchant.h>
#include <string.h>

#define OTHERS 6

/* ------------------------------------------------------------------ which one */

typedef struct
{
  const char *tongue;
  char *found;
} Wish;

static gboolean
is_of (const char *language, const char *tongue)
{
  gsize n = strlen (tongue);

  return g_str_has_prefix (language, tongue) && (language[n] == '\0' || language[n] == '_');
}

static void
on_listed_cb (const char *language, const char *name, const char *words, const char *file,
              void *data)
{
  Wish *wish = data;

  if (!wish->found && is_of (language, wish->tongue))
    wish->found = g_strdup (language);
}

/* The dictionary for the interface’s language: of this computer’s country, else as most people in
 * the United States write it, else any. Owned; NULL: there is none. */
static char *
dup_language (EnchantBroker *broker)
{
  static const char *const usual[] = { "en_US", "es_US", "es_MX" };
  const char *const *wanted = g_get_language_names ();
  Wish wish = { hw_tongue_code (NULL) };

  for (guint i = 0; wanted[i]; i++)
    if (is_of (wanted[i], wish.tongue) && !strpbrk (wanted[i], ".@")
        && enchant_broker_dict_exists (broker, wanted[i]))
      return g_strdup (wanted[i]);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (is_of (usual[i], wish.tongue) && enchant_broker_dict_exists (broker, usual[i]))
      return g_strdup (usual[i]);
  enchant_broker_list_dicts (broker, on_listed_cb, &wish);
  return wish.found;
}

/* As long as the program runs; NULL: there is none. */
static EnchantDict *
open_dictionary (void)
{
  static EnchantBroker *broker;
  static EnchantDict *dictionary;
  g_autofree char *language = NULL;

  if (broker)
    return dictionary;
  broker = enchant_broker_init ();
  language = dup_language (broker);
  if (language)
    dictionary = enchant_broker_request_dict (broker, language);
  return dictionary;
}

gboolean
hw_dictionary_is_available (void)
{
  return open_dictionary () != NULL;
}

/* ------------------------------------------------------------------ words */

/* Dictionaries know the straight apostrophe. Owned. */
static char *
dup_plain (const char *word)
{
  GString *plain = g_string_new (word);

  g_string_replace (plain, "’", "'", 0);
  return g_string_free (plain, FALSE);
}

static gboolean
is_code (const char *word)
{
  gboolean has_small = FALSE;

  for (const char *c = word; *c; c = g_utf8_next_char (c))
    {
      if (g_unichar_isdigit (g_utf8_get_char (c)))
        return TRUE;
      has_small = has_small || g_unichar_islower (g_utf8_get_char (c));
    }
  return !has_small;
}

gboolean
hw_dictionary_knows (const char *word)
{
  EnchantDict *dictionary = open_dictionary ();
  g_autofree char *plain = dup_plain (word);

  return !dictionary || is_code (word) || enchant_dict_check (dictionary, plain, -1) <= 0;
}

char **
hw_dictionary_dup_others (const char *word)
{
  EnchantDict *dictionary = open_dictionary ();
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_autofree char *plain = dup_plain (word);
  char **found = dictionary ? enchant_dict_suggest (dictionary, plain, -1, NULL) : NULL;

  for (guint i = 0; found && found[i] && i < OTHERS; i++)
    g_strv_builder_add (others, found[i]);
  if (found)
    enchant_dict_free_string_list (dictionary, found);
  return g_strv_builder_end (others);
}

void
hw_dictionary_ignore (const char *word)
{
  EnchantDict *dictionary = open_dictionary ();
  g_autofree char *plain = dup_plain (word);

  if (dictionary)
    enchant_dict_add_to_session (dictionary, plain, -1);
}

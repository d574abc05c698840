/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which passphrases are good enough to be a family's only lock (reliability K2): long, not
 * guessable, and not a line that everyone knows. No composition rules, no expiry.
 */

#include "store/office/hw-passphrase.h"

#include "base/hw-error.h"
#include "store/hw-office.h"

#include <glib/gi18n-lib.h>
#include <openssl/crypto.h>
#include <string.h>
#include <zxcvbn.h>

/* Lines that people take when asked for a long phrase, letters and digits only. They are long
 * enough, and a guesser tries them first. */
static const char *const known[] = {
  "aquienmadrugadiosleayuda",
  "enunlugardelamancha",
  "enunlugardelamanchadecuyonombre",
  "iloveyouiloveyou",
  "itwasthebestoftimes",
  "itwasthebestoftimesitwastheworstoftimes",
  "letmeinletmeinletmein",
  "losninossonelfuturo",
  "loveisallyouneed",
  "maytheforcebewithyou",
  "micontrasenaessegura",
  "mypasswordismypassword",
  "onceuponatimeinalandfarfaraway",
  "padrenuestroqueestasenelcielo",
  "passwordpassword",
  "contrasenacontrasena",
  "thechildrenareourfuture",
  "thequickbrownfox",
  "thequickbrownfoxjumpsoverthelazydog",
  "thisismypassphrase",
  "thisismypassword",
  "tobeornottobethatisthequestion",
  "twinkletwinklelittlestar",
  "ourfatherwhoartinheaven",
  "unodostrescuatrocinco",
  "onetwothreefourfive",
};

/* What the program is about is no secret to a guesser. */
static const char *about[] = {
  "homeward", "foster", "children", "family", "office", "niños", "familia", "oficina", NULL,
};

char *
hw_passphrase_dup_normal (const char *passphrase)
{
  return g_utf8_normalize (passphrase, -1, G_NORMALIZE_NFC);
}

void
hw_passphrase_free (char *passphrase)
{
  if (passphrase)
    OPENSSL_cleanse (passphrase, strlen (passphrase));
  g_free (passphrase);
}

/* Small letters and digits without accents, so that spaces, capitals and dots make no
 * difference. */
static char *
dup_bare (const char *normal)
{
  g_autofree char *apart = g_utf8_normalize (normal, -1, G_NORMALIZE_NFKD);
  GString *bare = g_string_new (NULL);

  for (const char *at = apart; *at; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (bare, g_unichar_tolower (g_utf8_get_char (at)));
  OPENSSL_cleanse (apart, strlen (apart));
  return g_string_free (bare, FALSE);
}

static gboolean
is_known (const char *normal)
{
  char *bare = dup_bare (normal);
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (known) && !found; i++)
    found = g_str_equal (bare, known[i]);
  hw_passphrase_free (bare);
  return found;
}

static gboolean
check_normal (const char *normal, GError **error)
{
  glong length = g_utf8_strlen (normal, -1);
  const char *reason = NULL;

  if (length < HW_PASSPHRASE_FEWEST)
    reason = _ ("This passphrase is too short: it needs at least 15 characters. Four ordinary "
                "words "
                "are a good one.");
  else if (length > HW_PASSPHRASE_MOST)
    reason = _ ("This passphrase is too long: it can have 128 characters.");
  else if (is_known (normal))
    reason = _ ("This passphrase is a line that everyone knows. Take words that only you would put "
                "together.");
  else if (ZxcvbnMatch (normal, about, NULL) < HW_PASSPHRASE_BITS)
    reason = _ ("This passphrase is too easy to guess. Take four ordinary words that have "
                "nothing to "
                "do with each other.");
  if (!reason)
    return TRUE;

  g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID, reason);
  return FALSE;
}

gboolean
hw_passphrase_check (const char *passphrase, GError **error)
{
  char *normal = hw_passphrase_dup_normal (passphrase);
  gboolean good;

  if (!normal)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_INVALID,
                           _ ("The passphrase is not text in UTF-8."));
      return FALSE;
    }
  good = check_normal (normal, error);
  hw_passphrase_free (normal);
  return good;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data key on paper: 18 groups of three base32 letters and a check letter. The check letter
 * tells which group was misread or stands in another's place; 14 bits left over in the last group
 * hold the beginning of the key's SHA-256 and catch what slips through the groups.
 */

#include "base/hw-error.h"
#include "store/hw-key.h"

#include <glib/gi18n-lib.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#define GROUPS 18
#define LETTERS (GROUPS * 3) /* 270 bits: 256 of the key, 14 of its sum */
#define KEY_AND_SUM 34

/* RFC 4648. 0, 1 and 8 are not in it: read, they can only be O, I and B. */
static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

static guint
times (guint a, guint b)
{
  guint product = 0;

  for (; b; b >>= 1)
    {
      if (b & 1)
        product ^= a;
      a = a & 16 ? (a << 1) ^ 0x25 : a << 1;
    }
  return product;
}

/* Over GF(32), with a different non-zero factor for each letter: one wrong letter or two neighbours
 * in the wrong order always change it. The group's number makes swapped groups visible. */
static guint
check_letter (guint group, const guint8 *letters)
{
  return times (letters[0], 2) ^ times (letters[1], 4) ^ times (letters[2], 8) ^ (group + 1);
}

static void
add_sum (guint8 bytes[KEY_AND_SUM])
{
  guint8 digest[32];

  EVP_Digest (bytes, HW_KEY_BYTES, digest, NULL, EVP_sha256 (), NULL);
  bytes[32] = digest[0];
  bytes[33] = digest[1] & 0xfc;
}

/* Letter @n of the key and its sum. */
static guint
letter_at (const guint8 bytes[KEY_AND_SUM], guint n)
{
  guint value = 0;

  for (guint bit = n * 5; bit < n * 5 + 5; bit++)
    value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1);
  return value;
}

static void
put_letter (guint8 bytes[KEY_AND_SUM], guint n, guint value)
{
  for (guint i = 0; i < 5; i++)
    {
      guint bit = n * 5 + i;

      bytes[bit / 8] |= (value >> (4 - i) & 1) << (7 - bit % 8);
    }
}

char *
hw_key_dup_recovery (const HwKey *self)
{
  guint8 bytes[KEY_AND_SUM];
  char *text = g_malloc (GROUPS * 5);
  char *at = text;

  memcpy (bytes, hw_key_bytes (self), HW_KEY_BYTES);
  add_sum (bytes);
  for (guint group = 0; group < GROUPS; group++)
    {
      guint8 letters[3];

      for (guint i = 0; i < 3; i++)
        {
          letters[i] = letter_at (bytes, group * 3 + i);
          *at++ = alphabet[letters[i]];
        }
      *at++ = alphabet[check_letter (group, letters)];
      *at++ = group + 1 < GROUPS ? '-' : 0;
    }
  OPENSSL_cleanse (bytes, sizeof bytes);
  return text;
}

/* 0..31, or -1 for a character that no recovery key holds. */
static int
value_of (char c)
{
  const char *found;

  c = g_ascii_toupper (c);
  c = c == '0' ? 'O' : c == '1' ? 'I' : c == '8' ? 'B' : c;
  found = c ? strchr (alphabet, c) : NULL;
  return found ? found - alphabet : -1;
}

/* Reads what a person typed into 72 values; FALSE with the reason. */
static gboolean
read_letters (const char *text, guint8 values[GROUPS * 4], GError **error)
{
  guint n = 0;

  for (const char *at = text; *at; at = g_utf8_next_char (at))
    {
      int value = value_of (*at);

      if (*at == '-' || g_ascii_isspace (*at))
        continue;
      if (value < 0)
        {
          g_set_error (error, HW_ERROR, HW_ERROR_PASSPHRASE,
                       _ ("Group %u of the recovery key holds a character that no recovery key "
                          "has. It has only letters and the digits 2 to 7."),
                       n / 4 + 1);
          return FALSE;
        }
      if (n < GROUPS * 4)
        values[n] = value;
      n++;
    }
  if (n == GROUPS * 4)
    return TRUE;

  g_set_error (error, HW_ERROR, HW_ERROR_PASSPHRASE,
               _ ("A recovery key has %u groups of four letters. This one has %u letters."), GROUPS,
               n);
  return FALSE;
}

static gboolean
check_groups (const guint8 values[GROUPS * 4], GError **error)
{
  g_autoptr (GString) wrong = g_string_new (NULL);
  guint n_wrong = 0;

  for (guint group = 0; group < GROUPS; group++)
    {
      if (check_letter (group, values + group * 4) == values[group * 4 + 3])
        continue;
      g_string_append_printf (wrong, "%s%u", n_wrong++ ? ", " : "", group + 1);
    }
  if (n_wrong == 0)
    return TRUE;

  g_set_error (error, HW_ERROR, HW_ERROR_PASSPHRASE,
               g_dngettext (GETTEXT_PACKAGE,
                            "The recovery key was not read rightly: look at group %s again.",
                            "The recovery key was not read rightly: look at groups %s again.",
                            n_wrong),
               wrong->str);
  return FALSE;
}

HwKey *
hw_key_new_from_recovery (const char *text, GError **error)
{
  guint8 values[GROUPS * 4] = { 0 };
  guint8 bytes[KEY_AND_SUM] = { 0 }, summed[KEY_AND_SUM];
  HwKey *key = NULL;

  if (!read_letters (text, values, error) || !check_groups (values, error))
    return NULL;

  for (guint n = 0; n < LETTERS; n++)
    put_letter (bytes, n, values[n / 3 * 4 + n % 3]);
  memcpy (summed, bytes, sizeof bytes);
  add_sum (summed);
  if (memcmp (summed, bytes, sizeof bytes) == 0)
    key = hw_key_new_from_bytes (bytes);
  else
    g_set_error_literal (error, HW_ERROR, HW_ERROR_PASSPHRASE,
                         _ ("The recovery key was not read rightly in more than one place. Compare "
                            "it letter by letter with the sheet."));
  OPENSSL_cleanse (values, sizeof values);
  OPENSSL_cleanse (bytes, sizeof bytes);
  OPENSSL_cleanse (summed, sizeof summed);
  return key;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The high-water mark: 56 bytes and an HMAC whose key comes from the data key.
 */

#include "store/office/hw-mark.h"

#include "base/hw-error.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#define MAGIC "HWMARK1\n"
#define BODY_BYTES 56 /* magic 8, transactions 8, time 8, hash 32 */
#define MARK_BYTES (BODY_BYTES + 32)

static void
authenticate (const guint8 *body, const HwKey *key, guint8 code[32])
{
  static const char purpose[] = "homeward office.mark 1";
  guint8 own[32];

  HMAC (EVP_sha256 (), hw_key_bytes (key), HW_KEY_BYTES, (const guint8 *) purpose, strlen (purpose),
        own, NULL);
  HMAC (EVP_sha256 (), own, sizeof own, body, BODY_BYTES, code, NULL);
  OPENSSL_cleanse (own, sizeof own);
}

GBytes *
hw_mark_print (const HwHead *head, const HwKey *key)
{
  guint8 bytes[MARK_BYTES];
  guint64 transactions = GUINT64_TO_LE ((guint64) head->transactions);
  guint64 at = GUINT64_TO_LE (head->at);

  memcpy (bytes, MAGIC, 8);
  memcpy (bytes + 8, &transactions, 8);
  memcpy (bytes + 16, &at, 8);
  memcpy (bytes + 24, head->hash, 32);
  authenticate (bytes, key, bytes + BODY_BYTES);
  return g_bytes_new (bytes, sizeof bytes);
}

gboolean
hw_mark_parse (GBytes *bytes, const HwKey *key, HwHead *head, GError **error)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  guint8 code[32];
  guint64 transactions, at;

  if (n == MARK_BYTES && memcmp (data, MAGIC, 8) == 0)
    {
      authenticate (data, key, code);
      if (CRYPTO_memcmp (code, data + BODY_BYTES, sizeof code) == 0)
        {
          memcpy (&transactions, data + 8, 8);
          memcpy (&at, data + 16, 8);
          head->transactions = GUINT64_FROM_LE (transactions);
          head->at = GUINT64_FROM_LE (at);
          memcpy (head->hash, data + 24, 32);
          return TRUE;
        }
    }
  g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED,
                       _ ("office.mark is damaged or belongs to another office. Restore the last "
                          "backup."));
  return FALSE;
}

gboolean
hw_mark_load (const char *path, const HwKey *key, HwHead *head, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = hw_file_read (path, 4096, &reason);

  if (bytes)
    return hw_mark_parse (bytes, key, head, error);

  if (g_error_matches (reason, HW_ERROR, HW_ERROR_NOT_FOUND))
    g_set_error (error, HW_ERROR, HW_ERROR_INCOMPLETE,
                 _ ("This office is incomplete: %s is missing, so nobody can tell whether work was "
                    "lost. Restore the last backup."),
                 path);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return FALSE;
}

gboolean
hw_mark_save (const char *path, const HwKey *key, const HwHead *head, GError **error)
{
  g_autoptr (GBytes) bytes = hw_mark_print (head, key);

  return hw_file_replace (path, bytes, error);
}

gboolean
hw_mark_compare (const HwHead *mark, HwPages *store, GError **error)
{
  HwHead head;
  guint8 hash[32];
  g_autoptr (GError) reason = NULL;
  g_autofree char *seen = hw_time_dup_words (mark->at);
  g_autofree char *holds = NULL;

  if (!hw_pages_head (store, &head, error))
    return FALSE;
  if (mark->transactions == 0)
    return TRUE;
  if (hw_pages_hash_at (store, mark->transactions, hash, &reason)
      && memcmp (hash, mark->hash, sizeof hash) == 0)
    return TRUE;
  if (reason)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  holds = head.transactions ? hw_time_dup_words (head.at) : g_strdup (_ ("nothing"));
  if (head.transactions < mark->transactions)
    g_set_error (error, HW_ERROR, HW_ERROR_ROLLED_BACK,
                 _ ("This copy of the office is older than your last work of %s: it ends with %s. "
                    "Restore the last backup, or find the newer copy."),
                 seen, holds);
  else
    g_set_error (error, HW_ERROR, HW_ERROR_ROLLED_BACK,
                 _ ("This copy of the office does not hold your work of %s: it was changed "
                    "elsewhere or put together from two copies. Restore the last backup."),
                 seen);
  return FALSE;
}

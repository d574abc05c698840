/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The high-water mark: 72 bytes and an HMAC whose key comes from the data key.
 */

#include "store/office/hw-mark.h"

#include "base/hw-error.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#define MAGIC "HWMARK1\n"
#define BODY_BYTES 72 /* magic 8, transactions 8, time 8, size 8, written 8, hash 32 */
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

static gint64
time_of (const GStatBuf *about)
{
  return (gint64) about->st_mtim.tv_sec * 1000000000 + about->st_mtim.tv_nsec;
}

void
hw_mark_stamp (HwMark *self, const char *path)
{
  GStatBuf about;
  gboolean known = g_stat (path, &about) == 0;

  self->size = known ? about.st_size : 0;
  self->written = known ? time_of (&about) : 0;
}

gboolean
hw_mark_has_stamp (const HwMark *self, const char *path)
{
  HwMark now;

  hw_mark_stamp (&now, path);
  return now.size == self->size && now.written == self->written;
}

GBytes *
hw_mark_print (const HwMark *self, const HwKey *key)
{
  guint8 bytes[MARK_BYTES];
  const guint64 numbers[] = {
    GUINT64_TO_LE ((guint64) self->head.transactions),
    GUINT64_TO_LE (self->head.at),
    GUINT64_TO_LE ((guint64) self->size),
    GUINT64_TO_LE ((guint64) self->written),
  };

  memcpy (bytes, MAGIC, 8);
  memcpy (bytes + 8, numbers, sizeof numbers);
  memcpy (bytes + 40, self->head.hash, 32);
  authenticate (bytes, key, bytes + BODY_BYTES);
  return g_bytes_new (bytes, sizeof bytes);
}

static void
take_body (const guint8 *body, HwMark *mark)
{
  guint64 numbers[4];

  memcpy (numbers, body + 8, sizeof numbers);
  mark->head.transactions = GUINT64_FROM_LE (numbers[0]);
  mark->head.at = GUINT64_FROM_LE (numbers[1]);
  mark->size = GUINT64_FROM_LE (numbers[2]);
  mark->written = GUINT64_FROM_LE (numbers[3]);
  memcpy (mark->head.hash, body + 40, 32);
}

gboolean
hw_mark_peek (GBytes *bytes, HwMark *mark)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);

  if (n != MARK_BYTES || memcmp (data, MAGIC, 8) != 0)
    return FALSE;
  take_body (data, mark);
  return TRUE;
}

gboolean
hw_mark_parse (GBytes *bytes, const HwKey *key, HwMark *mark, GError **error)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  guint8 code[32];

  if (n == MARK_BYTES && memcmp (data, MAGIC, 8) == 0)
    {
      authenticate (data, key, code);
      if (CRYPTO_memcmp (code, data + BODY_BYTES, sizeof code) == 0)
        {
          take_body (data, mark);
          return TRUE;
        }
    }
  g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED,
                       _ ("office.mark is damaged or belongs to another office. Restore the last "
                          "backup."));
  return FALSE;
}

gboolean
hw_mark_load (const char *path, const HwKey *key, HwMark *mark, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = hw_file_read (path, 4096, &reason);

  if (bytes)
    return hw_mark_parse (bytes, key, mark, error);

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
hw_mark_save (const char *path, const HwKey *key, const HwMark *self, GError **error)
{
  g_autoptr (GBytes) bytes = hw_mark_print (self, key);

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

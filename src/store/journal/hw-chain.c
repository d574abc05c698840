/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The chain of hashes. Entry = SHA-256 (salt, then each value with its type and length);
 * transaction = SHA-256 (the hash before it, its heading, its entries' hashes in order). The bytes
 * are those that are stored, never derived again.
 */

#include "store/hw-store-private.h"

#include <openssl/evp.h>
#include <string.h>

/* Salt first, the hash that an expungement left last; between them what the entry says. */
#define SELECT_ENTRIES                                                                           \
  "SELECT salt, no, txn, root, tbl, row_id, grp, hlc, base_hlc, base_site, before, after,"       \
  " schema_ver, hash FROM op WHERE no > ?1 AND no <= ?2 ORDER BY no"

enum
{
  COLUMN_SALT,
  COLUMN_FIRST,
  COLUMN_HASH = 13,
};

struct _HwChain
{
  HwStore *store;
  EVP_MD *sha256;
  EVP_MD_CTX *entry;
  EVP_MD_CTX *whole;
  GByteArray *bytes; /* what the next hash eats: one call is cheaper than many */
};

HwChain *
hw_chain_new (HwStore *store)
{
  HwChain *self = g_new (HwChain, 1);

  *self = (HwChain) {
    .store = store,
    .sha256 = EVP_MD_fetch (NULL, "SHA256", NULL),
    .entry = EVP_MD_CTX_new (),
    .whole = EVP_MD_CTX_new (),
    .bytes = g_byte_array_sized_new (1024),
  };
  return self;
}

void
hw_chain_free (HwChain *self)
{
  EVP_MD_CTX_free (self->entry);
  EVP_MD_CTX_free (self->whole);
  EVP_MD_free (self->sha256);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static void
feed (GByteArray *sum, char type, gconstpointer bytes, gsize n)
{
  guint64 length = GUINT64_TO_BE (n);
  guint8 *at;

  g_byte_array_set_size (sum, sum->len + 9 + n);
  at = sum->data + sum->len - 9 - n;
  *at++ = type;
  memcpy (at, &length, sizeof length);
  if (n)
    memcpy (at + sizeof length, bytes, n);
}

static void
feed_int (GByteArray *sum, gint64 value)
{
  gint64 big_endian = GINT64_TO_BE (value);

  feed (sum, 'i', &big_endian, sizeof big_endian);
}

static void
feed_column (GByteArray *sum, HwStatement *statement, int column)
{
  gconstpointer bytes;
  gsize n;

  switch (sqlite3_column_type (statement->stmt, column))
    {
    case SQLITE_INTEGER:
      feed_int (sum, hw_statement_int (statement, column));
      break;
    case SQLITE_NULL:
      feed (sum, 'n', NULL, 0);
      break;
    default:
      bytes = hw_statement_blob (statement, column, &n);
      feed (sum, 'b', bytes, n);
      break;
    }
}

static void
feed_entry (HwChain *self, HwStatement *statement)
{
  guint8 hash[HW_HASH_BYTES];
  gsize n;
  gconstpointer expunged = hw_statement_blob (statement, COLUMN_HASH, &n);

  if (expunged && n == HW_HASH_BYTES)
    {
      EVP_DigestUpdate (self->whole, expunged, n);
      return;
    }
  g_byte_array_set_size (self->bytes, 0);
  for (int column = COLUMN_SALT; column < COLUMN_HASH; column++)
    feed_column (self->bytes, statement, column);
  EVP_DigestInit_ex2 (self->entry, self->sha256, NULL);
  EVP_DigestUpdate (self->entry, self->bytes->data, self->bytes->len);
  EVP_DigestFinal_ex (self->entry, hash, NULL);
  EVP_DigestUpdate (self->whole, hash, sizeof hash);
}

static void
feed_heading (GByteArray *sum, const HwHeading *heading)
{
  feed_int (sum, heading->no);
  feed_int (sum, heading->at);
  feed_int (sum, heading->zone);
  feed (sum, 'b', heading->site, HW_ID_BYTES);
  feed (sum, 'b', heading->actor, heading->actor ? HW_ID_BYTES : 0);
  feed (sum, 'b', heading->act, strlen (heading->act));
  feed (sum, 'b', heading->kind, strlen (heading->kind));
  feed_int (sum, heading->undoes);
  feed_int (sum, heading->first_op);
  feed_int (sum, heading->last_op);
}

gboolean
hw_chain_hash (HwChain *self, const guint8 before[HW_HASH_BYTES], const HwHeading *heading,
               guint8 hash[HW_HASH_BYTES], GError **error)
{
  HwStatement *statement = hw_store_prepare (self->store, SELECT_ENTRIES, error);
  g_autoptr (GError) failure = NULL;

  if (!statement)
    return FALSE;

  EVP_DigestInit_ex2 (self->whole, self->sha256, NULL);
  EVP_DigestUpdate (self->whole, before, HW_HASH_BYTES);
  g_byte_array_set_size (self->bytes, 0);
  feed_heading (self->bytes, heading);
  EVP_DigestUpdate (self->whole, self->bytes->data, self->bytes->len);
  hw_statement_bind_int (statement, 1, heading->first_op);
  hw_statement_bind_int (statement, 2, heading->last_op);
  while (hw_statement_step (statement, &failure))
    feed_entry (self, statement);
  EVP_DigestFinal_ex (self->whole, hash, NULL);

  if (failure)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

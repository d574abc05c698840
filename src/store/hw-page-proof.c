/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * SQLCipher 4's form of a page: what is encrypted, 16 bytes that the encryption began with, 64
 * bytes of HMAC-SHA512 over both and the page's number. In the first page the salt stands first.
 */

#include "store/hw-page-proof.h"

#include "base/hw-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>
#include <unistd.h>

#define PAGE 4096
#define SALT 16
#define PROOF 64
#define SALT_MASK 0x3a
#define ROUNDS 2

typedef struct
{
  int fd;
  guint32 n_pages;
  guint8 key[HW_KEY_BYTES]; /* of the proofs */
  guint8 page[PAGE];
} Proof;

static gboolean
set_salt (Proof *self, const HwKey *key, const guint8 salt[SALT])
{
  guint8 masked[SALT];

  for (guint i = 0; i < SALT; i++)
    masked[i] = salt[i] ^ SALT_MASK;
  return PKCS5_PBKDF2_HMAC ((const char *) hw_key_bytes (key), HW_KEY_BYTES, masked, SALT, ROUNDS,
                            EVP_sha512 (), sizeof self->key, self->key) == 1;
}

static gboolean
read_page (Proof *self, guint32 number)
{
  return pread (self->fd, self->page, PAGE, (off_t) (number - 1) * PAGE) == PAGE;
}

/* Of the page that was read last. */
static gboolean
is_sound (Proof *self, guint32 number)
{
  gsize start = number == 1 ? SALT : 0;
  gsize end = PAGE - PROOF;
  guint8 text[PAGE + sizeof number];
  guint32 written = GUINT32_TO_LE (number);
  guint8 proof[PROOF];

  memcpy (text, self->page + start, end - start);
  memcpy (text + end - start, &written, sizeof written);
  return HMAC (EVP_sha512 (), self->key, sizeof self->key, text, end - start + sizeof written,
               proof, NULL)
         && CRYPTO_memcmp (proof, self->page + end, PROOF) == 0;
}

static GArray *
find_damaged (Proof *self)
{
  GArray *damaged = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 number = 1; number <= self->n_pages; number++)
    if (!read_page (self, number) || !is_sound (self, number))
      g_array_append_val (damaged, number);
  return damaged;
}

/* All proofs hang on the salt: where none fits, one changed byte of it may be the reason. */
static gboolean
mend_salt (Proof *self, const HwKey *key)
{
  guint32 number = MIN (2, self->n_pages);
  guint8 salt[SALT];

  if (!read_page (self, 1))
    return FALSE;
  memcpy (salt, self->page, SALT);
  if (!read_page (self, number))
    return FALSE;
  for (guint i = 0; i < SALT; i++)
    {
      guint8 found = salt[i];

      for (guint value = 0; value < 256; value++)
        {
          salt[i] = value;
          if (set_salt (self, key, salt) && is_sound (self, number))
            return TRUE;
        }
      salt[i] = found;
    }
  return FALSE;
}

static GArray *
find_all (Proof *self, const HwKey *key, const char *path, GError **error)
{
  const guint32 first = 1;
  g_autoptr (GArray) damaged = NULL;

  if (!read_page (self, 1) || !set_salt (self, key, self->page))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_FAILED, _ ("%s cannot be read: %s"), path,
                   g_strerror (errno));
      return NULL;
    }
  damaged = find_damaged (self);
  if (damaged->len < self->n_pages)
    return g_steal_pointer (&damaged);
  if (!mend_salt (self, key))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_DAMAGED,
                   _ ("%s is damaged: its key does not open its pages. Restore the last backup."),
                   path);
      return NULL;
    }
  g_array_unref (damaged);
  damaged = find_damaged (self);
  if (damaged->len == 0 || g_array_index (damaged, guint32, 0) != 1)
    g_array_prepend_val (damaged, first);
  return g_steal_pointer (&damaged);
}

GArray *
hw_page_proof_find_damage (const char *path, const HwKey *key, GError **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);
  off_t size = fd >= 0 ? lseek (fd, 0, SEEK_END) : 0;
  Proof self = { .fd = fd, .n_pages = size / PAGE };
  GArray *damaged = find_all (&self, key, path, error);

  OPENSSL_cleanse (self.key, sizeof self.key);
  return damaged;
}

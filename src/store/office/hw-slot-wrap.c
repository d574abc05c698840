/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data key in a slot: AES-256-GCM under the key that Argon2id makes of the passphrase.
 * Everything before the nonce is additional data, so no part of a slot can be exchanged.
 */

#include "base/hw-error.h"
#include "store/office/hw-passphrase.h"
#include "store/office/hw-slots.h"

#include <glib/gi18n-lib.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EVP_CIPHER_CTX, EVP_CIPHER_CTX_free)

static gboolean
derive (const HwKeySlot *self, const char *passphrase, guint8 kek[HW_KDF_KEY_BYTES], GError **error)
{
  char *normal = hw_passphrase_dup_normal (passphrase);
  gboolean done;

  if (!normal)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_PASSPHRASE,
                           _ ("The passphrase is not text in UTF-8."));
      return FALSE;
    }
  done = hw_kdf_derive (normal, self->salt, self->cost, kek, error);
  hw_passphrase_free (normal);
  return done;
}

static gboolean
encrypt (HwKeySlot *self, const guint8 *kek, const HwKey *key)
{
  g_autoptr (EVP_CIPHER_CTX) context = EVP_CIPHER_CTX_new ();
  guint8 head[HW_SLOT_HEAD_BYTES], rest[16];
  int n;

  hw_key_slot_head (self, head);
  return EVP_EncryptInit_ex (context, EVP_aes_256_gcm (), NULL, kek, self->nonce) == 1
         && EVP_EncryptUpdate (context, NULL, &n, head, sizeof head) == 1
         && EVP_EncryptUpdate (context, self->wrapped, &n, hw_key_bytes (key), HW_KEY_BYTES) == 1
         && EVP_EncryptFinal_ex (context, rest, &n) == 1
         && EVP_CIPHER_CTX_ctrl (context, EVP_CTRL_GCM_GET_TAG, sizeof self->tag, self->tag) == 1;
}

static gboolean
decrypt (const HwKeySlot *self, const guint8 *kek, guint8 key[HW_KEY_BYTES])
{
  g_autoptr (EVP_CIPHER_CTX) context = EVP_CIPHER_CTX_new ();
  guint8 head[HW_SLOT_HEAD_BYTES], rest[16];
  int n;

  hw_key_slot_head (self, head);
  return EVP_DecryptInit_ex (context, EVP_aes_256_gcm (), NULL, kek, self->nonce) == 1
         && EVP_DecryptUpdate (context, NULL, &n, head, sizeof head) == 1
         && EVP_DecryptUpdate (context, key, &n, self->wrapped, HW_KEY_BYTES) == 1
         && EVP_CIPHER_CTX_ctrl (context, EVP_CTRL_GCM_SET_TAG, sizeof self->tag,
                                 (void *) self->tag) == 1
         && EVP_DecryptFinal_ex (context, rest, &n) == 1;
}

gboolean
hw_key_slot_wrap (HwKeySlot *self, const char *passphrase, const HwKey *key, HwKdfCost cost,
                  GError **error)
{
  guint8 kek[HW_KDF_KEY_BYTES];
  gboolean done;

  self->cost = cost;
  if (RAND_bytes (self->salt, sizeof self->salt) != 1
      || RAND_bytes (self->nonce, sizeof self->nonce) != 1)
    g_error ("the system gives no random bytes");
  if (!derive (self, passphrase, kek, error))
    return FALSE;

  done = encrypt (self, kek, key);
  OPENSSL_cleanse (kek, sizeof kek);
  if (!done)
    g_set_error_literal (error, HW_ERROR, HW_ERROR_FAILED, _ ("The key could not be sealed."));
  self->wrong = 0;
  memset (&self->last_wrong, 0, sizeof self->last_wrong);
  return done;
}

HwKey *
hw_key_slot_unwrap (const HwKeySlot *self, const char *passphrase, GError **error)
{
  guint8 kek[HW_KDF_KEY_BYTES], bytes[HW_KEY_BYTES];
  HwKey *key = NULL;

  if (!hw_kdf_is_allowed (self->cost))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
                   _ ("The key of «%s» is protected less than this program allows. Open the office "
                      "with the recovery key and set a new passphrase."),
                   self->label);
      return NULL;
    }
  if (!derive (self, passphrase, kek, error))
    return NULL;

  if (decrypt (self, kek, bytes))
    key = hw_key_new_from_bytes (bytes);
  else
    g_set_error_literal (error, HW_ERROR, HW_ERROR_PASSPHRASE,
                         _ ("This is not the passphrase of this office."));
  OPENSSL_cleanse (kek, sizeof kek);
  OPENSSL_cleanse (bytes, sizeof bytes);
  return key;
}

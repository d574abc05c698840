/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Argon2id by OpenSSL, and how much of it this machine can bear.
 */

#include "store/office/hw-kdf.h"

#include "base/hw-error.h"

#include <glib/gi18n-lib.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <string.h>

/* A slot that asks for more was not written by this program. */
#define MOST_MEMORY (4u * 1024 * 1024)
#define MOST_PASSES 64u
#define SHORTEST (G_USEC_PER_SEC / 2)
#define LONGEST G_USEC_PER_SEC

/* Memory times passes: Argon2's time goes with it. */
static guint64
work (HwKdfCost cost)
{
  return (guint64) cost.memory * cost.passes;
}

/* Less memory than the floor's is never made good by passes. */
gboolean
hw_kdf_is_allowed (HwKdfCost cost)
{
  return cost.memory >= hw_kdf_floor.memory && work (cost) >= work (hw_kdf_floor)
         && cost.memory <= MOST_MEMORY && cost.passes >= 1 && cost.passes <= MOST_PASSES;
}

static gint64
measure (HwKdfCost cost)
{
  static const guint8 salt[HW_KDF_SALT_BYTES] = { 0 };
  guint8 key[HW_KDF_KEY_BYTES];
  gint64 begin = g_get_monotonic_time ();

  hw_kdf_derive ("how fast is this machine", salt, cost, key, NULL);
  return MAX (g_get_monotonic_time () - begin, 1);
}

/* One run at the floor tells the speed; passes are added while the time allows, and memory is
 * halved where even the fewest take too long. */
HwKdfCost
hw_kdf_calibrate (void)
{
  HwKdfCost cost = hw_kdf_default;
  double speed;

  if (work (hw_kdf_default) < 1024)
    return cost;

  speed = (double) work (hw_kdf_floor) / measure (hw_kdf_floor);
  while (work (cost) / speed > LONGEST && cost.memory > hw_kdf_floor.memory)
    cost.memory /= 2;
  while (work (cost) / speed < SHORTEST && cost.passes < 8)
    cost.passes++;
  return hw_kdf_is_allowed (cost) ? cost : hw_kdf_floor;
}

gboolean
hw_kdf_derive (const char *passphrase, const guint8 *salt, HwKdfCost cost,
               guint8 key[HW_KDF_KEY_BYTES], GError **error)
{
  EVP_KDF *kdf = EVP_KDF_fetch (NULL, "ARGON2ID", NULL);
  EVP_KDF_CTX *context = kdf ? EVP_KDF_CTX_new (kdf) : NULL;
  guint32 lanes = 1;
  OSSL_PARAM params[] = {
    OSSL_PARAM_construct_octet_string (OSSL_KDF_PARAM_PASSWORD, (void *) passphrase,
                                       strlen (passphrase)),
    OSSL_PARAM_construct_octet_string (OSSL_KDF_PARAM_SALT, (void *) salt, HW_KDF_SALT_BYTES),
    OSSL_PARAM_construct_uint32 (OSSL_KDF_PARAM_ARGON2_MEMCOST, &cost.memory),
    OSSL_PARAM_construct_uint32 (OSSL_KDF_PARAM_ITER, &cost.passes),
    OSSL_PARAM_construct_uint32 (OSSL_KDF_PARAM_ARGON2_LANES, &lanes),
    OSSL_PARAM_construct_end (),
  };
  gboolean done = context && EVP_KDF_derive (context, key, HW_KDF_KEY_BYTES, params) == 1;

  EVP_KDF_CTX_free (context);
  EVP_KDF_free (kdf);
  if (!done)
    g_set_error (error, HW_ERROR, HW_ERROR_FAILED,
                 _ ("The passphrase could not be tried: that takes %u MB of free memory."),
                 cost.memory / 1024);
  return done;
}

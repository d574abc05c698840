/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The data key in a page of its own: locked, kept out of core dumps, wiped at the end.
 */

#include "store/hw-key.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct _HwKey
{
  guint8 bytes[HW_KEY_BYTES];
};

/* A whole page, because locking and leaving out of dumps work on pages. A system that allows no
 * locked memory at all still gets a key: the page is then merely not pinned. */
static HwKey *
page_new (void)
{
  gsize size = sysconf (_SC_PAGESIZE);
  void *page = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (page == MAP_FAILED)
    g_error ("no memory for a key");
  if (mlock (page, size) != 0)
    g_debug ("the key's page could not be locked");
  madvise (page, size, MADV_DONTDUMP);
  return page;
}

HwKey *
hw_key_new (void)
{
  HwKey *self = page_new ();

  if (RAND_priv_bytes (self->bytes, HW_KEY_BYTES) != 1)
    g_error ("the system gives no random bytes");
  return self;
}

HwKey *
hw_key_new_from_bytes (const guint8 *bytes)
{
  HwKey *self = page_new ();

  memcpy (self->bytes, bytes, HW_KEY_BYTES);
  return self;
}

const guint8 *
hw_key_bytes (const HwKey *self)
{
  return self->bytes;
}

void
hw_key_free (HwKey *self)
{
  if (!self)
    return;
  OPENSSL_cleanse (self->bytes, HW_KEY_BYTES);
  munmap (self, sysconf (_SC_PAGESIZE));
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of office.keys. A copy is a heading, 200 bytes a slot and a SHA-256 over all of it;
 * the file is the same copy twice. Numbers are little-endian.
 */

#include "store/office/hw-slots.h"

#include "base/hw-error.h"
#include "store/office/hw-file.h"

#include <glib/gi18n-lib.h>
#include <openssl/evp.h>
#include <string.h>

#define MAGIC "HWKEYS"
#define VERSION '1'
#define HEADING_BYTES 36 /* magic and version 8, generation 8, slots 4, last 16 */
#define SLOT_BYTES 200
#define SUM_BYTES 32
#define ARGON2ID 1
#define LANES 1

static void
key_slot_free (HwKeySlot *self)
{
  g_free (self->label);
  g_free (self);
}

HwSlots *
hw_slots_new (void)
{
  HwSlots *self = g_new0 (HwSlots, 1);

  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) key_slot_free);
  return self;
}

void
hw_slots_free (HwSlots *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->slots);
  g_free (self);
}

/* ------------------------------------------------------------------ writing */

static void
put (guint8 **at, const void *bytes, gsize n)
{
  memcpy (*at, bytes, n);
  *at += n;
}

static void
put_32 (guint8 **at, guint32 value)
{
  value = GUINT32_TO_LE (value);
  put (at, &value, sizeof value);
}

static void
put_64 (guint8 **at, guint64 value)
{
  value = GUINT64_TO_LE (value);
  put (at, &value, sizeof value);
}

void
hw_key_slot_head (const HwKeySlot *self, guint8 head[HW_SLOT_HEAD_BYTES])
{
  char label[HW_SLOT_LABEL_MOST + 1] = { 0 };
  guint8 *at = head;

  g_strlcpy (label, self->label, sizeof label);
  put (&at, self->staff, sizeof self->staff);
  put (&at, label, sizeof label);
  put_32 (&at, ARGON2ID);
  put_32 (&at, self->cost.memory);
  put_32 (&at, self->cost.passes);
  put_32 (&at, LANES);
  put (&at, self->salt, sizeof self->salt);
}

static void
put_slot (guint8 **at, const HwKeySlot *slot)
{
  hw_key_slot_head (slot, *at);
  *at += HW_SLOT_HEAD_BYTES;
  put (at, slot->nonce, sizeof slot->nonce);
  put (at, slot->wrapped, sizeof slot->wrapped);
  put (at, slot->tag, sizeof slot->tag);
  put_32 (at, slot->wrong);
  put (at, slot->last_wrong.boot, sizeof slot->last_wrong.boot);
  put_64 (at, slot->last_wrong.usec);
}

GBytes *
hw_slots_print (HwSlots *self)
{
  gsize n = HEADING_BYTES + self->slots->len * SLOT_BYTES + SUM_BYTES;
  guint8 *bytes = g_malloc0 (2 * n);
  guint8 *at = bytes;

  put (&at, MAGIC "1\n", 8);
  put_64 (&at, self->generation);
  put_32 (&at, self->slots->len);
  put (&at, self->last, sizeof self->last);
  for (guint i = 0; i < self->slots->len; i++)
    put_slot (&at, self->slots->pdata[i]);
  EVP_Digest (bytes, at - bytes, at, NULL, EVP_sha256 (), NULL);
  memcpy (bytes + n, bytes, n);
  return g_bytes_new_take (bytes, 2 * n);
}

gboolean
hw_slots_save (HwSlots *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  self->generation++;
  bytes = hw_slots_print (self);
  return hw_file_replace (path, bytes, error);
}

/* ------------------------------------------------------------------ reading */

static void
take (const guint8 **at, void *bytes, gsize n)
{
  memcpy (bytes, *at, n);
  *at += n;
}

static guint32
take_32 (const guint8 **at)
{
  guint32 value;

  take (at, &value, sizeof value);
  return GUINT32_FROM_LE (value);
}

static guint64
take_64 (const guint8 **at)
{
  guint64 value;

  take (at, &value, sizeof value);
  return GUINT64_FROM_LE (value);
}

static HwKeySlot *
take_slot (const guint8 **at)
{
  HwKeySlot *slot = g_new0 (HwKeySlot, 1);
  char label[HW_SLOT_LABEL_MOST + 1];

  take (at, slot->staff, sizeof slot->staff);
  take (at, label, sizeof label);
  slot->label = g_strndup (label, HW_SLOT_LABEL_MOST);
  take_32 (at); /* the way of derivation: there is one */
  slot->cost.memory = take_32 (at);
  slot->cost.passes = take_32 (at);
  take_32 (at);
  take (at, slot->salt, sizeof slot->salt);
  take (at, slot->nonce, sizeof slot->nonce);
  take (at, slot->wrapped, sizeof slot->wrapped);
  take (at, slot->tag, sizeof slot->tag);
  slot->wrong = take_32 (at);
  take (at, slot->last_wrong.boot, sizeof slot->last_wrong.boot);
  slot->last_wrong.usec = take_64 (at);
  return slot;
}

static gboolean
is_whole (const guint8 *copy, gsize n)
{
  guint8 sum[SUM_BYTES];

  if (n < HEADING_BYTES + SUM_BYTES || memcmp (copy, MAGIC, strlen (MAGIC)) != 0)
    return FALSE;
  EVP_Digest (copy, n - SUM_BYTES, sum, NULL, EVP_sha256 (), NULL);
  return memcmp (sum, copy + n - SUM_BYTES, SUM_BYTES) == 0;
}

/* The first copy, where the file was cut within the second. */
static gsize
size_by_heading (const guint8 *copy, gsize most)
{
  const guint8 *at = copy + 16;
  gsize n;

  if (most < HEADING_BYTES)
    return 0;
  n = HEADING_BYTES + (gsize) take_32 (&at) * SLOT_BYTES + SUM_BYTES;
  return n <= most ? n : 0;
}

static HwSlots *
parse_copy (const guint8 *copy, gsize n, GError **error)
{
  g_autoptr (HwSlots) self = hw_slots_new ();
  const guint8 *at = copy + 8;
  guint n_slots;

  if (copy[6] != VERSION)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_NEWER,
                           _ ("The keys of this office were written by a newer program. Please "
                              "update Homeward."));
      return NULL;
    }
  self->generation = take_64 (&at);
  n_slots = take_32 (&at);
  take (&at, self->last, sizeof self->last);
  if (n_slots == 0 || n != HEADING_BYTES + (gsize) n_slots * SLOT_BYTES + SUM_BYTES)
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED, _ ("office.keys holds no key."));
      return NULL;
    }
  for (guint i = 0; i < n_slots; i++)
    g_ptr_array_add (self->slots, take_slot (&at));
  return g_steal_pointer (&self);
}

HwSlots *
hw_slots_parse (GBytes *bytes, GError **error)
{
  gsize n;
  const guint8 *data = g_bytes_get_data (bytes, &n);
  gsize half = n / 2, first = size_by_heading (data, n);
  HwSlots *self;

  if (n % 2 == 0 && is_whole (data, half) && memcmp (data, data + half, half) == 0)
    return parse_copy (data, half, error);

  if (is_whole (data, first))
    self = parse_copy (data, first, error);
  else if (is_whole (data + n - half, half))
    self = parse_copy (data + n - half, half, error);
  else
    {
      g_set_error_literal (error, HW_ERROR, HW_ERROR_DAMAGED,
                           _ ("office.keys is damaged in both of its copies. Restore the last "
                              "backup, or open the office with the recovery key."));
      return NULL;
    }
  if (self)
    self->was_healed = TRUE;
  return self;
}

HwSlots *
hw_slots_load (const char *path, GError **error)
{
  gsize most = 2 * (HEADING_BYTES + HW_SLOTS_MOST * SLOT_BYTES + SUM_BYTES);
  g_autoptr (GError) reason = NULL;
  g_autoptr (GBytes) bytes = hw_file_read (path, most, &reason);

  if (bytes)
    return hw_slots_parse (bytes, error);

  if (g_error_matches (reason, HW_ERROR, HW_ERROR_NOT_FOUND))
    g_set_error (error, HW_ERROR, HW_ERROR_INCOMPLETE,
                 _ ("This office has no keys: %s is missing. Restore the last backup, or open the "
                    "office with the recovery key."),
                 path);
  else
    g_propagate_error (error, g_steal_pointer (&reason));
  return NULL;
}

/* ------------------------------------------------------------------ the list */

HwKeySlot *
hw_slots_find_staff (HwSlots *self, const guint8 staff[HW_ID_BYTES])
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      HwKeySlot *slot = self->slots->pdata[i];

      if (memcmp (slot->staff, staff, HW_ID_BYTES) == 0)
        return slot;
    }
  return NULL;
}

HwKeySlot *
hw_slots_find (HwSlots *self, const char *label)
{
  HwKeySlot *last;

  for (guint i = 0; label && i < self->slots->len; i++)
    {
      HwKeySlot *slot = self->slots->pdata[i];

      if (g_str_equal (slot->label, label))
        return slot;
    }
  if (label || self->slots->len == 0)
    return NULL;

  last = hw_slots_find_staff (self, self->last);
  return last ? last : self->slots->pdata[0];
}

HwKeySlot *
hw_slots_add (HwSlots *self, const guint8 staff[HW_ID_BYTES], const char *label, GError **error)
{
  HwKeySlot *slot;

  if (!label || !*label || strlen (label) > HW_SLOT_LABEL_MOST
      || !g_utf8_validate (label, -1, NULL))
    {
      g_set_error (error, HW_ERROR, HW_ERROR_INVALID,
                   _ ("A label for signing in has 1 to %d characters."), HW_SLOT_LABEL_MOST);
      return NULL;
    }
  if (hw_slots_find (self, label) || hw_slots_find_staff (self, staff)
      || self->slots->len >= HW_SLOTS_MOST)
    {
      g_set_error (error, HW_ERROR, HW_ERROR_EXISTS,
                   _ ("Someone signs in as «%s» already, or this person has a key."), label);
      return NULL;
    }
  slot = g_new0 (HwKeySlot, 1);
  slot->label = g_strdup (label);
  memcpy (slot->staff, staff, HW_ID_BYTES);
  g_ptr_array_add (self->slots, slot);
  return slot;
}

void
hw_slots_remove (HwSlots *self, HwKeySlot *slot)
{
  g_ptr_array_remove (self->slots, slot);
}

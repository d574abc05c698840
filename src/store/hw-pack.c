/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packed values: a type byte, a length of four bytes, the bytes. As fast as JSON, keeps types and
 * blobs, is what the hash eats, and undo binds it back.
 */

#include "store/hw-store-private.h"

#include <string.h>

#define HEAD_BYTES 5

gsize
hw_pack_size (sqlite3_value *value)
{
  switch (sqlite3_value_type (value))
    {
    case SQLITE_INTEGER:
      return HEAD_BYTES + sizeof (gint64);
    case SQLITE_TEXT:
    case SQLITE_BLOB:
      return HEAD_BYTES + sqlite3_value_bytes (value);
    default:
      return HEAD_BYTES;
    }
}

guint8 *
hw_pack_put (guint8 *at, sqlite3_value *value)
{
  int type = sqlite3_value_type (value);
  guint32 n = hw_pack_size (value) - HEAD_BYTES, big_endian = GUINT32_TO_BE (n);
  gint64 integer;
  gconstpointer data = NULL;

  if (type == SQLITE_INTEGER)
    {
      integer = GINT64_TO_BE (sqlite3_value_int64 (value));
      data = &integer;
    }
  else if (n)
    {
      data = sqlite3_value_blob (value);
    }

  *at = type;
  memcpy (at + 1, &big_endian, sizeof big_endian);
  if (n)
    memcpy (at + HEAD_BYTES, data, n);
  return at + HEAD_BYTES + n;
}

void
hw_pack_value (GByteArray *bytes, sqlite3_value *value)
{
  guint before = bytes->len;

  g_byte_array_set_size (bytes, before + hw_pack_size (value));
  hw_pack_put (bytes->data + before, value);
}

void
hw_packed_init (HwPacked *self, gconstpointer bytes, gsize n)
{
  *self = (HwPacked) { .at = bytes, .end = bytes ? (const guint8 *) bytes + n : NULL };
}

gboolean
hw_packed_next (HwPacked *self)
{
  guint32 n;

  if (self->end - self->at < HEAD_BYTES)
    return FALSE;
  self->type = self->at[0];
  memcpy (&n, self->at + 1, sizeof n);
  self->n = GUINT32_FROM_BE (n);
  self->at += HEAD_BYTES;
  if (self->n > (gsize) (self->end - self->at))
    return FALSE;

  self->bytes = self->at;
  self->at += self->n;
  if (self->type == SQLITE_INTEGER)
    {
      if (self->n != sizeof self->integer)
        return FALSE;
      memcpy (&self->integer, self->bytes, sizeof self->integer);
      self->integer = GINT64_FROM_BE (self->integer);
    }
  return TRUE;
}

void
hw_packed_bind (const HwPacked *self, HwStatement *statement, int index)
{
  switch (self->type)
    {
    case SQLITE_INTEGER:
      sqlite3_bind_int64 (statement->stmt, index, self->integer);
      break;
    case SQLITE_TEXT:
      sqlite3_bind_text (statement->stmt, index, (const char *) self->bytes, self->n,
                         SQLITE_TRANSIENT);
      break;
    case SQLITE_BLOB:
      sqlite3_bind_blob (statement->stmt, index, self->bytes, self->n, SQLITE_TRANSIENT);
      break;
    default:
      sqlite3_bind_null (statement->stmt, index);
      break;
    }
}

char *
hw_packed_dup_text (const HwPacked *self, const HwField *field)
{
  char id[HW_ID_LENGTH];

  switch (self->type)
    {
    case SQLITE_TEXT:
      return g_strndup ((const char *) self->bytes, self->n);
    case SQLITE_BLOB:
      return self->n == HW_ID_BYTES ? g_strdup (hw_id_format (self->bytes, id)) : NULL;
    case SQLITE_INTEGER:
      if (field->kind == HW_KIND_FLAG)
        return g_strdup (self->integer ? "true" : "false");
      if (field->kind == HW_KIND_TIME)
        return hw_time_dup_iso (self->integer);
      return g_strdup_printf ("%" G_GINT64_FORMAT, self->integer);
    default:
      return NULL;
    }
}

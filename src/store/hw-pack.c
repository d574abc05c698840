/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Packed values: a type byte, a length of four bytes, the bytes. As fast as JSON, keeps types and
 * blobs, is what the hash eats, and undo binds it back.
 */

#include "store/hw-store-private.h"

#include <string.h>

void
hw_pack_value (GByteArray *bytes, sqlite3_value *value)
{
  guint8 type = sqlite3_value_type (value);
  gint64 integer;
  gconstpointer data = NULL;
  guint32 n = 0, big_endian;

  if (type == SQLITE_INTEGER)
    {
      integer = GINT64_TO_BE (sqlite3_value_int64 (value));
      data = &integer;
      n = sizeof integer;
    }
  else if (type == SQLITE_TEXT)
    {
      data = sqlite3_value_text (value);
      n = sqlite3_value_bytes (value);
    }
  else if (type == SQLITE_BLOB)
    {
      data = sqlite3_value_blob (value);
      n = sqlite3_value_bytes (value);
    }

  big_endian = GUINT32_TO_BE (n);
  g_byte_array_append (bytes, &type, 1);
  g_byte_array_append (bytes, (const guint8 *) &big_endian, sizeof big_endian);
  if (n)
    g_byte_array_append (bytes, data, n);
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

  if (self->end - self->at < 5)
    return FALSE;
  self->type = self->at[0];
  memcpy (&n, self->at + 1, sizeof n);
  self->n = GUINT32_FROM_BE (n);
  self->at += 5;
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

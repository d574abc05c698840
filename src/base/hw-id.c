/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * UUIDv7: 48 bits of milliseconds, a 12-bit counter within the millisecond, 62 random bits.
 */

#include "base/hw-id.h"

#include "base/hw-json.h"

#include <string.h>
#include <sys/random.h>

/* Random bytes come in blocks: one system call for 64 ids. */
typedef struct
{
  guint8 pool[512];
  gsize used;
  gint64 last_ms;
  guint counter;
} HwIdSource;

static HwIdSource source = { .used = sizeof source.pool };
G_LOCK_DEFINE_STATIC (source);

static void
draw (guint8 *bytes, gsize n)
{
  if (source.used + n > sizeof source.pool)
    {
      gsize filled = 0;

      while (filled < sizeof source.pool)
        {
          gssize got = getrandom (source.pool + filled, sizeof source.pool - filled, 0);

          if (got > 0)
            filled += got;
        }
      source.used = 0;
    }
  memcpy (bytes, source.pool + source.used, n);
  source.used += n;
}

void
hw_id_make (guint8 id[HW_ID_BYTES])
{
  gint64 now = g_get_real_time () / 1000;

  G_LOCK (source);
  if (now > source.last_ms)
    {
      source.last_ms = now;
      source.counter = 0;
    }
  else if (++source.counter > 0xfff)
    {
      /* More than 4,096 in one millisecond, or a clock set back: borrow from the future, so that
       * ids still increase. */
      source.last_ms++;
      source.counter = 0;
    }
  for (int i = 0; i < 6; i++)
    id[i] = source.last_ms >> (40 - 8 * i);
  id[6] = 0x70 | (source.counter >> 8);
  id[7] = source.counter;
  draw (id + 8, 8);
  id[8] = 0x80 | (id[8] & 0x3f);
  G_UNLOCK (source);
}

char *
hw_id_dup_new (void)
{
  guint8 id[HW_ID_BYTES];
  char text[HW_ID_LENGTH];

  hw_id_make (id);
  return g_strdup (hw_id_format (id, text));
}

/* The value of a hexadecimal digit, plus one; 0 for everything else. */
static const guint8 digit_values[256] = {
  ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,  ['6'] = 7,  ['7'] = 8,
  ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12, ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16,
  ['A'] = 11, ['B'] = 12, ['C'] = 13, ['D'] = 14, ['E'] = 15, ['F'] = 16,
};

gboolean
hw_id_parse (const char *text, guint8 id[HW_ID_BYTES])
{
  const guint8 *at = (const guint8 *) text;
  guint8 bytes[HW_ID_BYTES];

  if (!text)
    return FALSE;

  for (guint i = 0; i < HW_ID_BYTES; i++)
    {
      if ((i == 4 || i == 6 || i == 8 || i == 10) && *at++ != '-')
        return FALSE;
      if (!digit_values[at[0]] || !digit_values[at[1]])
        return FALSE;
      bytes[i] = (digit_values[at[0]] - 1) << 4 | (digit_values[at[1]] - 1);
      at += 2;
    }
  if (*at)
    return FALSE;

  memcpy (id, bytes, HW_ID_BYTES);
  return TRUE;
}

const char *
hw_id_format (const guint8 id[HW_ID_BYTES], char *buffer)
{
  static const char digits[] = "0123456789abcdef";
  char *at = buffer;

  for (guint i = 0; i < HW_ID_BYTES; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *at++ = '-';
      *at++ = digits[id[i] >> 4];
      *at++ = digits[id[i] & 15];
    }
  *at = 0;
  return buffer;
}

/* ------------------------------------------------------------------ several */

GPtrArray *
hw_ids_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

char *
hw_ids_dup_json (const GPtrArray *ids)
{
  GString *text = ids ? g_string_new ("[") : NULL;

  for (guint i = 0; ids && i < ids->len; i++)
    {
      g_string_append (text, i > 0 ? ", " : "");
      hw_json_append_string (text, g_ptr_array_index (ids, i));
    }
  return text ? g_string_free (g_string_append_c (text, ']'), FALSE) : NULL;
}

GPtrArray *
hw_ids_without (const GPtrArray *all, const GPtrArray *part)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *rest = hw_ids_new ();

  for (guint i = 0; i < part->len; i++)
    g_hash_table_add (known, g_ptr_array_index (part, i));
  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (known, g_ptr_array_index (all, i)))
      g_ptr_array_add (rest, g_strdup (g_ptr_array_index (all, i)));
  return rest;
}

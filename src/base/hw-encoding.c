/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Telling encodings apart, and decoding them without a library's guesses.
 */

#include "base/hw-encoding.h"

#include <string.h>

#define PIECE (64 * 1024)

/* What the code page puts at 0x80 to 0x9f; the five holes keep their number, as browsers do. */
static const gunichar2 cp1252[32] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
  0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
  0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

static const char *const names[] = {
  [HW_ENCODING_UTF8] = "UTF-8",
  [HW_ENCODING_UTF16_LE] = "UTF-16 (little endian)",
  [HW_ENCODING_UTF16_BE] = "UTF-16 (big endian)",
  [HW_ENCODING_CP1252] = "Windows-1252",
};

const char *
hw_encoding_name (HwEncoding encoding)
{
  return names[encoding];
}

/* The length of the UTF-8 character at @bytes: 0 for none; -1: it would go on after the end. A NUL
 * is a character here: the reader of rows refuses it and knows where it stands. */
static int
utf8_length (const guint8 *bytes, gsize n)
{
  gunichar character;

  if (*bytes < 0x80)
    return 1;
  character = g_utf8_get_char_validated ((const char *) bytes, n);
  if (character == (gunichar) -2)
    return -1;
  /* U+FFFF is right UTF-8, but no text's: it stands for what could not be read. */
  if (character == (gunichar) -1 || character == 0xffff)
    return 0;
  return g_utf8_skip[*bytes];
}

/* No byte order mark: a sound UTF-8 text has no stray byte; one of the code page has no sound pair.
 */
static HwEncoding
detect_bytes (const guint8 *bytes, gsize n)
{
  gboolean has_stray = FALSE;

  for (gsize i = 0; i < n;)
    {
      const char *end;

      if (g_utf8_validate_len ((const char *) bytes + i, n - i, &end))
        break;
      i = (const guint8 *) end - bytes;
      if (bytes[i] != 0)
        {
          has_stray = TRUE;
          break;
        }
      i++;
    }
  if (!has_stray)
    return HW_ENCODING_UTF8;

  for (gsize i = 0; i < n;)
    {
      int length = utf8_length (bytes + i, n - i);

      if (length > 1)
        return HW_ENCODING_UTF8;
      i += 1;
    }
  return HW_ENCODING_CP1252;
}

HwEncoding
hw_encoding_detect (const guint8 *bytes, gsize n, gsize *mark)
{
  *mark = 0;
  if (n >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    {
      *mark = 3;
      return HW_ENCODING_UTF8;
    }
  if (n >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      *mark = 2;
      return bytes[0] == 0xff ? HW_ENCODING_UTF16_LE : HW_ENCODING_UTF16_BE;
    }
  /* A header's first two letters are ASCII in every file that we read. */
  if (n >= 4 && bytes[0] && !bytes[1] && bytes[2] && !bytes[3])
    return HW_ENCODING_UTF16_LE;
  if (n >= 4 && !bytes[0] && bytes[1] && !bytes[2] && bytes[3])
    return HW_ENCODING_UTF16_BE;
  return detect_bytes (bytes, n);
}

void
hw_decoder_init (HwDecoder *self, const guint8 *bytes, gsize n)
{
  gsize mark;

  *self = (HwDecoder) { .bytes = bytes, .length = n };
  self->encoding = hw_encoding_detect (bytes, n, &mark);
  self->at = mark;
  /* Some converters put a second mark behind the first. */
  if (mark && n >= 2 * mark && memcmp (bytes, bytes + mark, mark) == 0)
    self->at += mark;
  self->buffer = g_malloc (PIECE);
}

void
hw_decoder_clear (HwDecoder *self)
{
  g_clear_pointer (&self->buffer, g_free);
}

/* Where the sound part of the next piece ends: it is handed out in place. */
static gboolean
next_utf8 (HwDecoder *self)
{
  gsize most = MIN (PIECE, self->length - self->at), n = 0;
  const guint8 *from = self->bytes + self->at;

  while (n < most)
    {
      const char *end;
      int length;

      if (g_utf8_validate_len ((const char *) from + n, most - n, &end))
        {
          n = most;
          break;
        }
      n = (const guint8 *) end - from;
      length = utf8_length (from + n, self->length - self->at - n);
      if (length <= 0 || n + length > most)
        break;
      n += length;
    }

  if (n == 0)
    {
      self->text = HW_DECODER_BAD;
      self->n = strlen (HW_DECODER_BAD);
      self->at++;
      return TRUE;
    }
  self->text = (const char *) from;
  self->n = n;
  self->at += n;
  return TRUE;
}

/* One character of UTF-16; a half pair and an odd byte at the end are no character. */
static gunichar
read_utf16 (HwDecoder *self)
{
  guint low = self->encoding == HW_ENCODING_UTF16_BE, high = !low;
  const guint8 *at = self->bytes + self->at;
  gunichar first, second;

  if (self->length - self->at < 2)
    {
      self->at = self->length;
      return 0xffff;
    }
  first = at[low] | at[high] << 8;
  self->at += 2;
  if (first < 0xd800 || first > 0xdfff)
    return first;
  if (first > 0xdbff || self->length - self->at < 2)
    return 0xffff;
  second = at[2 + low] | at[2 + high] << 8;
  if (second < 0xdc00 || second > 0xdfff)
    return 0xffff;
  self->at += 2;
  return 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
}

static gunichar
read_cp1252 (HwDecoder *self)
{
  guint8 byte = self->bytes[self->at++];

  return byte >= 0x80 && byte < 0xa0 ? cp1252[byte - 0x80] : byte;
}

gboolean
hw_decoder_next (HwDecoder *self)
{
  if (self->at >= self->length)
    return FALSE;
  if (self->encoding == HW_ENCODING_UTF8)
    return next_utf8 (self);

  self->text = self->buffer;
  self->n = 0;
  while (self->at < self->length && self->n + 6 <= PIECE)
    {
      gunichar character
          = self->encoding == HW_ENCODING_CP1252 ? read_cp1252 (self) : read_utf16 (self);

      self->n += g_unichar_to_utf8 (character, self->buffer + self->n);
    }
  return TRUE;
}

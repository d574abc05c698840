/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes of a foreign file as UTF-8, piece by piece: with or without a byte order mark, UTF-16, or
 * the Windows code page 1252 (Latin-1 among it).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HW_ENCODING_UTF8,
  HW_ENCODING_UTF16_LE,
  HW_ENCODING_UTF16_BE,
  HW_ENCODING_CP1252,
} HwEncoding;

/* What @bytes are written in; @mark: the length of the byte order mark. Text without one is UTF-8
 * when all of it is right UTF-8 or when some of it can be nothing else: a stray byte in it is then
 * an error, not another language's letter. */
HwEncoding hw_encoding_detect (const guint8 *bytes, gsize n, gsize *mark);

/* «UTF-8» …, static. */
const char *hw_encoding_name (HwEncoding encoding);

/**
 * HwDecoder:
 * @text, @n: the piece; borrowed until the next call. Never cut within a character
 *
 * Walks over bytes that the caller keeps. UTF-8 is handed out where it lies.
 */
typedef struct
{
  const guint8 *bytes;
  gsize length;
  gsize at;
  HwEncoding encoding;
  char *buffer;
  const char *text;
  gsize n;
} HwDecoder;

void hw_decoder_init (HwDecoder *self, const guint8 *bytes, gsize n);
void hw_decoder_clear (HwDecoder *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HwDecoder, hw_decoder_clear)

/* The next piece. FALSE: the end. What cannot be a character comes out as U+FFFF, which no text
 * holds: whoever reads the piece knows its row and column and refuses it. */
gboolean hw_decoder_next (HwDecoder *self);

/* The three bytes of U+FFFF. */
#define HW_DECODER_BAD "\xef\xbf\xbf"

G_END_DECLS

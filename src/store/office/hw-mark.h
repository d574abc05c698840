/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * office.mark, the high-water mark: how far the journal had come when it was last seen, with its
 * hash. A store that has less, or other work at that place, is an older or a foreign copy
 * (reliability F2).
 */

#pragma once

#include "store/hw-pages.h"

G_BEGIN_DECLS

/**
 * HwMark:
 * @head: how far the journal had come
 * @size, @written: the store file's size and time of change (ns) when the mark was made. Where the
 *   file has others, it was not left by a process that knew what it wrote: all its pages are read
 *   before they are shown. 0: never seen, as in a backup.
 */
typedef struct
{
  HwHead head;
  gint64 size;
  gint64 written;
} HwMark;

/* What the file at @path has now. */
void hw_mark_stamp (HwMark *self, const char *path);
gboolean hw_mark_has_stamp (const HwMark *self, const char *path);

/* The file's bytes; and back. HW_ERROR_DAMAGED: not made with this key. */
GBytes *hw_mark_print (const HwMark *self, const HwKey *key);
gboolean hw_mark_parse (GBytes *bytes, const HwKey *key, HwMark *mark, GError **error);

/* What it says, unproved: for who has no key yet and only tells about it. FALSE: it is no mark. */
gboolean hw_mark_peek (GBytes *bytes, HwMark *mark);

/* HW_ERROR_INCOMPLETE: no such file. */
gboolean hw_mark_load (const char *path, const HwKey *key, HwMark *mark, GError **error);
gboolean hw_mark_save (const char *path, const HwKey *key, const HwMark *self, GError **error);

/* HW_ERROR_ROLLED_BACK: the store does not hold what @mark saw. */
gboolean hw_mark_compare (const HwHead *mark, HwPages *store, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can go wrong in the layers below the window, told apart as far as a caller decides by it.
 * The message is a sentence for a person; codes choose exit status and page.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define HW_ERROR (hw_error_quark ())
GQuark hw_error_quark (void);

/**
 * HwError:
 * @HW_ERROR_FAILED: anything not told apart below
 * @HW_ERROR_INVALID: the input breaks a rule: a value, a record, a file's form
 * @HW_ERROR_NOT_FOUND: no such record, file or office
 * @HW_ERROR_EXISTS: it is there already
 * @HW_ERROR_PASSPHRASE: the passphrase (or recovery key) opens no slot
 * @HW_ERROR_WAIT: too many wrong tries; the message says for how long
 * @HW_ERROR_DAMAGED: a file of the office is damaged, cut, empty or plain
 * @HW_ERROR_INCOMPLETE: a file of the office is missing
 * @HW_ERROR_NEWER: made by a newer program
 * @HW_ERROR_ROLLED_BACK: the store is older than work that was already seen
 * @HW_ERROR_READ_ONLY: the office can be read, not written
 * @HW_ERROR_LOCKED: another process is writing and did not end in time
 * @HW_ERROR_REFUSED: well understood and refused, with the reason
 * @HW_ERROR_FULL: no room on the disk
 */
typedef enum
{
  HW_ERROR_FAILED,
  HW_ERROR_INVALID,
  HW_ERROR_NOT_FOUND,
  HW_ERROR_EXISTS,
  HW_ERROR_PASSPHRASE,
  HW_ERROR_WAIT,
  HW_ERROR_DAMAGED,
  HW_ERROR_INCOMPLETE,
  HW_ERROR_NEWER,
  HW_ERROR_ROLLED_BACK,
  HW_ERROR_READ_ONLY,
  HW_ERROR_LOCKED,
  HW_ERROR_REFUSED,
  HW_ERROR_FULL,
} HwError;

/* Sets HW_ERROR_REFUSED with @reason, translated. FALSE, so that an act ends with it. */
gboolean hw_refuse (GError **error, const char *reason);

G_END_DECLS

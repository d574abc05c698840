/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A *.homeward file before it is copied in: whether it is whole, and whether its office is on this
 * computer already. Needs no passphrase, so nothing that it says is proved before the office is
 * opened.
 */

#pragma once

#include "store/hw-journal.h"

G_BEGIN_DECLS

/**
 * HwCopyAge:
 * @HW_COPY_AGE_NEW: its office is not on this computer
 * @HW_COPY_AGE_SAME: the office here holds the same work
 * @HW_COPY_AGE_OLDER: the office here has come further
 * @HW_COPY_AGE_OTHER: it holds work that the office here does not
 */
typedef enum
{
  HW_COPY_AGE_NEW,
  HW_COPY_AGE_SAME,
  HW_COPY_AGE_OLDER,
  HW_COPY_AGE_OTHER,
} HwCopyAge;

/**
 * HwCopy:
 * @head: how far the work in it goes
 * @here: the folder of its office on this computer, or NULL
 * @here_head: how far the work there goes
 */
typedef struct
{
  HwCopyAge age;
  HwHead head;
  char *here;
  HwHead here_head;
} HwCopy;

#define HW_TYPE_COPY (hw_copy_get_type ())
GType hw_copy_get_type (void);
HwCopy *hw_copy_copy (const HwCopy *self);
void hw_copy_free (HwCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwCopy, hw_copy_free)

/* Reads all of it. The offices looked at are those in the folder of offices and the one opened
 * last. HW_ERROR_DAMAGED, HW_ERROR_NEWER; HW_ERROR_FAILED: it cannot be read. */
HwCopy *hw_copy_look (const char *path, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What became of a child whose record is not there any more.
 */

#pragma once

#include "store/hw-store.h"

G_BEGIN_DECLS

/**
 * HwChildGone:
 * @kept: the child as whom this one goes on after a merge, an id; or NULL
 * @sealed_date: when the record was sealed after an adoption; 0: it is not sealed
 * @family: of a sealed child, an id; or NULL
 *
 * With neither nothing is known of it.
 */
typedef struct
{
  char *kept;
  HwDay sealed_date;
  char *family;
} HwChildGone;

#define HW_TYPE_CHILD_GONE (hw_child_gone_get_type ())
GType hw_child_gone_get_type (void);
HwChildGone *hw_child_gone_copy (const HwChildGone *self);
void hw_child_gone_free (HwChildGone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChildGone, hw_child_gone_free)

/* Owned; NULL: it cannot be read. */
HwChildGone *hw_child_gone_read (HwStore *store, const char *child, GError **error);

G_END_DECLS

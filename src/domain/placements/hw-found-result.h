/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a search over the whole office finds.
 */

#pragma once

#include "domain/placements/hw-children-result.h"

G_BEGIN_DECLS

/**
 * HwFound:
 * @type: «child», «family», «person» …, static
 * @id: the record's
 * @title: how people call it
 * @is_near: found by likeness, not by its letters
 * @child: of a child: what the list of children tells; NULL for others
 * @around: of what has no page: the id of the one whose page tells of it (of a person: the child
 *   that the person is around); NULL without
 * @around_type: «child», «family», static
 * @detail: of others: a few words, «C-0123 · Jefferson»; may be ""
 */
typedef struct
{
  const char *type;
  char *id;
  char *title;
  gboolean is_near;
  HwChildRow *child;
  char *around;
  const char *around_type;
  char *detail;
} HwFound;

void hw_found_free (HwFound *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFound, hw_found_free)

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sealing a child's record, looking into it and opening it again: each asks for the reason first,
 * which goes to the access log.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HwSealDeed:
 * @HW_SEAL_CLOSE: seals the child with this id
 * @HW_SEAL_LOOK: shows what is sealed with the line of this id (HwSealedChild), for reading only
 * @HW_SEAL_OPEN: opens it again
 */
typedef enum
{
  HW_SEAL_CLOSE,
  HW_SEAL_LOOK,
  HW_SEAL_OPEN,
} HwSealDeed;

/* What was done and what cannot be is told by «win.say»: a seal has no undo but its opening. */
void hw_seal_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwSealDeed deed,
                             const char *id);

G_END_DECLS

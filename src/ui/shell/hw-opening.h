/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opening and founding an office takes a second of key derivation: on a thread of its own, while
 * the window is drawn.
 */

#pragma once

#include "store/hw-office.h"

#include <gtk/gtk.h>
#include <libdex.h>

G_BEGIN_DECLS

/**
 * HwOpened:
 * @office: taken over by hw_opened_steal_office(); closed with the box otherwise
 * @recovery_key: of an office just founded, NULL for the others
 * @way: where who signed in was when the window was locked (hw_office_view_dup_way()), or NULL
 *
 * What a future of this file resolves to.
 */
typedef struct
{
  HwOffice *office;
  char *recovery_key;
  char *way;
} HwOpened;

#define HW_TYPE_OPENED (hw_opened_get_type ())
GType hw_opened_get_type (void);
HwOpened *hw_opened_ref (HwOpened *self);
void hw_opened_unref (HwOpened *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOpened, hw_opened_unref)

/* A sentence about wrong tries since the last sign-in (K3), for who signed in now; NULL: there were
 * none. Owned. */
char *hw_opened_dup_tries (HwOpened *self);

HwOffice *hw_opened_steal_office (HwOpened *self);

/* Errors: those of hw_office_open(). */
DexFuture *hw_opening_open (const char *folder, const char *label, const char *passphrase)
    G_GNUC_WARN_UNUSED_RESULT;

/* Errors: those of hw_office_open_with_recovery(). */
DexFuture *hw_opening_open_with_recovery (const char *folder, const char *recovery_key)
    G_GNUC_WARN_UNUSED_RESULT;

/* For a program that hands the data key over. Takes @key. */
DexFuture *hw_opening_open_with_key (const char *folder, HwKey *key) G_GNUC_WARN_UNUSED_RESULT;

/* Errors: those of hw_office_act_found(). */
DexFuture *hw_opening_found (const char *folder, const char *person, const char *passphrase)
    G_GNUC_WARN_UNUSED_RESULT;

/* An office in which everything is invented, to look round in; what is done of it is shown by @bar.
 * G_IO_ERROR_CANCELLED: nothing was left. Its passphrase is HW_DEMO_PASSPHRASE. */
DexFuture *hw_opening_invent (const char *folder, GCancellable *cancellable, GtkProgressBar *bar)
    G_GNUC_WARN_UNUSED_RESULT;

/* Wipes and frees a passphrase or a recovery key. */
void hw_opening_wipe (char *secret);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Work that comes in pieces, shared by two threads: while one still makes pieces, a second one
 * works on the first of them; when all are made, the maker works on the last ones, so that both
 * end together.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _HwPieces HwPieces;

/* Works on @piece. @is_beside: on the second thread, which has the first pieces, in their order;
 * the maker’s are all behind them. */
typedef void (*HwPieceFunc) (gpointer piece, gboolean is_beside, gpointer data);

HwPieces *hw_pieces_start (HwPieceFunc work, gpointer data);

/* @piece is borrowed. What lies in it is the second thread’s from now on. */
void hw_pieces_add (HwPieces *self, gpointer piece);

/* Comes back when every piece is done or, where the work @is_given_up, the second thread has left
 * its piece; frees @self. */
void hw_pieces_end (HwPieces *self, gboolean is_given_up);

G_END_DECLS

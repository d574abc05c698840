/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One list that is taken from at both ends.
 */

#include "base/hw-pieces.h"

/* @from, @until: the pieces that nobody has taken yet; @is_all: no more will come */
struct _HwPieces
{
  HwPieceFunc work;
  gpointer data;
  GThread *beside;
  GMutex lock;
  GCond changed;
  GPtrArray *pieces;
  guint from, until;
  gboolean is_all;
};

/* Waits for one; NULL: there is none any more. */
static gpointer
take_first (HwPieces *self)
{
  gpointer piece = NULL;

  g_mutex_lock (&self->lock);
  while (self->from == self->until && !self->is_all)
    g_cond_wait (&self->changed, &self->lock);
  if (self->from < self->until)
    piece = g_ptr_array_index (self->pieces, self->from++);
  g_mutex_unlock (&self->lock);
  return piece;
}

static gpointer
take_last (HwPieces *self)
{
  gpointer piece = NULL;

  g_mutex_lock (&self->lock);
  if (self->from < self->until)
    piece = g_ptr_array_index (self->pieces, --self->until);
  g_mutex_unlock (&self->lock);
  return piece;
}

static gpointer
work_beside (gpointer data)
{
  HwPieces *self = data;
  gpointer piece;

  while ((piece = take_first (self)))
    self->work (piece, TRUE, self->data);
  return NULL;
}

HwPieces *
hw_pieces_start (HwPieceFunc work, gpointer data)
{
  HwPieces *self = g_new0 (HwPieces, 1);

  self->work = work;
  self->data = data;
  self->pieces = g_ptr_array_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->changed);
  /* Where there is no second thread to be had, the maker does all at the end. */
  self->beside = g_thread_try_new ("pieces", work_beside, self, NULL);
  return self;
}

void
hw_pieces_add (HwPieces *self, gpointer piece)
{
  g_mutex_lock (&self->lock);
  g_ptr_array_add (self->pieces, piece);
  self->until = self->pieces->len;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
}

void
hw_pieces_end (HwPieces *self, gboolean is_given_up)
{
  gpointer piece;

  g_mutex_lock (&self->lock);
  self->is_all = TRUE;
  if (is_given_up)
    self->until = self->from;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->lock);
  while ((piece = take_last (self)))
    self->work (piece, FALSE, self->data);
  if (self->beside)
    g_thread_join (self->beside);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->changed);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

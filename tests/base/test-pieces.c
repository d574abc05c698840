/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pieces of work that two threads share: each is done once, by the second thread the first ones in
 * their order; and work that is given up is left.
 */

#include "base/hw-pieces.h"

#define PIECES 5000

typedef struct
{
  GThread *maker;
  guint beside[PIECES], n_beside;
  guint own[PIECES], n_own;
} Done;

static void
work (gpointer piece, gboolean is_beside, gpointer data)
{
  Done *self = data;

  g_assert_cmpint (g_thread_self () != self->maker, ==, is_beside);
  if (is_beside)
    self->beside[self->n_beside++] = GPOINTER_TO_UINT (piece);
  else
    self->own[self->n_own++] = GPOINTER_TO_UINT (piece);
}

/* @n pieces, numbered from 1. */
static void
run (Done *done, guint n, gboolean is_given_up)
{
  HwPieces *pieces;

  *done = (Done) { .maker = g_thread_self () };
  pieces = hw_pieces_start (work, done);
  for (guint i = 1; i <= n; i++)
    hw_pieces_add (pieces, GUINT_TO_POINTER (i));
  hw_pieces_end (pieces, is_given_up);
}

static void
test_shared (void)
{
  static const guint numbers[] = { 0, 1, 2, 7, PIECES };
  static Done done;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      run (&done, numbers[i], FALSE);
      g_assert_cmpuint (done.n_beside + done.n_own, ==, numbers[i]);
      for (guint k = 0; k < done.n_beside; k++)
        g_assert_cmpuint (done.beside[k], ==, k + 1);
      for (guint k = 0; k < done.n_own; k++)
        g_assert_cmpuint (done.own[k], ==, numbers[i] - k);
    }
}

static void
test_given_up (void)
{
  static Done done;

  run (&done, PIECES, TRUE);
  g_assert_cmpuint (done.n_own, ==, 0);
  for (guint k = 0; k < done.n_beside; k++)
    g_assert_cmpuint (done.beside[k], ==, k + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pieces/shared", test_shared);
  g_test_add_func ("/pieces/given-up", test_given_up);
  return g_test_run ();
}

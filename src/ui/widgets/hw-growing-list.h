/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list view makes some two hundred rows at once, though a dozen are in sight: it is given what is
 * in sight first, and the rest frame by frame.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the beginning of @model (taken) and grows once something is in it. */
GtkSliceListModel *hw_growing_list_new (GListModel *model);

/* All of it at once: somebody wants to go to a row further down. */
void hw_growing_list_grow (GtkSliceListModel *self);

G_END_DECLS

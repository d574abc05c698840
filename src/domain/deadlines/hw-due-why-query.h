/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Why one item is due, and which are met by a meeting, read for the window.
 */

#pragma once

#include "domain/deadlines/hw-due-why-result.h"
#include "domain/deadlines/hw-today-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* The item @id («F07:2:0193…»). HW_ERROR_NOT_FOUND. Owned. */
HwDueWhy *hw_due_why_read (HwStore *store, const char *id, GError **error);

/* What the meeting @id met, of each child whose duty that was: an array of one HwToday, the
 * caller's. Of what is held in its sitting each meeting meets its own rules, and all are told. */
GPtrArray *hw_due_met_read (HwStore *store, const char *id, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the page of a child whose record is not there any more.
 */

#pragma once

#include "domain/families/hw-child-gone-query.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* @way_on: a button that gets the action win.open; hidden where nothing leads on. */
void hw_child_gone_tell (const HwChildGone *gone, AdwStatusPage *page, GtkWidget *way_on);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which columns the list of children shows, and in which order; told at once.
 */

#pragma once

#include "ui/families/hw-children-columns.h"

#include <adwaita.h>

G_BEGIN_DECLS

void hw_children_columns_dialog_present (GtkWidget *parent, HwChildrenColumns *columns);

G_END_DECLS

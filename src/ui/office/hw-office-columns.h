/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of the lists of staff, regions and homes: fewer where there is less room, and one of
 * two lines on a narrow window.
 */

#pragma once

#include "domain/office/hw-office-lists-query.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

enum
{
  HW_OFFICE_NARROW,
  HW_OFFICE_MIDDLE,
  HW_OFFICE_WIDE,
};

/* The columns of @view, which holds HwOfficeItems; the narrow one first. */
GPtrArray *hw_office_columns_make (GtkColumnView *view, HwOfficeList list);

void hw_office_columns_take_width (GPtrArray *columns, HwOfficeList list, int width);

G_END_DECLS

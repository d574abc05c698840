/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons above what is due: how many there are of each section; they lead there.
 */

#pragma once

#include "domain/deadlines/hw-today-rules.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @pressed (gpointer owner, GtkWidget *button): hw_today_sections_of() tells which one. @owner is
 * not kept, and nothing is called any more when it is gone. */
void hw_today_sections_add (GtkBox *box, GCallback pressed, gpointer owner);

HwTodaySection hw_today_sections_of (GtkWidget *button);

/* What @view counts; @only_overdue: beside a calendar, which shows the others itself. */
void hw_today_sections_show (GtkBox *box, const HwTodayView *view, gboolean only_overdue);

G_END_DECLS

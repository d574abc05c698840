/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the family's plan has still to be done, on the pages of the family and of its children: each
 * task with its day, and in words and by an icon whether that has passed.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_PLAN_DUE_SECTION (hw_plan_due_section_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanDueSection, hw_plan_due_section, HW, PLAN_DUE_SECTION, GtkBox)

/* Reads the plan that @family (NULL: none) lives by, and shows nothing where there is none, or
 * nothing is to be done. The tasks of @child, which may be NULL, stand by themselves. To be called
 * again after each commit. */
void hw_plan_due_section_show (HwPlanDueSection *self, HwStoreThread *thread, const char *family,
                               const char *child, HwDay today);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When to lock without being told: nobody is there, the session is locked, the machine slept.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_GUARD (hw_guard_get_type ())
G_DECLARE_FINAL_TYPE (HwGuard, hw_guard, HW, GUARD, GObject)

/* Watches every window of the process, dialogs of the platform included, and takes Ctrl+L in all.
 * ::lock, once. */
HwGuard *hw_guard_new (GtkApplication *application);

G_END_DECLS

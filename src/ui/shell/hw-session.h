/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the desktop says about its session: the screen is locked, the machine is about to sleep. GTK
 * hears it from GNOME and from the portal only. In a sandbox these buses are shut, and the portal
 * and the clock of HwIdle remain.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HW_TYPE_SESSION (hw_session_get_type ())
G_DECLARE_FINAL_TYPE (HwSession, hw_session, HW, SESSION, GObject)

/* ::lock. The machine does not sleep before it was answered, or some seconds have passed. */
HwSession *hw_session_new (void);

G_END_DECLS

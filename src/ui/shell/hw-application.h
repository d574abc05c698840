/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The application: its options, its one window, its keys.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_APPLICATION (hw_application_get_type ())
G_DECLARE_FINAL_TYPE (HwApplication, hw_application, HW, APPLICATION, AdwApplication)

/* Options: --office DIR, --me LABEL, --passphrase-file FILE. A second start raises the window of
 * the first. Also --key-fd N, for a program that hands the data key over: 32 bytes. */
HwApplication *hw_application_new (void);

G_END_DECLS

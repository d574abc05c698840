/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every type that a template names must be registered before the template is read.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Registers all records, their enums and our widgets: before the first window, and in each test
 * that shows one. */
void hw_types_ensure (void);

G_END_DECLS

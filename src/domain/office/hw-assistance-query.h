/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the technical assistance of an office.
 */

#pragma once

#include "domain/office/hw-assistance-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

/* All events, who came to them, and the actions that are open. */
HwAssistances *hw_assistances_read (HwStore *store, GError **error);

/* One event. HW_ERROR_NOT_FOUND: there is none. */
HwAssistanceWhole *hw_assistance_read (HwStore *store, const char *event, GError **error);

G_END_DECLS

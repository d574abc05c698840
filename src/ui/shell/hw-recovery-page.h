/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page that shows the recovery key of a new office, once.
 */

#pragma once

#include "ui/shell/hw-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_RECOVERY_PAGE (hw_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (HwRecoveryPage, hw_recovery_page, HW, RECOVERY_PAGE, AdwNavigationPage)

HwRecoveryPage *hw_recovery_page_new (HwOpened *opened);

G_END_DECLS

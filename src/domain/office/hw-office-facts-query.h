/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading what an office says of itself.
 */

#pragma once

#include "domain/office/hw-office-facts-result.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

HwOfficeFacts *hw_office_facts_read (HwStore *store, GError **error);

G_END_DECLS

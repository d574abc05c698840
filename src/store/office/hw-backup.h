/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which backups stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* @days: of all backups, the newest first. Sets @keep for each. */
void hw_backup_keep (const HwDay *days, guint n, gboolean *keep);

/* Removes from @folder the backups that need not stay. Files with other names are not ours. */
void hw_backup_thin (const char *folder);

/* The names of the backups in @folder, the newest first. */
GPtrArray *hw_backup_list (const char *folder);

/* «2026-11-22-153012.homeward» */
char *hw_backup_dup_name (GDateTime *now);

G_END_DECLS

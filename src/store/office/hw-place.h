/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a live office may lie: not on a network, not behind FUSE, not in a folder that some program
 * copies away while it is being written (reliability D9).
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How people call the file system of this statfs type; NULL: it is good for an office. */
const char *hw_place_refused_type (guint64 type);

/* HW_ERROR_REFUSED. @folder need not exist yet: then its nearest parent is asked. */
gboolean hw_place_check (const char *folder, GError **error);

/* From here on this process makes files for its user alone (umask 077) and leaves no core. */
void hw_place_guard (void);

/* An exclusive lock on a folder between our processes, held until the descriptor is closed; -1
 * where the system gives none. */
int hw_place_lock (const char *folder);

G_END_DECLS

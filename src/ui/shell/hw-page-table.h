/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of the sidebar, one row each: the list, Alt+1 …, the palette and the help walk it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HwPageRow:
 * @name: the page's tag and the target of win.page
 * @title: as the sidebar calls it, to be translated
 * @icon: a symbolic icon
 * @type: an AdwNavigationPage with a construct-only property «thread» (HwStoreThread)
 * @count: what of hw_counts_read() stands beside the title, «today»: what is due, or NULL
 * @counted: what is counted, for a screen reader: «%s in care», to be translated; NULL without
 * @ready: the property whose first notification says that there is something to see; NULL: at once
 * @help: the name of its help page
 *
 * A page is made when it is first shown and kept until the office is closed.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  GType (*type) (void);
  const char *count;
  const char *counted;
  const char *ready;
  const char *help;
} HwPageRow;

/* From the top; NULL behind the last. */
const HwPageRow *hw_page_table_get (guint i);

/* NULL: there is no such page. */
const HwPageRow *hw_page_table_find (const char *name);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which page shows a record of which type: what win.open and the palette can open.
 */

#pragma once

#include "store/hw-store-thread.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * HwOpenRow:
 * @type: the record type's name
 * @title: what one such record is called, to be translated
 * @page_type: an AdwNavigationPage with construct-only properties «thread» and @id_property
 * @id_property: the one that takes the record's id
 * @help: the name of its help page
 */
typedef struct
{
  const char *type;
  const char *title;
  GType (*page_type) (void);
  const char *id_property;
  const char *help;
} HwOpenRow;

/* NULL behind the last. */
const HwOpenRow *hw_open_table_get (guint i);

/* NULL: records of this type have no page of their own. */
const HwOpenRow *hw_open_table_find (const char *type);

/* A floating page whose tag is «type:id», so that a record is never open twice in one view. NULL:
 * there is no page for the type. */
AdwNavigationPage *hw_open_table_make (const char *type, const char *id, HwStoreThread *thread);
char *hw_open_table_dup_tag (const char *type, const char *id);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an office says of itself, and what who is signed in may change of it.
 */

#pragma once

#include "base/hw-time.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HwOfficeImport:
 * @who: a name; NULL: the recovery key
 * @entries: how much it wrote
 * @stands: it was not taken back
 */
typedef struct
{
  HwTime at;
  char *who;
  gint64 entries;
  gboolean stands;
} HwOfficeImport;

/**
 * HwOfficeCount:
 * @label: of a record type, in the user's language; borrowed
 */
typedef struct
{
  const char *type;
  const char *label;
  gint64 n;
} HwOfficeCount;

/**
 * HwOfficeFacts:
 * @me: the name of who is signed in; NULL: the recovery key
 * @founded, @last_change: of the journal; 0: it is empty
 * @counts: of HwOfficeCount, in the order of the registry
 * @imports: of HwOfficeImport, the last first
 */
typedef struct
{
  char *me;
  gboolean is_read_only;
  gboolean may_staff, may_keys, may_prints;
  gint64 n_left;
  HwTime founded;
  HwTime last_change;
  gint64 transactions;
  guint schema;
  GArray *counts;
  GPtrArray *imports;
} HwOfficeFacts;

#define HW_TYPE_OFFICE_FACTS (hw_office_facts_get_type ())
GType hw_office_facts_get_type (void);
HwOfficeFacts *hw_office_facts_ref (HwOfficeFacts *self);
void hw_office_facts_unref (HwOfficeFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwOfficeFacts, hw_office_facts_unref)

/* Of a record type by its name; 0 where there is none. */
gint64 hw_office_facts_count (const HwOfficeFacts *self, const char *type);

G_END_DECLS

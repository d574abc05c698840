/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A script of edits and imports whose every step is known beforehand, so that a store can be told
 * to stand exactly before or behind a step, whatever happened to the process that ran it.
 */

#pragma once

#include "store/hw-office.h"

G_BEGIN_DECLS

typedef struct
{
  char *place;  /* the temporary folder */
  char *folder; /* the office in it */
  char *staff;
  HwKey *key;
} ScriptOffice;

/* A closed office in a new folder below @parent (NULL: the temporary folder). NULL with @error
 * where it could not be made; @parent is then as before. */
ScriptOffice *script_office_new (const char *parent, GError **error);
void script_office_free (ScriptOffice *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ScriptOffice, script_office_free)

/* Opens it; fails the test when it cannot be opened. */
HwOffice *script_office_open (ScriptOffice *self);

/* Step @number, from 0: an edit, an act of two records, a bulk import, its undo, a deletion. */
gboolean script_step (HwStore *store, guint number, GError **error);

/* The records without their ids, one a line, sorted: equal texts are equal stores. Owned. */
char *script_state (HwStore *store);

/* states[n]: what a store holds after n steps, n from 0 to @steps. NULL at the end. */
GStrv script_states (guint steps);

/* Fails the test with everything that verify finds. */
void script_assert_clean (HwOffice *office);

/* Removes a folder with everything in it. */
void script_remove (const char *path);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An office in a folder of its own, for tests that damage it.
 */

#pragma once

#include "hw-test-ready.h"

G_BEGIN_DECLS

#define PASSPHRASE HW_TEST_PASSPHRASE
#define OTHER_PASSPHRASE "quiet lantern under bridges"

typedef struct
{
  char *place;    /* the temporary folder */
  char *folder;   /* the office in it */
  char *staff;
  char *recovery;
} OfficeFixture;

/* A closed office with one person («ML») and one staff record. */
void office_fixture_set_up (OfficeFixture *self, gconstpointer data);
void office_fixture_tear_down (OfficeFixture *self, gconstpointer data);

/* Another one like it. */
HwOffice *office_fixture_create (OfficeFixture *self, const char *folder, GError **error);

HwOffice *office_fixture_open (OfficeFixture *self);
/* Saves a region: one more transaction. */
void office_fixture_work (HwOffice *office, const char *name);

/* The bytes of a file of the office; and their replacement. */
char *office_fixture_path (OfficeFixture *self, const char *name);
GBytes *office_fixture_bytes (OfficeFixture *self, const char *name);
void office_fixture_put (OfficeFixture *self, const char *name, GBytes *bytes);

/* Sums and times of all files in the office's folder: equal before and after means not touched. */
char *office_fixture_state (OfficeFixture *self);

void remove_tree (const char *path);

G_END_DECLS

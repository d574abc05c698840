/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store of its own for each test, in a temporary folder that goes with it; and records made from
 * text.
 */

#pragma once

#include "store/hw-journal.h"
#include "store/hw-store.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  HwKey *key;
  HwStore *store;
} HwTestStore;

/* A new store with the program's registry; today is 2026-11-22. */
HwTestStore *hw_test_store_new (void);
void hw_test_store_free (HwTestStore *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTestStore, hw_test_store_free)

/* What a store holds, outside of any transaction, to begin others with: a program that fills one
 * for each of its functions fills it once. Lives as long as the program. */
typedef struct _HwTestImage HwTestImage;
HwTestImage *hw_test_image_new (HwTestStore *test);
HwTestStore *hw_test_store_from (const HwTestImage *image);

/* What a fixture of a store begins with. */
typedef struct
{
  HwTestStore *test;
  HwStore *store;
} HwTestFixture;

/* Sets up a fixture of @size bytes that begins as HwTestFixture: @fill is called once a program,
 * and each function gets a copy of its store and of all else in the fixture, which is borrowed: its
 * function frees the store alone. Who is signed in is no part of it. */
void hw_test_fill_once (gpointer fixture, gsize size, void (*fill) (gpointer fixture));

/* Closes the store and opens it again. */
void hw_test_store_reopen (HwTestStore *self);

/* A record of @type with fields from text: name, text, name, text …, NULL. Not saved. */
HwRecord *hw_test_record (const char *type, ...) G_GNUC_NULL_TERMINATED;

/* Saves in an act of its own; fails the test when it is refused. */
void hw_test_save (HwStore *store, HwRecord *record);

/* The same, made and saved at once; its id, owned. */
char *hw_test_add (HwStore *store, const char *type, ...) G_GNUC_NULL_TERMINATED;

/* One field of a stored record as text. Owned. */
char *hw_test_value (HwStore *store, const char *type, const char *id, const char *field);
void hw_test_set (HwStore *store, const char *type, const char *id, const char *field,
                  const char *text);

/* The id of one stored record at random, each as likely as another: interned; NULL, none. */
const char *hw_test_pick (HwStore *store, GRand *rand, GType type);

/* Every row of every record table, as one text: equal texts are equal stores. Owned. */
char *hw_test_dump (HwStore *store);

/* Removes a folder and what is in it. */
void hw_test_remove_folder (const char *folder);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one FHIR file holds: a family's case plan in all its versions, record by record, and a stub
 * of everybody named in it. It comes from the office or from a file.
 */

#pragma once

#include "record/hw-registry.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _HwFhirForm HwFhirForm;

/**
 * HwFhirItem:
 * @record: owned; it has an id
 * @form: static; of the resource in the file, where it came from one
 * @container: the id of the record in whose resource it stands; NULL: it has its own. Owned
 * @path: where it stands in the file, for a sentence («Bundle.entry[3].resource»); NULL: it came
 *   from the office. Owned
 * @object: its element there; owned, NULL like @path
 */
typedef struct
{
  HwRecord *record;
  const HwFhirForm *form;
  char *container;
  char *path;
  JsonObject *object;
} HwFhirItem;

/**
 * HwFhirSet:
 * @items: of HwFhirItem, as they are written: by type as in the registry, then by id
 * @by_id: id → its item, borrowed
 * @by_ref: id → GPtrArray of the items whose references lead there, in the order of @items
 * @patients: id of a person → id of the child that she or he is something to, both owned
 */
typedef struct
{
  const HwRegistry *registry;
  GPtrArray *items;
  GHashTable *by_id;
  GHashTable *by_ref;
  GHashTable *patients;
} HwFhirSet;

HwFhirSet *hw_fhir_set_new (const HwRegistry *registry);
void hw_fhir_set_free (HwFhirSet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwFhirSet, hw_fhir_set_free)

/* @record is taken. NULL: there is one with this id already. Borrowed. */
HwFhirItem *hw_fhir_set_add (HwFhirSet *self, HwRecord *record);

/* When all of them are there: order and references. */
void hw_fhir_set_finish (HwFhirSet *self);

/* Borrowed; NULL: none of @type has this id. */
gpointer hw_fhir_set_find (const HwFhirSet *self, GType type, const char *id);

/* Those of @type that refer to @id, one after another: @next begins at 0. NULL behind the last.
 * Borrowed. */
gpointer hw_fhir_set_next (const HwFhirSet *self, GType type, const char *id, guint *next);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of all record types, in an order in which each comes after those it refers to. The list
 * itself stands in domain/hw-registry.c; the layers below it get it handed over.
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef struct _HwStore HwStore;

/* What follows from a change of a record, in the same transaction: asked before @record is written
 * over @before, and with @is_written after. Of a new record @before is NULL, and it is asked after
 * only. FALSE: nothing is written. */
typedef gboolean (*HwRegistryFollow) (HwStore *store, HwRecord *record, HwRecord *before,
                                      gboolean is_written, GError **error);

/**
 * HwRegistry:
 * @types: static, NULL at the end
 * @follow: called when a person saves a record or a file brings it; NULL: nothing follows
 */
typedef struct
{
  GType (*const *types) (void);
  HwRegistryFollow follow;
} HwRegistry;

guint hw_registry_n_types (const HwRegistry *self);
HwRecordClass *hw_registry_class_at (const HwRegistry *self, guint index);
GType hw_registry_type_at (const HwRegistry *self, guint index);

/* NULL, and 0: no such type. */
HwRecordClass *hw_registry_find (const HwRegistry *self, const char *type);
GType hw_registry_type (const HwRegistry *self, const char *type);

/* Registers every record, enum and its transforms: before the first template and in each test. */
void hw_registry_ensure (const HwRegistry *self);

/* Changes when a field is added, dropped, renamed or regrouped; hexadecimal, owned. */
char *hw_registry_dup_fingerprint (const HwRegistry *self);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How a check reaches other records without knowing where they are kept: the store answers while
 * saving, a table of the test answers in a test, the import answers from what it has folded.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _HwLookUp HwLookUp;

struct _HwLookUp
{
  /* The record of @type with that id, or NULL. Transfer full. */
  gpointer (*find) (HwLookUp *self, GType type, const char *id);

  /* All records of @type whose ref or refs @field hold @id, in the order of their ids. Transfer
   * full; an array that owns its records, never NULL. */
  GPtrArray *(*list) (HwLookUp *self, GType type, const char *field, const char *id);

  /* Nobody hears the warnings of this check: an import says them only of what a person keys. */
  gboolean only_errors;
};

static inline gpointer
hw_look_up_find (HwLookUp *self, GType type, const char *id)
{
  return self && id ? self->find (self, type, id) : NULL;
}

static inline GPtrArray *
hw_look_up_list (HwLookUp *self, GType type, const char *field, const char *id)
{
  return self && id ? self->list (self, type, field, id)
                    : g_ptr_array_new_with_free_func (g_object_unref);
}

/* Whether it is worth asking other records for what only leads to a warning. */
static inline gboolean
hw_look_up_warns (HwLookUp *self)
{
  return self && !self->only_errors;
}

/* A look-up in which one record is as it would be: for a check of what is to be written together.
 * It may have other values than the stored one, but the same references. */
typedef struct
{
  HwLookUp look_up;
  HwLookUp *below;
  gpointer record; /* borrowed */
} HwLookUpWith;

/* @record: NULL for nothing but @below. Both must outlive it. */
void hw_look_up_with_init (HwLookUpWith *self, HwLookUp *below, gpointer record);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What making a mapping asks of the store's thread, a job each.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"
#include "store/hw-store-thread.h"

G_BEGIN_DECLS

/* A slice of looking at a table. Data: a HwSurvey, unref'd. Resolves to a boolean: whether it is
 * done. */
gboolean hw_mapping_survey_job (HwStore *store, gpointer survey, GCancellable *cancellable,
                                GValue *result, GError **error);

/* Resolves to a GPtrArray of HwMapping: all that there are, the office's own among them. */
gboolean hw_mapping_load_job (HwStore *store, gpointer data, GCancellable *cancellable,
                              GValue *result, GError **error);

/**
 * HwMappingSaving:
 * @file: the name of its file, without «.map»
 * @replaces: it is the one that was opened
 */
typedef struct
{
  char *file;
  char *text;
  gboolean replaces;
} HwMappingSaving;

void hw_mapping_saving_free (gpointer saving);

/* Data: a HwMappingSaving. Resolves to a boolean. */
gboolean hw_mapping_save_job (HwStore *store, gpointer saving, GCancellable *cancellable,
                              GValue *result, GError **error);

/* Data: the name of an own mapping, freed by g_free(). Resolves to a boolean. */
gboolean hw_mapping_remove_job (HwStore *store, gpointer name, GCancellable *cancellable,
                                GValue *result, GError **error);

G_END_DECLS

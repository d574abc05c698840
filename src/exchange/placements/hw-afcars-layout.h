/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The elements of both federal files, and what their sources share.
 */

#pragma once

#include "exchange/hw-row-source.h"

G_BEGIN_DECLS

/* What an element belongs to. */
typedef enum
{
  HW_AFCARS_CHILD,
  HW_AFCARS_REMOVAL,
  HW_AFCARS_PLACEMENT,
  HW_AFCARS_PLAN,
  HW_AFCARS_REVIEW,
  HW_AFCARS_HEARING,
  HW_AFCARS_VISIT,
  HW_AFCARS_N_GROUPS,
} HwAfcarsGroup;

/**
 * HwAfcarsField:
 * @start, @width: in a record of fixed width, from 1; 0 in the XML file
 * @title: for people, with the meaning of the codes
 */
typedef struct
{
  const char *name;
  guint16 start;
  guint16 width;
  HwAfcarsGroup group;
  const char *title;
} HwAfcarsField;

#define HW_AFCARS_LEGACY_WIDTH 197

extern const HwAfcarsField hw_afcars_legacy_fields[];
extern const guint hw_afcars_legacy_n_fields;
extern const HwAfcarsField hw_afcars_2020_fields[];
extern const guint hw_afcars_2020_n_fields;

/* «20220414» → «removal 2022-04-14», in English as it is a key; "" without a date. Owned. */
char *hw_afcars_dup_about (const char *what, const char *date);

G_END_DECLS

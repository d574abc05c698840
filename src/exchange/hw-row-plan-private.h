/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan's insides, shared by binding, making records and taking rows.
 */

#pragma once

#include "exchange/hw-row-plan.h"

G_BEGIN_DECLS

typedef struct _HwRowMaker HwRowMaker;

/* A rule with its columns found. */
typedef struct
{
  const HwMappingRule *rule;
  int columns[HW_RULE_MAX_TERMS]; /* of each term; -1 for a text */
  int condition;      /* -1: always */
  HwRowMaker *target; /* of a reference */
} HwBoundRule;

typedef struct
{
  int column; /* -1: the row as a whole */
  char *value;
  char *reason;
} HwRowFault;

/**
 * HwRowMaker:
 * @fact: the column that an imported fact keeps, -1 for an ordinary record
 * @strangers: only codes that this list does not know make the fact
 * @inputs: the columns that what it makes depends on
 *
 * Makes one record of each row. What it made holds until one of its inputs changes: a table has
 * one family in many rows.
 */
struct _HwRowMaker
{
  const HwMappingRecord *map;
  int fact;
  const HwCodeList *strangers;
  HwFoldSpace *space;
  guint64 mask;
  GArray *rules;      /* of HwBoundRule */
  GArray *inputs;     /* of int */
  GArray *when;       /* of int */
  GPtrArray *targets; /* of HwRowMaker */

  gboolean is_nothing; /* a code says that there is no such record */
  gboolean is_new;    /* made for this part */
  gboolean is_folded; /* the fold has it as it stands */
  HwRecord *record;   /* NULL: there is none in this part */
  HwFoldEntry *entry;
  GPtrArray *faults;  /* of HwRowFault */
};

struct _HwRowPlan
{
  HwLookUp look_up; /* sees the row alone, then the office */
  const HwMapping *mapping;
  HwRowSource *source;
  HwFold *fold;
  HwDay today;
  GPtrArray *makers;
  guint n_records;   /* the first makers are ordinary records, the others facts */
  GPtrArray *cells;  /* GString of each column, as in the part before */
  gboolean *changed; /* whether it is another one now */
  gboolean is_first;
  GPtrArray *findings;
  GString *text;
};

/* The cell of the current part, without the spaces around it. */
const char *hw_row_plan_cell (HwRowPlan *self, int column);

gboolean hw_row_plan_bind (HwRowPlan *self, GError **error);
void hw_row_maker_free (HwRowMaker *self);

/* Whether a record takes nothing from the code: unknown, or «no record». */
gboolean hw_code_list_is_stranger (const HwCodeList *self, const char *code);

/* Makes the record anew from the current cells. */
void hw_row_maker_make (HwRowMaker *self, HwRowPlan *plan);

/* Adds what the record type's check says against the row. */
void hw_row_maker_check (HwRowMaker *self, HwRowPlan *plan);

void hw_row_maker_fault (HwRowMaker *self, HwRowPlan *plan, int column, char *reason);

/* The column that a field is told in, -1 for none. */
int hw_row_maker_column (HwRowMaker *self, HwRowPlan *plan, const char *field);

G_END_DECLS

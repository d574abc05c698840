/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mapping while a person makes it: what each column of a table means, and what is still needed
 * before it can be one. Its places come from the registry; how a record is found again, and what
 * it belongs to, follows from its type.
 */

#pragma once

#include "exchange/hw-mapping.h"
#include "exchange/hw-survey.h"

G_BEGIN_DECLS

/**
 * HwDraftSlot:
 * @name: of the record in the mapping file
 * @role: the field of its own type that leads to it («supervisor»), or NULL
 *
 * One of the records that a row can tell.
 */
typedef struct
{
  char *name;
  HwRecordClass *klass;
  const HwField *role;
} HwDraftSlot;

/**
 * HwDraftColumn:
 * @is_twice: another column has this name: neither can be told by it
 * @slot, @field: what it tells; NULL: nothing is taken from it
 * @codes: code → nick, "" for «nothing»; a code that is not decided on is not in it
 * @otherwise: the nick of every other code; NULL: such a row is left out
 * @split: what stands between several codes in one cell, 0 for none
 */
typedef struct
{
  char *name;
  gboolean is_twice;
  const HwDraftSlot *slot;
  const HwField *field;
  GHashTable *codes;
  char *otherwise;
  char split;
} HwDraftColumn;

/* A field that has the same value in every row. */
typedef struct
{
  const HwDraftSlot *slot;
  const HwField *field;
  char *nick;
} HwDraftConstant;

/**
 * HwMappingDraft:
 * @name: of the mapping that is being changed; NULL: it is a new one
 * @title: as a person calls it; "" for nothing yet
 * @dates: of char *, as in a mapping
 */
typedef struct
{
  char *name;
  char *title;
  GPtrArray *slots;     /* of HwDraftSlot */
  GPtrArray *columns;   /* of HwDraftColumn */
  GPtrArray *constants; /* of HwDraftConstant */
  GPtrArray *dates;
} HwMappingDraft;

HwMappingDraft *hw_mapping_draft_new (const HwRegistry *registry);
void hw_mapping_draft_free (HwMappingDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMappingDraft, hw_mapping_draft_free)

/* Every column of a table, in its order; what was said of one of that name stays. */
void hw_mapping_draft_take_columns (HwMappingDraft *self, HwSurvey *survey);

HwDraftColumn *hw_mapping_draft_add_column (HwMappingDraft *self, const char *name);
HwDraftColumn *hw_mapping_draft_find_column (HwMappingDraft *self, const char *name);
const HwDraftSlot *hw_mapping_draft_find_slot (HwMappingDraft *self, const char *name);

/* Whether a column can tell the field: a reference follows from the record it leads to. */
gboolean hw_draft_can_tell (const HwField *field);
/* Whether its values are codes, each with a meaning. */
gboolean hw_draft_takes_codes (const HwField *field);
/* The nicks that a code can mean, with their words; NULL at the end of both. */
GStrv hw_draft_dup_nicks (const HwField *field);
const char *hw_draft_nick_label (const HwField *field, const char *nick);

/* @slot, @field NULL: nothing is taken from the column any more. Its codes are then open again. */
void hw_draft_column_set (HwDraftColumn *self, const HwDraftSlot *slot, const HwField *field);
/* @nick NULL: not decided; a @code of NULL is every other one. */
void hw_draft_column_set_code (HwDraftColumn *self, const char *code, const char *nick);
/* Values that are written as the field's own words, or their nicks, mean them. */
void hw_draft_column_guess_codes (HwDraftColumn *self, const HwSurveyColumn *found);

/* The value that the field has in every row; NULL. */
const char *hw_mapping_draft_constant (HwMappingDraft *self, const HwDraftSlot *slot,
                                       const HwField *field);
/* @nick NULL: none any more. */
void hw_mapping_draft_set_constant (HwMappingDraft *self, const HwDraftSlot *slot,
                                    const HwField *field, const char *nick);

void hw_mapping_draft_set_dates (HwMappingDraft *self, const char *const *dates);
/* How the columns that hold days are written, as far as the file tells; an array of char * that
 * belongs to the caller. @is_unsure: a column could be read in two ways; the first is told. */
GPtrArray *hw_mapping_draft_dup_dates (HwMappingDraft *self, HwSurvey *survey,
                                       gboolean *is_unsure);
gboolean hw_mapping_draft_has_days (HwMappingDraft *self);

/* ------------------------------------------------------------------ what is there */

gboolean hw_mapping_draft_is_used (HwMappingDraft *self, const HwDraftSlot *slot);
/* The first column that tells the field, or NULL. */
HwDraftColumn *hw_mapping_draft_teller (HwMappingDraft *self, const HwDraftSlot *slot,
                                        const HwField *field);
/* The record of the same row that a reference leads to; NULL: the row does not tell it. */
const HwDraftSlot *hw_mapping_draft_link (HwMappingDraft *self, const HwDraftSlot *slot,
                                          const HwField *field);
/* How the records of a slot are found again: «child removal-date»; NULL: not all of it is told. */
const char *hw_mapping_draft_way (HwMappingDraft *self, const HwDraftSlot *slot);

/* What a fault is about. */
typedef enum
{
  HW_DRAFT_WHOLE,
  HW_DRAFT_COLUMN,
  HW_DRAFT_SLOT,
  HW_DRAFT_NAME,
} HwDraftPart;

typedef struct
{
  HwDraftPart part;
  guint column;
  const HwDraftSlot *slot;
  char *message; /* a sentence for people */
} HwDraftFault;

/* Why it is no mapping yet; an array of HwDraftFault that belongs to the caller, empty when it is
 * one. @others: of HwMapping: the names that are taken. */
GPtrArray *hw_mapping_draft_check (HwMappingDraft *self, GPtrArray *others);

/* ------------------------------------------------------------------ the mapping */

/* «Jefferson county list» → «jefferson-county-list»; the name it has already, if it has one. Owned;
 * "" where nothing of the title can stand in a name. */
char *hw_mapping_draft_dup_name (HwMappingDraft *self);

/* The mapping file. Only without faults, but for that of its name. Owned. */
char *hw_mapping_draft_print (HwMappingDraft *self);

/* The draft of a mapping that a draft could have made; NULL: it says more than that. */
HwMappingDraft *hw_mapping_draft_new_from (const HwMapping *mapping, const HwRegistry *registry);

G_END_DECLS

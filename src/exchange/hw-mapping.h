/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A mapping file: which columns of a foreign table make which records, by which keys, dates and
 * code lists. A person can read and edit it; data/mappings/README.md describes the form.
 */

#pragma once

#include "record/hw-registry.h"

G_BEGIN_DECLS

/* A code that says that there is no such record at all. */
#define HW_CODE_NO_RECORD "-"

/* A list of a source's codes. @values: code → nick, "" for «nothing». @otherwise: the nick of every
 * other code, or NULL: another code is then an error. @split: several codes in one cell. */
typedef struct
{
  char *name;
  char split;
  GHashTable *values;
  char *otherwise;
} HwCodeList;

/* «COLUMN», «not COLUMN», «COLUMN is "X"», «COLUMN is not "X"». @column NULL: always. */
typedef struct
{
  char *column;
  char *is;
  gboolean is_negated;
} HwMappingCondition;

/* What an imported fact asks of its column, beside text and columns. */
typedef enum
{
  HW_TERM_TEXT,
  HW_TERM_COLUMN,
  HW_TERM_NAME,  /* *name */
  HW_TERM_TITLE, /* *title */
  HW_TERM_ABOUT, /* *about */
  HW_TERM_VALUE, /* *value */
} HwTermKind;

typedef struct
{
  HwTermKind kind;
  char *text;
} HwMappingTerm;

#define HW_RULE_MAX_TERMS 4

/* One line: «field = terms : codes if condition». Exactly one of @terms and @record is set. */
typedef struct
{
  guint line;
  const HwField *field;
  gboolean adds; /* «+=», to a set */
  GPtrArray *terms;
  char *record;
  HwCodeList *codes; /* borrowed */
  HwMappingCondition condition;
} HwMappingRule;

typedef struct
{
  const HwField *field;
  gboolean may_be_absent;
} HwMappingKey;

typedef struct
{
  guint line;
  char *name;
  HwRecordClass *klass;
  GArray *keys;     /* of HwMappingKey */
  GPtrArray *rules; /* of HwMappingRule; a later one wins where its condition holds */
  GPtrArray *when;  /* of char *: there is one only where one of these columns holds something */
} HwMappingRecord;

typedef struct
{
  char *path;          /* for messages */
  gboolean is_own;     /* of one office, not of the program */
  char *name;
  char *title;
  char *source;        /* «table», or the name of a fixed form */
  GPtrArray *columns;  /* of char *: a header with all of them is this format's */
  GPtrArray *dates;    /* of char *: formats, beside ISO */
  GPtrArray *codes;    /* of HwCodeList */
  GPtrArray *records;  /* of HwMappingRecord, each after those it refers to */
  HwMappingRecord *facts; /* the pattern of what is kept of all other columns, or NULL */
  GPtrArray *also;     /* of char *: columns whose code says more than the field holds */
} HwMapping;

/* HW_ERROR_INVALID: «PATH: line 12: what is wrong». */
HwMapping *hw_mapping_parse (const char *path, const char *text, gsize length,
                             const HwRegistry *registry, GError **error);
HwMapping *hw_mapping_load (const char *path, const HwRegistry *registry, GError **error);
void hw_mapping_free (HwMapping *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwMapping, hw_mapping_free)

/* An empty one, to be filled: what is added to its arrays is its own. */
HwMapping *hw_mapping_new (const char *path);
HwMappingRecord *hw_mapping_record_new (const char *name, HwRecordClass *klass);

/* «child kind from-date?»; HW_ERROR_INVALID: the type has no such field. */
gboolean hw_mapping_record_set_keys (HwMappingRecord *self, const char *keys, GError **error);

/* The mapping as a file: reading it gives the same mapping. What a person remarked in the file it
 * came from is not in it. Owned. */
char *hw_mapping_print (const HwMapping *self);

/* Whether a mapping file can name a column, and hold a code: a line break or a quotation mark has
 * no place in it. */
gboolean hw_mapping_can_name (const char *column);
gboolean hw_mapping_can_hold (const char *code);

HwMappingRecord *hw_mapping_find_record (const HwMapping *self, const char *name);

G_END_DECLS

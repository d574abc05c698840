/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table: one member of a plain struct and one row here make a GObject property, a
 * column, a CSV and JSON key, a form row, a search term and a merge unit. Ten row macros, one a
 * kind; a row whose kind does not fit its member does not compile.
 */

#pragma once

#include "base/hw-day.h"
#include "base/hw-time.h"

#include <glib-object.h>
#include <stdbool.h>
#include <stddef.h>

G_BEGIN_DECLS

typedef struct _HwRecord HwRecord;
typedef struct _HwField HwField;

/* Values of one enum, bit n for value n. A struct, so that no other member type passes for it. */
typedef struct
{
  guint32 bits;
} HwSet;

/* Several records of one type: the canonical text form, NULL for none (record/hw-refs.h). A struct,
 * so that no other member type passes for it. */
typedef struct
{
  char *text;
} HwRefs;

/* An int field that holds no number. */
#define HW_INT_NONE G_MININT64

/**
 * HwKind:
 * @HW_KIND_TEXT: one line, `char *`
 * @HW_KIND_NOTE: many lines, `char *`
 * @HW_KIND_REF: the id of another record in text form, `char *`
 * @HW_KIND_INT: `gint64`, HW_INT_NONE when absent
 * @HW_KIND_FLAG: `bool`, where absent means no; where «unknown» is not «no», an enum
 * @HW_KIND_DAY: `HwDay`
 * @HW_KIND_TIME: `HwTime`
 * @HW_KIND_ENUM: an enum from 0 without gaps, 0 = not set
 * @HW_KIND_SET: `HwSet`
 * @HW_KIND_REFS: the ids of other records, all of one type, `HwRefs`
 */
typedef enum
{
  HW_KIND_TEXT,
  HW_KIND_NOTE,
  HW_KIND_REF,
  HW_KIND_INT,
  HW_KIND_FLAG,
  HW_KIND_DAY,
  HW_KIND_TIME,
  HW_KIND_ENUM,
  HW_KIND_SET,
  HW_KIND_REFS,
} HwKind;

/**
 * HwFieldFlags:
 * @HW_FIELD_REQUIRED: a record without it is not saved
 * @HW_FIELD_SENSITIVE: never in a log, a newsletter or an audit export in clear
 * @HW_FIELD_LOCAL: never leaves the machine
 * @HW_FIELD_DERIVED: computed by the record's derive function, not stored
 * @HW_FIELD_SEARCH: found by the search of people and places
 * @HW_FIELD_MAIN: asked for first when a record is made, as the required ones are
 */
typedef enum
{
  HW_FIELD_REQUIRED = 1 << 0,
  HW_FIELD_SENSITIVE = 1 << 1,
  HW_FIELD_LOCAL = 1 << 2,
  HW_FIELD_DERIVED = 1 << 3,
  HW_FIELD_SEARCH = 1 << 4,
  HW_FIELD_MAIN = 1 << 5,
} HwFieldFlags;

/* One row. Strings are static; labels are marked with N_() and translated where shown. */
struct _HwField
{
  const char *name;          /* the property's name: JSON and CSV key; as a column with «_» */
  const char *label;
  HwKind kind;
  guint16 offset;
  guint16 flags;
  GType (*type) (void);      /* the enum of an enum or set; the record of a ref or refs */
  const char *group;         /* fields that change and merge together; NULL: alone */
  const char *help;          /* one sentence beside the editor */
  const char *const *labels; /* of the enum's values, by value, NULL at the end; [0] for none */
  gint64 min, max;           /* of an int; max 0: no limit */
  guint since;               /* the schema version that brought it; 0: the first */
};

#define HW_AT(T, m, M) ((guint16) _Generic ((((T *) 0)->m), M: offsetof (T, m)))
#define HW_ROW(T, m, M, k, n, l, ...) \
  { .name = n, .label = l, .kind = k, .offset = HW_AT (T, m, M), ##__VA_ARGS__ }

#define HW_TEXT(T, m, n, l, ...) HW_ROW (T, m, char *, HW_KIND_TEXT, n, l, ##__VA_ARGS__)
#define HW_NOTE(T, m, n, l, ...) HW_ROW (T, m, char *, HW_KIND_NOTE, n, l, ##__VA_ARGS__)
#define HW_INT(T, m, n, l, ...) HW_ROW (T, m, gint64, HW_KIND_INT, n, l, ##__VA_ARGS__)
#define HW_FLAG(T, m, n, l, ...) HW_ROW (T, m, bool, HW_KIND_FLAG, n, l, ##__VA_ARGS__)
#define HW_DAY(T, m, n, l, ...) HW_ROW (T, m, HwDay, HW_KIND_DAY, n, l, ##__VA_ARGS__)
#define HW_TIME(T, m, n, l, ...) HW_ROW (T, m, HwTime, HW_KIND_TIME, n, l, ##__VA_ARGS__)
#define HW_ENUM(T, m, E, n, l, ...) \
  HW_ROW (T, m, unsigned int, HW_KIND_ENUM, n, l, .type = E, ##__VA_ARGS__)
#define HW_SET(T, m, E, n, l, ...) \
  HW_ROW (T, m, HwSet, HW_KIND_SET, n, l, .type = E, ##__VA_ARGS__)
#define HW_REF(T, m, R, n, l, ...) \
  HW_ROW (T, m, char *, HW_KIND_REF, n, l, .type = R, ##__VA_ARGS__)
#define HW_REFS(T, m, R, n, l, ...) \
  HW_ROW (T, m, HwRefs, HW_KIND_REFS, n, l, .type = R, ##__VA_ARGS__)

/* The group's name: its own name for a field that stands alone. */
static inline const char *
hw_field_group (const HwField *field)
{
  return field->group ? field->group : field->name;
}

static inline gboolean
hw_field_is_stored (const HwField *field)
{
  return !(field->flags & HW_FIELD_DERIVED);
}

/* Whether it holds ids of other records: one or several. */
static inline gboolean
hw_field_is_reference (const HwField *field)
{
  return field->kind == HW_KIND_REF || field->kind == HW_KIND_REFS;
}

/* Whether it holds ids of records of @type: one or several. */
static inline gboolean
hw_field_refers_to (const HwField *field, GType type)
{
  return hw_field_is_reference (field) && field->type () == type;
}

/* Whether the member is a string that the record owns; HwRefs is nothing but one. */
static inline gboolean
hw_field_is_string (const HwField *field)
{
  return field->kind == HW_KIND_TEXT || field->kind == HW_KIND_NOTE
         || hw_field_is_reference (field);
}

/* The nick of an enum value, NULL for 0 and strangers; and back, 0 for none, -1 for a stranger. */
const char *hw_field_nick (const HwField *field, guint value);
int hw_field_value (const HwField *field, const char *nick);

/* The translated word for an enum value; "" for none. */
const char *hw_field_value_label (const HwField *field, guint value);

/* The number of enum values, 0 («not set») included. */
guint hw_field_n_values (const HwField *field);

/* The property's param spec, as installed on the record's class. */
GParamSpec *hw_field_make_pspec (const HwField *field);

/* One enum or set type with a property transform to its label, made from a field. */
void hw_field_register_transforms (const HwField *field);

G_END_DECLS

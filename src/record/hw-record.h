/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The base of every record: a struct with an id and a field table. It knows no SQL and no vertical.
 */

#pragma once

#include "record/hw-field.h"
#include "record/hw-look-up.h"

G_BEGIN_DECLS

typedef struct _HwRecordClass HwRecordClass;

struct _HwRecord
{
  GObject parent_instance;

  char *id; /* text form; NULL before the record was first saved */
};

#define HW_TYPE_RECORD (hw_record_get_type ())
GType hw_record_get_type (void);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRecord, g_object_unref)

#define HW_RECORD(o) G_TYPE_CHECK_INSTANCE_CAST ((o), HW_TYPE_RECORD, HwRecord)
#define HW_IS_RECORD(o) G_TYPE_CHECK_INSTANCE_TYPE ((o), HW_TYPE_RECORD)
#define HW_RECORD_GET_CLASS(o) G_TYPE_INSTANCE_GET_CLASS ((o), HW_TYPE_RECORD, HwRecordClass)

/**
 * HwFinding:
 * @field: the property's name, static
 * @is_warning: said and saved all the same; otherwise nothing is written
 * @message: a sentence in the user's language, owned
 *
 * What a check says about a record.
 */
typedef struct
{
  const char *field;
  gboolean is_warning;
  char *message;
} HwFinding;

/* Adds to @findings (of HwFinding *) what one row cannot say. Pure: other records come through
 * @look_up, the day through @today. */
typedef void (*HwRecordCheck) (HwRecord *record, HwLookUp *look_up, HwDay today,
                               GPtrArray *findings);

/* Adds to @findings why @actor (the id of who is signed in; NULL: whoever came in with the recovery
 * key) may not write @record. @stored: as it stands; NULL: it is new. */
typedef void (*HwRecordGuard) (HwRecord *record, HwRecord *stored, const char *actor,
                               HwLookUp *look_up, GPtrArray *findings);

/* Those that end where @record begins, each as it is then. An array that owns its records. */
typedef GPtrArray *(*HwRecordEnding) (HwRecord *record, HwLookUp *look_up, HwDay today);

/* What a record type says of itself, beside its fields. */
typedef struct
{
  const char *root;       /* the ref that leads towards the family; NULL: an office record */
  gboolean is_root;       /* a family, or what stands for one: its own root when @root is empty */
  HwRecordCheck check;    /* may be NULL */
  HwRecordGuard guard;    /* asked when a person saves it; NULL: everyone may */
  char *(*dup_title) (HwRecord *record); /* how people call it; NULL: the first text field */
  const char *const *sorted_by; /* fields whose texts, first to last, give its place in a list of
                                 * names; NULL at the end; NULL: none is kept */
  HwRecordEnding list_ended; /* of its own type; an import that brings a record ends them; NULL:
                              * they stand beside each other */
  const char *new_title;  /* N_("New Child"): the heading where one is made; NULL: the label */
  const char *const *known_by; /* how it is found again in tables of other systems, best first:
                                * fields, «?» behind one that may be empty; NULL at the end; NULL:
                                * it does not come in that way */
  gboolean is_reckoned;   /* kept by the program from what people wrote: in the journal, but the
                           * history of what it belongs to does not tell it */
} HwRecordTraits;

struct _HwRecordClass
{
  GObjectClass parent_class;

  const char *type;       /* «child»: table, JSON and command-line name */
  const char *label;      /* N_("Child") */
  const HwField *fields;
  guint n_fields;
  GParamSpec **pspecs;    /* [i + 1] belongs to fields[i] */
  HwRecordTraits traits;
};

void hw_record_class_install (gpointer klass, const char *type, const char *label,
                              const HwField *fields, guint n_fields, HwRecordTraits traits);

/* At the end of a record's file, after its `static const HwField fields[]`. The rest are
 * designated members of HwRecordTraits. */
#define HW_DEFINE_RECORD(T, t_n, name, label, ...)                                              \
  G_DEFINE_FINAL_TYPE (T, t_n, HW_TYPE_RECORD)                                                  \
  static void t_n##_init (T *self) {}                                                           \
  static void t_n##_class_init (T##Class *klass)                                                \
  {                                                                                             \
    hw_record_class_install (klass, name, label, fields, G_N_ELEMENTS (fields),                 \
                             (HwRecordTraits) { __VA_ARGS__ });                                 \
  }

/* The member of a field, as an lvalue of C type T. */
#define HW_MEMBER(record, field, T) G_STRUCT_MEMBER (T, (record), (field)->offset)

/* Static; the class lives for ever. */
const HwField *hw_record_class_find (HwRecordClass *klass, const char *name);

/* A record of the same type with the same id and values. */
HwRecord *hw_record_dup (HwRecord *self);

/* The text form in CSV, JSON and on the command line: ISO days, nicks, a set as a JSON array of
 * sorted nicks, refs as one of sorted ids. NULL for an absent value; a flag is «true» or «false».
 * Owned. */
char *hw_record_print (HwRecord *self, const HwField *field);

/* The translated word for the value of the enum field @name; "" for none, and for one that a newer
 * program wrote. Static. */
const char *hw_record_value_label (gconstpointer self, const char *name);

/* The form people read: by the locale, translated. "" for an absent value. A ref prints its id,
 * refs all of them: whoever shows them looks the titles up. Owned. */
char *hw_record_show (HwRecord *self, const HwField *field);

/* Sets a field from its text form; NULL or "" makes it absent. Notifies only on a change.
 * HW_ERROR_INVALID: @text is no such value; the record is then untouched. */
gboolean hw_record_parse (HwRecord *self, const HwField *field, const char *text, GError **error);

gboolean hw_record_is_absent (HwRecord *self, const HwField *field);

/* Whether two records of one type hold the same value; the copying of one field; and whether they
 * hold the same in all. */
gboolean hw_record_equal_field (HwRecord *a, HwRecord *b, const HwField *field);
void hw_record_copy_field (HwRecord *to, HwRecord *from, const HwField *field);
gboolean hw_record_equal (HwRecord *a, HwRecord *b);

/* The ids that a ref or refs hold, none for an absent value and for other kinds. Owned. */
GStrv hw_record_dup_ids (HwRecord *self, const HwField *field);

/* A ref or refs that hold @from hold @to instead; @to: NULL for nothing. FALSE: they do not hold
 * it. Notifies on a change. */
gboolean hw_record_repoint (HwRecord *self, const HwField *field, const char *from, const char *to);

/* Required fields, limits and the type's own check. Adds to @findings; FALSE when one of them is an
 * error. @look_up may be NULL: then only what the record itself can say. */
gboolean hw_record_check (HwRecord *self, HwLookUp *look_up, HwDay today, GPtrArray *findings);

/* An array that owns its findings; and how a check adds one (printf style). */
GPtrArray *hw_findings_new (void);
void hw_finding_free (HwFinding *finding);
void hw_findings_error (GPtrArray *findings, const char *field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void hw_findings_warning (GPtrArray *findings, const char *field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/* The first that forbids saving, or NULL; borrowed. */
const HwFinding *hw_findings_first_error (GPtrArray *findings);

/* How people call this record: «Maya Combs», «Foster home, 016». Owned. */
char *hw_record_dup_title (HwRecord *self);

G_END_DECLS

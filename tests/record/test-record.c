/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The record table on a record that has a field of every kind: properties, both text forms at their
 * edges, copies, checks.
 */

#include "base/hw-error.h"
#include "base/hw-id.h"
#include "record/hw-refs.h"
#include "support/test-records.h"

#include <locale.h>

#define N_(text) text

typedef enum
{
  SAMPLE_COLOUR_NONE,
  SAMPLE_COLOUR_RED,
  SAMPLE_COLOUR_DARK_BLUE,
  SAMPLE_COLOUR_AMBER,
} SampleColour;

static GType sample_colour_get_type (void);
G_DEFINE_ENUM_TYPE (SampleColour, sample_colour,
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOUR_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOUR_RED, "red"),
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOUR_DARK_BLUE, "dark-blue"),
                    G_DEFINE_ENUM_VALUE (SAMPLE_COLOUR_AMBER, "amber"))

static const char *const colour_labels[] = { "", "Red", "Dark blue", "Amber", NULL };

static GType sample_get_type (void);
G_DECLARE_FINAL_TYPE (Sample, sample, TEST, SAMPLE, HwRecord)

struct _Sample
{
  HwRecord parent_instance;

  char *text;
  char *note;
  char *ref;
  gint64 number;
  gint64 small;
  bool flag;
  HwDay day;
  HwTime time;
  SampleColour colour;
  HwSet colours;
  HwRefs refs;
};

static const HwField fields[] = {
  HW_TEXT (Sample, text, "text", N_ ("Text"), .flags = HW_FIELD_REQUIRED),
  HW_NOTE (Sample, note, "note", N_ ("Note")),
  HW_REF (Sample, ref, sample_get_type, "ref", N_ ("Ref")),
  HW_INT (Sample, number, "number", N_ ("Number"), .min = G_MININT64),
  HW_INT (Sample, small, "small", N_ ("Small"), .min = 1, .max = 9),
  HW_FLAG (Sample, flag, "flag", N_ ("Flag")),
  HW_DAY (Sample, day, "day", N_ ("Day"), .group = "when"),
  HW_TIME (Sample, time, "time", N_ ("Time"), .group = "when"),
  HW_ENUM (Sample, colour, sample_colour_get_type, "colour", N_ ("Colour"),
           .labels = colour_labels),
  HW_SET (Sample, colours, sample_colour_get_type, "colours", N_ ("Colours"),
          .labels = colour_labels),
  HW_REFS (Sample, refs, sample_get_type, "refs", N_ ("Refs")),
};

static void
sample_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  Sample *self = TEST_SAMPLE (record);

  if (self->day > today)
    hw_findings_warning (findings, "day", "lies %d days ahead", self->day - today);
  if (self->flag && !self->note)
    hw_findings_error (findings, "note", "is needed beside the flag");
}

HW_DEFINE_RECORD (Sample, sample, "sample", N_ ("Sample"), .check = sample_check)

static const HwField *
field_named (const char *name)
{
  const HwField *field = hw_record_class_find (g_type_class_get (sample_get_type ()), name);

  g_assert_nonnull (field);
  return field;
}

#define ID "019AAB3C-0000-7000-8000-00000000000f"
#define ID_LOWER "019aab3c-0000-7000-8000-00000000000f"
#define ID_LESS "019aab3c-0000-7000-8000-00000000000a"

/* What is read, and what is written then; NULL: refused. */
static const struct
{
  const char *field, *text, *printed;
} texts[] = {
  { "text", "Ñandú <b>&amp; “x”", "Ñandú <b>&amp; “x”" },
  { "text", " ", " " },
  { "text", "\xff\xfe", NULL },
  { "note", "one\ntwo\ttabs", "one\ntwo\ttabs" },
  { "note", "cut \xc3", NULL },
  { "ref", ID, ID_LOWER },
  { "ref", "019aab3c-0000-7000-8000-0000000000", NULL },
  { "ref", "Combs", NULL },
  { "number", "0", "0" },
  { "number", "-1", "-1" },
  { "number", "9223372036854775807", "9223372036854775807" },
  { "number", "-9223372036854775807", "-9223372036854775807" },
  { "number", "-9223372036854775808", NULL },
  { "number", "9223372036854775808", NULL },
  { "number", "1.5", NULL },
  { "number", "1e3", NULL },
  { "number", " 1", NULL },
  { "number", "0x10", NULL },
  { "flag", "true", "true" },
  { "flag", "Yes", "true" },
  { "flag", "1", "true" },
  { "flag", "false", "false" },
  { "flag", "NO", "false" },
  { "flag", "2", NULL },
  { "flag", "unknown", NULL },
  { "day", "2016-02-29", "2016-02-29" },
  { "day", "0001-01-01", "0001-01-01" },
  { "day", "9999-12-31", "9999-12-31" },
  { "day", "2015-02-29", NULL },
  { "day", "2016-2-9", NULL },
  { "day", "02/29/2016", NULL },
  { "day", "2016-02-29T00:00", NULL },
  { "day", "0000-00-00", NULL },
  { "time", "2026-11-22T09:30:00.123456Z", "2026-11-22T09:30:00.123456Z" },
  { "time", "2026-11-22T09:30:00+01:00", "2026-11-22T08:30:00.000000Z" },
  { "time", "yesterday", NULL },
  { "colour", "red", "red" },
  { "colour", "dark-blue", "dark-blue" },
  { "colour", "Red", NULL },
  { "colour", "not-set", NULL },
  { "colour", "SAMPLE_COLOUR_RED", NULL },
  { "colours", "[\"red\",\"dark-blue\"]", "[\"dark-blue\",\"red\"]" },
  { "colours", "red amber", "[\"amber\",\"red\"]" },
  { "colours", "amber,amber", "[\"amber\"]" },
  { "colours", "[\"red\",\"green\"]", NULL },
  { "refs", "[\"" ID "\"]", "[\"" ID_LOWER "\"]" },
  { "refs", "[ \"" ID_LOWER "\" , \"" ID_LESS "\" ]",
    "[\"" ID_LESS "\",\"" ID_LOWER "\"]" },
  { "refs", ID_LOWER " " ID_LESS, "[\"" ID_LESS "\",\"" ID_LOWER "\"]" },
  { "refs", ID "," ID_LOWER, "[\"" ID_LOWER "\"]" },
  { "refs", "[\"" ID "\",\"Maya\"]", NULL },
  { "refs", ID "\n7", NULL },
};

static void
test_parse_and_print (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const HwField *field = field_named (texts[i].field);
      g_autoptr (HwRecord) record = g_object_new (sample_get_type (), NULL);
      g_autoptr (GError) error = NULL;
      gboolean read = hw_record_parse (record, field, texts[i].text, &error);
      g_autofree char *printed = hw_record_print (record, field);

      g_test_message ("%s «%s»", texts[i].field, texts[i].text);
      g_assert_true (read == (texts[i].printed != NULL));
      if (read)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (printed, ==, texts[i].printed);
          continue;
        }
      g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (hw_record_is_absent (record, field) || field->kind == HW_KIND_FLAG);
      /* Who mistyped one of several words is told those that there are. */
      if (g_str_has_prefix (field->name, "colour"))
        g_assert_true (g_str_has_suffix (error->message, "(red, dark-blue, amber)"));
    }
}

/* A text that cannot be read leaves the good value; an empty one takes it away. */
static void
test_parse_keeps_or_clears (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const HwField *field = field_named (texts[i].field);
      g_autoptr (HwRecord) record = NULL;

      if (!texts[i].printed)
        continue;
      record = test_record_new (sample_get_type (), texts[i].field, texts[i].text, NULL);
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        if (!texts[j].printed && g_str_equal (texts[j].field, texts[i].field))
          {
            g_autofree char *kept = NULL;

            g_assert_false (hw_record_parse (record, field, texts[j].text, NULL));
            kept = hw_record_print (record, field);
            g_assert_cmpstr (kept, ==, texts[i].printed);
          }
      g_assert_true (hw_record_parse (record, field, i % 2 ? "" : NULL, NULL));
      g_assert_true (hw_record_is_absent (record, field) || field->kind == HW_KIND_FLAG);
    }
}

static void
test_new_is_absent (void)
{
  g_autoptr (HwRecord) record = g_object_new (sample_get_type (), NULL);

  g_assert_null (record->id);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *printed = hw_record_print (record, &fields[i]);
      g_autofree char *shown = hw_record_show (record, &fields[i]);

      if (fields[i].kind == HW_KIND_FLAG)
        {
          g_assert_cmpstr (printed, ==, "false");
          continue;
        }
      g_assert_true (hw_record_is_absent (record, &fields[i]));
      g_assert_null (printed);
      g_assert_cmpstr (shown, ==, "");
    }
}

static void
on_notify_cb (GObject *object, GParamSpec *pspec, gpointer count)
{
  (*(guint *) count)++;
}

static void
test_notify_only_on_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const HwField *field = field_named (texts[i].field);
      g_autoptr (HwRecord) record = g_object_new (sample_get_type (), NULL);
      guint count = 0;

      if (!texts[i].printed || g_str_equal (texts[i].printed, "false"))
        continue;
      g_signal_connect (record, "notify", G_CALLBACK (on_notify_cb), &count);
      hw_record_parse (record, field, texts[i].text, NULL);
      g_assert_cmpuint (count, ==, 1);
      hw_record_parse (record, field, texts[i].printed, NULL);
      g_assert_cmpuint (count, ==, 1);
      hw_record_parse (record, field, NULL, NULL);
      g_assert_cmpuint (count, ==, 2);
    }
}

static void
fill (HwRecord *record)
{
  g_autofree char *text = g_strdup_printf ("Ñ %d", g_test_rand_int ());
  g_autofree char *number = g_strdup_printf ("%d", g_test_rand_int ());
  guint bits = g_test_rand_int_range (0, 8) << 1;

  g_set_str (&record->id, test_id (g_test_rand_int_range (0, 1000000)));
  g_object_set (record, "text", text, "note", g_test_rand_bit () ? text : NULL, "ref", ID_LOWER,
                "number", g_ascii_strtoll (number, NULL, 10), "flag", g_test_rand_bit (), "day",
                g_test_rand_int_range (1, 3652059), "time",
                (guint64) g_test_rand_int_range (1, G_MAXINT) * 1000003, "colour",
                g_test_rand_int_range (0, 4), "colours", bits, "refs",
                g_test_rand_bit () ? ID " " ID_LESS : NULL, NULL);
}

/* Print and parse of every field of random records give equal records; so does a copy. */
static void
test_round_trip (void)
{
  for (guint n = 0; n < 2000; n++)
    {
      g_autoptr (HwRecord) record = g_object_new (sample_get_type (), NULL);
      g_autoptr (HwRecord) back = g_object_new (sample_get_type (), NULL);
      g_autoptr (HwRecord) copy = NULL;

      fill (record);
      copy = hw_record_dup (record);
      g_assert_cmpstr (copy->id, ==, record->id);
      for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_autofree char *printed = hw_record_print (record, &fields[i]);
          g_autoptr (GError) error = NULL;

          g_assert_true (hw_record_parse (back, &fields[i], printed, &error));
          g_assert_no_error (error);
          g_assert_true (hw_record_equal_field (record, back, &fields[i]));
          g_assert_true (hw_record_equal_field (record, copy, &fields[i]));
        }
    }
}

/* For each kind: two values differ, and copying one field changes that one alone. */
static void
test_equal_and_copy (void)
{
  static const char *const others[][3] = {
    { "text", "a", "b" },
    { "note", "a", NULL },
    { "ref", ID, NULL },
    { "number", "1", "2" },
    { "small", "1", NULL },
    { "flag", "true", "false" },
    { "day", "2016-02-29", "2016-03-01" },
    { "time", "2026-11-22T09:30:00.123456Z", "2026-11-22T09:30:00.123457Z" },
    { "colour", "red", "amber" },
    { "colours", "red", "red amber" },
    { "refs", ID, ID " " ID_LESS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (HwRecord) a
          = test_record_new (sample_get_type (), others[i][0], others[i][1], NULL);
      g_autoptr (HwRecord) b
          = test_record_new (sample_get_type (), others[i][0], others[i][2], NULL);
      const HwField *field = field_named (others[i][0]);

      g_assert_false (hw_record_equal_field (a, b, field));
      g_assert_false (hw_record_equal_field (b, a, field));
      hw_record_copy_field (b, a, field);
      for (guint f = 0; f < G_N_ELEMENTS (fields); f++)
        g_assert_true (hw_record_equal_field (a, b, &fields[f]));
    }
}

static void
test_check (void)
{
  static const struct
  {
    const char *name, *text, *findings;
  } cases[] = {
    { "text", "x", "" },
    { "text", NULL, "text!" },
    { "small", "1", "text!" },
    { "small", "9", "text!" },
    { "small", "0", "text! small!" },
    { "small", "10", "text! small!" },
    { "day", "2026-01-01", "text!" },
    { "day", "2026-01-02", "text! day?" },
    { "flag", "true", "text! note!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) record
          = test_record_new (sample_get_type (), cases[i].name, cases[i].text, NULL);
      g_autofree char *found = test_findings (record, NULL, hw_day_new (2026, 1, 1));

      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

/* What never came through the parser is still caught before it is stored. */
static void
test_check_bad_bytes (void)
{
  g_autoptr (HwRecord) record = g_object_new (sample_get_type (), NULL);
  g_autofree char *found = NULL;

  g_set_str (&TEST_SAMPLE (record)->text, "cut \xc3");
  found = test_findings (record, NULL, 1);
  g_assert_cmpstr (found, ==, "text!");
}

/* Several references: asking, changing, and how many there may be. */
static void
test_refs (void)
{
  HwRefs refs = { NULL };
  g_auto (GStrv) none = hw_refs_dup_ids (&refs);
  g_auto (GStrv) ids = NULL;
  g_autofree char *many = g_strdup (test_id (0));
  g_autofree char *read = NULL;

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_false (hw_refs_contains (&refs, ID_LOWER));
  g_assert_true (hw_refs_set (&refs, ID " " ID_LESS));
  g_assert_false (hw_refs_set (&refs, ID_LESS "," ID_LOWER));
  ids = hw_refs_dup_ids (&refs);
  g_assert_cmpstrv (ids, ((const char *const[]) { ID_LESS, ID_LOWER, NULL }));
  g_assert_true (hw_refs_contains (&refs, ID_LOWER));
  g_assert_false (hw_refs_contains (&refs, "019aab3c"));
  g_assert_false (hw_refs_contains (&refs, test_id (7)));

  g_assert_false (hw_refs_replace (&refs, test_id (7), ID_LESS));
  g_assert_true (hw_refs_replace (&refs, ID_LOWER, ID_LESS));
  g_assert_cmpstr (refs.text, ==, "[\"" ID_LESS "\"]");
  g_assert_true (hw_refs_replace (&refs, ID_LESS, NULL));
  g_assert_null (refs.text);

  for (guint i = 1; i <= HW_REFS_MOST; i++)
    {
      char *more = NULL;

      g_assert_true (hw_refs_read (many, &read));
      g_clear_pointer (&read, g_free);
      more = g_strconcat (many, ",", test_id (i), NULL);
      g_free (many);
      many = more;
    }
  g_assert_false (hw_refs_read (many, &read));
  g_assert_null (read);
}

/* What leads to one record leads to another, or nowhere: one reference or several. */
static void
test_repoint (void)
{
  static const char *const names[] = { "ref", "refs" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const HwField *field = field_named (names[i]);
      g_autoptr (HwRecord) record = test_record_new (sample_get_type (), names[i], ID, NULL);
      g_auto (GStrv) ids = NULL;
      g_auto (GStrv) none = NULL;
      guint count = 0;

      g_signal_connect (record, "notify", G_CALLBACK (on_notify_cb), &count);
      g_assert_false (hw_record_repoint (record, field, ID_LESS, NULL));
      g_assert_true (hw_record_repoint (record, field, ID_LOWER, ID_LESS));
      ids = hw_record_dup_ids (record, field);
      g_assert_cmpstrv (ids, ((const char *const[]) { ID_LESS, NULL }));
      g_assert_true (hw_record_repoint (record, field, ID_LESS, NULL));
      g_assert_true (hw_record_is_absent (record, field));
      none = hw_record_dup_ids (record, field);
      g_assert_cmpuint (g_strv_length (none), ==, 0);
      g_assert_cmpuint (count, ==, 2);
    }
}

static void
test_groups (void)
{
  g_assert_cmpstr (hw_field_group (field_named ("text")), ==, "text");
  g_assert_cmpstr (hw_field_group (field_named ("day")), ==, "when");
  g_assert_cmpstr (hw_field_group (field_named ("time")), ==, "when");
  g_assert_null (hw_record_class_find (g_type_class_get (sample_get_type ()), "Text"));
  g_assert_null (hw_record_class_find (g_type_class_get (sample_get_type ()), "id"));
}

static void
test_show (void)
{
  static const char *const shown[][3] = {
    { "number", "1234567", "1234567" },
    { "day", "2016-02-29", "29 February 2016" },
    { "flag", "true", "Yes" },
    { "colour", "dark-blue", "Dark blue" },
    { "colours", "red dark-blue", "Red, Dark blue" },
    { "time", "2026-11-22T14:30:00Z", "22 Nov 2026 09:30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autoptr (HwRecord) record
          = test_record_new (sample_get_type (), shown[i][0], shown[i][1], NULL);
      g_autofree char *words = hw_record_show (record, field_named (shown[i][0]));

      g_assert_cmpstr (words, ==, shown[i][2]);
    }
}

/* A template shows an enum by its label without any closure. */
static void
test_enum_transform (void)
{
  g_auto (GValue) colour = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;

  hw_field_register_transforms (field_named ("colour"));
  g_value_init (&colour, sample_colour_get_type ());
  g_value_init (&text, G_TYPE_STRING);
  g_value_set_enum (&colour, SAMPLE_COLOUR_DARK_BLUE);
  g_assert_true (g_value_transform (&colour, &text));
  g_assert_cmpstr (g_value_get_string (&text), ==, "Dark blue");
}

static void
test_title (void)
{
  g_autoptr (HwRecord) named = test_record_new (sample_get_type (), "text", "Maya", NULL);
  g_autoptr (HwRecord) nameless = g_object_new (sample_get_type (), NULL);
  g_autofree char *title = hw_record_dup_title (named);
  g_autofree char *kind = hw_record_dup_title (nameless);

  g_assert_cmpstr (title, ==, "Maya");
  g_assert_cmpstr (kind, ==, "Sample");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/parse-and-print", test_parse_and_print);
  g_test_add_func ("/record/parse-keeps-or-clears", test_parse_keeps_or_clears);
  g_test_add_func ("/record/new-is-absent", test_new_is_absent);
  g_test_add_func ("/record/notify-only-on-change", test_notify_only_on_change);
  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/equal-and-copy", test_equal_and_copy);
  g_test_add_func ("/record/check", test_check);
  g_test_add_func ("/record/check-bad-bytes", test_check_bad_bytes);
  g_test_add_func ("/record/refs", test_refs);
  g_test_add_func ("/record/repoint", test_repoint);
  g_test_add_func ("/record/groups", test_groups);
  g_test_add_func ("/record/show", test_show);
  g_test_add_func ("/record/enum-transform", test_enum_transform);
  g_test_add_func ("/record/title", test_title);
  return g_test_run ();
}

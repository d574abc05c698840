/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random records.
 */

#include "support/test-random.h"

static const char *const texts[] = {
  "Maya",
  "Ñandú Peña‐Ólafsdóttir",
  "O'Brien",
  "Robert'); DROP TABLE child;--",
  "\"quoted\", with commas; and semicolons",
  "two\nlines\r\nand more",
  "\ttab first",
  " spaces around ",
  "=1+1",
  "@SUM(A1)",
  "-12",
  "'apostrophe",
  "<b>&amp;</b> %s %n",
  "日本語の名前",
  "👩‍👧 emoji",
  "\u202eright to left",
  "null",
  "true",
  "[]",
  "0",
  "\\",
  "{\"a\": 1}",
};

static char *
dup_text (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 50) == 0)
    return g_strnfill (g_rand_int_range (rand, 1, 20000), 'x');
  return g_strdup_printf ("%s%s", texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))],
                          texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))]);
}

static gint64
random_int (GRand *rand, const HwField *field)
{
  if (field->max)
    return g_rand_int_range (rand, field->min, field->max + 1);
  return (gint64) ((guint64) g_rand_int (rand) << 31 | g_rand_int (rand) >> 1);
}

static void
set_number (GRand *rand, HwRecord *record, const HwField *field)
{
  /* 1 January 1900 to the end of 2099. */
  if (field->kind == HW_KIND_DAY)
    HW_MEMBER (record, field, HwDay) = g_rand_int_range (rand, 693596, 766645);
  else if (field->kind == HW_KIND_TIME)
    HW_MEMBER (record, field, HwTime) = (HwTime) g_rand_int (rand) * 1000003 + 1;
  else if (field->kind == HW_KIND_INT)
    HW_MEMBER (record, field, gint64) = random_int (rand, field);
  else if (field->kind == HW_KIND_FLAG)
    HW_MEMBER (record, field, bool) = g_rand_boolean (rand);
  else if (field->kind == HW_KIND_ENUM)
    HW_MEMBER (record, field, int) = g_rand_int_range (rand, 1, hw_field_n_values (field));
  else if (field->kind == HW_KIND_SET)
    HW_MEMBER (record, field, HwSet).bits
        = g_rand_int (rand) & ((1u << hw_field_n_values (field)) - 2);
}

/* One to four, some of them perhaps the same. */
static void
set_refs (GRand *rand, HwRecord *record, const HwField *field, TestPick pick, gpointer data)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 1, 5); pick && n > 0; n--)
    {
      const char *id = pick (field->type (), data);

      g_string_append_printf (ids, " %s", id ? id : "");
    }
  hw_record_parse (record, field, ids->str, NULL);
}

void
test_random_field (GRand *rand, HwRecord *record, const HwField *field, TestPick pick,
                   gpointer data)
{
  if (!(field->flags & HW_FIELD_REQUIRED) && g_rand_int_range (rand, 0, 5) == 0)
    {
      hw_record_parse (record, field, NULL, NULL);
      return;
    }
  if (field->kind == HW_KIND_REF)
    {
      g_set_str (&HW_MEMBER (record, field, char *), pick ? pick (field->type (), data) : NULL);
    }
  else if (field->kind == HW_KIND_REFS)
    {
      set_refs (rand, record, field, pick, data);
    }
  else if (hw_field_is_string (field))
    {
      g_free (HW_MEMBER (record, field, char *));
      HW_MEMBER (record, field, char *) = dup_text (rand);
    }
  else
    {
      set_number (rand, record, field);
    }
}

HwRecord *
test_random_record (GRand *rand, GType type, TestPick pick, gpointer data)
{
  HwRecord *record = g_object_new (type, NULL);
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (hw_field_is_stored (&klass->fields[i]))
      test_random_field (rand, record, &klass->fields[i], pick, data);
  return record;
}

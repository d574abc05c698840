/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft: what is typed, what is said beside it, what a save would write, and news from elsewhere.
 */

#include "hw-test-store.h"

#include "domain/hw-records.h"
#include "ui/forms/hw-draft.h"

#define ID "00000000-0000-7000-8000-000000000001"

typedef struct
{
  HwRecord *stored;
  HwDraft *draft;
  guint told;
} Fixture;

static void
on_told_cb (Fixture *self)
{
  self->told++;
}

static void
begin (Fixture *self, HwRecord *stored)
{
  self->stored = stored;
  g_set_str (&stored->id, ID);
  self->draft = hw_draft_new (stored, NULL);
  g_signal_connect_swapped (self->draft, "field-changed::birth-date", G_CALLBACK (on_told_cb),
                            self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  begin (self, hw_test_record ("child", "given-name", "Maya", "family-name", "Combs", "birth-date",
                               "2017-07-04", "sex", "female", "races", "white", NULL));
}

static void
set_up_stay (Fixture *self, gconstpointer data)
{
  begin (self, hw_test_record ("stay", "child", ID, "removal-date", "2024-08-12", NULL));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->draft);
  g_clear_object (&self->stored);
}

static const HwField *
field (Fixture *self, const char *name)
{
  const HwField *found = hw_record_class_find (HW_RECORD_GET_CLASS (self->stored), name);

  g_assert_nonnull (found);
  return found;
}

static void
assert_text (Fixture *self, const char *name, const char *expected)
{
  g_autofree char *text = hw_draft_dup_text (self->draft, field (self, name));

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_value (HwRecord *record, const char *name, const char *expected)
{
  g_autofree char *text
      = hw_record_print (record, hw_record_class_find (HW_RECORD_GET_CLASS (record), name));

  g_assert_cmpstr (text, ==, expected);
}

static const char *
assert_remark (Fixture *self, const char *name, HwRemark expected)
{
  const char *text = NULL;

  g_assert_cmpint (hw_draft_remark (self->draft, field (self, name), &text), ==, expected);
  g_assert_nonnull (text);
  g_assert_true (expected == HW_REMARK_NONE || *text);
  return text;
}

static void
assert_wanted (Fixture *self, const char *name, gboolean expected)
{
  g_autoptr (HwRecord) wanted = hw_draft_dup_wanted (self->draft, field (self, name));

  g_assert_true ((wanted != NULL) == expected);
}

/* Opening a form is no edit, and absent is not empty. */
static void
test_clean (Fixture *self, gconstpointer data)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (self->stored);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      g_autofree char *text = hw_draft_dup_text (self->draft, &klass->fields[i]);

      hw_draft_set_text (self->draft, &klass->fields[i], text);
      g_assert_false (hw_draft_is_dirty (self->draft, &klass->fields[i]));
      assert_wanted (self, klass->fields[i].name, FALSE);
    }
  g_assert_true (hw_draft_is_valid (self->draft));
  assert_value (hw_draft_record (self->draft), "tribe", NULL);
}

/* A table of what people type into a day. */
static void
test_days (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *text, *value;
    gboolean is_read;
  } cases[] = {
    { "2016-02-29", "2016-02-29", TRUE }, { "2016-02-30", "2017-07-04", FALSE },
    { " 2016-02-29 ", "2016-02-29", TRUE }, { "soon", "2017-07-04", FALSE },
    { "20", "2017-07-04", FALSE },        { "", NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      hw_draft_revert (self->draft, field (self, "birth-date"));
      g_assert_true (hw_draft_set_text (self->draft, field (self, "birth-date"), cases[i].text)
                     == cases[i].is_read);
      assert_value (hw_draft_record (self->draft), "birth-date", cases[i].value);
      if (!cases[i].is_read)
        assert_text (self, "birth-date", cases[i].text);
      /* A child needs a date of birth: what cannot be read and what is not there are errors. */
      g_assert_true (hw_draft_is_valid (self->draft)
                     == (cases[i].is_read && cases[i].value != NULL));
      assert_wanted (self, "birth-date", cases[i].is_read && cases[i].value != NULL);
    }
  g_assert_cmpuint (self->told, >, 0);
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  const char *words;

  hw_draft_set_text (self->draft, field (self, "birth-date"), "2016-02-30");
  words = assert_remark (self, "birth-date", HW_REMARK_ERROR);
  g_assert_nonnull (strstr (words, "2016-02-30"));
  g_assert_true (hw_draft_is_dirty (self->draft, field (self, "birth-date")));

  hw_draft_revert (self->draft, field (self, "birth-date"));
  assert_text (self, "birth-date", "2017-07-04");
  assert_remark (self, "birth-date", HW_REMARK_NONE);
  g_assert_true (hw_draft_is_valid (self->draft));
}

/* Only the group that was left is written, not what is being typed elsewhere. */
static void
test_wanted (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) wanted = NULL;

  hw_draft_set_text (self->draft, field (self, "given-name"), "Maya Luz");
  hw_draft_set_text (self->draft, field (self, "birth-date"), "2016-02-30");
  wanted = hw_draft_dup_wanted (self->draft, field (self, "given-name"));
  g_assert_nonnull (wanted);
  assert_value (wanted, "given-name", "Maya Luz");
  assert_value (wanted, "birth-date", "2017-07-04");
  g_assert_cmpstr (wanted->id, ==, ID);
  assert_value (self->stored, "given-name", "Maya");
}

/* The name is what a child without a number is called by. */
static void
test_needed (Fixture *self, gconstpointer data)
{
  hw_draft_set_text (self->draft, field (self, "given-name"), "   ");
  assert_remark (self, "given-name", HW_REMARK_ERROR);
  assert_wanted (self, "given-name", FALSE);
  hw_draft_set_text (self->draft, field (self, "external-id"), "C-1");
  assert_remark (self, "given-name", HW_REMARK_NONE);
  assert_wanted (self, "given-name", TRUE);
}

/* Fields that only make sense together are saved together and refused together. */
static void
test_group (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) wanted = NULL;

  hw_draft_set_text (self->draft, field (self, "exit-kind"), "adoption");
  assert_remark (self, "exit-date", HW_REMARK_WARNING);
  hw_draft_set_text (self->draft, field (self, "exit-date"), "2020-01-01");
  assert_remark (self, "exit-date", HW_REMARK_ERROR);
  assert_wanted (self, "exit-kind", FALSE);
  hw_draft_set_text (self->draft, field (self, "exit-date"), "2026-01-01");
  wanted = hw_draft_dup_wanted (self->draft, field (self, "exit-kind"));
  g_assert_nonnull (wanted);
  assert_value (wanted, "exit-date", "2026-01-01");
  assert_value (wanted, "exit-kind", "adoption");
}

static void
test_help (Fixture *self, gconstpointer data)
{
  assert_remark (self, "custody-finding-date", HW_REMARK_HELP);
}

/* News updates what is clean and marks, but never overwrites, what is being edited. */
static void
test_news (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) fresh = hw_record_dup (self->stored);
  const char *words;

  hw_draft_set_text (self->draft, field (self, "given-name"), "Maya Luz");
  hw_record_parse (fresh, field (self, "given-name"), "Mia", NULL);
  hw_record_parse (fresh, field (self, "family-name"), "Noble", NULL);
  hw_draft_take_news (self->draft, fresh, "Ana Peña");

  assert_text (self, "family-name", "Noble");
  assert_remark (self, "family-name", HW_REMARK_NONE);
  assert_text (self, "given-name", "Maya Luz");
  words = assert_remark (self, "given-name", HW_REMARK_NEWS);
  g_assert_nonnull (strstr (words, "Ana Peña"));
  g_assert_nonnull (strstr (words, "Mia"));

  /* Escape takes the other's; a second saving is meant. */
  assert_wanted (self, "given-name", TRUE);
  hw_draft_revert (self->draft, field (self, "given-name"));
  assert_text (self, "given-name", "Mia");
  assert_remark (self, "given-name", HW_REMARK_NONE);
}

/* Both wrote the same: nothing to say. */
static void
test_same_news (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) fresh = hw_record_dup (self->stored);

  hw_draft_set_text (self->draft, field (self, "given-name"), "Mia");
  hw_record_parse (fresh, field (self, "given-name"), "Mia", NULL);
  hw_draft_take_news (self->draft, fresh, NULL);
  g_assert_false (hw_draft_is_dirty (self->draft, field (self, "given-name")));
  assert_remark (self, "given-name", HW_REMARK_NONE);
}

static void
on_saved_cb (HwDraft *draft, const char *label, gint64 transaction, Fixture *self)
{
  g_assert_cmpstr (label, ==, "Given name");
  g_assert_cmpint (transaction, ==, 7);
  self->told = 100;
}

/* What was typed while a save was under way stays. */
static void
test_saved (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) wanted = NULL;
  g_autoptr (HwSaved) saved = NULL;

  g_signal_connect (self->draft, "saved", G_CALLBACK (on_saved_cb), self);
  hw_draft_set_text (self->draft, field (self, "given-name"), "Maya Luz");
  wanted = hw_draft_dup_wanted (self->draft, field (self, "given-name"));
  saved = hw_saved_new (wanted, field (self, "given-name"));
  saved->record = g_object_ref (wanted);
  saved->transaction = 7;
  hw_draft_set_text (self->draft, field (self, "given-name"), "Maya Luz Ruth");
  hw_draft_take_saved (self->draft, saved);
  assert_text (self, "given-name", "Maya Luz Ruth");
  assert_remark (self, "given-name", HW_REMARK_NONE);
  assert_value (hw_draft_stored (self->draft), "given-name", "Maya Luz");
  g_assert_cmpuint (self->told, ==, 100);
}

/* What only the store can see is said at the field it concerns, or at the one that was left. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) wanted = NULL;
  g_autoptr (HwSaved) saved = NULL;

  hw_draft_set_text (self->draft, field (self, "given-name"), "Maya Luz");
  wanted = hw_draft_dup_wanted (self->draft, field (self, "given-name"));
  saved = hw_saved_new (wanted, field (self, "given-name"));
  hw_findings_error (saved->findings, "birth-date", "is wrong");
  hw_findings_warning (saved->findings, "family-name", "is odd");
  hw_draft_take_saved (self->draft, saved);
  g_assert_nonnull (strstr (assert_remark (self, "given-name", HW_REMARK_ERROR), "Date of birth"));
  assert_remark (self, "family-name", HW_REMARK_WARNING);
  g_assert_true (hw_draft_is_dirty (self->draft, field (self, "given-name")));
}

/* A warning of one save is gone when the next save does not give it. */
static void
test_mended (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HwRecord) wanted = NULL;
      g_autoptr (HwSaved) saved = NULL;

      hw_draft_set_text (self->draft, field (self, "given-name"), i == 0 ? "Mia" : "Maya");
      wanted = hw_draft_dup_wanted (self->draft, field (self, "given-name"));
      saved = hw_saved_new (wanted, field (self, "given-name"));
      saved->record = g_object_ref (wanted);
      saved->transaction = i + 1;
      if (i == 0)
        hw_findings_warning (saved->findings, "family-name", "is odd");
      hw_draft_take_saved (self->draft, saved);
      assert_remark (self, "family-name", i == 0 ? HW_REMARK_WARNING : HW_REMARK_NONE);
    }
}

#define ADD(path, up, test) g_test_add ("/draft/" path, Fixture, NULL, up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  ADD ("clean", set_up, test_clean);
  ADD ("days", set_up, test_days);
  ADD ("unreadable", set_up, test_unreadable);
  ADD ("wanted", set_up, test_wanted);
  ADD ("needed", set_up, test_needed);
  ADD ("group", set_up_stay, test_group);
  ADD ("help", set_up_stay, test_help);
  ADD ("news", set_up, test_news);
  ADD ("same-news", set_up, test_same_news);
  ADD ("saved", set_up, test_saved);
  ADD ("refused", set_up, test_refused);
  ADD ("mended", set_up, test_mended);
  return g_test_run ();
}

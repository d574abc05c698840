/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every kind of field in the generic form: what is wrong is said beside it, and what was typed and
 * not saved when the program was killed is offered by the next one (K8).
 */

#include "ui-fixture.h"

#include "domain/hw-records.h"
#include "ui/forms/hw-form.h"

#include <adwaita.h>

typedef struct
{
  HwKind kind;
  const char *field; /* of a home; several references: of a referral */
  const char *typed; /* NULL: the id of what it may refer to */
  const char *offer; /* said of it by the next program */
  const char *wrong; /* NULL: nothing of this kind is wrong by itself */
  const char *why;   /* said beside it */
} Case;

static const Case cases[] = {
  { HW_KIND_TEXT, "name", "Vance & <Sons>", "You were typing «Vance & <Sons>»", "", "is needed" },
  { HW_KIND_NOTE, "address", "12 Elm St\nRichmond", "You were typing «12 Elm St Richmond»" },
  { HW_KIND_INT, "capacity", "4", "You were typing «4»", "1000", "999" },
  { HW_KIND_DAY, "approved-from", "2026-01-31", "You were typing «31 January 2026»", "2026-02-30",
    "is not a day" },
  { HW_KIND_ENUM, "type", "relative", "You had changed this" },
  { HW_KIND_SET, "approvals", "respite", "You had changed this" },
  { HW_KIND_FLAG, "address-confidential", "true", "You had changed this" },
  { HW_KIND_REF, "region", NULL, "You had changed this" },
  { HW_KIND_REFS, "children", NULL, "You had changed this", "Maya", "is not a list of ids" },
};

typedef struct
{
  UiFixture office;
  HwRecord *record;
  char *target;
} Fixture;

/* A home and a region; or a referral and a child of its family. */
static void
add_records (Fixture *self, const Case *test)
{
  g_autoptr (HwRecord) region = hw_test_record ("region", "name", "Cumberland", NULL);
  g_autoptr (HwRecord) family = NULL;
  g_autoptr (HwRecord) child = NULL;

  self->record = hw_test_record ("home", "name", "Noble", NULL);
  if (test->kind == HW_KIND_REFS)
    {
      family = hw_test_record ("family", "name", "Peña", NULL);
      ui_fixture_add (&self->office, g_object_ref (family));
      child = hw_test_record ("child", "given-name", "Ana", "birth-date", "2015-01-02", "family",
                              family->id, NULL);
      ui_fixture_add (&self->office, g_object_ref (child));
      g_clear_object (&self->record);
      self->record = hw_test_record ("referral", "family", family->id, "received-date",
                                     "2026-02-01", NULL);
    }
  ui_fixture_add (&self->office, g_object_ref (self->record));
  ui_fixture_add (&self->office, g_object_ref (region));
  self->target = g_strdup (child ? child->id : region->id);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  ui_fixture_set_up (&self->office, data);
  add_records (self, data);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  ui_fixture_tear_down (&self->office, data);
  g_clear_object (&self->record);
  g_free (self->target);
}

static const HwField *
field_of (Fixture *self, const Case *test)
{
  return hw_record_class_find (HW_RECORD_GET_CLASS (self->record), test->field);
}

/* A window with the form of this one field. */
static HwForm *
open_form (Fixture *self, const Case *test)
{
  g_autofree char *xml = g_strdup_printf (
      "<interface><object class='HwForm' id='form'><child><object class='HwFormGroup'>"
      "<child><object class='HwFieldRow'><property name='field'>%s</property></object></child>"
      "</object></child></object></interface>",
      test->field);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_string (xml, -1);
  HwForm *form = HW_FORM (gtk_builder_get_object (builder, "form"));
  GtkWidget *scroller;

  self->office.window = adw_window_new ();
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (form));
  adw_window_set_content (ADW_WINDOW (self->office.window), scroller);
  g_object_set (form, "thread", self->office.thread, "record", self->record, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->office.window), 800, 600);
  gtk_window_present (GTK_WINDOW (self->office.window));
  ui_fixture_settle (&self->office);
  return form;
}

static GtkWidget *
find_words (GtkWidget *root, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && strstr (gtk_label_get_text (GTK_LABEL (root)), words))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, words);
  return found;
}

static void
assert_says (HwForm *form, const char *words)
{
  if (!find_words (GTK_WIDGET (form), words))
    g_error ("the form does not say «%s»", words);
}

/* The first program is not ended in any way: as after a kill, only what it has kept is there. */
static void
test_offered (Fixture *self, gconstpointer data)
{
  const Case *test = data;
  const char *typed = test->typed ? test->typed : self->target;
  HwForm *form = open_form (self, test);
  GtkWidget *killed = self->office.window;
  GtkWidget *put_back;
  g_autofree char *before = hw_draft_dup_text (hw_form_draft (form), field_of (self, test));
  g_autofree char *wanted = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *stored = NULL;

  g_assert_true (hw_draft_set_text (hw_form_draft (form), field_of (self, test), typed));
  wanted = hw_draft_dup_text (hw_form_draft (form), field_of (self, test));
  g_assert_cmpstr (wanted, !=, before);

  form = open_form (self, test);
  assert_says (form, test->offer);
  shown = hw_draft_dup_text (hw_form_draft (form), field_of (self, test));
  g_assert_cmpstr (shown, ==, before);
  put_back = gtk_widget_get_ancestor (find_words (GTK_WIDGET (form), "Put Back"),
                                      GTK_TYPE_BUTTON);
  g_signal_emit_by_name (put_back, "clicked");
  ui_fixture_settle (&self->office);
  g_free (shown);
  shown = hw_draft_dup_text (hw_form_draft (form), field_of (self, test));
  g_assert_cmpstr (shown, ==, wanted);
  g_assert_null (find_words (GTK_WIDGET (form), test->offer));

  hw_draft_save (hw_form_draft (form), field_of (self, test));
  ui_fixture_settle (&self->office);
  stored = ui_fixture_value (&self->office, HW_RECORD_GET_CLASS (self->record)->type,
                             self->record->id, test->field);
  g_assert_cmpstr (stored, ==, wanted);
  gtk_window_destroy (GTK_WINDOW (killed));
}

/* Nothing is written, what was typed stays to be corrected, and the words stand beside it. */
static void
test_said (Fixture *self, gconstpointer data)
{
  const Case *test = data;
  gint64 before = ui_fixture_transactions (&self->office);
  HwForm *form = open_form (self, test);
  g_autofree char *shown = NULL;
  const char *words = NULL;

  hw_draft_set_text (hw_form_draft (form), field_of (self, test), test->wrong);
  hw_draft_save (hw_form_draft (form), field_of (self, test));
  ui_fixture_settle (&self->office);
  g_assert_cmpint (hw_draft_remark (hw_form_draft (form), field_of (self, test), &words), ==,
                   HW_REMARK_ERROR);
  g_assert_nonnull (strstr (words, test->why));
  assert_says (form, test->why);
  shown = hw_draft_dup_text (hw_form_draft (form), field_of (self, test));
  g_assert_cmpstr (shown, ==, test->wrong);
  g_assert_cmpint (ui_fixture_transactions (&self->office), ==, before);
}

/* A kind that a record of today has and the table has not would be a kind that nobody tried. A
 * moment is written by the program: a form only shows it. */
static void
test_whole (void)
{
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, i);

      for (guint f = 0; f < klass->n_fields; f++)
        {
          gboolean is_tried = klass->fields[f].kind == HW_KIND_TIME;

          for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
            is_tried |= cases[c].kind == klass->fields[f].kind;
          g_assert_true (is_tried);
        }
    }
}

int
main (int argc, char **argv)
{
  ui_fixture_init (&argc, &argv);
  g_test_add_func ("/field-kinds/whole", test_whole);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *offered = g_strdup_printf ("/field-kinds/K8/offered/%s", cases[i].field);
      g_autofree char *said = g_strdup_printf ("/field-kinds/said/%s", cases[i].field);

      g_test_add (offered, Fixture, &cases[i], set_up, test_offered, tear_down);
      if (cases[i].wrong)
        g_test_add (said, Fixture, &cases[i], set_up, test_said, tear_down);
    }
  return g_test_run ();
}

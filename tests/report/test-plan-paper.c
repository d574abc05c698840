/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plan on paper, from the store to what other programs read: everything is there, in its order;
 * and what somebody must not learn is nowhere in the bytes that they get.
 */

#include "report/plans/hw-plan-paper.h"

#include "base/hw-error.h"
#include "domain/families/hw-person.h"
#include "domain/plans/hw-plan-print-query.h"
#include "hw-test-store.h"
#include "pdf-text.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define LETTER_WIDTH 612
#define LETTER_HEIGHT 792
#define A4_WIDTH 595.28
#define A4_HEIGHT 841.89

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *family, *child, *mother, *father, *aunt, *worker, *plan, *objective;
} Fixture;

/* Ways to others, in whatever field somebody might have written them. */
static const char *const canaries[] = {
  "555-0142", "17 Canary Lane", "555-0177", "44 Sparrow Road", "finch@example.org", "555-0133",
};

static void
add_people (Fixture *self)
{
  HwStore *store = self->store;
  g_autofree char *home = hw_test_add (store, "home", "name", "Wren home", "phone",
                                       "(502) 555-0142", "address",
                                       "17 Canary Lane\nFrankfort", NULL);
  g_autofree char *stay = hw_test_add (store, "stay", "child", self->child, "removal-date",
                                       "2026-01-05", NULL);

  g_free (hw_test_add (store, "placement", "stay", stay, "home", home, "start-date",
                       "2026-01-05", "setting", "foster-home", NULL));
  self->mother = hw_test_add (store, "person", "name", "Dana Combs", "kind", "adult", "phone",
                              "502-555-0177", "address", "44 Sparrow Road",
                              "address-confidential", "true", NULL);
  self->father = hw_test_add (store, "person", "name", "Ray Combs", "kind", "adult", "phone",
                              "502-555-0133", "no-contact-with", self->mother, NULL);
  self->aunt = hw_test_add (store, "person", "name", "Rosa Finch", "kind", "kin", "mail",
                            "finch@example.org", "address-confidential", "true", NULL);
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->mother, "kind",
                       "mother", NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->father, "kind",
                       "father", NULL));
  g_free (hw_test_add (store, "connection", "child", self->child, "person", self->aunt, "kind",
                       "aunt-uncle", NULL));
}

static void
add_plan (Fixture *self)
{
  HwStore *store = self->store;
  g_autofree char *cqa = hw_test_add (store, "cqa", "family", self->family, "date", "2026-10-02",
                                      "worker", self->worker, NULL);
  g_autofree char *goal = NULL;

  g_free (hw_test_add (store, "cqa-rating", "cqa", cqa, "anchor", "A3", "rating", "3", NULL));
  self->plan = hw_test_add (
      store, "case-plan", "family", self->family, "version", "1", "status", "draft", "from-date",
      "2026-11-01", "cqa", cqa, "vision", "Everybody at one table, nobody afraid.",
      "family-goals", "To be left in peace. Call the Wren home at 555-0142.",
      "no-partner-reason", "None lives at 17 Canary Ln.", NULL);
  g_free (hw_test_add (store, "finding", "plan", self->plan, "kind", "strength", "what",
                       "She asks for help", "source", "family", NULL));
  g_free (hw_test_add (store, "finding", "plan", self->plan, "kind", "need", "what",
                       "A ride to 44 Sparrow Rd", "source", "court", "anchor", "A3", NULL));
  g_free (hw_test_add (store, "prevention-line", "plan", self->plan, "part", "escape", "what",
                       "Go to the neighbor", NULL));
  goal = hw_test_add (store, "plan-goal", "plan", self->plan, "what", "Sober at home", "outcome",
                      "The children live at home", "position", "0", NULL);
  self->objective = hw_test_add (store, "objective", "goal", goal, "what", "Goes to her group",
                                 "measure", "Signed sheets", "target", "12 weeks in a row",
                                 "anchor", "A3", "compliance", "done", "success", "part", NULL);
  g_free (hw_test_add (store, "plan-service", "family", self->family, "plan", self->plan, "what",
                       "Parenting class", "how", "In the home, mail finch@example.org",
                       "need-intensity", "3", "service-intensity", "1", "status", "open", NULL));
}

static void
add_task (Fixture *self, const char *who, const char *person, const char *what)
{
  g_free (hw_test_add (self->store, "task", "objective", self->objective, "what", what, "owner",
                       who, person ? "person" : "scope", person ? person : "All of it", "timing",
                       "Mondays", "duration", "12", "duration-unit", "weeks", NULL));
}

static void
fill (gpointer data)
{
  Fixture *self = data;
  HwStore *store = self->store;

  self->worker = hw_test_add (store, "staff", "name", "J. Abner", "role", "worker", NULL);
  self->family = hw_test_add (store, "family", "name", "Combs, Dana", "worker", self->worker,
                              NULL);
  self->child = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                             "birth-date", "2015-05-05", "family", self->family, NULL);
  add_people (self);
  add_plan (self);
  add_task (self, "family", self->mother, "Goes on Monday at six");
  add_task (self, "family", self->father, "Brings the papers, phone 502 555 0133");
  add_task (self, "worker", NULL, "Books the room");
  g_free (hw_test_add (store, "plan-participant", "plan", self->plan, "person", self->mother,
                       "took-part", "yes", "signed-date", "2026-11-03", "signed-how", "paper",
                       NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", self->plan, "person", self->father,
                       "took-part", "no", "reason", "Works out of state", NULL));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  hw_test_fill_once (self, sizeof *self, fill);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_test_store_free (self->test);
}

static GBytes *
print (Fixture *self, HwPlanCopy copy, const char *parent, const char *language,
       gboolean is_large)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwTongue) tongue = hw_tongue_open (language, &error);
  g_autoptr (HwPlanPrint) plan
      = hw_plan_print_read (self->store, self->plan, copy, parent, tongue, &error);
  g_autoptr (HwPrintFrame) frame = NULL;
  GBytes *pdf;

  g_assert_no_error (error);
  frame = hw_plan_paper_new (plan, "Salt River unit", is_large);
  pdf = hw_print_frame_to_pdf (frame, LETTER_WIDTH, LETTER_HEIGHT, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Text and tree of a copy, which qpdf finds nothing wrong with, each run of blanks one blank: cells
 * are broken into lines. Owned. */
static char *
read_copy (Fixture *self, HwPlanCopy copy, const char *parent, const char *language,
           gboolean is_large)
{
  g_autoptr (GBytes) pdf = print (self, copy, parent, language, is_large);
  g_autofree char *heard = hear_pdf (pdf);
  g_autofree char *read = read_pdf (pdf);
  g_autofree char *objects = check_pdf (pdf);
  g_autofree char *both = g_strconcat (heard, read, NULL);
  g_autoptr (GRegex) blanks = g_regex_new ("(\"\\s+\"|\\s)+", 0, 0, NULL);

  return g_regex_replace_literal (blanks, both, -1, 0, " ", 0, NULL);
}

static void
assert_says (const char *text, const char *words)
{
  if (!strstr (text, words))
    g_error ("«%s» is not on the paper", words);
}

static void
assert_silent (const char *text, const char *words)
{
  if (strstr (text, words))
    g_error ("«%s» is on the paper", words);
}

/* ------------------------------------------------------------------ what is there */

/* S3-31, S3-32, S3-37, S2-8, S3-38: each part, in the order in which it is read. */
static void
test_whole (Fixture *self, gconstpointer data)
{
  static const char *const order[] = {
    "Case plan: Combs, Dana", "Version 1 · Draft", "vision of a safe future",
    "Everybody at one table, nobody afraid.", "What the family wants", "To be left in peace.",
    "Eli Combs, born on 5 May 2015", "J. Abner", "1 November 2026", "own tasks", "2 of 3 (67 %)",
    "Strengths", "She asks for help (Family)", "Needs", "[A3]", "Goal 1: Sober at home",
    "Anticipated outcome", "The children live at home", "Objective 1.1: Goes to her group",
    "Signed sheets", "12 weeks in a row", "A3, rated 3 of 4", "Compliance", "Done", "Success",
    "In part", "Goes on Monday at six", "Dana Combs", "Mondays", "12 weeks", "24 January 2027",
    "Services", "Need (0–4)", "Parenting class", "Prevention plan", "Strengths of the family",
    "High-risk patterns", "Early warning signals", "How to prevent", "How to interrupt early",
    "How to escape", "Go to the neighbor", "Who took part", "Works out of state", "Signatures",
    "Dana Combs · On paper, 3 November 2026", "Ray Combs", "J. Abner, Worker", "Supervisor",
    "Sources", "The family’s own words", "quality assessment (CQA) of 2 October 2026",
    "from: Family (1)", "from: Court (1)", "prevention plan",
  };
  g_autoptr (GBytes) pdf = print (self, HW_PLAN_COPY_AGENCY, NULL, "en", FALSE);
  g_autofree char *heard = hear_pdf (pdf);
  g_autofree char *read = read_pdf (pdf);
  const char *at = heard;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const char *next = strstr (at, order[i]);

      if (!next)
        g_error ("«%s» is not heard behind «%s»", order[i], i ? order[i - 1] : "");
      at = next;
    }
  g_assert_cmpuint (count_in (heard, "H1 (block)"), ==, 1);
  assert_says (read, "Page 1 of 3");
  assert_silent (heard, "Judge");
}

/* The judge signs the court's copy. */
static void
test_court (Fixture *self, gconstpointer data)
{
  g_autofree char *text = read_copy (self, HW_PLAN_COPY_COURT, NULL, "en", FALSE);

  assert_says (text, "Judge");
  assert_says (text, "Case plan · for the court");
}

/* In Spanish where no Spanish locale is set, in large type: all of the frame and all headings. */
static void
test_spanish (Fixture *self, gconstpointer data)
{
  static const char *const words[] = {
    "Plan del caso: Combs, Dana", "Versión 1 · Borrador", "Cómo queremos vivir",
    "2 de 3 (67 %)", "Meta 1: Sober at home", "Paso 1.1:", "¿Se hizo? Hecho", "12 semanas",
    "24 de enero de 2027", "Firmas", "Página 1 de", "impreso el 22 de noviembre de 2026",
    "copia para Dana Combs",
  };
  static const char *const english[]
      = { "Task", "Until", "Page ", "November", "Done", "Yes", "Invited", "Worker" };
  g_autofree char *text
      = read_copy (self, HW_PLAN_COPY_FAMILY, self->mother, "es", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (text, words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    assert_silent (text, english[i]);
}

/* ------------------------------------------------------------------ what is not */

/* A father who must not meet the mother learns neither where she is nor when, nor where the child
 * lives; of himself he reads everything. */
static void
test_father (Fixture *self, gconstpointer data)
{
  g_autofree char *text = read_copy (self, HW_PLAN_COPY_FAMILY, self->father, "en", FALSE);
  g_autofree char *large = read_copy (self, HW_PLAN_COPY_FAMILY, self->father, "es", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (canaries) - 1; i++)
    {
      assert_silent (text, canaries[i]);
      assert_silent (large, canaries[i]);
    }
  assert_silent (text, "Canary");
  assert_silent (text, "Sparrow");
  assert_silent (text, "Monday at six");
  assert_silent (text, "Dana Combs");
  assert_says (text, "Brings the papers, phone 502 555 0133");
  assert_says (text, "Call the Wren home at [not on this copy].");
  assert_says (text, "2 of 3 (67 %)");
  assert_says (text, "Confidential information about other people is not on this copy.");
  assert_says (text, "copy for Ray Combs");
  assert_says (large, "[no está en esta copia]");
}

/* The mother reads her own address, not the father's phone, nor the home's. */
static void
test_mother (Fixture *self, gconstpointer data)
{
  g_autofree char *text = read_copy (self, HW_PLAN_COPY_FAMILY, self->mother, "en", FALSE);

  assert_says (text, "44 Sparrow Rd");
  assert_says (text, "Monday at six");
  assert_silent (text, "555 0133");
  assert_silent (text, "Brings the papers");
  assert_silent (text, "555-0142");
  assert_silent (text, "Canary");
  assert_silent (text, "finch@");
}

/* What is confidential is never printed; what is not stands on the agency's and the court's. */
static void
test_confidential (Fixture *self, gconstpointer data)
{
  for (HwPlanCopy copy = HW_PLAN_COPY_AGENCY; copy <= HW_PLAN_COPY_COURT; copy++)
    {
      g_autofree char *text = read_copy (self, copy, NULL, "en", FALSE);

      assert_silent (text, "Sparrow");
      assert_silent (text, "finch@");
      assert_says (text, "555-0142");
      assert_says (text, "17 Canary Ln");
      assert_says (text, "Brings the papers, phone 502 555 0133");
    }
}

/* A child whom this parent must not see: where it is and when is not told. */
static void
test_forbidden_child (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) connections
      = hw_store_list_by (self->store, HW_TYPE_CONNECTION, "person", self->mother, NULL);

  g_free (hw_test_add (self->store, "task", "objective", self->objective, "what",
                       "Plays on the field by the river", "child", self->child, NULL));
  hw_test_set (self->store, "connection", HW_RECORD (connections->pdata[0])->id, "meeting-rule",
               "forbidden");
  text = read_copy (self, HW_PLAN_COPY_FAMILY, self->mother, "en", FALSE);
  assert_silent (text, "by the river");
}

static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (hw_plan_print_read (self->store, self->plan, HW_PLAN_COPY_FAMILY, NULL, NULL,
                                     &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hw_plan_print_read (self->store, self->plan, HW_PLAN_COPY_FAMILY, self->aunt,
                                     NULL, &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (hw_plan_print_read (self->store, "nobody", HW_PLAN_COPY_COURT, NULL, NULL,
                                     &error));
  g_assert_error (error, HW_ERROR, HW_ERROR_NOT_FOUND);
}

/* ------------------------------------------------------------------ sizes */

/* Nothing but its name: a plan that was begun and not written yet, on either paper. */
static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autofree char *family = hw_test_add (self->store, "family", "name", "Alone", NULL);
  g_autofree char *plan = hw_test_add (self->store, "case-plan", "family", family, "version", "1",
                                       "status", "draft", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwPlanPrint) read
      = hw_plan_print_read (self->store, plan, HW_PLAN_COPY_AGENCY, NULL, NULL, &error);
  g_autoptr (HwPrintFrame) frame = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  frame = hw_plan_paper_new (read, "Salt River unit", FALSE);
  pdf = hw_print_frame_to_pdf (frame, A4_WIDTH, A4_HEIGHT, &error);
  g_assert_no_error (error);
  text = read_pdf (pdf);
  assert_says (text, "Case plan: Alone");
  assert_says (text, "Supervisor");
  assert_says (text, "Page 1 of 1");
  assert_silent (text, "own tasks");
}

/* Two hundred tasks: each is there once, all in one table. */
static void
test_many_tasks (Fixture *self, gconstpointer data)
{
  g_autoptr (HwStoreAct) act = hw_store_act (self->store, "test.tasks", NULL);
  g_autofree char *heard = NULL;
  g_autoptr (GBytes) pdf = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *what = g_strdup_printf ("Task number %u.", i);
      g_autoptr (HwRecord) task
          = hw_test_record ("task", "objective", self->objective, "what", what, NULL);

      g_assert_true (hw_store_save (self->store, task, NULL, NULL));
    }
  g_assert_true (hw_store_act_commit (&act, NULL));
  pdf = print (self, HW_PLAN_COPY_AGENCY, NULL, "en", FALSE);
  heard = hear_pdf (pdf);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *what = g_strdup_printf ("\"Task number %u.\"", i);

      g_assert_cmpuint (count_in (heard, what), ==, 1);
    }
  g_assert_cmpuint (count_in (heard, "\"Scope\""), ==, 1);
}

#define ADD(name, test) g_test_add ("/plan-paper/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, TRANSLATIONS);
  g_test_init (&argc, &argv, NULL);
  ADD ("S3-31-S3-32-S3-37/whole", test_whole);
  ADD ("court", test_court);
  ADD ("spanish", test_spanish);
  ADD ("father", test_father);
  ADD ("mother", test_mother);
  ADD ("confidential", test_confidential);
  ADD ("forbidden-child", test_forbidden_child);
  ADD ("refused", test_refused);
  ADD ("empty", test_empty);
  ADD ("many-tasks", test_many_tasks);
  return g_test_run ();
}

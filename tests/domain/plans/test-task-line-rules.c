/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines as they are typed, and the tasks that they are; typed on 22 November 2026, a Sunday.
 */

#include "hw-test-store.h"

#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-task-line-rules.h"
#include "domain/plans/hw-task-rules.h"

typedef struct
{
  HwTestStore *test;
  HwPlanWhole *whole;
} Fixture;

/* Eli and Ana, their mother Dana, their father José Ruiz; Ruth Noble takes part, the worker is Jo
 * Combs, the provider Seven Hills. Two are called Ana. */
static void
set_up (Fixture *self, gconstpointer data)
{
  HwStore *store = (self->test = hw_test_store_new ())->store;
  g_autofree char *worker
      = hw_test_add (store, "staff", "name", "Jo Combs", "role", "worker", NULL);
  g_autofree char *family
      = hw_test_add (store, "family", "name", "Combs, Dana", "worker", worker, NULL);
  g_autofree char *eli = hw_test_add (store, "child", "given-name", "Eli", "family-name", "Combs",
                                      "birth-date", "2015-05-05", "family", family, NULL);
  g_autofree char *ana = hw_test_add (store, "child", "given-name", "Ana", "family-name", "Combs",
                                      "birth-date", "2015-05-05", "family", family, NULL);
  g_autofree char *mother = hw_test_add (store, "person", "name", "Dana Combs", NULL);
  g_autofree char *father = hw_test_add (store, "person", "name", "José Ruiz", NULL);
  g_autofree char *aunt = hw_test_add (store, "person", "name", "Ruth Noble", NULL);
  g_autofree char *other_ana = hw_test_add (store, "person", "name", "Ana Quillen", NULL);
  g_autofree char *partner
      = hw_test_add (store, "person", "name", "Seven Hills", "kind", "partner", NULL);
  g_autofree char *plan = hw_test_add (store, "case-plan", "family", family, "version", "1",
                                       "status", "draft", NULL);
  g_autoptr (GError) error = NULL;

  g_free (hw_test_add (store, "connection", "child", eli, "person", mother, "kind", "mother",
                       NULL));
  g_free (hw_test_add (store, "connection", "child", eli, "person", father, "kind", "father",
                       NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", plan, "person", mother, NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", plan, "person", aunt, NULL));
  g_free (hw_test_add (store, "plan-participant", "plan", plan, "person", other_ana, NULL));
  g_free (hw_test_add (store, "plan-service", "family", family, "plan", plan, "what", "Group",
                       "provider", partner, "status", "open", NULL));
  self->whole = hw_case_plan_read (store, plan, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  hw_plan_whole_unref (self->whole);
  hw_test_store_free (self->test);
}

/* «what | who | scope | timing | start | duration»; who is «owner:name». */
static const struct
{
  const char *line;
  const char *task;
} cases[] = {
  { "Ride to school", "Ride to school|||||" },
  { "  Ride to school  ", "Ride to school|||||" },
  { "", "|||||" },
  { " ; ; ", "|||||" },
  { "Ride; Dana; both ways; Mondays at 18:00; 12 weeks",
    "Ride|family:Dana Combs|both ways|Mondays at 18:00||12 weeks" },
  { "Ride · Dana · both ways · Mondays · 12 weeks",
    "Ride|family:Dana Combs|both ways|Mondays||12 weeks" },
  /* In another order; with empty pieces; with more than there are fields. */
  { "Ride; 12 w; Mondays; dana combs", "Ride|family:Dana Combs|Mondays|||12 weeks" },
  { ";Ride;; Dana ;;", "Ride|family:Dana Combs||||" },
  { "Ride; both ways; Mondays; with the van; not in July",
    "Ride||both ways|Mondays; with the van; not in July||" },
  { "Ride; 12 weeks; 3 months", "Ride||3 months|||12 weeks" },
  { "Ride; Dana; José", "Ride|family:Dana Combs|José|||" },
  /* Who. */
  { "Ride; family", "Ride|family:||||" },
  { "Ride; The family; Dana", "Ride|family:Dana Combs||||" },
  { "Ride; worker", "Ride|worker:||||" },
  { "Ride; partner; worker", "Ride|partner:|worker|||" },
  { "Ride; Jo", "Ride|worker:Jo Combs||||" },
  { "Ride; seven hills", "Ride|partner:Seven Hills||||" },
  { "Ride; ELI", "Ride|family:Eli Combs||||" },
  { "Ride; Ruth", "Ride|:Ruth Noble||||" },
  { "Ride; Jose ruiz", "Ride|family:José Ruiz||||" },
  { "Ride; Ana", "Ride||Ana|||" },
  { "Ride; Ana Combs", "Ride|family:Ana Combs||||" },
  { "Ride; Combs", "Ride||Combs|||" },
  { "Ride; Sev", "Ride||Sev|||" },
  /* When. */
  { "Ride; from 3 March; 2 weeks", "Ride||||2027-03-03|2 weeks" },
  { "Ride; 3 March 2027", "Ride||||2027-03-03|" },
  { "Ride; 3 March 2027; 5 May 2027", "Ride||||2027-03-03|until 2027-05-05" },
  { "Ride; until 5 May 2027; from 3 March 2027", "Ride||||2027-03-03|until 2027-05-05" },
  { "Ride; tomorrow", "Ride||||2026-11-23|" },
  { "Ride; all; Monday", "Ride||all|Monday||" },
  { "Ride; from Monday", "Ride||||2026-11-23|" },
  { "Ride; all; 3 times a week", "Ride||all|3 times a week||" },
  { "Ride; all; Mon 18:00", "Ride||all|Mon 18:00||" },
  { "Ride; 2 hours; 18:00", "Ride||2 hours|18:00||" },
  { "Ride; all; weekly", "Ride||all|weekly||" },
  { "Ride; from now on", "Ride||from now on|||" },
  /* In Spanish. */
  { "Llevarla; la familia; ida y vuelta; los lunes; 12 semanas",
    "Llevarla|family:|ida y vuelta|los lunes||12 weeks" },
  { "Llevarla; trabajadora social; lunes", "Llevarla|worker:|lunes|||" },
  { "Llevarla; desde el 3 de marzo; hasta el 5 de mayo",
    "Llevarla||||2027-03-03|until 2027-05-05" },
  { "Llevarla; a partir del 3 de marzo; 6 meses", "Llevarla||||2027-03-03|6 months" },
  { "Llevarla; mañana; Colaborador de la comunidad", "Llevarla|partner:|||2026-11-23|" },
};

static char *
dup_words (const HwTask *task, const HwPlanWhole *whole, GHashTable *names)
{
  static const char *const owners[] = { "", "family", "worker", "partner" };
  const char *id = task->person ? task->person : task->child ? task->child : task->staff;
  HwDuration duration = { task->duration, task->duration_unit, 0 };
  g_autofree char *length = hw_duration_dup_words (&duration);
  g_autofree char *start = hw_day_dup_iso (task->start_date);
  g_autofree char *until = hw_day_dup_iso (task->until_date);

  return g_strdup_printf ("%s|%s%s%s|%s|%s|%s|%s%s%s", task->what ? task->what : "",
                          owners[task->owner], task->owner || id ? ":" : "",
                          id ? (const char *) g_hash_table_lookup (names, id) : "",
                          task->scope ? task->scope : "", task->timing ? task->timing : "",
                          start ? start : "", length, until ? "until " : "", until ? until : "");
}

/* Everybody's name, by id. */
static GHashTable *
read_names (HwStore *store)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GType types[] = { HW_TYPE_CHILD, HW_TYPE_PERSON, g_type_from_name ("HwStaff") };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      g_autoptr (GPtrArray) all = hw_store_list (store, types[t], NULL, NULL);

      for (guint i = 0; i < all->len; i++)
        hw_store_add_title (store, names, types[t], HW_RECORD (all->pdata[i])->id);
    }
  return names;
}

static void
test_lines (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) names = read_names (self->test->store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwTask) task = g_object_new (HW_TYPE_TASK, NULL);
      g_autofree char *words = NULL;

      hw_task_read_line (cases[i].line, self->whole, hw_day_new (2026, 11, 22), task);
      words = dup_words (task, self->whole, names);
      g_test_message ("«%s»", cases[i].line);
      g_assert_cmpstr (words, ==, cases[i].task);
    }
}

/* A line that is typed again says only what it says. */
static void
test_again (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) names = read_names (self->test->store);
  g_autoptr (HwTask) task = g_object_new (HW_TYPE_TASK, NULL);
  g_autofree char *words = NULL;

  hw_task_read_line ("Ride; Eli; all; Mondays; until 3 March 2027", self->whole,
                     hw_day_new (2026, 11, 22), task);
  hw_task_read_line ("Walk; worker; 12 weeks", self->whole, hw_day_new (2026, 11, 22), task);
  words = dup_words (task, self->whole, names);
  g_assert_cmpstr (words, ==, "Walk|worker:|all|Mondays||12 weeks");
}

/* What is said after the words of an element stands where it belongs; no word is lost. */
static void
test_others (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *line;
    const char *field, *text;
  } others[] = {
    { "plan-goal", "Safe at home; no report in six months", "outcome", "no report in six months" },
    { "plan-goal", "Safe at home; no report; nobody hurt", "outcome", "no report; nobody hurt" },
    { "plan-goal", "Safe at home", "outcome", NULL },
    { "objective", "Stays sober; clean tests; 12 in a row", "measure", "clean tests" },
    { "objective", "Stays sober; clean tests; 12 in a row", "target", "12 in a row" },
    { "objective", "Stays sober;; clean tests ;", "measure", "clean tests" },
    { "plan-service", "Counseling; weekly at home", "how", "weekly at home" },
    { "finding", "Cooks; shops; cleans", "what", "Cooks; shops; cleans" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (HwRecord) record = hw_test_record (others[i].type, "what", others[i].line, NULL);
      g_autofree char *text = NULL;

      hw_plan_read_line (others[i].line, self->whole, hw_day_new (2026, 11, 22), record);
      g_object_get (record, others[i].field, &text, NULL);
      g_assert_cmpstr (text, ==, others[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/task-line-rules/S3-8-lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/task-line-rules/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/task-line-rules/S3-9-others", Fixture, NULL, set_up, test_others, tear_down);
  return g_test_run ();
}

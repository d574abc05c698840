/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stays, homes and hearings: what their days may be, and which exits are permanency (S0-25).
 */

#include "domain/families/hw-child.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-home.h"
#include "domain/placements/hw-stay.h"
#include "support/test-records.h"

/* The child was born on 15 June 2005; all stays are its own. */
static const struct
{
  const char *name, *removal, *exit, *kind, *findings;
} stays[] = {
  { "open", "2008-01-10", NULL, NULL, "" },
  { "ended", "2008-01-10", "2008-05-01", "reunification", "" },
  { "removed on the day of birth", "2005-06-15", NULL, NULL, "" },
  { "removed the day before birth", "2005-06-14", NULL, NULL, "removal-date!" },
  { "left on the day of removal", "2008-01-10", "2008-01-10", "relative", "" },
  { "left the day before removal", "2008-01-10", "2008-01-09", "relative", "exit-date!" },
  { "no removal", NULL, NULL, NULL, "removal-date!" },
  { "kind without a day", "2008-01-10", NULL, "adoption", "exit-date?" },
  { "day without a kind", "2008-01-10", "2008-05-01", NULL, "exit-kind?" },
};

static TestTable *
table_with_child (void)
{
  TestTable *table = test_table_new ();

  test_table_add (table, test_record_new (HW_TYPE_CHILD, "id", test_id (1), "given-name", "Maya",
                                          "birth-date", "2005-06-15", NULL));
  return table;
}

static HwRecord *
stay_new (guint number, const char *removal, const char *exit, const char *kind)
{
  return test_record_new (HW_TYPE_STAY, "id", test_id (number), "child", test_id (1),
                          "removal-date", removal, "exit-date", exit, "exit-kind", kind, NULL);
}

static void
test_stay (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (stays); i++)
    {
      g_autoptr (TestTable) table = table_with_child ();
      g_autoptr (HwRecord) stay
          = stay_new (10, stays[i].removal, stays[i].exit, stays[i].kind);
      g_autofree char *found = test_findings (stay, table, hw_day_new (2009, 9, 1));

      g_test_message ("%s", stays[i].name);
      g_assert_cmpstr (found, ==, stays[i].findings);
    }
}

/* Stays cover [removal, exit): the next one may begin on the day the last one ended. */
static void
test_overlap (void)
{
  static const char *const others[][4] = {
    { "2008-05-01", NULL, NULL, "" },
    { "2008-04-30", NULL, NULL, "removal-date?" },
    { "2007-06-01", "2008-01-10", "relative", "" },
    { "2007-06-01", "2008-01-11", "relative", "removal-date?" },
    { "2008-02-01", "2008-03-01", "relative", "removal-date?" },
    { "2007-02-01", NULL, NULL, "removal-date?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (TestTable) table = table_with_child ();
      g_autoptr (HwRecord) stay = stay_new (11, others[i][0], others[i][1], others[i][2]);
      g_autofree char *found = NULL;

      test_table_add (table, stay_new (10, "2008-01-10", "2008-05-01", "reunification"));
      found = test_findings (stay, table, hw_day_new (2009, 9, 1));
      g_test_message ("%s to %s", others[i][0], others[i][1] ? others[i][1] : "now");
      g_assert_cmpstr (found, ==, others[i][3]);
    }
}

/* Saving a stay again does not find it overlapping with itself. */
static void
test_itself (void)
{
  g_autoptr (TestTable) table = table_with_child ();
  HwRecord *stay = test_table_add (table, stay_new (10, "2008-01-10", NULL, NULL));
  g_autofree char *found = test_findings (stay, table, hw_day_new (2009, 9, 1));

  g_assert_cmpstr (found, ==, "");
}

static void
test_is_open (void)
{
  static const struct
  {
    int month, day;
    gboolean ended, open;
  } days[] = {
    { 1, 9, FALSE, FALSE }, { 1, 10, FALSE, TRUE }, { 12, 31, FALSE, TRUE },
    { 1, 10, TRUE, TRUE },  { 4, 30, TRUE, TRUE },  { 5, 1, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (HwRecord) stay
          = stay_new (10, "2008-01-10", days[i].ended ? "2008-05-01" : NULL, NULL);

      g_assert_true (hw_stay_is_open (HW_STAY (stay), hw_day_new (2008, days[i].month, days[i].day))
                     == days[i].open);
    }
}

/* S0-25: by the kind of exit, all of them. */
static void
test_permanency (void)
{
  static const gboolean permanent[] = {
    [HW_EXIT_KIND_NONE] = FALSE,         [HW_EXIT_KIND_REUNIFICATION] = TRUE,
    [HW_EXIT_KIND_ADOPTION] = TRUE,      [HW_EXIT_KIND_RELATIVE] = TRUE,
    [HW_EXIT_KIND_GUARDIANSHIP] = TRUE,  [HW_EXIT_KIND_EMANCIPATION] = FALSE,
    [HW_EXIT_KIND_TRANSFER] = FALSE,     [HW_EXIT_KIND_RUNAWAY] = FALSE,
    [HW_EXIT_KIND_DEATH] = FALSE,        [HW_EXIT_KIND_OTHER] = FALSE,
  };
  GEnumClass *kinds = g_type_class_get (HW_TYPE_EXIT_KIND);

  g_assert_cmpuint (kinds->n_values, ==, G_N_ELEMENTS (permanent));
  for (guint kind = 0; kind < G_N_ELEMENTS (permanent); kind++)
    g_assert_true (!!hw_exit_kind_is_permanency (kind) == permanent[kind]);
}

/* S2-7: a home has a name or a number, a possible capacity and a possible period of approval. */
static void
test_home (void)
{
  static const struct
  {
    const char *name, *external, *capacity, *from, *until, *findings;
  } homes[] = {
    { "Foster home, 016", NULL, "3", "2008-01-01", "2009-12-31", "" },
    { NULL, "P00016", NULL, NULL, NULL, "" },
    { NULL, NULL, NULL, NULL, NULL, "name!" },
    { "Combs", NULL, "0", NULL, NULL, "" },
    { "Combs", NULL, "-1", NULL, NULL, "capacity!" },
    { "Combs", NULL, "1000", NULL, NULL, "capacity!" },
    { "Combs", NULL, NULL, "2008-01-02", "2008-01-01", "approved-until!" },
    { "Combs", NULL, NULL, "2008-01-02", "2008-01-02", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_autoptr (HwRecord) home
          = test_record_new (HW_TYPE_HOME, "name", homes[i].name, "external-id",
                             homes[i].external, "capacity", homes[i].capacity, "approved-from",
                             homes[i].from, "approved-until", homes[i].until, NULL);
      g_autofree char *found = test_findings (home, NULL, 1);

      g_test_message ("home %u", i);
      g_assert_cmpstr (found, ==, homes[i].findings);
    }
}

static void
test_hearing (void)
{
  g_autoptr (HwRecord) empty = test_record_new (HW_TYPE_HEARING, NULL);
  g_autoptr (HwRecord) whole
      = test_record_new (HW_TYPE_HEARING, "child", test_id (1), "kind", "permanency", NULL);
  g_autofree char *needs = test_findings (empty, NULL, 1);
  g_autofree char *none = test_findings (whole, NULL, 1);

  g_assert_cmpstr (needs, ==, "child! kind!");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placements/stay", test_stay);
  g_test_add_func ("/placements/overlap", test_overlap);
  g_test_add_func ("/placements/itself", test_itself);
  g_test_add_func ("/placements/is-open", test_is_open);
  g_test_add_func ("/placements/permanency", test_permanency);
  g_test_add_func ("/placements/home", test_home);
  g_test_add_func ("/placements/hearing", test_hearing);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A family team meeting is encouraged when an in-home case is opened: a suggestion, never a
 * deadline; the family's answer is recorded (S3-21).
 */

#include "hw-test-store.h"

#include "domain/deadlines/hw-due-query.h"
#include "domain/inhome/hw-offer-query.h"
#include "domain/inhome/hw-offer-rules.h"

#define TODAY "2026-11-22"

/* ------------------------------------------------------------------ rules */

static void
test_when (void)
{
  static const struct
  {
    const char *opened, *closed;
    gboolean has_care;
    guint n_meetings;
    const char *asked;
    gboolean is_encouraged;
  } cases[] = {
    { "2026-11-02", NULL, FALSE, 0, NULL, TRUE },
    { NULL, NULL, FALSE, 0, NULL, TRUE },
    /* It does not run out. */
    { "2020-01-01", NULL, FALSE, 0, NULL, TRUE },
    { "2026-11-22", NULL, FALSE, 0, NULL, TRUE },
    { "2026-11-23", NULL, FALSE, 0, NULL, FALSE },
    { "2026-11-02", "2026-11-22", FALSE, 0, NULL, FALSE },
    { "2026-11-02", "2026-11-23", FALSE, 0, NULL, TRUE },
    { "2026-11-02", NULL, TRUE, 0, NULL, FALSE },
    { "2026-11-02", NULL, FALSE, 1, NULL, FALSE },
    { "2026-11-02", NULL, FALSE, 0, "2026-11-02", FALSE },
    /* What was asked in an earlier case. */
    { "2026-11-02", NULL, FALSE, 0, "2026-11-01", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HwOfferFacts facts = { hw_day_parse (cases[i].opened ? cases[i].opened : ""),
                             hw_day_parse (cases[i].closed ? cases[i].closed : ""),
                             cases[i].has_care, cases[i].n_meetings,
                             hw_day_parse (cases[i].asked ? cases[i].asked : "") };

      g_assert_cmpint (hw_offer_is_encouraged (&facts, hw_day_parse (TODAY)), ==,
                       cases[i].is_encouraged);
    }
}

/* ------------------------------------------------------------------ in an office */

typedef struct
{
  HwTestStore *test;
  HwStore *store;
  char *family, *child;
} Fixture;

/* A case that was opened three weeks ago, with the child at home. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->test = hw_test_store_new ();
  self->store = self->test->store;
  hw_store_set_today (self->store, hw_day_parse (TODAY));
  self->family = hw_test_add (self->store, "family", "name", "Combs", "opened", "2026-11-02", NULL);
  self->child = hw_test_add (self->store, "child", "given-name", "Eli", "birth-date", "2018-05-05",
                             "family", self->family, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_free (self->family);
  g_free (self->child);
  hw_test_store_free (self->test);
}

static HwOffers *
read_offers (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  HwOffers *offers = hw_offers_read (self->store, self->family, &error);

  g_assert_no_error (error);
  return offers;
}

static gboolean
is_encouraged (Fixture *self)
{
  g_autoptr (HwOffers) offers = read_offers (self);

  return offers->is_encouraged;
}

/* What has a day on which it is due. */
static guint
count_due (Fixture *self, HwDueScope scope, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (HwDueList) list = hw_due_read (self->store, scope, id, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < list->items->len; i++)
    n += g_array_index (list->items, HwDueItem, i).state != HW_DUE_STATE_NOT_APPLICABLE;
  return n;
}

/* No pack knows it: nothing is due, today or in a year, by no rule of all packs together; and an
 * answer that agrees makes nothing due either. */
static void
test_no_deadline (Fixture *self, gconstpointer data)
{
  static const char *const packs[]
      = { "federal", "kentucky", "kentucky-2009", "washington", "washington-enhanced",
          "roundtable" };

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    g_free (hw_test_add (self->store, "policy-pack", "name", packs[i], NULL));
  for (guint year = 2026; year <= 2027; year++)
    {
      hw_store_set_today (self->store, hw_day_new (year, 11, 22));
      g_assert_true (is_encouraged (self));
      g_assert_cmpuint (count_due (self, HW_DUE_SCOPE_FAMILY, self->family), ==, 0);
      g_assert_cmpuint (count_due (self, HW_DUE_SCOPE_ALL, NULL), ==, 0);
    }
  g_free (hw_test_add (self->store, "meeting-offer", "family", self->family, "answer", "agreed",
                       "date", "2027-11-20", NULL));
  g_assert_false (is_encouraged (self));
  g_assert_cmpuint (count_due (self, HW_DUE_SCOPE_ALL, NULL), ==, 0);
}

/* Either answer ends it, and stands with its day; an undone one does not. */
static void
test_answer (Fixture *self, gconstpointer data)
{
  g_autofree char *staff = hw_test_add (self->store, "staff", "name", "Ana Ruiz", NULL);
  static const char *const answers[] = { "agreed", "declined" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autofree char *answer
          = hw_test_add (self->store, "meeting-offer", "family", self->family, "answer",
                         answers[i], "date", i ? "2026-11-20" : "2026-11-10", "needs",
                         "Seven Hills", "staff", staff, NULL);
      g_autoptr (HwOffers) offers = read_offers (self);
      const HwMeetingOffer *latest = g_ptr_array_index (offers->offers, 0);

      g_assert_false (offers->is_encouraged);
      g_assert_cmpuint (offers->offers->len, ==, i + 1);
      g_assert_cmpstr (HW_RECORD (latest)->id, ==, answer);
      g_assert_cmpint (latest->answer, ==, i ? HW_PARTNERS_DECLINED : HW_PARTNERS_AGREED);
      g_assert_cmpstr (g_hash_table_lookup (offers->titles, staff), ==, "Ana Ruiz");
    }
}

/* An answer needs its day, which is not to come. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (HwRecord) record = hw_test_record ("meeting-offer", "family", self->family, "answer",
                                                "agreed", "date", "2026-11-23", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (hw_store_save (self->store, record, NULL, &error));
  g_assert_nonnull (strstr (error->message, "date"));
}

/* A meeting ends it when it is planned, even without a day; one that was cancelled does not, nor
 * one of an earlier case. */
static void
test_meeting (Fixture *self, gconstpointer data)
{
  g_autofree char *meeting = NULL;

  g_free (hw_test_add (self->store, "meeting", "family", self->family, "kind", "case-planning",
                       "status", "held", "held-date", "2026-11-01", NULL));
  g_assert_true (is_encouraged (self));
  meeting = hw_test_add (self->store, "meeting", "family", self->family, "kind", "case-planning",
                         "status", "planned", NULL);
  g_assert_false (is_encouraged (self));
  hw_test_set (self->store, "meeting", meeting, "date", "2026-12-01");
  g_assert_false (is_encouraged (self));
  hw_test_set (self->store, "meeting", meeting, "cancelled-because", "Snow");
  hw_test_set (self->store, "meeting", meeting, "status", "cancelled");
  g_assert_true (is_encouraged (self));
}

/* A child in care, or one who was since the case was opened: it is no in-home case. A stay before
 * is of an earlier one. */
static void
test_care (Fixture *self, gconstpointer data)
{
  g_autofree char *stay = hw_test_add (self->store, "stay", "child", self->child, "removal-date",
                                       "2025-01-05", "exit-date", "2025-08-01", "exit-kind",
                                       "reunification", NULL);
  g_autofree char *now = NULL;

  g_assert_true (is_encouraged (self));
  now = hw_test_add (self->store, "stay", "child", self->child, "removal-date", "2026-11-10",
                     NULL);
  g_assert_false (is_encouraged (self));
  hw_test_set (self->store, "stay", now, "exit-date", "2026-11-15");
  g_assert_false (is_encouraged (self));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offers/S3-21/when", test_when);
#define ADD(path, function) \
  g_test_add ("/offers/S3-21/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("no-deadline", test_no_deadline);
  ADD ("answer", test_answer);
  ADD ("refused", test_refused);
  ADD ("meeting", test_meeting);
  ADD ("care", test_care);
#undef ADD
  return g_test_run ();
}

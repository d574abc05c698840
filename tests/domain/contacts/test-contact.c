/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the checks say about a contact and about who was there.
 */

#include "support/test-records.h"

#include "domain/contacts/hw-contact-person.h"
#include "domain/contacts/hw-contact.h"

static const struct
{
  const char *name;
  const char *kind, *date, *time, *status;
  const char *findings;
} contacts[] = {
  { "held today", "home-visit", "2026-11-22", NULL, "held", "" },
  { "held tomorrow", "home-visit", "2026-11-23", NULL, "held", "status!" },
  { "missed tomorrow", "home-visit", "2026-11-23", NULL, "missed", "status!" },
  { "planned for tomorrow", "family-visit", "2026-11-23", NULL, "planned", "" },
  { "planned for yesterday, and nobody has told", "family-visit", "2026-11-21", NULL, "planned",
    "" },
  { "nothing said", NULL, NULL, NULL, NULL, "kind! date! status!" },
  { "midnight", "phone", "2026-11-20", "0:00", "held", "" },
  { "the last minute", "phone", "2026-11-20", "23:59", "held", "" },
  { "no such hour", "phone", "2026-11-20", "24:00", "held", "time!" },
  { "no such minute", "phone", "2026-11-20", "9:60", "held", "time!" },
  { "one figure", "phone", "2026-11-20", "9:5", "held", "time!" },
  { "words", "phone", "2026-11-20", "noon", "held", "time!" },
  { "seconds", "phone", "2026-11-20", "9:05:10", "held", "time!" },
  { "a sign", "phone", "2026-11-20", "+9:05", "held", "time!" },
};

static void
test_check (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (contacts); i++)
    {
      g_autoptr (HwRecord) record = test_record_new (
          HW_TYPE_CONTACT, "family", test_id (1), "kind", contacts[i].kind, "date",
          contacts[i].date, "time", contacts[i].time, "status", contacts[i].status, NULL);
      g_autofree char *found = test_findings (record, NULL, hw_day_new (2026, 11, 22));

      g_test_message ("%s", contacts[i].name);
      g_assert_cmpstr (found, ==, contacts[i].findings);
    }
}

/* Exactly one of a person and a child. */
static void
test_people (void)
{
  static const struct
  {
    gboolean has_person, has_child;
    const char *findings;
  } cases[] = {
    { FALSE, FALSE, "person!" },
    { TRUE, FALSE, "" },
    { FALSE, TRUE, "" },
    { TRUE, TRUE, "person!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) record = test_record_new (
          HW_TYPE_CONTACT_PERSON, "contact", test_id (1), "person",
          cases[i].has_person ? test_id (2) : NULL, "child",
          cases[i].has_child ? test_id (3) : NULL, NULL);
      g_autofree char *found = test_findings (record, NULL, hw_day_new (2026, 11, 22));

      g_assert_cmpstr (found, ==, cases[i].findings);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact/check", test_check);
  g_test_add_func ("/contact/people", test_people);
  return g_test_run ();
}

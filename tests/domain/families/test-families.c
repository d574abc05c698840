/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a child, a family, a person and a member of the staff must say about themselves.
 */

#include "domain/families/hw-child.h"
#include "domain/families/hw-connection-rules.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-person.h"
#include "domain/families/hw-staff.h"
#include "support/test-records.h"

static const struct
{
  const char *given, *external, *birth, *races;
  const char *findings;
} children[] = {
  { "Maya", NULL, "2005-03-01", NULL, "" },
  { NULL, "700001", "2005-03-01", NULL, "" },
  { "Maya", "700001", "2005-03-01", "white black", "" },
  { NULL, NULL, "2005-03-01", NULL, "given-name!" },
  { "Maya", NULL, NULL, NULL, "birth-date!" },
  { NULL, NULL, NULL, NULL, "birth-date! given-name!" },
  { "Maya", NULL, "2009-09-01", NULL, "" },
  { "Maya", NULL, "2009-09-02", NULL, "birth-date?" },
  { "Maya", NULL, "2005-03-01", "declined", "" },
  { "Maya", NULL, "2005-03-01", "declined white", "races?" },
};

static void
test_child (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    {
      g_autoptr (HwRecord) child
          = test_record_new (HW_TYPE_CHILD, "given-name", children[i].given, "external-id",
                             children[i].external, "birth-date", children[i].birth, "races",
                             children[i].races, NULL);
      g_autofree char *found = test_findings (child, NULL, hw_day_new (2009, 9, 1));

      g_test_message ("child %u", i);
      g_assert_cmpstr (found, ==, children[i].findings);
    }
}

/* A source without names makes children without them: the number is then what people see. */
static void
test_child_title (void)
{
  static const char *const titles[][4] = {
    { "Maya", "Combs", "700001", "Maya Combs" },
    { "Maya", NULL, "700001", "Maya" },
    { NULL, "Combs", "700001", "Combs" },
    { NULL, NULL, "700001", "700001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (HwRecord) child
          = test_record_new (HW_TYPE_CHILD, "given-name", titles[i][0], "family-name", titles[i][1],
                             "external-id", titles[i][2], NULL);
      g_autofree char *title = hw_record_dup_title (child);

      g_assert_cmpstr (title, ==, titles[i][3]);
    }
}

static void
test_family (void)
{
  static const char *const cases[][4] = {
    { "Sloane", "2009-01-02", "2009-01-02", "" },
    { "Sloane", "2009-01-02", "2009-01-01", "closed!" },
    { "Sloane", NULL, "2009-01-01", "" },
    { "Sloane", "2009-01-02", NULL, "" },
    { NULL, NULL, NULL, "name!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) family
          = test_record_new (HW_TYPE_FAMILY, "name", cases[i][0], "opened", cases[i][1], "closed",
                             cases[i][2], NULL);
      g_autofree char *found = test_findings (family, NULL, 1);

      g_assert_cmpstr (found, ==, cases[i][3]);
    }
}

static void
test_person (void)
{
  g_autoptr (HwRecord) person
      = test_record_new (HW_TYPE_PERSON, "id", test_id (1), "name", "Rosa Combs",
                         "no-contact-with", test_id (2), NULL);
  g_autoptr (HwRecord) lonely
      = test_record_new (HW_TYPE_PERSON, "id", test_id (1), "name", "Rosa Combs",
                         "no-contact-with", test_id (1), NULL);
  g_autofree char *none = test_findings (person, NULL, 1);
  g_autofree char *self = test_findings (lonely, NULL, 1);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (self, ==, "no-contact-with!");
}

/* S1-9: a connection names an adult, and says apart whether it is lifelong and independent. */
static void
test_connection (void)
{
  g_autoptr (HwRecord) empty = test_record_new (HW_TYPE_CONNECTION, NULL);
  g_autoptr (HwRecord) whole
      = test_record_new (HW_TYPE_CONNECTION, "child", test_id (1), "person", test_id (2), "kind",
                         "mentor", "lifelong", "unknown", "independent", "no", NULL);
  g_autoptr (HwRecord) backward
      = test_record_new (HW_TYPE_CONNECTION, "child", test_id (1), "person", test_id (2), "kind",
                         "mentor", "since", "2009-02-01", "until", "2009-01-31", NULL);
  g_autofree char *order = test_findings (backward, NULL, 1);
  g_autofree char *needs = test_findings (empty, NULL, 1);
  g_autofree char *none = test_findings (whole, NULL, 1);

  g_assert_cmpstr (needs, ==, "child! person! kind!");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (order, ==, "until!");
}

/* Every kind has its circle; the day of the end is the first of the past. */
static void
test_circles (void)
{
  static const struct
  {
    const char *kind, *until;
    HwCircle circle;
  } cases[] = {
    { "mother", NULL, HW_CIRCLE_FAMILY },
    { "other-kin", NULL, HW_CIRCLE_FAMILY },
    { "former-caregiver", NULL, HW_CIRCLE_CAREGIVERS },
    { "gal", NULL, HW_CIRCLE_PROFESSIONALS },
    { "therapist", NULL, HW_CIRCLE_PROFESSIONALS },
    { "godparent", NULL, HW_CIRCLE_OTHERS },
    { "other", NULL, HW_CIRCLE_OTHERS },
    { "mother", "2009-02-02", HW_CIRCLE_FAMILY },
    { "mother", "2009-02-01", HW_CIRCLE_PAST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HwRecord) connection = test_record_new (HW_TYPE_CONNECTION, "kind",
                                                         cases[i].kind, "until", cases[i].until,
                                                         NULL);

      g_assert_cmpint (hw_connection_circle (HW_CONNECTION (connection),
                                             hw_day_new (2009, 2, 1)), ==, cases[i].circle);
    }
}

/* By what they are called in the field table. */
static void
test_parents (void)
{
  static const char *const parents[] = { "mother", "father", "putative-father", NULL };
  g_autoptr (HwRecord) one = test_record_new (HW_TYPE_CONNECTION, NULL, NULL);
  const HwField *kind = hw_record_class_find (HW_RECORD_GET_CLASS (one), "kind");

  for (guint i = 0; i < hw_field_n_values (kind); i++)
    g_assert_cmpint (hw_connection_kind_is_parent (i), ==,
                     i && g_strv_contains (parents, hw_field_nick (kind, i)));
}

static void
test_staff (void)
{
  g_autoptr (HwRecord) staff = test_record_new (HW_TYPE_STAFF, "external-id", "W06001", NULL);
  g_autofree char *found = test_findings (staff, NULL, 1);

  g_assert_cmpstr (found, ==, "name!");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/families/parents", test_parents);
  g_test_add_func ("/families/child", test_child);
  g_test_add_func ("/families/child-title", test_child_title);
  g_test_add_func ("/families/family", test_family);
  g_test_add_func ("/families/person", test_person);
  g_test_add_func ("/families/connection", test_connection);
  g_test_add_func ("/families/circles", test_circles);
  g_test_add_func ("/families/staff", test_staff);
  return g_test_run ();
}

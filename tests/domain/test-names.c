/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names that other programs rely on, word for word: types, properties, required fields and the
 * nicks of every enum. A name that is here is never changed and never used for anything else.
 */

#include "domain/hw-records.h"

#include <string.h>

/* Field names; «!» after a required one. A type may have more fields than these, none of them
 * required. */
static const struct
{
  const char *type, *fields;
} names[] = {
  { "region", "name!" },
  { "staff", "external-id name! role supervisor region" },
  { "family", "external-id name! county region worker opened closed" },
  { "child", "external-id family given-name family-name birth-date! sex races hispanic tribe icwa "
             "tribal-notice-date" },
  { "stay", "child! removal-date! exit-date exit-kind removal-reasons custody-finding-date "
            "tpr-petition-date" },
  { "placement", "stay! start-date! end-date setting! home end-reason" },
  { "goal", "child! kind! role! status! from-date to-date" },
  { "hearing", "child! kind! due-date held-date" },
  { "connection", "child! person! kind! side lifelong independent since" },
  { "person", "name! kind phone mail address address-confidential language interpreter "
              "organisation no-contact-with" },
};

static const struct
{
  const char *type, *field, *nicks;
} nicks[] = {
  { "stay", "exit-kind",
    "reunification adoption relative guardianship emancipation transfer runaway death other" },
  { "goal", "kind",
    "return-to-parent adoption guardianship relative planned-living-arrangement emancipation "
    "other" },
  { "goal", "role", "primary concurrent" },
  { "hearing", "order-status", "unimplemented part done" },
  { "relative-search", "side", "maternal paternal other" },
  { "goal", "status", "proposed pending approved ended" },
  { "placement", "setting",
    "foster-home relative-home private-agency-home pre-adoptive-home group-home institution "
    "shelter hospital supervised-independent-living trial-home-visit runaway other" },
  { "placement", "end-reason", "disruption planned closure request exit other" },
  { "child", "sex", "female male other unknown" },
  { "child", "hispanic", "yes no unknown" },
  { "child", "icwa", "yes no unknown" },
  { "child", "races",
    "white black asian american-indian pacific-islander unknown declined" },
  { "stay", "removal-reasons",
    "neglect physical-abuse sexual-abuse psychological-abuse medical-neglect domestic-violence "
    "abandonment failure-to-return parent-alcohol parent-drugs child-alcohol child-drugs "
    "prenatal-exposure child-behavior child-disability parent-death parent-incarceration "
    "parent-cannot-cope relinquishment housing runaway other" },
  { "staff", "role",
    "worker supervisor facilitator region-administrator designee consultant central-office "
    "administrator" },
  { "hearing", "kind",
    "temporary-removal shelter-care adjudication fact-finding disposition review permanency "
    "termination other" },
  { "connection", "kind",
    "mother father putative-father sibling grandparent aunt-uncle other-kin godparent "
    "former-caregiver friend mentor teacher tribe casa gal attorney therapist other" },
};

static HwRecordClass *
class_named (const char *type)
{
  HwRecordClass *klass = hw_registry_find (&hw_records, type);

  if (!klass)
    g_error ("no type «%s»", type);
  return klass;
}

static void
test_fields (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      HwRecordClass *klass = class_named (names[i].type);
      g_auto (GStrv) words = g_strsplit (names[i].fields, " ", -1);
      guint n_required = 0;

      for (char **word = words; *word; word++)
        {
          gboolean required = g_str_has_suffix (*word, "!");
          g_autofree char *name = g_strndup (*word, strlen (*word) - (required ? 1 : 0));
          const HwField *field = hw_record_class_find (klass, name);

          g_test_message ("%s.%s", klass->type, name);
          g_assert_nonnull (field);
          g_assert_true (required == !!(field->flags & HW_FIELD_REQUIRED));
          n_required += required;
        }
      for (guint f = 0; f < klass->n_fields; f++)
        if (klass->fields[f].flags & HW_FIELD_REQUIRED)
          n_required--;
      g_assert_cmpuint (n_required, ==, 0);
    }
}

static void
test_nicks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      const HwField *field = hw_record_class_find (class_named (nicks[i].type), nicks[i].field);
      g_auto (GStrv) words = g_strsplit (nicks[i].nicks, " ", -1);

      g_test_message ("%s.%s", nicks[i].type, nicks[i].field);
      for (char **word = words; *word; word++)
        {
          int value = hw_field_value (field, *word);

          g_test_message ("  %s", *word);
          g_assert_cmpint (value, >, 0);
          g_assert_cmpstr (hw_field_nick (field, value), ==, *word);
        }
      g_assert_cmpuint (hw_field_n_values (field), ==, g_strv_length (words) + 1);
    }
}

static void
check_labels (HwRecordClass *klass, const HwField *field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = hw_field_n_values (field);

  g_assert_nonnull (field->labels);
  g_assert_null (field->labels[n]);
  for (guint value = 1; value < n; value++)
    {
      const char *label = field->labels[value];

      g_test_message ("%s.%s %u", klass->type, field->name, value);
      g_assert_nonnull (label);
      g_assert_cmpstr (label, !=, "");
      g_assert_true (g_hash_table_add (seen, (gpointer) label));
    }
  /* The bits of a set start at 1 and must fit. */
  g_assert_cmpuint (n, <=, 32);
}

/* Every enum value has its own word for people; every name is a property's name. */
static void
test_labels (void)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);

      g_assert_cmpstr (klass->label, !=, "");
      for (guint f = 0; f < klass->n_fields; f++)
        {
          const HwField *field = &klass->fields[f];

          g_assert_true (g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", field->name, 0, 0));
          g_assert_cmpstr (field->label, !=, "");
          if (field->kind == HW_KIND_ENUM || field->kind == HW_KIND_SET)
            check_labels (klass, field);
        }
    }
}

/* Each type stands behind those that it refers to, itself aside: an import writes in this order. */
static void
test_order (void)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);

      for (guint f = 0; f < klass->n_fields; f++)
        {
          const HwField *field = &klass->fields[f];
          guint target = 0;

          if (!hw_field_is_reference (field))
            continue;
          while (target <= t && hw_registry_type_at (&hw_records, target) != field->type ())
            target++;
          g_test_message ("%s.%s", klass->type, field->name);
          g_assert_cmpuint (target, <=, t);
        }
    }
}

/* The way to the family, by which the journal knows what a change belongs to. */
static void
test_roots (void)
{
  for (guint t = 0; t < hw_registry_n_types (&hw_records); t++)
    {
      HwRecordClass *klass = hw_registry_class_at (&hw_records, t);
      guint steps = 0;

      while (klass->traits.root)
        {
          const HwField *field = hw_record_class_find (klass, klass->traits.root);

          g_assert_nonnull (field);
          g_assert_true (field->kind == HW_KIND_REF);
          klass = g_type_class_get (field->type ());
          g_assert_cmpuint (++steps, <, 8);
        }
      g_assert_true (steps == 0 || klass->traits.is_root);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hw_registry_ensure (&hw_records);
  g_test_add_func ("/names/fields", test_fields);
  g_test_add_func ("/names/nicks", test_nicks);
  g_test_add_func ("/names/labels", test_labels);
  g_test_add_func ("/names/order", test_order);
  g_test_add_func ("/names/roots", test_roots);
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Kin, partners and connections.
 */

#include "domain/demo/hw-demo-kin.h"

#include "domain/demo/hw-demo-staff.h"
#include "domain/families/hw-connection-rules.h"

/* Who belongs to a family, and in how many of a thousand families. */
static const struct
{
  HwConnectionKind kind;
  HwFamilySide side;
  guint16 in_thousand;
  gboolean is_woman;
} kin[] = {
  { HW_CONNECTION_KIND_MOTHER, HW_FAMILY_SIDE_MATERNAL, 975, TRUE },
  { HW_CONNECTION_KIND_FATHER, HW_FAMILY_SIDE_PATERNAL, 560, FALSE },
  { HW_CONNECTION_KIND_PUTATIVE_FATHER, HW_FAMILY_SIDE_PATERNAL, 210, FALSE },
  { HW_CONNECTION_KIND_GRANDPARENT, HW_FAMILY_SIDE_MATERNAL, 620, TRUE },
  { HW_CONNECTION_KIND_GRANDPARENT, HW_FAMILY_SIDE_PATERNAL, 240, TRUE },
  { HW_CONNECTION_KIND_AUNT_UNCLE, HW_FAMILY_SIDE_MATERNAL, 380, TRUE },
  { HW_CONNECTION_KIND_AUNT_UNCLE, HW_FAMILY_SIDE_PATERNAL, 210, FALSE },
  { HW_CONNECTION_KIND_OTHER_KIN, HW_FAMILY_SIDE_BOTH, 180, FALSE },
  { HW_CONNECTION_KIND_GODPARENT, HW_FAMILY_SIDE_NONE, 90, TRUE },
  { HW_CONNECTION_KIND_FRIEND, HW_FAMILY_SIDE_NONE, 130, TRUE },
};

/* The region's partners, by the age from which and the share of children that know one. */
static const struct
{
  HwConnectionKind kind;
  HwDemoPartner partner;
  guint16 in_thousand;
  guint8 from_age;
} partners[] = {
  { HW_CONNECTION_KIND_GAL, HW_DEMO_PARTNER_GAL, 960, 0 },
  { HW_CONNECTION_KIND_CASA, HW_DEMO_PARTNER_CASA, 260, 0 },
  { HW_CONNECTION_KIND_THERAPIST, HW_DEMO_PARTNER_THERAPIST, 420, 4 },
  { HW_CONNECTION_KIND_TEACHER, HW_DEMO_PARTNER_TEACHER, 300, 5 },
  { HW_CONNECTION_KIND_ATTORNEY, HW_DEMO_PARTNER_ATTORNEY, 120, 0 },
  { HW_CONNECTION_KIND_MENTOR, HW_DEMO_PARTNER_MENTOR, 130, 9 },
};

static void
draw_language (HwRandom *random, HwDemoCustom custom, HwPerson *person)
{
  static const char *const languages[] = { "Karen", "Burmese", "Somali" };

  if (custom == HW_DEMO_CUSTOM_ONE_NAME)
    g_set_str (&person->language, languages[hw_random_below (random, G_N_ELEMENTS (languages))]);
  else if (custom == HW_DEMO_CUSTOM_TWO_SURNAMES)
    g_set_str (&person->language, "Spanish");
  else
    return;
  person->interpreter = hw_random_chance (random, 450);
}

static HwPerson *
add_kin (HwDemoOffice *office, HwDemoFamily *family, guint i, const char *given, HwDay known)
{
  HwPerson *person = g_object_new (HW_TYPE_PERSON, NULL);
  HwRandom *random = &office->random;
  gboolean is_parent = hw_connection_kind_is_parent (kin[i].kind);

  if (given && family->surname)
    person->name = g_strdup_printf ("%s %s", given, family->surname);
  else
    person->name = given ? g_strdup (given)
                         : hw_demo_dup_name (random, family->custom, kin[i].is_woman);
  person->kind = is_parent || kin[i].side == HW_FAMILY_SIDE_NONE ? HW_PERSON_KIND_ADULT
                                                                 : HW_PERSON_KIND_KIN;
  if (hw_random_chance (random, 850))
    person->phone = hw_demo_dup_phone (random, family->region->place->area_code);
  if (hw_random_chance (random, 350))
    person->mail = hw_demo_dup_mail (random, person->name);
  if (hw_random_chance (random, 800))
    person->address = hw_demo_dup_address (random, family->record->county);
  draw_language (random, family->custom, person);
  hw_demo_office_add (office, person, known);
  g_array_append_vals (family->kin, &(HwDemoKin) { person, kin[i].kind, kin[i].side, known },
                       1);
  return person;
}

void
hw_demo_add_kin (HwDemoOffice *office, HwDemoFamily *family, const char *mother)
{
  HwRandom *random = &office->random;
  HwPerson *woman = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kin); i++)
    {
      HwPerson *person;
      gboolean is_second_father
          = i == 2 && family->kin->len
            && g_array_index (family->kin, HwDemoKin, family->kin->len - 1).kind
                   == HW_CONNECTION_KIND_FATHER;

      if (is_second_father || !hw_random_chance (random, kin[i].in_thousand))
        continue;
      person = add_kin (office, family, i, i ? NULL : mother, family->known);
      if (i == 0)
        woman = person;
      if ((i == 1 || i == 2) && woman && hw_random_chance (random, 60))
        {
          g_set_str (&person->no_contact_with, woman->parent_instance.id);
          woman->address_confidential = TRUE;
        }
    }
}

static void
connect_child (HwDemoOffice *office, HwChild *child, const HwDemoKin *who, HwDay since)
{
  HwConnection *connection = g_object_new (HW_TYPE_CONNECTION, NULL);
  HwRandom *random = &office->random;
  gboolean is_partner = who->person->kind == HW_PERSON_KIND_PARTNER;

  connection->child = g_strdup (child->parent_instance.id);
  connection->person = g_strdup (who->person->parent_instance.id);
  connection->kind = who->kind;
  connection->side = who->side;
  connection->since = since;
  if (who->person->no_contact_with)
    connection->meeting_rule = HW_MEETING_RULE_SUPERVISED;
  connection->independent = is_partner ? HW_ANSWER_NO : HW_ANSWER_YES;
  if (is_partner && who->kind != HW_CONNECTION_KIND_MENTOR)
    connection->lifelong = HW_ANSWER_NO;
  else
    connection->lifelong = hw_random_chance (random, 480)   ? HW_ANSWER_YES
                           : hw_random_chance (random, 400) ? HW_ANSWER_NO
                                                            : HW_ANSWER_UNKNOWN;
  hw_demo_office_add (office, connection, MAX (MAX (since, who->known), child->birth_date));
}

static void
connect_partners (HwDemoOffice *office, HwDemoFamily *family, HwChild *child,
                  const HwDemoCourse *course)
{
  HwRandom *random = &office->random;
  HwDay last = hw_demo_last_day (office, course);
  int age = hw_day_age (child->birth_date, last);

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      HwDemoKin who = { .kind = partners[i].kind, .known = family->known };
      HwDay since = course->entry + hw_random_between (random, 1, 60);

      if (age < partners[i].from_age || since > last
          || !hw_random_chance (random, partners[i].in_thousand))
        continue;
      who.person = hw_demo_partner (office, family->region, partners[i].partner);
      connect_child (office, child, &who, since);
    }
}

/* The search for kin goes on: some are found only now. */
static void
find_someone_new (HwDemoOffice *office, HwDemoFamily *family, HwChild *child,
                  const HwDemoCourse *course)
{
  HwRandom *random = &office->random;
  HwDay first = MAX (course->entry, office->founding + 1);
  HwDay since;

  if (course->exit || first >= office->today - 1 || !hw_random_chance (random, 140))
    return;
  since = hw_random_between (random, first, office->today - 1);
  add_kin (office, family, hw_random_between (random, 4, 8), NULL, since);
  connect_child (office, child,
                 &g_array_index (family->kin, HwDemoKin, family->kin->len - 1), since);
}

void
hw_demo_add_connections (HwDemoOffice *office, HwDemoFamily *family, HwChild *child,
                         const HwDemoCourse *course)
{
  guint n = family->kin->len;

  for (guint i = 0; i < n; i++)
    {
      const HwDemoKin *who = &g_array_index (family->kin, HwDemoKin, i);
      gboolean is_born_to = hw_connection_kind_is_parent (who->kind);

      if (is_born_to || hw_random_chance (&office->random, 850))
        connect_child (office, child, who,
                       is_born_to || hw_random_chance (&office->random, 500) ? child->birth_date
                                                                             : 0);
    }
  connect_partners (office, family, child, course);
  find_someone_new (office, family, child, course);
}

HwPerson *
hw_demo_find_relative (HwDemoFamily *family)
{
  for (guint i = 0; i < family->kin->len; i++)
    {
      const HwDemoKin *who = &g_array_index (family->kin, HwDemoKin, i);

      if (who->person->kind == HW_PERSON_KIND_KIN)
        return who->person;
    }
  return NULL;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who works in the invented office.
 */

#include "domain/demo/hw-demo-staff.h"

#include "domain/demo/hw-demo-names.h"
#include "domain/families/hw-cover.h"

#define CHILDREN_A_WORKER 17
#define WORKERS_A_SUPERVISOR 9
#define CHILDREN_A_PARTNER 60

/* What a partner's organisation is called after its place. */
static const char *const partner_words[HW_DEMO_PARTNERS] = {
  [HW_DEMO_PARTNER_GAL] = "Law Office",
  [HW_DEMO_PARTNER_CASA] = "CASA",
  [HW_DEMO_PARTNER_THERAPIST] = "Counseling",
  [HW_DEMO_PARTNER_TEACHER] = "School",
  [HW_DEMO_PARTNER_ATTORNEY] = "Legal Aid",
  [HW_DEMO_PARTNER_MENTOR] = "Youth Center",
};

static HwDemoCustom
custom (HwRandom *random)
{
  return hw_random_chance (random, 60) ? HW_DEMO_CUSTOM_TWO_SURNAMES : HW_DEMO_CUSTOM_PLAIN;
}

static HwStaff *
add_person (HwDemoOffice *office, HwDemoRegion *region, HwStaffRole role, HwStaff *supervisor)
{
  HwStaff *staff = g_object_new (HW_TYPE_STAFF, NULL);
  HwRandom *random = &office->random;

  staff->external_id = hw_demo_office_dup_number (office, "D");
  staff->name = hw_demo_dup_name (random, custom (random), hw_random_chance (random, 780));
  staff->role = role;
  staff->supervisor = g_strdup (supervisor ? supervisor->parent_instance.id : NULL);
  staff->region = g_strdup (region ? region->region->parent_instance.id : NULL);
  staff->phone = hw_demo_dup_phone (random, region ? region->place->area_code : "502");
  staff->mail = hw_demo_dup_mail (random, staff->name);
  hw_demo_office_add (office, staff, 0);
  return staff;
}

static void
add_partners (HwDemoOffice *office, HwDemoRegion *region, guint children)
{
  HwRandom *random = &office->random;
  guint each = 1 + children / CHILDREN_A_PARTNER;

  for (guint i = 0; i < each * HW_DEMO_PARTNERS; i++)
    {
      HwPerson *person = g_object_new (HW_TYPE_PERSON, NULL);

      person->name = hw_demo_dup_name (random, custom (random), hw_random_chance (random, 600));
      person->kind = HW_PERSON_KIND_PARTNER;
      person->phone = hw_demo_dup_phone (random, region->place->area_code);
      person->mail = hw_demo_dup_mail (random, person->name);
      person->organisation = g_strdup_printf ("%s %s", hw_demo_place_name (random),
                                              partner_words[i % HW_DEMO_PARTNERS]);
      hw_demo_office_add (office, person, 0);
      g_ptr_array_add (region->partners, person);
    }
}

static void
add_region (HwDemoOffice *office, HwDemoRegion *region, guint children)
{
  guint workers = 1 + children / CHILDREN_A_WORKER;
  guint supervisors = (workers + WORKERS_A_SUPERVISOR - 1) / WORKERS_A_SUPERVISOR;
  HwStaff *administrator;

  region->region = g_object_new (HW_TYPE_REGION, NULL);
  region->region->name = g_strdup (region->place->name);
  hw_demo_office_add (office, region->region, 0);

  administrator = add_person (office, region, HW_STAFF_ROLE_REGION_ADMINISTRATOR, NULL);
  add_person (office, region, HW_STAFF_ROLE_DESIGNEE, administrator);
  for (guint i = 0; i < supervisors; i++)
    {
      HwStaff *supervisor
          = add_person (office, region, HW_STAFF_ROLE_SUPERVISOR, administrator);

      supervisor->unit = g_strdup_printf ("Unit %u", i + 1);
      g_ptr_array_add (region->supervisors, supervisor);
    }
  for (guint i = 0; i < workers; i++)
    {
      HwStaff *supervisor = region->supervisors->pdata[i % supervisors];
      HwStaff *worker = add_person (office, region, HW_STAFF_ROLE_WORKER, supervisor);

      worker->unit = g_strdup (supervisor->unit);
      g_ptr_array_add (region->workers, worker);
    }
  /* A facilitator follows about fifty families (seed 004). */
  for (guint i = 0; i < 1 + children / 80; i++)
    add_person (office, region, HW_STAFF_ROLE_FACILITATOR, administrator);
  add_partners (office, region, children);
}

void
hw_demo_add_staff (HwDemoOffice *office, guint children)
{
  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    add_region (office, &office->regions[i], children * hw_demo_place_weights[i] / 100);

  add_person (office, NULL, HW_STAFF_ROLE_CENTRAL_OFFICE, NULL);
  add_person (office, NULL, HW_STAFF_ROLE_CENTRAL_OFFICE, NULL);
  for (guint i = 0; i < 3; i++)
    {
      HwStaff *consultant = add_person (office, NULL, HW_STAFF_ROLE_CONSULTANT, NULL);

      /* One has left since. */
      consultant->left_date = i == 2 ? office->founding + 30 : 0;
    }
}

HwPerson *
hw_demo_partner (HwDemoOffice *office, const HwDemoRegion *region, HwDemoPartner partner)
{
  guint each = region->partners->len / HW_DEMO_PARTNERS;

  return region->partners->pdata[hw_random_below (&office->random, each) * HW_DEMO_PARTNERS
                                 + partner];
}

static void
add_cover (HwDemoOffice *office, HwStaff *staff, HwStaff *delegate, int from, int days,
           const char *reason)
{
  HwCover *cover = g_object_new (HW_TYPE_COVER, NULL);

  if (staff == delegate)
    {
      g_object_unref (cover);
      return;
    }
  cover->staff = g_strdup (HW_RECORD (staff)->id);
  cover->delegate = g_strdup (HW_RECORD (delegate)->id);
  cover->from_date = office->today + from;
  cover->until_date = cover->from_date + days - 1;
  cover->reason = g_strdup (reason);
  hw_demo_office_add (office, cover, office->today - 14);
}

void
hw_demo_add_covers (HwDemoOffice *office)
{
  GPtrArray *workers = office->regions[0].workers;

  add_cover (office, workers->pdata[0], workers->pdata[1 % workers->len], -3, 12, "Leave");
  add_cover (office, workers->pdata[1 % workers->len], workers->pdata[0], 16, 3, "Training");
}

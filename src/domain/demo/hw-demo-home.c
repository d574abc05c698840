/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Homes by type, with places and approvals.
 */

#include "domain/demo/hw-demo-home.h"

#include "domain/demo/hw-demo-names.h"

#define TRIES 8
#define BIT(value) (1u << (value))

/* What a home of each type is called after its place or people, and how many children it takes. */
static const struct
{
  const char *word; /* NULL: called by its people */
  const char *prefix;
  guint16 fewest, most;
} kinds[] = {
  [HW_HOME_TYPE_FOSTER] = { NULL, "H", 1, 5 },
  [HW_HOME_TYPE_RELATIVE] = { NULL, "R", 2, 5 },
  [HW_HOME_TYPE_PRIVATE_AGENCY] = { NULL, "C", 1, 4 },
  [HW_HOME_TYPE_PRE_ADOPTIVE] = { NULL, "H", 1, 4 },
  [HW_HOME_TYPE_GROUP] = { "Group Home", "G", 6, 12 },
  [HW_HOME_TYPE_INSTITUTION] = { "Residential Center", "I", 16, 48 },
  [HW_HOME_TYPE_SHELTER] = { "Emergency Shelter", "S", 8, 20 },
  [HW_HOME_TYPE_HOSPITAL] = { "Children’s Hospital", "M", 20, 80 },
  [HW_HOME_TYPE_INDEPENDENT_LIVING] = { "Transitional Living", "L", 4, 12 },
  [HW_HOME_TYPE_OTHER] = { "House", "X", 4, 8 },
};

static HwHomeType
type_of (HwSetting setting)
{
  switch (setting)
    {
    case HW_SETTING_FOSTER_HOME:
      return HW_HOME_TYPE_FOSTER;
    case HW_SETTING_PRIVATE_AGENCY_HOME:
      return HW_HOME_TYPE_PRIVATE_AGENCY;
    case HW_SETTING_PRE_ADOPTIVE_HOME:
      return HW_HOME_TYPE_PRE_ADOPTIVE;
    case HW_SETTING_GROUP_HOME:
      return HW_HOME_TYPE_GROUP;
    case HW_SETTING_INSTITUTION:
      return HW_HOME_TYPE_INSTITUTION;
    case HW_SETTING_SHELTER:
      return HW_HOME_TYPE_SHELTER;
    case HW_SETTING_HOSPITAL:
      return HW_HOME_TYPE_HOSPITAL;
    case HW_SETTING_SUPERVISED_INDEPENDENT_LIVING:
      return HW_HOME_TYPE_INDEPENDENT_LIVING;
    case HW_SETTING_OTHER:
      return HW_HOME_TYPE_OTHER;
    case HW_SETTING_NONE:
    case HW_SETTING_RELATIVE_HOME:
    case HW_SETTING_TRIAL_HOME_VISIT:
    case HW_SETTING_RUNAWAY:
    default:
      return HW_HOME_TYPE_NONE;
    }
}

/* 85 % of the state's resource homes are foster and adoptive at once (seed 002). */
static guint
draw_approvals (HwRandom *random, HwHomeType type)
{
  guint bits;

  if (type == HW_HOME_TYPE_RELATIVE)
    return BIT (HW_HOME_APPROVAL_RELATIVE);
  if (type == HW_HOME_TYPE_PRE_ADOPTIVE)
    return BIT (HW_HOME_APPROVAL_ADOPTIVE)
           | (hw_random_chance (random, 850) ? BIT (HW_HOME_APPROVAL_FOSTER) : 0);
  if (type != HW_HOME_TYPE_FOSTER && type != HW_HOME_TYPE_PRIVATE_AGENCY)
    return 0;

  bits = BIT (HW_HOME_APPROVAL_FOSTER);
  if (hw_random_chance (random, 850))
    bits |= BIT (HW_HOME_APPROVAL_ADOPTIVE);
  if (hw_random_chance (random, 180))
    bits |= BIT (HW_HOME_APPROVAL_CONCURRENT);
  if (hw_random_chance (random, 250))
    bits |= BIT (HW_HOME_APPROVAL_RESPITE);
  return bits;
}

/* Approvals are renewed each year; one in thirty has just run out. */
static HwDay
draw_approved_until (HwDemoOffice *office)
{
  return office->today
         + (hw_random_chance (&office->random, 33) ? -hw_random_between (&office->random, 1, 60)
                                                   : hw_random_between (&office->random, 1, 364));
}

static HwHome *
add_home (HwDemoOffice *office, const HwDemoRegion *region, HwHomeType type, HwDay start)
{
  HwHome *home = g_object_new (HW_TYPE_HOME, NULL);
  HwRandom *random = &office->random;
  const char *county = hw_demo_county (random, region->place);

  home->external_id = hw_demo_office_dup_number (office, kinds[type].prefix);
  home->name = kinds[type].word
                   ? g_strdup_printf ("%s %s", hw_demo_place_name (random), kinds[type].word)
                   : hw_demo_dup_name (random, HW_DEMO_CUSTOM_PLAIN, TRUE);
  home->type = type;
  home->capacity = hw_random_between (random, kinds[type].fewest, kinds[type].most);
  home->approvals.bits = draw_approvals (random, type);
  home->approved_from
      = type == HW_HOME_TYPE_RELATIVE ? start : start - hw_random_between (random, 30, 2500);
  home->approved_until = draw_approved_until (office);
  if (home->approved_until <= home->approved_from)
    home->approved_until = home->approved_from + 365;
  home->region = g_strdup (region->region->parent_instance.id);
  home->phone = hw_demo_dup_phone (random, region->place->area_code);
  home->address = hw_demo_dup_address (random, county);
  home->address_confidential = !kinds[type].word && hw_random_chance (random, 80);
  if (!kinds[type].word)
    home->works_with_birth_family = hw_random_chance (random, 550)   ? HW_ANSWER_YES
                                    : hw_random_chance (random, 400) ? HW_ANSWER_NO
                                                                     : HW_ANSWER_UNKNOWN;
  hw_demo_office_add (office, home, home->approved_from);
  return home;
}

static HwDemoHome *
found_home (HwDemoOffice *office, HwDemoRegion *region, HwHomeType type, HwDay start,
            guint children)
{
  HwDemoHome *found = g_new0 (HwDemoHome, 1);
  const char *staff = office->staff;
  gboolean is_keyed = office->is_keyed;

  /* A home is the region's, whoever looks for it. */
  office->staff = NULL;
  office->is_keyed = FALSE;
  found->home = add_home (office, region, type, MIN (start, office->founding));
  found->home->capacity = MAX (found->home->capacity, children);
  office->staff = staff;
  office->is_keyed = is_keyed;
  g_ptr_array_add (region->homes, found);
  return found;
}

HwHome *
hw_demo_find_home (HwDemoOffice *office, HwDemoRegion *region, HwSetting setting, HwDay start,
                   guint children, gboolean stays)
{
  HwHomeType type = type_of (setting);
  HwDemoHome *found = NULL;

  if (type == HW_HOME_TYPE_NONE)
    return NULL;

  for (guint i = 0; i < TRIES * HW_DEMO_REGIONS && region->homes->len && !found; i++)
    {
      HwDemoHome *home
          = region->homes->pdata[hw_random_below (&office->random, region->homes->len)];

      if (home->home->type == type && home->home->approved_from <= start
          && (!stays || home->taken + children <= home->home->capacity))
        found = home;
    }
  if (!found)
    found = found_home (office, region, type, start, children);
  if (stays)
    found->taken += children;
  return found->home;
}

HwHome *
hw_demo_add_relative_home (HwDemoOffice *office, const HwDemoRegion *region,
                           const HwPerson *relative, HwDay start)
{
  HwHome *home = add_home (office, region, HW_HOME_TYPE_RELATIVE, start);

  g_set_str (&home->name, relative->name);
  if (relative->address)
    g_set_str (&home->address, relative->address);
  home->address_confidential = relative->address_confidential;
  return home;
}

void
hw_demo_add_empty_homes (HwDemoOffice *office)
{
  office->staff = NULL;
  office->is_keyed = FALSE;
  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    {
      HwDemoRegion *region = &office->regions[i];
      guint empty = 1 + region->homes->len / 9;

      for (guint n = 0; n < empty; n++)
        found_home (office, region,
                    n % 2 ? HW_HOME_TYPE_PRIVATE_AGENCY : HW_HOME_TYPE_FOSTER, office->founding, 1);
    }
}

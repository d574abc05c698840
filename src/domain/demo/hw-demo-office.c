/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan of an invented office, and the ids of its records.
 */

#include "domain/demo/hw-demo-office.h"

#include "base/hw-id.h"
#include "domain/demo/hw-demo-assistance.h"
#include "domain/demo/hw-demo-concurrent.h"
#include "domain/demo/hw-demo-contact.h"
#include "domain/demo/hw-demo-court.h"
#include "domain/demo/hw-demo-duties.h"
#include "domain/demo/hw-demo-family.h"
#include "domain/demo/hw-demo-home.h"
#include "domain/demo/hw-demo-meeting.h"
#include "domain/demo/hw-demo-plan.h"
#include "domain/demo/hw-demo-staff.h"

#define JULIAN_OF_1970 719163
#define MS_OF_A_DAY G_GUINT64_CONSTANT (86400000)

/* So many families at most are worked by hand in the journal; the others' news comes by extract. */
#define KEYED_FAMILIES 14

static void
entry_free (gpointer data)
{
  HwDemoEntry *self = data;

  g_object_unref (self->record);
  g_free (self->earlier);
  g_free (self);
}

HwDemoOffice *
hw_demo_office_new (HwDay today, guint64 seed)
{
  HwDemoOffice *self = g_new0 (HwDemoOffice, 1);

  hw_random_init (&self->random, seed);
  self->today = today;
  self->founding = today - HW_DEMO_DAYS_OF_HISTORY;
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->keyed_left = KEYED_FAMILIES;
  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    {
      HwDemoRegion *region = &self->regions[i];

      region->place = &hw_demo_places[i];
      region->workers = g_ptr_array_new ();
      region->supervisors = g_ptr_array_new ();
      region->partners = g_ptr_array_new ();
      region->homes = g_ptr_array_new_with_free_func (g_free);
    }
  return self;
}

void
hw_demo_office_free (HwDemoOffice *self)
{
  for (guint i = 0; i < HW_DEMO_REGIONS; i++)
    {
      g_ptr_array_unref (self->regions[i].workers);
      g_ptr_array_unref (self->regions[i].supervisors);
      g_ptr_array_unref (self->regions[i].partners);
      g_ptr_array_unref (self->regions[i].homes);
    }
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* A UUID of version 7 as hw_id_make() writes it, but of the seed: the moment it became known, one
 * millisecond after the other, and 62 random bits. */
static char *
dup_id (HwDemoOffice *self, HwDay known)
{
  guint64 ms = (guint64) (known - JULIAN_OF_1970) * MS_OF_A_DAY + self->entries->len;
  guint64 bits = hw_random_next (&self->random);
  guint8 id[HW_ID_BYTES];
  char text[HW_ID_LENGTH];

  for (guint i = 0; i < 6; i++)
    id[i] = ms >> (40 - 8 * i);
  id[6] = 0x70;
  id[7] = 0;
  for (guint i = 0; i < 8; i++)
    id[8 + i] = bits >> (56 - 8 * i);
  id[8] = 0x80 | (id[8] & 0x3f);
  return g_strdup (hw_id_format (id, text));
}

HwDemoEntry *
hw_demo_office_add (HwDemoOffice *self, gpointer record, HwDay known)
{
  HwDemoEntry *entry = g_new0 (HwDemoEntry, 1);

  entry->record = record;
  entry->known = MAX (known, self->founding);
  entry->staff = self->staff;
  entry->is_keyed = self->is_keyed;
  entry->record->id = dup_id (self, entry->known);
  g_ptr_array_add (self->entries, entry);
  return entry;
}

char *
hw_demo_office_dup_number (HwDemoOffice *self, const char *prefix)
{
  return g_strdup_printf ("%s%06u", prefix, ++self->numbers);
}

void
hw_demo_office_invent (HwDemoOffice *self, guint children)
{
  hw_demo_add_staff (self, children);
  hw_demo_add_families (self, children);
  hw_demo_add_empty_homes (self);
  hw_demo_add_plans (self);
  hw_demo_add_contacts (self);
  hw_demo_add_concurrent (self);
  hw_demo_add_meetings (self);
  hw_demo_add_court (self);
  hw_demo_add_duties (self);
  hw_demo_add_covers (self);
  hw_demo_add_assistance (self);
}

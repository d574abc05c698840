/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is drawn but the ids: what a court determines follows from its hearings.
 */

#include "domain/demo/hw-demo-court.h"

#include "domain/deadlines/hw-determination.h"
#include "domain/deadlines/hw-holiday.h"
#include "domain/deadlines/hw-planned-event.h"
#include "domain/deadlines/hw-policy-pack.h"
#include "domain/deadlines/hw-referral.h"
#include "domain/deadlines/hw-rule-book.h"
#include "domain/demo/hw-demo-hearing.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>

/* Of so many children in care one is about to go home. */
#define PLANNED_EVERY 15
#define PLANNED_AHEAD 24

/* A referral comes so long before the removal, its finding so long after it. */
#define REFERRAL_BEFORE 12
#define FINDING_AFTER 20

static HwDemoEntry *
entry_at (HwDemoOffice *office, guint index)
{
  return g_ptr_array_index (office->entries, index);
}

static void
add_determination (HwDemoOffice *office, const HwDemoEntry *entry, HwDeterminationKind kind,
                   HwDay date)
{
  HwHearing *hearing = HW_HEARING (entry->record);
  HwDetermination *determination = g_object_new (HW_TYPE_DETERMINATION, NULL);

  g_set_str (&determination->child, hearing->child);
  g_set_str (&determination->hearing, HW_RECORD (hearing)->id);
  determination->kind = kind;
  determination->date = date;
  hw_demo_office_add (office, determination, MAX (entry->known, hearing->held_date));
}

static void
follow_hearing (HwDemoOffice *office, const HwDemoEntry *entry)
{
  HwHearing *hearing = HW_HEARING (entry->record);

  if (!hearing->held_date)
    return;
  if (hearing->kind == HW_HEARING_KIND_TEMPORARY_REMOVAL)
    {
      /* What sanctioned the removal says so, three days before the hearing is due. */
      add_determination (office, entry, HW_DETERMINATION_KIND_CONTRARY_TO_WELFARE,
                         hearing->due_date - HW_DEMO_DAYS_TO_HEARING);
      add_determination (office, entry, HW_DETERMINATION_KIND_EFFORTS_TO_PREVENT,
                         hearing->held_date);
    }
  else if (hearing->kind == HW_HEARING_KIND_PERMANENCY)
    add_determination (office, entry, HW_DETERMINATION_KIND_EFFORTS_TO_FINALIZE,
                       hearing->held_date);
}

/* @families: child → its family’s id. */
static void
add_referral (HwDemoOffice *office, const HwDemoEntry *entry, GHashTable *families)
{
  const HwStay *stay = HW_STAY (entry->record);
  const char *family = g_hash_table_lookup (families, stay->child);
  HwReferral *referral;

  if (!family)
    return;
  referral = g_object_new (HW_TYPE_REFERRAL, NULL);
  g_set_str (&referral->family, family);
  hw_refs_set (&referral->children, stay->child);
  referral->received_date = stay->removal_date - REFERRAL_BEFORE;
  referral->finding = HW_REFERRAL_FINDING_SUBSTANTIATED;
  referral->finding_date = MIN (stay->removal_date + FINDING_AFTER, office->today);
  hw_demo_office_add (office, referral, MAX (entry->known, referral->finding_date));
}

static void
add_return (HwDemoOffice *office, const HwDemoEntry *entry)
{
  HwStay *stay = HW_STAY (entry->record);
  HwPlannedEvent *event = g_object_new (HW_TYPE_PLANNED_EVENT, NULL);

  g_set_str (&event->child, stay->child);
  event->kind = HW_PLANNED_KIND_REUNIFICATION;
  event->date = office->today + PLANNED_AHEAD;
  hw_demo_office_add (office, event, MAX (entry->known, office->today - PLANNED_AHEAD));
}

static void
add_office (HwDemoOffice *office)
{
  HwHoliday *holiday = g_object_new (HW_TYPE_HOLIDAY, NULL);

  for (const char *const *name = hw_rule_packs_usual; *name; name++)
    {
      HwPolicyPack *pack = g_object_new (HW_TYPE_POLICY_PACK, NULL);

      g_set_str (&pack->name, *name);
      hw_demo_office_add (office, pack, 0);
    }
  holiday->date = hw_day_new (hw_day_year (office->today), 11, 27);
  g_set_str (&holiday->name, _ ("Day after Thanksgiving"));
  hw_demo_office_add (office, holiday, 0);
}

static GHashTable *
map_families (HwDemoOffice *office)
{
  GHashTable *families = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < office->entries->len; i++)
    {
      HwRecord *record = entry_at (office, i)->record;

      if (HW_IS_CHILD (record) && HW_CHILD (record)->family)
        g_hash_table_insert (families, record->id, HW_CHILD (record)->family);
    }
  return families;
}

void
hw_demo_add_court (HwDemoOffice *office)
{
  guint n = office->entries->len, n_open = 0;
  g_autoptr (GHashTable) families = map_families (office);

  for (guint i = 0; i < n; i++)
    {
      const HwDemoEntry *entry = entry_at (office, i);
      HwRecord *record = entry->record;

      if (HW_IS_HEARING (record))
        follow_hearing (office, entry);
      if (!HW_IS_STAY (record))
        continue;
      HW_STAY (record)->custody_order_date = HW_STAY (record)->removal_date;
      add_referral (office, entry, families);
      if (HW_STAY (record)->exit_date)
        continue;
      if (++n_open % PLANNED_EVERY == 0)
        add_return (office, entry);
    }
  add_office (office);
}

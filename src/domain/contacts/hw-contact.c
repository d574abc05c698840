/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table and the check of a contact.
 */

#include "domain/contacts/hw-contact.h"

#include "base/hw-clock.h"
#include "domain/families/hw-child.h"
#include "domain/families/hw-family.h"
#include "domain/families/hw-staff.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwContactKind, hw_contact_kind,
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_HOME_VISIT, "home-visit"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_OFFICE_VISIT, "office-visit"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_OTHER_VISIT, "other-visit"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_FAMILY_VISIT, "family-visit"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_PHONE, "phone"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_VIDEO, "video"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_MESSAGE, "message"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_KIND_OTHER, "other"))

static const char *const contact_kind_labels[] = {
  "",
  N_ ("Home visit"),
  N_ ("Office visit"),
  N_ ("Visit elsewhere"),
  N_ ("Visit between parent and child"),
  N_ ("Phone call"),
  N_ ("Video call"),
  N_ ("Letter or message"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwContactPlace, hw_contact_place,
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_RESIDENCE, "residence"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_PARENT_HOME, "parent-home"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_KIN_HOME, "kin-home"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_OFFICE, "office"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_SCHOOL, "school"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_COURT, "court"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_CLINIC, "clinic"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_JAIL, "jail"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_PUBLIC, "public"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_PLACE_OTHER, "other"))

static const char *const contact_place_labels[] = {
  "",
  N_ ("Where the child lives"),
  N_ ("Parent’s home"),
  N_ ("Home of kin"),
  N_ ("Office"),
  N_ ("School"),
  N_ ("Court"),
  N_ ("Hospital or treatment"),
  N_ ("Jail or prison"),
  N_ ("Park or public place"),
  N_ ("Other"),
  NULL,
};

G_DEFINE_ENUM_TYPE (HwContactStatus, hw_contact_status,
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_STATUS_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_STATUS_HELD, "held"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_STATUS_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (HW_CONTACT_STATUS_MISSED, "missed"))

static const char *const contact_status_labels[] = {
  "",
  N_ ("Took place"),
  N_ ("Planned"),
  N_ ("Did not take place"),
  NULL,
};

static const HwField fields[] = {
  HW_REF (HwContact, family, hw_family_get_type, "family", N_ ("Family"),
          .flags = HW_FIELD_REQUIRED),
  HW_REF (HwContact, child, hw_child_get_type, "child", N_ ("About one child"),
          .help = N_ ("Where it is about this child only; it is sealed together with the child")),
  HW_ENUM (HwContact, kind, hw_contact_kind_get_type, "kind", N_ ("Kind"),
           .labels = contact_kind_labels, .flags = HW_FIELD_REQUIRED),
  HW_DAY (HwContact, date, "date", N_ ("Date"), .flags = HW_FIELD_REQUIRED, .group = "when"),
  HW_TEXT (HwContact, time, "time", N_ ("Time"), .group = "when",
           .help = N_ ("Hours and minutes, 0 to 24: «14:30»")),
  HW_ENUM (HwContact, status, hw_contact_status_get_type, "status", N_ ("Did it take place?"),
           .labels = contact_status_labels, .flags = HW_FIELD_REQUIRED, .group = "status"),
  HW_TEXT (HwContact, reason, "reason", N_ ("Why not"), .flags = HW_FIELD_SENSITIVE,
           .group = "status", .help = N_ ("Who called it off, and why")),
  HW_ENUM (HwContact, place, hw_contact_place_get_type, "place", N_ ("Where"),
           .labels = contact_place_labels, .flags = HW_FIELD_MAIN),
  HW_REF (HwContact, staff, hw_staff_get_type, "staff", N_ ("Worker"), .flags = HW_FIELD_MAIN),
  HW_NOTE (HwContact, narrative, "narrative", N_ ("What happened"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH | HW_FIELD_MAIN),
  HW_NOTE (HwContact, partnership, "partnership", N_ ("Partnership"),
           .flags = HW_FIELD_SENSITIVE | HW_FIELD_SEARCH | HW_FIELD_MAIN,
           .help = N_ ("How you and the family worked together, and who did what")),
};

static void
hw_contact_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwContact *self = HW_CONTACT (record);

  if (self->time && hw_clock_parse (self->time) < 0)
    hw_findings_error (findings, "time", _ ("is no time of the day; write it as «14:30»"));
  if (self->date > today && self->status != HW_CONTACT_STATUS_PLANNED
      && self->status != HW_CONTACT_STATUS_NONE)
    hw_findings_error (findings, "status", _ ("lies in the future: it can only be planned"));
}

static char *
dup_title (HwRecord *record)
{
  HwContact *self = HW_CONTACT (record);
  g_autofree char *day = hw_day_dup_words (self->date);

  return g_strdup_printf ("%s · %s", hw_record_value_label (self, "kind"), day ? day : "");
}

HW_DEFINE_RECORD (HwContact, hw_contact, "contact", N_ ("Contact"),
                  .root = "family", .check = hw_contact_check, .dup_title = dup_title,
                  .new_title = N_ ("New Contact"))

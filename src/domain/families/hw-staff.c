/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The field table of a person who works for the agency: caseworker, supervisor, facilitator ….
 */

#include "domain/families/hw-staff.h"

#include "domain/families/hw-region.h"
#include "domain/families/hw-staff-rules.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ENUM_TYPE (HwStaffRole, hw_staff_role,
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_NONE, "not-set"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_WORKER, "worker"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_SUPERVISOR, "supervisor"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_FACILITATOR, "facilitator"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_REGION_ADMINISTRATOR,
                                         "region-administrator"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_DESIGNEE, "designee"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_CONSULTANT, "consultant"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_CENTRAL_OFFICE, "central-office"),
                    G_DEFINE_ENUM_VALUE (HW_STAFF_ROLE_ADMINISTRATOR, "administrator"))

static const char *const staff_role_labels[] = {
  "",
  N_ ("Worker"),
  N_ ("Supervisor"),
  N_ ("Facilitator"),
  N_ ("Region administrator"),
  N_ ("Designee of the region administrator"),
  N_ ("Consultant"),
  N_ ("Central office"),
  N_ ("Administrator"),
  NULL,
};

static const HwField fields[] = {
  HW_TEXT (HwStaff, external_id, "external-id", N_ ("Number in the state system"),
           .flags = HW_FIELD_SEARCH),
  HW_TEXT (HwStaff, name, "name", N_ ("Name"), .flags = HW_FIELD_REQUIRED | HW_FIELD_SEARCH),
  HW_ENUM (HwStaff, role, hw_staff_role_get_type, "role", N_ ("Role"),
           .labels = staff_role_labels, .flags = HW_FIELD_MAIN),
  HW_REF (HwStaff, supervisor, hw_staff_get_type, "supervisor", N_ ("Supervisor"),
          .flags = HW_FIELD_MAIN),
  HW_REF (HwStaff, region, hw_region_get_type, "region", N_ ("Region"),
          .flags = HW_FIELD_MAIN),
  HW_TEXT (HwStaff, unit, "unit", N_ ("Unit"),
           .help = N_ ("The team within the region"), .since = 9),
  HW_TEXT (HwStaff, phone, "phone", N_ ("Phone")),
  HW_TEXT (HwStaff, mail, "mail", N_ ("E-mail")),
  HW_DAY (HwStaff, left_date, "left-date", N_ ("Left on"), .since = 9),
  HW_INT (HwStaff, most_families, "most-families", N_ ("Families at most, as facilitator"),
          .max = 999, .since = 18, .help = N_ ("Empty: fifty")),
};

/* The way up from @self: a supervisor who works under this person closes a circle. */
static void
check_supervisor (HwStaff *self, HwLookUp *look_up, GPtrArray *findings)
{
  const char *id = HW_RECORD (self)->id;
  g_autoptr (GHashTable) passed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *above = g_strdup (self->supervisor);

  if (!id || !above)
    return;
  if (g_str_equal (above, id))
    {
      hw_findings_error (findings, "supervisor", _ ("is this person herself or himself"));
      return;
    }
  /* A circle further up is not this person's. */
  while (above && g_hash_table_add (passed, g_strdup (above)))
    {
      g_autoptr (HwStaff) supervisor = hw_look_up_find (look_up, HW_TYPE_STAFF, above);

      if (supervisor && g_strcmp0 (supervisor->supervisor, id) == 0)
        {
          hw_findings_error (findings, "supervisor",
                             _ ("works under this person, directly or through others"));
          return;
        }
      g_free (above);
      above = g_strdup (supervisor ? supervisor->supervisor : NULL);
    }
}

static void
hw_staff_check (HwRecord *record, HwLookUp *look_up, HwDay today, GPtrArray *findings)
{
  HwStaff *self = HW_STAFF (record);

  check_supervisor (self, look_up, findings);
}

/* Who writes may keep the staff. One's own phone and mail belong to oneself; what somebody may do
 * follows from the role, so a role is given and taken by an administrator. */
static void
hw_staff_guard (HwRecord *record, HwRecord *stored, const char *actor, HwLookUp *look_up,
                GPtrArray *findings)
{
  HwStaff *self = HW_STAFF (record), *before = stored ? HW_STAFF (stored) : NULL;
  g_autoptr (HwRecord) own = before ? hw_record_dup (stored) : NULL;
  HwStaffRole role = before ? before->role : HW_STAFF_ROLE_NONE;

  /* The first person of an office is nobody's work but her own. */
  if (!before && g_strcmp0 (record->id, actor) == 0)
    return;
  if (hw_staff_role_is_of_power (self->role, role)
      && !hw_staff_has_right (look_up, actor, HW_RIGHT_KEYS))
    hw_findings_error (findings, "role", _ ("is given and taken by an administrator"));
  /* So that one is always left. */
  else if (before && hw_staff_role_is_of_power (self->role, role)
           && g_strcmp0 (record->id, actor) == 0)
    hw_findings_error (findings, "role", _ ("is taken from you by another administrator"));
  if (hw_staff_has_right (look_up, actor, HW_RIGHT_STAFF))
    return;
  if (own && g_strcmp0 (record->id, actor) == 0)
    {
      g_object_set (own, "phone", self->phone, "mail", self->mail, NULL);
      if (hw_record_equal (own, record))
        return;
    }
  hw_findings_error (findings, "name", "%s", hw_staff_right_refusal (HW_RIGHT_STAFF));
}

/* The name, never the number that stands before it in the table. */
static char *
dup_title (HwRecord *record)
{
  return g_strdup (HW_STAFF (record)->name);
}

static const char *const known_by[] = { "external-id", "name", NULL };

HW_DEFINE_RECORD (HwStaff, hw_staff, "staff", N_ ("Staff"),
                  .check = hw_staff_check, .guard = hw_staff_guard, .dup_title = dup_title,
                  .new_title = N_ ("New Staff Member"),
                  .known_by = known_by)

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records in memory, as the query would bring them.
 */

#include "meeting-outline.h"

#include "support/test-records.h"

HwMeetingWhole *
outline_new (const char *kind)
{
  HwMeetingWhole *self = hw_meeting_whole_new ();

  self->family = test_record_new (HW_TYPE_FAMILY, "id", test_id (OUTLINE_FAMILY), "name", "Combs",
                                  "worker", test_id (OUTLINE_WORKER), NULL);
  self->meeting = test_record_new (HW_TYPE_MEETING, "id", test_id (3), "family",
                                   test_id (OUTLINE_FAMILY), "kind", kind, "status", "planned",
                                   "date", "2026-12-01", NULL);
  self->today = OUTLINE_TODAY;
  self->in_care = TRUE;
  return self;
}

void
outline_child (HwMeetingWhole *self, guint id, const char *birth_date)
{
  g_ptr_array_add (self->children,
                   test_record_new (HW_TYPE_CHILD, "id", test_id (id), "given-name", "Maya",
                                    "birth-date", birth_date, NULL));
}

static void
add_person (HwMeetingWhole *self, guint id)
{
  if (!g_hash_table_contains (self->people, test_id (id)))
    g_hash_table_insert (self->people, g_strdup (test_id (id)),
                         test_record_new (HW_TYPE_PERSON, "id", test_id (id), "name", "Somebody",
                                          NULL));
}

HwConnection *
outline_person (HwMeetingWhole *self, guint id, guint child, const char *kind)
{
  HwConnection *connection
      = test_record_new (HW_TYPE_CONNECTION, "id", test_id (1000 + id), "person", test_id (id),
                         "child", test_id (child), "kind", kind, NULL);

  add_person (self, id);
  g_ptr_array_add (self->connections, connection);
  return connection;
}

HwPlanService *
outline_service (HwMeetingWhole *self, guint provider, const char *status)
{
  HwPlanService *service
      = test_record_new (HW_TYPE_PLAN_SERVICE, "id", test_id (2000 + provider), "what",
                         "Weekly group", "status", status, NULL);

  if (provider)
    {
      g_set_str (&service->provider, test_id (provider));
      add_person (self, provider);
    }
  g_ptr_array_add (self->services, service);
  return service;
}

HwInvitation *
outline_invite (HwMeetingWhole *self, const char *type, guint id, const char *role)
{
  HwInvitation *one = test_record_new (HW_TYPE_INVITATION, "id", test_id (3000 + id), "meeting",
                                       test_id (3), "role", role, type, test_id (id), NULL);

  g_ptr_array_add (self->invitations, one);
  return one;
}

void
outline_hold (HwMeetingWhole *self)
{
  self->meeting->status = HW_MEETING_STATUS_HELD;
  self->meeting->held_date = OUTLINE_DAY;
  for (guint i = 0; i < self->invitations->len; i++)
    HW_INVITATION (g_ptr_array_index (self->invitations, i))->came = HW_ANSWER_YES;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One act, so that one undo takes back all of it.
 */

#include "domain/reviews/hw-review-act.h"

#include "base/hw-error.h"
#include "domain/contacts/hw-contact-rules.h"
#include "domain/contacts/hw-running-record.h"
#include "domain/families/hw-family.h"
#include "domain/placements/hw-stay.h"
#include "domain/plans/hw-case-plan.h"
#include "domain/plans/hw-plan-change-rules.h"
#include "domain/reviews/hw-review-rules.h"
#include "store/hw-journal.h"

#include <glib/gi18n-lib.h>

/* FALSE with the reason why @stay is not reviewed on the day of @contact. */
static gboolean
check_open (HwStore *store, HwStay *stay, HwContact *contact, GError **error)
{
  g_autoptr (GPtrArray) reviews
      = hw_store_list_by (store, HW_TYPE_CONCURRENT_REVIEW, "stay", HW_RECORD (stay)->id, error);

  if (!reviews)
    return FALSE;
  switch (hw_review_state (stay->removal_date, reviews->len > 0, contact->date))
    {
    case HW_REVIEW_OPEN:
      return TRUE;
    case HW_REVIEW_DONE:
      return hw_refuse (error, _ ("Somebody has reviewed concurrent planning meanwhile. Save the "
                                  "contact without it."));
    default:
      g_set_error (error, HW_ERROR, HW_ERROR_REFUSED,
                   _ ("The day of this contact is day %d in care. The review is done from day %d "
                      "to day %d."),
                   contact->date - stay->removal_date, HW_REVIEW_OPENS, HW_REVIEW_DUE);
      return FALSE;
    }
}

static gboolean
write_contact (HwStore *store, HwContact *contact, const char *const *people,
               const char *const *children, GError **error)
{
  g_autoptr (GPtrArray) there = NULL;

  hw_contact_settle (contact, children);
  if (!hw_store_save (store, HW_RECORD (contact), NULL, error))
    return FALSE;
  there = hw_contact_make_people (contact, people, children);
  for (guint i = 0; i < there->len; i++)
    if (!hw_store_save (store, g_ptr_array_index (there, i), NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_held (HwContact *contact, GError **error)
{
  if (contact->status == HW_CONTACT_STATUS_HELD)
    return TRUE;
  return hw_refuse (error, _ ("Concurrent planning is reviewed at a contact that took place."));
}

static gboolean
write_review (HwStore *store, HwContact *contact, HwConcurrentReview *said, const char *id,
              GString *days, GError **error)
{
  g_autoptr (HwStay) stay = hw_store_find (store, HW_TYPE_STAY, id, error);
  g_autoptr (HwRecord) copy = hw_record_dup (HW_RECORD (said));
  HwConcurrentReview *review = HW_CONCURRENT_REVIEW (copy);

  if (!stay || !check_open (store, stay, contact, error))
    return FALSE;
  g_clear_pointer (&copy->id, g_free);
  g_set_str (&review->stay, id);
  g_set_str (&review->contact, HW_RECORD (contact)->id);
  g_set_str (&review->staff, contact->staff);
  review->date = contact->date;
  g_string_append_printf (days, "%s%d", days->len ? ", " : "",
                          contact->date - stay->removal_date);
  return hw_store_save (store, copy, NULL, error);
}

/* The running record stays with the family when a child's record is sealed: no name stands in it,
 * and none of the answers. */
static gboolean
note (HwStore *store, HwContact *contact, gboolean is_changed, const char *days, GError **error)
{
  g_autoptr (HwRunningRecord) entry = g_object_new (HW_TYPE_RUNNING_RECORD, NULL);
  g_autoptr (GString) text
      = g_string_new (is_changed
                          ? _ ("Concurrent planning reviewed on day {days} in care. The case plan "
                               "must change.")
                          : _ ("Concurrent planning reviewed on day {days} in care. The case plan "
                               "stays as it is."));

  g_string_replace (text, "{days}", days, 0);
  g_set_str (&entry->family, contact->family);
  g_set_str (&entry->staff, contact->staff);
  g_set_str (&entry->text, text->str);
  entry->date = contact->date;
  return hw_store_save (store, HW_RECORD (entry), NULL, error);
}

/* The task is that of who works with the family; where nobody does, of who found it out. */
static gboolean
ask_for_change (HwStore *store, HwContact *contact, const char *child, const char *what,
                GError **error)
{
  g_autoptr (HwFamily) family = hw_store_find (store, HW_TYPE_FAMILY, contact->family, error);
  g_autoptr (GPtrArray) plans
      = family ? hw_store_list_by (store, HW_TYPE_CASE_PLAN, "family", contact->family, error)
               : NULL;
  g_autoptr (HwPlanChange) change = g_object_new (HW_TYPE_PLAN_CHANGE, NULL);

  if (!plans)
    return FALSE;
  g_set_str (&change->family, contact->family);
  g_set_str (&change->child, child);
  g_set_str (&change->contact, HW_RECORD (contact)->id);
  g_set_str (&change->what, what);
  g_set_str (&change->staff, family->worker ? family->worker : contact->staff);
  change->asked_date = contact->date;
  change->version = hw_plan_change_version (plans);
  return hw_store_save (store, HW_RECORD (change), NULL, error);
}

/* The child whose stay it is, where it is the only one that is reviewed; NULL: several. Owned. */
static char *
dup_only_child (HwStore *store, const char *const *stays)
{
  g_autoptr (HwStay) stay
      = stays[1] ? NULL : hw_store_find (store, HW_TYPE_STAY, stays[0], NULL);

  return stay ? g_strdup (stay->child) : NULL;
}

gint64
hw_review_add (HwStore *store, HwContact *contact, const char *const *people,
               const char *const *children, HwConcurrentReview *said, const char *const *stays,
               GError **error)
{
  g_autoptr (HwStoreAct) act = hw_store_act (store, "contact.review", error);
  g_autofree char *child = NULL;
  g_autoptr (GString) days = g_string_new (NULL);
  gboolean is_changed = said->change == HW_ANSWER_YES;

  g_return_val_if_fail (stays && stays[0], 0);

  if (!act || !check_held (contact, error)
      || !write_contact (store, contact, people, children, error))
    return 0;
  for (guint i = 0; stays[i]; i++)
    if (!write_review (store, contact, said, stays[i], days, error))
      return 0;
  child = dup_only_child (store, stays);
  if (!note (store, contact, is_changed, days->str, error)
      || (is_changed && !ask_for_change (store, contact, child, said->what, error)))
    return 0;
  return hw_journal_commit (&act, error);
}

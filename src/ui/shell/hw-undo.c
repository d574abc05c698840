/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words for the acts of the journal.
 */

#include "ui/shell/hw-undo.h"

#include <glib/gi18n-lib.h>

/* By the name of the act, or by its beginning where one ends in a full stop. */
static const struct
{
  const char *act;
  const char *undone, *redone;
} sentences[] = {
  { "record.set", N_ ("Edit taken back"), N_ ("Edit done again") },
  { "record.add", N_ ("New record taken back"), N_ ("New record added again") },
  { "staff.hand-over", N_ ("Hand-over taken back"), N_ ("Handed over again") },
  { "child.move", N_ ("Child is back in the former family"), N_ ("Child moved again") },
  { "placement.begin", N_ ("New placement taken back, the earlier one goes on"),
    N_ ("New placement added again, the earlier one ended") },
  { "goal.begin", N_ ("New goal taken back, the earlier one goes on"),
    N_ ("New goal added again, the earlier one ended") },
  { "plan-b.set", N_ ("Plan B taken back"), N_ ("Plan B set again") },
  { "plan-b.change", N_ ("Plan B is as it was"), N_ ("Plan B changed again") },
  { "plan-b.drop", N_ ("Plan B stands again"), N_ ("Plan B dropped again") },
  { "plan-b.take-up", N_ ("Plan A and Plan B are as they were"),
    N_ ("Plan B is Plan A again") },
  { "goal-step.open", N_ ("New step taken back"), N_ ("New step added again") },
  { "goal-step.complete", N_ ("The step is open again"), N_ ("The step is done again") },
  { "disclosure.record", N_ ("Full disclosure taken back"),
    N_ ("Full disclosure recorded again") },
  { "relative-search.record", N_ ("Search taken back"), N_ ("Search recorded again") },
  { "connection.remove", N_ ("The person is around the child again"),
    N_ ("The person was taken away again") },
  { "change.undo", N_ ("Change stands again"), N_ ("Change taken back again") },
  { "child.merge", N_ ("Two children again"), N_ ("Made one child again") },
  { "family.merge", N_ ("Two families again"), N_ ("Made one family again") },
  { "person.merge", N_ ("Two people again"), N_ ("Made one person again") },
  { "home.merge", N_ ("Two homes again"), N_ ("Made one home again") },
  { "staff.merge", N_ ("Two people again"), N_ ("Made one person again") },
  { "contact.add", N_ ("New contact taken back"), N_ ("New contact added again") },
  { "contact.people", N_ ("Those who were there are as before"),
    N_ ("Those who were there are corrected again") },
  { "contact.review", N_ ("New contact taken back, the review is open again"),
    N_ ("New contact with its review added again") },
  { "plan.begin", N_ ("New case plan taken back"), N_ ("Case plan begun again") },
  { "plan.revise", N_ ("New version of the plan taken back"),
    N_ ("Next version of the plan begun again") },
  { "plan.agree", N_ ("The plan is a draft again"), N_ ("The family agreed to the plan again") },
  { "plan.ask", N_ ("Approval is no longer asked for"), N_ ("Approval is asked for again") },
  { "plan.return", N_ ("The plan waits for approval again"), N_ ("The plan was returned again") },
  { "plan.approve", N_ ("Approval taken back"), N_ ("The plan is approved again") },
  { "plan.close", N_ ("The plan is open again"), N_ ("The plan is closed again") },
  { "plan.add", N_ ("New line taken back"), N_ ("New line added again") },
  { "plan.remove", N_ ("It stands on the plan again"), N_ ("Removed from the plan again") },
  { "plan.move", N_ ("It stands where it stood"), N_ ("Moved again") },
  { "plan.done", N_ ("The task is as it was"), N_ ("The task is changed again") },
  { "plan.", N_ ("Change to the plan taken back"), N_ ("Change to the plan done again") },
  { "meeting.schedule", N_ ("Scheduling taken back"), N_ ("Scheduled again") },
  { "meeting.second-sitting", N_ ("The second sitting is taken back"),
    N_ ("The second sitting is there again") },
  { "meeting.invite", N_ ("They count as not invited again"), N_ ("They are invited again") },
  { "meeting.pre-contact", N_ ("Contact before the meeting taken back"),
    N_ ("Contact before the meeting written down again") },
  { "meeting.answer", N_ ("Answer taken back"), N_ ("Answer written down again") },
  { "meeting.leave-out", N_ ("To be asked again"), N_ ("Left out again") },
  { "meeting.also-invite", N_ ("New guest taken back"), N_ ("New guest added again") },
  { "meeting.hold", N_ ("The meeting is still to be held"), N_ ("The meeting was held again") },
  { "meeting.close", N_ ("The minutes are open again"), N_ ("The minutes are closed again") },
  { "meeting.cancel", N_ ("The meeting is planned again"), N_ ("The meeting is cancelled again") },
  { "meeting.merge", N_ ("Two meetings again"), N_ ("Held in one sitting again") },
  { "meeting.", N_ ("Change to the meeting taken back"), N_ ("Change to the meeting done again") },
  { "cover.remove", N_ ("The absence stands again"), N_ ("The absence was removed again") },
  { "availability.remove", N_ ("The time stands again"), N_ ("The time was removed again") },
  { "facilitator.assign", N_ ("The families have their former facilitator again"),
    N_ ("The families have the new facilitator again") },
  { "due.done", N_ ("The duty is open again"), N_ ("The duty is done again") },
  { "due.ask-exception", N_ ("The exception is no longer asked for"),
    N_ ("The exception is asked for again") },
  { "due.approve-exception", N_ ("The exception waits for approval again"),
    N_ ("The exception is approved again") },
  { "policy-packs.choose", N_ ("The office goes by its packs of before"),
    N_ ("The office goes by the packs chosen again") },
  { "import", N_ ("Import taken back"), N_ ("Import done again") },
  { "filter.", N_ ("Change to a saved filter taken back"),
    N_ ("Change to a saved filter done again") },
  { "office.", N_ ("Change to the office taken back"), N_ ("Change to the office done again") },
};

static const char *
sentence_of (const char *act, gboolean is_redo)
{
  for (guint i = 0; act && i < G_N_ELEMENTS (sentences); i++)
    if (g_str_has_prefix (act, sentences[i].act))
      return is_redo ? _ (sentences[i].redone) : _ (sentences[i].undone);
  return is_redo ? _ ("Done again") : _ ("Taken back");
}

static gboolean
run (HwStore *store, gboolean is_redo, gint64 transaction, GValue *result, GError **error)
{
  g_autofree char *act = NULL;
  gint64 done = is_redo       ? hw_journal_redo (store, &act, error)
                : transaction ? hw_journal_undo_transaction (store, transaction, error)
                              : hw_journal_undo (store, &act, error);

  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_set_static_string (result, sentence_of (act, is_redo));
  return TRUE;
}

static gboolean
undo_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  return run (store, FALSE, *(gint64 *) data, result, error);
}

static gboolean
redo_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  return run (store, TRUE, 0, result, error);
}

DexFuture *
hw_undo (HwStoreThread *thread, GCancellable *cancellable, gint64 transaction)
{
  return hw_store_thread_run_until (thread, cancellable, undo_job,
                                    g_memdup2 (&transaction, sizeof transaction), g_free);
}

DexFuture *
hw_redo (HwStoreThread *thread, GCancellable *cancellable, gint64 transaction)
{
  return hw_store_thread_run_until (thread, cancellable, redo_job, NULL, NULL);
}

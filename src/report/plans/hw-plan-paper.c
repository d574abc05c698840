/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The family's words, the plan in a few facts, and what it rests on.
 */

#include "report/plans/hw-plan-paper-private.h"

#include <glib/gi18n-lib.h>

const char *
hw_plan_paper_title (HwPlanCopy copy, const HwTongue *tongue)
{
  static const char *const titles[] = {
    [HW_PLAN_COPY_AGENCY] = N_ ("Case plan · for the agency"),
    [HW_PLAN_COPY_COURT] = N_ ("Case plan · for the court"),
    [HW_PLAN_COPY_FAMILY] = N_ ("Case plan · for the family"),
  };

  return hw_tongue_say (tongue, titles[copy]);
}

const char *
hw_plan_paper_words (const HwPlanPaper *self, const char *formal, const char *plain)
{
  return hw_tongue_say (self->tongue, self->is_plain ? plain : formal);
}

static const HwField *
find_field (gpointer record, const char *name)
{
  return hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
}

const char *
hw_plan_paper_value (const HwPlanPaper *self, gpointer record, const char *name)
{
  const HwField *field = find_field (record, name);
  const char *label = field->labels[HW_MEMBER (record, field, guint)];

  return *label ? hw_tongue_say (self->tongue, label) : "";
}

const char *
hw_plan_paper_label (const HwPlanPaper *self, gpointer record, const char *name)
{
  return hw_tongue_say (self->tongue, find_field (record, name)->label);
}

char *
hw_plan_paper_dup_day (const HwPlanPaper *self, HwDay day)
{
  return day ? hw_tongue_dup_day (self->tongue, day) : NULL;
}

/* ------------------------------------------------------------------ facts */

static void
add_day (const HwPlanPaper *self, const char *word, HwDay day)
{
  g_autofree char *words = hw_plan_paper_dup_day (self, day);

  hw_document_add_fact (self->document, word, words);
}

/* «Approved by K. Ritchie, 3 May 2026». */
static void
add_act (const HwPlanPaper *self, const char *word, const char *who, HwDay day)
{
  const char *name = hw_plan_whole_title (self->whole, who);
  g_autofree char *words = hw_plan_paper_dup_day (self, day);
  g_autofree char *both = name && words ? g_strdup_printf ("%s, %s", name, words) : NULL;

  hw_document_add_fact (self->document, word, both ? both : words);
}

static void
add_children (const HwPlanPaper *self)
{
  for (guint i = 0; i < self->whole->children->len; i++)
    {
      HwChild *child = g_ptr_array_index (self->whole->children, i);
      g_autofree char *name = hw_record_dup_title (HW_RECORD (child));
      g_autofree char *born = hw_plan_paper_dup_day (self, child->birth_date);
      g_autofree char *words = NULL;

      if (born)
        words = g_strdup_printf (hw_tongue_say (self->tongue, N_ ("%s, born on %s")), name, born);
      hw_document_add_fact (self->document, hw_tongue_say (self->tongue, N_ ("Child")),
                            words ? words : name);
    }
}

/* How much of it is in the family's own hands (S3-32). */
static void
add_share (const HwPlanPaper *self)
{
  const HwPlanPrint *print = self->print;
  g_autofree char *words
      = print->n_tasks
            ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("%u of %u (%u %%)")),
                               print->n_familys, print->n_tasks,
                               (print->n_familys * 100 + print->n_tasks / 2) / print->n_tasks)
            : NULL;

  hw_document_add_fact (self->document,
                        hw_plan_paper_words (self, N_ ("The family’s own tasks"),
                                             N_ ("Our own tasks")),
                        words);
}

static void
add_facts (const HwPlanPaper *self)
{
  HwCasePlan *plan = self->whole->plan;
  HwDocument *document = self->document;

  hw_document_add_heading (document, 2,
                           hw_plan_paper_words (self, N_ ("The plan"), N_ ("About this plan")));
  add_children (self);
  hw_document_add_fact (document, hw_tongue_say (self->tongue, N_ ("Worker")),
                        hw_plan_whole_title (self->whole, self->whole->family->worker));
  add_day (self, hw_plan_paper_label (self, plan, "from-date"), plan->from_date);
  add_day (self, hw_plan_paper_label (self, plan, "until-date"), plan->until_date);
  add_day (self, hw_plan_paper_label (self, plan, "agreed-date"), plan->agreed_date);
  if (!self->is_plain)
    add_act (self, hw_plan_paper_label (self, plan, "asked-by"), plan->asked_by,
             plan->asked_date);
  add_act (self, hw_plan_paper_label (self, plan, "approved-by"), plan->approved_by,
           plan->approved_date);
  add_day (self, hw_plan_paper_label (self, plan, "closed-date"), plan->closed_date);
  if (self->print->copy == HW_PLAN_COPY_AGENCY)
    hw_document_add_fact (document, hw_plan_paper_label (self, plan, "return-comments"),
                          plan->return_comments);
  add_share (self);
}

/* ------------------------------------------------------------------ the family's words */

/* «Version 2 · Approved», and whose copy it is: a paper outlives the screen. */
static void
add_name (const HwPlanPaper *self)
{
  g_autofree char *family = hw_record_dup_title (HW_RECORD (self->whole->family));
  g_autofree char *name
      = g_strdup_printf (hw_tongue_say (self->tongue, N_ ("Case plan: %s")), family);
  g_autofree char *version
      = g_strdup_printf (hw_tongue_say (self->tongue, N_ ("Version %u · %s")),
                         (guint) self->whole->plan->version,
                         hw_plan_paper_value (self, self->whole->plan, "status"));
  g_autofree char *whose
      = self->print->parent
            ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("%s · copy for %s")), version,
                               self->print->parent)
            : NULL;

  hw_document_add_heading (self->document, 1, name);
  hw_document_add_note (self->document, whose ? whose : version);
}

static void
add_family_words (const HwPlanPaper *self)
{
  HwCasePlan *plan = self->whole->plan;

  if (plan->vision)
    hw_document_add_heading (self->document, 2,
                             hw_plan_paper_words (self,
                                                  N_ ("The family’s vision of a safe future"),
                                                  N_ ("How we want to live")));
  hw_document_add_paragraph (self->document, plan->vision);
  if (plan->family_goals)
    hw_document_add_heading (self->document, 2,
                             hw_plan_paper_words (self, N_ ("What the family wants"),
                                                  N_ ("What we want")));
  hw_document_add_paragraph (self->document, plan->family_goals);
}

/* ------------------------------------------------------------------ what it rests on */

static void
add_finding (const HwPlanPaper *self, HwPlanFinding *finding)
{
  g_autoptr (GString) words = g_string_new (finding->what);
  const char *source = hw_plan_paper_value (self, finding, "source");

  if (*source)
    g_string_append_printf (words, " (%s)", source);
  if (finding->anchor && !self->is_plain)
    g_string_append_printf (words, " [%s]", finding->anchor);
  hw_document_add_item (self->document, words->str);
}

static void
add_findings_of (const HwPlanPaper *self, HwFindingKind kind, const char *heading)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < self->whole->findings->len; i++)
    {
      HwPlanFinding *finding = g_ptr_array_index (self->whole->findings, i);

      if (finding->kind != kind)
        continue;
      if (!has_heading)
        hw_document_add_heading (self->document, 3, heading);
      has_heading = TRUE;
      add_finding (self, finding);
    }
}

static void
add_findings (const HwPlanPaper *self)
{
  if (!self->whole->findings->len)
    return;
  hw_document_add_heading (self->document, 2,
                           hw_plan_paper_words (self, N_ ("What the plan rests on"),
                                                N_ ("Where we begin")));
  add_findings_of (self, HW_FINDING_KIND_STRENGTH,
                   hw_plan_paper_words (self, N_ ("Strengths"), N_ ("What we do well")));
  add_findings_of (self, HW_FINDING_KIND_NEED,
                   hw_plan_paper_words (self, N_ ("Needs"), N_ ("What we need")));
  add_findings_of (self, HW_FINDING_KIND_RESOURCE,
                   hw_plan_paper_words (self, N_ ("Resources"), N_ ("Who and what helps us")));
}

/* Nobody is to take a paper that was shortened for the whole. */
static void
add_left_out (const HwPlanPaper *self)
{
  if (self->print->n_left_out || self->print->is_withheld)
    hw_document_add_note (
        self->document,
        hw_tongue_say (self->tongue,
                       N_ ("Confidential information about other people is not on this copy.")));
}

HwPrintFrame *
hw_plan_paper_new (const HwPlanPrint *print, const char *office, gboolean is_large)
{
  HwPlanPaper self = { print, print->whole, print->tongue,
                       hw_document_new (print->tongue, is_large),
                       print->copy == HW_PLAN_COPY_FAMILY };

  add_name (&self);
  add_family_words (&self);
  add_facts (&self);
  add_findings (&self);
  hw_plan_paper_add_goals (&self);
  hw_plan_paper_add_services (&self);
  hw_plan_paper_add_prevention (&self);
  hw_plan_paper_add_people (&self);
  hw_plan_paper_add_signatures (&self);
  hw_plan_paper_add_sources (&self);
  add_left_out (&self);
  return hw_document_to_frame (self.document, office,
                               hw_plan_paper_title (print->copy, print->tongue), print->today);
}

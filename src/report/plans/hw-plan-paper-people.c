/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who took part and who was left out with the reason (S3-2), lines to sign on, and the sources that
 * the plan brings together (S3-37).
 */

#include "report/plans/hw-plan-paper-private.h"

#include <glib/gi18n-lib.h>

/* «On paper, 3 May 2026»; NULL: not yet. Owned. */
static char *
dup_signed (const HwPlanPaper *self, HwPlanParticipant *one)
{
  g_autofree char *day = hw_plan_paper_dup_day (self, one->signed_date);
  const char *how = hw_plan_paper_value (self, one, "signed-how");

  if (*how && day)
    return g_strdup_printf ("%s, %s", how, day);
  return *how ? g_strdup (how) : g_steal_pointer (&day);
}

static void
add_participant (const HwPlanPaper *self, HwPlanParticipant *one)
{
  g_autofree char *invited = hw_plan_paper_dup_day (self, one->invited_date);
  g_autofree char *signature = dup_signed (self, one);

  hw_document_add_row (self->document,
                       (const char *[]) { hw_plan_whole_who (self->whole, one), invited,
                                          hw_plan_paper_value (self, one, "took-part"),
                                          one->reason, signature });
}

void
hw_plan_paper_add_people (const HwPlanPaper *self)
{
  const HwDocumentColumn columns[] = {
    { hw_tongue_say (self->tongue, N_ ("Name")), 0.24 },
    { hw_tongue_say (self->tongue, N_ ("Invited")), 0.17 },
    { hw_tongue_say (self->tongue, N_ ("Took part")), 0.12 },
    { hw_tongue_say (self->tongue, N_ ("Why not")), 0.27 },
    { hw_tongue_say (self->tongue, N_ ("Signed")), 0.2 },
  };
  GPtrArray *participants = self->whole->participants;

  if (!participants->len)
    return;
  hw_document_add_heading (self->document, 2,
                           hw_plan_paper_words (self, N_ ("Who took part"),
                                                N_ ("Who made this plan")));
  hw_document_begin_table (self->document, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < participants->len; i++)
    add_participant (self, g_ptr_array_index (participants, i));
  hw_document_end_table (self->document);
}

/* ------------------------------------------------------------------ signatures */

static gboolean
is_participant (const HwPlanPaper *self, const char *staff)
{
  for (guint i = 0; staff && i < self->whole->participants->len; i++)
    if (g_strcmp0 (HW_PLAN_PARTICIPANT (g_ptr_array_index (self->whole->participants, i))->staff,
                   staff)
        == 0)
      return TRUE;
  return FALSE;
}

static void
add_role (const HwPlanPaper *self, const char *role, const char *name)
{
  g_autofree char *who = name ? g_strdup_printf ("%s, %s", name, role) : g_strdup (role);

  hw_document_add_signature (self->document, who, NULL);
}

void
hw_plan_paper_add_signatures (const HwPlanPaper *self)
{
  const HwPlanWhole *whole = self->whole;

  hw_document_add_heading (self->document, 2,
                           hw_tongue_say (self->tongue, N_ ("Signatures")));
  for (guint i = 0; i < whole->participants->len; i++)
    {
      HwPlanParticipant *one = g_ptr_array_index (whole->participants, i);
      g_autofree char *already = dup_signed (self, one);

      hw_document_add_signature (self->document, hw_plan_whole_who (self->whole, one), already);
    }
  if (!is_participant (self, whole->family->worker))
    add_role (self, hw_tongue_say (self->tongue, N_ ("Worker")),
              hw_plan_whole_title (whole, whole->family->worker));
  add_role (self, hw_tongue_say (self->tongue, N_ ("Supervisor")),
            hw_plan_whole_title (whole, whole->plan->approved_by));
  if (self->print->copy == HW_PLAN_COPY_COURT)
    add_role (self, hw_tongue_say (self->tongue, N_ ("Judge")), NULL);
}

/* ------------------------------------------------------------------ sources */

static void
add_cqa_source (const HwPlanPaper *self)
{
  const HwPlanWhole *whole = self->whole;

  for (guint i = 0; i < whole->cqas->len; i++)
    {
      const HwCqa *cqa = g_ptr_array_index (whole->cqas, i);
      g_autofree char *day = hw_plan_paper_dup_day (self, cqa->date);
      g_autofree char *words = NULL;

      if (g_strcmp0 (cqa->parent_instance.id, whole->plan->cqa) != 0)
        continue;
      words = g_strdup_printf (
          hw_tongue_say (self->tongue, N_ ("Continuous quality assessment (CQA) of %s")), day);
      hw_document_add_item (self->document, words);
    }
}

/* Who said how much of what it rests on. */
static void
add_finding_sources (const HwPlanPaper *self)
{
  guint counts[HW_FINDING_SOURCE_OTHER + 1] = { 0 };
  HwPlanFinding *of[HW_FINDING_SOURCE_OTHER + 1] = { NULL };

  for (guint i = 0; i < self->whole->findings->len; i++)
    {
      HwPlanFinding *finding = g_ptr_array_index (self->whole->findings, i);

      counts[finding->source]++;
      of[finding->source] = finding;
    }
  for (HwFindingSource source = HW_FINDING_SOURCE_FAMILY; source <= HW_FINDING_SOURCE_OTHER;
       source++)
    {
      g_autofree char *words
          = counts[source]
                ? g_strdup_printf (
                      hw_tongue_say (self->tongue,
                                     N_ ("Strengths, needs and resources from: %s (%u)")),
                      hw_plan_paper_value (self, of[source], "source"), counts[source])
                : NULL;

      hw_document_add_item (self->document, words);
    }
}

static void
add_version_source (const HwPlanPaper *self)
{
  g_autofree char *words
      = self->whole->plan->previous
            ? g_strdup_printf (hw_tongue_say (self->tongue, N_ ("Version %u of this plan")),
                               (guint) self->whole->plan->version - 1)
            : NULL;

  hw_document_add_item (self->document, words);
}

void
hw_plan_paper_add_sources (const HwPlanPaper *self)
{
  const HwPlanWhole *whole = self->whole;

  hw_document_add_heading (self->document, 2,
                           hw_plan_paper_words (self, N_ ("Sources"),
                                                N_ ("Where this comes from")));
  if (whole->plan->vision || whole->plan->family_goals)
    hw_document_add_item (self->document,
                          hw_tongue_say (self->tongue, N_ ("The family’s own words")));
  add_cqa_source (self);
  add_finding_sources (self);
  if (whole->lines->len)
    hw_document_add_item (self->document,
                          hw_tongue_say (self->tongue, N_ ("The family’s prevention plan")));
  add_version_source (self);
}

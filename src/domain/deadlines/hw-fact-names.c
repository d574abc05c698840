/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first word of a fact tells its kind, the second is a nick of that kind's list.
 */

#include "domain/deadlines/hw-fact-names.h"

#include "domain/deadlines/hw-determination.h"
#include "domain/deadlines/hw-planned-event.h"
#include "domain/placements/hw-goal.h"
#include "domain/placements/hw-hearing.h"
#include "domain/placements/hw-placement.h"
#include "domain/placements/hw-stay.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* @type: of its nicks; else @words, or, where both are NULL, any word: the office's own list.
 * @field: whose label stands for a nick. */
typedef struct
{
  const char *name;
  const char *label;
  GType (*type) (void);
  const char *const *words;
  GType (*record) (void);
  const char *field;
} FactKind;

static const char *const care_words[] = { "any", "out-of-state", "qrtp", NULL };
static const char *const role_words[] = { "primary", "concurrent", NULL };
static const char *const contact_words[] = { "child", "residence", "parent", "caregiver", NULL };
static const char *const plan_words[] = { "agreed", "approved", "step", "youth", NULL };
static const char *const review_words[] = { "concurrent", NULL };
static const char *const notice_words[] = { "relatives", "tribe", NULL };
static const char *const petition_words[] = { "termination", "dependency", NULL };
static const char *const finding_words[] = { "custody", NULL };
static const char *const order_words[] = { "custody", NULL };
static const char *const agreement_words[] = { "voluntary", NULL };
static const char *const icwa_words[] = { "yes", "unknown", NULL };
static const char *const referral_words[]
    = { "received", "substantiated", "unsubstantiated", "pending", NULL };
static const char *const court_words[] = { "trial-visit", NULL };
static const char *const roundtable_words[] = { "held", NULL };

static const FactKind kinds[] = {
  { "hearing", N_ ("Hearing"), hw_hearing_kind_get_type, NULL, hw_hearing_get_type, "kind" },
  { "hearing-set", N_ ("Hearing is set"), hw_hearing_kind_get_type, NULL, hw_hearing_get_type,
    "kind" },
  { "placement", N_ ("Placement"), hw_setting_get_type, NULL, hw_placement_get_type, "setting" },
  { "placed", N_ ("Placement"), NULL, care_words },
  { "placement-ended", N_ ("Placement ended"), hw_end_reason_get_type, NULL,
    hw_placement_get_type, "end-reason" },
  { "goal", N_ ("Permanency goal"), NULL, role_words },
  { "primary", N_ ("Primary goal"), hw_goal_kind_get_type, NULL, hw_goal_get_type, "kind" },
  { "concurrent", N_ ("Concurrent goal"), hw_goal_kind_get_type, NULL, hw_goal_get_type, "kind" },
  { "exit", N_ ("Left care"), hw_exit_kind_get_type, NULL, hw_stay_get_type, "exit-kind" },
  { "determination", N_ ("Determination of the court"), hw_determination_kind_get_type, NULL,
    hw_determination_get_type, "kind" },
  { "planned", N_ ("Planned"), hw_planned_kind_get_type, NULL, hw_planned_event_get_type,
    "kind" },
  { "contact", N_ ("Contact face to face"), NULL, contact_words },
  { "plan", N_ ("Case plan"), NULL, plan_words },
  { "review", N_ ("Review of concurrent planning"), NULL, review_words },
  { "notice", N_ ("Notice"), NULL, notice_words },
  { "petition", N_ ("Petition"), NULL, petition_words },
  { "finding", N_ ("First judicial finding of abuse or neglect"), NULL, finding_words },
  { "order", N_ ("Custody order"), NULL, order_words },
  { "agreement", N_ ("Voluntary placement agreement"), NULL, agreement_words },
  { "icwa", N_ ("Indian child"), NULL, icwa_words },
  { "referral", N_ ("Referral"), NULL, referral_words },
  { "court-time", N_ ("Time that the court set"), NULL, court_words },
  { "roundtable", N_ ("Permanency roundtable"), NULL, roundtable_words },
  { "meeting", N_ ("Meeting"), NULL, NULL },
};

static const FactKind *
find_kind (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i].name) == length && strncmp (kinds[i].name, name, length) == 0)
      return &kinds[i];
  return NULL;
}

static gboolean
has_word (const FactKind *kind, const char *word)
{
  if (kind->words)
    return g_strv_contains (kind->words, word);
  if (!kind->type)
    return *word && !strpbrk (word, " ,");
  return g_enum_get_value_by_nick (g_type_class_get (kind->type ()), word) != NULL;
}

GQuark
hw_fact_find (const char *name)
{
  const char *blank = strchr (name, ' ');
  const FactKind *kind = blank ? find_kind (name, blank - name) : NULL;

  return kind && has_word (kind, blank + 1) ? g_quark_from_string (name) : 0;
}

gboolean
hw_fact_comes_of (GQuark event, GQuark planned)
{
  static const char *const pairs[][2] = {
    { "planned reunification", "exit reunification" },
    { "planned adoption-finalisation", "exit adoption" },
    { "planned relative-placement", "placement relative-home" },
    { "planned relative-placement", "exit relative" },
    { "planned trial", "placement trial-home-visit" },
  };
  static GQuark quarks[G_N_ELEMENTS (pairs)][2];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
        for (guint k = 0; k < G_N_ELEMENTS (pairs[i]); k++)
          quarks[i][k] = g_quark_from_static_string (pairs[i][k]);
      g_once_init_leave (&once, 1);
    }
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (quarks[i][0] == planned && quarks[i][1] == event)
      return TRUE;
  return FALSE;
}

/* Translated, or the nick itself. */
static const char *
label_of (const FactKind *kind, const char *word)
{
  const HwField *field
      = kind->record ? hw_record_class_find (g_type_class_get (kind->record ()), kind->field)
                     : NULL;

  return field ? hw_field_value_label (field, MAX (hw_field_value (field, word), 0)) : word;
}

char *
hw_fact_dup_words (GQuark fact)
{
  const char *name = g_quark_to_string (fact);
  const char *blank = strchr (name, ' ');
  const FactKind *kind = find_kind (name, blank - name);

  if (kind->words && !kind->words[1])
    return g_strdup (_ (kind->label));
  return g_strdup_printf ("%s: %s", _ (kind->label), label_of (kind, blank + 1));
}

char *
hw_fact_dup_missing (GQuark fact)
{
  const char *name = g_quark_to_string (fact);

  if (g_str_has_prefix (name, "hearing "))
    {
      const FactKind *kind = &kinds[0];
      g_autofree char *words = g_strdup (label_of (kind, strchr (name, ' ') + 1));
      g_autofree char *lower = g_utf8_strdown (words, -1);

      return g_strdup_printf (_ ("hearing date (%s)"), lower);
    }
  {
    g_autofree char *words = hw_fact_dup_words (fact);

    return g_strdup_printf (_ ("date: %s"), words);
  }
}

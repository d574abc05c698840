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

#define MEETING "meeting"
#define FTM "ftm"

/* @label: NULL: the kind alone says it. */
typedef struct
{
  const char *word;
  const char *label;
} FactWord;

/* @type: of its nicks; else @words, ended by one of NULL, or, where both are NULL, any word: the
 * office's own list. @field: whose label stands for a nick. */
typedef struct
{
  const char *name;
  const char *label;
  GType (*type) (void);
  const FactWord *words;
  GType (*record) (void);
  const char *field;
} FactKind;

static const FactWord care_words[] = {
  { "any" },
  { "out-of-state", N_ ("out of state") },
  { "qrtp", N_ ("qualified residential treatment program") },
  { NULL },
};
static const FactWord role_words[]
    = { { "primary", N_ ("primary") }, { "concurrent", N_ ("concurrent") }, { NULL } };
static const FactWord contact_words[] = {
  { "child", N_ ("with the child") },
  { "residence", N_ ("where the child lives") },
  { "parent", N_ ("with a parent") },
  { "caregiver", N_ ("with the caregiver") },
  { NULL },
};
static const FactWord plan_words[] = {
  { "agreed", N_ ("agreed") },
  { "approved", N_ ("approved") },
  { "step", N_ ("a task was done") },
  { "youth", N_ ("the child took part") },
  { NULL },
};
static const FactWord review_words[] = { { "concurrent" }, { NULL } };
static const FactWord notice_words[]
    = { { "relatives", N_ ("to relatives") }, { "tribe", N_ ("to the tribe") }, { NULL } };
static const FactWord petition_words[] = {
  { "termination", N_ ("termination of parental rights") },
  { "dependency", N_ ("dependency") },
  { NULL },
};
static const FactWord custody_words[] = { { "custody" }, { NULL } };
static const FactWord agreement_words[] = { { "voluntary" }, { NULL } };
static const FactWord icwa_words[]
    = { { "yes", N_ ("yes") }, { "unknown", N_ ("not known") }, { NULL } };
static const FactWord referral_words[] = {
  { "received", N_ ("received") },
  { "substantiated", N_ ("substantiated") },
  { "unsubstantiated", N_ ("unsubstantiated") },
  { "pending", N_ ("pending") },
  { NULL },
};
static const FactWord court_words[] = { { "trial-visit" }, { NULL } };
static const FactWord roundtable_words[] = { { "held" }, { NULL } };

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
  { "finding", N_ ("First judicial finding of abuse or neglect"), NULL, custody_words },
  { "order", N_ ("Custody order"), NULL, custody_words },
  { "agreement", N_ ("Voluntary placement agreement"), NULL, agreement_words },
  { "icwa", N_ ("Indian child"), NULL, icwa_words },
  { "referral", N_ ("Referral"), NULL, referral_words },
  { "court-time", N_ ("Time that the court set"), NULL, court_words },
  { "roundtable", N_ ("Permanency roundtable"), NULL, roundtable_words },
  { MEETING, N_ ("Meeting") },
};

static const FactKind *
find_kind (const char *name, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i].name) == length && strncmp (kinds[i].name, name, length) == 0)
      return &kinds[i];
  return NULL;
}

static const FactWord *
find_word (const FactKind *kind, const char *word)
{
  const FactWord *found = kind->words;

  while (found->word && !g_str_equal (found->word, word))
    found++;
  return found->word ? found : NULL;
}

static gboolean
has_word (const FactKind *kind, const char *word)
{
  if (kind->words)
    return find_word (kind, word) != NULL;
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

/* The kinds of meetings are those of a vertical that knows this one: they are found by the name of
 * its type. NULL: none of them, but a code of the office’s own. */
static const char *
find_conference (const char *code)
{
  const GType type = g_type_from_name ("HwMeetingKind");
  const HwField *field
      = type ? hw_record_class_find (g_type_class_get (type), "counts-as") : NULL;
  const int value = field ? hw_field_value (field, code) : 0;

  return value > 0 ? hw_field_value_label (field, value) : NULL;
}

const char *
hw_fact_find_meeting (const char *fact)
{
  const char *word = fact + strlen (MEETING " ");

  if (!g_str_has_prefix (fact, MEETING " "))
    return NULL;
  return g_str_has_prefix (word, FTM "-") ? word + strlen (FTM "-") : word;
}

gboolean
hw_fact_is_known (const char *fact)
{
  const char *code = hw_fact_find_meeting (fact);

  return !code || g_str_equal (code, FTM) || find_conference (code);
}

static char *
dup_meeting (const FactKind *kind, const char *word, const char *code)
{
  const char *label = find_conference (code);

  if (g_str_equal (code, FTM))
    return g_strdup (_ ("Family team meeting"));
  if (code != word)
    return g_strdup_printf (_ ("Family team meeting: %s"), label ? label : code);
  return label ? g_strdup (label) : g_strdup_printf ("%s: %s", _ (kind->label), code);
}

char *
hw_fact_dup_words (GQuark fact)
{
  const char *name = g_quark_to_string (fact);
  const char *blank = strchr (name, ' ');
  const FactKind *kind = find_kind (name, blank - name);
  const FactWord *word = kind->words ? find_word (kind, blank + 1) : NULL;
  const char *meeting = hw_fact_find_meeting (name);

  if (meeting)
    return dup_meeting (kind, blank + 1, meeting);
  if (word && !word->label)
    return g_strdup (_ (kind->label));
  return g_strdup_printf ("%s: %s", _ (kind->label),
                          word ? _ (word->label) : label_of (kind, blank + 1));
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

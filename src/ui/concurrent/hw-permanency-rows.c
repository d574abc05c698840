/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state stands in icon, word and colour; the button does what is missing.
 */

#include "ui/concurrent/hw-permanency-rows.h"

#include "domain/concurrent/hw-concurrent-rules.h"
#include "domain/placements/hw-placement-rules.h"
#include "ui/widgets/hw-state.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* What does it: by what is missing. @target: the gap's id, or the words themselves. */
static const struct
{
  const char *element, *missing, *action, *target, *label;
} remedies[] = {
  { "goal", "primary", "page.add", "goal", N_ ("Add a Goal") },
  { "goal", "concurrent", "permanency.set", NULL, N_ ("Set Plan B") },
  { "goal", "role", "permanency.take-up", NULL, N_ ("Make It Plan A") },
  { "goal", "resource-person", "permanency.change", NULL, N_ ("Change Plan B") },
  { "goal", "next-search", "permanency.change", NULL, N_ ("Change Plan B") },
  { "goal", "goal-step", "permanency.step", "", N_ ("Add a Step") },
  { "disclosure", "given-date", "permanency.disclose", "", N_ ("Record") },
  { "person", "notice-date", "permanency.notify", "", N_ ("Record") },
  { "relative-search", "maternal", "permanency.search", "maternal", N_ ("Record") },
  { "relative-search", "paternal", "permanency.search", "paternal", N_ ("Record") },
  { "relative-search", "next-search", "permanency.search", "other", N_ ("Record") },
};

static void
add_state (AdwActionRow *row, HwState state)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (hw_state_icon (state));

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (icon, hw_state_css_class (state));
  adw_action_row_add_prefix (row, icon);
}

static void
add_remedy (AdwActionRow *row, const HwConcurrentGap *gap)
{
  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    {
      const char *target = remedies[i].target;
      g_autofree char *name = NULL;
      GtkWidget *button;

      if (!g_str_equal (remedies[i].element, gap->element)
          || !g_str_equal (remedies[i].missing, gap->missing))
        continue;
      button = gtk_button_new_with_label (_ (remedies[i].label));
      name = g_strdup_printf ("%s: %s", _ (remedies[i].label), gap->words);
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      if (target)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                          *target ? target : gap->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), remedies[i].action);
      adw_action_row_add_suffix (row, button);
      return;
    }
}

static char *
dup_when (const HwConcurrentGap *gap, HwDay today)
{
  int days = today - gap->due;

  if (!gap->due)
    return g_strdup (_ ("missing"));
  if (days == 0)
    return g_strdup (_ ("due today"));
  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late", days),
                            days);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %d day", "in %d days", -days), -days);
}

void
hw_permanency_rows_show_gaps (HwRowGroup *group, const HwConcurrent *plans)
{
  g_autoptr (GPtrArray) gaps = hw_concurrent_find_gaps (plans);

  hw_row_group_begin (group);
  for (guint i = 0; i < gaps->len; i++)
    {
      const HwConcurrentGap *gap = g_ptr_array_index (gaps, i);
      g_autofree char *key = g_strdup_printf ("%s %s %s %d", gap->element, gap->missing,
                                              gap->id ? gap->id : "", gap->is_late);
      g_autofree char *when = dup_when (gap, plans->today);
      gboolean is_new;
      AdwActionRow *row = hw_row_group_take (group, key, &is_new);

      if (is_new)
        {
          adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
          add_state (row, gap->is_late ? HW_STATE_LATE : HW_STATE_SOON);
          add_remedy (row, gap);
        }
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gap->words);
      adw_action_row_set_subtitle (row, when);
    }
  hw_row_group_end (group);
}

/* ------------------------------------------------------------------ placements and orders */

static void
add_fact (HwRowGroup *group, const char *key, const char *title, const char *words)
{
  gboolean is_new;
  AdwActionRow *row = hw_row_group_take (group, key, &is_new);

  if (is_new)
    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, words);
}

static void
add_order (HwRowGroup *group, HwHearing *hearing, HwDay today)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (hearing);
  HwDay day = hearing->held_date ? hearing->held_date : hearing->due_date;
  g_autofree char *kind
      = hw_record_show (HW_RECORD (hearing), hw_record_class_find (klass, "kind"));
  g_autofree char *status
      = hw_record_show (HW_RECORD (hearing), hw_record_class_find (klass, "order-status"));
  g_autofree char *when = day ? hw_day_dup_short (day, today) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, *status ? status : _ ("not known how far it is implemented"));
  hw_words_append (line, kind);
  hw_words_append (line, when);
  add_fact (group, HW_RECORD (hearing)->id,
            hearing->court_order ? hearing->court_order : _ ("Court order"), line->str);
}

void
hw_permanency_rows_show_care (HwRowGroup *group, const HwConcurrent *plans)
{
  guint n = hw_concurrent_count_placements (plans);
  g_autofree char *words = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u placement in the last twelve months",
                   "%u placements in the last twelve months", n),
      n);
  g_autofree char *rule = g_strdup_printf (
      n > HW_PLACEMENTS_IN_A_YEAR    ? _ ("more than the %d that are allowed")
      : n == HW_PLACEMENTS_IN_A_YEAR ? _ ("%d are allowed: another move would be one too many")
                                     : _ ("%d are allowed"),
      HW_PLACEMENTS_IN_A_YEAR);

  hw_row_group_begin (group);
  add_fact (group, "placements", words, rule);
  for (guint i = 0; i < plans->orders->len; i++)
    add_order (group, g_ptr_array_index (plans->orders, i), plans->today);
  hw_row_group_end (group);
}

/* ------------------------------------------------------------------ visits */

static void
add_visits (HwRowGroup *group, const HwParentVisits *parent, const HwVisits *visits)
{
  const char *who = g_hash_table_lookup (visits->titles, parent->person);
  g_autofree char *last = parent->last ? hw_day_dup_short (parent->last, visits->today) : NULL;
  g_autofree char *next = parent->next ? hw_day_dup_short (parent->next, visits->today) : NULL;
  /* Translators: visits between child and parent that took place, of those planned */
  g_autofree char *held = g_strdup_printf (_ ("%u of %u planned visits held"), parent->held,
                                           parent->planned);
  g_autofree char *last_words = last ? g_strdup_printf (_ ("the last on %s"), last) : NULL;
  g_autofree char *next_words = next ? g_strdup_printf (_ ("the next on %s"), next) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  hw_words_append (line, held);
  hw_words_append (line, last_words);
  hw_words_append (line, next_words);
  add_fact (group, parent->person, who ? who : _ ("Parent"), line->str);
}

void
hw_permanency_rows_show_visits (HwRowGroup *group, const HwConcurrent *plans)
{
  const HwVisits *visits = plans->visits;

  hw_row_group_begin (group);
  for (guint i = 0; visits && i < visits->parents->len; i++)
    add_visits (group, g_ptr_array_index (visits->parents, i), visits);
  if (visits)
    {
      g_autofree char *last
          = visits->last_family ? hw_day_dup_short (visits->last_family, visits->today) : NULL;
      g_autofree char *n = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u contact with the birth family since the removal",
                       "%u contacts with the birth family since the removal", visits->n_family),
          visits->n_family);
      g_autofree char *words = last ? g_strdup_printf (_ ("the last on %s"), last) : NULL;

      add_fact (group, "family", n, words ? words : "");
    }
  hw_row_group_end (group);
  gtk_widget_set_visible (GTK_WIDGET (group), visits != NULL);
}

/* ------------------------------------------------------------------ in short */

static char *
dup_plan (const HwConcurrent *plans, HwGoal *goal, const char *format)
{
  g_autofree char *kind = NULL;
  g_autoptr (GString) words = NULL;
  const char *who;

  if (!goal)
    return NULL;
  kind = hw_record_show (HW_RECORD (goal),
                         hw_record_class_find (HW_RECORD_GET_CLASS (goal), "kind"));
  words = g_string_new (kind);
  who = hw_concurrent_title (plans, goal->resource_person ? goal->resource_person
                                                          : goal->resource_home);
  if (who)
    g_string_append_printf (words, ", %s", who);
  return g_strdup_printf (format, words->str);
}

char *
hw_permanency_rows_dup_short (const HwConcurrent *plans)
{
  g_autoptr (GPtrArray) gaps = hw_concurrent_find_gaps (plans);
  g_autofree char *a = dup_plan (plans, plans->plan_a, _ ("Plan A: %s"));
  g_autofree char *b = dup_plan (plans, plans->plan_b, _ ("Plan B: %s"));
  GString *line = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += ((HwConcurrentGap *) g_ptr_array_index (gaps, i))->is_late;
  hw_words_append (line, a ? a : _ ("no Plan A"));
  hw_words_append (line, b ? b : _ ("no Plan B"));
  if (n)
    {
      g_autofree char *late
          = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing missing or late",
                                          "%u things missing or late", n),
                             n);

      hw_words_append (line, late);
    }
  return g_string_free_and_steal (line);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Items of one rule and one subject are a series; they stand behind one another.
 */

#include "domain/deadlines/hw-today-rules.h"

#include "base/hw-day-week.h"
#include "domain/deadlines/hw-due-why-rules.h"
#include "domain/deadlines/hw-fact-names.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far ahead a calendar is looked through. */
#define AHEAD 92

#define FRIDAY 4 /* Monday is 0 */

/* ------------------------------------------------------------------ what is for today */

/* The stay is over, and what is owed in it does not follow from its end. */
static gboolean
is_of_former_stay (const HwDueItem *item, HwDay today)
{
  const HwDueStay *stay
      = item->stay < 0 ? NULL : &g_array_index (item->of->stays, HwDueStay, item->stay);

  return stay && stay->exit && stay->exit <= today && item->trigger < stay->exit;
}

/* Whether what comes after an occurrence is due closes the next one: it comes again and again, or
 * follows another rule that does. */
static gboolean
is_in_turn (const HwRule *rule)
{
  return rule->repeat
         || (rule->trigger.kind == HW_TRIGGER_DUE && rule->done->len > 0 && !rule->has_done_span);
}

/* Whether something that is done now would still close it. @next: the one after it in its series,
 * or NULL. */
static gboolean
can_be_made_up (const HwDueItem *item, const HwDueItem *next, HwDay today)
{
  if (is_of_former_stay (item, today))
    return FALSE;
  if (item->rule->has_late
      && hw_span_add (&item->rule->late, item->due, item->rule->holidays) < today)
    return FALSE;
  return !next || next->due > today || !is_in_turn (item->rule);
}

static gboolean
is_listed (const HwDueItem *item, HwDay today)
{
  if (item->state == HW_DUE_STATE_CANNOT_COMPUTE)
    return item->why_missing != HW_DUE_MISSING_STANDSTILL && !is_of_former_stay (item, today);
  if (item->state == HW_DUE_STATE_NOT_OPEN)
    return item->due <= today + AHEAD;
  return hw_due_state_is_waiting (item->state);
}

static char *
dup_meeting (const HwRule *rule)
{
  GString *facts = g_string_new (NULL);

  for (guint i = 0; i < rule->done->len; i++)
    {
      const char *fact = g_quark_to_string (g_array_index (rule->done, GQuark, i));

      if (hw_fact_find_meeting (fact))
        g_string_append_printf (facts, "%s%s", facts->len ? ", " : "", fact);
    }
  return facts->len ? g_string_free_and_steal (facts) : (g_string_free (facts, TRUE), NULL);
}

/* @today: 0: of what is done nothing is warned of. */
static void
add_item (const HwDueItem *item, guint missed, HwDay today, GArray *to)
{
  g_autofree char *warning = today ? hw_due_item_dup_warning (item, today) : NULL;

  g_autofree char *missing = hw_due_item_dup_missing (item);
  g_autofree char *meeting = dup_meeting (item->rule);
  g_autofree char *former = hw_due_item_dup_former_id (item);
  HwTodayItem one = {
    .rule = g_ref_string_new_intern (item->rule->id),
    .duty = g_ref_string_new_intern (hw_rule_tell (item->rule->duty)),
    .missing = missing ? g_ref_string_new_intern (missing) : NULL,
    .meeting = meeting ? g_ref_string_new_intern (meeting) : NULL,
    .subject = item->subject,
    .n = item->n,
    .state = item->state,
    .opens = item->opens,
    .due = item->due,
    .done = item->done,
    .former = former ? g_ref_string_new (former) : NULL,
    .missed = missed,
    .warning = warning ? g_ref_string_new_intern (warning) : NULL,
  };

  g_array_append_val (to, one);
}

void
hw_today_take (const HwDueItem *items, guint n, HwDay today, GArray *to)
{
  guint missed = 0;

  for (guint i = 0; i < n; i++)
    {
      const HwDueItem *item = &items[i], *next = i + 1 < n ? item + 1 : NULL;

      if (i == 0 || item->rule != item[-1].rule
          || !hw_due_id_equal (&item->subject, &item[-1].subject))
        missed = 0;
      if (next && (next->rule != item->rule || !hw_due_id_equal (&next->subject, &item->subject)))
        next = NULL;
      if (!is_listed (item, today))
        continue;
      if (item->state == HW_DUE_STATE_OVERDUE && !can_be_made_up (item, next, today))
        {
          missed++;
          continue;
        }
      add_item (item, missed, today, to);
      missed = 0;
    }
}

static gboolean
is_done_by (const HwDueItem *item, GPtrArray *records)
{
  char id[HW_ID_LENGTH];

  return item->done_fact
         && g_ptr_array_find_with_equal_func (
             records, hw_id_format (item->done_fact->record.bytes, id), g_str_equal, NULL);
}

void
hw_today_take_met (const HwDueItem *items, guint n, GPtrArray *records, GArray *to)
{
  for (guint i = 0; i < n; i++)
    if (is_done_by (&items[i], records))
      add_item (&items[i], 0, 0, to);
}

/* ------------------------------------------------------------------ where it stands */

HwDay
hw_today_week_end (HwDay today)
{
  return today + (FRIDAY - hw_day_weekday (today) + HW_DAYS_OF_WEEK) % HW_DAYS_OF_WEEK;
}

HwTodaySection
hw_today_section (const HwTodayItem *item, HwDay today)
{
  if (item->is_for_approval)
    return HW_TODAY_APPROVAL;
  switch (item->state)
    {
    case HW_DUE_STATE_OVERDUE:
      return HW_TODAY_OVERDUE;
    case HW_DUE_STATE_CANNOT_COMPUTE:
      return HW_TODAY_UNKNOWN;
    case HW_DUE_STATE_OPEN:
    case HW_DUE_STATE_DUE_SOON:
    case HW_DUE_STATE_DUE:
      return item->due <= hw_today_week_end (today) ? HW_TODAY_WEEK : HW_TODAY_OPEN;
    default:
      return HW_TODAY_LATER;
    }
}

/* The person who is signed in, or somebody for whom that person stands in. */
static gboolean
is_own (const HwToday *self, const HwDueId *staff)
{
  guint from = 0;

  return !hw_due_id_is_none (staff)
         && (hw_due_id_equal (staff, &self->actor)
             || hw_today_covers_find (self->covers, staff, &from) != NULL);
}

gboolean
hw_today_is_for (const HwToday *self, const HwTodayChild *child, const HwTodayItem *item,
                 HwTodayWho who)
{
  if (who == HW_TODAY_OFFICE || is_own (self, &child->staff)
      || (item->meeting && is_own (self, &child->facilitator)))
    return TRUE;
  return who == HW_TODAY_TEAM && !hw_due_id_is_none (&child->staff)
         && hw_due_id_equal (&child->supervisor, &self->actor);
}

void
hw_today_count (const HwToday *self, HwTodayWho who, guint counts[HW_TODAY_N_SECTIONS])
{
  memset (counts, 0, HW_TODAY_N_SECTIONS * sizeof *counts);
  for (guint c = 0; c < self->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (self->children, c);

      for (guint i = 0; i < child->items->len; i++)
        {
          const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);
          HwTodaySection section = hw_today_section (item, self->today);

          if (section < HW_TODAY_N_SECTIONS && hw_today_is_for (self, child, item, who))
            counts[section]++;
        }
    }
}

HwTodayWho
hw_today_usual_who (const HwToday *self)
{
  if (self->is_lead)
    return HW_TODAY_TEAM;
  for (guint c = 0; c < self->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (self->children, c);

      for (guint i = 0; i < child->items->len; i++)
        if (hw_today_is_for (self, child, &g_array_index (child->items, HwTodayItem, i),
                             HW_TODAY_MINE))
          return HW_TODAY_MINE;
    }
  return HW_TODAY_OFFICE;
}

/* ------------------------------------------------------------------ the notification */

char *
hw_today_dup_notice (const HwToday *self)
{
  guint counts[HW_TODAY_N_SECTIONS];
  g_autofree char *overdue = NULL;
  g_autofree char *week = NULL;

  if (!self->is_whole)
    return NULL;
  hw_today_count (self, hw_today_usual_who (self), counts);
  if (counts[HW_TODAY_OVERDUE])
    overdue = g_strdup_printf (ngettext ("%u overdue", "%u overdue", counts[HW_TODAY_OVERDUE]),
                               counts[HW_TODAY_OVERDUE]);
  if (counts[HW_TODAY_WEEK])
    week = g_strdup_printf (
        ngettext ("%u due this week", "%u due this week", counts[HW_TODAY_WEEK]),
        counts[HW_TODAY_WEEK]);
  if (overdue && week)
    /* Translators: how much is overdue, how much is due this week */
    return g_strdup_printf (_ ("%s, %s"), overdue, week);
  return overdue ? g_steal_pointer (&overdue) : g_steal_pointer (&week);
}

guint32
hw_today_notice_mark (const HwToday *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 bytes[32];
  gsize n = sizeof bytes;
  guint32 mark;

  g_checksum_update (sum, (const guchar *) &self->today, sizeof self->today);
  g_checksum_update (sum, self->actor.bytes, sizeof self->actor.bytes);
  g_checksum_get_digest (sum, bytes, &n);
  memcpy (&mark, bytes, sizeof mark);
  return mark;
}

/* ------------------------------------------------------------------ the page */

/* @key: of its order: the section, the rank of its group, the day; one number, for a hundred
 * thousand of them are put in order after each commit. */
typedef struct
{
  guint64 key;
  const HwTodayChild *child;
  const HwTodayItem *item;
} Place;

#define SECTION_SHIFT 56
#define RANK_SHIFT 32
#define SECTION_OF(place) ((HwTodaySection) ((place)->key >> SECTION_SHIFT))
#define GROUP_OF(place) ((place)->key >> RANK_SHIFT)

typedef struct
{
  const HwDueId *id;
  char *key;
  guint rank;
} Group;

static void
group_free (gpointer data)
{
  g_free (((Group *) data)->key);
  g_free (data);
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
  const Group *left = a, *right = b;
  int order = g_strcmp0 (left->key, right->key);

  return order ? order : memcmp (left->id, right->id, sizeof *left->id);
}

static const HwDueId *
group_id (const HwTodayChild *child, HwTodayBy by)
{
  return by == HW_TODAY_BY_WORKER ? &child->staff : &child->family;
}

/* Id → Group, ranked; what has no title comes last. */
static GHashTable *
rank_groups (const HwTodayView *view)
{
  g_autoptr (GHashTable) groups
      = g_hash_table_new_full (hw_due_id_hash, hw_due_id_equal, NULL, group_free);
  g_autoptr (GPtrArray) sorted = NULL;

  for (guint c = 0; c < view->today->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (view->today->children, c);
      const HwDueId *id = group_id (child, view->by);
      const char *title = view->by == HW_TODAY_BY_WORKER ? child->staff_title : child->family_title;
      Group *group;

      if (g_hash_table_contains (groups, id))
        continue;
      group = g_new0 (Group, 1);
      group->id = id;
      group->key = title ? g_utf8_collate_key (title, -1) : g_strdup ("\xff");
      g_hash_table_insert (groups, (gpointer) id, group);
    }
  sorted = g_hash_table_get_values_as_ptr_array (groups);
  g_ptr_array_sort_values (sorted, compare_groups);
  for (guint i = 0; i < sorted->len; i++)
    ((Group *) g_ptr_array_index (sorted, i))->rank = i;
  return g_steal_pointer (&groups);
}

static guint64
key_of (HwTodaySection section, guint rank, HwDay due)
{
  /* What became late lately can still be mended best: it stands before what is late for years. */
  guint32 day = section == HW_TODAY_OVERDUE ? G_MAXUINT32 - due : due;

  return (guint64) section << SECTION_SHIFT | (guint64) rank << RANK_SHIFT | day;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *left = a, *right = b;

  return (left->key > right->key) - (left->key < right->key);
}

static GArray *
find_places (HwTodayView *self)
{
  g_autoptr (GHashTable) groups = rank_groups (self);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint c = 0; c < self->today->children->len; c++)
    {
      const HwTodayChild *child = g_ptr_array_index (self->today->children, c);
      Group *group = g_hash_table_lookup (groups, group_id (child, self->by));

      for (guint i = 0; i < child->items->len; i++)
        {
          const HwTodayItem *item = &g_array_index (child->items, HwTodayItem, i);
          HwTodaySection section = hw_today_section (item, self->today->today);
          Place place = { key_of (section, group->rank, item->due), child, item };

          if (section >= HW_TODAY_N_SECTIONS
              || !hw_today_is_for (self->today, child, item, self->who))
            continue;
          self->counts[section]++;
          g_array_append_val (places, place);
        }
    }
  /* Of one day, a child's as they were found, and the children too: the sort is stable. */
  g_array_sort (places, compare_places);
  return places;
}

static void
add_entry (HwTodayView *self, HwTodayEntryKind kind, const Place *place, guint count)
{
  HwTodayEntry entry = { kind, SECTION_OF (place), count, place->child, NULL };

  if (kind == HW_TODAY_ITEM)
    entry.item = place->item;
  g_array_append_val (self->entries, entry);
}

static guint
count_group (GArray *places, guint from)
{
  const Place *first = &g_array_index (places, Place, from);
  guint to = from;

  while (to < places->len && GROUP_OF (&g_array_index (places, Place, to)) == GROUP_OF (first))
    to++;
  return to - from;
}

HwTodayView *
hw_today_view_new (HwToday *today, HwTodayWho who, HwTodayBy by)
{
  HwTodayView *self = g_atomic_rc_box_new0 (HwTodayView);
  g_autoptr (GArray) places = NULL;

  self->today = hw_today_ref (today);
  self->who = who;
  self->by = by;
  self->entries = g_array_new (FALSE, FALSE, sizeof (HwTodayEntry));
  places = find_places (self);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i), *before = i ? place - 1 : NULL;
      gboolean is_new = !before || SECTION_OF (before) != SECTION_OF (place);

      if (is_new)
        add_entry (self, HW_TODAY_HEADING, place, self->counts[SECTION_OF (place)]);
      if (!before || GROUP_OF (before) != GROUP_OF (place))
        add_entry (self, HW_TODAY_GROUP, place, count_group (places, i));
      add_entry (self, HW_TODAY_ITEM, place, 0);
    }
  return self;
}

HwTodayView *
hw_today_view_ref (HwTodayView *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
view_clear (gpointer data)
{
  HwTodayView *self = data;

  hw_today_unref (self->today);
  g_array_unref (self->entries);
}

void
hw_today_view_unref (HwTodayView *self)
{
  g_atomic_rc_box_release_full (self, view_clear);
}

G_DEFINE_BOXED_TYPE (HwTodayView, hw_today_view, hw_today_view_ref, hw_today_view_unref)

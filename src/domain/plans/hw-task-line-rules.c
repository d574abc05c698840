/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each piece is asked what it is, from what is surest to what is only words.
 */

#include "domain/plans/hw-task-line-rules.h"

#include "base/hw-day-read.h"
#include "base/hw-text.h"
#include "domain/plans/hw-task-rules.h"

#include <string.h>

/* What of the line was found so far: nothing is said twice. */
typedef struct
{
  const HwPlanWhole *whole;
  HwDay today;
  HwTask *task;
  gboolean has_owner, has_name, has_start, has_duration;
  GPtrArray *words; /* borrowed pieces that are none of these */
} Line;

/* ------------------------------------------------------------------ who */

/* Somebody whom a piece may mean. */
typedef struct
{
  const char *piece; /* folded */
  const char *id;    /* who it is, NULL: nobody yet */
  HwTaskOwner owner;
  const char *field;
  gboolean is_whole; /* by the full name */
  gboolean is_doubtful;
} Match;

static gboolean
begins_name (const char *title, const char *piece)
{
  gsize length = strlen (piece);

  return length > 1 && g_str_has_prefix (title, piece) && title[length] == ' ';
}

static void
consider (Match *match, const char *field, HwTaskOwner owner, const char *id, const char *title)
{
  g_autofree char *folded = hw_text_fold (title ? title : "");
  gboolean is_whole = g_str_equal (folded, match->piece);

  if (!*folded || !id || (!is_whole && !begins_name (folded, match->piece))
      || (match->is_whole && !is_whole))
    return;
  if (match->id && match->is_whole == is_whole)
    match->is_doubtful |= !g_str_equal (match->id, id);
  else
    *match = (Match) { match->piece, id, owner, field, is_whole, FALSE };
}

static void
consider_record (Match *match, const char *field, HwRecord *record)
{
  g_autofree char *title = hw_record_dup_title (record);

  consider (match, field, HW_TASK_OWNER_FAMILY, record->id, title);
}

/* Those first of whom it is known what they are; another participant may be an aunt or a guardian
 * ad litem: whose task it then is, a person says. */
static void
consider_all (Match *match, const HwPlanWhole *whole)
{
  consider (match, "staff", HW_TASK_OWNER_WORKER, whole->family->worker,
            hw_plan_whole_title (whole, whole->family->worker));
  for (guint i = 0; i < whole->children->len; i++)
    consider_record (match, "child", g_ptr_array_index (whole->children, i));
  for (guint i = 0; i < whole->parents->len; i++)
    consider_record (match, "person", g_ptr_array_index (whole->parents, i));
  for (guint i = 0; i < whole->services->len; i++)
    {
      const char *id = HW_PLAN_SERVICE (g_ptr_array_index (whole->services, i))->provider;

      consider (match, "person", HW_TASK_OWNER_PARTNER, id, hw_plan_whole_title (whole, id));
    }
  for (guint i = 0; i < whole->participants->len; i++)
    {
      HwPlanParticipant *one = g_ptr_array_index (whole->participants, i);

      consider (match, "staff", HW_TASK_OWNER_WORKER, one->staff,
                hw_plan_whole_title (whole, one->staff));
      consider (match, "person", HW_TASK_OWNER_NONE, one->person,
                hw_plan_whole_title (whole, one->person));
      consider (match, "child", HW_TASK_OWNER_FAMILY, one->child,
                hw_plan_whole_title (whole, one->child));
    }
}

static void
set_name (HwTask *task, const Match *match)
{
  g_set_str (&task->person, g_str_equal (match->field, "person") ? match->id : NULL);
  g_set_str (&task->child, g_str_equal (match->field, "child") ? match->id : NULL);
  g_set_str (&task->staff, g_str_equal (match->field, "staff") ? match->id : NULL);
}

static gboolean
read_name (Line *line, const char *folded)
{
  Match match = { .piece = folded };

  if (line->has_name)
    return FALSE;
  consider_all (&match, line->whole);
  if (!match.id || match.is_doubtful)
    return FALSE;
  set_name (line->task, &match);
  if (!line->has_owner)
    line->task->owner = match.owner;
  line->has_owner = line->has_name = TRUE;
  return TRUE;
}

static gboolean
read_group (Line *line, const char *folded)
{
  static const struct
  {
    const char *word;
    HwTaskOwner owner;
  } words[] = {
    { "family", HW_TASK_OWNER_FAMILY },
    { "the family", HW_TASK_OWNER_FAMILY },
    { "familia", HW_TASK_OWNER_FAMILY },
    { "la familia", HW_TASK_OWNER_FAMILY },
    { "worker", HW_TASK_OWNER_WORKER },
    { "social worker", HW_TASK_OWNER_WORKER },
    { "caseworker", HW_TASK_OWNER_WORKER },
    { "ssw", HW_TASK_OWNER_WORKER },
    { "trabajador", HW_TASK_OWNER_WORKER },
    { "trabajadora", HW_TASK_OWNER_WORKER },
    { "trabajador social", HW_TASK_OWNER_WORKER },
    { "trabajadora social", HW_TASK_OWNER_WORKER },
    { "trabajador de caso", HW_TASK_OWNER_WORKER },
    { "trabajadora de caso", HW_TASK_OWNER_WORKER },
    { "partner", HW_TASK_OWNER_PARTNER },
    { "community partner", HW_TASK_OWNER_PARTNER },
    { "colaborador", HW_TASK_OWNER_PARTNER },
    { "colaboradora", HW_TASK_OWNER_PARTNER },
    { "colaborador de la comunidad", HW_TASK_OWNER_PARTNER },
    { "colaboradora de la comunidad", HW_TASK_OWNER_PARTNER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words) && !line->has_owner; i++)
    if (g_str_equal (words[i].word, folded))
      {
        line->task->owner = words[i].owner;
        set_name (line->task, &(Match) { .field = "" });
        return line->has_owner = TRUE;
      }
  return FALSE;
}

/* ------------------------------------------------------------------ when, how long */

static void
set_duration (Line *line, const HwDuration *duration)
{
  line->task->duration = duration->number;
  line->task->duration_unit = duration->unit;
  line->task->until_date = duration->until;
  line->has_duration = TRUE;
}

/* What stands behind «from», or NULL. */
static const char *
skip_from (const char *folded)
{
  static const char *const words[]
      = { "from ", "starting ", "beginning ", "as of ", "a partir del ", "a partir de ",
          "desde el ", "desde ", "empezando el " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (folded, words[i]))
      return folded + strlen (words[i]);
  return NULL;
}

/* «Monday» comes every week, «tomorrow» once: that one is told from today. */
static gboolean
comes_again (const char *folded, HwDay day, HwDay today)
{
  HwDayOrder order = hw_day_order_of_locale ();

  for (const char *at = folded; *at; at++)
    if (*at == ' ' || g_ascii_isdigit (*at))
      return FALSE;
  return hw_day_read (folded, order, today + 1) != day + 1;
}

static gboolean
read_start (Line *line, const char *folded)
{
  const char *from = skip_from (folded);
  HwDay day = hw_day_read (from ? from : folded, hw_day_order_of_locale (), line->today);
  HwDuration length = { 0 };

  /* «3 months» is how long, also where that was said already. */
  if (!from && hw_duration_read (folded, line->today, &length) && !length.until)
    return FALSE;
  if (!day || line->has_start || (!from && comes_again (folded, day, line->today)))
    return FALSE;
  line->task->start_date = day;
  return line->has_start = TRUE;
}

/* @is_day: one that stands alone is meant, too. */
static gboolean
read_duration (Line *line, const char *folded, gboolean is_day)
{
  HwDuration duration;

  if (line->has_duration || !hw_duration_read (folded, line->today, &duration))
    return FALSE;
  if (duration.until && !is_day
      && hw_day_read (folded, hw_day_order_of_locale (), line->today))
    return FALSE;
  if (duration.until && comes_again (folded, duration.until, line->today))
    return FALSE;
  set_duration (line, &duration);
  return TRUE;
}

/* ------------------------------------------------------------------ the line */

static void
read_piece (Line *line, const char *piece)
{
  g_autofree char *folded = hw_text_fold (piece);

  if (!read_group (line, folded) && !read_name (line, folded)
      && !read_duration (line, folded, FALSE) && !read_start (line, folded)
      && !read_duration (line, folded, TRUE))
    g_ptr_array_add (line->words, (gpointer) piece);
}

/* The first is the scope, all others are the timing. */
static void
set_words (Line *line)
{
  g_autoptr (GString) timing = g_string_new (NULL);

  if (line->words->len > 0)
    g_set_str (&line->task->scope, g_ptr_array_index (line->words, 0));
  for (guint i = 1; i < line->words->len; i++)
    g_string_append_printf (timing, "%s%s", timing->len ? "; " : "",
                            (const char *) g_ptr_array_index (line->words, i));
  if (timing->len)
    g_set_str (&line->task->timing, timing->str);
}

static GStrv
split (const char *text)
{
  return g_regex_split_simple ("\\s*;\\s*|\\s+·\\s+", text, 0, 0);
}

void
hw_task_read_line (const char *text, const HwPlanWhole *whole, HwDay today, HwTask *task)
{
  g_auto (GStrv) pieces = split (text);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  Line line = { .whole = whole, .today = today, .task = task, .words = words };
  gboolean has_what = FALSE;

  g_set_str (&task->what, NULL);
  for (guint i = 0; pieces[i]; i++)
    {
      if (!*g_strstrip (pieces[i]))
        continue;
      if (has_what)
        read_piece (&line, pieces[i]);
      else
        g_set_str (&task->what, pieces[i]);
      has_what = TRUE;
    }
  set_words (&line);
}

/* ------------------------------------------------------------------ the other elements */

/* What their pieces are, in their order; the last one takes all that follows. */
static const struct
{
  const char *type;
  const char *fields[4];
} orders[] = {
  { "plan-goal", { "what", "outcome" } },
  { "objective", { "what", "measure", "target" } },
  { "plan-service", { "what", "how" } },
};

static void
put_piece (HwRecord *record, const char *name, const char *piece)
{
  const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (record), name);
  char **text = &HW_MEMBER (record, field, char *);
  g_autofree char *joined = *text ? g_strjoin ("; ", *text, piece, NULL) : g_strdup (piece);

  g_set_str (text, joined);
}

static void
read_order (const char *text, const char *const *fields, HwRecord *record)
{
  g_auto (GStrv) pieces = split (text);
  guint at = 0;

  g_object_set (record, "what", NULL, NULL);
  for (guint i = 0; pieces[i]; i++)
    {
      if (!*g_strstrip (pieces[i]))
        continue;
      put_piece (record, fields[at], pieces[i]);
      if (fields[at + 1])
        at++;
    }
}

void
hw_plan_read_line (const char *text, const HwPlanWhole *whole, HwDay today, HwRecord *record)
{
  if (HW_IS_TASK (record))
    hw_task_read_line (text, whole, today, HW_TASK (record));
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (HW_RECORD_GET_CLASS (record)->type, orders[i].type))
      read_order (text, orders[i].fields, record);
}

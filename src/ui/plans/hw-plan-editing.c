/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the lines ask of the page: going, adding, moving, removing. Each change is an act of the
 * store, and what is typed next does not wait for it.
 */

#include "domain/plans/hw-plan-element-act.h"
#include "ui/plans/hw-plan-page-private.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ a change */

/**
 * Change:
 * @words: what is said once it is done; NULL: what is seen says it
 * @record: a new element; the others have none
 * @line: of that; NULL: none
 * @days: of a shift; of the others whether it goes deeper, or is done
 *
 * One change, in words that the store’s thread understands, and what is told of it.
 */
typedef struct Change Change;
struct Change
{
  gint64 (*act) (HwStore *store, const Change *change, GError **error);
  const char *words;
  const char *type;
  char *id;
  char *parent;
  char *after;
  int days;
  HwRecord *record;
  HwPlanLine *line;
  GWeakRef page;
};

static Change *
change_new (HwPlanPage *page, gint64 (*act) (HwStore *, const Change *, GError **),
            const char *words, HwPlanLine *line)
{
  Change *self = g_atomic_rc_box_new0 (Change);

  self->act = act;
  self->words = words;
  if (line && line->kind)
    self->type = line->kind->type;
  if (line)
    self->id = g_strdup (line->key);
  g_weak_ref_init (&self->page, page);
  return self;
}

static void
change_clear (gpointer data)
{
  Change *self = data;

  g_free (self->id);
  g_free (self->parent);
  g_free (self->after);
  g_clear_object (&self->record);
  g_clear_object (&self->line);
  g_weak_ref_clear (&self->page);
}

static void
change_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, change_clear);
}

static gboolean
change_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Change *change = data;
  gint64 transaction = change->act (store, change, error);

  if (transaction == 0)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static DexFuture *
on_answered_cb (DexFuture *future, gpointer data)
{
  Change *change = data;
  g_autoptr (GError) error = NULL;
  const GValue *answer = dex_future_get_value (future, &error);
  g_autoptr (GtkWidget) page = g_weak_ref_get (&change->page);

  if (change->line)
    hw_plan_line_posted (change->line, answer != NULL,
                         page ? HW_PLAN_PAGE (page)->n_readings : 0);
  if (page && answer && change->words)
    gtk_widget_activate_action (page, "win.saved", "(sx)", _ (change->words),
                                g_value_get_int64 (answer));
  else if (page && error)
    gtk_widget_activate_action (page, "win.say", "s", error->message);
  return NULL;
}

/* Posted now, not in the next turn of the main loop: the window may close its office before that.
 * Takes the change. */
static void
post (HwPlanPage *self, Change *change)
{
  DexFuture *future = hw_store_thread_run (self->thread, change_job,
                                           g_atomic_rc_box_acquire (change), change_unref);

  dex_future_disown (dex_future_finally (future, on_answered_cb, change, change_unref));
}

/* ------------------------------------------------------------------ the acts */

static gint64
add_act (HwStore *store, const Change *change, GError **error)
{
  return hw_plan_element_add (store, change->record, change->after, error);
}

static gint64
move_act (HwStore *store, const Change *change, GError **error)
{
  return hw_plan_element_move (store, change->type, change->id, change->parent, change->after,
                               error);
}

static gint64
remove_act (HwStore *store, const Change *change, GError **error)
{
  return hw_plan_element_remove (store, change->type, change->id, error);
}

static gint64
turn_act (HwStore *store, const Change *change, GError **error)
{
  g_autofree char *turned = NULL;

  return hw_plan_element_turn (store, change->type, change->id, change->days, &turned, error);
}

static gint64
shift_act (HwStore *store, const Change *change, GError **error)
{
  return hw_plan_task_shift (store, change->id, change->days, error);
}

static gint64
done_act (HwStore *store, const Change *change, GError **error)
{
  return hw_plan_task_set_done (store, change->id, change->days, error);
}

static gint64
prevention_act (HwStore *store, const Change *change, GError **error)
{
  g_autofree char *made = NULL;

  return hw_plan_element_from_prevention (store, change->id, change->parent, &made, error);
}

/* ------------------------------------------------------------------ going */

static void
go (HwPlanPage *self, HwPlanLine *line, int step)
{
  HwPlanLine *other
      = hw_plan_outline_at (self->outline, hw_plan_outline_place (self->outline, line) + step);

  if (other)
    hw_plan_page_go_to (self, other);
}

/* ------------------------------------------------------------------ adding */

/* A new line that says something is stored; the next one need not wait for that. */
static void
store_new (HwPlanPage *self, HwPlanLine *line)
{
  HwRecord *record = hw_plan_line_post (line, self->view);
  Change *change;

  if (!record)
    return;
  change = change_new (self, add_act, NULL, line);
  change->record = record;
  change->line = g_object_ref (line);
  change->after = g_strdup (line->after);
  post (self, change);
}

/* Who took part is chosen in a dialog: nobody is typed in twice. */
static void
add_participant (HwPlanPage *self)
{
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "plan", self->plan_id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.new", "(sa{ss})", "plan-participant",
                              &known);
}

static gboolean
is_empty_new (HwPlanLine *line)
{
  return line->role == HW_PLAN_LINE_NEW && !hw_plan_line_is_on_its_way (line)
         && !hw_plan_line_is_typed (line);
}

static void
add_line (HwPlanPage *self, HwPlanLine *line, gboolean is_below)
{
  HwPlanLine *fresh;

  if (is_empty_new (line))
    return;
  hw_plan_line_leave (line);
  store_new (self, line);
  if (line->kind && !line->kind->field)
    {
      add_participant (self);
      return;
    }
  fresh = hw_plan_outline_add_new (self->outline, line, is_below);
  if (fresh)
    hw_plan_page_go_to (self, fresh);
  else
    go (self, line, 1);
}

/* ------------------------------------------------------------------ moving */

static void
indent (HwPlanPage *self, HwPlanLine *line, gboolean is_deeper)
{
  Change *change;

  if (!line->is_open || hw_plan_line_is_on_its_way (line) || !line->kind)
    return;
  if (line->role == HW_PLAN_LINE_NEW)
    {
      if (hw_plan_outline_turn_new (self->outline, line, is_deeper))
        hw_plan_page_go_to (self, line);
      return;
    }
  if (!(is_deeper ? line->kind->below : line->kind->above))
    return;
  hw_plan_line_leave (line);
  change = change_new (self, turn_act, NULL, line);
  change->days = is_deeper;
  post (self, change);
}

/* At the end of what it belongs to, it goes on to the next of that kind. */
static void
move (HwPlanPage *self, HwPlanLine *line, int step)
{
  HwPlanLine *other = hw_plan_outline_sibling (self->outline, line, step);
  HwPlanLine *behind = other && step < 0 ? hw_plan_outline_sibling (self->outline, other, -1)
                                         : other;
  HwPlanLine *above = other ? NULL : hw_plan_outline_above (self->outline, line);
  Change *change;

  if (line->role != HW_PLAN_LINE_ELEMENT || !line->is_open || !line->kind->field)
    return;
  if (above && above->role == HW_PLAN_LINE_ELEMENT)
    above = hw_plan_outline_sibling (self->outline, above, step);
  else
    above = NULL;
  if (!other && !above)
    return;
  hw_plan_line_leave (line);
  change = change_new (self, move_act, NULL, line);
  change->parent = above ? g_strdup (above->key) : NULL;
  change->after = above && step < 0 ? hw_plan_outline_dup_last (self->outline, above)
                  : behind          ? g_strdup (behind->key)
                                    : NULL;
  post (self, change);
}

void
hw_plan_page_drop (HwPlanPage *self, const char *key, HwPlanLine *line)
{
  HwPlanLine *moved = hw_plan_outline_find (self->outline, key);
  gboolean is_sibling = moved && line->role == HW_PLAN_LINE_ELEMENT && moved->kind == line->kind
                        && g_strcmp0 (moved->kind_text, line->kind_text) == 0;
  gboolean is_parent = moved && moved->kind && line->kind
                       && g_strcmp0 (moved->kind->above, line->kind->type) == 0
                       && line->role == HW_PLAN_LINE_ELEMENT;
  Change *change;

  if (moved == line || !(is_sibling || is_parent) || !moved->is_open)
    return;
  change = change_new (self, move_act, NULL, moved);
  change->after = is_sibling ? g_strdup (line->key) : NULL;
  change->parent = g_strdup (is_parent ? line->key
                                       : hw_plan_kind_parent_of (line->kind, line->record));
  post (self, change);
}

void
hw_plan_page_shift (HwPlanPage *self, HwPlanLine *line, int days)
{
  Change *change;

  if (!line->due || !line->is_open || !HW_IS_TASK (line->record))
    return;
  change = change_new (self, shift_act, NULL, line);
  change->days = days;
  post (self, change);
}

/* ------------------------------------------------------------------ the rest */

static void
set_done (HwPlanPage *self, HwPlanLine *line)
{
  Change *change;

  if (!line->record || !HW_IS_TASK (line->record) || line->role != HW_PLAN_LINE_ELEMENT)
    return;
  change = change_new (self, done_act, line->is_done ? N_ ("Task is not done after all")
                                                     : N_ ("Task done"),
                       line);
  change->days = !line->is_done;
  post (self, change);
}

static void
drop_new (HwPlanPage *self, HwPlanLine *line)
{
  go (self, line, -1);
  hw_plan_outline_drop_new (self->outline, line);
}

/* What lies below an element does not go with an empty line: that has its own act. */
static void
erase (HwPlanPage *self, HwPlanLine *line)
{
  if (line->role == HW_PLAN_LINE_NEW && !hw_plan_line_is_on_its_way (line))
    drop_new (self, line);
  else if (line->role == HW_PLAN_LINE_ELEMENT && line->is_open && !line->is_expandable)
    {
      go (self, line, -1);
      hw_plan_line_forget (line);
      post (self, change_new (self, remove_act, N_ ("Removed from the plan"), line));
    }
}

void
hw_plan_page_remove (HwPlanPage *self)
{
  HwPlanLine *line = hw_plan_page_line (self);

  if (!line || !line->is_open || hw_plan_line_is_on_its_way (line))
    return;
  if (line->role == HW_PLAN_LINE_NEW)
    drop_new (self, line);
  else if (line->role == HW_PLAN_LINE_ELEMENT)
    {
      go (self, line, -1);
      hw_plan_line_forget (line);
      post (self, change_new (self, remove_act, N_ ("Removed from the plan"), line));
    }
}

/* An empty line that is left goes away by itself; one that says something is stored. */
static void
left (HwPlanPage *self, HwPlanLine *line)
{
  if (line->role == HW_PLAN_LINE_NEW)
    store_new (self, line);
}

void
hw_plan_page_from_prevention (HwPlanPage *self, const char *id)
{
  HwPlanLine *line = hw_plan_outline_find (self->outline, id);
  GPtrArray *objectives = self->view->whole->objectives;
  GPtrArray *goals = self->view->whole->goals;
  GPtrArray *under = objectives->len ? objectives : goals;
  Change *change;

  if (!line)
    return;
  if (under->len == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                                  _ ("Write a goal first: it becomes an objective of that."));
      return;
    }
  change = change_new (self, prevention_act, N_ ("Made a part of the plan"), line);
  change->parent = g_strdup (HW_RECORD (g_ptr_array_index (under, under->len - 1))->id);
  post (self, change);
}

void
hw_plan_page_do (HwPlanPage *self, HwPlanLine *line, HwPlanAsk ask)
{
  switch (ask)
    {
    case HW_PLAN_ASK_NEXT:
    case HW_PLAN_ASK_BELOW:
      add_line (self, line, ask == HW_PLAN_ASK_BELOW);
      break;
    case HW_PLAN_ASK_DEEPER:
    case HW_PLAN_ASK_HIGHER:
      indent (self, line, ask == HW_PLAN_ASK_DEEPER);
      break;
    case HW_PLAN_ASK_UP:
    case HW_PLAN_ASK_DOWN:
      go (self, line, ask == HW_PLAN_ASK_UP ? -1 : 1);
      break;
    case HW_PLAN_ASK_MOVE_UP:
    case HW_PLAN_ASK_MOVE_DOWN:
      move (self, line, ask == HW_PLAN_ASK_MOVE_UP ? -1 : 1);
      break;
    case HW_PLAN_ASK_EARLIER:
    case HW_PLAN_ASK_LATER:
      hw_plan_page_shift (self, line, ask == HW_PLAN_ASK_EARLIER ? -1 : 1);
      break;
    case HW_PLAN_ASK_ERASE:
      erase (self, line);
      break;
    case HW_PLAN_ASK_TURN:
      if (line->is_expandable)
        hw_plan_outline_collapse (self->outline, line, !line->is_collapsed);
      break;
    case HW_PLAN_ASK_DONE:
      set_done (self, line);
      break;
    case HW_PLAN_ASK_LEFT:
      left (self, line);
      break;
    }
}

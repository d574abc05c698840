/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The month is that of the day which is chosen. What is due is put in order once for all months;
 * another month asks for its meetings only.
 */

#include "ui/deadlines/hw-calendar.h"

#include "base/hw-day-week.h"
#include "ui/deadlines/hw-calendar-grid.h"
#include "ui/deadlines/hw-calendar-list.h"
#include "ui/deadlines/hw-today-feed.h"
#include "ui/deadlines/hw-today-rows.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-growing-list.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

#define AGENDA_WIDTH 820
#define MONTH_WIDTH 10000 /* all there is */

struct _HwCalendar
{
  AdwBin parent_instance;

  AdwClamp *bar;
  GtkLabel *title;
  HwCalendarGrid *grid;
  GtkWidget *divider;
  GtkStack *side;
  GtkListView *view;

  HwStoreThread *thread;
  HwToday *today; /* NULL: nothing was read yet */
  HwTodayWho who;
  gboolean is_agenda;
  HwDay day; /* 0: none yet */
  HwCalendarFacts *facts;
  HwCalendarList *list;
  HwGrowingList *shown; /* the view's */
  gboolean is_reading;
  gboolean is_stale;   /* what was asked for is not what is wanted any more, or did not come */
  gboolean is_turning; /* the list is to begin with the day */
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_AGENDA,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint failed_signal;

G_DEFINE_FINAL_TYPE (HwCalendar, hw_calendar, ADW_TYPE_BIN)

/* ------------------------------------------------------------------ what is shown */

/* The day is to stand at the top, not just in sight: the list begins there. */
static void
begin (HwCalendar *self)
{
  guint place = self->is_agenda ? hw_calendar_list_find (self->list, self->day) : 0;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  self->is_turning = FALSE;
  if (n == 0)
    return;
  hw_growing_list_begin (self->shown, MIN (place, n - 1));
  /* What is shown for the first time begins there by itself, and has no height to scroll in. */
  if (gtk_widget_get_height (GTK_WIDGET (self->view)) > 0)
    gtk_list_view_scroll_to (self->view, 0, GTK_LIST_SCROLL_NONE, NULL);
}

static void
show (HwCalendar *self)
{
  g_autofree char *month = hw_day_dup_month (self->day);
  g_autofree char *capital = hw_words_dup_capital (month);

  gtk_label_set_label (self->title, capital);
  if (!self->facts)
    return;
  if (self->is_turning)
    hw_growing_list_stop (self->shown);
  if (self->is_agenda)
    hw_calendar_list_show_month (self->list, self->facts, self->day);
  else
    {
      hw_calendar_grid_show (self->grid, self->facts, self->day);
      hw_calendar_list_show_day (self->list, self->facts, self->day);
    }
  gtk_stack_set_visible_child_name (
      self->side, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "list" : "nothing");
  if (self->is_turning)
    begin (self);
}

/* ------------------------------------------------------------------ reading */

static void read_facts (HwCalendar *self);

/* All days that the grid of the month can show. */
static HwCalendarWish *
make_wish (HwCalendar *self)
{
  HwDay from = hw_calendar_first (self->day, hw_day_first_weekday ());
  HwTodayFeed *feed = hw_today_feed_of (self->thread);
  HwTodayView *items = hw_today_feed_view (feed, self->who, HW_TODAY_BY_DAY);
  HwCalendarWish wish = {
    .today = hw_today_ref (self->today),
    .who = self->who,
    .from = from,
    .to = from + HW_CALENDAR_WEEKS * HW_DAYS_OF_WEEK - 1,
    .wants_dayless = self->is_agenda,
    .items = items && items->today == self->today ? hw_today_view_ref (items) : NULL,
  };

  return hw_calendar_wish_new (&wish);
}

static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwCalendar) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwCalendarFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future = hw_fiber_run (fiber, self->thread, hw_calendar_facts_job, make_wish (self),
                                    hw_calendar_wish_free);

  g_clear_object (&self);
  facts = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  self->is_reading = FALSE;
  if (facts)
    {
      g_clear_pointer (&self->facts, hw_calendar_facts_unref);
      self->facts = hw_calendar_facts_ref (facts);
      hw_today_feed_keep_view (hw_today_feed_of (self->thread), facts->items);
      show (self);
    }
  else if (!self->is_stale)
    /* What was asked for since may be there: the page would hide it behind this. */
    g_signal_emit (self, failed_signal, 0, error->message);
  if (self->is_stale)
    read_facts (self);
  else
    self->is_stale = !facts;
  return dex_future_new_true ();
}

/* One at a time: the last one asked for is what is shown. */
static void
read_facts (HwCalendar *self)
{
  self->is_stale = self->is_reading || !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale || !self->today)
    return;
  self->is_reading = TRUE;
  hw_fiber_start (self, self->cancellable, read_fiber, NULL, NULL);
}

static void
hw_calendar_map (GtkWidget *widget)
{
  HwCalendar *self = HW_CALENDAR (widget);

  GTK_WIDGET_CLASS (hw_calendar_parent_class)->map (widget);
  if (self->is_stale && !self->is_reading)
    read_facts (self);
}

void
hw_calendar_show (HwCalendar *self, HwToday *today, HwTodayWho who)
{
  g_return_if_fail (HW_IS_CALENDAR (self));

  hw_today_ref (today);
  g_clear_pointer (&self->today, hw_today_unref);
  self->today = today;
  self->who = who;
  if (!self->day)
    {
      self->day = today->today;
      self->is_turning = TRUE;
    }
  read_facts (self);
}

/* ------------------------------------------------------------------ another day */

/* The meetings of another month are read; what is due is there already. */
static void
go_to (HwCalendar *self, HwDay day)
{
  gboolean is_other = hw_calendar_month (day) != hw_calendar_month (self->day);

  self->day = day;
  self->is_turning = TRUE;
  show (self);
  if (is_other)
    {
      self->is_turning = TRUE;
      read_facts (self);
    }
}

void
hw_calendar_turn (HwCalendar *self, const char *where)
{
  g_return_if_fail (HW_IS_CALENDAR (self));

  if (!self->today)
    return;
  if (g_str_equal (where, "today"))
    go_to (self, self->today->today);
  else
    {
      HwDay day
          = hw_calendar_step_months (self->day, g_str_equal (where, "previous") ? -1 : 1);

      /* An agenda is read from the beginning, unless it is that of today. */
      if (self->is_agenda)
        day = hw_calendar_month (day) == hw_calendar_month (self->today->today)
                  ? self->today->today
                  : hw_calendar_month (day);
      go_to (self, day);
    }
}

static void
on_moved_cb (HwCalendar *self, int day)
{
  go_to (self, day);
}

/* The first row below the heading; a day without any keeps the keys. */
static void
on_activated_cb (HwCalendar *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) < 2)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  gtk_list_view_scroll_to (self->view, 1, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
on_list_key_cb (HwCalendar *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || self->is_agenda)
    return GDK_EVENT_PROPAGATE;
  hw_calendar_grid_take_keys (self->grid);
  return GDK_EVENT_STOP;
}

/* ------------------------------------------------------------------ rows */

static void
on_setup_cb (HwCalendar *self, GtkListItem *item)
{
  hw_today_rows_set_up (item);
}

static void
on_bind_cb (HwCalendar *self, GtkListItem *item)
{
  hw_today_rows_bind (item, self->thread);
}

static void
on_activate_cb (GtkListView *view, guint position, HwCalendar *self)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  hw_today_rows_open (GTK_WIDGET (self), row);
}

/* ------------------------------------------------------------------ object */

static void
set_agenda (HwCalendar *self, gboolean is_agenda)
{
  if (self->is_agenda == is_agenda)
    return;
  self->is_agenda = is_agenda;
  adw_clamp_set_maximum_size (self->bar, is_agenda ? AGENDA_WIDTH : MONTH_WIDTH);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), !is_agenda);
  gtk_widget_set_visible (self->divider, !is_agenda);
  gtk_widget_set_hexpand (GTK_WIDGET (self->side), is_agenda);
  if (!self->day)
    return;
  self->is_turning = TRUE;
  show (self);
  self->is_turning = TRUE;
  read_facts (self);
}

static void
hw_calendar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwCalendar *self = HW_CALENDAR (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else
    g_value_set_boolean (value, self->is_agenda);
}

static void
hw_calendar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwCalendar *self = HW_CALENDAR (object);

  if (id == PROP_THREAD)
    g_set_object (&self->thread, g_value_get_object (value));
  else
    set_agenda (self, g_value_get_boolean (value));
}

static void
hw_calendar_dispose (GObject *object)
{
  HwCalendar *self = HW_CALENDAR (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CALENDAR);
  g_clear_object (&self->list);
  g_clear_object (&self->thread);
  g_clear_pointer (&self->today, hw_today_unref);
  g_clear_pointer (&self->facts, hw_calendar_facts_unref);
  G_OBJECT_CLASS (hw_calendar_parent_class)->dispose (object);
}

static void
hw_calendar_finalize (GObject *object)
{
  g_object_unref (HW_CALENDAR (object)->cancellable);
  G_OBJECT_CLASS (hw_calendar_parent_class)->finalize (object);
}

static void
hw_calendar_init (HwCalendar *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->list = hw_calendar_list_new ();
  self->shown = hw_growing_list_new (g_object_ref (G_LIST_MODEL (self->list)));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->shown)));
  gtk_list_view_set_model (self->view, selection);
}

static void
hw_calendar_class_init (HwCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_calendar_get_property;
  object_class->set_property = hw_calendar_set_property;
  object_class->dispose = hw_calendar_dispose;
  object_class->finalize = hw_calendar_finalize;
  widget_class->map = hw_calendar_map;

  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_AGENDA] = g_param_spec_boolean ("agenda", NULL, NULL, FALSE,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HW_TYPE_CALENDAR_GRID);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/deadlines/hw-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, HwCalendar, bar);
  gtk_widget_class_bind_template_child (widget_class, HwCalendar, divider);
  gtk_widget_class_bind_template_child (widget_class, HwCalendar, title);
  gtk_widget_class_bind_template_child (widget_class, HwCalendar, grid);
  gtk_widget_class_bind_template_child (widget_class, HwCalendar, side);
  gtk_widget_class_bind_template_child (widget_class, HwCalendar, view);
  gtk_widget_class_bind_template_callback (widget_class, on_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
}

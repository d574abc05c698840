/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the feed has read is put in order on the store's thread and shown by a lazy list.
 */

#include "ui/deadlines/hw-today-page.h"

#include "domain/meetings/hw-meetings-query.h"
#include "ui/deadlines/hw-calendar.h"
#include "ui/deadlines/hw-cover-words.h"
#include "ui/deadlines/hw-today-feed.h"
#include "ui/deadlines/hw-today-list.h"
#include "ui/deadlines/hw-today-rows.h"
#include "ui/deadlines/hw-today-sections.h"
#include "ui/deadlines/hw-today-week.h"
#include "ui/preferences/hw-preferences.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-growing-list.h"

#include <glib/gi18n-lib.h>

#define LIST_WIDTH 820
#define MONTH_WIDTH 10000 /* all there is */

typedef enum
{
  SHOWS_LIST,
  SHOWS_MONTH,
  SHOWS_AGENDA,
} Shows;

struct _HwTodayPage
{
  AdwNavigationPage parent_instance;

  AdwClamp *tools;
  AdwToggleGroup *who;
  AdwToggle *team;
  GtkBox *sections;
  GtkWidget *cover_line;
  GtkLabel *cover;
  GtkStack *stack;
  GtkListView *view;
  HwCalendar *calendar;
  AdwStatusPage *empty;
  AdwStatusPage *failure;

  HwStoreThread *thread;
  HwTodayFeed *feed; /* the thread's */
  GListStore *week; /* the meetings above the list */
  HwTodayList *list;
  HwGrowingList *shown; /* the view's: both */
  GSettings *preferences; /* NULL: not installed */
  HwTodayBy by;
  Shows shows;
  gboolean is_begun; /* whose list is shown first is settled */
  gboolean is_ordering;
  gboolean is_stale;
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_COUNT_TEXT,
  PROP_BY,
  PROP_SHOWS,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const by_names[] = { "worker", "family" };
static const char *const shows_names[] = { "list", "month", "agenda" };
static const char *const who_names[] = { "mine", "team", "office" };

G_DEFINE_FINAL_TYPE (HwTodayPage, hw_today_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ in order */

/* @before: how it was put in order for the page that was open before; NULL: it was not. */
typedef struct
{
  HwToday *today;
  HwTodayWho who;
  HwTodayBy by;
  HwTodayView *before;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  hw_today_unref (self->today);
  g_clear_pointer (&self->before, hw_today_view_unref);
  g_free (self);
}

static gboolean
order_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Wish *wish = data;

  g_value_init (result, HW_TYPE_TODAY_VIEW);
  g_value_take_boxed (result, wish->before
                                  ? hw_today_view_ref (wish->before)
                                  : hw_today_view_new (wish->today, wish->who, wish->by));
  return TRUE;
}

static gboolean
week_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
          GError **error)
{
  HwDay today = hw_store_today (store);
  GPtrArray *rows
      = hw_meetings_read_between (store, today, today + HW_TODAY_WEEK_DAYS - 1, error);

  if (!rows)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, rows);
  return TRUE;
}

static HwTodayWho
current_who (HwTodayPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->who);

  for (guint i = 0; name && i < G_N_ELEMENTS (who_names); i++)
    if (g_str_equal (who_names[i], name))
      return i;
  return HW_TODAY_OFFICE;
}

static void show_view (HwTodayPage *self, HwTodayView *view, GPtrArray *meetings);
static void show_failure (HwTodayPage *self, const char *message);
static void order (HwTodayPage *self);

static DexFuture *
order_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwTodayPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwTodayView) view = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  HwTodayView *before = hw_today_feed_view (self->feed, current_who (self), self->by);
  DexFuture *future, *week;

  *wish = (Wish) { hw_today_ref (hw_today_feed_today (self->feed)), current_who (self), self->by,
                   before ? hw_today_view_ref (before) : NULL };
  future = hw_fiber_run (fiber, self->thread, order_job, wish, wish_free);
  week = hw_fiber_run (fiber, self->thread, week_job, NULL, NULL);
  g_clear_object (&self);
  view = dex_await_boxed (future, &error);
  meetings = dex_await_boxed (week, view ? &error : NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  self->is_ordering = FALSE;
  /* A list without its meetings would look as if there were none. */
  if (view)
    hw_today_feed_keep_view (self->feed, view);
  if (view && meetings)
    show_view (self, view, meetings);
  else
    show_failure (self, error->message);
  if (self->is_stale)
    order (self);
  return dex_future_new_true ();
}

/* One at a time: the last one asked for is what is shown. */
static void
order (HwTodayPage *self)
{
  if (!hw_today_feed_today (self->feed))
    return;
  if (self->shows != SHOWS_LIST)
    hw_calendar_show (self->calendar, hw_today_feed_today (self->feed), current_who (self));
  self->is_stale = self->is_ordering;
  if (self->is_ordering)
    return;
  self->is_ordering = TRUE;
  hw_fiber_start (self, self->cancellable, order_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ what is shown */

static void
on_section_cb (HwTodayPage *self, GtkWidget *button)
{
  guint place = hw_today_list_find (self->list, hw_today_sections_of (button));

  /* The heading, the group, and the first item: that one takes the keys. */
  if (place == G_MAXUINT)
    return;
  g_object_set (self, "shows", shows_names[SHOWS_LIST], NULL);
  place += g_list_model_get_n_items (G_LIST_MODEL (self->week));
  hw_growing_list_grow (self->shown);
  gtk_list_view_scroll_to (self->view, place + 2, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* The calendar, or the list as far as there is anything in it. */
static void
show_place (HwTodayPage *self)
{
  HwTodayView *view = hw_today_list_view (self->list);
  const char *place = "reading";

  if (view && self->shows != SHOWS_LIST)
    place = "calendar";
  else if (view && (view->entries->len > 0 || g_list_model_get_n_items (G_LIST_MODEL (self->week))))
    place = "list";
  else if (view && view->today->is_whole)
    place = "empty";
  if (view)
    hw_today_sections_show (self->sections, view, self->shows != SHOWS_LIST);
  /* As wide as what stands below. */
  adw_clamp_set_maximum_size (self->tools, self->shows == SHOWS_MONTH ? MONTH_WIDTH : LIST_WIDTH);
  gtk_stack_set_visible_child_name (self->stack, place);
}

/* For whom one stands in, and who does for oneself. */
static void
show_cover (HwTodayPage *self, const HwToday *today)
{
  g_autofree char *words = hw_cover_words_dup_own (today);

  gtk_label_set_label (self->cover, words ? words : "");
  gtk_widget_set_visible (self->cover_line, words != NULL);
}

static void
show_view (HwTodayPage *self, HwTodayView *view, GPtrArray *meetings)
{
  hw_today_week_show (self->week, meetings, view->today, view->who);
  show_cover (self, view->today);
  hw_today_list_set_view (self->list, view);
  adw_status_page_set_description (self->empty,
                                   view->who == HW_TODAY_OFFICE
                                       ? NULL
                                       : _ ("Choose «Office» to see all families."));
  show_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static char *
dup_count_text (HwTodayPage *self)
{
  HwTodayView *view = self->list ? hw_today_list_view (self->list) : NULL;

  return view ? hw_day_dup_weekday (view->today->today) : g_strdup ("");
}

/* Whose list a person sees first. Who has no team is not offered one. */
static void
begin (HwTodayPage *self, const HwToday *today)
{
  if (!today->is_lead)
    adw_toggle_group_remove (self->who, self->team);
  adw_toggle_group_set_active_name (self->who, who_names[hw_today_usual_who (today)]);
  self->is_begun = TRUE;
}

/* What was shown before stays below, and comes back with the next reading that succeeds. */
static void
show_failure (HwTodayPage *self, const char *message)
{
  adw_status_page_set_description (self->failure, message);
  gtk_stack_set_visible_child_name (self->stack, "failure");
}

static void
on_calendar_failed_cb (HwTodayPage *self, const char *message)
{
  if (self->shows != SHOWS_LIST)
    show_failure (self, message);
}

static void
on_feed_cb (HwTodayPage *self)
{
  const GError *failure = hw_today_feed_failure (self->feed);
  HwToday *today = hw_today_feed_today (self->feed);

  if (failure)
    {
      show_failure (self, failure->message);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
      return;
    }
  if (!today)
    return;
  if (!self->is_begun)
    begin (self, today);
  order (self);
}

/* ------------------------------------------------------------------ rows */

static void
on_setup_cb (HwTodayPage *self, GtkListItem *item)
{
  hw_today_rows_set_up (item);
}

static void
on_bind_cb (HwTodayPage *self, GtkListItem *item)
{
  hw_today_rows_bind (item, self->thread);
}

static void
on_activate_cb (GtkListView *view, guint position, HwTodayPage *self)
{
  g_autoptr (GObject) row
      = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), position);

  hw_today_rows_open (GTK_WIDGET (self), row);
}

/* ------------------------------------------------------------------ what is chosen */

static void
on_who_cb (HwTodayPage *self)
{
  if (self->is_begun)
    order (self);
}

static void
set_by (HwTodayPage *self, const char *name)
{
  HwTodayBy by = g_strcmp0 (name, by_names[HW_TODAY_BY_FAMILY]) == 0 ? HW_TODAY_BY_FAMILY
                                                                    : HW_TODAY_BY_WORKER;

  if (by == self->by)
    return;
  self->by = by;
  if (self->preferences)
    g_settings_set_int (self->preferences, HW_PREFERENCES_TODAY_BY, by);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BY]);
  if (self->is_begun)
    order (self);
}

static void
set_shows (HwTodayPage *self, const char *name)
{
  Shows shows = self->shows;

  for (guint i = 0; name && i < G_N_ELEMENTS (shows_names); i++)
    if (g_str_equal (shows_names[i], name))
      shows = i;
  if (shows == self->shows)
    return;
  self->shows = shows;
  if (self->preferences)
    g_settings_set_int (self->preferences, HW_PREFERENCES_TODAY_SHOWS, shows);
  if (shows != SHOWS_LIST)
    g_object_set (self->calendar, "agenda", shows == SHOWS_AGENDA, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWS]);
  if (!self->is_begun || hw_today_feed_failure (self->feed))
    return;
  show_place (self);
  order (self);
}

static void
on_turn (GtkWidget *widget, const char *action, GVariant *where)
{
  HwTodayPage *self = HW_TODAY_PAGE (widget);

  if (self->shows != SHOWS_LIST)
    hw_calendar_turn (self->calendar, g_variant_get_string (where, NULL));
}

/* ------------------------------------------------------------------ the page */

/* The meetings, then what is due. */
static void
set_models (HwTodayPage *self)
{
  GListStore *models = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->week = g_list_store_new (G_TYPE_OBJECT);
  self->list = hw_today_list_new ();
  g_list_store_append (models, self->week);
  g_list_store_append (models, self->list);
  self->shown
      = hw_growing_list_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (models))));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (self->shown)));
  gtk_list_view_set_model (self->view, selection);
}

static void
hw_today_page_constructed (GObject *object)
{
  HwTodayPage *self = HW_TODAY_PAGE (object);

  G_OBJECT_CLASS (hw_today_page_parent_class)->constructed (object);
  if (self->preferences)
    {
      self->by = g_settings_get_int (self->preferences, HW_PREFERENCES_TODAY_BY);
      set_shows (self,
                 shows_names[g_settings_get_int (self->preferences, HW_PREFERENCES_TODAY_SHOWS)]);
    }
  hw_today_sections_add (self->sections, G_CALLBACK (on_section_cb), self);
  set_models (self);
  self->feed = hw_today_feed_of (self->thread);
  g_signal_connect_object (self->feed, "changed", G_CALLBACK (on_feed_cb), self,
                           G_CONNECT_SWAPPED);
  on_feed_cb (self);
}

static void
hw_today_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwTodayPage *self = HW_TODAY_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else if (id == PROP_BY)
    g_value_set_static_string (value, by_names[self->by]);
  else if (id == PROP_SHOWS)
    g_value_set_static_string (value, shows_names[self->shows]);
  else
    g_value_take_string (value, dup_count_text (self));
}

static void
hw_today_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwTodayPage *self = HW_TODAY_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else if (id == PROP_SHOWS)
    set_shows (self, g_value_get_string (value));
  else
    set_by (self, g_value_get_string (value));
}

static void
hw_today_page_dispose (GObject *object)
{
  HwTodayPage *self = HW_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_TODAY_PAGE);
  g_clear_object (&self->week);
  g_clear_object (&self->list);
  g_clear_object (&self->preferences);
  self->feed = NULL;
  self->shown = NULL;
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_today_page_parent_class)->dispose (object);
}

static void
hw_today_page_finalize (GObject *object)
{
  g_object_unref (HW_TODAY_PAGE (object)->cancellable);
  G_OBJECT_CLASS (hw_today_page_parent_class)->finalize (object);
}

static void
hw_today_page_init (HwTodayPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->preferences = hw_preferences_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_today_page_class_init (HwTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hw_today_page_constructed;
  object_class->get_property = hw_today_page_get_property;
  object_class->set_property = hw_today_page_set_property;
  object_class->dispose = hw_today_page_dispose;
  object_class->finalize = hw_today_page_finalize;

  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                              | G_PARAM_STATIC_STRINGS);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_BY] = g_param_spec_string ("by", NULL, NULL, NULL,
                                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                          | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOWS] = g_param_spec_string ("shows", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                             | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_install_property_action (widget_class, "page.by", "by");
  gtk_widget_class_install_property_action (widget_class, "page.shows", "shows");
  gtk_widget_class_install_action (widget_class, "page.turn", "s", on_turn);

  g_type_ensure (HW_TYPE_CALENDAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/deadlines/hw-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, tools);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, who);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, team);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, sections);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, cover_line);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, cover);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, view);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, empty);
  gtk_widget_class_bind_template_child (widget_class, HwTodayPage, failure);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_who_cb);
}

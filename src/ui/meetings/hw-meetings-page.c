/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Some hundreds of rows at most, so they are filtered and sorted where they stand. What is chosen
 * stays chosen when they are read again. Whose they are, and which meetings are due that nobody
 * planned yet, is known from what is due today.
 */

#include "ui/meetings/hw-meetings-page.h"

#include "base/hw-text.h"
#include "domain/calendar/hw-wanted-rules.h"
#include "domain/meetings/hw-meetings-query.h"
#include "ui/deadlines/hw-today-feed.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/meetings/hw-meeting-item.h"
#include "ui/meetings/hw-meetings-order.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-list-cell.h"

#include <glib/gi18n-lib.h>

struct _HwMeetingsPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failure;
  GtkSearchEntry *search;
  AdwToggleGroup *who;
  AdwToggle *team;
  GtkDropDown *filter;
  GtkColumnView *view;
  GtkMultiSelection *selection;
  GtkSortListModel *sorted;
  GtkCustomFilter *wanted;
  GListStore *items;

  HwStoreThread *thread;
  HwTodayFeed *feed;  /* the thread's */
  GPtrArray *planned; /* of HwMeetingRow; NULL: not read yet */
  GPtrArray *due;     /* so: to be planned */
  HwDay today;
  gboolean is_begun; /* whose list is shown first is settled */
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_COUNT_TEXT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static const char *const who_names[] = { "mine", "team", "office" };

G_DEFINE_FINAL_TYPE (HwMeetingsPage, hw_meetings_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ what is shown */

static void
update (HwMeetingsPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->sorted));
  gboolean has_any = g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0;

  gtk_stack_set_visible_child_name (self->stack, !self->is_begun ? "wait"
                                                 : n             ? "list"
                                                 : has_any       ? "nothing"
                                                                 : "empty");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COUNT_TEXT]);
}

static HwTodayWho
current_who (HwMeetingsPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->who);

  for (guint i = 0; name && i < G_N_ELEMENTS (who_names); i++)
    if (g_str_equal (who_names[i], name))
      return i;
  return HW_TODAY_OFFICE;
}

/* The filter's first place is all; then the stages in their order. */
static gboolean
is_wanted (gpointer item, gpointer data)
{
  HwMeetingsPage *self = data;
  const HwMeetingRow *row = hw_meeting_item_row (item);
  const HwToday *today = hw_today_feed_today (self->feed);
  guint place = gtk_drop_down_get_selected (self->filter);
  g_autofree char *words = hw_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *name = hw_text_fold (row->family_name ? row->family_name : "");
  g_autofree char *who = hw_text_fold (row->facilitator_name ? row->facilitator_name : "");

  return (!today || hw_wanted_concerns (row, today, current_who (self)))
         && (place == 0 || row->stage == place - 1)
         && (!*words || strstr (name, words) || strstr (who, words));
}

static void
on_filter_changed_cb (HwMeetingsPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->wanted), GTK_FILTER_CHANGE_DIFFERENT);
  update (self);
}

static void
on_stop_search_cb (HwMeetingsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* The template has the widths for the usual size of text. */
static void
prepare_columns (HwMeetingsPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width > 0)
        hw_list_column_set_width (column, GTK_WIDGET (self->view), width);
      hw_meetings_order_give (column);
    }
  gtk_sort_list_model_set_sorter (self->sorted, gtk_column_view_get_sorter (self->view));
}

static void
on_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
            GtkColumnViewColumn *column)
{
  hw_list_cell_set_line (cell, HW_TYPE_MEETING_ITEM, gtk_column_view_column_get_id (column), NULL);
}

static void
on_narrow_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell,
                   HwMeetingsPage *self)
{
  hw_list_cell_set_two_lines (cell, HW_TYPE_MEETING_ITEM);
}

/* ------------------------------------------------------------------ reading */

static gboolean
rows_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
          GError **error)
{
  GPtrArray *rows = hw_meetings_read_open (store, error);

  if (!rows)
    return FALSE;
  *(HwDay *) data = hw_store_today (store);
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, rows);
  return TRUE;
}

static GHashTable *
find_chosen (HwMeetingsPage *self)
{
  GHashTable *chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HwMeetingItem) item = g_list_model_get_item (model, i);

      if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        g_hash_table_add (chosen, hw_meeting_item_dup_key (item));
    }
  return chosen;
}

static void
choose (HwMeetingsPage *self, GHashTable *chosen)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HwMeetingItem) item = g_list_model_get_item (model, i);
      g_autofree char *key = hw_meeting_item_dup_key (item);

      if (g_hash_table_contains (chosen, key))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, FALSE);
    }
}

/* Those that nobody planned yet stand above the others. */
static void
show_rows (HwMeetingsPage *self)
{
  g_autoptr (GHashTable) chosen = find_chosen (self);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->due->len; i++)
    g_ptr_array_add (items,
                     hw_meeting_item_new (g_ptr_array_index (self->due, i), self->today));
  for (guint i = 0; i < self->planned->len; i++)
    g_ptr_array_add (items,
                     hw_meeting_item_new (g_ptr_array_index (self->planned, i), self->today));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata, items->len);
  choose (self, chosen);
  update (self);
}

/* TRUE: there are others than before. */
static gboolean
find_wanted (HwMeetingsPage *self)
{
  const HwToday *today = hw_today_feed_today (self->feed);
  g_autoptr (GPtrArray) wanted
      = today ? hw_wanted_find (today, self->planned) : g_ptr_array_new ();
  gboolean same = hw_wanted_are_same (wanted, self->due);

  g_ptr_array_unref (self->due);
  self->due = g_steal_pointer (&wanted);
  return !same;
}

/* Slices of what is due come one after the other: only what they change is shown anew. Who
 * facilitates families sees the own work first; who has no team is not offered one. */
static void
on_feed_cb (HwMeetingsPage *self)
{
  const HwToday *today = hw_today_feed_today (self->feed);
  gboolean is_first = !self->is_begun;

  if (!self->planned || (!today && !hw_today_feed_failure (self->feed)))
    return;
  self->is_begun = TRUE;
  if (is_first && (!today || !today->is_lead))
    adw_toggle_group_remove (self->who, self->team);
  if (is_first)
    adw_toggle_group_set_active_name (
        self->who, who_names[today && today->is_facilitator ? HW_TODAY_MINE : HW_TODAY_OFFICE]);
  if (find_wanted (self) || is_first)
    show_rows (self);
}

static void
show_planned (HwMeetingsPage *self, GPtrArray *rows)
{
  g_clear_pointer (&self->planned, g_ptr_array_unref);
  self->planned = g_ptr_array_ref (rows);
  if (self->is_begun)
    {
      find_wanted (self);
      show_rows (self);
    }
  else
    on_feed_cb (self);
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwMeetingsPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  HwDay *today = g_atomic_rc_box_new0 (HwDay);
  DexFuture *future = hw_fiber_run (fiber, self->thread, rows_job, g_atomic_rc_box_acquire (today),
                                    g_atomic_rc_box_release);

  g_clear_object (&self);
  rows = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && rows)
    {
      self->today = *today;
      show_planned (self, rows);
    }
  else if (self && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      adw_status_page_set_description (self->failure, error->message);
      gtk_stack_set_visible_child_name (self->stack, "failure");
    }
  g_atomic_rc_box_release (today);
  return dex_future_new_true ();
}

static void
load (HwMeetingsPage *self)
{
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ acts */

/* The meeting’s page, or the act that makes one. */
static void
on_activate_cb (GtkColumnView *view, guint position, HwMeetingsPage *self)
{
  g_autoptr (HwMeetingItem) item
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const HwMeetingRow *row = item ? hw_meeting_item_row (item) : NULL;

  if (row && row->duty)
    {
      g_autofree char *kind = hw_wanted_dup_kind (row);

      hw_meeting_deed_schedule (GTK_WIDGET (self), self->thread, row->meeting->family, kind);
    }
  else if (row)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", "meeting",
                                HW_RECORD (row->meeting)->id);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *target)
{
  hw_meeting_deed_schedule (widget, HW_MEETINGS_PAGE (widget)->thread, NULL, NULL);
}

/* Of the chosen ones: their ids, or those of their families, each once; NULL at the end. */
static GPtrArray *
list_chosen (HwMeetingsPage *self, gboolean families)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (HwMeetingItem) item = g_list_model_get_item (model, i);
      HwMeeting *meeting = hw_meeting_item_row (item)->meeting;
      const char *id = families ? meeting->family : HW_RECORD (meeting)->id;

      /* One that is still to be planned has nobody to invite. */
      if (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i) && id
          && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        g_ptr_array_add (ids, g_strdup (id));
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static void
chosen_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMeetingsPage *self = HW_MEETINGS_PAGE (widget);
  gboolean invites = g_str_equal (name, "page.invite-chosen");
  g_autoptr (GPtrArray) ids = list_chosen (self, !invites);

  if (ids->len == 1)
    gtk_widget_activate_action (widget, "win.say", "s", _ ("Choose meetings in the list first."));
  else if (invites)
    hw_meeting_deed_invite_all (widget, self->thread, (const char *const *) ids->pdata);
  else
    hw_meeting_deed_facilitate (widget, self->thread, (const char *const *) ids->pdata,
                                self->today);
}

/* ------------------------------------------------------------------ object */

static void
hw_meetings_page_constructed (GObject *object)
{
  HwMeetingsPage *self = HW_MEETINGS_PAGE (object);

  G_OBJECT_CLASS (hw_meetings_page_parent_class)->constructed (object);
  self->feed = hw_today_feed_of (self->thread);
  g_signal_connect_object (self->feed, "changed", G_CALLBACK (on_feed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  load (self);
}

static void
hw_meetings_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwMeetingsPage *self = HW_MEETINGS_PAGE (object);
  guint n;

  if (id == PROP_THREAD)
    {
      g_value_set_object (value, self->thread);
      return;
    }
  n = self->sorted ? g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) : 0;
  g_value_take_string (value, self->is_begun
                                  ? g_strdup_printf (ngettext ("%'u meeting", "%'u meetings", n), n)
                                  : g_strdup (""));
}

static void
hw_meetings_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HW_MEETINGS_PAGE (object)->thread = g_value_dup_object (value);
}

static void
hw_meetings_page_dispose (GObject *object)
{
  HwMeetingsPage *self = HW_MEETINGS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->wanted)
    gtk_custom_filter_set_filter_func (self->wanted, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MEETINGS_PAGE);
  self->feed = NULL;
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_meetings_page_parent_class)->dispose (object);
}

static void
hw_meetings_page_finalize (GObject *object)
{
  HwMeetingsPage *self = HW_MEETINGS_PAGE (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->planned, g_ptr_array_unref);
  g_ptr_array_unref (self->due);
  G_OBJECT_CLASS (hw_meetings_page_parent_class)->finalize (object);
}

/* «All», then what is next, as the rows say it. */
static void
make_filter (HwMeetingsPage *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("All to do"));
  for (guint stage = 0; stage <= HW_MEETING_STAGE_TO_MINUTE; stage++)
    gtk_string_list_append (words, hw_meeting_stage_words (stage));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (words));
}

static void
hw_meetings_page_init (HwMeetingsPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->due = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  make_filter (self);
  gtk_custom_filter_set_filter_func (self->wanted, is_wanted, self, NULL);
  prepare_columns (self);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      klass, "/org/homeward/Homeward/ui/meetings/hw-meetings-page.ui");
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, stack);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, failure);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, search);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, who);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, team);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, filter);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, view);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, selection);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, sorted);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, wanted);
  gtk_widget_class_bind_template_child (klass, HwMeetingsPage, items);
  gtk_widget_class_bind_template_callback (klass, on_activate_cb);
  gtk_widget_class_bind_template_callback (klass, on_cell_cb);
  gtk_widget_class_bind_template_callback (klass, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (klass, on_narrow_cell_cb);
  gtk_widget_class_bind_template_callback (klass, on_stop_search_cb);
}

static void
hw_meetings_page_class_init (HwMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = hw_meetings_page_constructed;
  object_class->get_property = hw_meetings_page_get_property;
  object_class->set_property = hw_meetings_page_set_property;
  object_class->dispose = hw_meetings_page_dispose;
  object_class->finalize = hw_meetings_page_finalize;
  props[PROP_THREAD] = g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                | G_PARAM_STATIC_STRINGS);
  props[PROP_COUNT_TEXT] = g_param_spec_string ("count-text", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_type_ensure (HW_TYPE_MEETING_ITEM);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "page.invite-chosen", NULL, chosen_action);
  gtk_widget_class_install_action (widget_class, "page.facilitate", NULL, chosen_action);
}

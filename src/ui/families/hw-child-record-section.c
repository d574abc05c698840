/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of the journal are read as the list is scrolled; a commit reads again what is shown.
 */

#include "ui/families/hw-child-record-section.h"

#include "domain/hw-records.h"
#include "ui/forms/hw-drop-down.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-past-item.h"
#include "ui/widgets/hw-past.h"
#include "ui/widgets/hw-titles.h"

#include <glib/gi18n-lib.h>

#define PAGE 50

struct _HwChildRecordSection
{
  HwChildSection parent_instance;

  GtkDropDown *people;
  GtkDropDown *fields;
  GtkMenuButton *day;
  GtkCalendar *calendar;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *view;
  AdwStatusPage *failed;

  GListStore *items;    /* of HwPastItem */
  GPtrArray *actors;    /* of HwTitle, behind «everyone» */
  GPtrArray *choices;   /* of Choice, behind «every field» */
  HwTime since, until;  /* of the day that is wanted, 0: any */
  gint64 next;          /* 0: all is read */
  guint round;          /* what an older round reads is dropped */
  gboolean is_reading;
  gboolean is_filling;  /* the choices are being made, nobody chose */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwChildRecordSection, hw_child_record_section, HW_TYPE_CHILD_SECTION)

/* A field that can be asked for. Static strings. */
typedef struct
{
  const char *type;
  const char *field;
} Choice;

/* ------------------------------------------------------------------ reading */

typedef struct
{
  guint round;
  gint64 before;
  guint limit;
} Reading;

static HwChangeFilter
get_filter (HwChildRecordSection *self)
{
  guint person = gtk_drop_down_get_selected (self->people);
  guint field = gtk_drop_down_get_selected (self->fields);
  HwChangeFilter filter = { .since = self->since, .until = self->until };

  if (self->actors && person > 0 && person <= self->actors->len)
    filter.actor = ((HwTitle *) g_ptr_array_index (self->actors, person - 1))->id;
  if (field > 0 && field <= self->choices->len)
    {
      const Choice *choice = g_ptr_array_index (self->choices, field - 1);

      filter.type = choice->type;
      filter.field = choice->field;
    }
  return filter;
}

static void
show_page (HwChildRecordSection *self, const Reading *reading, HwPastPage *page)
{
  guint from = reading->before ? g_list_model_get_n_items (G_LIST_MODEL (self->items)) : 0;
  guint drop = g_list_model_get_n_items (G_LIST_MODEL (self->items)) - from;

  g_list_store_splice (self->items, from, drop, page->items->pdata, page->items->len);
  self->next = page->next;
  gtk_stack_set_visible_child_name (
      self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->items)) ? "list" : "empty");
}

static void
show_failure (HwChildRecordSection *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Reading *reading = fiber->data;
  g_autoptr (HwChildRecordSection) self = g_weak_ref_get (&fiber->owner);
  HwChildSection *section = HW_CHILD_SECTION (self);
  HwChangeFilter filter = get_filter (self);
  g_autoptr (HwPastPage) page = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  future = hw_past_load_about (hw_child_section_thread (section), "child",
                               HW_RECORD (hw_child_section_story (section)->child)->id, &filter,
                               reading->before, reading->limit);
  g_clear_object (&self);
  page = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self || self->round != reading->round)
    return NULL;
  self->is_reading = FALSE;
  if (page)
    show_page (self, reading, page);
  else
    show_failure (self, error);
  return NULL;
}

static void
start_reading (HwChildRecordSection *self, gint64 before, guint limit)
{
  Reading reading = { self->round, before, limit };

  if (!hw_child_section_story (HW_CHILD_SECTION (self)))
    return;
  self->is_reading = TRUE;
  hw_fiber_start (self, self->cancellable, read_fiber, g_memdup2 (&reading, sizeof reading),
                  g_free);
}

/* From the newest on, @limit entries at least. */
static void
read_again (HwChildRecordSection *self, guint limit)
{
  self->round++;
  start_reading (self, 0, MAX (limit, PAGE));
}

/* The next page is on its way before the end of this one comes into view. */
static void
on_scrolled_cb (HwChildRecordSection *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double below = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_value (adjustment)
                 - page;

  if (self->next && !self->is_reading && below < page)
    start_reading (self, self->next, PAGE);
}

/* ------------------------------------------------------------------ what is wanted */

static void
on_filter_changed_cb (HwChildRecordSection *self)
{
  if (!self->is_filling)
    read_again (self, 0);
}

static void
set_day (HwChildRecordSection *self, GDateTime *day)
{
  g_autofree char *label = day ? g_date_time_format (day, "%x") : g_strdup (_ ("Any day"));
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  self->since = self->until = 0;
  if (day)
    {
      start = g_date_time_new_local (g_date_time_get_year (day), g_date_time_get_month (day),
                                     g_date_time_get_day_of_month (day), 0, 0, 0);
      end = g_date_time_add_days (start, 1);
      self->since = g_date_time_to_unix_usec (start);
      self->until = g_date_time_to_unix_usec (end);
    }
  gtk_menu_button_set_label (self->day, label);
  gtk_menu_button_popdown (self->day);
  read_again (self, 0);
}

static void
on_day_selected_cb (HwChildRecordSection *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  set_day (self, day);
}

static void
on_any_day_cb (HwChildRecordSection *self)
{
  set_day (self, NULL);
}

static void
on_show_all_cb (HwChildRecordSection *self)
{
  self->is_filling = TRUE;
  gtk_drop_down_set_selected (self->people, 0);
  gtk_drop_down_set_selected (self->fields, 0);
  self->is_filling = FALSE;
  set_day (self, NULL);
}

/* A child, or what belongs to one. */
static gboolean
belongs (HwRecordClass *klass)
{
  while (klass && !g_str_equal (klass->type, "child"))
    {
      const HwField *root
          = klass->traits.root ? hw_record_class_find (klass, klass->traits.root) : NULL;

      klass = root ? g_type_class_peek (root->type ()) : NULL;
    }
  return klass != NULL;
}

static void
add_choices (HwChildRecordSection *self, HwRecordClass *klass, GtkStringList *labels)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      Choice choice = { klass->type, field->name };
      g_autofree char *label
          = g_strdup_printf (_ ("%s: %s"), _ (klass->label), _ (field->label));

      if (!hw_field_is_stored (field)
          || (!klass->traits.is_root && g_strcmp0 (field->name, klass->traits.root) == 0))
        continue;
      g_ptr_array_add (self->choices, g_memdup2 (&choice, sizeof choice));
      gtk_string_list_append (labels, label);
    }
}

static void
fill_fields (HwChildRecordSection *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("Every field"));
  for (guint i = 0; i < hw_registry_n_types (&hw_records); i++)
    if (belongs (hw_registry_class_at (&hw_records, i)))
      add_choices (self, hw_registry_class_at (&hw_records, i), labels);
  self->is_filling = TRUE;
  hw_drop_down_fill (GTK_WIDGET (self->fields), labels);
  self->is_filling = FALSE;
}

/* Who chose a person keeps that choice. */
static void
fill_people (HwChildRecordSection *self, GPtrArray *actors)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (get_filter (self).actor);
  guint selected = 0;

  gtk_string_list_append (labels, _ ("Everyone"));
  for (guint i = 0; i < actors->len; i++)
    {
      const HwTitle *actor = g_ptr_array_index (actors, i);

      gtk_string_list_append (labels, actor->title);
      if (g_strcmp0 (actor->id, chosen) == 0)
        selected = i + 1;
    }
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  self->actors = g_ptr_array_ref (actors);
  self->is_filling = TRUE;
  hw_drop_down_fill (GTK_WIDGET (self->people), labels);
  gtk_drop_down_set_selected (self->people, selected);
  self->is_filling = FALSE;
}

static DexFuture *
actors_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildRecordSection) self = g_weak_ref_get (&fiber->owner);
  HwChildSection *section = HW_CHILD_SECTION (self);
  g_autoptr (GPtrArray) actors = NULL;
  DexFuture *future;

  future = hw_past_load_actors (hw_child_section_thread (section), "child",
                                HW_RECORD (hw_child_section_story (section)->child)->id);
  g_clear_object (&self);
  actors = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (self && actors)
    fill_people (self, actors);
  return NULL;
}

/* ------------------------------------------------------------------ taking back */

static void
refuse (HwChildRecordSection *self, const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("This Change Stands"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static DexFuture *
undo_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildRecordSection) self = g_weak_ref_get (&fiber->owner);
  HwStoreThread *thread = hw_child_section_thread (HW_CHILD_SECTION (self));
  DexFuture *future = hw_past_undo (thread, *(gint64 *) fiber->data);
  g_autoptr (GError) error = NULL;
  gint64 undone;

  g_clear_object (&self);
  undone = dex_await_int64 (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && undone)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", _ ("Change taken back"),
                                undone);
  else if (self)
    refuse (self, error);
  return NULL;
}

/* Not by an action's name: while a line is being made, its target is not there yet. */
static void
on_undo_cb (GtkListItem *line, GtkWidget *button)
{
  g_autoptr (GVariant) entry = NULL;

  g_object_get (gtk_list_item_get_item (line), "target", &entry, NULL);
  gtk_widget_activate_action_variant (button, "record.undo", entry);
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *target)
{
  gint64 entry = g_variant_get_int64 (target);

  hw_fiber_start (widget, NULL, undo_fiber, g_memdup2 (&entry, sizeof entry), g_free);
}

/* ------------------------------------------------------------------ object */

static void
hw_child_record_section_show (HwChildSection *section, const HwChildStory *story)
{
  HwChildRecordSection *self = HW_CHILD_RECORD_SECTION (section);

  hw_fiber_start (self, self->cancellable, actors_fiber, NULL, NULL);
  read_again (self, g_list_model_get_n_items (G_LIST_MODEL (self->items)));
}

static void
hw_child_record_section_dispose (GObject *object)
{
  HwChildRecordSection *self = HW_CHILD_RECORD_SECTION (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CHILD_RECORD_SECTION);
  G_OBJECT_CLASS (hw_child_record_section_parent_class)->dispose (object);
}

static void
hw_child_record_section_finalize (GObject *object)
{
  HwChildRecordSection *self = HW_CHILD_RECORD_SECTION (object);

  g_object_unref (self->items);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->choices);
  g_clear_pointer (&self->actors, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_child_record_section_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-child-record-section.ui");
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, people);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, fields);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, day);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, calendar);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, stack);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, scroller);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, view);
  gtk_widget_class_bind_template_child (widget_class, HwChildRecordSection, failed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_any_day_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_undo_cb);
}

static void
hw_child_record_section_class_init (HwChildRecordSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_child_record_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_child_record_section_finalize;
  HW_CHILD_SECTION_CLASS (klass)->show = hw_child_record_section_show;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "record.undo", "x", undo_action);
}

static void
hw_child_record_section_init (HwChildRecordSection *self)
{
  GtkAdjustment *adjustment;
  g_autoptr (GtkNoSelection) lines = NULL;

  self->cancellable = g_cancellable_new ();
  self->items = g_list_store_new (HW_TYPE_PAST_ITEM);
  self->choices = g_ptr_array_new_with_free_func (g_free);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
  fill_fields (self);
  lines = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (lines));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Six weeks of cells, made once; a month hides those that it does not need.
 */

#include "ui/deadlines/hw-calendar-grid.h"

#include "base/hw-day-week.h"
#include "ui/deadlines/hw-calendar-cell.h"

#define CELLS (HW_CALENDAR_WEEKS * HW_DAYS_OF_WEEK)

struct _HwCalendarGrid
{
  GtkBox parent_instance;

  GtkGrid *weekdays;
  GtkGrid *days;
  GtkWidget *scroller;

  HwCalendarCell *cells[CELLS]; /* of @days */
  HwCalendarFacts *facts;
  HwDay day;
  int first; /* day of the week */
  gboolean is_compact;
};

enum
{
  PROP_COMPACT = 1,
  N_PROPS
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (HwCalendarGrid, hw_calendar_grid, GTK_TYPE_BOX)

/* ------------------------------------------------------------------ what is shown */

static HwCalendarCell *
cell_of (HwCalendarGrid *self, HwDay day)
{
  HwDay begins = hw_calendar_first (self->day, self->first);

  return day >= begins && day < begins + CELLS ? self->cells[day - begins] : NULL;
}

static void
fill (HwCalendarGrid *self)
{
  HwDay month = hw_calendar_month (self->day);
  HwDay begins = hw_calendar_first (self->day, self->first);
  int n = hw_calendar_weeks (self->day, self->first) * HW_DAYS_OF_WEEK;

  for (int i = 0; i < n; i++)
    {
      hw_calendar_cell_show (self->cells[i], self->facts, begins + i, month, self->is_compact);
      gtk_widget_set_visible (GTK_WIDGET (self->cells[i]), TRUE);
    }
}

/* First the new one is chosen, then what is not needed is hidden: the keys always have a place. */
static void
choose (HwCalendarGrid *self)
{
  HwCalendarCell *chosen = cell_of (self, self->day);
  int n = hw_calendar_weeks (self->day, self->first) * HW_DAYS_OF_WEEK;
  gboolean has_keys
      = gtk_widget_get_state_flags (GTK_WIDGET (self->days)) & GTK_STATE_FLAG_FOCUS_WITHIN;

  hw_calendar_cell_set_chosen (chosen, TRUE);
  if (has_keys)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
  for (int i = 0; i < CELLS; i++)
    {
      if (self->cells[i] != chosen)
        hw_calendar_cell_set_chosen (self->cells[i], FALSE);
      if (i >= n)
        gtk_widget_set_visible (GTK_WIDGET (self->cells[i]), FALSE);
    }
}

void
hw_calendar_grid_show (HwCalendarGrid *self, HwCalendarFacts *facts, HwDay day)
{
  gboolean is_new = facts != self->facts
                    || hw_calendar_month (day) != hw_calendar_month (self->day);

  g_return_if_fail (HW_IS_CALENDAR_GRID (self));

  if (facts != self->facts)
    {
      g_clear_pointer (&self->facts, hw_calendar_facts_unref);
      self->facts = hw_calendar_facts_ref (facts);
    }
  self->day = day;
  if (is_new)
    fill (self);
  choose (self);
}

void
hw_calendar_grid_take_keys (HwCalendarGrid *self)
{
  g_return_if_fail (HW_IS_CALENDAR_GRID (self));

  if (self->facts)
    gtk_widget_grab_focus (GTK_WIDGET (cell_of (self, self->day)));
}

/* ------------------------------------------------------------------ keys and presses */

/* Where @key leads from the day that is chosen; 0: nowhere. */
static HwDay
find_target (HwCalendarGrid *self, guint key)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int onward = is_mirrored ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return hw_calendar_step_days (self->day, -onward);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return hw_calendar_step_days (self->day, onward);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return hw_calendar_step_days (self->day, -HW_DAYS_OF_WEEK);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return hw_calendar_step_days (self->day, HW_DAYS_OF_WEEK);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return hw_calendar_edge (self->day, self->first, FALSE);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return hw_calendar_edge (self->day, self->first, TRUE);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return hw_calendar_step_months (self->day, -1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return hw_calendar_step_months (self->day, 1);
    default:
      return 0;
    }
}

static gboolean
on_key_cb (HwCalendarGrid *self, guint key, guint code, GdkModifierType state)
{
  HwDay target;

  if (!self->facts || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK))
    return GDK_EVENT_PROPAGATE;
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_ISO_Enter)
    {
      g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
      return GDK_EVENT_STOP;
    }
  target = find_target (self, key);
  if (!target)
    return GDK_EVENT_PROPAGATE;
  if (target != self->day)
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, target);
  return GDK_EVENT_STOP;
}

static void
on_clicked_cb (HwCalendarGrid *self, HwCalendarCell *cell)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, hw_calendar_cell_day (cell));
  hw_calendar_grid_take_keys (self);
}

/* ------------------------------------------------------------------ object */

static void
add_weekdays (HwCalendarGrid *self)
{
  /* Any week will do: 5 January 1970 was a Monday. */
  HwDay monday = hw_day_new (1970, 1, 5);

  for (int i = 0; i < HW_DAYS_OF_WEEK; i++)
    {
      g_autofree char *name = hw_day_dup_weekday_short (monday + self->first + i);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", name, "ellipsize",
                                       PANGO_ELLIPSIZE_END, NULL);

      gtk_widget_set_css_classes (label, (const char *[]) { "dimmed", "caption-heading", NULL });
      gtk_grid_attach (self->weekdays, label, i, 0, 1, 1);
    }
}

static void
add_cells (HwCalendarGrid *self)
{
  for (int i = 0; i < CELLS; i++)
    {
      GtkWidget *cell = hw_calendar_cell_new ();

      gtk_grid_attach (self->days, cell, i % HW_DAYS_OF_WEEK, i / HW_DAYS_OF_WEEK, 1, 1);
      g_signal_connect_object (cell, "clicked", G_CALLBACK (on_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      self->cells[i] = HW_CALENDAR_CELL (cell);
    }
}

static void
hw_calendar_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, HW_CALENDAR_GRID (object)->is_compact);
}

static void
hw_calendar_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwCalendarGrid *self = HW_CALENDAR_GRID (object);

  if (self->is_compact == g_value_get_boolean (value))
    return;
  self->is_compact = g_value_get_boolean (value);
  /* Below a grid of numbers the list has the room. */
  gtk_widget_set_vexpand (self->scroller, !self->is_compact);
  if (self->facts)
    fill (self);
}

static void
hw_calendar_grid_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_CALENDAR_GRID);
  g_clear_pointer (&HW_CALENDAR_GRID (object)->facts, hw_calendar_facts_unref);
  G_OBJECT_CLASS (hw_calendar_grid_parent_class)->dispose (object);
}

static void
hw_calendar_grid_init (HwCalendarGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->first = hw_day_first_weekday ();
  add_weekdays (self);
  add_cells (self);
}

static void
hw_calendar_grid_class_init (HwCalendarGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_calendar_grid_get_property;
  object_class->set_property = hw_calendar_grid_set_property;
  object_class->dispose = hw_calendar_grid_dispose;

  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_MOVED]
      = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SIGNAL_ACTIVATED]
      = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/deadlines/hw-calendar-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, HwCalendarGrid, weekdays);
  gtk_widget_class_bind_template_child (widget_class, HwCalendarGrid, days);
  gtk_widget_class_bind_template_child (widget_class, HwCalendarGrid, scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_key_cb);
}

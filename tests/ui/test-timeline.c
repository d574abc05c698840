/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The path in a real window: bars where their days are, mirrored too, zoom, walking, news of a
 * record, the table, and the way from a bar to its record.
 */

#include "ui-fixture.h"

#include "ui/placements/hw-path-section.h"
#include "ui/placements/hw-path-table.h"
#include "ui/widgets/hw-record-row.h"
#include "ui/timeline/hw-timeline-bar.h"
#include "ui/timeline/hw-timeline.h"

static HwTimeline *
timeline (UiFixture *self)
{
  return HW_TIMELINE (ui_find (self->page, HW_TYPE_TIMELINE, NULL));
}

static HwTimelineBar *
bar_of (UiFixture *self, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (timeline (self))); child;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (hw_timeline_bar_fact (HW_TIMELINE_BAR (child))->id, id) == 0)
      return HW_TIMELINE_BAR (child);
  return NULL;
}

static graphene_rect_t
box_of (UiFixture *self, const char *id)
{
  graphene_rect_t box;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (bar_of (self, id)),
                                            GTK_WIDGET (timeline (self)), &box));
  return box;
}

/* From the edge where time begins. */
static float
start_of (UiFixture *self, graphene_rect_t box)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_LTR)
    return box.origin.x;
  return gtk_widget_get_width (GTK_WIDGET (timeline (self))) - box.origin.x - box.size.width;
}

static char *
dup_words (UiFixture *self)
{
  char *words;

  g_object_get (timeline (self), "words", &words, NULL);
  return words;
}

static void
set_up (UiFixture *self, gconstpointer data)
{
  if (g_strcmp0 (data, "rtl") == 0)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (g_strcmp0 (data, "large") == 0)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  ui_fixture_set_up (self, data);
  ui_fixture_show (self, g_strcmp0 (data, "wide") == 0 ? 1280 : 360, 900);
  ui_fixture_show_tab (self, "path");
}

static void
tear_down (UiFixture *self, gconstpointer data)
{
  ui_fixture_tear_down (self, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* The stay in care began before the placement, and both reach today, at any width. */
static void
test_places (UiFixture *self, gconstpointer data)
{
  graphene_rect_t stay = box_of (self, self->stay);
  graphene_rect_t placement = box_of (self, self->placement);
  int width = gtk_widget_get_width (GTK_WIDGET (timeline (self)));

  if (g_strcmp0 (data, "wide") != 0)
    g_assert_cmpint (width, <=, 360);
  else
    g_assert_cmpint (width, >, 600);
  g_assert_cmpuint (hw_timeline_n_bars (timeline (self)), ==, 7);
  g_assert_cmpfloat (stay.origin.x, <, placement.origin.x);
  g_assert_cmpfloat_with_epsilon (stay.origin.x + stay.size.width,
                                  placement.origin.x + placement.size.width, 1);
  g_assert_cmpfloat (stay.origin.x + stay.size.width, <=, width);
  g_assert_cmpfloat (stay.origin.y, <, placement.origin.y);
  g_assert_cmpfloat (stay.size.height, >=, 24);
}

/* Text at 200 % in 360 pixels: the rows grow, the width does not. */
static void
test_large_text (UiFixture *self, gconstpointer data)
{
  test_places (self, data);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (timeline (self))), <=, 360);
  g_assert_cmpfloat (box_of (self, self->stay).size.height, >, 34);
}

static void
test_mirrored (UiFixture *self, gconstpointer data)
{
  graphene_rect_t stay = box_of (self, self->stay);
  graphene_rect_t placement = box_of (self, self->placement);

  g_assert_cmpfloat_with_epsilon (stay.origin.x, placement.origin.x, 1);
  g_assert_cmpfloat (stay.origin.x + stay.size.width, >,
                     placement.origin.x + placement.size.width);
}

static void
test_zoom (UiFixture *self, gconstpointer data)
{
  graphene_rect_t whole = box_of (self, self->stay), near;
  GtkAdjustment *adjustment;
  gboolean is_zoomed;

  g_assert_true (hw_timeline_walk_to (timeline (self), self->placement));
  for (guint i = 0; i < 4; i++)
    hw_timeline_zoom (timeline (self), 1.25);
  ui_fixture_settle (self);
  near = box_of (self, self->stay);
  g_object_get (timeline (self), "is-zoomed", &is_zoomed, "adjustment", &adjustment, NULL);
  g_assert_true (is_zoomed);
  g_assert_cmpfloat (near.size.width, >, whole.size.width * 1.5);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >,
                     gtk_adjustment_get_page_size (adjustment) * 2);

  gtk_adjustment_set_value (adjustment, 0);
  ui_fixture_settle (self);
  g_assert_cmpfloat (start_of (self, box_of (self, self->stay)), >, start_of (self, near));
  hw_timeline_zoom (timeline (self), 0);
  ui_fixture_settle (self);
  g_assert_cmpfloat_with_epsilon (box_of (self, self->stay).size.width, whole.size.width, 1);
  g_object_unref (adjustment);
}

static void
test_words (UiFixture *self, gconstpointer data)
{
  g_autofree char *words = NULL;

  g_assert_true (hw_timeline_walk_to (timeline (self), self->placement));
  words = dup_words (self);
  g_assert_cmpstr (words, ==, "Foster home, Foster home, 016, since 1 September 2024");
  g_assert_false (hw_timeline_walk_to (timeline (self), "nobody"));
}

static void
on_words_cb (HwTimeline *widget, GParamSpec *pspec, char **told)
{
  g_free (*told);
  g_object_get (widget, "words", told, NULL);
}

/* They are told in the moment in which the keys come. */
static void
test_words_are_told (UiFixture *self, gconstpointer data)
{
  g_autofree char *told = NULL;
  gulong id = g_signal_connect (timeline (self), "notify::words", G_CALLBACK (on_words_cb), &told);

  hw_timeline_walk_to (timeline (self), self->stay);
  g_assert_cmpstr (told, ==, "Stay in care, since 12 August 2024");
  g_signal_handler_disconnect (timeline (self), id);
}

/* News of a record changes its bar and takes nobody's keys away. */
static void
test_news (UiFixture *self, gconstpointer data)
{
  g_autofree char *words = NULL;
  HwTimelineBar *bar = bar_of (self, self->placement);

  hw_timeline_walk_to (timeline (self), self->placement);
  ui_fixture_edit (self, "placement", self->placement, "setting", "relative-home");
  g_assert_true (bar_of (self, self->placement) == bar);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (bar)));
  words = dup_words (self);
  g_assert_cmpstr (words, ==, "Relative’s home, Foster home, 016, since 1 September 2024");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (bar), "kin"));
}

static void
test_activated (UiFixture *self, gconstpointer data)
{
  GtkWidget *row = ui_find (self->page, HW_TYPE_RECORD_ROW, "Foster home");

  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_signal_emit_by_name (timeline (self), "activated", "placement", self->placement);
  ui_fixture_settle (self);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_nonnull (gtk_widget_get_focus_child (row));
}

static void
test_table (UiFixture *self, gconstpointer data)
{
  GtkWidget *section = ui_find (self->page, HW_TYPE_PATH_SECTION, NULL);

  g_assert_null (ui_find (section, HW_TYPE_PATH_TABLE, NULL));
  g_assert_true (gtk_widget_activate_action (section, "path.table", NULL));
  ui_fixture_settle (self);
  g_assert_nonnull (ui_find (section, HW_TYPE_PATH_TABLE, NULL));
  g_assert_null (timeline (self));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    const char *how;
    void (*test) (UiFixture *self, gconstpointer data);
  } tests[] = {
    { "places", "wide", test_places },     { "places-narrow", "narrow", test_places },
    { "large-text", "large", test_large_text },
    { "mirrored", "rtl", test_mirrored },  { "zoom", "wide", test_zoom },
    { "zoom-mirrored", "rtl", test_zoom }, { "words", "wide", test_words },
    { "words-are-told", "wide", test_words_are_told },
    { "news", "wide", test_news },         { "activated", "wide", test_activated },
    { "table", "narrow", test_table },
  };

  ui_fixture_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/timeline/%s", tests[i].name);

      g_test_add (path, UiFixture, tests[i].how, set_up, tests[i].test, tear_down);
    }
  return g_test_run ();
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One group a widget, one row a state.
 */

#include "gallery-page.h"

#include "domain/families/hw-child.h"
#include "ui/widgets/hw-chip.h"
#include "ui/widgets/hw-due-row.h"
#include "ui/forms/hw-field-row.h"
#include "ui/forms/hw-form-group.h"
#include "ui/forms/hw-form.h"
#include "ui/plans/hw-plan-bar.h"
#include "ui/plans/hw-plan-scale-header.h"

#include <adwaita.h>

#define LONG "Permanency planning meeting with the relatives in three states and an interpreter"

static GtkWidget *
add_group (GtkWidget *page, const char *title)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (GTK_BOX (page), group);
  return group;
}

static void
add_chips (GtkWidget *page)
{
  static const struct { HwState state; const char *label; } chips[] = {
    { HW_STATE_PLAIN, "Plan B" },           { HW_STATE_LATE, "8 days late" },
    { HW_STATE_SOON, "due in 3 days" },     { HW_STATE_DONE, "held" },
    { HW_STATE_GOOD, "home since Monday" }, { HW_STATE_UNKNOWN, "cannot tell" },
    { HW_STATE_SOON, LONG },
  };
  GtkWidget *group = add_group (page, "Chips"), *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), hw_chip_new (chips[i].state, chips[i].label));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
}

static void
add_due_rows (GtkWidget *page)
{
  static const struct { HwState state; const char *title, *subtitle, *when, *why; } rows[] = {
    { HW_STATE_LATE, "Permanency hearing", "Maya · 9 y", "8 days late",
      "Due 14 Nov 2026: considered to have entered care 14 Nov 2025 + 12 months." },
    { HW_STATE_SOON, "Concurrent planning check", "Ava · 2 y", "in 3 days", NULL },
    { HW_STATE_DONE, "Family team meeting", "Noah · 14 y", "held on 3 Nov", NULL },
    { HW_STATE_UNKNOWN, "First permanency planning meeting", "Lena", "cannot tell",
      "The day of the fact-finding hearing is not recorded." },
    { HW_STATE_LATE, LONG, LONG, "132 days late", "Why." },
  };
  GtkWidget *group = add_group (page, "Due rows");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               g_object_new (HW_TYPE_DUE_ROW, "state", rows[i].state, "title",
                                             rows[i].title, "subtitle", rows[i].subtitle, "when",
                                             rows[i].when, "why", rows[i].why, NULL));
}

static void
add_faces (GtkWidget *page)
{
  static const char *const names[] = { "Maya Combs", "Álvaro Núñez Peña", "Noah", "", "Zoë N." };
  GtkWidget *group = add_group (page, "Faces"), *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 12);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box),
                         adw_avatar_new (i == 0 ? 64 : 32, names[i], *names[i] != '\0'));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
}

/* Every kind of field: as stored, and with something to say beside it. */
static void
add_fields (GtkWidget *page)
{
  static const char *const fields[] = { "given-name", "family-name", "birth-date", "sex",
                                        "races",      "hispanic",    "family" };
  HwChild *child = g_object_new (HW_TYPE_CHILD, "given-name", "Maya", "birth-date",
                                 hw_day_new (2017, 7, 4), NULL);
  GtkWidget *form = g_object_new (HW_TYPE_FORM, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  GtkBuildable *group
      = g_object_new (HW_TYPE_FORM_GROUP, "title", "Fields", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    GTK_BUILDABLE_GET_IFACE (group)->add_child (
        group, NULL, g_object_new (HW_TYPE_FIELD_ROW, "field", fields[i], NULL), NULL);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (group));
  g_object_set (form, "record", child, NULL);
  hw_draft_set_text (hw_form_draft (HW_FORM (form)),
                     hw_record_class_find (HW_RECORD_GET_CLASS (child), "birth-date"),
                     "the day before");
  gtk_box_append (GTK_BOX (page), form);
  g_object_unref (child);
}

/* A year's span: @now is in its third month. */
static void
add_bars (GtkWidget *page)
{
  HwDay now = hw_day_new (2026, 11, 22), start = hw_day_new (2026, 9, 14);
  const HwPlanSpan spans[] = {
    { .start = start, .due = now + 240, .is_own_start = TRUE, .is_group = TRUE },
    { .start = now + 9, .due = now + 93, .is_own_start = TRUE, .can_shift = TRUE },
    { .start = start, .due = now + 40, .can_shift = TRUE },
    { .start = start, .due = now - 20, .is_late = TRUE },
    { .start = now - 30, .due = now - 20, .is_own_start = TRUE, .is_done = TRUE },
    { .start = now + 200, .due = now + 260, .is_own_start = TRUE },
    { .start = now + 10, .is_own_start = TRUE },
    { .due = now + 60 },
    { 0 },
  };
  GtkWidget *group = add_group (page, "Bars of a plan");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (HwPlanScale) scale = hw_plan_scale_new (now);

  hw_plan_scale_fit (scale, start, now + 270, now);
  gtk_box_append (GTK_BOX (box), hw_plan_scale_header_new (scale));
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      GtkWidget *bar = hw_plan_bar_new (scale);

      hw_plan_bar_set (HW_PLAN_BAR (bar), &spans[i]);
      gtk_box_append (GTK_BOX (box), bar);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
}

static void
add_pages (GtkWidget *page)
{
  static const struct { const char *icon, *title, *text; } pages[] = {
    { "system-users-symbolic", "No Children Yet", "What it is for, and how it is filled." },
    { "dialog-warning-symbolic", "This Child Cannot Be Shown", "What happened, and what to do." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *status = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", pages[i].icon, "title",
                                        pages[i].title, "description", pages[i].text, NULL);

      gtk_widget_add_css_class (status, "compact");
      gtk_box_append (GTK_BOX (page), status);
    }
}

GtkWidget *
gallery_page_new (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_set_margin_top (page, 24);
  gtk_widget_set_margin_bottom (page, 24);
  gtk_widget_set_margin_start (page, 12);
  gtk_widget_set_margin_end (page, 12);
  add_chips (page);
  add_due_rows (page);
  add_faces (page);
  add_fields (page);
  add_bars (page);
  add_pages (page);
  adw_clamp_set_child (ADW_CLAMP (clamp), page);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  return scroller;
}

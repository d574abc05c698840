/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shares first, then moves by the same groups, then concurrent homes against all others.
 */

#include "ui/office/hw-homes-report-page.h"

#include "domain/office/hw-homes-report-query.h"
#include "domain/office/hw-homes-report-rules.h"
#include "ui/office/hw-counted-page.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwHomesReportPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  HwRowGroup *shares;
  HwRowGroup *moves;
  HwRowGroup *concurrent;
};

G_DEFINE_FINAL_TYPE (HwHomesReportPage, hw_homes_report_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ rows */

static void
show_shares (HwHomesReportPage *self, const HwHomesReport *report)
{
  hw_row_group_begin (self->shares);
  for (guint i = 0; report->n_homes > 0 && i < HW_N_RESOURCE_GROUPS; i++)
    {
      const HwProportion *share = &report->shares[i];
      /* Translators: «85 of 100 (85.0 %)» */
      g_autofree char *value = g_strdup_printf (_ ("%u of %u (%.1f %%)"), report->groups[i],
                                                report->n_homes, share->share * 100);

      HwCountedPart homes = { _ ("Homes"), HW_COUNTED_HOMES, report->homes[i] };

      hw_counted_page_offer (hw_row_group_tell (self->shares, hw_home_group_nick (i),
                                                hw_home_group_label (i), NULL, value),
                             &homes, 1);
    }
  hw_row_group_end (self->shares);
}

/* «31 moves in 7,400 days of 40 children» is put together of three counts. */
static char *
dup_detail (const HwHomeMoves *moves)
{
  g_autofree char *n
      = g_strdup_printf (ngettext ("%u move", "%u moves", moves->n_moves), moves->n_moves);
  g_autofree char *days
      = g_strdup_printf (ngettext ("%'u day", "%'u days", moves->n_days), moves->n_days);
  g_autofree char *children = g_strdup_printf (
      ngettext ("%u child", "%u children", moves->n_children), moves->n_children);

  return g_strdup_printf ("%s · %s · %s", n, days, children);
}

static void
tell_moves (HwRowGroup *group, const char *key, const char *title, const HwHomeMoves *moves)
{
  g_autofree char *detail = NULL;
  g_autofree char *value = NULL;
  const HwCountedPart parts[] = {
    { _ ("Moves"), HW_COUNTED_PLACEMENTS, moves->moves },
    { _ ("Children"), HW_COUNTED_CHILDREN, moves->children },
  };
  AdwActionRow *row;

  if (moves->n_days == 0 && !moves->is_hidden)
    return;
  if (!moves->is_hidden)
    {
      detail = dup_detail (moves);
      value = g_strdup_printf ("%.1f", moves->per_thousand);
    }
  /* Translators: a number that is too small to be told */
  row = hw_row_group_tell (group, key, title, detail, value ? value : _ ("hidden"));
  hw_counted_page_offer (row, parts, G_N_ELEMENTS (parts));
}

static void
show_moves (HwHomesReportPage *self, const HwHomesReport *report)
{
  hw_row_group_begin (self->moves);
  for (guint i = 0; i <= HW_HOME_GROUP_ALL; i++)
    tell_moves (self->moves, hw_home_group_nick (i), hw_home_group_label (i), &report->moves[i]);
  hw_row_group_end (self->moves);
  hw_row_group_begin (self->concurrent);
  tell_moves (self->concurrent, "yes", _ ("Approved as concurrent homes"),
              &report->concurrent[0]);
  tell_moves (self->concurrent, "no", _ ("Not approved as concurrent homes"),
              &report->concurrent[1]);
  hw_row_group_end (self->concurrent);
}

/* ------------------------------------------------------------------ reading */

static gboolean
report_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  HwHomesReport *report = hw_homes_report_read (store, error);

  if (!report)
    return FALSE;
  g_value_init (result, HW_TYPE_HOMES_REPORT);
  g_value_take_boxed (result, report);
  return TRUE;
}

static void
on_report_cb (gpointer data, const GValue *value, const GError *error)
{
  const HwHomesReport *report = value ? g_value_get_boxed (value) : NULL;

  if (!report)
    {
      hw_office_say (data, error->message);
      return;
    }
  show_shares (data, report);
  show_moves (data, report);
}

static void
hw_homes_report_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), report_job, NULL, NULL, on_report_cb);
}

/* ------------------------------------------------------------------ object */

static void
hw_homes_report_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_HOMES_REPORT_PAGE);
  G_OBJECT_CLASS (hw_homes_report_page_parent_class)->dispose (object);
}

static void
hw_homes_report_page_init (HwHomesReportPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("Resource Homes by Type"));
}

static void
hw_homes_report_page_class_init (HwHomesReportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_homes_report_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_homes_report_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-homes-report-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwHomesReportPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwHomesReportPage, shares);
  gtk_widget_class_bind_template_child (widget_class, HwHomesReportPage, moves);
  gtk_widget_class_bind_template_child (widget_class, HwHomesReportPage, concurrent);
}

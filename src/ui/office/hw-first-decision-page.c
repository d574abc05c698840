/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Children who still wait stand first: for them something can be done.
 */

#include "ui/office/hw-first-decision-page.h"

#include "base/hw-id.h"
#include "domain/concurrent/hw-first-decision-query.h"
#include "domain/concurrent/hw-first-decision-rules.h"
#include "ui/office/hw-counted-page.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

/* More than anybody reads on a page; the command line lists all. */
#define MOST_ROWS 100

struct _HwFirstDecisionPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  HwRowGroup *numbers;
  HwRowGroup *waiting;
  HwRowGroup *late;
};

G_DEFINE_FINAL_TYPE (HwFirstDecisionPage, hw_first_decision_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ rows */

static char *
dup_detail (const HwFirstDecision *one)
{
  g_autofree char *removal = hw_day_dup_words (one->removal);
  g_autofree char *day = one->day ? hw_day_dup_words (one->day) : NULL;
  GString *line = g_string_new (NULL);
  g_autofree char *came
      /* Translators: the day on which a child came into care */
      = g_strdup_printf (_ ("in care since %s"), removal);
  /* Translators: what was decided first, and when: «Plan B on November 3, 2026» */
  g_autofree char *decided
      = day ? g_strdup_printf (_ ("%s on %s"), hw_first_decision_label (one->kind), day) : NULL;

  hw_words_append (line, one->family);
  hw_words_append (line, one->worker);
  hw_words_append (line, came);
  hw_words_append (line, decided);
  return g_string_free (line, FALSE);
}

/* A child may have two stays that are told. */
static void
add_row (HwRowGroup *group, const HwFirstDecision *one)
{
  g_autofree char *key = g_strdup_printf ("%s %d", one->child, one->removal);
  g_autofree char *detail = dup_detail (one);
  g_autofree char *late
      = g_strdup_printf (ngettext ("%u day late", "%u days late", one->late), one->late);
  AdwActionRow *row = hw_row_group_tell (group, key, one->name, detail, late);

  if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "child", one->child);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
show_rows (HwRowGroup *group, const HwFirstDecisions *all, guint from, guint n)
{
  g_autofree char *words = n > MOST_ROWS
                               /* Translators: «The first 100 of 240 are shown.» */
                               ? g_strdup_printf (_ ("The first %u of %u are shown."), MOST_ROWS, n)
                               : NULL;

  hw_row_group_begin (group);
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    add_row (group, g_ptr_array_index (all->late, from + i));
  hw_row_group_end (group);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), words);
}

/* Those of @part in @all. */
static void
tell_share (HwRowGroup *group, const char *key, const char *title, GPtrArray *part, GPtrArray *all)
{
  g_autofree char *value = all->len == 0
                               ? g_strdup (_ ("none"))
                               /* Translators: «24 of 31 (77 %)» */
                               : g_strdup_printf (_ ("%u of %u (%.0f %%)"), part->len, all->len,
                                                  100.0 * part->len / all->len);

  hw_counted_page_offer_share (hw_row_group_tell (group, key, title, NULL, value),
                               HW_COUNTED_CHILDREN, title, part, NULL, all);
}

/* The children of those from @from up to @to. */
static GPtrArray *
list_children (const HwFirstDecisions *all, guint from, guint to)
{
  GPtrArray *ids = hw_ids_new ();

  for (guint i = from; i < to; i++)
    g_ptr_array_add (
        ids, g_strdup (((const HwFirstDecision *) g_ptr_array_index (all->late, i))->child));
  return ids;
}

static void
show_decisions (HwFirstDecisionPage *self, const HwFirstDecisions *all)
{
  guint n = all->late->len;
  g_autoptr (GPtrArray) none = list_children (all, 0, all->n_none);
  g_autoptr (GPtrArray) late = list_children (all, all->n_none, n);

  hw_row_group_begin (self->numbers);
  tell_share (self->numbers, "none", _ ("No decision yet"), none, all->children);
  tell_share (self->numbers, "late", _ ("Decided after day 90"), late, all->children);
  hw_row_group_end (self->numbers);
  show_rows (self->waiting, all, 0, all->n_none);
  show_rows (self->late, all, all->n_none, n - all->n_none);
}

/* ------------------------------------------------------------------ reading */

static gboolean
decisions_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
               GError **error)
{
  HwFirstDecisions *all = hw_first_decisions_read (store, error);

  if (!all)
    return FALSE;
  g_value_init (result, HW_TYPE_FIRST_DECISIONS);
  g_value_take_boxed (result, all);
  return TRUE;
}

static void
on_decisions_cb (gpointer data, const GValue *value, const GError *error)
{
  if (value)
    show_decisions (data, g_value_get_boxed (value));
  else
    hw_office_say (data, error->message);
}

static void
hw_first_decision_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), decisions_job, NULL, NULL, on_decisions_cb);
}

/* ------------------------------------------------------------------ object */

static void
hw_first_decision_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_FIRST_DECISION_PAGE);
  G_OBJECT_CLASS (hw_first_decision_page_parent_class)->dispose (object);
}

static void
hw_first_decision_page_init (HwFirstDecisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("First Concurrent Decision"));
}

static void
hw_first_decision_page_class_init (HwFirstDecisionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_first_decision_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_first_decision_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-first-decision-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwFirstDecisionPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwFirstDecisionPage, numbers);
  gtk_widget_class_bind_template_child (widget_class, HwFirstDecisionPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, HwFirstDecisionPage, late);
}

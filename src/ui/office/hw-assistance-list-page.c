/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is still to be done stands first, then the events, then who came to all of them.
 */

#include "ui/office/hw-assistance-list-page.h"

#include "domain/office/hw-assistance-query.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-row-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwAssistanceListPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  HwRowGroup *open;
  HwRowGroup *events;
  HwRowGroup *people;
};

G_DEFINE_FINAL_TYPE (HwAssistanceListPage, hw_assistance_list_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ rows */

static void
add_row (HwRowGroup *group, const char *key, const HwAssistanceLine *one, const char *detail,
         const char *value)
{
  AdwActionRow *row = hw_row_group_tell (group, key, one->title, detail, value);

  if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
    return;
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", "assistance", one->event);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
}

static void
show_events (HwAssistanceListPage *self, const HwAssistances *all)
{
  hw_row_group_begin (self->events);
  for (guint i = 0; i < all->events->len; i++)
    {
      const HwAssistanceLine *one = g_ptr_array_index (all->events, i);
      g_autofree char *day = hw_day_dup_words (one->date);
      g_autofree char *people = g_strdup_printf (
          ngettext ("%u person", "%u people", one->n_people), (guint) one->n_people);
      g_autoptr (GString) line = g_string_new (NULL);

      hw_words_append (line, one->item);
      hw_words_append (line, day);
      hw_words_append (line, one->who);
      add_row (self->events, one->event, one, line->str, people);
    }
  hw_row_group_end (self->events);
}

/* An action has no name of its own: its place in the list is its key. */
static void
show_open (HwAssistanceListPage *self, const HwAssistances *all)
{
  hw_row_group_begin (self->open);
  for (guint i = 0; i < all->open->len; i++)
    {
      const HwAssistanceLine *one = g_ptr_array_index (all->open, i);
      g_autofree char *key = g_strdup_printf ("%s %u", one->event, i);
      g_autofree char *day = hw_day_dup_short (one->date, all->today);
      /* Translators: by when something is to be done */
      g_autofree char *until = g_strdup_printf (_ ("until %s"), day);
      g_autoptr (GString) line = g_string_new (NULL);

      hw_words_append (line, one->who);
      hw_words_append (line, one->item);
      add_row (self->open, key, one, line->str, until);
    }
  hw_row_group_end (self->open);
  gtk_widget_set_visible (GTK_WIDGET (self->open), all->open->len > 0);
}

static void
show_people (HwAssistanceListPage *self, const HwAssistances *all)
{
  g_autofree char *total = g_strdup_printf ("%d", (int) all->n_people);

  hw_row_group_begin (self->people);
  for (guint i = 1; i < HW_N_AUDIENCE_GROUPS; i++)
    {
      g_autofree char *people = g_strdup_printf ("%d", (int) all->people[i]);
      g_autofree char *events
          = g_strdup_printf (ngettext ("%u event", "%u events", all->events_of[i]),
                             all->events_of[i]);

      if (all->events_of[i] > 0)
        hw_row_group_tell (self->people, hw_audience_group_labels[i],
                           _ (hw_audience_group_labels[i]), events, people);
    }
  if (all->n_people > 0)
    hw_row_group_tell (self->people, "all", _ ("All groups"), NULL, total);
  hw_row_group_end (self->people);
}

/* ------------------------------------------------------------------ reading */

static gboolean
events_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  HwAssistances *all = hw_assistances_read (store, error);

  if (!all)
    return FALSE;
  g_value_init (result, HW_TYPE_ASSISTANCES);
  g_value_take_boxed (result, all);
  return TRUE;
}

static void
on_events_cb (gpointer self, const GValue *value, const GError *error)
{
  const HwAssistances *all = value ? g_value_get_boxed (value) : NULL;

  if (!all)
    {
      hw_office_say (self, error->message);
      return;
    }
  show_open (self, all);
  show_events (self, all);
  show_people (self, all);
}

static void
hw_assistance_list_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), events_job, NULL, NULL, on_events_cb);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autoptr (HwRecord) begun = g_object_new (HW_TYPE_ASSISTANCE, NULL);
  HwNewDialog *dialog
      = hw_new_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (widget)), begun);

  hw_new_dialog_set_opens (dialog, TRUE);
}

/* ------------------------------------------------------------------ object */

static void
hw_assistance_list_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_ASSISTANCE_LIST_PAGE);
  G_OBJECT_CLASS (hw_assistance_list_page_parent_class)->dispose (object);
}

static void
hw_assistance_list_page_init (HwAssistanceListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("Technical Assistance"));
}

static void
hw_assistance_list_page_class_init (HwAssistanceListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_assistance_list_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_assistance_list_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-assistance-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwAssistanceListPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwAssistanceListPage, open);
  gtk_widget_class_bind_template_child (widget_class, HwAssistanceListPage, events);
  gtk_widget_class_bind_template_child (widget_class, HwAssistanceListPage, people);
  gtk_widget_class_install_action (widget_class, "page.add", NULL, add_action);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What needs somebody first; each row leads to its page, or gives a family its facilitator.
 */

#include "ui/office/hw-facilitators-page.h"

#include "domain/meetings/hw-meetings-query.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/office/hw-counted-page.h"
#include "ui/widgets/hw-inner-scroller.h"
#include "ui/widgets/hw-row-group.h"

#include <glib/gi18n-lib.h>

struct _HwFacilitatorsPage
{
  HwOfficePart parent_instance;

  AdwPreferencesPage *page;
  HwRowGroup *without;
  HwRowGroup *all;
  HwRowGroup *quiet;
  HwRowGroup *stays;

  HwDay today;
};

G_DEFINE_FINAL_TYPE (HwFacilitatorsPage, hw_facilitators_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ rows */

static void
open_with (AdwActionRow *row, const char *type, const char *id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", type, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
}

static void
add_button (AdwActionRow *row, const HwUnfacilitated *one)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Choose…"));
  g_autofree char *label = g_strdup_printf (_ ("Who facilitates %s"), one->name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", one->family);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "facilitators.choose");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_action_row_add_suffix (row, button);
}

/* Each leads to the family; @has_button: and to who facilitates it. */
static void
show_families (HwRowGroup *group, GPtrArray *families, gboolean has_button)
{
  hw_row_group_begin (group);
  for (guint i = 0; i < families->len; i++)
    {
      const HwUnfacilitated *one = g_ptr_array_index (families, i);
      gboolean is_new;
      AdwActionRow *row = hw_row_group_take (group, one->family, &is_new);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->name);
      if (!is_new)
        continue;
      open_with (row, "family", one->family);
      if (has_button)
        add_button (row, one);
    }
  hw_row_group_end (group);
}

static char *
dup_load (const HwFacilitator *one)
{
  g_autofree char *load
      = g_strdup_printf (_ ("%u of %u families"), one->n_families, one->most);

  if (one->has_left && one->n_families > 0)
    return g_strdup_printf (_ ("%s · has left"), load);
  if (one->n_families > one->most)
    return g_strdup_printf (_ ("%s · too many"), load);
  if (one->n_families == one->most)
    return g_strdup_printf (_ ("%s · full"), load);
  return g_steal_pointer (&load);
}

static void
show_all (HwFacilitatorsPage *self, const HwFacilitators *read)
{
  hw_row_group_begin (self->all);
  for (guint i = 0; i < read->all->len; i++)
    {
      const HwFacilitator *one = g_ptr_array_index (read->all, i);
      g_autofree char *load = dup_load (one);
      gboolean is_new;
      AdwActionRow *row;

      if (one->has_left && one->n_families == 0)
        continue;
      row = hw_row_group_take (self->all, one->staff, &is_new);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), one->name);
      adw_action_row_set_subtitle (row, load);
      if (is_new)
        open_with (row, "staff", one->staff);
    }
  hw_row_group_end (self->all);
}

void
hw_facilitators_page_offer_changes (AdwActionRow *row, GPtrArray *families, GPtrArray *changes)
{
  const HwCountedPart parts[] = {
    { _ ("Another one took over"), HW_COUNTED_FACILITATIONS, changes },
    { _ ("Families with a facilitator, now or before"), HW_COUNTED_FAMILIES, families },
  };

  hw_counted_page_offer (row, parts, G_N_ELEMENTS (parts));
}

/* S4-12: how often it changed, of each family on average. */
static void
show_stays (HwFacilitatorsPage *self, const HwFacilitators *read)
{
  guint n_families = read->families->len, n_changes = read->changes->len;
  gboolean is_new;
  AdwActionRow *row;
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u change in all", "%u changes in all", n_changes), n_changes);
  g_autofree char *title = NULL;

  hw_row_group_begin (self->stays);
  if (n_families > 0)
    {
      row = hw_row_group_take (self->stays, "changes", &is_new);
      /* Translators: an average with one decimal */
      title = g_strdup_printf (_ ("%.1f changes of facilitator a family"),
                               (double) n_changes / n_families);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (row, words);
      gtk_widget_set_focusable (GTK_WIDGET (row), TRUE);
      hw_facilitators_page_offer_changes (row, read->families, read->changes);
    }
  hw_row_group_end (self->stays);
  gtk_widget_set_visible (GTK_WIDGET (self->stays), n_families > 0);
}

/* ------------------------------------------------------------------ reading */

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  HwFacilitators *read = hw_facilitators_read (store, error);

  if (!read)
    return FALSE;
  g_value_init (result, HW_TYPE_FACILITATORS);
  g_value_take_boxed (result, read);
  return TRUE;
}

static void
on_read_cb (gpointer data, const GValue *value, const GError *error)
{
  HwFacilitatorsPage *self = data;
  const HwFacilitators *read = value ? g_value_get_boxed (value) : NULL;

  if (!read)
    {
      hw_office_say (self, error->message);
      return;
    }
  self->today = read->today;
  show_families (self->without, read->without, TRUE);
  show_families (self->quiet, read->quiet, FALSE);
  show_all (self, read);
  show_stays (self, read);
}

static void
hw_facilitators_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), read_job, NULL, NULL, on_read_cb);
}

/* ------------------------------------------------------------------ object */

static void
choose_action (GtkWidget *widget, const char *action, GVariant *target)
{
  const char *families[] = { g_variant_get_string (target, NULL), NULL };

  hw_meeting_deed_facilitate (widget, hw_office_part_thread (HW_OFFICE_PART (widget)), families,
                              HW_FACILITATORS_PAGE (widget)->today);
}

static void
hw_facilitators_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_FACILITATORS_PAGE);
  G_OBJECT_CLASS (hw_facilitators_page_parent_class)->dispose (object);
}

static void
hw_facilitators_page_init (HwFacilitatorsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (GTK_WIDGET (self->page), _ ("Facilitators"));
}

static void
hw_facilitators_page_class_init (HwFacilitatorsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_facilitators_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_facilitators_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-facilitators-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwFacilitatorsPage, page);
  gtk_widget_class_bind_template_child (widget_class, HwFacilitatorsPage, without);
  gtk_widget_class_bind_template_child (widget_class, HwFacilitatorsPage, all);
  gtk_widget_class_bind_template_child (widget_class, HwFacilitatorsPage, stays);
  gtk_widget_class_bind_template_child (widget_class, HwFacilitatorsPage, quiet);
  gtk_widget_class_install_action (widget_class, "facilitators.choose", "s", choose_action);
}

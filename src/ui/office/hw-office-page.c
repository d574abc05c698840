/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of the pages below, and what is said of each.
 */

#include "ui/office/hw-office-page.h"

#include "domain/office/hw-office-facts-query.h"
#include "domain/office/hw-office-lists-query.h"
#include "ui/office/hw-about-office-page.h"
#include "ui/office/hw-assistance-list-page.h"
#include "ui/office/hw-backups-page.h"
#include "ui/office/hw-facilitators-page.h"
#include "ui/office/hw-first-decision-page.h"
#include "ui/office/hw-homes-report-page.h"
#include "ui/office/hw-keys-page.h"
#include "ui/office/hw-meeting-report-page.h"
#include "ui/office/hw-office-list-page.h"
#include "ui/office/hw-prints-page.h"
#include "ui/office/hw-race-report-page.h"
#include "ui/office/hw-rules-page.h"

#include <glib/gi18n-lib.h>

struct _HwOfficePage
{
  HwOfficePart parent_instance;

  AdwActionRow *staff;
  AdwActionRow *regions;
  AdwActionRow *homes;
  AdwActionRow *keys;
  AdwActionRow *backups;
  AdwActionRow *prints;
  AdwActionRow *about;
};

G_DEFINE_FINAL_TYPE (HwOfficePage, hw_office_page, HW_TYPE_OFFICE_PART)

/**
 * Below:
 * @list: of a list page; -1 for the others
 * @help: the name of its help page
 */
static const struct
{
  const char *name;
  GType (*type) (void);
  int list;
  const char *help;
} below[] = {
  { "staff", hw_office_list_page_get_type, HW_OFFICE_STAFF, "office" },
  { "regions", hw_office_list_page_get_type, HW_OFFICE_REGIONS, "office" },
  { "homes", hw_office_list_page_get_type, HW_OFFICE_HOMES, "office" },
  { "keys", hw_keys_page_get_type, -1, "people" },
  { "backups", hw_backups_page_get_type, -1, "backup" },
  { "prints", hw_prints_page_get_type, -1, "office" },
  { "rules", hw_rules_page_get_type, -1, "rules" },
  { "by-race", hw_race_report_page_get_type, -1, "concurrent" },
  { "facilitators", hw_facilitators_page_get_type, -1, "meetings" },
  { "who-comes", hw_meeting_report_page_get_type, -1, "meetings" },
  { "first-decision", hw_first_decision_page_get_type, -1, "concurrent" },
  { "assistance", hw_assistance_list_page_get_type, -1, "office" },
  { "homes-by-type", hw_homes_report_page_get_type, -1, "office" },
  { "about", hw_about_office_page_get_type, -1, "office" },
};

static void
show_action (GtkWidget *widget, const char *action, GVariant *target)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_VIEW);
  HwStoreThread *thread = hw_office_part_thread (HW_OFFICE_PART (widget));
  const char *name = g_variant_get_string (target, NULL);

  for (guint i = 0; view && i < G_N_ELEMENTS (below); i++)
    {
      GObject *page;

      if (!g_str_equal (below[i].name, name))
        continue;
      page = below[i].list < 0 ? g_object_new (below[i].type (), "thread", thread, NULL)
                               : g_object_new (below[i].type (), "thread", thread, "list",
                                               below[i].list, NULL);
      /* By its name here it is found again (hw_office_view_go()). */
      adw_navigation_page_set_tag (ADW_NAVIGATION_PAGE (page), name);
      adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
    }
}

/* ------------------------------------------------------------------ what is said */

static void
say (AdwActionRow *row, char *words)
{
  adw_action_row_set_subtitle (row, words);
  g_free (words);
}

static char *
dup_staff_words (const HwOfficeFacts *facts)
{
  gint64 here = hw_office_facts_count (facts, "staff") - facts->n_left;
  g_autofree char *working
      = g_strdup_printf (ngettext ("%u person", "%u people", here), (guint) here);
  g_autofree char *left = NULL;

  if (facts->n_left == 0)
    return g_steal_pointer (&working);
  left = g_strdup_printf (ngettext ("%u has left", "%u have left", facts->n_left),
                          (guint) facts->n_left);
  return g_strdup_printf ("%s · %s", working, left);
}

static void
show_facts (HwOfficePage *self, const HwOfficeFacts *facts)
{
  guint regions = hw_office_facts_count (facts, "region");
  guint homes = hw_office_facts_count (facts, "home");
  g_autoptr (GDateTime) founded = g_date_time_new_from_unix_local_usec (facts->founded);

  say (self->staff, dup_staff_words (facts));
  say (self->regions, g_strdup_printf (ngettext ("%u region", "%u regions", regions), regions));
  say (self->homes, g_strdup_printf (ngettext ("%u home", "%u homes", homes), homes));
  say (self->keys, g_strdup (facts->may_keys ? _ ("Their keys, and the recovery sheet")
                                             : _ ("Your passphrase, and who else has a key")));
  say (self->backups, g_strdup (_ ("Keep a copy, and prove that nothing is lost")));
  say (self->prints, g_strdup (_ ("Name, mission statement and picture at the top of each page")));
  if (facts->founded)
    {
      g_autofree char *day = g_date_time_format (founded, "%x");

      /* Translators: the day on which the office was made */
      say (self->about, g_strdup_printf (_ ("Since %s"), day));
    }
}

static gboolean
facts_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwOfficeFacts *facts = hw_office_facts_read (store, error);

  if (!facts)
    return FALSE;
  g_value_init (result, HW_TYPE_OFFICE_FACTS);
  g_value_take_boxed (result, facts);
  return TRUE;
}

static void
on_facts_cb (gpointer self, const GValue *value, const GError *error)
{
  if (value)
    show_facts (self, g_value_get_boxed (value));
  else
    hw_office_say (self, error->message);
}

static void
hw_office_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), facts_job, NULL, NULL, on_facts_cb);
}

static void
hw_office_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_OFFICE_PAGE);
  G_OBJECT_CLASS (hw_office_page_parent_class)->dispose (object);
}

static void
hw_office_page_init (HwOfficePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_office_page_class_init (HwOfficePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_office_page_dispose;
  HW_OFFICE_PART_CLASS (klass)->load = hw_office_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-office-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, staff);
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, regions);
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, homes);
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, keys);
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, backups);
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, prints);
  gtk_widget_class_bind_template_child (widget_class, HwOfficePage, about);
  gtk_widget_class_install_action (widget_class, "office.show", "s", show_action);
}

const char *
hw_office_page_help (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (below); i++)
    if (g_strcmp0 (below[i].name, name) == 0)
      return below[i].help;
  return NULL;
}

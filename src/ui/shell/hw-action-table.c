/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The acts and their keys.
 */

#include "ui/shell/hw-action-table.h"

#include "ui/shell/hw-page-table.h"

#include <glib/gi18n-lib.h>

#define OFFERED HW_ACTION_IS_OFFERED
#define YIELDS HW_ACTION_YIELDS
#define PLACE "hw-action-place"

static const HwActionRow actions[] = {
  { "win.palette", { "<Control>k" }, N_ ("Find anything"), HW_ACTIONS_GENERAL },
  { "win.search", { "<Control>f" }, N_ ("Find a child"), HW_ACTIONS_GENERAL, NULL, OFFERED },
  { "win.help", { "F1" }, N_ ("Help"), HW_ACTIONS_GENERAL, NULL, OFFERED },
  { "win.import", { "<Control>i" }, N_ ("Import a file"), HW_ACTIONS_GENERAL, NULL, OFFERED },
  { "win.answer", { NULL }, N_ ("Open an answer to an invitation"), HW_ACTIONS_GENERAL, NULL,
    OFFERED },
  { "win.shortcuts", { "<Control>question" }, N_ ("Keyboard shortcuts"), HW_ACTIONS_GENERAL, NULL,
    OFFERED },
  { "win.new-child", { "<Control>n" }, N_ ("New child"), HW_ACTIONS_EDIT, NULL, OFFERED },
  { "win.new-family", { "<Control><Shift>n" }, N_ ("New family"), HW_ACTIONS_EDIT, NULL,
    OFFERED },
  { "win.new-person", { NULL }, N_ ("New person"), HW_ACTIONS_EDIT, NULL, OFFERED },
  { "win.new-home", { NULL }, N_ ("New home"), HW_ACTIONS_EDIT, NULL, OFFERED },
  { "win.new-staff", { NULL }, N_ ("New staff member"), HW_ACTIONS_EDIT, NULL, OFFERED },
  { "win.preferences", { "<Control>comma" }, N_ ("Preferences"), HW_ACTIONS_GENERAL, NULL,
    OFFERED },
  { NULL, { "F10" }, N_ ("Main menu"), HW_ACTIONS_GENERAL },
  { "win.about", { NULL }, N_ ("About Homeward"), HW_ACTIONS_GENERAL, NULL, OFFERED },
  { "app.lock", { "<Control>l" }, N_ ("Lock"), HW_ACTIONS_GENERAL, NULL, OFFERED },
  { "app.quit", { "<Control>q" }, N_ ("Quit"), HW_ACTIONS_GENERAL, NULL, OFFERED },
  { "win.office::staff", { NULL }, N_ ("Staff"), HW_ACTIONS_PAGES, NULL, OFFERED },
  { "win.office::regions", { NULL }, N_ ("Regions"), HW_ACTIONS_PAGES, NULL, OFFERED },
  { "win.office::homes", { NULL }, N_ ("Resource homes"), HW_ACTIONS_PAGES, NULL, OFFERED },
  { "win.office::facilitators", { NULL }, N_ ("Facilitators and their load"), HW_ACTIONS_PAGES,
    NULL, OFFERED },
  { "win.office::who-comes", { NULL }, N_ ("Report: who comes to meetings"), HW_ACTIONS_PAGES,
    NULL, OFFERED },
  { "win.office::first-decision", { NULL }, N_ ("Report: first concurrent decision"),
    HW_ACTIONS_PAGES, NULL, OFFERED },
  { "win.office::homes-by-type", { NULL }, N_ ("Report: resource homes by type"),
    HW_ACTIONS_PAGES, NULL, OFFERED },
  { "win.office::assistance", { NULL }, N_ ("Technical assistance"), HW_ACTIONS_PAGES, NULL,
    OFFERED },
  { "win.office::keys", { NULL }, N_ ("Who can open this office, passphrase"), HW_ACTIONS_PAGES,
    NULL, OFFERED },
  { "win.office::backups", { NULL }, N_ ("Back up, check this office"), HW_ACTIONS_PAGES, NULL,
    OFFERED },
  { "win.office::prints", { NULL }, N_ ("Text and logo for prints"), HW_ACTIONS_PAGES, NULL,
    OFFERED },
  { "win.office::rules", { NULL }, N_ ("Rules and policy packs"), HW_ACTIONS_PAGES, NULL,
    OFFERED },
  { "win.office::about", { NULL }, N_ ("About this office"), HW_ACTIONS_PAGES, NULL, OFFERED },
  { NULL, { "<Alt>Left" }, N_ ("Go back"), HW_ACTIONS_PAGES },
  { "win.undo", { "<Control>z" }, N_ ("Undo"), HW_ACTIONS_EDIT, NULL, OFFERED | YIELDS },
  { "win.redo", { "<Control><Shift>z" }, N_ ("Redo"), HW_ACTIONS_EDIT, NULL, OFFERED | YIELDS },
  { "page.by::worker", { NULL }, N_ ("What is due, by worker"), HW_ACTIONS_HERE, "today",
    OFFERED },
  { "page.by::family", { NULL }, N_ ("What is due, by family"), HW_ACTIONS_HERE, "today",
    OFFERED },
  { "page.shows::list", { "<Control>1" }, N_ ("What is due, as a list"), HW_ACTIONS_HERE,
    "today", OFFERED },
  { "page.shows::month", { "<Control>2" }, N_ ("Calendar of a month"), HW_ACTIONS_HERE, "today",
    OFFERED },
  { "page.shows::agenda", { "<Control>3" }, N_ ("Agenda of a month"), HW_ACTIONS_HERE, "today",
    OFFERED },
  { "page.turn::previous", { "<Alt>Page_Up" }, N_ ("Calendar: previous month"), HW_ACTIONS_HERE,
    "today" },
  { "page.turn::next", { "<Alt>Page_Down" }, N_ ("Calendar: next month"), HW_ACTIONS_HERE,
    "today" },
  { "page.turn::today", { "<Control>t" }, N_ ("Calendar: go to today"), HW_ACTIONS_HERE, "today" },
  { "page.filter", { "<Control><Shift>f" }, N_ ("Filter the list"), HW_ACTIONS_HERE, "children",
    OFFERED },
  { "page.save-filter", { NULL }, N_ ("Save this filter"), HW_ACTIONS_HERE, "children", OFFERED },
  { "page.saved-filters", { NULL }, N_ ("Rename or delete saved filters"), HW_ACTIONS_HERE,
    "children", OFFERED },
  { "page.columns", { NULL }, N_ ("Columns of the list"), HW_ACTIONS_HERE, "children", OFFERED },
  { "page.export", { "<Control>e" }, N_ ("Export this list"), HW_ACTIONS_HERE, "children",
    OFFERED },
  { "page.print", { "<Control>p" }, N_ ("Print the path of this child"), HW_ACTIONS_HERE, "child",
    OFFERED },
  { "page.save-pdf", { "<Control><Shift>p" }, N_ ("Save the path of this child as PDF"),
    HW_ACTIONS_HERE, "child", OFFERED },
  { "page.add::placement", { NULL }, N_ ("Add a placement"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.add::goal", { NULL }, N_ ("Add a goal"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.add::hearing", { NULL }, N_ ("Add a hearing"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.add::stay", { NULL }, N_ ("Add a stay in care"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.add::connection", { NULL }, N_ ("Add somebody around this child"), HW_ACTIONS_HERE,
    "child", OFFERED },
  { "page.tab::overview", { "<Alt><Shift>1" }, N_ ("Overview of this child"), HW_ACTIONS_HERE,
    "child" },
  { "page.tab::path", { "<Alt><Shift>2" }, N_ ("Path of this child"), HW_ACTIONS_HERE, "child" },
  { "page.tab::people", { "<Alt><Shift>3" }, N_ ("People around this child"), HW_ACTIONS_HERE,
    "child" },
  { "page.tab::permanency", { "<Alt><Shift>4" }, N_ ("Plan A and Plan B of this child"),
    HW_ACTIONS_HERE, "child" },
  { "page.tab::record", { "<Alt><Shift>5" }, N_ ("Record of this child"), HW_ACTIONS_HERE,
    "child" },
  { "page.next-tab", { "<Control>Page_Down" }, N_ ("Next tab"), HW_ACTIONS_HERE, "child" },
  { "page.previous-tab", { "<Control>Page_Up" }, N_ ("Previous tab"), HW_ACTIONS_HERE, "child" },
  { "page.contact", { "<Control>t" }, N_ ("New contact"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.contact", { "<Control>t" }, N_ ("New contact"), HW_ACTIONS_HERE, "family", OFFERED },
  { "page.move", { NULL }, N_ ("Move this child to another family"), HW_ACTIONS_HERE, "child",
    OFFERED },
  { "page.merge", { NULL }, N_ ("Merge with another child"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.seal", { NULL }, N_ ("Seal the record of this child"), HW_ACTIONS_HERE, "child",
    OFFERED },
  { "page.merge", { NULL }, N_ ("Merge with another family"), HW_ACTIONS_HERE, "family", OFFERED },
  { "page.merge", { NULL }, N_ ("Merge with another home"), HW_ACTIONS_HERE, "home", OFFERED },
  { "page.merge", { NULL }, N_ ("Merge with another staff member"), HW_ACTIONS_HERE, "staff",
    OFFERED },
  { "staff.hand-over", { NULL }, N_ ("Hand over the families"), HW_ACTIONS_HERE, "staff",
    OFFERED },
  { "staff.add::cover", { NULL }, N_ ("This person is away"), HW_ACTIONS_HERE, "staff", OFFERED },
  { "staff.add::availability", { NULL }, N_ ("Add a time at which this person can come"),
    HW_ACTIONS_HERE, "staff", OFFERED },
  { "page.add::training", { NULL }, N_ ("Add a training"), HW_ACTIONS_HERE, "staff", OFFERED },
  { "page.add::training", { NULL }, N_ ("Add a training"), HW_ACTIONS_HERE, "home", OFFERED },
  { "page.add::home-approval", { NULL }, N_ ("Add an approval"), HW_ACTIONS_HERE, "home",
    OFFERED },
  { "page.new", { "<Control>m" }, N_ ("New meeting"), HW_ACTIONS_HERE, "meetings", OFFERED },
  { "page.invite-chosen", { NULL }, N_ ("Everyone of the chosen meetings was invited today"),
    HW_ACTIONS_HERE, "meetings", OFFERED },
  { "page.facilitate", { NULL }, N_ ("Who facilitates the chosen families"), HW_ACTIONS_HERE,
    "meetings", OFFERED },
  { "page.invite", { "<Control>p" }, N_ ("Invite with letters and calendar files"), HW_ACTIONS_HERE,
    "meeting", OFFERED },
  { "page.slots", { "<Control><Shift>t" }, N_ ("Find a time for this meeting"), HW_ACTIONS_HERE,
    "meeting", OFFERED },
  { "page.invite-all", { "<Control><Shift>i" }, N_ ("Everyone was invited to this meeting today"),
    HW_ACTIONS_HERE, "meeting", OFFERED },
  { "page.spoke-all", { "<Control><Shift>s" }, N_ ("All were spoken to before this meeting today"),
    HW_ACTIONS_HERE, "meeting", OFFERED },
  { "page.propose", { NULL }, N_ ("Add those who should be asked to this meeting"),
    HW_ACTIONS_HERE, "meeting", OFFERED },
  { "page.also", { NULL }, N_ ("Ask somebody new to this meeting"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.add::agenda-item", { "<Control><Shift>a" }, N_ ("Put something on the agenda"),
    HW_ACTIONS_HERE, "meeting", OFFERED },
  { "page.add::meeting-effort", { NULL }, N_ ("Write down an effort"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.add::meeting-decision", { "<Control><Shift>d" }, N_ ("Add a decision"),
    HW_ACTIONS_HERE, "meeting", OFFERED },
  { "page.hold", { "<Control>h" }, N_ ("This meeting was held"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.close", { NULL }, N_ ("Close the minutes of this meeting"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.when", { NULL }, N_ ("When and where this meeting is"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.merge", { NULL }, N_ ("Hold this meeting together with another one"), HW_ACTIONS_HERE,
    "meeting", OFFERED },
  { "page.add::possible-partner", { NULL }, N_ ("Add a possible partner"), HW_ACTIONS_HERE,
    "meeting", OFFERED },
  { "page.cancel", { NULL }, N_ ("Cancel this meeting"), HW_ACTIONS_HERE, "meeting", OFFERED },
  { "page.facilitate", { NULL }, N_ ("Who facilitates this family"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.history", { NULL }, N_ ("History of this meeting"), HW_ACTIONS_HERE, "meeting",
    OFFERED },
  { "page.print", { "<Control>p" }, N_ ("Print this plan"), HW_ACTIONS_HERE, "case-plan", OFFERED },
  { "page.compare", { NULL }, N_ ("Compare this plan with the version before"), HW_ACTIONS_HERE,
    "case-plan", OFFERED },
  { "page.steps", { NULL }, N_ ("Way of this plan to approval"), HW_ACTIONS_HERE, "case-plan",
    OFFERED },
  { "page.gaps", { "<Control>g" }, N_ ("What this plan lacks"), HW_ACTIONS_HERE, "case-plan",
    OFFERED },
  { "page.other-side", { "F6" }, N_ ("Between the lines and what they say"), HW_ACTIONS_HERE,
    "case-plan" },
  { "page.history", { NULL }, N_ ("History of this plan"), HW_ACTIONS_HERE, "case-plan", OFFERED },
  { "page.history", { NULL }, N_ ("History of this child"), HW_ACTIONS_HERE, "child", OFFERED },
  { "page.history", { NULL }, N_ ("History of this family"), HW_ACTIONS_HERE, "family", OFFERED },
  { "page.history", { NULL }, N_ ("History of this home"), HW_ACTIONS_HERE, "home", OFFERED },
  { "page.history", { NULL }, N_ ("History of this staff member"), HW_ACTIONS_HERE, "staff",
    OFFERED },
  { "page.history", { NULL }, N_ ("History of this region"), HW_ACTIONS_HERE, "region", OFFERED },
};

/* The page at position @i; Alt+1 to Alt+9. */
static HwActionRow
row_of_page (guint i)
{
  const HwPageRow *page = hw_page_table_get (i);
  HwActionRow row = { .title = page->title, .group = HW_ACTIONS_PAGES, .flags = OFFERED };

  /* Kept as long as the program. */
  row.name = g_strconcat ("win.page::", page->name, NULL);
  row.keys[0] = i < 9 ? g_strdup_printf ("<Alt>%u", i + 1) : NULL;
  return row;
}

static GArray *
rows (void)
{
  static GArray *array;

  if (array)
    return array;
  array = g_array_new (TRUE, TRUE, sizeof (HwActionRow));
  g_array_append_vals (array, actions, G_N_ELEMENTS (actions));
  for (guint i = 0; hw_page_table_get (i); i++)
    {
      HwActionRow row = row_of_page (i);

      g_array_append_val (array, row);
    }
  return array;
}

const HwActionRow *
hw_action_table_get (guint i)
{
  return i < rows ()->len ? &g_array_index (rows (), HwActionRow, i) : NULL;
}

const char *
hw_action_group_title (HwActionGroup group)
{
  static const char *const titles[HW_ACTIONS_N_GROUPS] = {
    [HW_ACTIONS_GENERAL] = N_ ("General"),
    [HW_ACTIONS_PAGES] = N_ ("Pages"),
    [HW_ACTIONS_EDIT] = N_ ("Editing"),
  };

  return titles[group] ? _ (titles[group]) : NULL;
}

void
hw_action_table_set_accels (GtkApplication *application)
{
  const HwActionRow *row;

  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    if (row->name && row->keys[0] && !row->page && !(row->flags & HW_ACTION_YIELDS))
      {
        const char *keys[] = { row->keys[0], row->keys[1], NULL };

        gtk_application_set_accels_for_action (application, row->name, keys);
      }
}

/* @act: NULL for the row's own. Takes it. */
static void
add_key (GtkEventController *controller, const HwActionRow *row, const char *key,
         GtkShortcutAction *act)
{
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  GtkShortcut *shortcut;

  g_action_parse_detailed_name (row->name, &name, &target, NULL);
  shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                               act ? act : gtk_named_action_new (name));
  gtk_shortcut_set_arguments (shortcut, target);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
hw_action_table_add_keys (GtkWidget *widget, const char *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const HwActionRow *row;

  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    if (row->name && g_strcmp0 (row->page, page) == 0
        && (page || row->flags & HW_ACTION_YIELDS))
      for (guint k = 0; k < G_N_ELEMENTS (row->keys) && row->keys[k]; k++)
        add_key (controller, row, row->keys[k], NULL);
  gtk_widget_add_controller (widget, controller);
}

/* What @key does on @page; NULL: nothing. */
static const HwActionRow *
find_key (const char *page, const char *key)
{
  const HwActionRow *row;

  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    for (guint k = 0; row->page && k < G_N_ELEMENTS (row->keys) && row->keys[k]; k++)
      if ((!page || g_str_equal (row->page, page)) && g_str_equal (row->keys[k], key))
        return row;
  return NULL;
}

static gboolean
on_page_key_cb (GtkWidget *window, GVariant *arguments, gpointer key)
{
  HwActionPlace page_of = g_object_get_data (G_OBJECT (window), PLACE);
  const char *page_name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;
  GtkWidget *page = page_of (window, &page_name);
  const HwActionRow *row = page && page_name ? find_key (page_name, key) : NULL;

  if (!row)
    return GDK_EVENT_PROPAGATE;
  g_action_parse_detailed_name (row->name, &name, &target, NULL);
  return gtk_widget_activate_action_variant (page, name, target);
}

/* One shortcut a key, whatever pages have it: of several the toolkit would take turns. */
void
hw_action_table_add_page_keys (GtkWidget *window, HwActionPlace page_of)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const HwActionRow *row;

  g_object_set_data (G_OBJECT (window), PLACE, page_of);
  for (guint i = 0; (row = hw_action_table_get (i)); i++)
    for (guint k = 0; row->page && k < G_N_ELEMENTS (row->keys) && row->keys[k]; k++)
      if (find_key (NULL, row->keys[k]) == row)
        add_key (controller, row, row->keys[k],
                 gtk_callback_action_new (on_page_key_cb, (gpointer) row->keys[k], NULL));
  gtk_widget_add_controller (window, controller);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The actions of the window: going somewhere, taking back, telling.
 */

#include "ui/shell/hw-window-private.h"

#include "ui/exchange/hw-import-page.h"
#include "ui/families/hw-children-page.h"
#include "ui/help/hw-help-dialog.h"
#include "ui/meetings/hw-answer.h"
#include "ui/meetings/hw-meeting-deeds.h"
#include "ui/office/hw-office-page.h"
#include "ui/palette/hw-palette.h"
#include "ui/preferences/hw-preferences-dialog.h"
#include "ui/shell/hw-open-table.h"
#include "ui/shell/hw-page-table.h"
#include "ui/shell/hw-shortcuts-dialog.h"
#include "ui/shell/hw-undo.h"
#include "ui/widgets/hw-fiber.h"

#include <config.h>
#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------------ telling */

static AdwToast *
show_toast (HwWindow *self, const char *sentence)
{
  AdwToast *toast = adw_toast_new (sentence);

  adw_toast_set_use_markup (toast, FALSE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return toast;
}

void
hw_window_say (HwWindow *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, show_toast (self, sentence));
}

static void
on_say_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hw_window_say (HW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* What has to be read does not go by itself. */
static void
on_tell_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HwWindow *self = HW_WINDOW (widget);
  AdwToast *toast = show_toast (self, g_variant_get_string (parameter, NULL));

  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Only the last act has its Undo in sight: the ones before are reached by Ctrl+Z. One that changed
 * nothing has none. */
static void
on_saved_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HwWindow *self = HW_WINDOW (widget);
  const char *sentence;
  gint64 transaction;
  AdwToast *toast;

  g_variant_get (parameter, "(&sx)", &sentence, &transaction);
  toast = show_toast (self, sentence);
  if (transaction > 0)
    {
      adw_toast_set_button_label (toast, _ ("_Undo"));
      adw_toast_set_action_name (toast, "win.undo-transaction");
      adw_toast_set_action_target (toast, "x", transaction);
    }
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* ------------------------------------------------------------------ taking back */

typedef struct
{
  DexFuture *(*take) (HwStoreThread *thread, GCancellable *cancellable, gint64 transaction);
  gint64 transaction;
} Take;

static DexFuture *
take_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Take *take = fiber->data;
  g_autoptr (HwWindow) self = g_weak_ref_get (&fiber->owner);
  DexFuture *future = take->take (self->thread, fiber->cancellable, take->transaction);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_clear_object (&self);
  sentence = dex_await_string (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self)
    hw_window_say (self, sentence ? sentence : error->message);
  return dex_future_new_true ();
}

static void
start_take (GtkWidget *widget, Take take)
{
  HwWindow *self = HW_WINDOW (widget);
  g_autoptr (GtkWidget) focus = NULL;

  g_set_object (&focus, gtk_window_get_focus (GTK_WINDOW (self)));
  /* What is being typed is saved first, and is then the last act. Whoever has no pointer stays
   * where the keys are. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  if (focus && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
  adw_toast_overlay_dismiss_all (self->toasts);
  hw_fiber_start (self, self->cancellable, take_fiber, g_memdup2 (&take, sizeof take), g_free);
}

static void
on_undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_take (widget, (Take) { hw_undo, 0 });
}

static void
on_redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_take (widget, (Take) { hw_redo, 0 });
}

static void
on_undo_transaction_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_take (widget, (Take) { hw_undo, g_variant_get_int64 (parameter) });
}

/* ------------------------------------------------------------------ going somewhere */

static void
on_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hw_office_view_show_page (HW_WINDOW (widget)->office, g_variant_get_string (parameter, NULL));
}

/* A page below the office's own. */
static void
on_office_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HwOfficeView *office = HW_WINDOW (widget)->office;

  hw_office_view_show_page (office, "office");
  gtk_widget_activate_action_variant (GTK_WIDGET (hw_office_view_visible_page (office)),
                                      "office.show", parameter);
}

static void
on_open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *type, *id;

  g_variant_get (parameter, "(&s&s)", &type, &id);
  hw_office_view_open (HW_WINDOW (widget)->office, type, id);
}

static void
on_import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hw_office_view_show_act (HW_WINDOW (widget)->office, "import", HW_TYPE_IMPORT_PAGE);
}

gboolean
hw_window_import (HwWindow *self, GFile *file)
{
  AdwNavigationPage *page
      = hw_office_view_show_act (self->office, "import", HW_TYPE_IMPORT_PAGE);

  if (page)
    hw_import_page_take_file (HW_IMPORT_PAGE (page), file);
  return page != NULL;
}

static void
on_answer_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  hw_answer_choose (widget, HW_WINDOW (widget)->thread);
}

static void
on_plan_meeting_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  const char *family, *kind;

  g_variant_get (target, "(&s&s)", &family, &kind);
  hw_meeting_deed_schedule (widget, HW_WINDOW (widget)->thread, family, kind);
}

static void
on_search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HwOfficeView *office = HW_WINDOW (widget)->office;

  hw_office_view_show_page (office, "children");
  hw_children_page_focus_search (HW_CHILDREN_PAGE (hw_office_view_visible_page (office)));
}

/* The help page of what is shown. */
static const char *
help_of_page (HwWindow *self)
{
  GtkWidget *start = adw_bin_get_child (self->start_place);
  const char *name = self->thread ? hw_office_view_visible_name (self->office) : NULL;
  const HwPageRow *page = hw_page_table_find (name);
  const HwOpenRow *record = hw_open_table_find (name);

  if (!self->thread && start)
    return hw_open_page_help (HW_OPEN_PAGE (start));
  if (g_strcmp0 (name, "import") == 0)
    return "import";
  return page ? page->help : record ? record->help : hw_office_page_help (name);
}

static void
on_help_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_present (hw_help_dialog_new (help_of_page (HW_WINDOW (widget))), widget);
}

static void
on_palette_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  HwWindow *self = HW_WINDOW (widget);

  hw_palette_present (GTK_WIDGET (hw_office_view_visible_page (self->office)), self->thread,
                      hw_office_view_visible_name (self->office));
}

static void
on_shortcuts_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_present (hw_shortcuts_dialog_new (), widget);
}

static void
on_preferences_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_dialog_present (hw_preferences_dialog_new (), widget);
}

static void
on_about_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_show_about_dialog (widget, "application-name", _ ("Homeward"), "version", HW_VERSION,
                         "developer-name", _ ("The Homeward developers"), "license-type",
                         GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Getting children out of foster care and home for good"), NULL);
}

/* ------------------------------------------------------------------ the list of them */

static const struct
{
  const char *name;
  const char *target; /* its type, or NULL */
  GtkWidgetActionActivateFunc activate;
  gboolean needs_office;
} actions[] = {
  { "win.undo", NULL, on_undo_cb, TRUE },
  { "win.redo", NULL, on_redo_cb, TRUE },
  { "win.undo-transaction", "x", on_undo_transaction_cb, TRUE },
  { "win.page", "s", on_page_cb, TRUE },
  { "win.office", "s", on_office_cb, TRUE },
  { "win.open", "(ss)", on_open_cb, TRUE },
  { "win.palette", NULL, on_palette_cb, TRUE },
  { "win.search", NULL, on_search_cb, TRUE },
  { "win.import", NULL, on_import_cb, TRUE },
  { "win.answer", NULL, on_answer_cb, TRUE },
  { "win.merge-record", "(ss)", hw_window_merge_cb, TRUE },
  { "win.new", "(sa{ss})", hw_window_new_cb, TRUE },
  { "win.plan-meeting", "(ss)", on_plan_meeting_cb, TRUE },
  { "win.new-child", NULL, hw_window_new_cb, TRUE },
  { "win.new-family", NULL, hw_window_new_cb, TRUE },
  { "win.new-person", NULL, hw_window_new_cb, TRUE },
  { "win.new-home", NULL, hw_window_new_cb, TRUE },
  { "win.new-staff", NULL, hw_window_new_cb, TRUE },
  { "win.say", "s", on_say_cb, FALSE },
  { "win.tell", "s", on_tell_cb, FALSE },
  { "win.saved", "(sx)", on_saved_cb, TRUE },
  { "win.preferences", NULL, on_preferences_cb, FALSE },
  { "win.help", NULL, on_help_cb, FALSE },
  { "win.shortcuts", NULL, on_shortcuts_cb, FALSE },
  { "win.about", NULL, on_about_cb, FALSE },
};

void
hw_window_install_actions (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, actions[i].target,
                                     actions[i].activate);
}

void
hw_window_update_actions (HwWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (actions[i].needs_office)
      gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, self->thread != NULL);
  if (self->thread)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (application), "lock")), TRUE);
}

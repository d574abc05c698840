/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A group a version, a row a step.
 */

#include "ui/plans/hw-plan-steps-dialog.h"

#include "domain/plans/hw-plan-steps-query.h"
#include "ui/plans/hw-plan-words.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

/* @by: the sentence when somebody is known; @alone: when nobody is. */
static const struct
{
  const char *by, *alone, *icon;
} words[] = {
  [HW_PLAN_STEP_BEGUN] = { N_ ("Begun by %s"), N_ ("Begun"), "document-edit-symbolic" },
  [HW_PLAN_STEP_AGREED]
  = { N_ ("The family agreed; written down by %s"), N_ ("The family agreed"),
      "system-users-symbolic" },
  [HW_PLAN_STEP_ASKED]
  = { N_ ("Approval asked for by %s"), N_ ("Approval asked for"), "mail-message-new-symbolic" },
  [HW_PLAN_STEP_RETURNED] = { N_ ("Returned by %s"), N_ ("Returned"), "edit-undo-symbolic" },
  [HW_PLAN_STEP_APPROVED]
  = { N_ ("Approved by %s"), N_ ("Approved"), "object-select-symbolic" },
  [HW_PLAN_STEP_CLOSED]
  = { N_ ("Closed by %s"), N_ ("Closed"), "changes-prevent-symbolic" },
};

typedef struct
{
  HwStoreThread *thread;
  char *plan;
} Wish;

static Wish *
wish_new (HwStoreThread *thread, const char *plan)
{
  Wish *self = g_new (Wish, 1);

  *self = (Wish) { g_object_ref (thread), g_strdup (plan) };
  return self;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->thread);
  g_free (self->plan);
  g_free (self);
}

static gboolean
steps_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  GPtrArray *steps = hw_plan_list_steps (store, ((const Wish *) data)->plan, error);

  if (!steps)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, steps);
  return TRUE;
}

/* ------------------------------------------------------------------ rows */

static GtkWidget *
make_row (const HwPlanStep *step)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (words[step->kind].icon);
  g_autofree char *title = step->who ? g_strdup_printf (_ (words[step->kind].by), step->who)
                                     : g_strdup (_ (words[step->kind].alone));
  g_autofree char *day = step->day ? hw_day_dup_words (step->day) : hw_time_dup_words (step->at);
  g_autofree char *said
      = step->comments ? g_strdup_printf ("%s\n%s", day, step->comments) : g_strdup (day);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), said);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static void
show_steps (AdwPreferencesPage *page, GPtrArray *steps)
{
  AdwPreferencesGroup *group = NULL;
  gint64 version = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const HwPlanStep *step = g_ptr_array_index (steps, i);

      if (!group || step->version != version)
        {
          g_autofree char *title = hw_plan_words_dup_version_number (step->version);

          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, title);
          adw_preferences_page_add (page, group);
          version = step->version;
        }
      adw_preferences_group_add (group, make_row (step));
    }
}

static GtkWidget *
make_failure (const GError *error)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-error-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("History Cannot Be Read"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), error->message);
  return page;
}

static DexFuture *
steps_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Wish *wish = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (AdwToolbarView) view = NULL;
  GtkWidget *page;

  steps = dex_await_boxed (hw_store_thread_run (wish->thread, steps_job,
                                                wish_new (wish->thread, wish->plan), wish_free),
                           &error);
  view = g_weak_ref_get (&fiber->owner);
  if (!view)
    return dex_future_new_true ();
  page = steps ? adw_preferences_page_new () : make_failure (error);
  if (steps)
    show_steps (ADW_PREFERENCES_PAGE (page), steps);
  hw_inner_scroller_set_name (page, _ ("Way to Approval"));
  adw_toolbar_view_set_content (view, page);
  return dex_future_new_true ();
}

void
hw_plan_steps_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), adw_spinner_new ());
  adw_dialog_set_title (dialog, _ ("Way to Approval"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 560);
  adw_dialog_set_child (dialog, view);
  hw_fiber_start (view, NULL, steps_fiber, wish_new (thread, plan), wish_free);
  adw_dialog_present (dialog, parent);
}

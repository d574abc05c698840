/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One long work at a time, on a thread of its own; how far it is is looked at, not told, so that
 * the window is woken no more often than an eye sees.
 */

#include "ui/office/hw-backups-page.h"

#include "domain/hw-records.h"
#include "store/hw-verify.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define LOOK_MS 100

/* More rows say no more; the saved list has all. */
#define MOST_FAULTS 50

/* How far a work is, from 0 to 1000, and how to end it; shared with its thread. */
typedef struct
{
  GCancellable *cancellable;
  int part;
  gboolean is_check;
  char *path;
} Work;

struct _HwBackupsPage
{
  HwOfficePart parent_instance;

  GtkWidget *work;
  GtkLabel *work_label;
  GtkProgressBar *bar;
  GtkWidget *outcome;
  AdwActionRow *outcome_row;
  GtkImage *outcome_icon;
  AdwPreferencesGroup *faults;
  AdwActionRow *last;
  AdwActionRow *kept;
  AdwActionRow *where;

  Work *running;
  guint look;
  GPtrArray *rows; /* of the faults; the group's */
  GString *list;   /* the faults as text */
};

G_DEFINE_FINAL_TYPE (HwBackupsPage, hw_backups_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ what is kept here */

/* @name «2026-11-22-153012.homeward» in words; NULL: not one of ours. */
static char *
dup_moment (const char *name)
{
  int year, month, day, hour, minute, second;
  g_autoptr (GDateTime) at = NULL;

  if (sscanf (name, "%4d-%2d-%2d-%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) != 6)
    return NULL;
  at = g_date_time_new_local (year, month, day, hour, minute, second);
  return at ? g_date_time_format (at, "%x, %H:%M") : NULL;
}

/* Number, size and newest of the backups as «n bytes name»; on the store's thread. */
static gboolean
kept_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autofree char *folder = g_build_filename (hw_office_folder (data), "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *newest = NULL;
  const char *name;
  gint64 bytes = 0;
  guint n = 0;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf file;

      if (!g_str_has_suffix (name, ".homeward") || g_stat (path, &file) != 0)
        continue;
      n++;
      bytes += file.st_size;
      if (g_strcmp0 (name, newest) > 0)
        g_set_str (&newest, name);
    }
  g_value_init (result, G_TYPE_VARIANT);
  g_value_take_variant (result, g_variant_ref_sink (g_variant_new (
                                    "(uxss)", n, bytes, newest ? newest : "", folder)));
  return TRUE;
}

static void
on_kept_cb (gpointer data, const GValue *value, const GError *error)
{
  HwBackupsPage *self = data;
  const char *newest, *folder;
  g_autofree char *moment = NULL, *last = NULL, *kept = NULL, *size = NULL;
  gint64 bytes;
  guint n;

  if (!value)
    return;
  g_variant_get (g_value_get_variant (value), "(ux&s&s)", &n, &bytes, &newest, &folder);
  moment = dup_moment (newest);
  size = g_format_size (bytes);
  last = moment ? g_strdup_printf (_ ("%s: opened, read and compared with the office"), moment)
                : g_strdup (_ ("None yet. One is made in a few seconds."));
  kept = g_strdup_printf (ngettext ("%u backup, %s. The newest of 7 days, 4 weeks and 12 months "
                                    "stay.",
                                    "%u backups, %s. The newest of 7 days, 4 weeks and 12 months "
                                    "stay.",
                                    n),
                          n, size);
  adw_action_row_set_subtitle (self->last, last);
  adw_action_row_set_subtitle (self->kept, kept);
  adw_action_row_set_subtitle (self->where, folder);
}

static void
hw_backups_page_load (HwOfficePart *part)
{
  HwStoreThread *thread = hw_office_part_thread (part);

  hw_office_run (part, thread, kept_job, hw_store_thread_office (thread), NULL, on_kept_cb);
}

/* ------------------------------------------------------------------ what was found */

/* What each kind of fault means, and what to do. */
static const struct
{
  const char *where;
  const char *meaning, *remedy;
} meanings[] = {
  { "page", N_ ("The office’s file is damaged."),
    N_ ("Stop working here and restore the last good backup.") },
  { "reference", N_ ("A record refers to one that is not there."),
    N_ ("Open the record and choose another, or restore the last good backup.") },
  { "chain", N_ ("The journal was changed by something else than Homeward."),
    N_ ("Keep a copy of this office as it is, tell whoever is responsible for the data, and go on "
        "with the last good backup.") },
  { "mark", N_ ("Newer work was seen here before."),
    N_ ("Somebody put an older copy in this office’s place. Look for the newer one.") },
  { "schema", N_ ("The tables are not those of this program."),
    N_ ("Update Homeward, then check again.") },
  { "record", N_ ("A record says something that cannot be."),
    N_ ("Open the record and set it right.") },
  { "search", N_ ("The search does not know all records."),
    N_ ("Nothing is lost: “homeward office verify --rebuild” makes the search again.") },
};

static void
say_fault (const HwFault *fault, const char **meaning, const char **remedy)
{
  *meaning = _ ("Something is not as it should be.");
  *remedy = _ ("Keep a copy of this office as it is, and restore the last good backup.");
  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (g_str_equal (meanings[i].where, fault->where))
      {
        *meaning = _ (meanings[i].meaning);
        *remedy = _ (meanings[i].remedy);
      }
}

static void
add_fault (HwBackupsPage *self, const HwFault *fault, gboolean is_shown)
{
  const char *meaning, *remedy;
  g_autofree char *words = NULL;
  GtkWidget *row;

  say_fault (fault, &meaning, &remedy);
  g_string_append_printf (self->list, "%s\n  %s\n  %s\n\n", meaning, fault->message, remedy);
  if (!is_shown)
    return;
  row = adw_action_row_new ();
  words = g_strdup_printf ("%s\n%s", remedy, fault->message);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), meaning);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_preferences_group_add (self->faults, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_faults (HwBackupsPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->faults, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_string_truncate (self->list, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->faults), FALSE);
}

static void
show_outcome (HwBackupsPage *self, const char *icon, const char *title, const char *words)
{
  gtk_image_set_from_icon_name (self->outcome_icon, icon);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->outcome_row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->outcome_row), title);
  adw_action_row_set_subtitle (self->outcome_row, words);
  gtk_widget_set_visible (self->outcome, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), title,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_faults (HwBackupsPage *self, GPtrArray *faults)
{
  guint n = faults->len;
  g_autofree char *title = NULL;

  if (n == 0)
    {
      show_outcome (self, "object-select-symbolic", _ ("The office is whole"),
                    _ ("Every page, reference, record and step of the journal is as it was "
                       "written."));
      return;
    }
  title = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);
  show_outcome (self, "dialog-warning-symbolic", title,
                _ ("What each means, and what to do, stands below."));
  for (guint i = 0; i < n; i++)
    add_fault (self, faults->pdata[i], i < MOST_FAULTS);
  gtk_widget_set_visible (GTK_WIDGET (self->faults), TRUE);
}

/* ------------------------------------------------------------------ long work */

static void
work_clear (gpointer data)
{
  Work *self = data;

  g_clear_object (&self->cancellable);
  g_free (self->path);
}

static void
work_unref (gpointer work)
{
  g_atomic_rc_box_release_full (work, work_clear);
}

/* On the work's thread. */
static void
on_progress_cb (double part, gpointer data)
{
  g_atomic_int_set (&((Work *) data)->part, (int) (part * 1000));
}

static gboolean
work_job (HwOffice *aside, gpointer data, GValue *result, GError **error)
{
  Work *work = data;
  HwWatch watch = { on_progress_cb, work, work->cancellable };

  if (work->is_check)
    {
      g_value_init (result, G_TYPE_PTR_ARRAY);
      g_value_take_boxed (result, hw_office_verify_aside (aside, &hw_records, &watch, error));
      return g_value_get_boxed (result) != NULL;
    }
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, hw_office_backup_aside (aside, work->path, &watch, error));
  return g_value_get_string (result) != NULL;
}

static void
update_actions (HwBackupsPage *self)
{
  static const char *const names[] = { "backups.now", "backups.elsewhere", "backups.check" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], self->running == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.cancel", self->running != NULL);
  gtk_widget_set_visible (self->work, self->running != NULL);
}

static void
end_work (HwBackupsPage *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->running, work_unref);
  update_actions (self);
}

static void
on_worked_cb (gpointer data, const GValue *value, const GError *error)
{
  HwBackupsPage *self = data;
  gboolean is_check = self->running && self->running->is_check;

  end_work (self);
  if (value && is_check)
    show_faults (self, g_value_get_boxed (value));
  else if (value)
    show_outcome (self, "object-select-symbolic", _ ("Backed up, and proved to be whole"),
                  g_value_get_string (value));
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_outcome (self, "process-stop-symbolic", _ ("Given up"), _ ("Nothing was left behind."));
  else
    show_outcome (self, "dialog-error-symbolic",
                  is_check ? _ ("The check could not be made")
                           : _ ("The backup could not be made"),
                  error->message);
  hw_backups_page_load (HW_OFFICE_PART (self));
}

static gboolean
on_look_cb (gpointer data)
{
  HwBackupsPage *self = data;

  gtk_progress_bar_set_fraction (self->bar, g_atomic_int_get (&self->running->part) / 1000.0);
  return G_SOURCE_CONTINUE;
}

static void
start_work (HwBackupsPage *self, gboolean is_check, const char *path)
{
  if (self->running)
    return;
  self->running = g_atomic_rc_box_new0 (Work);
  self->running->cancellable = g_cancellable_new ();
  self->running->is_check = is_check;
  self->running->path = g_strdup (path);
  self->look = g_timeout_add (LOOK_MS, on_look_cb, self);
  clear_faults (self);
  gtk_widget_set_visible (self->outcome, FALSE);
  gtk_progress_bar_set_fraction (self->bar, 0);
  gtk_label_set_label (self->work_label, is_check ? _ ("Checking the office …")
                                                  : _ ("Backing up, and proving the copy …"));
  update_actions (self);
  hw_office_run_aside (self, hw_office_part_thread (HW_OFFICE_PART (self)), work_job,
                       g_atomic_rc_box_acquire (self->running), work_unref, on_worked_cb);
}

void
hw_backups_page_back_up (HwBackupsPage *self, const char *path)
{
  g_return_if_fail (HW_IS_BACKUPS_PAGE (self));

  start_work (self, FALSE, path);
}

/* ------------------------------------------------------------------ acts */

static void
now_action (GtkWidget *widget, const char *action, GVariant *target)
{
  start_work (HW_BACKUPS_PAGE (widget), FALSE, NULL);
}

static void
check_action (GtkWidget *widget, const char *action, GVariant *target)
{
  start_work (HW_BACKUPS_PAGE (widget), TRUE, NULL);
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwBackupsPage *self = HW_BACKUPS_PAGE (widget);

  if (self->running)
    g_cancellable_cancel (self->running->cancellable);
}

static void
on_place_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwBackupsPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (!file || !hw_office_part_thread (HW_OFFICE_PART (self)))
    return;
  if (g_file_peek_path (file))
    start_work (self, FALSE, g_file_peek_path (file));
  else
    hw_office_say (self, _ ("This place cannot be written as a file. Choose a folder or a stick."));
}

static void
elsewhere_action (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "%Y-%m-%d-%H%M%S.homeward");

  gtk_file_dialog_set_title (dialog, _ ("Back Up To"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, on_place_cb,
                        g_object_ref (widget));
}

static void
on_list_place_cb (GObject *dialog, GAsyncResult *result, gpointer data)
{
  g_autoptr (HwBackupsPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autoptr (GError) error = NULL;

  if (!file)
    return;
  if (g_file_replace_contents (file, self->list->str, self->list->len, NULL, FALSE,
                               G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                               NULL, &error))
    hw_office_say (self, _ ("The list is saved."));
  else
    hw_office_say (self, error->message);
}

static void
save_list_action (GtkWidget *widget, const char *action, GVariant *target)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save the Findings"));
  gtk_file_dialog_set_initial_name (dialog, _ ("findings.txt"));
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                        on_list_place_cb, g_object_ref (widget));
}

/* ------------------------------------------------------------------ object */

/* Whoever leaves the page gives the work up. */
static void
hw_backups_page_dispose (GObject *object)
{
  HwBackupsPage *self = HW_BACKUPS_PAGE (object);

  if (self->running)
    g_cancellable_cancel (self->running->cancellable);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->running, work_unref);
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_BACKUPS_PAGE);
  G_OBJECT_CLASS (hw_backups_page_parent_class)->dispose (object);
}

static void
hw_backups_page_finalize (GObject *object)
{
  HwBackupsPage *self = HW_BACKUPS_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_string_free (self->list, TRUE);
  G_OBJECT_CLASS (hw_backups_page_parent_class)->finalize (object);
}

static void
hw_backups_page_init (HwBackupsPage *self)
{
  self->rows = g_ptr_array_new ();
  self->list = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  update_actions (self);
}

static void
hw_backups_page_class_init (HwBackupsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_backups_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_backups_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_backups_page_load;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/office/hw-backups-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, work);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, work_label);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, bar);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, outcome_row);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, outcome_icon);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, faults);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, last);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, kept);
  gtk_widget_class_bind_template_child (widget_class, HwBackupsPage, where);
  gtk_widget_class_install_action (widget_class, "backups.now", NULL, now_action);
  gtk_widget_class_install_action (widget_class, "backups.elsewhere", NULL, elsewhere_action);
  gtk_widget_class_install_action (widget_class, "backups.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "backups.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "backups.save-list", NULL, save_list_action);
}

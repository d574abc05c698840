/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a kind of trouble; what there is to go back to is looked for while the page is shown.
 */

#include "ui/shell/hw-trouble-page.h"

#include "base/hw-error.h"
#include "base/hw-time.h"
#include "store/hw-office.h"
#include "ui/shell/hw-copying.h"
#include "ui/shell/hw-open-page.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  WAY_NONE,
  WAY_RESTORE,  /* back to the newest backup */
  WAY_BRING,    /* copy the newest backup to this computer */
  WAY_RECOVERY, /* open it with the recovery key */
  WAY_COPY,     /* look for a backup on a stick */
  WAY_AGAIN,
  WAY_OTHER,    /* another office */
  WAY_FOLDER,   /* show it */
} Way;

typedef enum
{
  TROUBLE_DAMAGED,
  TROUBLE_MISSING,
  TROUBLE_OLDER,
  TROUBLE_NEWER,
  TROUBLE_ELSEWHERE,
  TROUBLE_PLACE,
  TROUBLE_UNTIDY,
  TROUBLE_NOTHING,
  TROUBLE_FULL,
  TROUBLE_OTHER,
} Trouble;

/**
 * Row:
 * @kept: what was not touched
 * @first, @second: the ways on where there is no backup
 * @with_backup: the first way where there is one; WAY_NONE: a backup does not help
 */
static const struct
{
  HwError code;
  const char *icon, *heading, *kept, *advice;
  Way with_backup, first, second;
} troubles[] = {
  [TROUBLE_DAMAGED] = {
    HW_ERROR_DAMAGED, "dialog-error-symbolic", N_ ("This Office Is Damaged"),
    N_ ("Homeward wrote nothing to the damaged file. It stays as it is, also when you go back to a "
        "backup."),
    N_ ("Look for a backup on a stick or another computer. Keep the folder as it is: somebody who "
        "knows about disks may save more of it."),
    WAY_RESTORE, WAY_COPY, WAY_FOLDER },
  [TROUBLE_MISSING] = {
    HW_ERROR_INCOMPLETE, "dialog-warning-symbolic", N_ ("A File of This Office Is Missing"),
    N_ ("What is left in the folder stays as it is. No empty office was made in its place."),
    N_ ("Put the file back if it was moved, or look for a backup on a stick."),
    WAY_RESTORE, WAY_COPY, WAY_FOLDER },
  [TROUBLE_OLDER] = {
    HW_ERROR_ROLLED_BACK, "dialog-warning-symbolic", N_ ("This Is an Older Copy"),
    N_ ("Nothing was written, to this copy or to any other."),
    N_ ("Somebody put an older copy in this office’s place. Look for the newer one, on a stick or "
        "in the trash, before anybody works on."),
    WAY_RESTORE, WAY_COPY, WAY_FOLDER },
  [TROUBLE_NEWER] = {
    HW_ERROR_NEWER, "software-update-available-symbolic", N_ ("This Office Needs a Newer Homeward"),
    N_ ("The office is whole, and nothing was written to it."),
    N_ ("Update Homeward on this computer, then open the office again. It opens as before on the "
        "computer where it was used last."),
    WAY_NONE, WAY_OTHER, WAY_NONE },
  [TROUBLE_ELSEWHERE] = {
    HW_ERROR_LOCKED, "system-lock-screen-symbolic", N_ ("This Office Is in Use Elsewhere"),
    N_ ("What is being written there goes on, and nothing of it is lost."),
    N_ ("Wait until it is done, or close Homeward where it is open: for another person of this "
        "computer, in another session, or in a command that is running."),
    WAY_NONE, WAY_AGAIN, WAY_OTHER },
  [TROUBLE_PLACE] = {
    HW_ERROR_REFUSED, "network-server-symbolic", N_ ("An Office Cannot Be Open There"),
    N_ ("Nothing was read or written there."),
    N_ ("Two computers that write at once would damage the office. Copy a backup to this computer "
        "and work there; backups may lie on the network."),
    WAY_BRING, WAY_COPY, WAY_OTHER },
  [TROUBLE_UNTIDY] = {
    HW_ERROR_READ_ONLY, "changes-prevent-symbolic", N_ ("This Office Cannot Be Written"),
    N_ ("Nothing was written, and what was interrupted is still there."),
    N_ ("Copy the whole folder to this computer’s own disk and open it there: what was interrupted "
        "is then tidied up."),
    WAY_BRING, WAY_FOLDER, WAY_OTHER },
  [TROUBLE_NOTHING] = {
    HW_ERROR_NOT_FOUND, "folder-symbolic", N_ ("There Is No Office Here"),
    N_ ("Nothing was made or changed in this place."),
    N_ ("If the office lies on a stick or another disk, connect it. Otherwise choose another "
        "office."),
    WAY_RESTORE, WAY_OTHER, WAY_NONE },
  [TROUBLE_FULL] = {
    HW_ERROR_FULL, "drive-harddisk-symbolic", N_ ("There Is No Room Left"),
    N_ ("Everything that was saved is still there."),
    N_ ("Make room on this disk, then try again."), WAY_NONE, WAY_AGAIN, WAY_FOLDER },
  [TROUBLE_OTHER] = {
    HW_ERROR_FAILED, "dialog-error-symbolic", N_ ("This Office Could Not Be Opened"),
    N_ ("Nothing was changed."),
    N_ ("If it lies on a stick or another disk, see whether that is connected, then try again."),
    WAY_NONE, WAY_AGAIN, WAY_FOLDER },
};

struct _HwTroublePage
{
  AdwNavigationPage parent_instance;

  GtkImage *icon;
  GtkLabel *heading;
  AdwActionRow *what;
  AdwActionRow *kept;
  AdwActionRow *backup;
  AdwActionRow *advice;
  GtkButton *first;
  GtkButton *second;
  GtkWidget *busy;

  char *folder;
  Trouble trouble;
  HwWayBack *way_back; /* once it was looked for */
  Way first_way;
  Way second_way;
};

G_DEFINE_FINAL_TYPE (HwTroublePage, hw_trouble_page, ADW_TYPE_NAVIGATION_PAGE)

static Trouble
trouble_of (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (troubles); i++)
    if (g_error_matches (error, HW_ERROR, troubles[i].code))
      return i;
  return TROUBLE_OTHER;
}

gboolean
hw_trouble_page_is_for (const char *folder, const GError *error)
{
  if (g_error_matches (error, HW_ERROR, HW_ERROR_PASSPHRASE)
      || g_error_matches (error, HW_ERROR, HW_ERROR_WAIT)
      || g_error_matches (error, HW_ERROR, HW_ERROR_INVALID))
    return FALSE;
  /* A person who is not there, or the office? */
  return !g_error_matches (error, HW_ERROR, HW_ERROR_NOT_FOUND) || !hw_office_look (folder, NULL);
}

/* ------------------------------------------------------------------ what is shown */

static const char *
label_of (Way way)
{
  switch (way)
    {
    case WAY_RESTORE:
      return _ ("_Go Back to the Newest Backup");
    case WAY_BRING:
      return _ ("_Copy the Newest Backup to This Computer…");
    case WAY_RECOVERY:
      return _ ("Use the _Recovery Key");
    case WAY_COPY:
      return _ ("_Open a Copy from a Stick…");
    case WAY_AGAIN:
      return _ ("_Try Again");
    case WAY_OTHER:
      return _ ("Choose _Another Office");
    case WAY_FOLDER:
      return _ ("_Show the Folder");
    default:
      return "";
    }
}

static void
show_way (GtkButton *button, Way way)
{
  gtk_button_set_label (button, label_of (way));
  gtk_widget_set_visible (GTK_WIDGET (button), way != WAY_NONE);
}

static void
show_ways (HwTroublePage *self, Way first, Way second)
{
  self->first_way = first;
  self->second_way = second;
  gtk_widget_set_visible (self->busy, first == WAY_NONE);
  show_way (self->first, first);
  show_way (self->second, second);
  if (first != WAY_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->first));
}

/* What going back would cost. Owned. */
static char *
dup_loss (const HwWayBack *way)
{
  g_autofree char *until = hw_time_dup_words (way->head.at);
  g_autofree char *last = hw_time_dup_words (way->last.at);
  gint64 lost = way->last.transactions - way->head.transactions;

  if (way->last.transactions == 0)
    return g_strdup_printf (_ ("It is whole and holds the work until %s. What was done after that "
                               "would be missing."),
                            until);
  if (lost <= 0)
    return g_strdup_printf (_ ("It is whole and holds all the work that was done here, until %s."),
                            until);
  return g_strdup_printf (ngettext ("It is whole and holds the work until %s. %u act after that "
                                    "would be missing, of %s.",
                                    "It is whole and holds the work until %s. %u acts after that "
                                    "would be missing, the last of %s.",
                                    lost),
                          until, (guint) lost, last);
}

/* An older copy is no better than a backup of before what is missing. */
static gboolean
is_backup_a_way (HwTroublePage *self)
{
  const HwWayBack *way = self->way_back;

  return way->backup && troubles[self->trouble].with_backup != WAY_NONE
         && (self->trouble != TROUBLE_OLDER || way->head.transactions >= way->last.transactions);
}

/* Where a file is damaged or missing, and it is not the store. */
static gboolean
is_sheet_a_way (HwTroublePage *self)
{
  return self->way_back->needs_sheet
         && (self->trouble == TROUBLE_DAMAGED || self->trouble == TROUBLE_MISSING);
}

static const char *
advice_of (HwTroublePage *self)
{
  if (is_sheet_a_way (self))
    return _ ("The records are all there. Open the office with the recovery key of its sheet, then "
              "give everybody a key again.");
  if (is_backup_a_way (self) && troubles[self->trouble].with_backup == WAY_RESTORE)
    return _ ("Go back to the newest backup. The files of now are put aside in the same folder, "
              "not deleted.");
  return _ (troubles[self->trouble].advice);
}

static void
show_way_back (HwTroublePage *self)
{
  g_autofree char *loss = self->way_back->backup ? dup_loss (self->way_back) : NULL;
  gboolean is_way = is_backup_a_way (self);
  Way with_backup = troubles[self->trouble].with_backup;

  gtk_widget_set_visible (GTK_WIDGET (self->backup), is_way);
  if (loss)
    adw_action_row_set_subtitle (self->backup, loss);
  adw_action_row_set_subtitle (self->advice, advice_of (self));
  if (is_sheet_a_way (self))
    show_ways (self, WAY_RECOVERY, is_way ? with_backup : troubles[self->trouble].first);
  else if (is_way)
    show_ways (self, with_backup, troubles[self->trouble].second);
  else
    show_ways (self, troubles[self->trouble].first, troubles[self->trouble].second);
}

static DexFuture *
look_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwTroublePage) self = g_weak_ref_get (&fiber->owner);
  DexFuture *future = hw_copying_find_way_back (self->folder);
  HwWayBack *way;

  g_clear_object (&self);
  way = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    {
      g_clear_pointer (&way, hw_way_back_free);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->way_back, hw_way_back_free);
  self->way_back = way;
  show_way_back (self);
  return dex_future_new_true ();
}

static void
show_trouble (HwTroublePage *self, const GError *error)
{
  self->trouble = trouble_of (error);
  gtk_image_set_from_icon_name (self->icon, troubles[self->trouble].icon);
  gtk_label_set_label (self->heading, _ (troubles[self->trouble].heading));
  adw_action_row_set_subtitle (self->what, error->message);
  adw_action_row_set_subtitle (self->kept, _ (troubles[self->trouble].kept));
  adw_action_row_set_subtitle (self->advice, _ (troubles[self->trouble].advice));
  show_ways (self, WAY_NONE, WAY_NONE);
  hw_fiber_start (self, NULL, look_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ ways on */

static void
show_back (HwTroublePage *self, const char *aside)
{
  g_autofree char *words = g_strdup_printf (
      _ ("The files of before were not deleted. They lie in %s."), aside);
  g_autofree char *until = hw_time_dup_words (self->way_back->head.at);
  g_autofree char *what = g_strdup_printf (_ ("The office holds the work until %s again."), until);

  gtk_image_set_from_icon_name (self->icon, "object-select-symbolic");
  gtk_label_set_label (self->heading, _ ("The Office Is Back"));
  adw_action_row_set_subtitle (self->what, what);
  adw_action_row_set_subtitle (self->kept, words);
  gtk_widget_set_visible (GTK_WIDGET (self->backup), FALSE);
  adw_action_row_set_subtitle (self->advice,
                               _ ("Open it with the passphrase of that time, and tell whoever "
                                  "worked here what is to be entered again."));
  show_ways (self, WAY_AGAIN, WAY_NONE);
  gtk_button_set_label (self->first, _ ("_Open the Office"));
}

static DexFuture *
restore_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwTroublePage) self = g_weak_ref_get (&fiber->owner);
  DexFuture *future = hw_copying_go_back (self->folder, self->way_back->backup);
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  g_clear_object (&self);
  aside = dex_await_string (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && aside)
    show_back (self, aside);
  else if (self)
    show_trouble (self, error);
  return dex_future_new_true ();
}

static void
show_folder (HwTroublePage *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->folder);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            NULL, NULL);
}

static void
take (HwTroublePage *self, Way way)
{
  HwOpenPage *page = HW_OPEN_PAGE (gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_OPEN_PAGE));

  switch (way)
    {
    case WAY_RESTORE:
      show_ways (self, WAY_NONE, WAY_NONE);
      hw_fiber_start (self, NULL, restore_fiber, NULL, NULL);
      break;
    case WAY_BRING:
      hw_open_page_copy (page, self->way_back->backup);
      break;
    case WAY_RECOVERY:
      hw_open_page_ask_recovery (page, self->folder);
      break;
    case WAY_COPY:
      gtk_widget_activate_action (GTK_WIDGET (self), "open.file", NULL);
      break;
    case WAY_AGAIN:
      hw_open_page_ask_instead (page, self->folder);
      break;
    case WAY_OTHER:
      hw_open_page_offices (page);
      break;
    case WAY_FOLDER:
      show_folder (self);
      break;
    default:
      break;
    }
}

static void
on_first_cb (HwTroublePage *self)
{
  take (self, self->first_way);
}

static void
on_second_cb (HwTroublePage *self)
{
  take (self, self->second_way);
}

/* ------------------------------------------------------------------ object */

static void
hw_trouble_page_dispose (GObject *object)
{
  HwTroublePage *self = HW_TROUBLE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_TROUBLE_PAGE);
  g_clear_pointer (&self->way_back, hw_way_back_free);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (hw_trouble_page_parent_class)->dispose (object);
}

static void
hw_trouble_page_init (HwTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_trouble_page_class_init (HwTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_trouble_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, icon);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, heading);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, what);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, kept);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, backup);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, advice);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, first);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, second);
  gtk_widget_class_bind_template_child (widget_class, HwTroublePage, busy);
  gtk_widget_class_bind_template_callback (widget_class, on_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_second_cb);
}

HwTroublePage *
hw_trouble_page_new (const char *folder, const GError *error)
{
  HwTroublePage *self = g_object_new (HW_TYPE_TROUBLE_PAGE, NULL);

  self->folder = g_strdup (folder);
  show_trouble (self, error);
  return self;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Merged, sealed or taken back: each has its sentence, and where there is one a way on.
 */

#include "ui/families/hw-child-gone.h"

#include <glib/gi18n-lib.h>

static void
set_gone (AdwStatusPage *page, const char *icon, const char *title, const char *words)
{
  adw_status_page_set_icon_name (page, icon);
  adw_status_page_set_title (page, title);
  adw_status_page_set_description (page, words);
}

/* The way on from here; without an id there is none. */
static void
set_way_on (GtkWidget *way_on, const char *label, const char *type, const char *id)
{
  gtk_widget_set_visible (way_on, id != NULL);
  if (!id)
    return;
  gtk_button_set_label (GTK_BUTTON (way_on), label);
  /* The name last: an action that takes a target warns where there is none. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (way_on), "(ss)", type, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (way_on), "win.open");
}

void
hw_child_gone_tell (const HwChildGone *gone, AdwStatusPage *page, GtkWidget *way_on)
{
  g_autofree char *day = gone->sealed_date ? hw_day_dup_words (gone->sealed_date) : NULL;
  g_autofree char *sealed = NULL;

  if (gone->kept)
    {
      set_gone (page, "edit-copy-symbolic", _ ("This Record Was Merged"),
                _ ("It was found to be about the same child as another one. All that was recorded "
                   "here stands there now."));
      set_way_on (way_on, _ ("_Open the Child"), "child", gone->kept);
    }
  else if (day)
    {
      sealed = g_strdup_printf (_ ("It was sealed on %s after an adoption. An administrator opens "
                                   "it from the family’s page, with a reason."), day);
      set_gone (page, "channel-secure-symbolic", _ ("This Record Is Sealed"), sealed);
      set_way_on (way_on, _ ("_Open the Family"), "family", gone->family);
    }
  else
    {
      set_gone (page, "user-trash-symbolic", _ ("This Record Is Not There Any More"),
                _ ("It was taken back or removed. Undo brings it back where that was your last "
                   "act."));
      set_way_on (way_on, NULL, NULL, NULL);
    }
}

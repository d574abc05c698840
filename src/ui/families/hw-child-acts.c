/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be done with the child that is shown. What cannot be done is in no menu and not in the
 * palette.
 */

#include "ui/families/hw-child-page-private.h"

#include "report/hw-child-path.h"
#include "report/hw-path-sheet.h"
#include "ui/acts/hw-move-dialog.h"
#include "ui/acts/hw-seal-dialog.h"
#include "ui/concurrent/hw-new-goal.h"
#include "ui/contacts/hw-new-contact.h"
#include "ui/families/hw-child-begin.h"
#include "ui/placements/hw-new-placement.h"
#include "ui/widgets/hw-printing.h"

#include <glib/gi18n-lib.h>

static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);
  g_autoptr (HwRecord) begun
      = self->story ? hw_child_begin (self->story, g_variant_get_string (target, NULL)) : NULL;

  HwNewDialog *dialog;

  if (!begun)
    return;
  dialog = hw_new_dialog_present (widget, self->thread, begun);
  if (HW_IS_PLACEMENT (begun))
    hw_new_dialog_set_along (dialog, hw_new_placement_along ());
  if (HW_IS_GOAL (begun))
    hw_new_dialog_set_along (dialog, hw_new_goal_along ());
}

/* A contact is the family's: a child in none has nobody whose running record it would stand in. */
static void
contact_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  hw_new_contact_present (widget, self->thread, self->story->child->family, self->child_id);
}

static HwPrintFrame *
new_sheet (HwChildPage *self)
{
  g_autofree char *office
      = g_path_get_basename (hw_office_folder (hw_store_thread_office (self->thread)));
  g_autofree char *name = hw_record_dup_title (HW_RECORD (self->story->child));
  g_autoptr (HwPath) path = hw_child_path_new (self->story);

  return hw_path_sheet_new (office, name, path);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  hw_printing_print (widget, self->thread, new_sheet (self));
}

static void
save_pdf_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  hw_printing_save (widget, self->thread, new_sheet (self), _ ("path through care.pdf"));
}

static void
history_action (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_widget_activate_action (widget, "page.tab", "s", "record");
}

static void
move_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  hw_move_dialog_present (widget, self->thread, self->child_id);
}

static void
merge_action (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.merge-record", "(ss)", "child",
                              HW_CHILD_PAGE (widget)->child_id);
}

static void
seal_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwChildPage *self = HW_CHILD_PAGE (widget);

  hw_seal_dialog_present (widget, self->thread, HW_SEAL_CLOSE, self->child_id);
}

static const struct
{
  const char *name;
  const char *target; /* its type, or NULL */
  GtkWidgetActionActivateFunc activate;
} acts[] = {
  { "page.add", "s", add_action },          { "page.print", NULL, print_action },
  { "page.history", NULL, history_action }, { "page.save-pdf", NULL, save_pdf_action },
  { "page.move", NULL, move_action },       { "page.merge", NULL, merge_action },
  { "page.seal", NULL, seal_action },       { "page.contact", NULL, contact_action },
};

void
hw_child_page_install_acts (GtkWidgetClass *klass)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_class_install_action (klass, acts[i].name, acts[i].target, acts[i].activate);
}

void
hw_child_page_update_acts (HwChildPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i].name, self->story != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.contact",
                                 self->story && self->story->child->family);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.seal",
                                 self->story && self->story->may_seal);
}

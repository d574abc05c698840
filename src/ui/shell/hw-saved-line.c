/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows the state of the store's thread. Spoken only when trouble begins or ends: a save that went
 * well is told where it was made.
 */

#include "ui/shell/hw-saved-line.h"

#include <glib/gi18n-lib.h>

struct _HwSavedLine
{
  AdwBin parent_instance;

  GtkStack *icons;
  GtkLabel *words;
  GtkLabel *why;

  HwStoreThread *thread;
  gboolean was_failing;
};

G_DEFINE_FINAL_TYPE (HwSavedLine, hw_saved_line, ADW_TYPE_BIN)

static void
show_state (HwSavedLine *self, const char *icon, const char *words, const char *why)
{
  gtk_stack_set_visible_child_name (self->icons, icon);
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->why, why ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL);
}

static void
speak (HwSavedLine *self, gboolean is_failing, const char *failure)
{
  g_autofree char *sentence = NULL;

  if (is_failing == self->was_failing)
    return;
  self->was_failing = is_failing;
  sentence = is_failing ? g_strdup_printf ("%s. %s", _ ("Not saved"), failure)
                        : g_strdup (_ ("Saved again"));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                           is_failing ? GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH
                                      : GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
update (HwSavedLine *self)
{
  g_autofree char *failure = NULL;
  gboolean is_saving, is_read_only;

  g_object_get (self->thread, "saving", &is_saving, "failure", &failure, "read-only",
                &is_read_only, NULL);
  if (is_read_only)
    show_state (self, "read-only", _ ("Read only"),
                _ ("The place where this office lies cannot be written to."));
  else if (is_saving)
    show_state (self, "saving", _ ("Saving…"), NULL);
  else if (failure)
    show_state (self, "failed", _ ("Not saved"), failure);
  else
    show_state (self, "saved", _ ("Saved"), NULL);
  if (!is_read_only && !is_saving)
    speak (self, failure != NULL, failure);
}

static void
hw_saved_line_dispose (GObject *object)
{
  HwSavedLine *self = HW_SAVED_LINE (object);

  g_clear_object (&self->thread);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_SAVED_LINE);

  G_OBJECT_CLASS (hw_saved_line_parent_class)->dispose (object);
}

static void
hw_saved_line_init (HwSavedLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_saved_line_class_init (HwSavedLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_saved_line_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-saved-line.ui");
  gtk_widget_class_bind_template_child (widget_class, HwSavedLine, icons);
  gtk_widget_class_bind_template_child (widget_class, HwSavedLine, words);
  gtk_widget_class_bind_template_child (widget_class, HwSavedLine, why);
}

void
hw_saved_line_set_thread (HwSavedLine *self, HwStoreThread *thread)
{
  g_return_if_fail (HW_IS_SAVED_LINE (self));
  g_return_if_fail (self->thread == NULL);

  self->thread = g_object_ref (thread);
  g_signal_connect_object (thread, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The check buttons, filled by the store thread.
 */

#include "ui/forms/hw-refs-dialog.h"

#include "record/hw-refs.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/widgets/hw-titles.h"

#include <glib/gi18n-lib.h>

struct _HwRefsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget *other_button;

  HwStoreThread *thread;
  const HwField *field;
  HwRefs before;     /* what the record holds */
  GPtrArray *checks; /* of GtkCheckButton, borrowed, each with its id; NULL until they are there */
};

G_DEFINE_FINAL_TYPE (HwRefsDialog, hw_refs_dialog, ADW_TYPE_DIALOG)

static const char *
id_of (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "hw-id");
}

static GtkWidget *
add_title (HwRefsDialog *self, const char *id, const char *title, gboolean is_chosen)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_chosen);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (check), "hw-id", g_strdup (id), g_free);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->checks, check);
  return check;
}

char *
hw_refs_dialog_dup_text (HwRefsDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (!self->checks)
    return NULL;
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_strv_builder_add (ids, id_of (g_ptr_array_index (self->checks, i)));
  list = g_strv_builder_end (ids);
  return g_strjoinv (",", list);
}

/* ------------------------------------------------------------------ what there is to choose */

static void
show_titles (HwRefsDialog *self, GPtrArray *titles)
{
  self->checks = g_ptr_array_new ();
  for (guint i = 0; i < titles->len; i++)
    {
      const HwTitle *title = g_ptr_array_index (titles, i);

      add_title (self, title->id, title->title, hw_refs_contains (&self->before, title->id));
    }
  gtk_widget_set_sensitive (self->other_button, TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        self->checks->len ? self->checks->pdata[0] : self->other_button);
}

static DexFuture *
titles_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwRefsDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  DexFuture *future = hw_titles_several (self->thread, fiber->data, self->field, TRUE);

  g_clear_object (&self);
  titles = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && titles)
    show_titles (self, titles);
  return NULL;
}

/* ------------------------------------------------------------------ another one */

static void
choose (HwRefsDialog *self, const char *id, const char *title)
{
  GtkWidget *check = NULL;

  for (guint i = 0; !check && i < self->checks->len; i++)
    if (g_str_equal (id_of (g_ptr_array_index (self->checks, i)), id))
      check = g_ptr_array_index (self->checks, i);
  if (!check)
    check = add_title (self, id, title, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self), check);
}

static DexFuture *
chosen_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwRefsDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  DexFuture *future = hw_titles_find (self->thread, self->field->type (), fiber->data);

  g_clear_object (&self);
  title = dex_await_string (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && title)
    choose (self, fiber->data, title);
  return NULL;
}

static void
on_chosen_cb (HwRefsDialog *self, const char *id)
{
  if (id)
    hw_fiber_start (self, NULL, chosen_fiber, g_strdup (id), g_free);
}

static void
on_other_cb (HwRefsDialog *self)
{
  HwRefDialog *dialog = hw_ref_dialog_new_other (self->thread, self->field->type (),
                                                 _ (self->field->label), NULL);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/* ------------------------------------------------------------------ object */

static void
hw_refs_dialog_dispose (GObject *object)
{
  g_clear_object (&HW_REFS_DIALOG (object)->thread);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_REFS_DIALOG);
  G_OBJECT_CLASS (hw_refs_dialog_parent_class)->dispose (object);
}

static void
hw_refs_dialog_finalize (GObject *object)
{
  HwRefsDialog *self = HW_REFS_DIALOG (object);

  g_free (self->before.text);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (hw_refs_dialog_parent_class)->finalize (object);
}

static void
hw_refs_dialog_class_init (HwRefsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_refs_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_refs_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/forms/hw-refs-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwRefsDialog, group);
  gtk_widget_class_bind_template_child (widget_class, HwRefsDialog, other_button);
  gtk_widget_class_bind_template_callback (widget_class, on_other_cb);
}

static void
hw_refs_dialog_init (HwRefsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (self->other_button, FALSE);
}

HwRefsDialog *
hw_refs_dialog_new (HwStoreThread *thread, HwRecord *record, const HwField *field)
{
  HwRefsDialog *self = g_object_new (HW_TYPE_REFS_DIALOG, "title", _ (field->label), NULL);

  self->thread = g_object_ref (thread);
  self->field = field;
  self->before.text = g_strdup (HW_MEMBER (record, field, HwRefs).text);
  hw_fiber_start (self, NULL, titles_fiber, hw_record_dup (record), g_object_unref);
  return self;
}

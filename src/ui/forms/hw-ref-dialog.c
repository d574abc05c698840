/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list under the search entry, filled by the store thread.
 */

#include "ui/forms/hw-ref-dialog.h"

#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-titles.h"

#include <glib/gi18n-lib.h>

#define MOST_ROWS 50

struct _HwRefDialog
{
  AdwDialog parent_instance;

  GtkEditable *entry;
  GtkListBox *list;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkWidget *none_button;
  GtkWidget *new_bar;
  GtkButton *new_button;

  HwStoreThread *thread;
  GType type;
  char *except; /* the id that is not shown; NULL: all are */
  GCancellable *cancellable; /* of the search under way */
};

G_DEFINE_FINAL_TYPE (HwRefDialog, hw_ref_dialog, ADW_TYPE_DIALOG)

static guint chosen_signal;

static void
choose (HwRefDialog *self, const char *id)
{
  g_signal_emit (self, chosen_signal, 0, id);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
add_row (HwRefDialog *self, const HwTitle *title)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title->title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "hw-id", g_strdup (title->id), g_free);
  gtk_list_box_append (self->list, row);
}

static void
show_titles (HwRefDialog *self, GPtrArray *titles)
{
  gboolean has_text = *gtk_editable_get_text (self->entry) != '\0';

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < titles->len; i++)
    if (g_strcmp0 (((HwTitle *) g_ptr_array_index (titles, i))->id, self->except) != 0)
      add_row (self, g_ptr_array_index (titles, i));
  adw_status_page_set_title (self->empty, has_text ? _ ("Nobody Found") : _ ("Type a Name"));
  adw_status_page_set_description (
      self->empty, has_text ? _ ("Try another part of the name, or fewer letters.") : NULL);
  gtk_stack_set_visible_child_name (
      self->stack, gtk_list_box_get_row_at_index (self->list, 0) ? "list" : "empty");
}

static DexFuture *
search_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwRefDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) titles = NULL;
  HwStoreThread *thread;

  thread = self->thread;
  g_clear_object (&self);
  titles = dex_await_boxed (hw_titles_search (fiber, thread, fiber->data, MOST_ROWS), &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && titles && !g_cancellable_is_cancelled (fiber->cancellable))
    show_titles (self, titles);
  return NULL;
}

static void
search (HwRefDialog *self)
{
  HwRecordClass *klass = g_type_class_get (self->type);

  g_cancellable_cancel (self->cancellable);
  g_set_object (&self->cancellable, NULL);
  self->cancellable = g_cancellable_new ();
  hw_fiber_start (self, self->cancellable, search_fiber,
                  hw_titles_wish_new (klass->type, gtk_editable_get_text (self->entry)),
                  hw_titles_wish_free);
}

static void
on_search_cb (HwRefDialog *self)
{
  search (self);
}

/* Enter takes the first of the list. */
static void
on_activate_cb (HwRefDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row)
    choose (self, g_object_get_data (G_OBJECT (row), "hw-id"));
}

static void
on_row_activated_cb (HwRefDialog *self, GtkListBoxRow *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "hw-id"));
}

static void
on_none_cb (HwRefDialog *self)
{
  choose (self, NULL);
}

/* ------------------------------------------------------------------ one that is not there yet */

/* What can stand by itself: it needs no other record. */
static gboolean
can_be_new (HwRecordClass *klass)
{
  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == HW_KIND_REF && klass->fields[i].flags & HW_FIELD_REQUIRED)
      return FALSE;
  return klass->traits.new_title != NULL;
}

/* What was looked for is most likely its name. */
static void
put_name (HwRecord *begun, const char *text)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (begun);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].kind == HW_KIND_TEXT
        && klass->fields[i].flags & (HW_FIELD_REQUIRED | HW_FIELD_MAIN))
      {
        hw_record_parse (begun, &klass->fields[i], text, NULL);
        return;
      }
}

static void
on_added_cb (HwRefDialog *self, HwRecord *record)
{
  choose (self, record->id);
}

static void
on_new_cb (HwRefDialog *self)
{
  g_autoptr (HwRecord) begun = g_object_new (self->type, NULL);

  put_name (begun, gtk_editable_get_text (self->entry));
  g_signal_connect_object (hw_new_dialog_present (GTK_WIDGET (self), self->thread, begun), "added",
                           G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
}

static void
on_stop_cb (HwRefDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
hw_ref_dialog_dispose (GObject *object)
{
  HwRefDialog *self = HW_REF_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->thread);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_REF_DIALOG);
  G_OBJECT_CLASS (hw_ref_dialog_parent_class)->dispose (object);
}

static void
hw_ref_dialog_finalize (GObject *object)
{
  g_free (HW_REF_DIALOG (object)->except);
  G_OBJECT_CLASS (hw_ref_dialog_parent_class)->finalize (object);
}

static void
hw_ref_dialog_class_init (HwRefDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_ref_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_ref_dialog_finalize;
  chosen_signal = g_signal_new ("chosen", HW_TYPE_REF_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/forms/hw-ref-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, list);
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, none_button);
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, new_bar);
  gtk_widget_class_bind_template_child (widget_class, HwRefDialog, new_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_none_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_new_cb);
}

static void
hw_ref_dialog_init (HwRefDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static HwRefDialog *
dialog_new (HwStoreThread *thread, GType type, const char *title, const char *except)
{
  HwRefDialog *self = g_object_new (HW_TYPE_REF_DIALOG, "title", title, NULL);

  self->thread = g_object_ref (thread);
  self->type = type;
  self->except = g_strdup (except);
  search (self);
  return self;
}

HwRefDialog *
hw_ref_dialog_new_other (HwStoreThread *thread, GType type, const char *title, const char *except)
{
  HwRefDialog *self = dialog_new (thread, type, title, except);

  gtk_widget_set_visible (self->none_button, FALSE);
  gtk_widget_set_visible (self->new_bar, FALSE);
  return self;
}

HwRefDialog *
hw_ref_dialog_new (HwStoreThread *thread, const HwField *field)
{
  HwRefDialog *self = dialog_new (thread, field->type (), _ (field->label), NULL);
  HwRecordClass *klass = g_type_class_get (field->type ());

  gtk_widget_set_visible (self->none_button, !(field->flags & HW_FIELD_REQUIRED));
  gtk_widget_set_visible (self->new_bar, can_be_new (klass));
  if (can_be_new (klass))
    gtk_button_set_label (self->new_button, _ (klass->traits.new_title));
  return self;
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes its form when it is first opened: a child of forty placements costs forty lines.
 */

#include "ui/widgets/hw-record-row.h"

#include "ui/forms/hw-field-row.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-history-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GPtrArray *rows; /* of HwFieldRow */
  GtkWidget *mark;
  HwStoreThread *thread;
  HwRecord *record;
  HwDraft *draft; /* NULL until it was opened */
  HwRecord *companion; /* or NULL */
  HwDraft *companion_draft;
} HwRecordRowPrivate;

static GtkBuildableIface *parent_buildable;
static guint saved_signal;
static void hw_record_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (HwRecordRow, hw_record_row, ADW_TYPE_EXPANDER_ROW,
                                  G_ADD_PRIVATE (HwRecordRow)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                         hw_record_row_buildable_init))

#define PRIVATE(self) ((HwRecordRowPrivate *) hw_record_row_get_instance_private (self))

static void
on_saved_cb (HwRecordRow *self, const char *label, gint64 transaction)
{
  g_signal_emit (self, saved_signal, 0, label, transaction);
}

static GtkWidget *
make_history_row (void)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("History"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "document-open-recent-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "form.history");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "");
  return row;
}

static GtkWidget *
make_remove_row (void)
{
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("record", "Remove"));
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (row), "user-trash-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "form.remove");
  return row;
}

static HwDraft *
make_draft (HwRecordRow *self, HwRecord *record)
{
  HwDraft *draft = hw_draft_new (record, PRIVATE (self)->thread);

  g_signal_connect_object (draft, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);
  return draft;
}

/* The record that has a field of this name. */
static gboolean
is_own (HwRecordRowPrivate *private, const char *field)
{
  return hw_record_class_find (HW_RECORD_GET_CLASS (private->record), field) != NULL;
}

static void
on_expanded_cb (HwRecordRow *self)
{
  HwRecordRowPrivate *private = PRIVATE (self);

  if (private->draft || !private->record)
    return;
  private->draft = make_draft (self, private->record);
  if (private->companion)
    private->companion_draft = make_draft (self, private->companion);
  for (guint i = 0; i < private->rows->len; i++)
    {
      HwFieldRow *row = g_ptr_array_index (private->rows, i);
      HwDraft *draft = is_own (private, hw_field_row_name (row)) ? private->draft
                                                                 : private->companion_draft;

      if (!draft)
        continue;
      hw_field_row_attach (row, draft);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hw_field_row_editor (row));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), hw_field_row_remark (row));
    }
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_history_row ());
  if (HW_RECORD_ROW_GET_CLASS (self)->remove)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_remove_row ());
}

/* ------------------------------------------------------------------ removing */

typedef struct
{
  gint64 (*remove) (HwStore *store, const char *id, GError **error);
  HwStoreThread *thread;
  char *id;
  char *title;
} Removal;

static void
removal_free (gpointer data)
{
  Removal *self = data;

  g_object_unref (self->thread);
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static gboolean
remove_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const Removal *removal = data;
  gint64 transaction = removal->remove (store, removal->id, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

/* The row goes when the page reads again; the window says it, with Undo. */
static DexFuture *
remove_fiber (gpointer data)
{
  HwFiber *fiber = data;
  const Removal *removal = fiber->data;
  g_autoptr (GtkWidget) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GtkRoot) window = self ? gtk_widget_get_root (self) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gint64 transaction;

  if (!window)
    return dex_future_new_true ();
  g_object_ref (window);
  g_clear_object (&self);
  transaction = dex_await_int64 (
      hw_fiber_run (fiber, removal->thread, remove_job, (gpointer) removal, NULL), &error);
  sentence = g_strdup_printf (_ ("Removed: %s"), removal->title);
  if (transaction)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.saved", "(sx)", sentence, transaction);
  else
    gtk_widget_activate_action (GTK_WIDGET (window), "win.say", "s", error->message);
  return dex_future_new_true ();
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRecordRowPrivate *private = PRIVATE (HW_RECORD_ROW (widget));
  Removal *removal;

  if (!private->record || !private->thread || !HW_RECORD_ROW_GET_CLASS (widget)->remove)
    return;
  removal = g_new (Removal, 1);
  *removal = (Removal) { HW_RECORD_ROW_GET_CLASS (widget)->remove, g_object_ref (private->thread),
                         g_strdup (private->record->id), hw_record_dup_title (private->record) };
  hw_fiber_start (widget, NULL, remove_fiber, removal, removal_free);
}

static void
history_action (GtkWidget *widget, const char *action, GVariant *field)
{
  HwRecordRowPrivate *private = PRIVATE (HW_RECORD_ROW (widget));
  const char *name = g_variant_get_string (field, NULL);

  if (!*name)
    hw_history_dialog_present (widget, private->thread, private->record, NULL);
  else
    hw_history_dialog_present (widget, private->thread,
                               is_own (private, name) ? private->record : private->companion,
                               name);
}

void
hw_record_row_set (HwRecordRow *self, HwStoreThread *thread, HwRecord *record, GHashTable *titles,
                   HwDay today)
{
  HwRecordRowPrivate *private = PRIVATE (self);

  g_set_object (&private->thread, thread);
  g_set_object (&private->record, record);
  if (private->draft)
    hw_draft_hear (private->draft, record);
  HW_RECORD_ROW_GET_CLASS (self)->summarise (self, record, titles, today);
  /* An expander row does not name itself. */
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)),
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (self)), -1);
}

HwStoreThread *
hw_record_row_thread (HwRecordRow *self)
{
  g_return_val_if_fail (HW_IS_RECORD_ROW (self), NULL);

  return PRIVATE (self)->thread;
}

HwRecord *
hw_record_row_record (HwRecordRow *self)
{
  return PRIVATE (self)->record;
}

void
hw_record_row_set_companion (HwRecordRow *self, HwRecord *companion)
{
  HwRecordRowPrivate *private = PRIVATE (self);

  g_set_object (&private->companion, companion);
  if (private->companion_draft && companion)
    hw_draft_hear (private->companion_draft, companion);
}

HwRecord *
hw_record_row_companion (HwRecordRow *self)
{
  return PRIVATE (self)->companion;
}

HwDraft *
hw_record_row_draft (HwRecordRow *self)
{
  return PRIVATE (self)->draft;
}

void
hw_record_row_set_mark (HwRecordRow *self, const char *word)
{
  HwRecordRowPrivate *private = PRIVATE (self);

  gtk_label_set_label (GTK_LABEL (private->mark), word ? word : "");
  gtk_widget_set_visible (private->mark, word != NULL);
}

static void
hw_record_row_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                         const char *type)
{
  if (HW_IS_FIELD_ROW (child))
    g_ptr_array_add (PRIVATE (HW_RECORD_ROW (buildable))->rows, g_object_ref (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
hw_record_row_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = hw_record_row_add_child;
}

static void
hw_record_row_dispose (GObject *object)
{
  HwRecordRowPrivate *private = PRIVATE (HW_RECORD_ROW (object));

  g_ptr_array_set_size (private->rows, 0);
  g_clear_object (&private->draft);
  g_clear_object (&private->companion_draft);
  g_clear_object (&private->companion);
  g_clear_object (&private->record);
  g_clear_object (&private->thread);
  G_OBJECT_CLASS (hw_record_row_parent_class)->dispose (object);
}

static void
hw_record_row_finalize (GObject *object)
{
  g_ptr_array_unref (PRIVATE (HW_RECORD_ROW (object))->rows);
  G_OBJECT_CLASS (hw_record_row_parent_class)->finalize (object);
}

static void
hw_record_row_class_init (HwRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_record_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_record_row_finalize;
  saved_signal = g_signal_new ("saved", HW_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.history", "s", history_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "form.remove", NULL, remove_action);
}

static void
hw_record_row_init (HwRecordRow *self)
{
  HwRecordRowPrivate *private = PRIVATE (self);

  private->rows = g_ptr_array_new_with_free_func (g_object_unref);
  private->mark = gtk_label_new (NULL);
  gtk_widget_set_visible (private->mark, FALSE);
  gtk_widget_set_valign (private->mark, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (private->mark, "mark");
  gtk_label_set_wrap (GTK_LABEL (private->mark), TRUE);
  /* Two short words stay on one line where there is room. */
  gtk_label_set_natural_wrap_mode (GTK_LABEL (private->mark), GTK_NATURAL_WRAP_NONE);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), private->mark);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

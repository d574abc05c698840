/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Read again after each change of the office.
 */

#include "ui/families/hw-children-saved.h"

#include "domain/placements/hw-saved-filter-act.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

struct _HwChildrenSaved
{
  GObject parent_instance;

  HwStoreThread *thread;
  GMenu *menu;
  GVariant *filters; /* a(sss): id, name, text */
  GCancellable *cancellable;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (HwChildrenSaved, hw_children_saved, G_TYPE_OBJECT)

/* ------------------------------------------------------------------ reading */

static gboolean
list_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  g_autoptr (GPtrArray) filters = hw_saved_filter_list (store, error);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sss)"));

  if (!filters)
    return FALSE;
  for (guint i = 0; i < filters->len; i++)
    {
      HwSavedFilter *filter = g_ptr_array_index (filters, i);

      g_variant_builder_add (&builder, "(sss)", HW_RECORD (filter)->id, filter->name,
                             filter->filter);
    }
  g_value_init (result, G_TYPE_VARIANT);
  g_value_take_variant (result, g_variant_builder_end (&builder));
  return TRUE;
}

static void
take_filters (HwChildrenSaved *self, GVariant *filters)
{
  GVariantIter iter;
  const char *id, *name;

  if (self->filters && g_variant_equal (self->filters, filters))
    return;
  g_clear_pointer (&self->filters, g_variant_unref);
  self->filters = g_variant_ref (filters);
  g_menu_remove_all (self->menu);
  g_variant_iter_init (&iter, filters);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &id, &name, NULL))
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (NULL, NULL);
      /* An underline is a letter of the name. */
      g_auto (GStrv) parts = g_strsplit (name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);

      g_menu_item_set_label (item, label);
      g_menu_item_set_action_and_target (item, "page.use-filter", "s", id);
      g_menu_append_item (self->menu, item);
    }
  g_signal_emit (self, changed_signal, 0);
}

static DexFuture *
list_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwChildrenSaved) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (GVariant) filters = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self);
  filters = dex_await_variant (hw_fiber_run (fiber, thread, list_job, NULL, NULL), &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && filters)
    take_filters (self, filters);
  return filters ? dex_future_new_true () : dex_future_new_for_error (g_steal_pointer (&error));
}

static void
read_filters (HwChildrenSaved *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  hw_fiber_start (self, self->cancellable, list_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ acts */

/* One act on its way: on the store's thread only its own strings are looked at. */
typedef struct
{
  GtkWidget *parent;
  HwStoreThread *thread;
  char *id;   /* NULL: a new one */
  char *name; /* NULL: it is deleted */
  HwChildrenFilter *filter;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_clear_object (&act->parent);
  g_clear_object (&act->thread);
  g_free (act->id);
  g_free (act->name);
  hw_children_filter_free (act->filter);
  g_free (act);
}

static gboolean
act_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  const Act *act = data;
  gint64 transaction = !act->id     ? hw_saved_filter_save (store, act->name, act->filter, error)
                       : !act->name ? hw_saved_filter_delete (store, act->id, error)
                                    : hw_saved_filter_rename (store, act->id, act->name, error);

  if (!transaction)
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return TRUE;
}

static DexFuture *
act_fiber (gpointer data)
{
  Act *act = data;
  g_autoptr (GError) error = NULL;
  gint64 transaction
      = dex_await_int64 (hw_store_thread_run (act->thread, act_job, act, NULL), &error);

  if (!gtk_widget_get_root (act->parent))
    return dex_future_new_true ();
  if (transaction)
    gtk_widget_activate_action (act->parent, "win.saved", "(sx)",
                                !act->id     ? _ ("Filter saved")
                                : !act->name ? _ ("Filter deleted")
                                             : _ ("Filter renamed"),
                                transaction);
  else
    gtk_widget_activate_action (act->parent, "win.say", "s", error->message);
  return dex_future_new_true ();
}

static void
start (HwChildrenSaved *self, GtkWidget *parent, const char *id, const char *name,
       const HwChildrenFilter *filter)
{
  Act *act = g_new0 (Act, 1);

  act->parent = g_object_ref (parent);
  act->thread = g_object_ref (self->thread);
  act->id = g_strdup (id);
  act->name = g_strdup (name);
  act->filter = filter ? hw_children_filter_copy (filter) : NULL;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, act_fiber, act, act_free));
}

/* ------------------------------------------------------------------ saving */

typedef struct
{
  HwChildrenSaved *saved;
  GtkWidget *parent;
  GtkWidget *entry;
  HwChildrenFilter *filter;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->saved);
  g_object_unref (question->parent);
  hw_children_filter_free (question->filter);
  g_free (question);
}

static void
on_name_cb (GtkEditable *entry, GParamSpec *pspec, AdwAlertDialog *dialog)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "save", *name != '\0');
}

static void
on_answer_cb (AdwAlertDialog *dialog, const char *response, Question *question)
{
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (question->entry))));

  if (g_str_equal (response, "save"))
    start (question->saved, question->parent, NULL, name, question->filter);
}

void
hw_children_saved_add (HwChildrenSaved *self, GtkWidget *parent, const HwChildrenFilter *filter)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Save This Filter"),
      _ ("It is kept in the office for you. A name that you have used already is replaced."));
  GtkWidget *list = gtk_list_box_new ();
  Question *question = g_new0 (Question, 1);

  question->saved = g_object_ref (self);
  question->parent = g_object_ref (parent);
  question->entry = adw_entry_row_new ();
  question->filter = hw_children_filter_copy (filter);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (question->entry), _ ("Name"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (question->entry), TRUE);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), question->entry);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), list);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "save",
                                  _ ("_Save"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "save",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "save");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "save", FALSE);
  g_signal_connect (question->entry, "notify::text", G_CALLBACK (on_name_cb), dialog);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_answer_cb), question, question_free,
                         0);
  adw_dialog_set_focus (dialog, question->entry);
  adw_dialog_present (dialog, parent);
}

/* ------------------------------------------------------------------ renaming and deleting */

typedef struct
{
  HwChildrenSaved *saved;
  GtkWidget *parent;
  GtkWidget *group;
  GPtrArray *rows; /* borrowed */
} Editing;

static void
editing_free (gpointer data)
{
  Editing *editing = data;

  g_signal_handlers_disconnect_by_data (editing->saved, editing);
  g_object_unref (editing->saved);
  g_object_unref (editing->parent);
  g_ptr_array_unref (editing->rows);
  g_free (editing);
}

static const char *
id_of (gpointer row)
{
  return g_object_get_data (row, "id");
}

static void
on_apply_cb (GtkWidget *row, Editing *editing)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*name)
    start (editing->saved, editing->parent, id_of (row), name, NULL);
}

static void
on_delete_cb (GtkWidget *button, Editing *editing)
{
  start (editing->saved, editing->parent,
         id_of (gtk_widget_get_ancestor (button, ADW_TYPE_ENTRY_ROW)), NULL, NULL);
}

static GtkWidget *
make_row (Editing *editing, const char *id, const char *name)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Delete %s"), name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Name"));
  gtk_editable_set_text (GTK_EDITABLE (row), name);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  g_signal_connect (row, "apply", G_CALLBACK (on_apply_cb), editing);
  g_signal_connect (button, "clicked", G_CALLBACK (on_delete_cb), editing);
  return row;
}

static void
fill (Editing *editing)
{
  HwChildrenSaved *self = editing->saved;
  GVariantIter iter;
  const char *id, *name;

  for (guint i = 0; i < editing->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (editing->group),
                                  g_ptr_array_index (editing->rows, i));
  g_ptr_array_set_size (editing->rows, 0);
  g_variant_iter_init (&iter, self->filters);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &id, &name, NULL))
    {
      GtkWidget *row = make_row (editing, id, name);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (editing->group), row);
      g_ptr_array_add (editing->rows, row);
    }
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (editing->group),
      editing->rows->len ? NULL
                         : _ ("There is none yet. Set filters in the list, then save them from "
                              "its menu."));
}

void
hw_children_saved_edit (HwChildrenSaved *self, GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  Editing *editing = g_new0 (Editing, 1);

  editing->saved = g_object_ref (self);
  editing->parent = g_object_ref (parent);
  editing->rows = g_ptr_array_new ();
  editing->group = adw_preferences_group_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (editing->group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Saved Filters"));
  adw_dialog_set_content_width (dialog, 420);
  adw_dialog_set_child (dialog, view);
  g_object_set_data_full (G_OBJECT (dialog), "editing", editing, editing_free);
  g_signal_connect_swapped (self, "changed", G_CALLBACK (fill), editing);
  hw_inner_scroller_set_name (page, _ ("Saved Filters"));
  fill (editing);
  adw_dialog_present (dialog, parent);
}

/* ------------------------------------------------------------------ the object */

static void
hw_children_saved_dispose (GObject *object)
{
  HwChildrenSaved *self = HW_CHILDREN_SAVED (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->thread);
  g_clear_object (&self->menu);
  g_clear_pointer (&self->filters, g_variant_unref);
  G_OBJECT_CLASS (hw_children_saved_parent_class)->dispose (object);
}

static void
hw_children_saved_class_init (HwChildrenSavedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hw_children_saved_dispose;
  changed_signal = g_signal_new ("changed", HW_TYPE_CHILDREN_SAVED, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
hw_children_saved_init (HwChildrenSaved *self)
{
  self->filters = g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(sss)"), NULL, 0));
}

HwChildrenSaved *
hw_children_saved_new (HwStoreThread *thread, GMenu *menu)
{
  HwChildrenSaved *self = g_object_new (HW_TYPE_CHILDREN_SAVED, NULL);

  self->thread = g_object_ref (thread);
  self->menu = g_object_ref (menu);
  g_signal_connect_object (thread, "changed", G_CALLBACK (read_filters), self, G_CONNECT_SWAPPED);
  read_filters (self);
  return self;
}

HwChildrenFilter *
hw_children_saved_dup_filter (HwChildrenSaved *self, const char *id)
{
  GVariantIter iter;
  const char *other, *text;

  g_return_val_if_fail (HW_IS_CHILDREN_SAVED (self), NULL);

  g_variant_iter_init (&iter, self->filters);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &other, NULL, &text))
    if (g_str_equal (other, id))
      return hw_children_filter_parse (text, NULL);
  return NULL;
}

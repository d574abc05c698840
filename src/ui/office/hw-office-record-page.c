/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the entry, and again after each commit, and hands it to the parts of the template.
 */

#include "ui/office/hw-office-record-page.h"

#include "domain/families/hw-merge-rules.h"
#include "domain/hw-records.h"
#include "ui/forms/hw-form.h"
#include "ui/widgets/hw-history-dialog.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-record-group.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *id;
  HwOfficeEntry *entry;
  GPtrArray *rows; /* of the ties; the group's */
} HwOfficeRecordPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (HwOfficeRecordPage, hw_office_record_page,
                                     HW_TYPE_OFFICE_PART)

enum
{
  PROP_RECORD_ID = 1,
};

#define PRIVATE(self)                                                                            \
  ((HwOfficeRecordPagePrivate *) hw_office_record_page_get_instance_private (self))

static gpointer
part (HwOfficeRecordPage *self, const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (self), G_OBJECT_TYPE (self), name);
}

const HwOfficeEntry *
hw_office_record_page_entry (HwOfficeRecordPage *self)
{
  return PRIVATE (self)->entry;
}

/* ------------------------------------------------------------------ what hangs on it */

static void
add_tie (HwOfficeRecordPage *self, const HwOfficeEntry *entry, const HwOfficeTie *tie)
{
  HwOfficeRecordPageClass *klass = HW_OFFICE_RECORD_PAGE_GET_CLASS (self);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *detail = klass->dup_tie (entry, tie);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), tie->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail ? detail : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", tie->type, tie->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open");
  adw_preferences_group_add (part (self, "ties"), row);
  g_ptr_array_add (PRIVATE (self)->rows, row);
}

static void
show_ties (HwOfficeRecordPage *self, const HwOfficeEntry *entry)
{
  HwOfficeRecordPagePrivate *private = PRIVATE (self);

  for (guint i = 0; i < private->rows->len; i++)
    adw_preferences_group_remove (part (self, "ties"), private->rows->pdata[i]);
  g_ptr_array_set_size (private->rows, 0);
  for (guint i = 0; i < entry->ties->len; i++)
    add_tie (self, entry, entry->ties->pdata[i]);
  gtk_widget_set_visible (part (self, "no_ties"), entry->ties->len == 0);
}

/* ------------------------------------------------------------------ trainings and approvals */

static void
show_groups (HwOfficeRecordPage *self, const HwOfficeEntry *entry)
{
  const char *const *name = HW_OFFICE_RECORD_PAGE_GET_CLASS (self)->groups;
  HwStoreThread *thread = hw_office_part_thread (HW_OFFICE_PART (self));
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (; name && *name; name++)
    {
      hw_record_group_set_records (
          part (self, *name), thread,
          g_str_equal (*name, "trainings") ? entry->trainings : entry->approvals, titles,
          entry->today);
      gtk_widget_set_sensitive (part (self, *name), entry->may_change);
    }
}

/* What hangs on a record refers to it by the field that has its type's name. */
static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwOfficeRecordPage *self = HW_OFFICE_RECORD_PAGE (widget);
  GType type = hw_registry_type (&hw_records, g_variant_get_string (target, NULL));
  const char *field = hw_office_list_type (HW_OFFICE_RECORD_PAGE_GET_CLASS (self)->list);
  g_autoptr (HwRecord) begun = g_object_new (type, field, PRIVATE (self)->id, NULL);

  if (PRIVATE (self)->entry && PRIVATE (self)->entry->may_change)
    hw_new_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (self)), begun);
}

/* ------------------------------------------------------------------ acts */

static void
history_action (GtkWidget *widget, const char *action, GVariant *target)
{
  hw_history_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (widget)),
                             PRIVATE (HW_OFFICE_RECORD_PAGE (widget))->entry->record, NULL);
}

static void
merge_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwRecord *record = PRIVATE (HW_OFFICE_RECORD_PAGE (widget))->entry->record;

  gtk_widget_activate_action (widget, "win.merge-record", "(ss)",
                              HW_RECORD_GET_CLASS (record)->type, record->id);
}

static void
update_acts (HwOfficeRecordPage *self)
{
  const HwOfficeEntry *entry = PRIVATE (self)->entry;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.history", entry != NULL);
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "page.merge",
      entry && entry->may_change
          && hw_merge_is_offered (HW_RECORD_GET_CLASS (entry->record)->type));
}

/* ------------------------------------------------------------------ reading */

static void
show_entry (HwOfficeRecordPage *self, HwOfficeEntry *entry)
{
  HwOfficeRecordPageClass *klass = HW_OFFICE_RECORD_PAGE_GET_CLASS (self);
  HwOfficeRecordPagePrivate *private = PRIVATE (self);
  g_autofree char *name = hw_record_dup_title (entry->record);
  g_autofree char *detail = klass->dup_detail (entry);

  g_clear_pointer (&private->entry, hw_office_entry_unref);
  private->entry = hw_office_entry_ref (entry);
  gtk_label_set_label (part (self, "name"), name);
  gtk_label_set_label (part (self, "detail"), detail);
  gtk_widget_set_visible (part (self, "locked"), !entry->may_change);
  gtk_widget_set_sensitive (part (self, "form"), entry->may_change);
  g_object_set (part (self, "form"), "record", entry->record, NULL);
  show_ties (self, entry);
  show_groups (self, entry);
  update_acts (self);
  gtk_stack_set_visible_child_name (part (self, "stack"), "record");
  if (klass->shown)
    klass->shown (self, entry);
}

typedef struct
{
  HwOfficeList list;
  char *id;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_free (self->id);
  g_free (self);
}

static gboolean
entry_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Wish *wish = data;
  HwOfficeEntry *entry = hw_office_entry_read (store, wish->list, wish->id, error);

  if (!entry)
    return FALSE;
  g_value_init (result, HW_TYPE_OFFICE_ENTRY);
  g_value_take_boxed (result, entry);
  return TRUE;
}

static void
on_entry_cb (gpointer self, const GValue *value, const GError *error)
{
  if (value)
    {
      show_entry (self, g_value_get_boxed (value));
      return;
    }
  g_clear_pointer (&PRIVATE (self)->entry, hw_office_entry_unref);
  update_acts (self);
  adw_status_page_set_description (part (self, "failed"), error->message);
  gtk_stack_set_visible_child_name (part (self, "stack"), "failed");
}

static void
hw_office_record_page_load (HwOfficePart *page)
{
  HwOfficeRecordPage *self = HW_OFFICE_RECORD_PAGE (page);
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish) { HW_OFFICE_RECORD_PAGE_GET_CLASS (self)->list, g_strdup (PRIVATE (self)->id) };
  hw_office_run (self, hw_office_part_thread (page), entry_job, wish, wish_free, on_entry_cb);
}

static void
on_saved_cb (HwOfficeRecordPage *self, const char *label, gint64 transaction)
{
  g_autofree char *sentence = g_strdup_printf (_ ("Saved: %s"), label);

  hw_office_say_saved (self, sentence, transaction);
}

/* ------------------------------------------------------------------ object */

static void
hw_office_record_page_constructed (GObject *object)
{
  const char *const *name = HW_OFFICE_RECORD_PAGE_GET_CLASS (object)->groups;

  for (; name && *name; name++)
    g_signal_connect_object (part (HW_OFFICE_RECORD_PAGE (object), *name), "saved",
                             G_CALLBACK (on_saved_cb), object, G_CONNECT_SWAPPED);
  g_signal_connect_object (part (HW_OFFICE_RECORD_PAGE (object), "form"), "saved",
                           G_CALLBACK (on_saved_cb), object, G_CONNECT_SWAPPED);
  update_acts (HW_OFFICE_RECORD_PAGE (object));
  G_OBJECT_CLASS (hw_office_record_page_parent_class)->constructed (object);
}

static void
hw_office_record_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, PRIVATE (HW_OFFICE_RECORD_PAGE (object))->id);
}

static void
hw_office_record_page_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  PRIVATE (HW_OFFICE_RECORD_PAGE (object))->id = g_value_dup_string (value);
}

static void
hw_office_record_page_dispose (GObject *object)
{
  HwOfficeRecordPagePrivate *private = PRIVATE (HW_OFFICE_RECORD_PAGE (object));

  g_ptr_array_set_size (private->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  g_clear_pointer (&private->entry, hw_office_entry_unref);
  G_OBJECT_CLASS (hw_office_record_page_parent_class)->dispose (object);
}

static void
hw_office_record_page_finalize (GObject *object)
{
  HwOfficeRecordPagePrivate *private = PRIVATE (HW_OFFICE_RECORD_PAGE (object));

  g_free (private->id);
  g_ptr_array_unref (private->rows);
  G_OBJECT_CLASS (hw_office_record_page_parent_class)->finalize (object);
}

static void
hw_office_record_page_init (HwOfficeRecordPage *self)
{
  PRIVATE (self)->rows = g_ptr_array_new ();
}

static void
hw_office_record_page_class_init (HwOfficeRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = hw_office_record_page_constructed;
  object_class->get_property = hw_office_record_page_get_property;
  object_class->set_property = hw_office_record_page_set_property;
  object_class->dispose = hw_office_record_page_dispose;
  object_class->finalize = hw_office_record_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_office_record_page_load;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.history", NULL, history_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.merge", NULL, merge_action);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "page.add", "s", add_action);
  g_object_class_install_property (
      object_class, PROP_RECORD_ID,
      g_param_spec_string ("record-id", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

void
hw_office_record_page_class_take_template (HwOfficeRecordPageClass *klass, const char *resource)
{
  static const char *const parts[]
      = { "stack", "failed", "name", "detail", "locked", "form", "ties", "no_ties" };

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), resource);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    gtk_widget_class_bind_template_child_full (GTK_WIDGET_CLASS (klass), parts[i], FALSE, 0);
  for (const char *const *name = klass->groups; name && *name; name++)
    gtk_widget_class_bind_template_child_full (GTK_WIDGET_CLASS (klass), *name, FALSE, 0);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Its parts in the order in which they are written down: before, at and after the event.
 */

#include "ui/office/hw-assistance-page.h"

#include "domain/hw-records.h"
#include "domain/office/hw-assistance-query.h"
#include "ui/forms/hw-form.h"
#include "ui/widgets/hw-history-dialog.h"
#include "ui/widgets/hw-new-dialog.h"
#include "ui/widgets/hw-record-group.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwAssistancePage
{
  HwOfficePart parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed;
  GtkLabel *name;
  GtkLabel *detail;
  HwRecordGroup *groups;
  HwRecordGroup *documents;
  HwRecordGroup *points;
  HwRecordGroup *actions;
  HwForm *form;

  char *id;
  HwAssistanceWhole *whole;
};

enum
{
  PROP_RECORD_ID = 1,
};

G_DEFINE_FINAL_TYPE (HwAssistancePage, hw_assistance_page, HW_TYPE_OFFICE_PART)

/* ------------------------------------------------------------------ what is shown */

static guint
count_people (const HwAssistanceWhole *whole)
{
  guint n = 0;

  for (guint i = 0; i < whole->groups->len; i++)
    n += HW_ASSISTANCE_GROUP (g_ptr_array_index (whole->groups, i))->count;
  return n;
}

static char *
dup_detail (const HwAssistanceWhole *whole)
{
  const HwAssistance *event = whole->event;
  g_autofree char *day = hw_day_dup_words (event->date);
  guint n = count_people (whole);
  g_autofree char *people
      = n > 0 ? g_strdup_printf (ngettext ("%u person", "%u people", n), n) : NULL;
  GString *line = g_string_new (NULL);

  hw_words_append (line, event->item);
  hw_words_append (line, day);
  hw_words_append (line, event->presenter);
  hw_words_append (line, event->provider);
  hw_words_append (line, people);
  return g_string_free (line, FALSE);
}

static void
show_whole (HwAssistancePage *self, HwAssistanceWhole *whole)
{
  HwStoreThread *thread = hw_office_part_thread (HW_OFFICE_PART (self));
  g_autofree char *detail = dup_detail (whole);

  g_clear_pointer (&self->whole, hw_assistance_whole_unref);
  self->whole = hw_assistance_whole_ref (whole);
  gtk_label_set_label (self->name, whole->event->name);
  gtk_label_set_label (self->detail, detail);
  hw_record_group_set_records (self->groups, thread, whole->groups, whole->titles, whole->today);
  hw_record_group_set_records (self->documents, thread, whole->documents, whole->titles,
                               whole->today);
  hw_record_group_set_records (self->points, thread, whole->points, whole->titles, whole->today);
  hw_record_group_set_records (self->actions, thread, whole->actions, whole->titles,
                               whole->today);
  g_object_set (self->form, "record", whole->event, NULL);
  gtk_stack_set_visible_child_name (self->stack, "record");
}

/* ------------------------------------------------------------------ reading */

static gboolean
whole_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  HwAssistanceWhole *whole = hw_assistance_read (store, data, error);

  if (!whole)
    return FALSE;
  g_value_init (result, HW_TYPE_ASSISTANCE_WHOLE);
  g_value_take_boxed (result, whole);
  return TRUE;
}

static void
on_whole_cb (gpointer data, const GValue *value, const GError *error)
{
  HwAssistancePage *self = data;

  if (value)
    {
      show_whole (self, g_value_get_boxed (value));
      return;
    }
  g_clear_pointer (&self->whole, hw_assistance_whole_unref);
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
hw_assistance_page_load (HwOfficePart *part)
{
  hw_office_run (part, hw_office_part_thread (part), whole_job,
                 g_strdup (HW_ASSISTANCE_PAGE (part)->id), g_free, on_whole_cb);
}

/* ------------------------------------------------------------------ acts */

static void
present_new (GtkWidget *widget, const char *type, const char *field, const char *id)
{
  g_autoptr (HwRecord) begun
      = g_object_new (hw_registry_type (&hw_records, type), field, id, NULL);

  hw_new_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (widget)), begun);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *target)
{
  present_new (widget, g_variant_get_string (target, NULL), "event",
               HW_ASSISTANCE_PAGE (widget)->id);
}

static void
act_action (GtkWidget *widget, const char *action, GVariant *target)
{
  present_new (widget, "assistance-action", "point", g_variant_get_string (target, NULL));
}

static void
history_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwAssistancePage *self = HW_ASSISTANCE_PAGE (widget);

  if (self->whole)
    hw_history_dialog_present (widget, hw_office_part_thread (HW_OFFICE_PART (widget)),
                               HW_RECORD (self->whole->event), NULL);
}

static void
on_saved_cb (HwAssistancePage *self, const char *label, gint64 transaction)
{
  g_autofree char *sentence = g_strdup_printf (_ ("Saved: %s"), label);

  hw_office_say_saved (self, sentence, transaction);
}

/* ------------------------------------------------------------------ object */

static void
hw_assistance_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, HW_ASSISTANCE_PAGE (object)->id);
}

static void
hw_assistance_page_set_property (GObject *object, guint id, const GValue *value,
                                 GParamSpec *pspec)
{
  HW_ASSISTANCE_PAGE (object)->id = g_value_dup_string (value);
}

static void
hw_assistance_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_ASSISTANCE_PAGE);
  g_clear_pointer (&HW_ASSISTANCE_PAGE (object)->whole, hw_assistance_whole_unref);
  G_OBJECT_CLASS (hw_assistance_page_parent_class)->dispose (object);
}

static void
hw_assistance_page_finalize (GObject *object)
{
  g_free (HW_ASSISTANCE_PAGE (object)->id);
  G_OBJECT_CLASS (hw_assistance_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      klass, "/org/homeward/Homeward/ui/office/hw-assistance-page.ui");
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, stack);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, failed);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, name);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, detail);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, groups);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, documents);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, points);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, actions);
  gtk_widget_class_bind_template_child (klass, HwAssistancePage, form);
  gtk_widget_class_bind_template_callback (klass, on_saved_cb);
}

static void
hw_assistance_page_init (HwAssistancePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_assistance_page_class_init (HwAssistancePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_assistance_page_get_property;
  object_class->set_property = hw_assistance_page_set_property;
  object_class->dispose = hw_assistance_page_dispose;
  object_class->finalize = hw_assistance_page_finalize;
  HW_OFFICE_PART_CLASS (klass)->load = hw_assistance_page_load;
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "page.act", "s", act_action);
  gtk_widget_class_install_action (widget_class, "page.history", NULL, history_action);
  g_object_class_install_property (
      object_class, PROP_RECORD_ID,
      g_param_spec_string ("record-id", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

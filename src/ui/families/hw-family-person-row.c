/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the connections stand behind the form, kept by id, and the acts behind them.
 */

#include "ui/families/hw-family-person-row.h"

#include "domain/families/hw-person.h"
#include "ui/families/hw-connection-row.h"

#include <glib/gi18n-lib.h>

struct _HwFamilyPersonRow
{
  HwRecordRow parent_instance;

  GtkWidget *warning;
  GtkWidget *acts[2];

  GPtrArray *connections; /* of HwConnection */
  GHashTable *titles;
  HwDay today;
  GHashTable *rows; /* id → HwConnectionRow, owned; empty until the row was opened */
};

G_DEFINE_FINAL_TYPE (HwFamilyPersonRow, hw_family_person_row, HW_TYPE_RECORD_ROW)

static void
summarise (HwRecordRow *row, HwRecord *record, GHashTable *titles, HwDay today)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), HW_PERSON (record)->name);
}

/* ------------------------------------------------------------------ connections */

static void
on_saved_cb (HwFamilyPersonRow *self, const char *label, gint64 transaction)
{
  g_signal_emit_by_name (self, "saved", label, transaction);
}

static HwRecordRow *
row_for (HwFamilyPersonRow *self, const char *id)
{
  HwRecordRow *row = g_hash_table_lookup (self->rows, id);

  if (row)
    return row;
  row = g_object_ref_sink (g_object_new (HW_TYPE_CONNECTION_ROW, NULL));
  g_signal_connect_object (row, "saved", G_CALLBACK (on_saved_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, g_strdup (id), row);
  return row;
}

static gboolean
is_shown (HwFamilyPersonRow *self, const char *id)
{
  for (guint i = 0; i < self->connections->len; i++)
    if (g_str_equal (HW_RECORD (g_ptr_array_index (self->connections, i))->id, id))
      return TRUE;
  return FALSE;
}

static void
drop_gone (HwFamilyPersonRow *self)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!is_shown (self, id))
      {
        adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
        g_hash_table_iter_remove (&iter);
      }
}

/* A new one comes in front of the acts, which are put behind it again. */
static void
show_connections (HwFamilyPersonRow *self)
{
  AdwExpanderRow *expander = ADW_EXPANDER_ROW (self);
  HwStoreThread *thread = hw_draft_thread (hw_record_row_draft (HW_RECORD_ROW (self)));
  gboolean has_new = FALSE;

  drop_gone (self);
  for (guint i = 0; i < self->connections->len; i++)
    {
      HwRecord *connection = g_ptr_array_index (self->connections, i);
      HwRecordRow *row = row_for (self, connection->id);

      hw_record_row_set (row, thread, connection, self->titles, self->today);
      if (gtk_widget_get_parent (GTK_WIDGET (row)))
        continue;
      has_new = TRUE;
      adw_expander_row_add_row (expander, GTK_WIDGET (row));
    }
  for (guint i = 0; has_new && i < G_N_ELEMENTS (self->acts); i++)
    if (self->acts[i])
      {
        g_object_ref (self->acts[i]);
        adw_expander_row_remove (expander, self->acts[i]);
        adw_expander_row_add_row (expander, self->acts[i]);
        g_object_unref (self->acts[i]);
      }
}

void
hw_family_person_row_set_connections (HwFamilyPersonRow *self, GPtrArray *connections,
                                      GHashTable *titles, HwDay today)
{
  g_clear_pointer (&self->connections, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  self->connections = g_ptr_array_ref (connections);
  self->titles = g_hash_table_ref (titles);
  self->today = today;
  if (self->acts[0])
    show_connections (self);
}

void
hw_family_person_row_set_line (HwFamilyPersonRow *self, const char *line, gboolean warns)
{
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line,
                                  -1);
  gtk_widget_set_visible (self->warning, warns);
}

/* ------------------------------------------------------------------ acts */

static void
merge_action (GtkWidget *widget, const char *action, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.merge-record", "(ss)", "person",
                              hw_record_row_record (HW_RECORD_ROW (widget))->id);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *target)
{
  HwFamilyPersonRow *self = HW_FAMILY_PERSON_ROW (widget);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->connections->len; i++)
    g_strv_builder_add (ids, HW_RECORD (g_ptr_array_index (self->connections, i))->id);
  hw_connection_row_remove (HW_RECORD_ROW (self), g_strv_builder_end (ids));
}

/* The parent's handler has made the form by then. */
static void
on_expanded_cb (HwFamilyPersonRow *self)
{
  HwRecordRow *row = HW_RECORD_ROW (self);

  if (self->acts[0] || !hw_record_row_draft (row))
    return;
  show_connections (self);
  self->acts[0]
      = hw_connection_row_add_act (row, _ ("Merge with Another Person…"), "person.merge");
  self->acts[1]
      = hw_connection_row_add_act (row, _ ("Remove from Around These Children"), "person.remove");
  gtk_widget_add_css_class (self->acts[1], "destructive-action");
}

/* ------------------------------------------------------------------ object */

static void
hw_family_person_row_dispose (GObject *object)
{
  HwFamilyPersonRow *self = HW_FAMILY_PERSON_ROW (object);

  g_hash_table_remove_all (self->rows);
  g_clear_pointer (&self->connections, g_ptr_array_unref);
  g_clear_pointer (&self->titles, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_FAMILY_PERSON_ROW);
  G_OBJECT_CLASS (hw_family_person_row_parent_class)->dispose (object);
}

static void
hw_family_person_row_finalize (GObject *object)
{
  g_hash_table_unref (HW_FAMILY_PERSON_ROW (object)->rows);
  G_OBJECT_CLASS (hw_family_person_row_parent_class)->finalize (object);
}

static void
hw_family_person_row_class_init (HwFamilyPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_family_person_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_family_person_row_finalize;
  HW_RECORD_ROW_CLASS (klass)->summarise = summarise;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-family-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPersonRow, warning);
  gtk_widget_class_install_action (widget_class, "person.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "person.remove", NULL, remove_action);
}

static void
hw_family_person_row_init (HwFamilyPersonRow *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

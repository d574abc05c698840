/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reason, the deed, and the page of what is sealed.
 */

#include "ui/acts/hw-seal-dialog.h"

#include "domain/placements/hw-seal-act.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  HwStoreThread *thread;
  HwSealDeed deed;
  char *id;
  char *reason;
} Wish;

static const struct
{
  const char *heading, *body, *label, *done;
  AdwResponseAppearance appearance;
} words[] = {
  [HW_SEAL_CLOSE] = {
    N_ ("Seal This Record?"),
    N_ ("The child disappears from every list, search, page, export and history. On the family’s "
        "page a line remains that says that a record was sealed. Only an administrator can look "
        "into it or open it again. Files and papers made before are not called back."),
    N_ ("_Seal"), N_ ("The record is sealed"), ADW_RESPONSE_DESTRUCTIVE },
  [HW_SEAL_LOOK] = {
    N_ ("Look Into It?"),
    N_ ("That you did, and why, is written into the access log. Nothing is opened."),
    N_ ("_Look"), NULL, ADW_RESPONSE_SUGGESTED },
  [HW_SEAL_OPEN] = {
    N_ ("Open It Again?"),
    N_ ("The child comes back to every list and page as it was. That you did it, and why, is "
        "written into the access log."),
    N_ ("_Open"), N_ ("The record is open again"), ADW_RESPONSE_DESTRUCTIVE },
};

static Wish *
wish_new (HwStoreThread *thread, HwSealDeed deed, const char *id, const char *reason)
{
  Wish *self = g_new (Wish, 1);

  *self = (Wish) { g_object_ref (thread), deed, g_strdup (id), g_strdup (reason) };
  return self;
}

static void
wish_free (gpointer data)
{
  Wish *self = data;

  g_object_unref (self->thread);
  g_free (self->id);
  g_free (self->reason);
  g_free (self);
}

/* ------------------------------------------------------------------ what is sealed */

/* A reference is told by what it means where that is still there; to what is sealed, not at all. */
static char *
dup_shown (HwStore *store, HwRecord *record, const HwField *field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_auto (GStrv) ids = NULL;

  if (hw_record_is_absent (record, field))
    return NULL;
  if (!hw_field_is_reference (field))
    return hw_record_show (record, field);
  ids = hw_record_dup_ids (record, field);
  for (char **id = ids; *id; id++)
    {
      g_autoptr (HwRecord) target = hw_store_find (store, field->type (), *id, NULL);

      if (target)
        g_strv_builder_take (builder, hw_record_dup_title (target));
    }
  titles = g_strv_builder_end (builder);
  return *titles ? g_strjoinv (", ", titles) : NULL;
}

/* The words of each record, for the window: its kind, then label and value of each field. */
static GStrv
list_words (HwStore *store, HwRecord *record)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, _ (klass->label));
  for (guint i = 0; i < klass->n_fields; i++)
    {
      char *shown = dup_shown (store, record, &klass->fields[i]);

      if (!shown)
        continue;
      g_strv_builder_add (builder, _ (klass->fields[i].label));
      g_strv_builder_take (builder, shown);
    }
  return g_strv_builder_end (builder);
}

static GtkWidget *
make_group (const char *const *shown)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), shown[0]);
  for (guint i = 1; shown[i] && shown[i + 1]; i += 2)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown[i]);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), shown[i + 1]);
      gtk_widget_add_css_class (row, "property");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  return group;
}

static void
show_records (GtkWidget *parent, GPtrArray *records)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  for (guint i = 0; i < records->len; i++)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (make_group (g_ptr_array_index (records, i))));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("Sealed Record"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}

/* ------------------------------------------------------------------ the deed */

/* What there is to show: of GStrv; empty but for a look. */
static GPtrArray *
do_deed (HwStore *store, const Wish *wish, GError **error)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) records = NULL;

  if (wish->deed == HW_SEAL_CLOSE)
    return hw_child_seal (store, wish->id, wish->reason, error) ? g_steal_pointer (&shown) : NULL;
  if (wish->deed == HW_SEAL_OPEN)
    return hw_child_unseal (store, wish->id, wish->reason, error) ? g_steal_pointer (&shown)
                                                                  : NULL;
  records = hw_child_read_sealed (store, wish->id, wish->reason, error);
  for (guint i = 0; records && i < records->len; i++)
    g_ptr_array_add (shown, list_words (store, g_ptr_array_index (records, i)));
  return records ? g_steal_pointer (&shown) : NULL;
}

static gboolean
deed_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  GPtrArray *shown = do_deed (store, data, error);

  if (!shown)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, shown);
  return TRUE;
}

static DexFuture *
deed_fiber (gpointer data)
{
  HwFiber *fiber = data;
  Wish *wish = fiber->data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GtkWidget) parent = NULL;

  shown = dex_await_boxed (
      hw_store_thread_run (wish->thread, deed_job,
                           wish_new (wish->thread, wish->deed, wish->id, wish->reason), wish_free),
      &error);
  parent = g_weak_ref_get (&fiber->owner);
  if (parent && shown && wish->deed == HW_SEAL_LOOK)
    show_records (parent, shown);
  else if (parent)
    gtk_widget_activate_action (parent, "win.say", "s",
                                shown ? _ (words[wish->deed].done) : error->message);
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ the reason */

static void
on_reason_changed_cb (GtkEditable *entry, AdwAlertDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "do", *reason != '\0');
}

static void
on_response_cb (AdwAlertDialog *dialog, const char *response, Wish *wish)
{
  GtkEditable *entry = g_object_get_data (G_OBJECT (dialog), "hw-reason");

  if (g_str_equal (response, "do"))
    hw_fiber_start (g_object_get_data (G_OBJECT (dialog), "hw-parent"), NULL, deed_fiber,
                    wish_new (wish->thread, wish->deed, wish->id, gtk_editable_get_text (entry)),
                    wish_free);
}

void
hw_seal_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwSealDeed deed, const char *id)
{
  AdwDialog *dialog;
  AdwAlertDialog *alert;
  GtkWidget *group, *entry;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  dialog = adw_alert_dialog_new (_ (words[deed].heading), _ (words[deed].body));
  alert = ADW_ALERT_DIALOG (dialog);
  group = adw_preferences_group_new ();
  entry = adw_entry_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _ ("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  adw_alert_dialog_set_extra_child (alert, group);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "do", _ (words[deed].label),
                                  NULL);
  adw_alert_dialog_set_response_appearance (alert, "do", words[deed].appearance);
  adw_alert_dialog_set_response_enabled (alert, "do", FALSE);
  adw_alert_dialog_set_default_response (alert, "do");
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_dialog_set_focus (dialog, entry);
  /* The dialog stands above it and goes before it. */
  g_object_set_data (G_OBJECT (dialog), "hw-parent", parent);
  g_object_set_data (G_OBJECT (dialog), "hw-reason", entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_reason_changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb),
                         wish_new (thread, deed, id, NULL),
                         (GClosureNotify) (void (*) (void)) wish_free, 0);
  adw_dialog_present (dialog, parent);
}

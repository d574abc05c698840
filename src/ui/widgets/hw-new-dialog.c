/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form over a draft of a new record: rows from the field table, warnings that must be seen, one
 * act.
 */

#include "ui/widgets/hw-new-dialog.h"

#include "ui/forms/hw-field-row.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-first-keys.h"
#include "ui/widgets/hw-new-adding.h"

#include <glib/gi18n-lib.h>

/* Of the form, where the window has room for it. */
#define MOST_HEIGHT 640

struct _HwNewDialog
{
  AdwDialog parent_instance;

  GtkButton *save;
  AdwBanner *put_back;
  AdwPreferencesGroup *first;
  GtkWidget *rest;
  AdwExpanderRow *more;
  AdwBin *besides;
  GtkWidget *beside;
  AdwSwitchRow *along_row;
  GtkRevealer *notice;
  GtkWidget *notice_box;
  GtkImage *notice_icon;
  GtkLabel *notice_words;

  HwDraft *draft;
  const HwNewAlong *along; /* NULL: nothing changes along with it */
  GtkWidget *part;         /* what is asked besides; NULL: nothing */
  const HwNewPart *part_kind;
  const HwNewDeed *deed;   /* NULL: a record is added */
  GPtrArray *rows;      /* of HwFieldRow, in the order of the table */
  GtkWidget *begins_at; /* where typing begins; NULL: nothing can be typed */
  char *seen;           /* the warnings that stand on the screen; NULL: none */
  gboolean opens;
  gboolean is_saving;
};

G_DEFINE_FINAL_TYPE (HwNewDialog, hw_new_dialog, ADW_TYPE_DIALOG)

static guint added_signal;

/* ------------------------------------------------------------------ what must be seen */

static void
show_notice (HwNewDialog *self, const char *words, gboolean is_error)
{
  GtkWidget *box = self->notice_box;

  if (words)
    {
      gtk_image_set_from_icon_name (self->notice_icon, is_error ? "dialog-error-symbolic"
                                                                : "dialog-warning-symbolic");
      gtk_widget_remove_css_class (box, is_error ? "warning" : "error");
      gtk_widget_add_css_class (box, is_error ? "error" : "warning");
      gtk_label_set_label (self->notice_words, words);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
  gtk_revealer_set_reveal_child (self->notice, words != NULL);
}

static void
show_warnings (HwNewDialog *self, GPtrArray *findings)
{
  g_autofree char *words = hw_new_adding_dup_warnings (hw_draft_record (self->draft), findings);

  if (g_strcmp0 (words, self->seen) == 0 && words)
    return;
  g_set_str (&self->seen, words);
  gtk_button_set_label (self->save, words ? _ ("_Save Anyway") : _ ("_Save"));
  show_notice (self, words, FALSE);
}

static void
on_checked_cb (HwNewDialog *self)
{
  HwRecord *along = hw_draft_along (self->draft);
  g_autofree char *words = along ? self->along->dup_words (along) : NULL;

  show_warnings (self, hw_draft_findings (self->draft));
  if (self->part)
    self->part_kind->follow (self->part, hw_draft_record (self->draft));
  if (words)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->along_row), words);
  gtk_widget_set_visible (self->beside, words != NULL);
}

/* ------------------------------------------------------------------ saving */

/* Saved or given up: nothing of what was typed is kept. */
static void
end (HwNewDialog *self)
{
  hw_draft_end (self->draft);
  if (self->part)
    self->part_kind->end (self->part);
}

static void
tell_added (HwNewDialog *self, const HwSaved *saved)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (saved->record);
  g_autofree char *title = hw_record_dup_title (saved->record);
  g_autofree char *words
      = self->deed && self->deed->done
            ? g_strdup (_ (self->deed->done))
            : g_strdup_printf (_ ("Added: %s"), *title ? title : _ (klass->label));

  end (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", words, saved->transaction);
  if (self->opens)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open", "(ss)", klass->type,
                                saved->record->id);
  g_signal_emit (self, added_signal, 0, saved->record);
  adw_dialog_force_close (ADW_DIALOG (self));
}

/* The keys go to the first field that keeps the record from being saved. */
static void
show_errors (HwNewDialog *self)
{
  hw_draft_try (self->draft);
  for (guint i = 0; i < self->rows->len; i++)
    {
      HwFieldRow *row = g_ptr_array_index (self->rows, i);
      GtkWidget *editor = hw_field_row_editor (row);

      hw_field_row_commit (row);
      if (!gtk_widget_has_css_class (editor, "error"))
        continue;
      if (gtk_widget_is_ancestor (editor, GTK_WIDGET (self->more)))
        adw_expander_row_set_expanded (self->more, TRUE);
      gtk_widget_grab_focus (hw_field_row_first (row));
      return;
    }
}

static void
take_answer (HwNewDialog *self, const HwSaved *saved, const GError *error)
{
  if (error)
    {
      g_clear_pointer (&self->seen, g_free);
      show_notice (self, error->message, TRUE);
    }
  else if (saved->transaction)
    tell_added (self, saved);
  else
    {
      /* Somebody changed another record meanwhile. */
      show_warnings (self, saved->findings);
      show_errors (self);
    }
}

static DexFuture *
save_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwNewDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwSaved) saved = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  future = hw_store_thread_run (hw_draft_thread (self->draft), hw_new_adding_job,
                                g_steal_pointer (&fiber->data), hw_new_adding_free);
  g_clear_object (&self);
  saved = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return NULL;
  self->is_saving = FALSE;
  take_answer (self, saved, error);
  return NULL;
}

/* What the store's thread is given. Owned. */
static HwNewAdding *
make_adding (HwNewDialog *self)
{
  g_autoptr (HwRecord) record = hw_draft_dup_new (self->draft);
  gboolean is_along
      = hw_draft_along (self->draft) && adw_switch_row_get_active (self->along_row);
  HwNewAdding *adding = hw_new_adding_new (record, self->seen, is_along ? self->along : NULL);

  if (self->deed)
    hw_new_adding_set_act (adding, self->deed->act);
  if (self->part)
    hw_new_adding_set_part (adding, self->part_kind, self->part_kind->dup_wish (self->part));
  return adding;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwNewDialog *self = HW_NEW_DIALOG (widget);

  if (self->is_saving)
    return;
  hw_first_keys_end (widget);
  /* Leaving the field takes what is being typed. */
  gtk_widget_grab_focus (GTK_WIDGET (self->save));
  if (!hw_draft_is_valid (self->draft))
    {
      show_errors (self);
      return;
    }
  if (self->part && !self->part_kind->check (self->part))
    return;
  self->is_saving = TRUE;
  hw_fiber_start (self, NULL, save_fiber, make_adding (self), hw_new_adding_free);
}

/* ------------------------------------------------------------------ leaving */

static void
give_up (HwNewDialog *self)
{
  end (self);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
cancel (HwNewDialog *self)
{
  AdwAlertDialog *question;

  if (!hw_draft_is_typed (self->draft)
      && !(self->part && self->part_kind->is_typed (self->part)))
    {
      give_up (self);
      return;
    }
  question = ADW_ALERT_DIALOG (adw_alert_dialog_new (
      _ ("Discard What You Typed?"), _ ("It will not be kept.")));
  adw_alert_dialog_add_responses (question, "keep", _ ("_Keep Editing"), "discard",
                                  _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (question, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (question, "keep");
  adw_alert_dialog_set_default_response (question, "keep");
  g_signal_connect_object (question, "response::discard", G_CALLBACK (give_up), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (question), GTK_WIDGET (self));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *target)
{
  cancel (HW_NEW_DIALOG (widget));
}

static void
on_along_cb (HwNewDialog *self)
{
  if (self->along)
    hw_draft_set_along (self->draft, self->along->find,
                        adw_switch_row_get_active (self->along_row));
}

static void
on_put_back_cb (HwNewDialog *self)
{
  adw_banner_set_revealed (self->put_back, TRUE);
}

static void
on_start_over_cb (HwNewDialog *self)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (hw_draft_record (self->draft));

  for (guint i = 0; i < klass->n_fields; i++)
    hw_draft_revert (self->draft, &klass->fields[i]);
  adw_banner_set_revealed (self->put_back, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->first), GTK_DIR_TAB_FORWARD);
}

/* ------------------------------------------------------------------ rows */

static gboolean
is_asked (const HwField *field)
{
  return hw_field_is_stored (field) && field->kind != HW_KIND_TIME;
}

static gboolean
is_first (HwRecord *begun, const HwField *field)
{
  return (field->flags & (HW_FIELD_REQUIRED | HW_FIELD_MAIN)) != 0
         || !hw_record_is_absent (begun, field);
}

static HwFieldRow *
make_row (HwNewDialog *self, HwRecord *begun, const HwField *field)
{
  const char *root = HW_RECORD_GET_CLASS (begun)->traits.root;
  /* Where one stands is known; who does something is only proposed. */
  gboolean fixed = !self->deed && field->kind == HW_KIND_REF
                   && !hw_record_is_absent (begun, field)
                   && (field->flags & HW_FIELD_REQUIRED || g_strcmp0 (root, field->name) == 0);
  HwFieldRow *row = g_object_new (HW_TYPE_FIELD_ROW, "field", field->name, "fixed", fixed, NULL);

  hw_field_row_attach (row, self->draft);
  g_ptr_array_add (self->rows, row);
  /* Typing begins with the name, or with whom it is about. */
  if (!fixed && (field->flags & HW_FIELD_REQUIRED || !hw_field_is_reference (field))
      && !self->begins_at)
    self->begins_at = hw_field_row_first (row);
  return row;
}

/* How many. */
static int
add_deed_rows (HwNewDialog *self, HwRecord *begun)
{
  int n = 0;

  for (const char *const *name = self->deed->fields; *name; name++, n++)
    {
      HwFieldRow *row
          = make_row (self, begun, hw_record_class_find (HW_RECORD_GET_CLASS (begun), *name));

      adw_preferences_group_add (self->first, hw_field_row_editor (row));
      adw_preferences_group_add (self->first, hw_field_row_remark (row));
    }
  gtk_widget_set_visible (self->rest, FALSE);
  return n;
}

static int
add_rows (HwNewDialog *self, HwRecord *begun)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (begun);
  gboolean has_more = FALSE;
  int n = 0;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      HwFieldRow *row;

      if (!is_asked (&klass->fields[i]) || !is_first (begun, &klass->fields[i]))
        continue;
      n++;
      row = make_row (self, begun, &klass->fields[i]);
      adw_preferences_group_add (self->first, hw_field_row_editor (row));
      adw_preferences_group_add (self->first, hw_field_row_remark (row));
    }
  for (guint i = 0; i < klass->n_fields; i++)
    {
      HwFieldRow *row;

      if (!is_asked (&klass->fields[i]) || is_first (begun, &klass->fields[i]))
        continue;
      has_more = TRUE;
      row = make_row (self, begun, &klass->fields[i]);
      adw_expander_row_add_row (self->more, hw_field_row_editor (row));
      adw_expander_row_add_row (self->more, hw_field_row_remark (row));
    }
  gtk_widget_set_visible (self->rest, has_more);
  return n;
}

/* ------------------------------------------------------------------ object */

static void
hw_new_dialog_dispose (GObject *object)
{
  HwNewDialog *self = HW_NEW_DIALOG (object);

  hw_first_keys_end (GTK_WIDGET (self));
  self->begins_at = NULL;
  self->part = NULL;
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_NEW_DIALOG);
  g_clear_object (&self->draft);
  G_OBJECT_CLASS (hw_new_dialog_parent_class)->dispose (object);
}

static void
hw_new_dialog_finalize (GObject *object)
{
  HwNewDialog *self = HW_NEW_DIALOG (object);

  g_ptr_array_unref (self->rows);
  g_free (self->seen);
  G_OBJECT_CLASS (hw_new_dialog_parent_class)->finalize (object);
}

static void
hw_new_dialog_class_init (HwNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_new_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_new_dialog_finalize;
  added_signal = g_signal_new ("added", HW_TYPE_NEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, HW_TYPE_RECORD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/widgets/hw-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, save);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, put_back);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, first);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, more);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, besides);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, beside);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, along_row);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, notice_box);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, notice_icon);
  gtk_widget_class_bind_template_child (widget_class, HwNewDialog, notice_words);
  gtk_widget_class_bind_template_callback (widget_class, on_along_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "on_close_attempt_cb",
                                                G_CALLBACK (cancel));
  gtk_widget_class_bind_template_callback (widget_class, on_start_over_cb);
  gtk_widget_class_install_action (widget_class, "new.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "new.cancel", NULL, cancel_action);
}

static void
hw_new_dialog_init (HwNewDialog *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

HwNewDialog *
hw_new_dialog_present_deed (GtkWidget *parent, HwStoreThread *thread, HwRecord *begun,
                            const HwNewDeed *deed)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (begun);
  const char *title = deed                      ? deed->title
                      : klass->traits.new_title ? klass->traits.new_title
                                                : klass->label;
  HwNewDialog *self;
  int n;

  g_return_val_if_fail (!begun->id, NULL);

  self = g_object_new (HW_TYPE_NEW_DIALOG, "title", _ (title), NULL);
  self->deed = deed;
  self->draft = hw_draft_new (begun, thread);
  g_signal_connect_object (self->draft, "checked", G_CALLBACK (on_checked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "put-back", G_CALLBACK (on_put_back_cb), self,
                           G_CONNECT_SWAPPED);
  n = deed ? add_deed_rows (self, begun) : add_rows (self, begun);
  adw_dialog_set_content_height (ADW_DIALOG (self), CLAMP (n * 62 + 190, 300, MOST_HEIGHT));
  on_checked_cb (self);
  if (self->begins_at)
    adw_dialog_set_focus (ADW_DIALOG (self), self->begins_at);
  adw_dialog_present (ADW_DIALOG (self), parent);
  if (self->begins_at)
    hw_first_keys_give (GTK_WIDGET (self), self->begins_at);
  return self;
}

void
hw_new_dialog_set_opens (HwNewDialog *self, gboolean opens)
{
  self->opens = opens;
}

void
hw_new_dialog_set_along (HwNewDialog *self, const HwNewAlong *along)
{
  self->along = along;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->along_row), _ (along->title));
  on_along_cb (self);
}

void
hw_new_dialog_set_part (HwNewDialog *self, GtkWidget *part, const HwNewPart *kind)
{
  self->part = part;
  self->part_kind = kind;
  adw_bin_set_child (self->besides, part);
  gtk_widget_set_visible (GTK_WIDGET (self->besides), TRUE);
  adw_dialog_set_content_height (ADW_DIALOG (self), MOST_HEIGHT);
  kind->follow (part, hw_draft_record (self->draft));
}

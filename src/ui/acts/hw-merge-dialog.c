/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads both on the store's thread, shows a pair of values a line, and posts the one act.
 */

#include "ui/acts/hw-merge-dialog.h"

#include "domain/families/hw-merge-act.h"
#include "domain/families/hw-merge-rules.h"
#include "ui/forms/hw-ref-dialog.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwMergeDialog
{
  AdwDialog parent_instance;

  GtkWidget *merge;
  AdwBanner *failed;
  GtkStack *stack;
  GtkLabel *explanation;
  GtkWidget *heads;
  GtkLabel *kept_title;
  GtkLabel *gone_title;
  GtkListBox *rows;

  HwStoreThread *thread;
  GType type;
  char *kept;
  char *gone;
  char *title;       /* of the one that stays */
  GtkWidget *first;  /* the first choice; NULL: there is none */
  guint64 from_gone; /* a bit a group: the other one's value is kept */
  gboolean is_merging;
};

G_DEFINE_FINAL_TYPE (HwMergeDialog, hw_merge_dialog, ADW_TYPE_DIALOG)

/* ------------------------------------------------------------------ on the store's thread */

/* One line: a group of values that differs. */
typedef struct
{
  guint index;
  const char *label;
  char *kept;
  char *gone;
} Pair;

static void
pair_free (gpointer data)
{
  Pair *self = data;

  g_free (self->kept);
  g_free (self->gone);
  g_free (self);
}

typedef struct
{
  GType type;
  char *kept;
  char *gone;
  guint64 from_gone;
  HwMergeSides *sides;
  GPtrArray *pairs;
} Question;

static void
question_clear (gpointer data)
{
  Question *self = data;

  g_free (self->kept);
  g_free (self->gone);
  g_clear_pointer (&self->sides, hw_merge_sides_unref);
  g_ptr_array_unref (self->pairs);
}

static void
question_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, question_clear);
}

static Question *
question_new (HwMergeDialog *dialog)
{
  Question *self = g_atomic_rc_box_new0 (Question);

  self->type = dialog->type;
  self->kept = g_strdup (dialog->kept);
  self->gone = g_strdup (dialog->gone);
  self->from_gone = dialog->from_gone;
  self->pairs = g_ptr_array_new_with_free_func (pair_free);
  return self;
}

static char *
dup_value (HwStore *store, HwRecord *record, const HwField *field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_auto (GStrv) ids = NULL;

  if (field->kind == HW_KIND_FLAG)
    return g_strdup (HW_MEMBER (record, field, bool) ? _ (field->label) : "");
  if (!hw_field_is_reference (field))
    return hw_record_show (record, field);
  ids = hw_record_dup_ids (record, field);
  for (char **id = ids; *id; id++)
    {
      g_autoptr (HwRecord) target = hw_store_find (store, field->type (), *id, NULL);

      g_strv_builder_take (builder, target ? hw_record_dup_title (target)
                                           : g_strdup (_ ("A record that is not here")));
    }
  titles = g_strv_builder_end (builder);
  return g_strjoinv (", ", titles);
}

/* The values of a group in one text: an address, and that it is confidential. */
static char *
dup_group (HwStore *store, HwRecord *record, const HwField *leader)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      g_autofree char *value = NULL;

      if (!g_str_equal (hw_field_group (leader), hw_field_group (field)))
        continue;
      value = dup_value (store, record, field);
      if (*value)
        g_string_append_printf (text, "%s%s", text->len ? " · " : "", value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_pairs (HwStore *store, Question *question)
{
  HwRecord *kept = question->sides->kept, *gone = question->sides->gone;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (kept);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const HwField *field = &klass->fields[i];
      Pair *pair;

      if (!hw_merge_is_leader (klass, field)
          || hw_merge_match (kept, gone, field) != HW_MERGE_MATCH_DIFFERENT)
        continue;
      pair = g_new0 (Pair, 1);
      *pair = (Pair) { i, _ (field->label), dup_group (store, kept, field),
                       dup_group (store, gone, field) };
      g_ptr_array_add (question->pairs, pair);
    }
}

static gboolean
read_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result, GError **error)
{
  Question *question = data;

  question->sides = hw_merge_read (store, question->type, question->kept, question->gone, error);
  if (!question->sides)
    return FALSE;
  add_pairs (store, question);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static gboolean
merge_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  Question *question = data;
  gint64 transaction = hw_merge_act (store, question->type, question->kept, question->gone,
                                     question->from_gone, error);

  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, transaction);
  return transaction != 0;
}

/* ------------------------------------------------------------------ the lines */

static void
on_toggled_cb (GtkCheckButton *gone, HwMergeDialog *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (gone), "hw-index"));
  guint64 bit = G_GUINT64_CONSTANT (1) << index;

  self->from_gone = gtk_check_button_get_active (gone) ? self->from_gone | bit
                                                       : self->from_gone & ~bit;
}

static GtkWidget *
make_choice (const Pair *pair, const char *value, const char *whose)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (value);
  g_autofree char *words = g_strdup_printf ("%s: %s, %s", pair->label, value, whose);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  return check;
}

static void
add_pair (HwMergeDialog *self, const Pair *pair)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = gtk_label_new (pair->label);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *kept = make_choice (pair, pair->kept, gtk_label_get_label (self->kept_title));
  GtkWidget *gone = make_choice (pair, pair->gone, gtk_label_get_label (self->gone_title));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "dimmed");
  gtk_check_button_set_group (GTK_CHECK_BUTTON (gone), GTK_CHECK_BUTTON (kept));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (kept), TRUE);
  if (!self->first)
    self->first = kept;
  g_object_set_data (G_OBJECT (gone), "hw-index", GUINT_TO_POINTER (pair->index));
  g_signal_connect_object (gone, "toggled", G_CALLBACK (on_toggled_cb), self, 0);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), kept);
  gtk_box_append (GTK_BOX (sides), gone);
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), sides);
  gtk_widget_add_css_class (box, "pair");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pair->label);
  gtk_list_box_append (self->rows, row);
}

static char *
dup_explanation (const Question *question)
{
  guint n = question->sides->n_references;
  g_autofree char *moved = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u record that belongs to the second one comes along.",
                   "%u records that belong to the second one come along.", n),
      n);

  return g_strdup_printf (
      "%s %s %s",
      question->pairs->len ? _ ("The first one stays. Where they differ, choose what is kept.")
                           : _ ("The first one stays. The two contradict each other nowhere."),
      moved, _ ("What only one of them holds is kept. It can be undone."));
}

static void
show_sides (HwMergeDialog *self, const Question *question)
{
  g_autofree char *other = hw_record_dup_title (question->sides->gone);
  g_autofree char *kept = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *words = dup_explanation (question);

  /* The two may well have one name. */
  self->title = hw_record_dup_title (question->sides->kept);
  kept = g_strdup_printf (_ ("%s (stays)"), self->title);
  gone = g_strdup_printf (_ ("%s (goes)"), other);
  gtk_label_set_label (self->kept_title, kept);
  gtk_label_set_label (self->gone_title, gone);
  gtk_label_set_label (self->explanation, words);
  for (guint i = 0; i < question->pairs->len; i++)
    add_pair (self, g_ptr_array_index (question->pairs, i));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), question->pairs->len > 0);
  gtk_stack_set_visible_child_name (self->stack, "sides");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.save", TRUE);
  gtk_widget_grab_focus (self->first ? self->first : self->merge);
}

/* ------------------------------------------------------------------ reading and merging */

static void
show_failure (HwMergeDialog *self, const char *message)
{
  adw_banner_set_use_markup (self->failed, FALSE);
  adw_banner_set_title (self->failed, message);
  adw_banner_set_revealed (self->failed, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static DexFuture *
read_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwMergeDialog) self = g_weak_ref_get (&fiber->owner);
  Question *question = fiber->data;
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  future = hw_store_thread_run (self->thread, read_job, g_atomic_rc_box_acquire (question),
                                question_unref);
  g_clear_object (&self);
  dex_await (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && !error)
    show_sides (self, question);
  else if (self)
    show_failure (self, error->message);
  return NULL;
}

static DexFuture *
merge_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwMergeDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  gint64 transaction;
  DexFuture *future;

  future = hw_store_thread_run (self->thread, merge_job, g_atomic_rc_box_acquire (fiber->data),
                                question_unref);
  g_clear_object (&self);
  transaction = dex_await_int64 (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return NULL;
  self->is_merging = FALSE;
  if (error)
    {
      show_failure (self, error->message);
      return NULL;
    }
  words = g_strdup_printf (_ ("Made one: %s"), self->title);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", words, transaction);
  adw_dialog_close (ADW_DIALOG (self));
  return NULL;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwMergeDialog *self = HW_MERGE_DIALOG (widget);

  if (self->is_merging)
    return;
  self->is_merging = TRUE;
  hw_fiber_start (self, NULL, merge_fiber, question_new (self), question_unref);
}

/* ------------------------------------------------------------------ object */

static void
hw_merge_dialog_dispose (GObject *object)
{
  HwMergeDialog *self = HW_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_MERGE_DIALOG);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_merge_dialog_parent_class)->dispose (object);
}

static void
hw_merge_dialog_finalize (GObject *object)
{
  HwMergeDialog *self = HW_MERGE_DIALOG (object);

  g_free (self->kept);
  g_free (self->gone);
  g_free (self->title);
  G_OBJECT_CLASS (hw_merge_dialog_parent_class)->finalize (object);
}

static void
hw_merge_dialog_class_init (HwMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_merge_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_merge_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/acts/hw-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, merge);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, heads);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, kept_title);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, gone_title);
  gtk_widget_class_bind_template_child (widget_class, HwMergeDialog, rows);
  gtk_widget_class_install_action (widget_class, "merge.save", NULL, save_action);
}

static void
hw_merge_dialog_init (HwMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.save", FALSE);
}

void
hw_merge_dialog_present (GtkWidget *parent, HwStoreThread *thread, GType type, const char *kept,
                         const char *gone)
{
  HwMergeDialog *self = g_object_new (HW_TYPE_MERGE_DIALOG, NULL);

  self->thread = g_object_ref (thread);
  self->type = type;
  self->kept = g_strdup (kept);
  self->gone = g_strdup (gone);
  adw_dialog_present (ADW_DIALOG (self), parent);
  hw_fiber_start (self, NULL, read_fiber, question_new (self), question_unref);
}

/* ------------------------------------------------------------------ which other one */

/* What is known while it is asked. */
typedef struct
{
  GWeakRef parent;
  HwStoreThread *thread;
  GType type;
  char *kept;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *self = data;

  g_weak_ref_clear (&self->parent);
  g_object_unref (self->thread);
  g_free (self->kept);
  g_free (self);
}

static void
on_chosen_cb (HwRefDialog *dialog, const char *id, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GtkWidget) parent = g_weak_ref_get (&asking->parent);

  if (parent && id)
    hw_merge_dialog_present (parent, asking->thread, asking->type, asking->kept, id);
}

void
hw_merge_dialog_ask (GtkWidget *parent, HwStoreThread *thread, GType type, const char *kept)
{
  HwRefDialog *dialog = hw_ref_dialog_new_other (thread, type, _ ("Merge With…"), kept);
  Asking *asking = g_new0 (Asking, 1);

  g_weak_ref_init (&asking->parent, parent);
  asking->thread = g_object_ref (thread);
  asking->type = type;
  asking->kept = g_strdup (kept);
  g_signal_connect_data (dialog, "chosen", G_CALLBACK (on_chosen_cb), asking, asking_free, 0);
  adw_dialog_present (ADW_DIALOG (dialog), parent);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Both versions are read and compared on the store's thread; then a row a difference.
 */

#include "ui/plans/hw-plan-compare-dialog.h"

#include "domain/plans/hw-case-plan-query.h"
#include "domain/plans/hw-plan-compare-rules.h"
#include "domain/plans/hw-plan-rules.h"
#include "ui/plans/hw-plan-words.h"
#include "ui/widgets/hw-chip.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-inner-scroller.h"

#include <glib/gi18n-lib.h>

struct _HwPlanCompareDialog
{
  AdwDialog parent_instance;

  AdwWindowTitle *heading;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkWidget *scroller;
  AdwWrapBox *counts;
  GtkWidget *whole;
  GtkListBox *rows;
  GtkWidget *untouched;
  GtkLabel *untouched_head;
  GtkLabel *untouched_lines;

  HwStoreThread *thread;
  GPtrArray *sides; /* boxes of two texts, borrowed: beside or below each other */
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (HwPlanCompareDialog, hw_plan_compare_dialog, ADW_TYPE_DIALOG)

/* ------------------------------------------------------------------ on the store's thread */

/* @before: NULL when there is no version before. */
typedef struct
{
  char *plan;
  HwPlanWhole *whole;
  HwPlanWhole *before;
  GPtrArray *differences;
} Comparison;

static void
comparison_clear (gpointer data)
{
  Comparison *self = data;

  g_free (self->plan);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->whole, hw_plan_whole_unref);
  g_clear_pointer (&self->before, hw_plan_whole_unref);
}

static void
comparison_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, comparison_clear);
}

static gboolean
compare_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
             GError **error)
{
  Comparison *self = data;
  const char *previous;

  if (!(self->whole = hw_case_plan_read (store, self->plan, error)))
    return FALSE;
  previous = self->whole->plan->previous;
  if (previous && !(self->before = hw_case_plan_read (store, previous, error)))
    return FALSE;
  if (self->before)
    self->differences = hw_plan_compare (self->whole, self->before);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/* ------------------------------------------------------------------ words */

static const char *
change_word (HwPlanChange change)
{
  switch (change)
    {
    case HW_PLAN_CHANGE_ADDED:
      return C_ ("line of a plan", "Added");
    case HW_PLAN_CHANGE_REMOVED:
      return C_ ("line of a plan", "Removed");
    case HW_PLAN_CHANGE_CHANGED:
      return C_ ("line of a plan", "Changed");
    default:
      return C_ ("line of a plan", "Copied, not touched");
    }
}

static char *
dup_count (HwPlanChange change, guint n)
{
  switch (change)
    {
    case HW_PLAN_CHANGE_ADDED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u added", "%u added", n), n);
    case HW_PLAN_CHANGE_REMOVED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u removed", "%u removed", n), n);
    case HW_PLAN_CHANGE_CHANGED:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u changed", "%u changed", n), n);
    default:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u copied and not touched",
                                           "%u copied and not touched", n),
                              n);
    }
}

/* Who takes part is told by name. */
static char *
dup_title (const Comparison *comparison, const HwPlanDifference *one)
{
  HwRecord *record = one->now ? one->now : one->before;
  const HwPlanWhole *of = one->now ? comparison->whole : comparison->before;
  const char *name = HW_IS_PLAN_PARTICIPANT (record) ? hw_plan_whole_who (of, record) : NULL;

  return name ? g_strdup (name) : hw_record_dup_title (record);
}

/* «Strength» and «Early signals» say more than «Finding» and «Line of the prevention plan». */
static char *
dup_kind (const HwPlanDifference *one)
{
  HwRecord *record = one->now ? one->now : one->before;
  HwRecordClass *klass = HW_RECORD_GET_CLASS (record);
  const char *name = HW_IS_PLAN_FINDING (record)      ? "kind"
                     : HW_IS_PREVENTION_LINE (record) ? "part"
                                                      : NULL;

  return name ? hw_record_show (record, hw_record_class_find (klass, name))
              : g_strdup (_ (klass->label));
}

/* ------------------------------------------------------------------ one difference */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Old and new are each said whose they are: without colour, and one by one for a screen reader. */
static GtkWidget *
make_side (const HwPlanWhole *whole, const char *words, gboolean is_old)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *version = hw_plan_words_dup_version_number (whole->plan->version);
  const char *text = *words ? words : _ ("nothing");
  GtkWidget *head = make_label (version, "caption");

  gtk_widget_add_css_class (head, "dimmed");
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_label (text, is_old || !*words ? "dimmed" : NULL));
  return box;
}

static void
orient (GtkWidget *sides, gboolean is_narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (sides), is_narrow ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (GTK_BOX (sides), !is_narrow);
  gtk_box_set_spacing (GTK_BOX (sides), is_narrow ? 6 : 18);
}

static void
add_field (HwPlanCompareDialog *self, GtkBox *box, const Comparison *comparison,
           const HwPlanFieldDifference *field)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = make_label (_ (field->field->label), "caption-heading");

  gtk_widget_set_margin_top (label, 6);
  gtk_box_append (box, label);
  gtk_box_append (GTK_BOX (sides), make_side (comparison->before, field->old_words, TRUE));
  gtk_box_append (GTK_BOX (sides), make_side (comparison->whole, field->new_words, FALSE));
  orient (sides, self->is_narrow);
  g_ptr_array_add (self->sides, sides);
  gtk_box_append (box, sides);
}

static GtkWidget *
make_mark (HwPlanChange change)
{
  GtkWidget *mark = gtk_label_new (change_word (change));

  gtk_widget_add_css_class (mark, "mark");
  gtk_widget_add_css_class (mark, change == HW_PLAN_CHANGE_ADDED     ? "added"
                                  : change == HW_PLAN_CHANGE_REMOVED ? "removed"
                                                                     : "changed");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  return mark;
}

static void
add_difference (HwPlanCompareDialog *self, const Comparison *comparison,
                const HwPlanDifference *one)
{
  g_autofree char *title = dup_title (comparison, one);
  g_autofree char *kind = dup_kind (one);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (head), 9);
  adw_wrap_box_append (ADW_WRAP_BOX (head), make_label (kind, "dimmed"));
  adw_wrap_box_append (ADW_WRAP_BOX (head), make_mark (one->change));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  for (guint i = 0; i < one->fields->len; i++)
    add_field (self, GTK_BOX (box), comparison, g_ptr_array_index (one->fields, i));
  gtk_widget_add_css_class (box, "pair");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_append (self->rows, row);
}

/* ------------------------------------------------------------------ all of them */

/* The plan itself is no element of it: it is told where it changed, and not counted. */
static gboolean
is_counted (const HwPlanDifference *one)
{
  return !HW_IS_CASE_PLAN (one->now ? one->now : one->before);
}

static void
show_counts (HwPlanCompareDialog *self, const guint *n)
{
  static const HwPlanChange order[] = { HW_PLAN_CHANGE_CHANGED, HW_PLAN_CHANGE_ADDED,
                                        HW_PLAN_CHANGE_REMOVED, HW_PLAN_CHANGE_UNTOUCHED };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *words = dup_count (order[i], n[order[i]]);

      if (n[order[i]] > 0)
        adw_wrap_box_append (self->counts, hw_chip_new (HW_STATE_PLAIN, words));
    }
}

static void
show_untouched (HwPlanCompareDialog *self, guint n, const char *lines)
{
  g_autofree char *words = dup_count (HW_PLAN_CHANGE_UNTOUCHED, n);

  gtk_label_set_label (self->untouched_head, words);
  gtk_label_set_label (self->untouched_lines, lines);
  gtk_widget_set_visible (self->untouched, n > 0);
}

static void
show_differences (HwPlanCompareDialog *self, const Comparison *comparison)
{
  guint n[HW_PLAN_N_CHANGES] = { 0 };
  g_autoptr (GString) untouched = g_string_new (NULL);
  gboolean has_rows = FALSE;

  for (guint i = 0; i < comparison->differences->len; i++)
    {
      const HwPlanDifference *one = g_ptr_array_index (comparison->differences, i);
      g_autofree char *title = dup_title (comparison, one);
      g_autofree char *kind = dup_kind (one);

      n[one->change] += is_counted (one);
      if (one->change != HW_PLAN_CHANGE_UNTOUCHED)
        add_difference (self, comparison, one);
      else if (is_counted (one))
        g_string_append_printf (untouched, "%s%s: %s", untouched->len ? "\n" : "", kind, title);
      has_rows |= one->change != HW_PLAN_CHANGE_UNTOUCHED;
    }
  show_counts (self, n);
  show_untouched (self, n[HW_PLAN_CHANGE_UNTOUCHED], untouched->str);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), has_rows);
  gtk_widget_set_visible (self->whole,
                          hw_plan_is_copied_whole (comparison->whole, comparison->before));
}

static void
show_comparison (HwPlanCompareDialog *self, const Comparison *comparison)
{
  g_autofree char *versions = NULL;

  if (!comparison->before)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  /* Translators: two numbers of versions: «Version 1 → 2» */
  versions = g_strdup_printf (_ ("Version %1$d → %2$d"), (int) comparison->before->plan->version,
                              (int) comparison->whole->plan->version);
  adw_window_title_set_subtitle (self->heading, versions);
  show_differences (self, comparison);
  gtk_stack_set_visible_child_name (self->stack, "differences");
  gtk_widget_grab_focus (self->scroller);
}

static DexFuture *
compare_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwPlanCompareDialog) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  DexFuture *future;

  future = hw_store_thread_run (self->thread, compare_job, g_atomic_rc_box_acquire (fiber->data),
                                comparison_unref);
  g_clear_object (&self);
  dex_await (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  if (!error)
    {
      show_comparison (self, fiber->data);
      return dex_future_new_true ();
    }
  adw_status_page_set_icon_name (self->nothing, "dialog-error-symbolic");
  adw_status_page_set_title (self->nothing, _ ("The Versions Cannot Be Compared"));
  adw_status_page_set_description (self->nothing, error->message);
  gtk_stack_set_visible_child_name (self->stack, "nothing");
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ object */

static void
set_narrow (HwPlanCompareDialog *self, gboolean is_narrow)
{
  self->is_narrow = is_narrow;
  for (guint i = 0; i < self->sides->len; i++)
    orient (g_ptr_array_index (self->sides, i), is_narrow);
}

static void
on_narrow_cb (HwPlanCompareDialog *self)
{
  set_narrow (self, TRUE);
}

static void
on_wide_cb (HwPlanCompareDialog *self)
{
  set_narrow (self, FALSE);
}

static void
hw_plan_compare_dialog_dispose (GObject *object)
{
  HwPlanCompareDialog *self = HW_PLAN_COMPARE_DIALOG (object);

  g_ptr_array_set_size (self->sides, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_PLAN_COMPARE_DIALOG);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_plan_compare_dialog_parent_class)->dispose (object);
}

static void
hw_plan_compare_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (HW_PLAN_COMPARE_DIALOG (object)->sides);
  G_OBJECT_CLASS (hw_plan_compare_dialog_parent_class)->finalize (object);
}

static void
hw_plan_compare_dialog_class_init (HwPlanCompareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_plan_compare_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_plan_compare_dialog_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/plans/hw-plan-compare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, whole);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, untouched);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, untouched_head);
  gtk_widget_class_bind_template_child (widget_class, HwPlanCompareDialog, untouched_lines);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_wide_cb);
}

static void
hw_plan_compare_dialog_init (HwPlanCompareDialog *self)
{
  self->sides = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  hw_inner_scroller_set_name (self->scroller, _ ("Differences"));
}

void
hw_plan_compare_dialog_present (GtkWidget *parent, HwStoreThread *thread, const char *plan)
{
  HwPlanCompareDialog *self = g_object_new (HW_TYPE_PLAN_COMPARE_DIALOG, NULL);
  Comparison *comparison = g_atomic_rc_box_new0 (Comparison);

  self->thread = g_object_ref (thread);
  comparison->plan = g_strdup (plan);
  adw_dialog_present (ADW_DIALOG (self), parent);
  hw_fiber_start (self, NULL, compare_fiber, comparison, comparison_unref);
}

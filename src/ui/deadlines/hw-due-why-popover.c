/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A heading and words a fact; a button a deed. The first deed has the keys.
 */

#include "ui/deadlines/hw-due-why-popover.h"

#include "domain/deadlines/hw-due-why-query.h"
#include "domain/families/hw-cover-query.h"
#include "ui/deadlines/hw-due-deeds.h"
#include "ui/shell/hw-open-table.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _HwDueWhyPopover
{
  GtkPopover parent_instance;

  GtkWidget *spinner;
  GtkLabel *failure;
  GtkBox *facts;
  GtkBox *deeds;

  HwStoreThread *thread;
  char *id;
  HwDueWhy *why;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwDueWhyPopover, hw_due_why_popover, GTK_TYPE_POPOVER)

/* ------------------------------------------------------------------ facts */

static GtkWidget *
new_label (const char *words, const char *css_class)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", words, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "max-width-chars", 42, "xalign", 0.0, NULL);

  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Without words nothing. */
static void
add_fact (HwDueWhyPopover *self, const char *heading, const char *words)
{
  GtkWidget *box, *title, *label;

  if (!words || !*words)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  title = new_label (heading, "caption-heading");
  label = new_label (words, NULL);
  gtk_widget_add_css_class (title, "dimmed");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, label, NULL, -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->facts, box);
}

static char *
dup_set_off (const HwDueWhy *why)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = why->set_off_day ? hw_day_dup_words (why->set_off_day) : NULL;

  hw_words_append (line, why->set_off);
  hw_words_append (line, day);
  return g_string_free_and_steal (line);
}

static char *
dup_asked (const HwDueWhy *why)
{
  if (!why->asked)
    return NULL;
  return why->asked_by ? g_strdup_printf (_ ("asked for by %s: %s"), why->asked_by, why->asked)
                       : g_strdup (why->asked);
}

/* «the worker · Nia Combs · Away until 4 December 2026. Ann Clark stands in.» */
static char *
dup_who (const HwDueWhy *why, const HwAbsences *absences)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = absences && absences->away_until
                             ? hw_day_dup_words (absences->away_until)
                             : NULL;
  g_autofree char *away
      = day ? g_strdup_printf (_ ("Away until %s. %s stands in."), day, absences->stand_ins) : NULL;

  hw_words_append (line, why->who);
  hw_words_append (line, why->worker);
  hw_words_append (line, away);
  return g_string_free_and_steal (line);
}

/* «Family team meeting · 12 May 2026»: of several that would do, the one that did. */
static char *
dup_done (const HwDueWhy *why)
{
  GString *line = g_string_new (NULL);
  g_autofree char *day = why->done_day ? hw_day_dup_words (why->done_day) : NULL;

  hw_words_append (line, why->done_by);
  hw_words_append (line, day);
  return g_string_free_and_steal (line);
}

static void
show_facts (HwDueWhyPopover *self, const HwAbsences *absences)
{
  const HwDueWhy *why = self->why;
  g_autofree char *set_off = dup_set_off (why);
  g_autofree char *who = dup_who (why, absences);
  g_autofree char *done = dup_done (why);
  g_autofree char *asked = dup_asked (why);
  g_autofree char *opens
      = why->opens && why->opens > why->set_off_day ? hw_day_dup_words (why->opens) : NULL;

  gtk_box_append (self->facts, new_label (why->duty, "heading"));
  gtk_box_append (self->facts, new_label (why->arithmetic, NULL));
  add_fact (self, _ ("Counted from"), set_off);
  add_fact (self, _ ("Open from"), opens);
  add_fact (self, _ ("The rule"), why->text);
  add_fact (self, _ ("Who owes it"), who);
  add_fact (self, _ ("Done by"), done);
  add_fact (self, _ ("Exceptions"), why->exception);
  add_fact (self, _ ("Exception asked for"), asked);
  add_fact (self, _ ("Source"), why->source);
  add_fact (self, _ ("Pack and version"), why->pack);
}

/* ------------------------------------------------------------------ deeds */

/* The dialog stands above the page, not in what closes now. */
static GtkWidget *
page_of (HwDueWhyPopover *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);

  return page ? page : GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
}

typedef struct
{
  HwDueWhyPopover *popover;
  const HwDueDeed *deed;
  char *fact;
} Press;

static void
press_free (gpointer data, GClosure *closure)
{
  g_free (((Press *) data)->fact);
  g_free (data);
}

static void
on_deed_cb (GtkButton *button, gpointer data)
{
  const Press *press = data;
  HwDueWhyPopover *self = press->popover;
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (HwDueWhy) why = hw_due_why_ref (self->why);
  GtkWidget *page = page_of (self);
  g_autofree char *fact = g_strdup (press->fact);
  const HwDueDeed *deed = press->deed;

  gtk_popover_popdown (GTK_POPOVER (self));
  deed->run (page, thread, why, fact);
}

static void
add_deed (HwDueWhyPopover *self, const HwDueDeed *deed, const char *fact)
{
  GtkWidget *button;
  Press *press;

  if (!deed)
    return;
  button = g_object_new (GTK_TYPE_BUTTON, "label", _ (deed->label), "can-shrink", TRUE, NULL);
  press = g_new (Press, 1);
  *press = (Press) { self, deed, g_strdup (fact) };
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_deed_cb), press, press_free,
                         G_CONNECT_DEFAULT);
  gtk_box_append (self->deeds, button);
}

/* A record, where it has a page. */
static void
add_opening (HwDueWhyPopover *self, const char *label, const char *type, const char *record)
{
  GtkWidget *button;

  if (!type || !hw_open_table_find (type) || g_strcmp0 (record, self->why->child) == 0)
    return;
  button = gtk_button_new_with_label (label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", type, record);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open");
  gtk_box_append (self->deeds, button);
}

/* Of several facts of one kind one button is enough. */
static gboolean
is_offered (const HwDueWhy *why, guint n)
{
  const HwDueDeed *deed = hw_due_deed_of_fact (why->done[n]);

  for (guint i = 0; i < n; i++)
    if (hw_due_deed_of_fact (why->done[i]) && deed
        && hw_due_deed_of_fact (why->done[i])->run == deed->run)
      return TRUE;
  return !deed;
}

static void
show_deeds (HwDueWhyPopover *self)
{
  const HwDueWhy *why = self->why;
  gboolean is_unknown = why->state == HW_DUE_STATE_CANNOT_COMPUTE;

  if (why->done_day)
    {
      add_opening (self, _ ("Open What It Was Done By"), why->done_type, why->done_record);
      add_opening (self, _ ("Open What It Counts From"), why->set_off_type, why->set_off_record);
      return;
    }
  if (is_unknown)
    add_deed (self,
              why->missing ? hw_due_deed_of_fact (why->missing) : hw_due_deed_of_child (),
              why->missing);
  if (why->asked && why->may_approve)
    add_deed (self, hw_due_deed_approve (), NULL);
  for (guint i = 0; !is_unknown && why->done[i]; i++)
    if (!is_offered (why, i))
      add_deed (self, hw_due_deed_of_fact (why->done[i]), why->done[i]);
  if (!is_unknown && !why->done[0] && !why->closes_itself)
    add_deed (self, hw_due_deed_mark (), NULL);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->deeds)))
    gtk_widget_add_css_class (gtk_widget_get_first_child (GTK_WIDGET (self->deeds)),
                              "suggested-action");
  if (!is_unknown && !why->asked && !why->closes_itself)
    add_deed (self, hw_due_deed_ask (), NULL);
  add_opening (self, _ ("Open What It Counts From"), why->set_off_type, why->set_off_record);
}

/* ------------------------------------------------------------------ reading */

static gboolean
why_job (HwStore *store, gpointer id, GCancellable *cancellable, GValue *result, GError **error)
{
  HwDueWhy *why = hw_due_why_read (store, id, error);

  if (!why)
    return FALSE;
  g_value_init (result, HW_TYPE_DUE_WHY);
  g_value_take_boxed (result, why);
  return TRUE;
}

static gboolean
absences_job (HwStore *store, gpointer staff, GCancellable *cancellable, GValue *result,
              GError **error)
{
  HwAbsences *absences = hw_absences_read (store, staff, error);

  if (!absences)
    return FALSE;
  g_value_init (result, HW_TYPE_ABSENCES);
  g_value_take_boxed (result, absences);
  return TRUE;
}

/* Whether whoever answers for the family is here. */
static DexFuture *
read_absences (HwFiber *fiber, HwStoreThread *thread, const HwDueWhy *why)
{
  if (!why || !why->staff)
    return NULL;
  return hw_fiber_run (fiber, thread, absences_job, g_strdup (why->staff), g_free);
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwDueWhyPopover) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwStoreThread) thread = g_object_ref (self->thread);
  g_autoptr (HwDueWhy) why = NULL;
  g_autoptr (HwAbsences) absences = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future = hw_fiber_run (fiber, thread, why_job, g_strdup (self->id), g_free);

  g_clear_object (&self);
  why = dex_await_boxed (future, &error);
  if ((future = read_absences (fiber, thread, why)))
    absences = dex_await_boxed (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  gtk_widget_set_visible (self->spinner, FALSE);
  if (why)
    {
      self->why = g_steal_pointer (&why);
      show_facts (self, absences);
      show_deeds (self);
      gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
    }
  else
    {
      gtk_label_set_label (self->failure, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
    }
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ object */

static void
hw_due_why_popover_dispose (GObject *object)
{
  HwDueWhyPopover *self = HW_DUE_WHY_POPOVER (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_DUE_WHY_POPOVER);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_due_why_popover_parent_class)->dispose (object);
}

static void
hw_due_why_popover_finalize (GObject *object)
{
  HwDueWhyPopover *self = HW_DUE_WHY_POPOVER (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->why, hw_due_why_unref);
  g_free (self->id);
  G_OBJECT_CLASS (hw_due_why_popover_parent_class)->finalize (object);
}

static void
hw_due_why_popover_class_init (HwDueWhyPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_due_why_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = hw_due_why_popover_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/deadlines/hw-due-why-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, HwDueWhyPopover, spinner);
  gtk_widget_class_bind_template_child (widget_class, HwDueWhyPopover, failure);
  gtk_widget_class_bind_template_child (widget_class, HwDueWhyPopover, facts);
  gtk_widget_class_bind_template_child (widget_class, HwDueWhyPopover, deeds);
}

static void
hw_due_why_popover_init (HwDueWhyPopover *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
hw_due_why_popover_new (HwStoreThread *thread, const char *id)
{
  HwDueWhyPopover *self = g_object_new (HW_TYPE_DUE_WHY_POPOVER, NULL);

  self->thread = g_object_ref (thread);
  self->id = g_strdup (id);
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
  return GTK_WIDGET (self);
}

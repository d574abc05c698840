/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the family's story on the store's thread and hands it to the parts of the page, again after
 * each commit.
 */

#include "ui/families/hw-family-page.h"

#include "domain/placements/hw-family-story-query.h"
#include "domain/placements/hw-seal-act.h"
#include "store/hw-journal.h"
#include "ui/acts/hw-move-dialog.h"
#include "ui/acts/hw-seal-dialog.h"
#include "ui/contacts/hw-contacts-section.h"
#include "ui/contacts/hw-new-contact.h"
#include "ui/families/hw-family-rows.h"
#include "ui/forms/hw-form.h"
#include "ui/plans/hw-plan-due-section.h"
#include "ui/widgets/hw-fiber.h"
#include "ui/widgets/hw-history-dialog.h"
#include "ui/widgets/hw-words.h"

#include <glib/gi18n-lib.h>

struct _HwFamilyPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed;
  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *number;
  HwRowGroup *children;
  HwPlanDueSection *due;
  HwRecordGroup *people;
  GtkMenuButton *add_person;
  HwContactsSection *contacts;
  HwRowGroup *workers;
  HwForm *form;

  HwStoreThread *thread;
  char *family_id;
  HwFamilyStory *story;
  gboolean is_opening; /* it is being noted and read */
  gboolean is_noted;   /* the opening stands in the access log */
  GCancellable *cancellable;
};

enum
{
  PROP_THREAD = 1,
  PROP_FAMILY_ID,
  N_PROPS,
};

G_DEFINE_FINAL_TYPE (HwFamilyPage, hw_family_page, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ what is shown */

static void
show_head (HwFamilyPage *self, const HwFamilyStory *story)
{
  g_autoptr (GString) line = g_string_new (NULL);
  HwFamily *family = story->family;
  const char *region = hw_family_story_title (story, family->region);
  g_autofree char *period = family->opened || family->closed
                                ? hw_words_dup_period (family->opened, family->closed,
                                                       story->today)
                                : NULL;
  /* Translators: since when a case is open, or from when to when it was */
  g_autofree char *open = period ? g_strdup_printf (_ ("open %s"), period) : NULL;
  g_autofree char *number
      = family->external_id ? g_strdup_printf (_ ("Case number %s"), family->external_id) : NULL;

  hw_words_append (line, family->county);
  /* Regions are often called by their largest county. */
  if (g_strcmp0 (region, family->county) != 0)
    hw_words_append (line, region);
  hw_words_append (line, hw_family_story_title (story, family->worker));
  hw_words_append (line, open);
  gtk_label_set_label (self->name, family->name);
  gtk_label_set_label (self->facts, line->str);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), line->len > 0);
  gtk_label_set_label (self->number, number ? number : "");
  gtk_widget_set_visible (GTK_WIDGET (self->number), number != NULL);
}

static void
show_story (HwFamilyPage *self, HwFamilyStory *story)
{
  g_autoptr (GMenuModel) menu = hw_family_rows_make_people_menu (story);

  g_clear_pointer (&self->story, hw_family_story_unref);
  self->story = hw_family_story_ref (story);
  show_head (self, story);
  hw_family_rows_show_children (self->children, story);
  hw_plan_due_section_show (self->due, self->thread, self->family_id, NULL, story->today);
  hw_family_rows_show_people (self->people, self->thread, story);
  gtk_menu_button_set_menu_model (self->add_person, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->add_person), story->members->len > 0);
  hw_contacts_section_show (self->contacts, self->thread, self->family_id, NULL);
  hw_family_rows_show_workers (self->workers, story);
  g_object_set (self->form, "record", story->family, NULL);
  gtk_stack_set_visible_child_name (self->stack, "family");
}

static void
show_failure (HwFamilyPage *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

/* ------------------------------------------------------------------ reading */

/* Nothing is read whose opening is not noted: the first time that comes before. */
typedef struct
{
  char *family;
  gboolean is_noted;
} Wish;

static void
wish_free (gpointer data)
{
  g_free (((Wish *) data)->family);
  g_free (data);
}

static gboolean
story_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
           GError **error)
{
  const Wish *wish = data;
  HwFamilyStory *story;

  if (!wish->is_noted && !hw_access_note (store, "family", wish->family, NULL, error))
    return FALSE;
  if (!(story = hw_family_story_read (store, wish->family, error)))
    return FALSE;
  story->may_seal = hw_child_may_seal (store);
  g_value_init (result, HW_TYPE_FAMILY_STORY);
  g_value_take_boxed (result, story);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwFamilyPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwFamilyStory) story = NULL;
  g_autoptr (GError) error = NULL;
  Wish *wish = g_new (Wish, 1);
  DexFuture *future;

  *wish = (Wish) { g_strdup (self->family_id), self->is_noted };
  future = hw_fiber_run (fiber, self->thread, story_job, wish, wish_free);
  g_clear_object (&self);
  story = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();
  self->is_opening = FALSE;
  self->is_noted |= story != NULL;
  if (story)
    show_story (self, story);
  else
    show_failure (self, error);
  return dex_future_new_true ();
}

/* News that come while the opening is being noted were read with it. */
static void
load (HwFamilyPage *self)
{
  if (self->is_opening)
    return;
  self->is_opening = !self->is_noted;
  hw_fiber_start (self, self->cancellable, load_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ acts */

static void
on_saved_cb (HwFamilyPage *self, const char *label, gint64 transaction)
{
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), label);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(sx)", text, transaction);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (widget);

  if (self->story)
    hw_history_dialog_present (widget, self->thread, HW_RECORD (self->story->family), NULL);
}

static void
contact_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (widget);

  if (self->story)
    hw_new_contact_present (widget, self->thread, self->family_id, NULL);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *target)
{
  gtk_widget_activate_action (widget, "win.merge-record", "(ss)", "family",
                              HW_FAMILY_PAGE (widget)->family_id);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *target)
{
  hw_move_dialog_present (widget, HW_FAMILY_PAGE (widget)->thread,
                          g_variant_get_string (target, NULL));
}

static void
seal_action (GtkWidget *widget, const char *name, GVariant *target)
{
  HwSealDeed deed = g_str_equal (name, "family.seal-child")    ? HW_SEAL_CLOSE
                    : g_str_equal (name, "family.look-sealed") ? HW_SEAL_LOOK
                                                               : HW_SEAL_OPEN;

  hw_seal_dialog_present (widget, HW_FAMILY_PAGE (widget)->thread, deed,
                          g_variant_get_string (target, NULL));
}

/* ------------------------------------------------------------------ object */

static void
hw_family_page_constructed (GObject *object)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (object);

  G_OBJECT_CLASS (hw_family_page_parent_class)->constructed (object);
  g_signal_connect_object (self->thread, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
hw_family_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (object);

  if (id == PROP_THREAD)
    self->thread = g_value_dup_object (value);
  else
    self->family_id = g_value_dup_string (value);
}

static void
hw_family_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (object);

  if (id == PROP_THREAD)
    g_value_set_object (value, self->thread);
  else
    g_value_set_string (value, self->family_id);
}

static void
hw_family_page_dispose (GObject *object)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), HW_TYPE_FAMILY_PAGE);
  g_clear_pointer (&self->story, hw_family_story_unref);
  g_clear_object (&self->thread);
  G_OBJECT_CLASS (hw_family_page_parent_class)->dispose (object);
}

static void
hw_family_page_finalize (GObject *object)
{
  HwFamilyPage *self = HW_FAMILY_PAGE (object);

  g_object_unref (self->cancellable);
  g_free (self->family_id);
  G_OBJECT_CLASS (hw_family_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/families/hw-family-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, stack);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, failed);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, name);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, facts);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, number);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, children);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, due);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, people);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, add_person);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, workers);
  gtk_widget_class_bind_template_child (widget_class, HwFamilyPage, form);
  gtk_widget_class_bind_template_callback (widget_class, on_saved_cb);
}

static void
hw_family_page_class_init (HwFamilyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = hw_family_page_constructed;
  object_class->set_property = hw_family_page_set_property;
  object_class->get_property = hw_family_page_get_property;
  object_class->dispose = hw_family_page_dispose;
  object_class->finalize = hw_family_page_finalize;
  g_object_class_install_property (
      object_class, PROP_THREAD,
      g_param_spec_object ("thread", NULL, NULL, HW_TYPE_STORE_THREAD, flags));
  g_object_class_install_property (object_class, PROP_FAMILY_ID,
                                   g_param_spec_string ("family-id", NULL, NULL, NULL, flags));
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "page.contact", NULL, contact_action);
  gtk_widget_class_install_action (widget_class, "page.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "family.move-child", "s", move_action);
  gtk_widget_class_install_action (widget_class, "family.seal-child", "s", seal_action);
  gtk_widget_class_install_action (widget_class, "family.look-sealed", "s", seal_action);
  gtk_widget_class_install_action (widget_class, "family.unseal", "s", seal_action);
}

static void
hw_family_page_init (HwFamilyPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

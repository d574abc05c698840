/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who and passphrase, and what is said when the office cannot be opened.
 */

#include "ui/shell/hw-unlock-page.h"

#include "domain/demo/hw-demo-act.h"
#include "ui/forms/hw-drop-down.h"
#include "ui/shell/hw-open-page.h"
#include "ui/shell/hw-trouble-page.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwUnlockPage
{
  AdwNavigationPage parent_instance;

  AdwComboRow *people;
  AdwPasswordEntryRow *passphrase;
  GtkLabel *message;
  GtkLabel *hint;
  GtkButton *other_way;
  GtkWidget *open;
  GtkWidget *busy;

  char *folder;
  gboolean is_busy;
  gboolean is_locked;
  gboolean is_recovery; /* the recovery key is asked for, not the passphrase */
  gboolean is_invented; /* its passphrase is no secret */
};

enum
{
  PROP_OFFICE_NAME = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (HwUnlockPage, hw_unlock_page, ADW_TYPE_NAVIGATION_PAGE)

static void
say (HwUnlockPage *self, const char *message)
{
  gtk_label_set_label (self->message, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

static gboolean
has_passphrase (HwUnlockPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->passphrase)) != '\0';
}

static void
set_busy (HwUnlockPage *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  gtk_widget_set_visible (self->busy, is_busy);
  gtk_widget_set_sensitive (self->open, !is_busy && has_passphrase (self));
}

static const char *
chosen_label (HwUnlockPage *self)
{
  gpointer item = adw_combo_row_get_selected_item (self->people);

  return item ? gtk_string_object_get_string (item) : NULL;
}

static DexFuture *
begin_opening (HwUnlockPage *self)
{
  const char *secret = gtk_editable_get_text (GTK_EDITABLE (self->passphrase));

  return self->is_recovery ? hw_opening_open_with_recovery (self->folder, secret)
                           : hw_opening_open (self->folder, chosen_label (self), secret);
}

static DexFuture *
open_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwUnlockPage) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (HwOpened) opened = NULL;
  g_autoptr (GError) error = NULL;
  DexFuture *future = begin_opening (self);
  GtkWidget *page;

  g_clear_object (&self);
  opened = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    return dex_future_new_true ();

  set_busy (self, FALSE);
  page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_OPEN_PAGE);
  if (!opened && !hw_trouble_page_is_for (self->folder, error))
    {
      say (self, error->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
      return dex_future_new_true ();
    }
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  if (!opened)
    {
      hw_open_page_ask (HW_OPEN_PAGE (page), self->folder, NULL, error);
      return dex_future_new_true ();
    }
  if (page)
    hw_open_page_take_opened (HW_OPEN_PAGE (page), opened);
  return dex_future_new_true ();
}

static void
on_open_cb (HwUnlockPage *self)
{
  if (self->is_busy || !has_passphrase (self))
    return;

  say (self, NULL);
  set_busy (self, TRUE);
  hw_fiber_start (self, NULL, open_fiber, NULL, NULL);
}

static void
on_passphrase_changed_cb (HwUnlockPage *self)
{
  gtk_widget_set_sensitive (self->open, has_passphrase (self));
}

static const char *
hint (HwUnlockPage *self)
{
  if (self->is_recovery)
    return _ ("Enter the recovery key of this office. It stands on the sheet that was printed or "
              "written down when the office was made.");
  if (self->is_locked)
    return _ ("Homeward is locked. Enter your passphrase to open it again.");
  return _ ("Enter your passphrase to open this office.");
}

static void
show_hint (HwUnlockPage *self)
{
  g_autofree char *invented
      = g_strdup_printf (_ ("Everything in this office is invented. Its passphrase is: %s"),
                         HW_DEMO_PASSPHRASE);

  gtk_label_set_label (self->hint,
                       self->is_invented && !self->is_recovery ? invented : hint (self));
}

static void
show_way (HwUnlockPage *self)
{
  show_hint (self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->passphrase),
                                 self->is_recovery ? _ ("Recovery key") : _ ("Passphrase"));
  gtk_button_set_label (self->other_way,
                        self->is_recovery ? _ ("Use My _Passphrase") : _ ("Use the _Recovery Key"));
  gtk_widget_set_visible (GTK_WIDGET (self->people),
                          !self->is_recovery && adw_combo_row_get_model (self->people));
}

static void
on_other_way_cb (HwUnlockPage *self)
{
  if (self->is_busy)
    return;
  self->is_recovery = !self->is_recovery;
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  say (self, NULL);
  show_way (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
}

/* A slot is chosen by its label; without one, by who signed in last. */
static gboolean
is_chosen (const HwSlot *slot, const char *label)
{
  return label ? g_str_equal (slot->label, label) : slot->is_last;
}

static void
show_people (HwUnlockPage *self, const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) slots = hw_office_list_slots (self->folder, &error);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (!slots)
    {
      say (self, error->message);
      return;
    }
  self->is_invented = slots->len == 1
                      && g_str_equal (((HwSlot *) slots->pdata[0])->label, HW_DEMO_LABEL);
  for (guint i = 0; i < slots->len; i++)
    gtk_string_list_append (labels, ((HwSlot *) g_ptr_array_index (slots, i))->label);
  if (slots->len < 2)
    return;

  hw_drop_down_fill (GTK_WIDGET (self->people), labels);
  for (guint i = 0; i < slots->len; i++)
    if (is_chosen (g_ptr_array_index (slots, i), label))
      adw_combo_row_set_selected (self->people, i);
}

/* Also when the window takes another width, which maps its pages anew. */
static void
hw_unlock_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (hw_unlock_page_parent_class)->map (widget);

  gtk_widget_grab_focus (GTK_WIDGET (HW_UNLOCK_PAGE (widget)->passphrase));
}

static void
hw_unlock_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  HwUnlockPage *self = HW_UNLOCK_PAGE (object);

  if (self->folder)
    g_value_take_string (value, g_path_get_basename (self->folder));
}

static void
hw_unlock_page_dispose (GObject *object)
{
  HwUnlockPage *self = HW_UNLOCK_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_UNLOCK_PAGE);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (hw_unlock_page_parent_class)->dispose (object);
}

static void
hw_unlock_page_init (HwUnlockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_unlock_page_class_init (HwUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = hw_unlock_page_get_property;
  object_class->dispose = hw_unlock_page_dispose;
  widget_class->map = hw_unlock_page_map;

  props[PROP_OFFICE_NAME] = g_param_spec_string ("office-name", NULL, NULL, NULL,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, people);
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, message);
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, open);
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, busy);
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, hint);
  gtk_widget_class_bind_template_child (widget_class, HwUnlockPage, other_way);
  gtk_widget_class_bind_template_callback (widget_class, on_open_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_other_way_cb);
}

HwUnlockPage *
hw_unlock_page_new (const char *folder, const char *label, const char *message)
{
  HwUnlockPage *self = g_object_new (HW_TYPE_UNLOCK_PAGE, NULL);

  self->folder = g_strdup (folder);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OFFICE_NAME]);
  show_people (self, label);
  show_way (self);
  if (message)
    say (self, message);
  return self;
}

void
hw_unlock_page_set_locked (HwUnlockPage *self)
{
  g_return_if_fail (HW_IS_UNLOCK_PAGE (self));

  self->is_locked = TRUE;
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), _ ("Locked"));
  gtk_button_set_label (GTK_BUTTON (self->open), _ ("_Unlock"));
  show_way (self);
}

void
hw_unlock_page_set_recovery (HwUnlockPage *self)
{
  g_return_if_fail (HW_IS_UNLOCK_PAGE (self));

  self->is_recovery = TRUE;
  say (self, NULL);
  show_way (self);
}

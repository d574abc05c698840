/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row a page of the table, and who is signed in: read again after each commit.
 */

#include "ui/shell/hw-sidebar.h"

#include "domain/families/hw-staff.h"
#include "domain/placements/hw-counts-query.h"
#include "ui/deadlines/hw-today-feed.h"
#include "ui/shell/hw-page-table.h"
#include "ui/shell/hw-saved-line.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

struct _HwSidebar
{
  AdwNavigationPage parent_instance;

  AdwAvatar *face;
  GtkLabel *person;
  GtkLabel *role;
  GtkListBox *pages;
  HwSavedLine *saved;

  const HwPageRow *shown; /* static; NULL: none yet */
  GPtrArray *counts; /* of GtkLabel, the rows': in the order of the table */
  HwStoreThread *thread;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (HwSidebar, hw_sidebar, ADW_TYPE_NAVIGATION_PAGE)

/* ------------------------------------------------------------------ counts */

static gboolean
counts_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  GVariant *counts = hw_counts_read (store, error);

  if (!counts)
    return FALSE;
  g_value_init (result, G_TYPE_VARIANT);
  g_value_take_variant (result, counts);
  return TRUE;
}

static void
show_count (GtkLabel *label, const HwPageRow *page, GVariant *counts)
{
  g_autofree char *text = NULL;
  g_autofree char *told = NULL;
  gint64 n;

  if (!page->count || !g_variant_lookup (counts, page->count, "x", &n))
    return;
  text = g_strdup_printf ("%'" G_GINT64_FORMAT, n);
  told = g_strdup_printf (_ (page->counted), text);
  gtk_label_set_label (label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), told);
}

/* What a person looks at first when Today is opened: overdue, and due by the end of the week. */
static void
show_due (HwSidebar *self)
{
  HwToday *today = hw_today_feed_today (hw_today_feed_of (self->thread));
  guint counts[HW_TODAY_N_SECTIONS];
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (NULL);
  g_autoptr (GVariant) variant = NULL;

  if (!today)
    return;
  hw_today_count (today, hw_today_usual_who (today), counts);
  g_variant_dict_insert (&dict, "today", "x",
                         (gint64) counts[HW_TODAY_APPROVAL] + counts[HW_TODAY_OVERDUE]
                             + counts[HW_TODAY_WEEK]);
  variant = g_variant_ref_sink (g_variant_dict_end (&dict));
  for (guint i = 0; i < self->counts->len; i++)
    show_count (self->counts->pdata[i], hw_page_table_get (i), variant);
}

static DexFuture *
counts_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwSidebar) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GVariant) counts = NULL;
  DexFuture *future = hw_fiber_run (fiber, self->thread, counts_job, NULL, NULL);

  g_clear_object (&self);
  counts = dex_await_variant (future, NULL);
  self = g_weak_ref_get (&fiber->owner);
  for (guint i = 0; self && counts && i < self->counts->len; i++)
    show_count (self->counts->pdata[i], hw_page_table_get (i), counts);
  return dex_future_new_true ();
}

/* ------------------------------------------------------------------ who is signed in */

/* No person: the recovery key was used. */
static gboolean
person_job (HwStore *store, gpointer data, GCancellable *cancellable, GValue *result,
            GError **error)
{
  const char *actor = hw_store_actor (store);
  HwStaff *person = actor ? hw_store_find (store, HW_TYPE_STAFF, actor, error) : NULL;

  g_value_init (result, HW_TYPE_STAFF);
  g_value_take_object (result, person);
  return person || !actor;
}

static void
show_person (HwSidebar *self, HwStaff *person)
{
  const HwField *role = hw_record_class_find (g_type_class_peek (HW_TYPE_STAFF), "role");

  adw_avatar_set_show_initials (self->face, person != NULL);
  adw_avatar_set_text (self->face, person ? person->name : NULL);
  adw_avatar_set_icon_name (self->face, person ? NULL : "dialog-password-symbolic");
  gtk_label_set_label (self->person, person ? person->name : _ ("Recovery"));
  gtk_label_set_label (self->role, !person ? _ ("Signed in with the recovery key")
                                   : person->role ? hw_field_value_label (role, person->role)
                                                  : "");
  gtk_widget_set_visible (GTK_WIDGET (self->role), *gtk_label_get_label (self->role) != '\0');
}

static DexFuture *
person_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwSidebar) self = g_weak_ref_get (&fiber->owner);
  g_autoptr (GError) error = NULL;
  g_autoptr (HwStaff) person = NULL;
  DexFuture *future = hw_fiber_run (fiber, self->thread, person_job, NULL, NULL);

  g_clear_object (&self);
  person = dex_await_object (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && !error)
    show_person (self, person);
  return dex_future_new_true ();
}

static void
read_again (HwSidebar *self)
{
  hw_fiber_start (self, self->cancellable, counts_fiber, NULL, NULL);
  hw_fiber_start (self, self->cancellable, person_fiber, NULL, NULL);
}

/* ------------------------------------------------------------------ rows */

static void
add_row (HwSidebar *self, const HwPageRow *page)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", page->icon, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _ (page->title), "hexpand", TRUE,
                                   "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_set_css_classes (count, (const char *[]) { "dimmed", "figures", NULL });
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title,
                                  NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, count, NULL, -1);
  gtk_list_box_append (self->pages, row);
  g_ptr_array_add (self->counts, count);
}

static void
on_row_activated_cb (HwSidebar *self, GtkListBoxRow *row)
{
  const HwPageRow *page = hw_page_table_get (gtk_list_box_row_get_index (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", page->name);
}

/* The arrows move the mark, and Enter the page: where the keys leave without it, the page that is
 * shown is the one that is marked. */
static void
select_shown (HwSidebar *self)
{
  const HwPageRow *row;

  for (guint i = 0; (row = hw_page_table_get (i)); i++)
    if (row == self->shown)
      gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, i));
}

static void
hw_sidebar_dispose (GObject *object)
{
  HwSidebar *self = HW_SIDEBAR (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_SIDEBAR);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  g_clear_object (&self->thread);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hw_sidebar_parent_class)->dispose (object);
}

static void
hw_sidebar_init (HwSidebar *self)
{
  const HwPageRow *page;

  self->cancellable = g_cancellable_new ();
  self->counts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; (page = hw_page_table_get (i)); i++)
    add_row (self, page);
}

static void
hw_sidebar_class_init (HwSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_sidebar_dispose;
  g_type_ensure (HW_TYPE_SAVED_LINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/homeward/Homeward/ui/shell/hw-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, face);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, person);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, role);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, HwSidebar, saved);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, select_shown);
}

void
hw_sidebar_show (HwSidebar *self, HwStoreThread *thread, const char *office)
{
  g_return_if_fail (HW_IS_SIDEBAR (self));
  g_return_if_fail (self->thread == NULL);

  self->thread = g_object_ref (thread);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), office);
  g_signal_connect_object (thread, "changed", G_CALLBACK (read_again), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (hw_today_feed_of (thread), "changed", G_CALLBACK (show_due), self,
                           G_CONNECT_SWAPPED);
  show_due (self);
  hw_saved_line_set_thread (self->saved, thread);
  read_again (self);
}

void
hw_sidebar_select (HwSidebar *self, const char *page)
{
  g_return_if_fail (HW_IS_SIDEBAR (self));

  self->shown = hw_page_table_find (page);
  select_shown (self);
}

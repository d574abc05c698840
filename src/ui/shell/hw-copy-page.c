/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was found, what to do about it, and at most two ways on.
 */

#include "ui/shell/hw-copy-page.h"

#include "base/hw-error.h"
#include "base/hw-time.h"
#include "ui/shell/hw-copying.h"
#include "ui/shell/hw-folder-name.h"
#include "ui/shell/hw-open-page.h"
#include "ui/widgets/hw-fiber.h"

#include <glib/gi18n-lib.h>

#define SUFFIX ".homeward"

typedef enum
{
  WAY_NONE,
  WAY_LOOK,  /* once more */
  WAY_NAME,  /* ask under which name */
  WAY_BRING, /* copy it in */
  WAY_HERE,  /* open the office that is here */
  WAY_FILE,  /* choose another file */
} Way;

struct _HwCopyPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *heading;
  GtkLabel *text;
  GtkWidget *name_group;
  GtkEditable *name;
  GtkButton *first;
  GtkButton *second;
  GtkWidget *busy;

  char *path;
  HwCopy *copy; /* once it was looked at */
  Way first_way;
  Way second_way;
};

G_DEFINE_FINAL_TYPE (HwCopyPage, hw_copy_page, ADW_TYPE_NAVIGATION_PAGE)

static void take (HwCopyPage *self, Way way);

/* ------------------------------------------------------------------ what is shown */

static const char *
label_of (Way way)
{
  switch (way)
    {
    case WAY_LOOK:
      return _ ("_Try Again");
    case WAY_NAME:
      return _ ("_Copy It In Beside the Other…");
    case WAY_BRING:
      return _ ("_Copy to This Computer");
    case WAY_HERE:
      return _ ("_Open the Office on This Computer");
    case WAY_FILE:
      return _ ("Choose _Another File…");
    default:
      return "";
    }
}

static void
show_way (GtkButton *button, Way way)
{
  gtk_button_set_label (button, label_of (way));
  gtk_widget_set_visible (GTK_WIDGET (button), way != WAY_NONE);
  gtk_widget_set_sensitive (GTK_WIDGET (button), TRUE);
}

static void
show (HwCopyPage *self, const char *text, Way first, Way second)
{
  self->first_way = first;
  self->second_way = second;
  gtk_label_set_label (self->text, text);
  gtk_widget_set_visible (self->name_group, first == WAY_BRING);
  gtk_widget_set_visible (self->busy, first == WAY_NONE);
  show_way (self->first, first);
  show_way (self->second, second);
  if (first == WAY_BRING)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  else if (first != WAY_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->first));
}

/* What somebody can do about it stands before what the system says. Owned. */
static char *
dup_explanation (const GError *error)
{
  const char *advice = NULL;

  if (g_error_matches (error, HW_ERROR, HW_ERROR_FULL))
    advice = _ ("There is not enough room on this computer. Make room and try again; nothing was "
                "left half copied.");
  else if (g_error_matches (error, HW_ERROR, HW_ERROR_FAILED)
           || g_error_matches (error, HW_ERROR, HW_ERROR_NOT_FOUND)
           || g_error_matches (error, HW_ERROR, HW_ERROR_READ_ONLY))
    advice = _ ("The file could not be read to its end. If it is on a stick, put the stick in "
                "again, then try again; nothing was left half copied.");
  return advice ? g_strdup_printf ("%s\n\n%s", advice, error->message) : g_strdup (error->message);
}

static void
show_failure (HwCopyPage *self, const GError *error)
{
  g_autofree char *text = dup_explanation (error);

  show (self, text, WAY_LOOK, WAY_FILE);
}

static char *
dup_naming (HwCopyPage *self)
{
  g_autofree char *until = hw_time_dup_words (self->copy->head.at);

  return g_strdup_printf (
      _ ("This file holds an office with work until %s. It is copied to this computer and opened "
         "with the passphrases it was made with; the file stays as it is."),
      until);
}

static void
show_naming (HwCopyPage *self)
{
  g_autofree char *text = dup_naming (self);

  show (self, text, WAY_BRING, self->copy->here ? WAY_HERE : WAY_NONE);
}

static void
show_copy (HwCopyPage *self)
{
  const HwCopy *copy = self->copy;
  g_autofree char *name = copy->here ? g_path_get_basename (copy->here) : NULL;
  g_autofree char *here = hw_time_dup_words (copy->here_head.at);
  g_autofree char *there = hw_time_dup_words (copy->head.at);
  g_autofree char *text = NULL;

  if (copy->age == HW_COPY_AGE_SAME)
    text = g_strdup_printf (_ ("This office is already on this computer, as “%s”, with the same "
                               "work until %s."),
                            name, here);
  else if (copy->age == HW_COPY_AGE_OLDER)
    text = g_strdup_printf (_ ("This office is already on this computer, as “%s”, with work until "
                               "%s. The file is older: it ends with %s."),
                            name, here, there);
  else if (copy->age == HW_COPY_AGE_OTHER)
    text = g_strdup_printf (_ ("This office is already on this computer, as “%s”, with work until "
                               "%s. The file holds other work, until %s. Copy it in beside the "
                               "other, compare them, and go on with one of the two."),
                            name, here, there);

  if (copy->age == HW_COPY_AGE_NEW)
    show_naming (self);
  else if (copy->age == HW_COPY_AGE_OTHER)
    show (self, text, WAY_NAME, WAY_HERE);
  else
    show (self, text, WAY_HERE, WAY_NAME);
}

/* ------------------------------------------------------------------ looking and copying */

static DexFuture *
look_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwCopyPage) self = g_weak_ref_get (&fiber->owner);
  DexFuture *future = hw_copying_look (self->path);
  g_autoptr (GError) error = NULL;
  HwCopy *copy;

  g_clear_object (&self);
  copy = dex_await_boxed (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (!self)
    {
      g_clear_pointer (&copy, hw_copy_free);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->copy, hw_copy_free);
  self->copy = copy;
  if (copy)
    show_copy (self);
  else
    show_failure (self, error);
  return dex_future_new_true ();
}

static void
look (HwCopyPage *self)
{
  show (self, _ ("The file is being read. Leave the stick in."), WAY_NONE, WAY_NONE);
  hw_fiber_start (self, NULL, look_fiber, NULL, NULL);
}

static void
open_folder (HwCopyPage *self, const char *folder)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), HW_TYPE_OPEN_PAGE);

  if (page)
    hw_open_page_ask_instead (HW_OPEN_PAGE (page), folder);
}

static DexFuture *
bring_fiber (gpointer data)
{
  HwFiber *fiber = data;
  g_autoptr (HwCopyPage) self = g_weak_ref_get (&fiber->owner);
  g_autofree char *folder = hw_folder_name_dup_path (self->name);
  DexFuture *future = hw_copying_bring (self->path, folder);
  g_autoptr (GError) error = NULL;
  gboolean is_done;

  g_clear_object (&self);
  is_done = dex_await_boolean (future, &error);
  self = g_weak_ref_get (&fiber->owner);
  if (self && is_done)
    open_folder (self, folder);
  else if (self)
    show_failure (self, error);
  return dex_future_new_true ();
}

static void
bring (HwCopyPage *self)
{
  if (!hw_folder_name_check (self->name, NULL))
    return;
  show (self, _ ("The office is being copied. Leave the stick in."), WAY_NONE, WAY_NONE);
  hw_fiber_start (self, NULL, bring_fiber, NULL, NULL);
}

static void
take (HwCopyPage *self, Way way)
{
  switch (way)
    {
    case WAY_LOOK:
      look (self);
      break;
    case WAY_NAME:
      show_naming (self);
      break;
    case WAY_BRING:
      bring (self);
      break;
    case WAY_HERE:
      open_folder (self, self->copy->here);
      break;
    case WAY_FILE:
      gtk_widget_activate_action (GTK_WIDGET (self), "open.file", NULL);
      break;
    default:
      break;
    }
}

static void
on_first_cb (HwCopyPage *self)
{
  take (self, self->first_way);
}

static void
on_second_cb (HwCopyPage *self)
{
  take (self, self->second_way);
}

/* What is wrong with the name is said instead of what will be done. */
static void
on_name_changed_cb (HwCopyPage *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_good = hw_folder_name_check (self->name, &error);
  g_autofree char *text = NULL;

  if (self->first_way != WAY_BRING)
    return;
  text = dup_naming (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->first), is_good);
  gtk_label_set_label (self->text, error ? error->message : text);
}

/* ------------------------------------------------------------------ object */

static void
hw_copy_page_dispose (GObject *object)
{
  HwCopyPage *self = HW_COPY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), HW_TYPE_COPY_PAGE);
  g_clear_pointer (&self->copy, hw_copy_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (hw_copy_page_parent_class)->dispose (object);
}

static void
hw_copy_page_init (HwCopyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
hw_copy_page_class_init (HwCopyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = hw_copy_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/homeward/Homeward/ui/shell/hw-copy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, heading);
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, text);
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, name_group);
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, name);
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, first);
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, second);
  gtk_widget_class_bind_template_child (widget_class, HwCopyPage, busy);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_second_cb);
}

HwCopyPage *
hw_copy_page_new (const char *path)
{
  HwCopyPage *self = g_object_new (HW_TYPE_COPY_PAGE, NULL);
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  self->path = g_strdup (path);
  gtk_label_set_label (self->heading, name);
  hw_folder_name_offer (self->name, name);
  look (self);
  return self;
}

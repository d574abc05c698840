/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Making a new record from the window, what it is about being known from the page that is shown;
 * and making two records one.
 */

#include "ui/shell/hw-window-private.h"

#include "domain/families/hw-merge-rules.h"
#include "domain/hw-records.h"
#include "ui/acts/hw-merge-dialog.h"
#include "ui/shell/hw-open-table.h"
#include "ui/widgets/hw-new-dialog.h"

#define NEW "win.new-"

/* The record whose page is shown: its type (owned), and its id (borrowed). FALSE: it is another
 * page. */
static gboolean
find_shown (HwWindow *self, char **type, const char **id)
{
  AdwNavigationPage *page = hw_office_view_visible_page (self->office);
  const char *tag = page ? adw_navigation_page_get_tag (page) : NULL;
  const char *colon = tag ? strchr (tag, ':') : NULL;

  if (!colon)
    return FALSE;
  *type = g_strndup (tag, colon - tag);
  *id = colon + 1;
  return TRUE;
}

/* From a family's page, a new child is of that family. */
static void
put_root (HwWindow *self, HwRecord *begun)
{
  HwRecordClass *klass = HW_RECORD_GET_CLASS (begun);
  const HwField *root;
  HwRecordClass *target;
  g_autofree char *type = NULL;
  const char *id;

  if (!klass->traits.root || !find_shown (self, &type, &id))
    return;
  root = hw_record_class_find (klass, klass->traits.root);
  target = g_type_class_get (root->type ());
  if (g_str_equal (target->type, type))
    hw_record_parse (begun, root, id, NULL);
}

static void
put_known (HwRecord *begun, GVariant *known)
{
  GVariantIter iter;
  const char *name, *text;

  g_variant_iter_init (&iter, known);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text))
    {
      const HwField *field = hw_record_class_find (HW_RECORD_GET_CLASS (begun), name);
      g_autoptr (GError) error = NULL;

      if (!field || !hw_record_parse (begun, field, text, &error))
        g_warning ("a new record begins with «%s», which it cannot hold", name);
    }
}

void
hw_window_new_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwWindow *self = HW_WINDOW (widget);
  g_autoptr (GVariant) known = NULL;
  g_autoptr (HwRecord) begun = NULL;
  const char *type = NULL;

  if (target)
    g_variant_get (target, "(&s@a{ss})", &type, &known);
  else
    type = action + strlen (NEW);
  begun = g_object_new (hw_registry_type (&hw_records, type), NULL);
  put_root (self, begun);
  if (known)
    put_known (begun, known);
  hw_new_dialog_set_opens (hw_new_dialog_present (widget, self->thread, begun),
                           hw_open_table_find (type) != NULL);
}

void
hw_window_merge_cb (GtkWidget *widget, const char *action, GVariant *target)
{
  HwWindow *self = HW_WINDOW (widget);
  const char *type, *id;

  g_variant_get (target, "(&s&s)", &type, &id);
  if (hw_merge_is_offered (type))
    hw_merge_dialog_ask (widget, self->thread, hw_registry_type (&hw_records, type), id);
}

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one record, unpacked.
 */

#include "domain/office/hw-print-query.h"

#include "base/hw-error.h"

G_DEFINE_BOXED_TYPE (HwPrintHead, hw_print_head, hw_print_head_ref, hw_print_head_unref)

static void
head_clear (gpointer data)
{
  HwPrintHead *self = data;

  g_free (self->heading);
  g_free (self->mission);
  g_free (self->phone);
  g_free (self->mail);
  g_clear_pointer (&self->logo, g_bytes_unref);
}

HwPrintHead *
hw_print_head_ref (HwPrintHead *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hw_print_head_unref (HwPrintHead *self)
{
  g_atomic_rc_box_release_full (self, head_clear);
}

HwPrintText *
hw_print_text_read (HwStore *store, GError **error)
{
  g_autoptr (GError) reason = NULL;
  HwPrintText *text = hw_store_find (store, HW_TYPE_PRINT_TEXT, HW_PRINT_TEXT_ID, &reason);

  if (text)
    return text;
  if (g_error_matches (reason, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      /* One that the command line made has an id of its own. */
      g_autoptr (GPtrArray) others = hw_store_list (store, HW_TYPE_PRINT_TEXT, NULL, NULL);

      if (others && others->len > 0)
        return g_object_ref (others->pdata[0]);
    }
  if (!g_error_matches (reason, HW_ERROR, HW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }
  text = g_object_new (HW_TYPE_PRINT_TEXT, NULL);
  g_set_str (&HW_RECORD (text)->id, HW_PRINT_TEXT_ID);
  return text;
}

HwPrintHead *
hw_print_head_read (HwStore *store, GError **error)
{
  g_autoptr (HwPrintText) text = hw_print_text_read (store, error);
  HwPrintHead *head;

  if (!text)
    return NULL;
  head = g_atomic_rc_box_new0 (HwPrintHead);
  head->heading = g_strdup (text->heading);
  head->mission = g_strdup (text->mission);
  head->phone = g_strdup (text->phone);
  head->mail = g_strdup (text->mail);
  if (text->logo)
    {
      gsize n;
      guchar *bytes = g_base64_decode (text->logo, &n);

      head->logo = g_bytes_new_take (bytes, n);
    }
  return head;
}

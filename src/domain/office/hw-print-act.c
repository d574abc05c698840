/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one record, written in one named transaction.
 */

#include "domain/office/hw-print-act.h"

#include "base/hw-error.h"
#include "domain/families/hw-staff-rules.h"
#include "domain/office/hw-logo-rules.h"
#include "domain/office/hw-print-query.h"
#include "store/hw-journal.h"

static gint64
save (HwStore *store, HwPrintText *text, GError **error)
{
  g_autoptr (HwStoreAct) act = NULL;
  gint64 done;

  if (!hw_staff_check_right (hw_store_look_up (store), hw_store_actor (store), HW_RIGHT_PRINTS,
                             error)
      || !(act = hw_store_act (store, "office.prints", error))
      || !hw_store_save (store, HW_RECORD (text), NULL, error))
    return 0;
  done = hw_journal_commit (&act, error);
  return done == HW_UNCHANGED ? 0 : done;
}

gint64
hw_print_act_set_words (HwStore *store, const char *heading, const char *mission, GError **error)
{
  g_autoptr (HwPrintText) text = hw_print_text_read (store, error);

  if (!text)
    return 0;
  g_object_set (text, "heading", heading && *heading ? heading : NULL, "mission",
                mission && *mission ? mission : NULL, NULL);
  return save (store, text, error);
}

gint64
hw_print_act_set_ways (HwStore *store, const char *phone, const char *mail, GError **error)
{
  g_autoptr (HwPrintText) text = hw_print_text_read (store, error);

  if (!text)
    return 0;
  g_object_set (text, "phone", phone && *phone ? phone : NULL, "mail",
                mail && *mail ? mail : NULL, NULL);
  return save (store, text, error);
}

gint64
hw_print_act_set_logo (HwStore *store, GBytes *logo, GError **error)
{
  g_autoptr (HwPrintText) text = NULL;
  g_autofree char *packed = NULL;
  gsize n;
  const guchar *bytes;

  if (logo && !hw_logo_check (logo, error))
    return 0;
  text = hw_print_text_read (store, error);
  if (!text)
    return 0;
  bytes = logo ? g_bytes_get_data (logo, &n) : NULL;
  packed = bytes ? g_base64_encode (bytes, n) : NULL;
  g_object_set (text, "logo", packed, NULL);
  return save (store, text, error);
}

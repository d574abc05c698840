/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands on the office's print-outs: heading, mission statement and logo (S2-29).
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/* The one record of this type, the same in every office, so that two machines never make two. */
#define HW_PRINT_TEXT_ID "01900000-0000-7000-8000-000000000001"

#define HW_TYPE_PRINT_TEXT (hw_print_text_get_type ())
G_DECLARE_FINAL_TYPE (HwPrintText, hw_print_text, HW, PRINT_TEXT, HwRecord)

struct _HwPrintText
{
  HwRecord parent_instance;

  char *heading;
  char *mission;
  char *phone; /* where those who are invited can answer */
  char *mail;
  char *logo; /* base64 of a PNG or SVG */
};

G_END_DECLS

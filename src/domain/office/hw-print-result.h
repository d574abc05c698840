/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a printed page says of the office, for whoever draws it.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * HwPrintHead:
 * @heading, @mission: NULL where there is none
 * @phone, @mail: where people can answer; NULL where there is none
 * @logo: a PNG or SVG file, see hw_logo_kind(); NULL where there is none
 */
typedef struct
{
  char *heading;
  char *mission;
  char *phone;
  char *mail;
  GBytes *logo;
} HwPrintHead;

#define HW_TYPE_PRINT_HEAD (hw_print_head_get_type ())
GType hw_print_head_get_type (void);
HwPrintHead *hw_print_head_ref (HwPrintHead *self);
void hw_print_head_unref (HwPrintHead *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwPrintHead, hw_print_head_unref)

G_END_DECLS

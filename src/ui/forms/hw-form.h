/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form over one record: `$HwForm { thread: …; record: bind template.record; }` with
 * HwFormGroups of HwFieldRows in it. Order and grouping are the designer's; label, editor, help,
 * limits and checking come from the field table.
 */

#pragma once

#include "ui/forms/hw-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HW_TYPE_FORM (hw_form_get_type ())
G_DECLARE_FINAL_TYPE (HwForm, hw_form, HW, FORM, GtkBox)

/* Properties: record (the stored one; another object with the same id is news of it), thread
 * (where fields are saved as they are left; NULL: nowhere), draft, valid.
 * ::saved (field label, transaction). Action: form.history(field). */

HwDraft *hw_form_draft (HwForm *self);

/* Only these fields are edited, all others shown: by name, ended by NULL, static; NULL: all are
 * edited. */
void hw_form_set_open (HwForm *self, const char *const *fields);
gboolean hw_form_is_open (HwForm *self, const char *field);

G_END_DECLS

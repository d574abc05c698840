/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in a language that somebody reads, whatever language the window speaks: a plan for a family
 * is printed in Spanish on a computer that knows English alone. Gettext asks the locale, which this
 * computer may lack and which is everybody's; a tongue asks the program's own translation.
 *
 * NULL stands for a tongue everywhere: the interface's language, by gettext.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

typedef struct _HwTongue HwTongue;

/* The languages that can be asked for, by their codes, ended by NULL: «en», «es». */
const char *const *hw_tongue_codes (void);

/* What the language @code is called by those who speak it: «Español»; NULL: not known. Static. */
const char *hw_tongue_name (const char *code);

/* HW_ERROR_INVALID: no such language; HW_ERROR_NOT_FOUND: its translation is not installed.
 * Reference counted; may be used by any thread. */
HwTongue *hw_tongue_open (const char *code, GError **error);
HwTongue *hw_tongue_ref (HwTongue *self);
void hw_tongue_unref (HwTongue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwTongue, hw_tongue_unref)

/* Its code; of the interface's language for NULL. Static. */
const char *hw_tongue_code (const HwTongue *self);

/* @text, which is marked with N_(), in this language; where nobody translated it, @text itself. As
 * long as the tongue lives. */
const char *hw_tongue_say (const HwTongue *self, const char *text) G_GNUC_FORMAT (2);

/* The same for @n of something: @one or @many, which xgettext finds here. */
const char *hw_tongue_count (const HwTongue *self, const char *one, const char *many, gulong n)
    G_GNUC_FORMAT (2) G_GNUC_FORMAT (3);

/* The day in words, hw_day_dup_words() for NULL. Owned. */
char *hw_tongue_dup_day (const HwTongue *self, HwDay day);

G_END_DECLS

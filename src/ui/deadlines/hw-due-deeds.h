/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What closes a due item, as something to press: a hearing is recorded, a contact, a goal, a
 * meeting. It follows from the facts that the rule names, not from the rule.
 */

#pragma once

#include "domain/deadlines/hw-due-why-result.h"
#include "store/hw-store-thread.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @label: of a button, translated; @run: does it above @parent. Static. */
typedef struct
{
  const char *label;
  void (*run) (GtkWidget *parent, HwStoreThread *thread, const HwDueWhy *why, const char *fact);
} HwDueDeed;

/* What @fact («hearing permanency») is recorded by; NULL: nothing of the window's. */
const HwDueDeed *hw_due_deed_of_fact (const char *fact);

/* What the child’s page holds: its date of birth, its discharge. */
const HwDueDeed *hw_due_deed_of_child (void);

/* A person says that it was done, and asks for an exception. */
const HwDueDeed *hw_due_deed_mark (void);
const HwDueDeed *hw_due_deed_ask (void);

/* What was asked for is approved, after its reason was shown once more. */
const HwDueDeed *hw_due_deed_approve (void);

G_END_DECLS

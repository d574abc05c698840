/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form for a new record of any type, made from its field table.
 */

#pragma once

#include "ui/forms/hw-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HW_TYPE_NEW_DIALOG (hw_new_dialog_get_type ())
G_DECLARE_FINAL_TYPE (HwNewDialog, hw_new_dialog, HW, NEW_DIALOG, AdwDialog)

/* Shows the form above @parent. @begun (no id) is what is known from where one stands: its
 * references that it cannot be without are shown and cannot be changed, its other values are
 * proposals. What is saved is one
 * transaction, «record.add», told to «win.saved»; ::added (HwRecord) follows, with its id. The
 * dialog is @parent's window's; borrowed. */
static inline HwNewDialog *hw_new_dialog_present (GtkWidget *parent, HwStoreThread *thread,
                                                  HwRecord *begun);

/**
 * HwNewDeed:
 * @title: the heading, to be translated
 * @fields: what is asked, in this order; NULL at the end. All else stays as it was begun
 * @act: what is done with what was filled in: one transaction, whose number it returns; 0: nothing
 *   was written, and the message is shown in the dialog
 * @done: what is said then, to be translated; NULL: that it was added
 *
 * A form for an act of its own, where nobody is asked what is known already.
 */
typedef struct
{
  const char *title;
  const char *const *fields;
  gint64 (*act) (HwStore *store, HwRecord *record, GError **error);
  const char *done;
} HwNewDeed;

/* The same for a deed, which is static; NULL: none. */
HwNewDialog *hw_new_dialog_present_deed (GtkWidget *parent, HwStoreThread *thread,
                                         HwRecord *begun, const HwNewDeed *deed);

static inline HwNewDialog *
hw_new_dialog_present (GtkWidget *parent, HwStoreThread *thread, HwRecord *begun)
{
  return hw_new_dialog_present_deed (parent, thread, begun, NULL);
}

/**
 * HwNewAlong:
 * @find: the other record
 * @title: the offer, to be translated: «End the earlier placement»
 * @dup_words: what becomes of the other record, a sentence; owned
 * @act: adds the new record, which gets its id, and changes the other one, in one transaction whose
 *   number it returns; 0: nothing was written
 *
 * What is offered to be changed in the same step.
 */
typedef struct
{
  HwDraftAlong find;
  const char *title;
  char *(*dup_words) (HwRecord *along);
  gint64 (*act) (HwStore *store, HwRecord *record, GError **error);
} HwNewAlong;

/* Offers it, switched on, as long as there is such a record. @along is static. */
void hw_new_dialog_set_along (HwNewDialog *self, const HwNewAlong *along);

/**
 * HwNewPart:
 * @follow: the record as it is typed so far has changed
 * @is_typed: whether a person has done anything in it
 * @check: somebody wants to save; FALSE: it cannot be saved as it is, which the part says, and it
 *   has taken the keys
 * @dup_wish, @free_wish: what the act needs of it, for the store's thread
 * @act: adds the record, which gets its id, and what the wish holds, in one transaction whose
 *   number it returns; 0: nothing was written
 * @end: saved or given up
 *
 * What is asked together with a new record of some type, below its own fields.
 */
typedef struct
{
  void (*follow) (GtkWidget *part, HwRecord *record);
  gboolean (*is_typed) (GtkWidget *part);
  gboolean (*check) (GtkWidget *part);
  gpointer (*dup_wish) (GtkWidget *part);
  GDestroyNotify free_wish;
  gint64 (*act) (HwStore *store, HwRecord *record, gconstpointer wish, GError **error);
  void (*end) (GtkWidget *part);
} HwNewPart;

/* @kind is static. Not together with hw_new_dialog_set_along(). */
void hw_new_dialog_set_part (HwNewDialog *self, GtkWidget *part, const HwNewPart *kind);

/* The new record's page is opened after it was saved («win.open»). */
void hw_new_dialog_set_opens (HwNewDialog *self, gboolean opens);

G_END_DECLS

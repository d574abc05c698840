/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page's insides, shared by what it shows and what a person chooses on it.
 */

#pragma once

#include "exchange/hw-mapping-draft.h"
#include "ui/exchange/hw-mapping-column-row.h"
#include "ui/exchange/hw-mapping-days.h"
#include "ui/exchange/hw-mapping-fields.h"
#include "ui/exchange/hw-mapping-needs.h"
#include "ui/exchange/hw-mapping-page.h"
#include "ui/widgets/hw-row-group.h"

G_BEGIN_DECLS

/**
 * HwMappingPage:
 * @survey: what the file holds; NULL: there is no file
 * @others: of HwMapping: all that there are
 * @file: the name of the file that the draft was read from or last saved to; NULL: none yet
 * @is_asked: somebody wanted to save: a name that is missing is said
 */
struct _HwMappingPage
{
  AdwNavigationPage parent_instance;

  AdwWindowTitle *titles;
  AdwBanner *banner;
  GtkStack *stack;
  GtkListBox *columns;
  HwMappingNeeds *needs;
  HwMappingDays *days;
  HwRowGroup *trial;
  GtkEditable *entry;
  GtkLabel *name_fault;
  HwMappingFields *fields;
  GtkButton *save_button;

  HwStoreThread *thread;
  HwSurvey *survey;
  GPtrArray *others;
  HwMappingDraft *draft;
  char *file;
  gboolean is_asked;
  gboolean is_filling;
  gboolean is_narrow;
  GCancellable *loading;
  GCancellable *trying;
};

/* Something was said: everything that follows from it is shown anew. */
void hw_mapping_page_refresh (HwMappingPage *self);

/* What stands above the page until the next attempt; NULL: nothing. */
void hw_mapping_page_say (HwMappingPage *self, const char *problem);

HwMappingColumnRow *hw_mapping_page_row (HwMappingPage *self, guint column);

/* The first of the faults that is more than a missing name; NULL. */
const HwDraftFault *hw_mapping_page_find_obstacle (GPtrArray *faults);

void hw_mapping_page_save (HwMappingPage *self);

/* The column's field, the field's column, and what the column's values mean, to be chosen. */
void hw_mapping_page_choose_place (HwMappingPage *self, guint column);
void hw_mapping_page_choose_column (HwMappingPage *self, guint place);
void hw_mapping_page_choose_codes (HwMappingPage *self, guint column);
void hw_mapping_page_put (HwMappingPage *self, guint column, guint place);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the page share. Nobody else includes this.
 */

#pragma once

#include "domain/placements/hw-children-query.h"
#include "store/hw-lazy-list.h"
#include "ui/families/hw-children-columns.h"
#include "ui/families/hw-children-filter-bar.h"
#include "ui/families/hw-children-page.h"
#include "ui/families/hw-children-saved.h"
#include "ui/widgets/hw-list-search.h"

G_BEGIN_DECLS

struct _HwChildrenPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *empty;
  AdwStatusPage *none_meet;
  GtkSearchEntry *search;
  AdwToggleGroup *filter;
  HwChildrenFilterBar *bar;
  GtkColumnView *view;
  GtkSorter *sorter; /* the view's */
  gulong sorted;
  GtkSingleSelection *selection;
  GMenu *saved_menu;

  HwStoreThread *thread;
  HwChildrenColumns *columns;
  HwLazyList *children;
  HwLazyList *everyone; /* while there are filters: what they are taken from */
  HwListSearch *found;
  HwChildrenSaved *saved;
  int n_in_care;
};

/* What the page shows now, words beside filters included; owned by its content only. */
void hw_children_page_fill_query (HwChildrenPage *self, HwChildrenQuery *query);

/* hw-children-acts.c: the actions «page.…», and the template's callbacks that do no more. */
void hw_children_page_install_acts (GtkWidgetClass *klass);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of the page share. Nobody else includes this.
 */

#pragma once

#include "domain/placements/hw-child-story-result.h"
#include "ui/families/hw-child-header.h"
#include "ui/families/hw-child-page.h"

G_BEGIN_DECLS

struct _HwChildPage
{
  AdwNavigationPage parent_instance;

  GtkStack *stack;
  AdwStatusPage *failed;
  AdwStatusPage *gone;
  GtkWidget *go_on;
  AdwViewSwitcher *switcher;
  GtkWidget *menu;
  HwChildHeader *header;
  AdwViewStack *tabs;

  HwStoreThread *thread;
  char *child_id;
  HwChildStory *story;
  gboolean is_opening; /* it is being noted */
  gboolean is_noted;   /* the opening stands in the access log */
  GCancellable *cancellable;
};

/* hw-child-acts.c: the actions «page.…» that do something with the child. */
void hw_child_page_install_acts (GtkWidgetClass *klass);

/* What can be done with the child that is shown; with none, nothing. */
void hw_child_page_update_acts (HwChildPage *self);

G_END_DECLS

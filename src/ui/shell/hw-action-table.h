/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything a person can do that has a key or that the palette offers, one row each: accelerators,
 * the list of shortcuts and Ctrl+K are made from it.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Headings of the list of shortcuts. */
typedef enum
{
  HW_ACTIONS_GENERAL,
  HW_ACTIONS_PAGES,
  HW_ACTIONS_EDIT,
  HW_ACTIONS_HERE, /* what only one page has; under the page's title */
  HW_ACTIONS_N_GROUPS,
} HwActionGroup;

/**
 * HwActionFlags:
 * @HW_ACTION_IS_OFFERED: by the palette
 * @HW_ACTION_YIELDS: a text entry that has the keys takes them first
 */
typedef enum
{
  HW_ACTION_NORMAL = 0,
  HW_ACTION_IS_OFFERED = 1 << 0,
  HW_ACTION_YIELDS = 1 << 1,
} HwActionFlags;

/**
 * HwActionRow:
 * @name: the detailed name of the action, «win.page::children»; NULL: the platform's own key, told
 *   in the list only
 * @keys: as gtk_accelerator_parse() reads them, at most two; NULL: none
 * @title: what it does, to be translated
 * @group: where the list of shortcuts tells it
 * @page: name of a page of the sidebar, or of a record type with a page, whose action it is; NULL:
 *   of the window or the program
 */
typedef struct
{
  const char *name;
  const char *keys[2];
  const char *title;
  HwActionGroup group;
  const char *page;
  HwActionFlags flags;
} HwActionRow;

/* Also a row for each page of the sidebar, «win.page::name», Alt+1 … NULL behind the last. */
const HwActionRow *hw_action_table_get (guint i);

/* A translated heading; for HW_ACTIONS_HERE NULL. */
const char *hw_action_group_title (HwActionGroup group);

/* The keys of the program and the window. */
void hw_action_table_set_accels (GtkApplication *application);

/* On the window: the keys that yield to a text entry. On a page: the keys of its own actions;
 * @page: its name, NULL for the window. */
void hw_action_table_add_keys (GtkWidget *widget, const char *page);

/* On the window: the keys of every page's own actions, for while none of its widgets has the keys
 * (the sidebar has them, or nothing). @page_of tells the page that is looked at and its name; NULL
 * where its acts are not to be had, as below a dialog. */
typedef GtkWidget *(*HwActionPlace) (GtkWidget *window, const char **name);
void hw_action_table_add_page_keys (GtkWidget *window, HwActionPlace page_of);

G_END_DECLS

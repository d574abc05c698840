/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One search for the relatives of a child: on which side, where one looked, who was found, and the
 * notice that they were sent (S2-16; 42 USC 671(a)(29))
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

typedef enum
{
  HW_SEARCH_SIDE_NONE,
  HW_SEARCH_SIDE_MATERNAL,
  HW_SEARCH_SIDE_PATERNAL,
  HW_SEARCH_SIDE_OTHER,
} HwSearchSide;

#define HW_TYPE_SEARCH_SIDE (hw_search_side_get_type ())
GType hw_search_side_get_type (void);

typedef enum
{
  HW_SEARCH_RESULT_NONE,
  HW_SEARCH_RESULT_NOBODY,
  HW_SEARCH_RESULT_FOUND,
  HW_SEARCH_RESULT_WILLING,
  HW_SEARCH_RESULT_SUPPORT,
  HW_SEARCH_RESULT_DECLINED,
  HW_SEARCH_RESULT_UNSUITABLE,
} HwSearchResult;

#define HW_TYPE_SEARCH_RESULT (hw_search_result_get_type ())
GType hw_search_result_get_type (void);

#define HW_TYPE_RELATIVE_SEARCH (hw_relative_search_get_type ())
G_DECLARE_FINAL_TYPE (HwRelativeSearch, hw_relative_search, HW, RELATIVE_SEARCH, HwRecord)

struct _HwRelativeSearch
{
  HwRecord parent_instance;

  char *child;
  HwDay date;
  HwSearchSide side;
  char *source;
  char *person;
  char *found; /* who, in words, where no person is recorded */
  HwSearchResult result;
  HwDay notice_date;
  bool no_notice; /* family or domestic violence: the law's exception */
  HwDay next_search;
  char *staff;
  char *notes;
};

G_END_DECLS

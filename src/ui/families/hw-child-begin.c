/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new placement stands in the stay of today, or else in the last one.
 */

#include "ui/families/hw-child-begin.h"

HwRecord *
hw_child_begin (const HwChildStory *story, const char *type)
{
  const char *child = HW_RECORD (story->child)->id;
  GPtrArray *stays = story->stays;
  HwStay *last = stays->len > 0 ? g_ptr_array_index (stays, 0) : NULL;
  HwStay *stay = story->stay ? story->stay : last;
  HwDay today = story->today;

  if (g_str_equal (type, "placement"))
    return stay ? g_object_new (HW_TYPE_PLACEMENT, "stay", HW_RECORD (stay)->id, "start-date",
                                today, NULL)
                : NULL;
  if (g_str_equal (type, "stay"))
    return g_object_new (HW_TYPE_STAY, "child", child, "removal-date", today, NULL);
  if (g_str_equal (type, "goal"))
    return g_object_new (HW_TYPE_GOAL, "child", child, "from-date", today, NULL);
  if (g_str_equal (type, "hearing"))
    return g_object_new (HW_TYPE_HEARING, "child", child, NULL);
  if (g_str_equal (type, "connection"))
    return g_object_new (HW_TYPE_CONNECTION, "child", child, "since", today, NULL);
  return NULL;
}

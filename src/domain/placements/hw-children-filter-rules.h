/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which children a list shows: what may be asked of a child, and the text that keeps the question.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

/* In a list of ids: none is recorded. */
#define HW_FILTER_NONE_RECORDED ""

/**
 * HwChildrenFilter:
 * @is_in_care: only children in care
 * @is_mine: of the person who is signed in, or of those below that person
 * @workers: ids of staff; with @is_mine: or of these. NULL: of anybody
 * @regions: ids; NULL: of any
 * @goals: bit n for HwGoalKind n, bit 0 for «no goal yet» (in care, none approved); 0: any
 * @settings: bit n for HwSetting n, bit 0 for none recorded (in care); 0: any
 * @months_from, @months_until: complete months in care, [from, until); 0: no limit
 * @moves: in the last twelve months, at least; 0: any
 * @is_apart: only children with a brother or sister in care who lives elsewhere
 * @text: words that the child is found by; NULL: none
 *
 * All of it must be true of a child. Strings and lists are owned.
 */
typedef struct
{
  gboolean is_in_care;
  gboolean is_mine;
  GStrv workers;
  GStrv regions;
  guint32 goals;
  guint32 settings;
  int months_from;
  int months_until;
  guint moves;
  gboolean is_apart;
  char *text;
} HwChildrenFilter;

HwChildrenFilter *hw_children_filter_copy (const HwChildrenFilter *self);
void hw_children_filter_clear (HwChildrenFilter *self);
void hw_children_filter_free (HwChildrenFilter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwChildrenFilter, hw_children_filter_free)

/* Whether it asks for more than «in care» and words. */
gboolean hw_children_filter_is_set (const HwChildrenFilter *self);

/* GVariant text of nicks, ids and numbers; equal filters give equal texts. Owned. */
char *hw_children_filter_dup_text (const HwChildrenFilter *self);

/* What an unknown program wrote into it is left out. NULL and HW_ERROR_INVALID: no such text. */
HwChildrenFilter *hw_children_filter_parse (const char *text, GError **error);

/* The last day on which a stay of at least @months complete months on @today may have begun: the
 * bound that the list of children is read by. */
HwDay hw_children_filter_latest_removal (int months, HwDay today);

G_END_DECLS

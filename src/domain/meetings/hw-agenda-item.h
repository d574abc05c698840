/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something on the agenda of a meeting: what somebody wants answered there (S4-20), or what is to
 * be spoken about
 */

#pragma once

#include "record/hw-record.h"

G_BEGIN_DECLS

/* All but a topic must get an answer. */
typedef enum
{
  HW_AGENDA_KIND_NONE,
  HW_AGENDA_KIND_CONCERN,
  HW_AGENDA_KIND_BARRIER,
  HW_AGENDA_KIND_QUESTION,
  HW_AGENDA_KIND_TOPIC,
} HwAgendaKind;

#define HW_TYPE_AGENDA_KIND (hw_agenda_kind_get_type ())
GType hw_agenda_kind_get_type (void);

#define HW_TYPE_AGENDA_ITEM (hw_agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (HwAgendaItem, hw_agenda_item, HW, AGENDA_ITEM, HwRecord)

struct _HwAgendaItem
{
  HwRecord parent_instance;

  char *meeting;
  char *invitation; /* who brought it in; NULL: not said */
  HwAgendaKind kind;
  char *what;
  char *answer;
  gint64 position; /* from 0 */
};

/* A concern, barrier or question without an answer. */
gboolean hw_agenda_item_is_unanswered (const HwAgendaItem *self);

G_END_DECLS

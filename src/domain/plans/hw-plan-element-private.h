/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the acts on elements of a plan share. All of it is inside an act.
 */

#pragma once

#include "domain/plans/hw-plan-element-act.h"

G_BEGIN_DECLS

/* @parent: the field that leads to what it belongs to; @group: the field by which elements of one
 * parent stand together, NULL: all of them do. */
typedef struct
{
  GType (*type) (void);
  const char *parent;
  const char *group;
} HwPlanKind;

/* Goals, objectives and tasks, in this order, are the levels of the outline; others follow. */
#define HW_PLAN_LEVELS 3
extern const HwPlanKind hw_plan_kinds[];

/* The number of its level; -1: it has none. */
int hw_plan_level_of (HwRecord *element);

const HwField *hw_plan_field (gpointer record, const char *name);
const char *hw_plan_parent (gpointer record, const HwPlanKind *kind);

/* 0, for acts and for functions that tell success. */
gint64 hw_plan_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* An act that changes nothing leaves no trace, and so has no number to take it back by: 0 with
 * HW_ERROR_EXISTS. */
gint64 hw_plan_commit (HwStoreAct **act, GError **error);

/* Refused when it is of a version that is finished. */
HwRecord *hw_plan_find_open (HwStore *store, GType type, const char *id, GError **error);

/* Those that @like stands among, but itself, in reading order. */
GPtrArray *hw_plan_list_siblings (HwStore *store, HwRecord *like, const HwPlanKind *kind,
                                  GError **error);

/* The place behind @after in @siblings; FALSE with HW_ERROR_NOT_FOUND. */
gboolean hw_plan_find_behind (GPtrArray *siblings, const char *after, int *index, GError **error);

/* The element right before @element; NULL without an error: it is the first. */
HwRecord *hw_plan_find_before (HwStore *store, HwRecord *element, const HwPlanKind *kind,
                               GError **error);

/* Writes @element at @index among its siblings (-1: behind the last), and those that give way. */
gboolean hw_plan_write_at (HwStore *store, HwRecord *element, GPtrArray *siblings, int index,
                           GError **error);
gboolean hw_plan_write_last (HwStore *store, HwRecord *element, const HwPlanKind *kind,
                             GError **error);

/* With what hangs on it; what else refers to it no longer does. */
gboolean hw_plan_remove (HwStore *store, HwRecord *element, GError **error);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line of a plan’s outline: a heading, words of the family’s own, an element, or one that is
 * being typed for the first time.
 */

#pragma once

#include "store/hw-store-thread.h"
#include "ui/forms/hw-draft.h"
#include "ui/plans/hw-plan-kinds.h"
#include "ui/plans/hw-plan-view.h"
#include "ui/widgets/hw-state.h"

G_BEGIN_DECLS

/**
 * HwPlanLineRole:
 * @HW_PLAN_LINE_HEAD: the heading of a section or of a list in it
 * @HW_PLAN_LINE_NOTE: many lines of the family’s own words
 * @HW_PLAN_LINE_ELEMENT: one element
 * @HW_PLAN_LINE_NEW: an element that is not saved yet
 */
typedef enum
{
  HW_PLAN_LINE_HEAD,
  HW_PLAN_LINE_NOTE,
  HW_PLAN_LINE_ELEMENT,
  HW_PLAN_LINE_NEW,
} HwPlanLineRole;

#define HW_TYPE_PLAN_LINE (hw_plan_line_get_type ())
G_DECLARE_FINAL_TYPE (HwPlanLine, hw_plan_line, HW, PLAN_LINE, GObject)

/**
 * HwPlanLine:
 * @key: of an element its id; it stays the same as long as the line is there
 * @kind: of an element; of a heading: what is added below it; NULL: nothing
 * @kind_text: of a heading, which list
 * @record: as it is stored; of a new one what it begins as; NULL: a heading
 * @field: what is written in the line; NULL: it is only shown
 * @draft: what is being typed; NULL: nothing
 * @title: what is shown where nothing is written
 * @number: «1.2»; NULL: it has none
 * @facts: what the element says besides, in one line
 * @gaps: what it lacks, in words; NULL: nothing
 * @parent, @after: of a new one, where it goes: behind @after; NULL: behind the last
 * @is_open: it can be written in
 * @is_posting: it is on its way to the store
 * @is_stored: it arrived there, and was not read back yet; @stored_at: after so many readings
 * @start, @due: the days of its bar; 0: none
 *
 * Written by the outline and read by its row; ::changed after any of it did, ::put-back after
 * kept text came back into it.
 */
struct _HwPlanLine
{
  GObject parent_instance;

  HwPlanLineRole role;
  char *key;
  const HwPlanKind *kind;
  char *kind_text;
  HwRecord *record;
  const HwField *field;
  HwDraft *draft;
  HwStoreThread *thread;
  char *title;
  char *number;
  char *facts;
  char *gaps;
  char *parent;
  char *after;
  char *settled; /* what it shows, in one string */
  int level;
  struct _GtkWidget *row; /* that shows it now; borrowed, NULL: none */
  HwState state;
  HwDay start;
  HwDay due;
  gboolean is_own_start;
  gboolean follows; /* another task */
  gboolean is_done;
  gboolean is_open;
  gboolean is_blocked; /* one of the gaps stands against approval */
  gboolean is_posting;
  gboolean is_stored;
  guint stored_at;
  gboolean is_expandable;
  gboolean is_collapsed;
};

HwPlanLine *hw_plan_line_new (HwPlanLineRole role, const char *key, HwStoreThread *thread);

/* News of its record. What is being typed stays. */
void hw_plan_line_take (HwPlanLine *self, HwRecord *record);

void hw_plan_line_changed (HwPlanLine *self);

/* The same, unless it shows what it showed before: after each commit all lines are built anew, and
 * few of them differ. */
void hw_plan_line_settle (HwPlanLine *self);

/* What is written in it, as it is being typed or as it is stored. Owned. */
char *hw_plan_line_dup_text (HwPlanLine *self);

/* Typed: kept at once, saved when the line is left. */
void hw_plan_line_type (HwPlanLine *self, const char *text);

/* What is said beside what is typed: kept text that is offered, a change elsewhere, an error.
 * @text: borrowed, "" for nothing. */
HwRemark hw_plan_line_remark (HwPlanLine *self, const char **text);

gboolean hw_plan_line_is_typed (HwPlanLine *self);

/* The line was left: an element’s words are saved. */
void hw_plan_line_leave (HwPlanLine *self);

/* Escape: what was typed is given up. */
void hw_plan_line_revert (HwPlanLine *self);

/* A new line that goes away, or becomes another kind: nothing of it is kept. */
void hw_plan_line_forget (HwPlanLine *self);

/* The offer of an element’s kept text is answered. */
void hw_plan_line_answer (HwPlanLine *self, gboolean is_taken);

/* A new line as the record that is to be stored, with the id that it has from now on; the line is
 * on its way. NULL: nothing is written in it. Owned. */
HwRecord *hw_plan_line_post (HwPlanLine *self, const HwPlanView *view);

/* What became of it. FALSE: it is a new line again, with what was typed. @n_readings: of the plan
 * that were begun until then: none of them tells of it for sure. */
void hw_plan_line_posted (HwPlanLine *self, gboolean is_stored, guint n_readings);

/* Whether it was written and is not read back yet: what is stored behind it will find it there. */
gboolean hw_plan_line_is_on_its_way (const HwPlanLine *self);

G_END_DECLS

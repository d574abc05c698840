/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules that an office goes by: those of its chosen packs and its own, each for its time.
 */

#pragma once

#include "domain/deadlines/hw-rule-pack.h"

G_BEGIN_DECLS

/* Always on, whatever an office chose; and what it has chosen as long as it has not said. */
#define HW_RULE_PACK_ALWAYS "federal"
extern const char *const hw_rule_packs_usual[];

/* @packs: of HwRulePack; @rules: of HwRule, borrowed from them, by id and time; @by_id: id → the
 * index of its first one, from 1. @leap_in_march: as the last pack says that says something of
 * it. */
typedef struct
{
  GPtrArray *packs;
  GPtrArray *rules;
  GHashTable *by_id;
  gboolean leap_in_march;
} HwRuleBook;

/* Takes @packs over: those that are to be gone by, an office's own behind the program's. Where an
 * own pack has a rule of the same id, it takes the other's place (from its first valid day on). */
HwRuleBook *hw_rule_book_new (GPtrArray *packs);
void hw_rule_book_free (HwRuleBook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRuleBook, hw_rule_book_free)

/* The rule @id that is valid on @day; NULL. */
const HwRule *hw_rule_book_find (const HwRuleBook *self, const char *id, HwDay day);

/* One after the other the rules @id of all packs, from @at on, which begins with 0; NULL. */
const HwRule *hw_rule_book_next (const HwRuleBook *self, const char *id, guint *at);

/* Packs that are compiled in, of HwRulePack, by name. Owned. */
GPtrArray *hw_rule_packs_load (void);

/* @folder’s own packs, of HwRulePack, whose rules may name each other’s in the same pack and those
 * of @known, the program’s; of one with mistakes the last one that had none, and what is wrong is
 * added to @problems («FILE: line 12: …», owned texts; NULL: nobody asks). @keeps: one without
 * mistakes is copied to «.last-good» below it, for that day; else nothing is written. Owned. */
GPtrArray *hw_rule_packs_load_folder (const char *folder, GPtrArray *known, GPtrArray *problems,
                                      gboolean keeps);

HwRulePack *hw_rule_packs_find (GPtrArray *packs, const char *name);

/**
 * HwRulePacks:
 * @packs: of HwRulePack: the program’s by name, then the office’s own
 * @chosen: names of the program’s packs that are gone by
 * @problems: of what is wrong in the own ones, «FILE: line 12: …»
 *
 * It does not change any more and may be read on any thread.
 */
typedef struct
{
  GPtrArray *packs;
  char **chosen;
  GPtrArray *problems;
} HwRulePacks;

#define HW_TYPE_RULE_PACKS (hw_rule_packs_get_type ())
GType hw_rule_packs_get_type (void);
HwRulePacks *hw_rule_packs_ref (HwRulePacks *self);
void hw_rule_packs_unref (HwRulePacks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRulePacks, hw_rule_packs_unref)

/* Whether the office goes by it: its own always, the federal one always. */
gboolean hw_rule_packs_is_chosen (const HwRulePacks *self, const HwRulePack *pack);

/* What hw_policy_packs_choose() takes when @pack is chosen or not, and the rest as it is. Owned. */
char *hw_rule_packs_dup_with (const HwRulePacks *self, const char *pack, gboolean is_chosen);

G_END_DECLS

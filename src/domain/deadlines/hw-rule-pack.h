/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A policy pack: a text file of rules, readable by a policy officer. data/rules/README.md explains
 * every line.
 */

#pragma once

#include "domain/deadlines/hw-rule.h"

G_BEGIN_DECLS

/**
 * HwRulePack:
 * @name: «kentucky»; the office chooses packs by it
 * @version: of the text, as its author numbers it
 * @after, @since: the pack that it takes over from, and from which trigger day on, where an office
 *   has chosen both; an office that chose one of them goes by that one for all its time
 * @leap_in_march, where it @has_leap_birthday: who was born on 29 February has the birthday on the
 *   first of March in years without that day (domain 1.1.3)
 * @rules: of HwRule, in the order of the file
 * @is_own: an office's own
 */
typedef struct
{
  char *name;
  char *title;
  char *version;
  char *after;
  HwDay since;
  gboolean moves;
  gboolean has_leap_birthday;
  gboolean leap_in_march;
  HwDay checked;
  HwHolidays *holidays;
  GPtrArray *rules;
  gboolean is_own;
} HwRulePack;

/* What is wrong in a file, and in which line of it. */
typedef struct
{
  guint line;
  char *message;
} HwRuleMistake;

void hw_rule_pack_free (HwRulePack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwRulePack, hw_rule_pack_free)

void hw_rule_mistake_free (HwRuleMistake *self);

/* Reads @text to its end and adds every mistake to @mistakes (of HwRuleMistake, which may be NULL),
 * in the order of the lines. NULL: there is one. At most 1 MiB of UTF-8. */
HwRulePack *hw_rule_pack_parse (const char *text, gsize length, GPtrArray *mistakes);

/* The same, with what hw_rule_pack_check() finds beside @packs (NULL: it is not asked). */
HwRulePack *hw_rule_pack_read (const char *text, gsize length, GPtrArray *packs,
                               GPtrArray *mistakes);

/* The bytes of the file at @path, or of one that is no pack as many as show that. Owned; NULL and
 * HW_ERROR_NOT_FOUND: it cannot be read. */
char *hw_rule_pack_read_file (const char *path, gsize *length, GError **error);

/* What @pack says of rules and packs that are neither its own nor among @packs (of HwRulePack), and
 * rules that count from each other in a circle. Adds to @mistakes. FALSE: there is one. */
gboolean hw_rule_pack_check (const HwRulePack *pack, GPtrArray *packs, GPtrArray *mistakes);

/* The first of its times. */
HwRule *hw_rule_pack_find (const HwRulePack *self, const char *id);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words in which a policy pack names what was recorded: «hearing permanency», «placement
 * runaway», «goal primary». due-facts.sql gives them with their days.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* 0: there is no such fact. @name: two words, with one blank between them. */
GQuark hw_fact_find (const char *name);

/* «Hearing: Permanency», translated. Owned. */
char *hw_fact_dup_words (GQuark fact);

/* «five-day» of «meeting five-day» and of «meeting ftm-five-day»; «ftm» of «meeting ftm», which is
 * any that counts. NULL: @fact is no meeting. Borrowed from @fact. */
const char *hw_fact_find_meeting (const char *fact);

/* Whether the program knows the kind of meeting that @fact names, or @fact is no meeting; else it
 * may be an office's own kind, by its code. */
gboolean hw_fact_is_known (const char *fact);

/* What somebody has to enter where it is missing: «permanency hearing date». Owned. */
char *hw_fact_dup_missing (GQuark fact);

/* Whether @event is what was @planned, once it has come: «exit reunification» is what «planned
 * reunification» was. */
gboolean hw_fact_comes_of (GQuark event, GQuark planned);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Homeward developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Working days: Monday to Friday but for holidays (domain 1.1.5). A pack says which holidays it
 * keeps; an office adds days of its own.
 */

#pragma once

#include "base/hw-day.h"

G_BEGIN_DECLS

typedef struct _HwHolidays HwHolidays;

HwHolidays *hw_holidays_new (void);
void hw_holidays_free (HwHolidays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HwHolidays, hw_holidays_free)

/* «07-04», «3rd monday of january», «last monday of may», «friday after 4th thursday of november»,
 * each also «from 2021» on, or one day, «2026-12-24». FALSE: it is none of these. */
gboolean hw_holidays_add (HwHolidays *self, const char *text);
void hw_holidays_add_day (HwHolidays *self, HwDay day);

/* Once all are added: what is asked after this is a look at one bit. Without it, and of years that
 * no office looks at, each day is reckoned. Asking changes nothing and may be done on any thread.
 */
void hw_holidays_find (HwHolidays *self);

/* Whether people work on @day. @holidays: NULL: only Saturdays and Sundays are free. A fixed day
 * on a Saturday is kept on the Friday before, one on a Sunday on the Monday after (5 USC 6103(b)
 * and the Kentucky and Washington statutes that follow it; to confirm). */
gboolean hw_workday_is (const HwHolidays *holidays, HwDay day);

/* The @n th working day after @day; for a negative @n, before it. @n 0: @day itself. */
HwDay hw_workday_add (const HwHolidays *holidays, HwDay day, int n);

/* @day, or the first working day after it. */
HwDay hw_workday_next (const HwHolidays *holidays, HwDay day);

G_END_DECLS

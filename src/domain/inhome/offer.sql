-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Of the family ?1, as of ?2: its case, whether a child was in care since it was opened, meetings
-- since then, and when the family was asked. Without a day of opening all of it counts. A meeting
-- that has no day yet is one of this case.

-- let: since
coalesce(family.opened, '')

-- name: facts
SELECT family.opened, family.closed,
  EXISTS (SELECT 1 FROM child JOIN stay ON stay.child = child.id
    WHERE child.family = family.id AND stay.removal_date <= ?2
      AND (stay.exit_date IS NULL OR stay.exit_date > {since})),
  (SELECT count(*) FROM meeting WHERE meeting.family = family.id AND status <> 'cancelled'
    AND coalesce(held_date, date, '9999') >= {since}),
  (SELECT max(date) FROM meeting_offer WHERE meeting_offer.family = family.id AND date <= ?2)
FROM family WHERE family.id = ?1;

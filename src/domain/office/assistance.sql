-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Technical assistance: the events, and what came of them.

-- name: events
SELECT assistance.id, name, item, presenter, date,
  (SELECT total(count) FROM assistance_group WHERE event = assistance.id)
FROM assistance ORDER BY date DESC, n DESC;

-- Who came of each group, and to how many events.
-- name: people
SELECT audience, sum(count), count(CASE WHEN count > 0 THEN 1 END)
FROM assistance_group GROUP BY audience;

-- name: open
SELECT assistance.id, action, item, coalesce(staff.name, who), due_date, 0
FROM assistance_action
JOIN assistance_point ON assistance_point.id = assistance_action.point
JOIN assistance ON assistance.id = assistance_point.event
LEFT JOIN staff ON staff.id = assistance_action.staff
WHERE done_date IS NULL ORDER BY due_date, assistance_action.n;

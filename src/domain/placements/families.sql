-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The list of families. Walks give the order, each along an index of its own: ?1 and ?2 are the key
-- to begin with (its text and its number), ?3 is 1 for families with a child in care only, ?4 the
-- number of rows, ?5 today. Each returns the family's n and the key of the row.

-- let: in-care
(?3 = 0 OR EXISTS (
  SELECT 1 FROM child JOIN stay ON stay.child = child.id
  WHERE child.family = family.id AND removal_date <= ?5 AND (exit_date IS NULL OR exit_date > ?5)))

-- The same words as in the index family_by_opened (0007-families-list.sql).
-- let: opened
coalesce(opened, '')

-- name: by-name
SELECT family.n, key FROM sort_entry CROSS JOIN family ON family.n = sort_entry.n
WHERE tbl = 'family' AND key >= ?1 AND (key > ?1 OR sort_entry.n >= ?2) AND {in-care}
ORDER BY key, sort_entry.n LIMIT ?4;

-- name: by-name-down
SELECT family.n, key FROM sort_entry CROSS JOIN family ON family.n = sort_entry.n
WHERE tbl = 'family' AND key <= ?1 AND (key < ?1 OR sort_entry.n <= ?2) AND {in-care}
ORDER BY key DESC, sort_entry.n DESC LIMIT ?4;

-- name: by-opened
SELECT n, {opened} FROM family
WHERE {opened} >= ?1 AND ({opened} > ?1 OR n >= ?2) AND {in-care}
ORDER BY {opened}, n LIMIT ?4;

-- name: by-opened-down
SELECT n, {opened} FROM family
WHERE {opened} <= ?1 AND ({opened} < ?1 OR n <= ?2) AND {in-care}
ORDER BY {opened} DESC, n DESC LIMIT ?4;

-- name: n-of-id
SELECT n FROM family WHERE id = ?1;

-- name: n-of-child
SELECT family.n FROM child JOIN family ON family.id = child.family WHERE child.id = ?1;

-- One family, by n.
-- name: row
SELECT family.id, family.external_id, family.name, family.county, region.name, staff.name,
  family.opened, family.closed, (SELECT count(*) FROM child WHERE child.family = family.id)
FROM family
LEFT JOIN region ON region.id = family.region
LEFT JOIN staff ON staff.id = family.worker
WHERE family.n = ?1;

-- Its children in care as of ?2, each open stay with the placement of the day.
-- name: in-care
SELECT child.id, stay.removal_date, placement.setting, placement.start_date, placement.home
FROM family JOIN child ON child.family = family.id JOIN stay ON stay.child = child.id
LEFT JOIN placement ON placement.n = (
  SELECT p.n FROM placement AS p
  WHERE p.stay = stay.id AND p.start_date <= ?2 AND (p.end_date IS NULL OR p.end_date > ?2)
  ORDER BY p.start_date DESC, p.n DESC LIMIT 1)
WHERE family.n = ?1 AND removal_date <= ?2 AND (exit_date IS NULL OR exit_date > ?2);

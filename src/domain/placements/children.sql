-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The list of children. Six walks give the order, each along an index of its own: ?1 and ?2 are the
-- key to begin with (its text and its number), ?3 is 1 for children in care only, ?4 the number of
-- rows, ?5 today. Each returns the child's n and the key of the row. «row» reads what is shown.

-- let: in-care
(?3 = 0 OR EXISTS (
  SELECT 1 FROM stay
  WHERE stay.child = child.id AND removal_date <= ?5 AND (exit_date IS NULL OR exit_date > ?5)))

-- name: by-name
SELECT child.n, key, child.n FROM sort_entry CROSS JOIN child ON child.n = sort_entry.n
WHERE tbl = 'child' AND key >= ?1 AND (key > ?1 OR sort_entry.n >= ?2) AND {in-care}
ORDER BY key, sort_entry.n LIMIT ?4;

-- name: by-name-down
SELECT child.n, key, child.n FROM sort_entry CROSS JOIN child ON child.n = sort_entry.n
WHERE tbl = 'child' AND key <= ?1 AND (key < ?1 OR sort_entry.n <= ?2) AND {in-care}
ORDER BY key DESC, sort_entry.n DESC LIMIT ?4;

-- name: by-birth
SELECT n, birth_date, n FROM child
WHERE birth_date >= ?1 AND (birth_date > ?1 OR n >= ?2) AND {in-care}
ORDER BY birth_date, n LIMIT ?4;

-- name: by-birth-down
SELECT n, birth_date, n FROM child
WHERE birth_date <= ?1 AND (birth_date < ?1 OR n <= ?2) AND {in-care}
ORDER BY birth_date DESC, n DESC LIMIT ?4;

-- A child with two open stays stands where the first of them began.
-- let: first-of-child
removal_date <= ?5 AND NOT EXISTS (
  SELECT 1 FROM stay AS other
  WHERE other.child = stay.child AND other.removal_date <= ?5
    AND (other.exit_date IS NULL OR other.exit_date > ?5)
    AND (other.removal_date, other.n) < (stay.removal_date, stay.n))

-- Nearly all stays in care have no exit date; those whose exit lies ahead are few.
-- name: by-removal
SELECT child.n, removal_date, stay.n FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date IS NULL AND removal_date >= ?1 AND (removal_date > ?1 OR stay.n >= ?2)
  AND {first-of-child}
UNION ALL
SELECT child.n, removal_date, stay.n FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date > ?5 AND removal_date >= ?1 AND (removal_date > ?1 OR stay.n >= ?2)
  AND {first-of-child}
ORDER BY 2, 3 LIMIT ?4;

-- name: by-removal-down
SELECT child.n, removal_date, stay.n FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date IS NULL AND removal_date <= ?1 AND (removal_date < ?1 OR stay.n <= ?2)
  AND {first-of-child}
UNION ALL
SELECT child.n, removal_date, stay.n FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date > ?5 AND removal_date <= ?1 AND (removal_date < ?1 OR stay.n <= ?2)
  AND {first-of-child}
ORDER BY 2 DESC, 3 DESC LIMIT ?4;

-- Behind them, in both directions, those who are not in care.
-- name: not-in-care
SELECT n, '', n FROM child
WHERE n >= ?2 AND NOT EXISTS (
  SELECT 1 FROM stay
  WHERE stay.child = child.id AND removal_date <= ?5 AND (exit_date IS NULL OR exit_date > ?5))
ORDER BY n LIMIT ?4;

-- name: n-of-id
SELECT n FROM child WHERE id = ?1;

-- One child, by n, as of ?2.
-- name: row
SELECT child.id, child.given_name, child.family_name, child.external_id, child.birth_date,
  child.sex, family.name, family.county, region.name, staff.name, stay.removal_date,
  placement.setting, coalesce(home.name, home.external_id), goal.kind
FROM child
LEFT JOIN family ON family.id = child.family
LEFT JOIN region ON region.id = family.region
LEFT JOIN staff ON staff.id = family.worker
LEFT JOIN stay ON stay.n = (
  SELECT s.n FROM stay AS s
  WHERE s.child = child.id AND s.removal_date <= ?2 AND (s.exit_date IS NULL OR s.exit_date > ?2)
  ORDER BY s.removal_date, s.n LIMIT 1)
LEFT JOIN placement ON placement.n = (
  SELECT p.n FROM placement AS p
  WHERE p.stay = stay.id AND p.start_date <= ?2 AND (p.end_date IS NULL OR p.end_date > ?2)
  ORDER BY p.start_date DESC, p.n DESC LIMIT 1)
LEFT JOIN home ON home.id = placement.home
LEFT JOIN goal ON goal.n = (
  SELECT g.n FROM goal AS g
  WHERE g.child = child.id AND g.role = 'primary' AND g.status = 'approved'
    AND g.to_date IS NULL AND (g.from_date IS NULL OR g.from_date <= ?2)
  ORDER BY g.from_date DESC, g.n DESC LIMIT 1)
WHERE child.n = ?1;

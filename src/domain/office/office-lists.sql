-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Staff, regions and homes. A walk gives the order, along the index of names: ?1 and ?2 are the key
-- to begin with (its text and its number), ?3 a filter, ?4 the number of rows, ?5 today. Each
-- returns n and the key. «…-row» reads what is shown of one, by n (?1), as of ?2.

-- The same words as in the index home_by_name (0009-office-page.sql).
-- let: home-name
coalesce(name, external_id, '')

-- ?3: 1 those who work here, 2 those who left.
-- name: staff
SELECT n, name FROM staff
WHERE name COLLATE NOCASE >= ?1 AND (name COLLATE NOCASE > ?1 OR n >= ?2)
  AND (?3 = 0 OR (?3 = 2) = (left_date IS NOT NULL AND left_date <= ?5))
ORDER BY name COLLATE NOCASE, n LIMIT ?4;

-- No filter, and no day; their parameters stand here all the same.
-- name: regions
SELECT n, name FROM region
WHERE name COLLATE NOCASE >= ?1 AND (name COLLATE NOCASE > ?1 OR n >= ?2)
  AND ?3 = ?3 AND ?5 = ?5
ORDER BY name COLLATE NOCASE, n LIMIT ?4;

-- A stay in care of today.
-- let: in-care
(removal_date <= ?2 AND (exit_date IS NULL OR exit_date > ?2))

-- let: now-living-there
(SELECT count(*) FROM placement JOIN stay ON stay.id = placement.stay
 WHERE placement.home = home.id AND start_date <= ?5 AND (end_date IS NULL OR end_date > ?5)
   AND (exit_date IS NULL OR exit_date > ?5))

-- ?3: 1 those who work with the birth family, 2 those with room for another child.
-- name: homes
SELECT n, {home-name} FROM home
WHERE {home-name} COLLATE NOCASE >= ?1 AND ({home-name} COLLATE NOCASE > ?1 OR n >= ?2)
  AND (?3 <> 1 OR works_with_birth_family = 'yes') AND (?3 <> 2 OR capacity > {now-living-there})
ORDER BY {home-name} COLLATE NOCASE, n LIMIT ?4;

-- name: staff-n
SELECT n FROM staff WHERE id = ?1;

-- name: region-n
SELECT n FROM region WHERE id = ?1;

-- name: home-n
SELECT n FROM home WHERE id = ?1;

-- name: staff-row
SELECT staff.id, staff.name, staff.external_id, staff.role, region.name, staff.unit,
  supervisor.name, staff.left_date,
  (SELECT count(*) FROM family JOIN child ON child.family = family.id
   WHERE family.worker = staff.id
     AND EXISTS (SELECT 1 FROM stay WHERE stay.child = child.id AND {in-care}))
FROM staff
LEFT JOIN region ON region.id = staff.region
LEFT JOIN staff AS supervisor ON supervisor.id = staff.supervisor
WHERE staff.n = ?1;

-- name: region-row
SELECT region.id, region.name,
  (SELECT count(*) FROM staff
   WHERE staff.region = region.id AND (left_date IS NULL OR left_date > ?2)),
  (SELECT count(*) FROM home WHERE home.region = region.id),
  (SELECT count(*) FROM family JOIN child ON child.family = family.id
   WHERE family.region = region.id
     AND EXISTS (SELECT 1 FROM stay WHERE stay.child = child.id AND {in-care}))
FROM region WHERE region.n = ?1;

-- name: home-row
SELECT home.id, home.name, home.external_id, home.type, home.capacity,
  home.works_with_birth_family, region.name,
  (SELECT count(*) FROM placement JOIN stay ON stay.id = placement.stay
   WHERE placement.home = home.id AND start_date <= ?2 AND (end_date IS NULL OR end_date > ?2)
     AND (exit_date IS NULL OR exit_date > ?2))
FROM home LEFT JOIN region ON region.id = home.region
WHERE home.n = ?1;

-- What hangs on one record, by its id (?1), as of ?2: type, id, title, a day, what else is told.
-- The families of a worker that are open, or have a child in care; with the children in care.
-- name: families-of-staff
SELECT 'family', family.id, family.name, family.opened,
  (SELECT group_concat(coalesce(given_name, child.external_id), ', ') FROM child
   WHERE child.family = family.id
     AND EXISTS (SELECT 1 FROM stay WHERE stay.child = child.id AND {in-care}))
FROM family
WHERE family.worker = ?1
  AND (family.closed IS NULL OR family.closed > ?2
       OR EXISTS (SELECT 1 FROM child JOIN stay ON stay.child = child.id
                  WHERE child.family = family.id AND {in-care}))
ORDER BY family.name COLLATE NOCASE, family.n LIMIT 500;

-- name: staff-of-region
SELECT 'staff', id, name, NULL, unit FROM staff
WHERE region = ?1 AND (left_date IS NULL OR left_date > ?2)
ORDER BY name COLLATE NOCASE, n LIMIT 500;

-- name: children-of-home
SELECT 'child', child.id,
  trim(coalesce(given_name, '') || ' ' || coalesce(family_name, child.external_id, '')),
  start_date, NULL
FROM placement
JOIN stay ON stay.id = placement.stay
JOIN child ON child.id = stay.child
WHERE placement.home = ?1 AND start_date <= ?2 AND (end_date IS NULL OR end_date > ?2)
  AND (exit_date IS NULL OR exit_date > ?2)
ORDER BY start_date, placement.n LIMIT 500;

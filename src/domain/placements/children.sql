-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The list of children. A walk goes along an index and tells of each child whether it meets the
-- query, so that whoever steps it can pause between any two; where no index has the order, «every»,
-- «of-workers» and «of-text» give the children in the order of their numbers, with what they are
-- sorted by.
--
-- ?1 and ?2 are the key to begin with (its text and its number), ?3 is 1 for children in care only,
-- ?5 today. The filters, each NULL where it does not matter: ?6 regions and ?8 workers (JSON, ids
-- in hexadecimal; ?7, ?9: 1 for «none recorded»), ?10 goals and ?12 settings (JSON, nicks; ?11: «no
-- goal yet», ?13: no placement), ?14 removed at the latest, ?15 removed after, ?16 moves at least.
-- ?17 the settings that are moves (JSON), ?18 moves after, ?19 what to sort by, ?20 words,
-- ?21 1 for children who live apart from a brother or sister in care.

-- let: in-care
EXISTS (
  SELECT 1 FROM stay
  WHERE stay.child = child.id AND removal_date <= ?5 AND (exit_date IS NULL OR exit_date > ?5))

-- The stay of today; of two the one that began first.
-- let: stay
(SELECT s.n FROM stay AS s
 WHERE s.child = child.id AND s.removal_date <= ?5 AND (s.exit_date IS NULL OR s.exit_date > ?5)
 ORDER BY s.removal_date, s.n LIMIT 1)

-- let: removal
(SELECT s.removal_date FROM stay AS s
 WHERE s.child = child.id AND s.removal_date <= ?5 AND (s.exit_date IS NULL OR s.exit_date > ?5)
 ORDER BY s.removal_date, s.n LIMIT 1)

-- let: latest
p.start_date <= ?5 AND (p.end_date IS NULL OR p.end_date > ?5)
ORDER BY p.start_date DESC, p.n DESC LIMIT 1

-- let: placement
(SELECT p.n FROM placement AS p
 WHERE p.stay = (SELECT id FROM stay WHERE stay.n = {stay}) AND {latest})

-- The same as hw_goal_in_force().
-- let: goal
(SELECT g.kind FROM goal AS g
 WHERE g.child = child.id AND g.role = 'primary' AND g.status = 'approved'
   AND g.to_date IS NULL AND (g.from_date IS NULL OR g.from_date <= ?5)
 ORDER BY g.from_date DESC, g.n DESC LIMIT 1)

-- The same as hw_placement_count_moves().
-- let: moves
(SELECT count(*) FROM stay AS s JOIN placement AS p ON p.stay = s.id
 WHERE s.child = child.id AND p.start_date > ?18 AND p.start_date <= ?5
   AND p.setting IN (SELECT value FROM json_each(?17))
   AND EXISTS (SELECT 1 FROM placement AS b
               WHERE b.stay = p.stay AND (b.start_date, b.n) < (p.start_date, p.n)))

-- The same as hw_hearing_find_next().
-- let: hearing
(SELECT min(h.due_date) FROM hearing AS h
 WHERE h.child = child.id AND h.held_date IS NULL AND h.due_date IS NOT NULL)

-- let: region
(SELECT family.region FROM family WHERE family.id = child.family)

-- let: worker
(SELECT family.worker FROM family WHERE family.id = child.family)

-- let: placed-now
s.removal_date <= ?5 AND (s.exit_date IS NULL OR s.exit_date > ?5) AND {latest}

-- Who has run away is with nobody; two on a trial home visit are both with the parents.
-- let: where
CASE WHEN p.setting = 'runaway' THEN s.child
     WHEN p.setting = 'trial-home-visit' AND p.home IS NULL THEN 'parents'
     ELSE p.home END

-- let: place
(SELECT {where} FROM stay AS s JOIN placement AS p ON p.stay = s.id
 WHERE s.child = child.id AND {placed-now})

-- let: place-of-sibling
(SELECT {where} FROM stay AS s JOIN placement AS p ON p.stay = s.id
 WHERE s.child = sibling.id AND {placed-now})

-- The same as hw_sibling_is_apart().
-- let: apart
EXISTS (
  SELECT 1 FROM child AS sibling
  WHERE sibling.family = child.family AND sibling.id <> child.id
    AND {place-of-sibling} <> {place})

-- The first filter that a child fails ends it, and what nobody asks for is not looked at: in a
-- column AND and OR do both their sides, and WHEN does not.
-- let: meets
CASE
 WHEN ?3 <> 0 AND {in-care} IS NOT TRUE THEN 0
 WHEN ?6 IS NOT NULL AND ({region} IN (SELECT unhex(value) FROM json_each(?6))
                          OR (?7 AND {region} IS NULL)) IS NOT TRUE THEN 0
 WHEN ?8 IS NOT NULL AND ({worker} IN (SELECT unhex(value) FROM json_each(?8))
                          OR (?9 AND {worker} IS NULL)) IS NOT TRUE THEN 0
 WHEN ?14 IS NOT NULL AND ({removal} <= ?14) IS NOT TRUE THEN 0
 WHEN ?15 IS NOT NULL AND ({removal} > ?15) IS NOT TRUE THEN 0
 WHEN ?10 IS NOT NULL AND ({goal} IN (SELECT value FROM json_each(?10))
                           OR (?11 AND {goal} IS NULL AND {in-care})) IS NOT TRUE THEN 0
 WHEN ?12 IS NOT NULL AND ((SELECT setting FROM placement WHERE placement.n = {placement})
                           IN (SELECT value FROM json_each(?12))
                           OR (?13 AND {placement} IS NULL AND {in-care})) IS NOT TRUE THEN 0
 WHEN ?16 IS NOT NULL AND ({moves} >= ?16) IS NOT TRUE THEN 0
 WHEN ?21 IS NOT NULL AND {apart} IS NOT TRUE THEN 0
 ELSE 1
END

-- name: by-name
SELECT child.n, key, child.n, {meets} FROM sort_entry CROSS JOIN child ON child.n = sort_entry.n
WHERE tbl = 'child' AND key >= ?1 AND (key > ?1 OR sort_entry.n >= ?2)
ORDER BY key, sort_entry.n;

-- name: by-name-down
SELECT child.n, key, child.n, {meets} FROM sort_entry CROSS JOIN child ON child.n = sort_entry.n
WHERE tbl = 'child' AND key <= ?1 AND (key < ?1 OR sort_entry.n <= ?2)
ORDER BY key DESC, sort_entry.n DESC;

-- name: by-birth
SELECT n, birth_date, n, {meets} FROM child
WHERE birth_date >= ?1 AND (birth_date > ?1 OR n >= ?2)
ORDER BY birth_date, n;

-- name: by-birth-down
SELECT n, birth_date, n, {meets} FROM child
WHERE birth_date <= ?1 AND (birth_date < ?1 OR n <= ?2)
ORDER BY birth_date DESC, n DESC;

-- A child with two open stays stands where the first of them began.
-- let: first-of-child
removal_date <= ?5 AND NOT EXISTS (
  SELECT 1 FROM stay AS other
  WHERE other.child = stay.child AND other.removal_date <= ?5
    AND (other.exit_date IS NULL OR other.exit_date > ?5)
    AND (other.removal_date, other.n) < (stay.removal_date, stay.n))

-- Nearly all stays in care have no exit date; those whose exit lies ahead are few.
-- name: by-removal
SELECT child.n, removal_date, stay.n, {meets} FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date IS NULL AND removal_date >= ?1 AND (removal_date > ?1 OR stay.n >= ?2)
  AND {first-of-child}
UNION ALL
SELECT child.n, removal_date, stay.n, {meets} FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date > ?5 AND removal_date >= ?1 AND (removal_date > ?1 OR stay.n >= ?2)
  AND {first-of-child}
ORDER BY 2, 3;

-- name: by-removal-down
SELECT child.n, removal_date, stay.n, {meets} FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date IS NULL AND removal_date <= ?1 AND (removal_date < ?1 OR stay.n <= ?2)
  AND {first-of-child}
UNION ALL
SELECT child.n, removal_date, stay.n, {meets} FROM stay CROSS JOIN child ON child.id = stay.child
WHERE exit_date > ?5 AND removal_date <= ?1 AND (removal_date < ?1 OR stay.n <= ?2)
  AND {first-of-child}
ORDER BY 2 DESC, 3 DESC;

-- Behind them, in both directions, those who are not in care.
-- name: not-in-care
SELECT n, '', n, {meets} AND NOT {in-care} FROM child WHERE n >= ?2 ORDER BY n;

-- let: home
(SELECT coalesce(home.name, home.external_id) FROM placement JOIN home ON home.id = placement.home
 WHERE placement.n = {placement})

-- What a column is sorted by; absent: behind the others.
-- let: key
CASE ?19
  WHEN 'name' THEN sort_entry.key
  WHEN 'birth' THEN child.birth_date
  WHEN 'removal' THEN {removal}
  WHEN 'number' THEN child.external_id
  WHEN 'goal' THEN {goal}
  WHEN 'setting' THEN (SELECT setting FROM placement WHERE placement.n = {placement})
  WHEN 'home' THEN {home}
  WHEN 'placement' THEN (SELECT start_date FROM placement WHERE placement.n = {placement})
  WHEN 'moves' THEN {moves}
  WHEN 'hearing' THEN {hearing}
  WHEN 'icwa' THEN child.icwa
  WHEN 'family' THEN (SELECT family.name FROM family WHERE family.id = child.family)
  WHEN 'county' THEN (SELECT family.county FROM family WHERE family.id = child.family)
  WHEN 'region' THEN (SELECT region.name FROM region WHERE region.id = {region})
  WHEN 'worker' THEN (SELECT staff.name FROM staff WHERE staff.id = {worker})
  WHEN 'supervisor' THEN (
    SELECT s.name FROM staff JOIN staff AS s ON s.id = staff.supervisor WHERE staff.id = {worker})
END

-- Each of these: the place to go on behind, the child's n, whether it meets, the key, the name.
-- name: every
SELECT child.n, child.n, {meets}, {key}, sort_entry.key
FROM child CROSS JOIN sort_entry ON sort_entry.tbl = 'child' AND sort_entry.n = child.n
WHERE child.n > ?2 ORDER BY child.n;

-- name: of-workers
SELECT child.n, child.n, {meets}, {key}, sort_entry.key
FROM family CROSS JOIN child ON child.family = family.id
CROSS JOIN sort_entry ON sort_entry.tbl = 'child' AND sort_entry.n = child.n
WHERE family.worker IN (SELECT unhex(value) FROM json_each(?8)) AND child.n > ?2
ORDER BY child.n;

-- name: of-text
SELECT entry.n, child.n, {meets}, {key}, sort_entry.key
FROM search_word CROSS JOIN search_entry AS entry ON entry.n = search_word.rowid
CROSS JOIN child ON child.id = entry.row_id
CROSS JOIN sort_entry ON sort_entry.tbl = 'child' AND sort_entry.n = child.n
WHERE search_word MATCH ?20 AND search_word.rowid > ?2 AND entry.tbl = 'child'
ORDER BY search_word.rowid;

-- ?1 and all who stand below that person.
-- name: mine
WITH RECURSIVE mine (id) AS (
  SELECT ?1 UNION SELECT staff.id FROM staff JOIN mine ON staff.supervisor = mine.id)
SELECT id FROM mine;

-- name: n-of-id
SELECT n FROM child WHERE id = ?1;

-- One child, by n (?1).
-- name: row
SELECT child.id, child.given_name, child.family_name, child.external_id, child.birth_date,
  child.sex, family.name, family.county, region.name, staff.name, stay.removal_date,
  placement.setting, coalesce(home.name, home.external_id), {goal}, supervisor.name,
  placement.start_date, {moves}, {hearing}, child.icwa
FROM child
LEFT JOIN family ON family.id = child.family
LEFT JOIN region ON region.id = family.region
LEFT JOIN staff ON staff.id = family.worker
LEFT JOIN staff AS supervisor ON supervisor.id = staff.supervisor
LEFT JOIN stay ON stay.n = {stay}
LEFT JOIN placement
  ON placement.n = (SELECT p.n FROM placement AS p WHERE p.stay = stay.id AND {latest})
LEFT JOIN home ON home.id = placement.home
WHERE child.n = ?1;

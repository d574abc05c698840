-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For whom something may be due today, how they are called, and whom a commit touched. ?2 is today.

-- In care today or later, planned for, or referred; and who left care lately and whose case is
-- open: some duties only begin with the end of a stay. The longest lasts half a year; after two
-- weeks more it is history, not work.
-- let: lately
date (?2, '-200 days')

-- let: open
(EXISTS (SELECT 1 FROM stay WHERE stay.child = child.id
         AND (stay.exit_date IS NULL OR stay.exit_date > ?2
              OR stay.exit_date > {lately} AND family.closed IS NULL))
 OR EXISTS (SELECT 1 FROM planned_event WHERE planned_event.child = child.id
            AND (planned_event.date >= ?2
                 OR planned_event.date > {lately} AND family.closed IS NULL))
 OR EXISTS (SELECT 1 FROM referral_children WHERE referral_children.target = child.id))

-- Who facilitates the family now, unless that person left.
-- let: titles
SELECT child.id, child.given_name, child.family_name, child.external_id, child.family, family.name,
  family.worker, staff.name, staff.supervisor, facilitator.id, facilitator.name
FROM child LEFT JOIN family ON family.id = child.family LEFT JOIN staff ON staff.id = family.worker
LEFT JOIN facilitation ON facilitation.family = family.id AND facilitation.from_date <= ?2
  AND (facilitation.until_date IS NULL OR facilitation.until_date > ?2)
LEFT JOIN staff AS facilitator ON facilitator.id = facilitation.facilitator
  AND (facilitator.left_date IS NULL OR facilitator.left_date > ?2)

-- The own families of ?1 come first, then those of whom that person supervises.
-- name: all
SELECT child.id
FROM child LEFT JOIN family ON family.id = child.family LEFT JOIN staff ON staff.id = family.worker
WHERE {open}
ORDER BY family.worker IS NOT ?1, staff.supervisor IS NOT ?1, child.n;

-- Of the children whose ids, in hexadecimal, stand in the JSON array ?1.
-- name: some
{titles}
WHERE child.id IN (SELECT unhex (value) FROM json_each (?1)) AND {open};

-- Exceptions that wait for approval, of the children in the array ?1.
-- name: asked
SELECT child, item, requested_by FROM due_exception
WHERE child IN (SELECT unhex (value) FROM json_each (?1)) AND approved_date IS NULL;

-- Of the child, the family or the worker ?1.
-- name: about
SELECT child.id FROM child LEFT JOIN family ON family.id = child.family
WHERE (child.id = ?1 OR child.family = ?1
       OR child.family IN (SELECT id FROM family WHERE worker = ?1)) AND {open}
ORDER BY child.n;

-- Who is away on the day ?2, both ends included.
-- name: covers
SELECT id FROM cover WHERE until_date >= ?2 AND from_date <= ?2 ORDER BY n;

-- name: lead
SELECT EXISTS (SELECT 1 FROM staff WHERE supervisor = ?1 AND left_date IS NULL);

-- Whom ?1 facilitates on the day ?2.
-- name: facilitated
SELECT family FROM facilitation
WHERE facilitator = ?1 AND from_date <= ?2 AND (until_date IS NULL OR until_date > ?2);

-- name: last
SELECT coalesce (max (no), 0) FROM op;

-- Whether something changed that is not one family's: the rules, the people of the office.
-- name: office
SELECT EXISTS (SELECT 1 FROM op WHERE no > ?1
               AND tbl IN ('policy_pack', 'holiday', 'staff', 'meeting_kind'));

-- Families and records that changed, and the children who are in one of those now.
-- name: touched
SELECT root FROM op WHERE no > ?1 AND root IS NOT NULL
UNION SELECT row_id FROM op WHERE no > ?1 AND tbl IN ('child', 'family');

-- name: of-family
SELECT id FROM child WHERE family = ?1 OR id = ?1;

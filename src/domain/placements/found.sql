-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is told beside the name of somebody or something that was found. ?1 is the record's id.

-- name: family
SELECT external_id, county FROM family WHERE id = ?1;

-- name: staff
SELECT staff.role, region.name FROM staff LEFT JOIN region ON region.id = staff.region
WHERE staff.id = ?1;

-- name: home
SELECT home.type, region.name FROM home LEFT JOIN region ON region.id = home.region
WHERE home.id = ?1;

-- Whose contact it is: the child’s that it is about, or else the family’s.
-- name: contact
SELECT child.id, child.given_name, child.family_name, family.id, family.name
FROM contact JOIN family ON family.id = contact.family
LEFT JOIN child ON child.id = contact.child
WHERE contact.id = ?1;

-- The child that a person is around; a connection that goes on before one that ended.
-- name: person
SELECT connection.kind, child.id, child.given_name, child.family_name
FROM connection JOIN child ON child.id = connection.child
WHERE connection.person = ?1 ORDER BY connection.until IS NOT NULL, connection.n LIMIT 1;

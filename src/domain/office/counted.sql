-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What stands behind a number of a report. ?1: a JSON array of ids, of which one may stand there
-- twice. Each returns the id of what is opened, a name, a nick, two more words, and two days.

-- let: one
json_each(?1) AS one

-- let: id
unhex(one.value, '-')

-- let: child-name
trim(coalesce(child.given_name, '') || ' ' || coalesce(child.family_name, child.external_id, ''))

-- As the office calls the kind, or as all do.
-- let: kind
CASE WHEN meeting_kind.name IS NULL THEN meeting.kind END, meeting_kind.name

-- name: children
SELECT child.id, {child-name}, NULL, family.name, staff.name, NULL, NULL
FROM {one} JOIN child ON child.id = {id}
LEFT JOIN family ON family.id = child.family LEFT JOIN staff ON staff.id = family.worker;

-- name: meetings
SELECT meeting.id, family.name, {kind}, NULL, coalesce(held_date, meeting.date) AS day, NULL
FROM {one} JOIN meeting ON meeting.id = {id} JOIN family ON family.id = meeting.family
LEFT JOIN meeting_kind ON meeting_kind.id = meeting.own_kind
ORDER BY day DESC, meeting.n;

-- Nothing of the role: where a small number of one is hidden, the list of all would tell it.
-- name: invitations
SELECT meeting.id,
  coalesce(person.name, staff.name, home.name,
    CASE WHEN child.id IS NOT NULL THEN {child-name} END),
  {kind}, family.name, coalesce(held_date, meeting.date) AS day, NULL
FROM {one} JOIN invitation ON invitation.id = {id}
JOIN meeting ON meeting.id = invitation.meeting JOIN family ON family.id = meeting.family
LEFT JOIN meeting_kind ON meeting_kind.id = meeting.own_kind
LEFT JOIN person ON person.id = invitation.person
LEFT JOIN staff ON staff.id = invitation.staff
LEFT JOIN home ON home.id = invitation.home
LEFT JOIN child ON child.id = invitation.child
ORDER BY day DESC, invitation.n;

-- name: placements
SELECT child.id, {child-name}, NULL, coalesce(home.name, home.external_id), NULL, start_date,
  coalesce(end_date, exit_date)
FROM {one} JOIN placement ON placement.id = {id} JOIN stay ON stay.id = placement.stay
JOIN child ON child.id = stay.child LEFT JOIN home ON home.id = placement.home
ORDER BY start_date, placement.n;

-- name: facilitations
SELECT family.id, family.name, NULL, staff.name, NULL, from_date, NULL
FROM {one} JOIN facilitation ON facilitation.id = {id}
JOIN family ON family.id = facilitation.family JOIN staff ON staff.id = facilitation.facilitator
ORDER BY from_date, facilitation.n;

-- name: families
SELECT family.id, family.name, NULL, staff.name, NULL, NULL, NULL
FROM {one} JOIN family ON family.id = {id} LEFT JOIN staff ON staff.id = family.worker;

-- name: homes
SELECT home.id, coalesce(home.name, home.external_id), home.type, region.name, NULL, NULL, NULL
FROM {one} JOIN home ON home.id = {id} LEFT JOIN region ON region.id = home.region;

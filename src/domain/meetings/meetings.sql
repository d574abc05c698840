-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The meetings of all families in one table, and who facilitates whom. A meeting that is held in
-- another one's sitting stands under that one: those who are asked are asked to the sitting.

-- let: wanted
meeting.sitting IS NULL AND left_out_because IS NULL

-- let: asked
(invited_date IS NOT NULL OR answer IS NOT NULL OR came = 'yes')

-- let: open
(family.closed IS NULL OR family.closed > ?1)

-- let: columns
SELECT meeting.id, meeting.family, family.name,
  coalesce(meeting_kind.counts_as, meeting.kind), meeting_kind.name, meeting.status,
  meeting.held_date, meeting.date, meeting.time, meeting.length, meeting.place,
  meeting.minuted_date, meeting.facilitator, staff.name, count(invitation.n),
  count(CASE WHEN {asked} THEN 1 END),
  count(CASE WHEN answer IS NOT NULL THEN 1 END),
  count(CASE WHEN answer = 'accepted' THEN 1 END),
  count(CASE WHEN came = 'yes' THEN 1 END),
  count(CASE WHEN (meeting.facilitator IS NULL OR invitation.staff IS NOT meeting.facilitator)
    AND coalesce(precontact, '') NOT IN ('done', 'refused')
    AND invitation.n IS NOT NULL THEN 1 END),
  (SELECT count(*) FROM agenda_item WHERE agenda_item.meeting = meeting.id
    AND agenda_item.kind <> 'topic' AND coalesce(agenda_item.answer, '') = ''),
  family.worker, worker.supervisor
FROM meeting JOIN family ON family.id = meeting.family
LEFT JOIN meeting_kind ON meeting_kind.id = meeting.own_kind
LEFT JOIN staff ON staff.id = meeting.facilitator
LEFT JOIN staff AS worker ON worker.id = family.worker
LEFT JOIN invitation ON invitation.meeting = meeting.id AND {wanted}

-- Those that somebody has to do something about: planned, or held with open minutes.
-- name: open
{columns}
WHERE meeting.sitting IS NULL
  AND (meeting.status = 'planned' OR (meeting.status = 'held' AND meeting.minuted_date IS NULL))
GROUP BY meeting.n ORDER BY meeting.date IS NOT NULL, meeting.date, meeting.time, meeting.n;

-- Those of them that have no day.
-- name: dayless
{columns}
WHERE meeting.sitting IS NULL AND meeting.status IN ('planned', 'held')
  AND meeting.date IS NULL AND meeting.held_date IS NULL AND meeting.minuted_date IS NULL
GROUP BY meeting.n ORDER BY meeting.time, meeting.n;

-- All that were to be between ?1 and ?2, both included.
-- name: between
{columns}
WHERE meeting.sitting IS NULL AND coalesce(meeting.held_date, meeting.date) BETWEEN ?1 AND ?2
GROUP BY meeting.n ORDER BY coalesce(meeting.held_date, meeting.date), meeting.time, meeting.n;

-- name: of-family
{columns}
WHERE meeting.family = ?1
GROUP BY meeting.n
ORDER BY coalesce(meeting.held_date, meeting.date) IS NOT NULL,
  coalesce(meeting.held_date, meeting.date) DESC, meeting.n DESC;

-- Those at which something was decided about the placement ?1 (S2-6).
-- name: deciding
{columns}
WHERE meeting.id IN (SELECT meeting FROM meeting_decision WHERE placement = ?1)
GROUP BY meeting.n ORDER BY coalesce(meeting.held_date, meeting.date), meeting.n;

-- How many open families each facilitator has on ?1, and how many they can have.
-- name: facilitators
SELECT staff.id, staff.name, staff.most_families, staff.left_date, (
    SELECT count(DISTINCT facilitation.family)
    FROM facilitation JOIN family ON family.id = facilitation.family
    WHERE facilitator = staff.id AND from_date <= ?1
      AND (until_date IS NULL OR until_date > ?1) AND {open}) AS families
FROM staff WHERE staff.role = 'facilitator' OR families > 0
ORDER BY staff.name COLLATE NOCASE, staff.n;

-- Open families of the enhanced program and nobody who facilitates them on ?1, or only somebody who
-- has left (S4-9): a permanency planning meeting was held or is to be; or one is due, because a
-- child in care had the fact-finding hearing and the office goes by that program's pack (W09).
-- name: without
SELECT family.id, family.name FROM family
WHERE {open} AND (
    EXISTS (SELECT 1 FROM meeting WHERE meeting.family = family.id
      AND meeting.kind = 'permanency-planning' AND meeting.status <> 'cancelled')
    OR (EXISTS (SELECT 1 FROM policy_pack WHERE policy_pack.name = 'washington-enhanced')
      AND EXISTS (SELECT 1 FROM child JOIN stay ON stay.child = child.id
        JOIN hearing ON hearing.child = child.id
        WHERE child.family = family.id AND stay.exit_date IS NULL
          AND hearing.kind = 'fact-finding'
          AND hearing.held_date BETWEEN stay.removal_date AND ?1)))
  AND NOT EXISTS (SELECT 1 FROM facilitation JOIN staff ON staff.id = facilitation.facilitator
    WHERE facilitation.family = family.id AND from_date <= ?1
      AND (until_date IS NULL OR until_date > ?1)
      AND (staff.left_date IS NULL OR staff.left_date > ?1))
ORDER BY family.name COLLATE NOCASE, family.n;

-- Open families with a child in care since ?2 or longer, for whom nobody tried to bring anybody in
-- since that day (S3-34).
-- name: quiet
SELECT DISTINCT family.id, family.name
FROM family JOIN child ON child.family = family.id JOIN stay ON stay.child = child.id
WHERE stay.exit_date IS NULL AND stay.removal_date <= ?2 AND {open}
  AND NOT EXISTS (SELECT 1 FROM meeting_effort
    WHERE meeting_effort.family = family.id AND meeting_effort.date >= ?2)
ORDER BY family.name COLLATE NOCASE, family.n;

-- The facilitations, a family's behind each other, and whether another one took over (S4-12): the
-- same one again is no change.
-- name: changes
SELECT id, family, before IS NOT NULL AND before IS NOT facilitator FROM (
  SELECT id, family, facilitator, from_date, n,
    lag(facilitator) OVER (PARTITION BY family ORDER BY from_date, n) AS before
  FROM facilitation)
ORDER BY family, from_date, n;

-- Who is to be at a planned meeting between ?1 and ?2, both included, but for the meeting ?3: who
-- facilitates it, and who is asked and did not decline. One that is held in another one's sitting
-- takes nobody's time beside that.
-- name: taken
SELECT facilitator, date, time, length FROM meeting
WHERE status = 'planned' AND date BETWEEN ?1 AND ?2 AND id <> ?3 AND sitting IS NULL
  AND facilitator IS NOT NULL
UNION
SELECT coalesce(person, child, staff, home), date, time, length
FROM meeting JOIN invitation ON invitation.meeting = meeting.id
WHERE meeting.status = 'planned' AND date BETWEEN ?1 AND ?2 AND meeting.id <> ?3
  AND meeting.sitting IS NULL AND left_out_because IS NULL AND answer IS NOT 'declined';

-- Of the family ?1, of the family of the child ?2, or of those of the children whose ids, in
-- hexadecimal, stand in the JSON array ?3. Nearly every meeting is alone and held: without the
-- pluses below, SQLite would go by that over all of the office for one child.
-- let: of-scope
meeting.family IN (
  SELECT ?1 UNION ALL SELECT family FROM child WHERE id = ?2
  UNION ALL SELECT family FROM child WHERE id IN (SELECT unhex (value) FROM json_each (?3)))

-- let: alone
(+meeting.sitting IS NULL
 AND NOT EXISTS (SELECT 1 FROM meeting AS other WHERE other.sitting = meeting.id))

-- Held meetings, and whether each was alone; those of several in one sitting at which somebody was.
-- name: attended
SELECT meeting.n, meeting.id, meeting.family, family.worker,
  coalesce (sitting.held_date, meeting.held_date) AS held, meeting.kind,
  coalesce (meeting_kind.counts_as, meeting.kind), meeting_kind.id, meeting_kind.ftm,
  meeting.partners, meeting.partners_reason, meeting.partners_strategy, {alone} AS is_alone
FROM meeting JOIN family ON family.id = meeting.family
LEFT JOIN meeting_kind ON meeting_kind.id = meeting.own_kind
LEFT JOIN meeting AS sitting ON sitting.id = meeting.sitting
WHERE held IS NOT NULL AND +meeting.status <> 'cancelled'
  AND coalesce (sitting.status, meeting.status) = 'held' AND {of-scope}
  AND (is_alone OR EXISTS (SELECT 1 FROM invitation
                           WHERE invitation.meeting = coalesce (meeting.sitting, meeting.id)
                             AND invitation.came = 'yes'));

-- Those whose numbers stand in the JSON array ?1.
-- let: counted
WITH held (n, id, family, day) AS (
  SELECT meeting.n, meeting.id, meeting.family, meeting.held_date
  FROM json_each (?1) AS wanted JOIN meeting ON meeting.n = wanted.value)

-- let: about
(EXISTS (SELECT 1 FROM meeting_child
         WHERE meeting_child.meeting = held.id AND meeting_child.child = child.id)
 OR (child.family = held.family
     AND NOT EXISTS (SELECT 1 FROM meeting_child WHERE meeting_child.meeting = held.id)))

-- name: attended-by
{counted}
SELECT held.n, invitation.role, invitation.child, invitation.person, invitation.staff,
  invitation.home, person.name, person.organisation
FROM held JOIN invitation ON invitation.meeting = held.id
LEFT JOIN person ON person.id = invitation.person
WHERE invitation.came = 'yes';

-- What those who came are to the children.
-- name: attended-ties
{counted}
SELECT held.n, connection.person, connection.kind
FROM held JOIN invitation ON invitation.meeting = held.id
JOIN connection ON connection.person = invitation.person
JOIN child ON child.id = connection.child
WHERE invitation.came = 'yes' AND {about};

-- The homes of which somebody came, where one of the children lived on that day.
-- name: attended-homes
{counted}
SELECT held.n, home.id, home.type
FROM held JOIN invitation ON invitation.meeting = held.id JOIN home ON home.id = invitation.home
JOIN placement ON placement.home = home.id JOIN stay ON stay.id = placement.stay
JOIN child ON child.id = stay.child
WHERE invitation.came = 'yes' AND placement.start_date <= held.day
  AND (placement.end_date IS NULL OR placement.end_date > held.day)
  AND stay.removal_date <= held.day AND (stay.exit_date IS NULL OR stay.exit_date > held.day)
  AND {about};

-- name: attended-plans
{counted}
SELECT held.n, case_plan.id, case_plan.version, case_plan.status, case_plan.from_date,
  case_plan.agreed_date, case_plan.approved_date, case_plan.closed_date
FROM held JOIN case_plan ON case_plan.family = held.family;

-- name: attended-services
{counted}
SELECT held.n, plan_service.plan, plan_service.provider, plan_service.status,
  plan_service.from_date, plan_service.until_date, person.name, person.organisation
FROM held JOIN case_plan ON case_plan.family = held.family
JOIN plan_service ON plan_service.plan = case_plan.id
LEFT JOIN person ON person.id = plan_service.provider
WHERE plan_service.provider IS NOT NULL;

-- name: attended-children
{counted}
SELECT held.n, child.n FROM held JOIN child ON child.family = held.family WHERE {about};

-- Who was asked to the meetings that were held between ?1 and ?2, both included: as what, when a
-- child was born, the day, and whether they came. Those of a meeting in another one's sitting are
-- asked there.
-- name: audiences
SELECT invitation.id, invitation.role, child.birth_date, meeting.held_date,
  invitation.came = 'yes'
FROM meeting JOIN invitation ON invitation.meeting = meeting.id
LEFT JOIN child ON child.id = invitation.child
WHERE meeting.status = 'held' AND meeting.held_date BETWEEN ?1 AND ?2 AND {wanted} AND {asked}
ORDER BY meeting.held_date, meeting.n, invitation.n;

-- The meetings held between ?1 and ?2, both included, those in another one's sitting as well.
-- name: held
SELECT id FROM meeting WHERE status = 'held' AND held_date BETWEEN ?1 AND ?2
ORDER BY held_date, n;

-- Somebody called ?2 whom the family of the meeting ?1 knows, and whether they are asked to that
-- meeting: first whoever is, then who was asked to another one, or is connected to a child.
-- name: named
SELECT person.id, EXISTS (
    SELECT 1 FROM invitation WHERE meeting = ?1 AND invitation.person = person.id) AS is_asked
FROM person
WHERE person.name = ?2 COLLATE NOCASE AND (
    person.id IN (SELECT invitation.person
      FROM meeting JOIN invitation ON invitation.meeting = meeting.id
      WHERE meeting.family = (SELECT family FROM meeting WHERE id = ?1))
    OR person.id IN (SELECT connection.person
      FROM child JOIN connection ON connection.child = child.id
      WHERE child.family = (SELECT family FROM meeting WHERE id = ?1)))
ORDER BY is_asked DESC, person.n LIMIT 1;

-- The numbers of the children that the meeting ?1 is about.
-- name: children
SELECT child.n FROM meeting JOIN child ON child.family = meeting.family
WHERE meeting.id = ?1
  AND (NOT EXISTS (SELECT 1 FROM meeting_child WHERE meeting_child.meeting = ?1)
       OR child.id IN (SELECT child FROM meeting_child WHERE meeting_child.meeting = ?1));

-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the engine knows of children: their stays, and facts with their days. Each statement goes
-- behind one that says which children (scope: n, id, family). A fact has the number of its child,
-- its two words, its day, the day until which it lasts, whether it is one that lasts, and the id of
-- its record.

-- name: scope-child
WITH scope (n, id, family) AS (SELECT n, id, family FROM child WHERE id = ?1)

-- name: scope-family
WITH scope (n, id, family) AS (SELECT n, id, family FROM child WHERE family = ?1)

-- Those in care on the day ?1 or later, and those for whom something is planned or was referred.
-- name: open
SELECT child.n FROM child
WHERE child.id IN (SELECT child FROM stay WHERE exit_date IS NULL OR exit_date > ?1)
   OR child.id IN (SELECT child FROM planned_event WHERE date >= ?1)
   OR child.id IN (SELECT target FROM referral_children)
ORDER BY child.n

-- Those whose numbers stand in the JSON array ?1.
-- name: scope-numbers
WITH scope (n, id, family) AS (
  SELECT child.n, child.id, child.family FROM json_each (?1) AS one
  CROSS JOIN child ON child.n = one.value)

-- name: scope-range
WITH scope (n, id, family) AS (SELECT n, id, family FROM child WHERE n BETWEEN ?1 AND ?2)

-- The last one of the next ?2 children from the number ?1 on.
-- name: slice
SELECT max (n) FROM (SELECT n FROM child WHERE n >= ?1 ORDER BY n LIMIT ?2)

-- Those whose ids, in hexadecimal, stand in the JSON array ?1.
-- name: scope-some
WITH scope (n, id, family) AS (
  SELECT n, id, family FROM child WHERE id IN (SELECT unhex (value) FROM json_each (?1)))

-- name: children
SELECT scope.n, scope.id, child.birth_date, scope.family, family.worker, family.closed
FROM scope JOIN child ON child.n = scope.n LEFT JOIN family ON family.id = scope.family

-- name: stays
SELECT scope.n, stay.id, stay.removal_date, stay.exit_date, stay.custody_finding_date,
  stay.tpr_petition_date, stay.exit_kind, stay.custody_order_date, stay.voluntary_agreement_date,
  stay.dependency_petition_date
FROM scope JOIN stay ON stay.child = scope.id

-- name: placements
SELECT scope.n, placement.setting, placement.start_date, placement.end_date, placement.end_reason,
  placement.out_of_state, placement.qrtp, placement.id, placement.stay
FROM scope JOIN stay ON stay.child = scope.id JOIN placement ON placement.stay = stay.id

-- name: hearings
SELECT scope.n, 'hearing ' || hearing.kind, hearing.held_date, NULL, 0, hearing.id
FROM scope JOIN hearing ON hearing.child = scope.id WHERE hearing.held_date IS NOT NULL
UNION ALL
SELECT scope.n, 'hearing-set ' || hearing.kind, hearing.due_date, NULL, 0, hearing.id
FROM scope JOIN hearing ON hearing.child = scope.id WHERE hearing.due_date IS NOT NULL

-- A goal that is only proposed is none yet.
-- name: goals
SELECT scope.n, 'goal ' || goal.role, goal.from_date, goal.to_date, 1, goal.id
FROM scope JOIN goal ON goal.child = scope.id
WHERE goal.from_date IS NOT NULL AND goal.status IN ('approved', 'ended')
UNION ALL
SELECT scope.n, goal.role || ' ' || goal.kind, goal.from_date, goal.to_date, 1, goal.id
FROM scope JOIN goal ON goal.child = scope.id
WHERE goal.from_date IS NOT NULL AND goal.status IN ('approved', 'ended')

-- let: seen
contact.status = 'held' AND contact.kind IN ('home-visit', 'office-visit', 'other-visit')

-- The child was there: the contact is about it alone, or it is named; the caregiver was, where the
-- child lives.
-- name: contacts
SELECT scope.n, 'contact child', contact.date, NULL, 0, contact.id
FROM scope JOIN contact ON contact.family = scope.family
WHERE {seen} AND (contact.child = scope.id OR EXISTS (
  SELECT 1 FROM contact_person WHERE contact_person.contact = contact.id
    AND contact_person.child = scope.id))
UNION ALL
SELECT scope.n, word.value, contact.date, NULL, 0, contact.id
FROM scope JOIN contact ON contact.family = scope.family
JOIN json_each ('["contact residence","contact caregiver"]') AS word
WHERE {seen} AND contact.place = 'residence' AND (contact.child = scope.id OR EXISTS (
  SELECT 1 FROM contact_person WHERE contact_person.contact = contact.id
    AND contact_person.child = scope.id))
UNION ALL
SELECT scope.n, 'contact parent', contact.date, NULL, 0, contact.id
FROM scope JOIN contact ON contact.family = scope.family
JOIN contact_person ON contact_person.contact = contact.id
JOIN connection ON connection.person = contact_person.person AND connection.child = scope.id
WHERE {seen} AND connection.kind IN ('mother', 'father', 'putative-father')

-- The first approval of a plan, of whatever version; the day on which a task of it was done; the
-- days on which the child took part in one.
-- name: plans
SELECT scope.n, 'plan approved', case_plan.approved_date, NULL, 0, case_plan.id
FROM scope JOIN case_plan ON case_plan.family = scope.family
WHERE case_plan.approved_date IS NOT NULL
UNION ALL
SELECT scope.n, 'plan agreed', case_plan.agreed_date, NULL, 0, case_plan.id
FROM scope JOIN case_plan ON case_plan.family = scope.family
WHERE case_plan.agreed_date IS NOT NULL
UNION ALL
SELECT scope.n, 'plan step', task.done_date, NULL, 0, task.id
FROM scope JOIN case_plan ON case_plan.family = scope.family
JOIN plan_goal ON plan_goal.plan = case_plan.id JOIN objective ON objective.goal = plan_goal.id
JOIN task ON task.objective = objective.id WHERE task.done_date IS NOT NULL
UNION ALL
SELECT scope.n, 'plan youth', coalesce (plan_participant.signed_date, case_plan.agreed_date,
  case_plan.approved_date) AS day, NULL, 0, plan_participant.id
FROM scope JOIN plan_participant ON plan_participant.child = scope.id
JOIN case_plan ON case_plan.id = plan_participant.plan
WHERE plan_participant.took_part = 'yes' AND day IS NOT NULL

-- name: reviews
SELECT scope.n, 'review concurrent', concurrent_review.date, NULL, 0, concurrent_review.id
FROM scope JOIN stay ON stay.child = scope.id
JOIN concurrent_review ON concurrent_review.stay = stay.id

-- A child whose tribe is recorded is believed to be an Indian child, as long as nobody said whether
-- the Act applies.
-- name: notices
SELECT scope.n, 'notice relatives', relative_search.notice_date, NULL, 0, relative_search.id
FROM scope JOIN relative_search ON relative_search.child = scope.id
WHERE relative_search.notice_date IS NOT NULL
UNION ALL
SELECT scope.n, 'notice tribe', child.tribal_notice_date, NULL, 0, child.id
FROM scope JOIN child ON child.n = scope.n WHERE child.tribal_notice_date IS NOT NULL
UNION ALL
SELECT scope.n, 'icwa ' || coalesce (child.icwa, 'unknown'),
  coalesce (child.birth_date, '0001-01-01'), NULL, 1, child.id
FROM scope JOIN child ON child.n = scope.n
WHERE child.icwa IN ('yes', 'unknown') OR (child.icwa IS NULL AND child.tribe IS NOT NULL)

-- The time that the court set for a trial visit counts from the day on which it was set.
-- name: determinations
SELECT scope.n, 'determination ' || determination.kind, determination.date, NULL, 0,
  determination.id
FROM scope JOIN determination ON determination.child = scope.id
UNION ALL
SELECT scope.n, 'court-time trial-visit', determination.date, determination.until, 0,
  determination.id
FROM scope JOIN determination ON determination.child = scope.id
WHERE determination.kind = 'trial-visit-extended' AND determination.until IS NOT NULL

-- A finding counts from its own day; one without a day from when the referral was received.
-- name: referrals
SELECT scope.n, 'referral received', referral.received_date, NULL, 0, referral.id
FROM scope JOIN referral_children ON referral_children.target = scope.id
JOIN referral ON referral.n = referral_children.n
UNION ALL
SELECT scope.n, 'referral ' || referral.finding,
  coalesce (referral.finding_date, referral.received_date), NULL, 0, referral.id
FROM scope JOIN referral_children ON referral_children.target = scope.id
JOIN referral ON referral.n = referral_children.n WHERE referral.finding IS NOT NULL

-- name: planned
SELECT scope.n, 'planned ' || planned_event.kind, planned_event.date, NULL, 0, planned_event.id
FROM scope JOIN planned_event ON planned_event.child = scope.id

-- A meeting is about all children of its family, or about those that it names. One that was held in
-- another's sitting was held when that one was.
-- name: meetings
SELECT scope.n, 'meeting ' || coalesce (meeting_kind.counts_as, meeting.kind),
  coalesce (sitting.held_date, meeting.held_date) AS held, NULL, 0, meeting.id
FROM scope JOIN meeting ON meeting.family = scope.family
LEFT JOIN meeting_kind ON meeting_kind.id = meeting.own_kind
LEFT JOIN meeting AS sitting ON sitting.id = meeting.sitting
WHERE coalesce (sitting.status, meeting.status) = 'held' AND meeting.status <> 'cancelled'
  AND held IS NOT NULL
  AND (NOT EXISTS (SELECT 1 FROM meeting_child WHERE meeting_child.meeting = meeting.id)
       OR EXISTS (SELECT 1 FROM meeting_child
                  WHERE meeting_child.meeting = meeting.id AND meeting_child.child = scope.id))

-- name: marks
SELECT scope.n, due_done.item, due_done.date, NULL
FROM scope JOIN due_done ON due_done.child = scope.id
UNION ALL
SELECT scope.n, due_exception.item, NULL, due_exception.approved_date
FROM scope JOIN due_exception ON due_exception.child = scope.id
WHERE due_exception.approved_date IS NOT NULL

-- name: kept
SELECT scope.n, due_outcome.item, due_outcome.rule, due_outcome.pack, due_outcome.duty,
  due_outcome.source, due_outcome.stay, due_outcome.trigger_date, due_outcome.due_date,
  due_outcome.done_date, due_outcome.state, due_outcome.set_off, due_outcome.open_date,
  due_outcome.working_date
FROM scope JOIN due_outcome ON due_outcome.child = scope.id

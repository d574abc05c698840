-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- When concurrent planning was first decided about in a stay.

-- The stays that began on ?2 or before, and ended after ?3 or not: whose, the days, the first Plan
-- B of the stay that was more than proposed, and the review said first, both up to ?1. A Plan B of
-- an earlier stay is none of this one.
-- name: stays
SELECT child.id, trim(coalesce(given_name, '') || ' '
    || coalesce(family_name, child.external_id, '')),
  family.name, staff.name, stay.removal_date, stay.exit_date,
  (SELECT min(from_date) FROM goal WHERE goal.child = child.id AND role = 'concurrent'
   AND status <> 'proposed' AND from_date >= stay.removal_date AND from_date <= ?1
   AND (stay.exit_date IS NULL OR from_date <= stay.exit_date)),
  (SELECT min(date) FROM concurrent_review AS review
   WHERE review.stay = stay.id AND review.date <= ?1)
FROM stay JOIN child ON child.id = stay.child
LEFT JOIN family ON family.id = child.family
LEFT JOIN staff ON staff.id = family.worker
WHERE stay.removal_date <= ?2 AND (stay.exit_date IS NULL OR stay.exit_date > ?3);

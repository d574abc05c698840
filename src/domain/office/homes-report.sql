-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Homes with what they are and were approved for, and who lived in them. ?1: today; ?2: the first
-- of the days that are looked at.

-- What is kept of a home, and whether that holds today; a home that never said from when is
-- approved as it stands.
-- name: homes
SELECT n, approvals, (approved_from IS NULL OR approved_from <= ?1)
  AND (approved_until IS NULL OR approved_until > ?1), id
FROM home ORDER BY n;

-- name: approvals
SELECT home.n, home_approval.approval,
  home_approval.from_date <= ?1 AND (until_date IS NULL OR until_date > ?1)
FROM home_approval JOIN home ON home.id = home_approval.home
WHERE home_approval.from_date <= ?1 AND (until_date IS NULL OR until_date > ?2);

-- The placements of those days, a stay's behind each other in their order. One that says no end
-- ends with its stay.
-- name: placements
SELECT stay.n, child.id, home.n, placement.setting, placement.start_date,
  min(coalesce(placement.end_date, stay.exit_date), coalesce(stay.exit_date, placement.end_date)),
  placement.id
FROM placement JOIN stay ON stay.id = placement.stay JOIN child ON child.id = stay.child
LEFT JOIN home ON home.id = placement.home
WHERE (stay.exit_date IS NULL OR stay.exit_date > ?2)
  AND (placement.end_date IS NULL OR placement.end_date > ?2) AND placement.start_date <= ?1
ORDER BY stay.n, placement.start_date, placement.n;

-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What became of plans: from approval to the first completed step (S0-22), and what was done and
-- changed nothing (S2-8).

-- Every version that was approved, a family's in their order, with the first day on which a task of
-- it was done.
-- name: versions
SELECT family, id, previous, status = 'approved', approved_date, (
  SELECT min (task.done_date) FROM plan_goal JOIN objective ON objective.goal = plan_goal.id
  JOIN task ON task.objective = objective.id WHERE plan_goal.plan = case_plan.id)
FROM case_plan WHERE approved_date IS NOT NULL ORDER BY family, version;

-- The children of families whose case is open on ?1.
-- name: children
SELECT child.id, child.family FROM child JOIN family ON family.id = child.family
WHERE family.closed IS NULL OR family.closed > ?1 ORDER BY child.family, child.id;

-- What is copied into a draft stands in the version that it was copied from.
-- name: unchanged
SELECT family.id, family.name, case_plan.id, case_plan.version, objective.id
FROM objective JOIN plan_goal ON plan_goal.id = objective.goal
JOIN case_plan ON case_plan.id = plan_goal.plan JOIN family ON family.id = case_plan.family
WHERE objective.compliance = 'done' AND coalesce (objective.success, '') <> 'changed'
  AND case_plan.status IN ('approved', 'closed')
ORDER BY family.id, case_plan.version, objective.id;

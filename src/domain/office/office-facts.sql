-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What an office says of itself.

-- name: founded
SELECT at FROM txn ORDER BY no LIMIT 1;

-- Those who left until ?1.
-- name: left
SELECT count(*) FROM staff WHERE left_date <= ?1;

-- The last imports: when, who, how many entries, and whether they stand.
-- name: imports
SELECT txn.at, staff.name,
  txn.last_op - coalesce((SELECT last_op FROM txn AS before WHERE before.no = txn.no - 1), 0),
  NOT EXISTS (SELECT 1 FROM txn AS later WHERE later.undoes = txn.no)
FROM txn LEFT JOIN staff ON staff.id = txn.actor
WHERE kind = 'act' AND act >= 'import' AND act < 'imporu'
ORDER BY txn.no DESC LIMIT 3;

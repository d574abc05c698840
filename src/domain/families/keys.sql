-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Moments of a person who can open the office (?1).

-- When the key was given; the first person's, when she first wrote.
-- name: given
SELECT coalesce(
  (SELECT at FROM access WHERE tbl = 'staff' AND row_id = ?1 AND reason = 'key-given'
   ORDER BY no DESC LIMIT 1),
  (SELECT at FROM txn WHERE actor = ?1 ORDER BY no LIMIT 1), 0);

-- name: wrote
SELECT at FROM txn WHERE actor = ?1 ORDER BY no DESC LIMIT 1;

-- name: opened
SELECT at FROM access WHERE actor = ?1 ORDER BY no DESC LIMIT 1;

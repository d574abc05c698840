-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Those who are away on the day ?1, both ends included.

-- name: on
SELECT id FROM cover WHERE until_date >= ?1 AND from_date <= ?1 ORDER BY n;

-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The numbers beside the pages of the window: a name and a count each, read again after every
-- commit, so each walks an index and reads no record. ?1 is today.

-- let: in-care
SELECT child FROM stay WHERE exit_date IS NULL AND removal_date <= ?1
UNION SELECT child FROM stay WHERE exit_date > ?1 AND removal_date <= ?1

-- name: all
SELECT 'children-in-care', count(*) FROM ({in-care})
UNION ALL
SELECT 'families-in-care', count(DISTINCT family) FROM child WHERE id IN ({in-care});

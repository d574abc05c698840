-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- An index for each order of the list of children, so that a page costs the same in any office.

-- What the list shows of a name, in one key: the words of children.sql («name») must be the same.
DROP INDEX child_by_name;
CREATE INDEX child_by_name ON child (
  (coalesce(family_name, given_name, external_id, '') || char(31) || coalesce(given_name, ''))
  COLLATE NOCASE, n
);

CREATE INDEX child_by_birth ON child (birth_date, n);

-- In care since: open stays by their removal, and the few whose exit lies ahead.
CREATE INDEX stay_open ON stay (removal_date, n) WHERE exit_date IS NULL;
CREATE INDEX stay_exit ON stay (exit_date) WHERE exit_date IS NOT NULL;

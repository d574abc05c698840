-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the names of children and families are sorted by: without accents and case, so that
-- «Álvarez» stands beside «Alvarez». The program fills it from the records, here and whenever its
-- field tables change; it can be made again at any time.

CREATE TABLE sort_entry (
  tbl TEXT NOT NULL,
  n INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (tbl, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX sort_entry_key ON sort_entry (tbl, key, n);

-- The order of the bytes of a name is asked for no more.
DROP INDEX child_by_name;
DROP INDEX family_by_name;

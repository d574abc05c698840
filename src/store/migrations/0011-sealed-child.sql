-- SPDX-FileCopyrightText: 2026 The Homeward developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What remains of a child whose record was sealed after an adoption: that there was one, and what
-- may still be counted of the care that ended so. It holds nothing that tells who.

-- `sealed_id` is no reference: the row that it means is away.
CREATE TABLE sealed_child (
  n INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  family BLOB REFERENCES family (id),
  sealed_id TEXT NOT NULL,
  sealed_date TEXT NOT NULL,
  removal_date TEXT,
  exit_date TEXT
) STRICT;

CREATE INDEX sealed_child_family ON sealed_child (family);
